"""A page that loads anew, or goes elsewhere, without being asked, however late.

WCAG's enhanced level allows no exception: nothing changes unless the reader asks for it, not even
after the 20 hours from which `delayed-refresh` is silent. Send readers on at once, or leave it to
them with a link.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.structure._refresh import TWENTY_HOURS, first_refresh


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    wcag=["2.2.4", "3.2.5"],
    act=["bisz58"],
    bad=['<meta http-equiv="refresh" content="⟦80000⟧">'],
    good=[
        '<meta http-equiv="refresh" content="0; url=/new">',
        '<meta http-equiv="refresh" content="30">',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first valid refresh if it waits for longer than `delayed-refresh` minds."""
    found = page.once(first_refresh)
    if found and found.delay > TWENTY_HOURS:
        yield found.element.finding(
            f"{found.message}, unasked", attribute="content", hint=found.remedy
        )
