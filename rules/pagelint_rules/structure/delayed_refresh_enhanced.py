"""A page that loads anew, or goes elsewhere, without being asked, however late.

WCAG's enhanced level allows no exception: nothing changes unless the reader asks for it. Send
readers on at once, or leave it to them with a link. `delayed-refresh` is the level that everybody
needs.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.structure._refresh import first_refresh


@rule(
    category="structure",
    severity="error",
    since="0.1",
    default=False,
    wcag=["2.2.4", "3.2.5"],
    act=["bisz58"],
    bad=['<meta http-equiv="refresh" content="⟦80000⟧">'],
    good=['<meta http-equiv="refresh" content="0; url=/new">'],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first valid refresh if it waits at all."""
    found = page.once(first_refresh)
    if found and found[1]:
        yield found[0].finding(
            f"the page is replaced after {found[1]} seconds, unasked",
            attribute="content",
            hint="redirect at once, or offer a link",
        )
