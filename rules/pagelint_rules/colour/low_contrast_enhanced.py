"""Text that stands out less than readers with weak sight need.

WCAG's enhanced level asks for a contrast of 7:1, and 4.5:1 for large text: enough for a reader
who has lost most of the sight of one eye. `wcag = "AAA"` turns this rule on, for sites that many
such people read; `low-contrast` is the level that everybody needs, and says nothing of a place
that this rule reports. Colours are read in the same way.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.colour._contrast import Limits, check_contrast

_LIMITS = Limits(text=7.0, large=4.5, level="AAA")


@rule(
    category="colour",
    severity="error",
    since="0.1",
    default=False,
    wcag=["1.4.6"],
    act=["09o5cg"],
    covers=["low-contrast"],
    bad=[
        '⟦<p style="color: #666">⟧Our opening hours</p>',
        '⟦<h1 style="color: #888">⟧Our clinic</h1>',
    ],
    good=['<p style="color: #444">Our opening hours</p>', '<a href="/">Home</a>'],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report text below WCAG's level AAA."""
    yield from check_contrast(page, _LIMITS, undecided=context.undecided)
