"""A page that loads anew, or goes elsewhere, while people read it.

Whoever reads slowly, listens to the page or fills in a form loses place and input. Send readers on
at once (a delay of 0, better a redirect by the server), or leave it to them with a link; let them
reload a page whose content changes, or have a script change just that.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.structure._refresh import TWENTY_HOURS, first_refresh


@rule(
    category="structure",
    severity="error",
    since="0.1",
    wcag=["2.2.1", "2.2.4", "3.2.5"],
    act=["bc659a", "bisz58"],
    bad=[
        '<meta http-equiv="refresh" content="⟦30⟧">',
        '<meta http-equiv="refresh" content="x"><meta http-equiv="Refresh" content="⟦5; /new⟧">',
    ],
    good=[
        '<meta http-equiv="refresh" content="0; url=/new">',
        '<meta http-equiv="refresh" content="80000">',
        '<meta http-equiv="refresh" content="0; /new"><meta http-equiv="refresh" content="9">',
        '<meta http-equiv="refresh" content="+5; /new">',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first valid refresh if it waits, up to 20 hours."""
    found = page.once(first_refresh)
    if found and 0 < found.delay <= TWENTY_HOURS:
        yield found.element.finding(
            found.message,
            attribute="content",
            hint=f"slow readers and screen reader users lose their place: {found.remedy}",
        )
