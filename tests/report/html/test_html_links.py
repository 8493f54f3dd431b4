"""Links lead to the web or to files, and to nothing else."""

import pytest

from pagelint.report.html.links import page_link
from pagelint.results import PageResult


@pytest.mark.parametrize(
    ("path", "folder", "link"),
    [
        ("site/a.html", "", "./site/a.html"),
        ("site/a.html", "reports", "./../site/a.html"),
        ("site/a b#c?.html", "", "./site/a%20b%23c%3F.html"),
        ("javascript:alert(1).html", "", "./javascript%3Aalert%281%29.html"),
        ("data:text/html,x", "", "./data%3Atext/html%2Cx"),
        ("https://example.org/a?b=1", "out", "https://example.org/a?b=1"),
        ("ftp://example.org/a", "", ""),
        ("<stdin>", "", ""),
    ],
)
def test_link_of_a_path(path, folder, link):
    """Relative to the report's folder, with every character that could mean more encoded."""
    assert page_link(PageResult(path), folder) == link


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ('https://example.org/"onclick=', "https://example.org/%22onclick="),
        ("javascript:alert(1)", "./a.html"),
    ],
)
def test_address_of_a_page(url, link):
    """A page's address comes first, if it is one of the web."""
    assert page_link(PageResult("a.html", url=url), "") == link
