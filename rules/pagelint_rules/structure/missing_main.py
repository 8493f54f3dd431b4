"""A page that doesn't mark its main content.

Readers of screen readers jump to the main content with one key, past menus and banners; without
`<main>` they go through all of it on every page. Put what only this page has into `<main>`.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.structure.documents import is_document

_AROUND = "nav,header,footer,aside,[role=navigation],[role=banner]"


@rule(
    category="structure",
    severity="info",
    since="0.1",
    bad=["⟦⟧<!DOCTYPE html><html lang=en><nav><a href=/>Home</a></nav><p>Welcome</p></html>"],
    good=[
        "<!DOCTYPE html><html lang=en><nav><a href=/>Home</a></nav><main>Welcome</main></html>",
        "<!DOCTYPE html><html lang=en><p>Welcome</p></html>",
        "<nav><a href=/>Home</a></nav><p>Part of a page</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report documents with something around their main content and no mark on that."""
    if page.select_one("main,[role~=main i]") is not None or not is_document(page):
        return
    if page.select_one(_AROUND) is not None:
        hint = "screen readers can't jump past the menus: put the main content into <main>"
        yield page.finding("page has no main landmark", hint=hint)
