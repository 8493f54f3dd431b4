"""The same word twice in a row.

The eye skips it, a screen reader doesn't. Remove one of the two.
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
        '<html lang="en"><p>Cocktails are mixed so that they can ⟦be be⟧ drunk at once.</p>',
        '<html lang="en"><p>The practice ⟦now is now⟧ open on Saturday mornings as well.</p>',
    ],
    good=[
        '<html lang="en"><p>She had had the flu before, and he said that that was bad.</p>',
        '<html lang="en"><p>Bye bye! We saw Duran Duran play in Walla Walla last summer.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report words and short phrases that stand there twice."""
    yield from corrections(page, context, "repeated-word", "repeats itself")
