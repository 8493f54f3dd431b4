"""More than one heading of the first level.

The first level says what the page is about. Screen readers and search engines expect it once; with
several of them readers can't tell the page's subject from its parts. Make the parts second level.
"""

from collections.abc import Iterator

from pagelint.accessibility.roles import explicit_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule


@rule(
    category="structure",
    severity="info",
    since="0.1",
    bad=["<h1>Clinic</h1><p>Open</p>⟦<h1>⟧Prices</h1>"],
    good=["<h1>Clinic</h1><h2>Prices</h2>", "<h1>Clinic</h1><h1 hidden>Menu</h1><h1></h1>"],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the second heading of the first level."""
    first = [
        each
        for each in page.select("h1")
        if not explicit_role(each) and each.text and is_exposed(each)
    ]
    if len(first) > 1:
        hint = "readers can't tell the page's subject from its parts: make the parts <h2>"
        yield first[1].finding(f"page has {len(first)} headings of level 1", hint=hint)
