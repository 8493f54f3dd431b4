"""A page without a description for search results.

Search engines and previews of links show `<meta name="description">` under the title. Without it
they cut a piece out of the text, often the menu or the notice on cookies. Write in a sentence or
two what a visitor finds here.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.structure.documents import description, is_document, is_stand_in

_HINT = 'say in a sentence what visitors find here: <meta name="description" content="...">'


@rule(
    category="structure",
    severity="info",
    since="0.1",
    bad=[
        "⟦⟧<!DOCTYPE html><html lang=en><title>Prices</title><p>Welcome</p></html>",
        '<!DOCTYPE html><title>Prices</title>⟦<meta name="description" content=" ">⟧<p>Welcome</p>',
    ],
    good=[
        '<!DOCTYPE html><meta name="description" content="What we charge"><p>Welcome</p>',
        '<!DOCTYPE html><meta name="robots" content="noindex"><title>Search</title><p>Found</p>',
        "<p>Part of a page</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report documents that search engines list, with an empty description or none."""
    found = description(page)
    if found is not None:
        if not (found.get("content") or "").strip():
            yield found.finding("description is empty", hint=_HINT)
    elif is_document(page) and not is_stand_in(page):
        yield page.finding("page has no description", hint=_HINT)
