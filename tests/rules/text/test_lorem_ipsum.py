"""Whole pages for the rule lorem-ipsum, beyond its examples."""

import pytest

from pagelint.finding import Severity
from pagelint.testing import lint
from pagelint_rules.text.lorem_ipsum import check

RULE = check.rule


def texts(html: str) -> list[str]:
    return [html[slice(*finding.span)] for finding in lint(RULE, html) if finding.span]


def test_later_sentence() -> None:
    """A later sentence of the filler is found without the famous opening."""
    html = "<p>Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi.</p>"
    assert texts(html) == [html[3:-4]]


def test_filler_inside_real_text() -> None:
    """Only the filler is marked where a block has text of its own."""
    html = (
        "<p>Our bakery is open all day. Lorem ipsum dolor sit amet and more of our own words.</p>"
    )
    assert texts(html) == ["Lorem ipsum dolor sit amet"]


def test_cicero_is_a_warning() -> None:
    """Cicero's sentence is filler most of the time, but may be a quotation."""
    (finding,) = lint(RULE, "<p>Sed ut perspiciatis unde omnis iste natus error.</p>")
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "html",
    [
        "<title>Lorem ipsum - Wikipedia</title><p>Lorem ipsum dolor sit amet, consectetur.</p>",
        '<p lang="la">Lorem ipsum dolor sit amet, consectetur adipiscing velit.</p>',
        "<p>Neque enim civitas in seditione beata esse potest nec in discordia domus.</p>",
        "<pre>Lorem ipsum dolor sit amet</pre>",
        "<p>Ipomoea alba, Velella velella, Dolichos lablab and Vestibulum are names.</p>",
    ],
)
def test_silent(html: str) -> None:
    """Pages about filler, Latin that says so, other Latin, code, and species."""
    assert texts(html) == []
