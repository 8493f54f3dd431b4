"""A place at the head of the tab order.

A `tabindex` above 0 is visited before everything else on the page, so the focus jumps about: into
the footer first, then back to the top. Write `tabindex="0"`, and put things into the order in which
they are to be read.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import tab_index
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import elsewhere


@rule(
    category="aria",
    severity="info",
    since="0.1",
    wcag=["2.4.3"],
    bad=['<a href="/a">One</a> <a href="/b" tabindex="⟦3⟧">Two</a>'],
    good=['<a href="/a" tabindex="0">One</a> <p tabindex="-1">Two</p><i tabindex="x"></i>'],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first of a page's positive tab indices."""
    positive = [
        each
        for each in page.select('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')
        if (tab_index(each.node) or 0) > 0 and is_exposed(each)
    ]
    if positive:
        yield positive[0].finding(
            f"tabindex is above 0{elsewhere(len(positive))}",
            attribute="tabindex",
            hint='the focus jumps about for keyboard readers: write tabindex="0"',
        )
