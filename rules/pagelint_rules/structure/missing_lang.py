"""A page that doesn't say which language it is in.

A screen reader then speaks the text in the reader's own language, whatever it is; hyphenation,
quotation marks and translation go wrong too. Write `<html lang="en">`, with the page's language.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.structure.documents import is_document

_HINT = 'write the language: <html lang="en">'


@rule(
    category="structure",
    severity="error",
    since="0.1",
    wcag=["3.1.1"],
    act=["b5c3f8"],
    bad=[
        "<!DOCTYPE html>⟦<html>⟧<p>Welcome</p></html>",
        '⟦<html lang="">⟧<p>Welcome</p></html>',
        '⟦<html xml:lang="en">⟧<p>Welcome</p></html>',
        "⟦⟧<!DOCTYPE html><title>Clinic</title><p>Welcome</p>",
    ],
    good=[
        '<!DOCTYPE html><html lang="en"><p>Welcome</p></html>',
        "<p>Part of a page</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report documents, not parts of one, whose root declares no language."""
    root = page.select_one("html")
    if page.language or root is None or not is_document(page):
        return
    foreign = (root.get("xml:lang") or "").strip()
    if foreign and page.path.lower().endswith((".xhtml", ".xht")):
        return
    hint = f'write lang="{foreign}"; HTML does not read xml:lang' if foreign else _HINT
    yield _place(page, root).finding("page declares no language", hint=hint)


def _place(page: Page, root: Element) -> Element | Page:
    """The root's start tag if it is written, else the page."""
    return root if root.node.source_location else page
