"""What the rule on malformed targets tells apart, and how it mends them."""

import pytest

from pagelint.engine.fixing import applied
from pagelint.testing import lint
from pagelint_rules.links import malformed_link

RULE = malformed_link.check.rule


@pytest.mark.parametrize(
    "address",
    [
        "http://", "HTTPS://", "http://#", "https://https://sea.example", "http://http//sea.example",
        "http://www.https://sea.example", "htp://sea.example", "hhtp://sea.example",
        "ttps://sea.example", "htttps://sea.example", "https:://sea.example", "https//sea.example",
        "http.//sea.example", "http;//sea.example", "http:/sea.example", "https:sea.example",
        "://sea.example", "//", "/https://sea.example", "%20https://sea.example", "WWW.sea.example",
        "/www.sea.example/cod", "cod@sea.example", "https://cod@sea.example/", "“/cod”",
        "&quot;https://sea.example&quot;", "https://sea.example%22", "&lt;https://sea.example>",
        "https://sea .example/", "https://the price of cod", "https://.sea.example",
        "https://sea..example", "https://sea.example:cod/", "https://sea,example/",
        "https://sea.example/a;https://sea.example/b", "https:///sea.example", "/a\nb", "/a\\b",
        "[cod](https://sea.example)",
    ],
)  # fmt: skip
def test_malformed(address: str) -> None:
    """Every slip is found once."""
    assert len(lint(RULE, f'<a href="{address}">Cod</a>')) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://sea.example", "//sea.example/a", "HTTP://SEA.EXAMPLE/?q=a,b;c#d", "http://[::1]:80/",
        "https://user:word@sea.example/", "https://git@sea.example/cod.git", "https://sea.example:8080",
        "https://xn--mller-kva.example/", "https://müller.example/a_(b)", "https://sea.example./",
        "https://archive.example/web/http://sea.example/", "/go?to=https://sea.example/ or not",
        "mailto:cod@sea.example", "tel:+49 30 12", "sms:112", "whatsapp://send?text=a b",
        "data:text/plain,a b", "javascript:void 0", "httpdocs/cod.html", "http-errors.html",
        "../www/cod.html", "@cod", "/@cod", "ssh://sea.example", "?page=2", "cod.html", "a:b",
        "/wiki/%22Cod%22", "/it's", "/a|b", "cod.com",
    ],
)  # fmt: skip
def test_well_formed(address: str) -> None:
    """What browsers understand is right, however unusual."""
    assert lint(RULE, f'<a href="{address}">Fish</a>') == []


def test_curly_quotes_instead_of_straight_ones() -> None:
    """Typographic quotes around an attribute's value are another rule's finding."""
    assert lint(RULE, "<a href=”https://sea.example/”>Cod</a>") == []


@pytest.mark.parametrize(
    ("html", "mended"),
    [
        ('<a href="www.sea.example">', '<a href="https://www.sea.example">'),
        ("<a class=x href=www.sea.example>", "<a class=x href=https://www.sea.example>"),
        ("<a href='cod@sea.example'>", "<a href='mailto:cod@sea.example'>"),
        ('<a href=" www.sea.example">', '<a href=" www.sea.example">'),
        ('<a href="http:/sea.example">', '<a href="http:/sea.example">'),
        ('<a href="cod@example.org">', '<a href="cod@example.org">'),
    ],
)
def test_fix(html: str, mended: str) -> None:
    """What is missing is put before the target; nothing else is touched, and nothing is left.

    What would be a sample, which another rule reports, is left to the author.
    """
    fixes = [finding.fix for finding in lint(RULE, html) if finding.fix]
    assert applied(html, [edit for fix in fixes for edit in fix.edits]) == mended
    assert bool(lint(RULE, mended)) == (html == mended)
