"""Sites for the rule orphaned-page, beyond its examples."""

import pytest

from pagelint.testing import lint
from pagelint_rules.links.orphaned_page import check


@pytest.mark.parametrize(
    ("base", "orphans"),
    [("d/", 0), ("d/start.html", 0), ("/d/start.html", 0), ("e/", 1), ("//other.example/d/", 1)],
)
def test_links_of_a_page_with_a_base(base: str, orphans: int) -> None:
    """They lead where its base says; what stands behind its last slash is a file."""
    links = " ".join(f"<a href={name}.html>{name}</a>" for name in "abcdefgh")
    pages = "".join(f"=== {name}.html\n<p>{name}\n" for name in "bcdefgh")
    site = f"=== index.html\n{links}\n{pages}=== d/z.html\n<title>Z</title>\n"
    site += f"=== a.html\n<base href={base}><a href=z.html>Z</a>\n"
    assert len(lint(check.rule, site)) == orphans
