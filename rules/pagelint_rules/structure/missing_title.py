"""A page without a title.

The title names the page in browser tabs, bookmarks, search results and shared links, and is the
first thing that a screen reader says. Without it readers see the bare address. Write a title that
tells this page from the others of the site.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.structure.documents import document_title, is_document

_HINT = "name the page, then the site: <title>Prices – Hill clinic</title>"


@rule(
    category="structure",
    severity="error",
    since="0.1",
    wcag=["2.4.2"],
    act=["2779a5"],
    bad=[
        "⟦⟧<!DOCTYPE html><html lang=en><p>Welcome</p></html>",
        "<!DOCTYPE html>⟦<title>⟧ </title><p>Welcome</p>",
        "⟦⟧<html lang=en><svg><title>Arrow</title></svg></html>",
        "<!DOCTYPE html>⟦<title>⟧</title><body><title>Late</title>",
        "⟦⟧<!DOCTYPE html><template><title>Later</title></template>",
    ],
    good=[
        "<!DOCTYPE html><title>Hill clinic</title>",
        "<p>Part of a page</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report documents, not parts of one, with an empty title or none."""
    title = document_title(page)
    if title is None:
        if is_document(page):
            yield page.finding("page has no title", hint=_HINT)
    elif not title.text:
        yield title.finding("title is empty", hint=_HINT)
