"""No space after a full stop or a comma.

The two sentences run into each other, and browsers can't break the line there. Put the space in.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.spelling._corrections import corrections


@rule(
    category="spelling",
    severity="warning",
    since="0.1",
    bad=[
        '<html lang="en"><p>Most patients feel ⟦tired.Then⟧ they sleep for a few hours.</p>',
        '<html lang="en"><p>They rest (for an ⟦hour).Then⟧ they drive home with a friend.</p>',
    ],
    good=[
        '<html lang="en"><p>Most patients feel tired. Then they sleep for a few hours.</p>',
        '<html lang="en"><p>Open index.html in the browser, or visit www.example.org today.</p>',
        '<html lang="en"><p>The function returns <a href="#any">typing.Any</a> or nothing.</p>',
        '<html lang="en"><p>Many studies show it.2-4 More of them will follow, e.g. in Utah.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report marks that lack the space behind them."""
    yield from corrections(page, context, "missing-space", "lacks a space")
