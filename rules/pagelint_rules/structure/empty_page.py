"""A page with nothing on it.

The file is blank, or its body is: the template failed, the text went to another file, or somebody
saved too early. Readers who follow a link to it see a white window. See what should have filled the
page, or take it off the site.

Left alone are pages that a script, a style sheet, a refresh or a frame may fill, parts of pages
that hold a comment or an empty element, and pages that ask search engines to pass them over.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.structure.documents import is_document, is_stand_in

_HOLLOW = frozenset(
    {
        "a", "article", "aside", "b", "br", "center", "div", "em", "footer", "font", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "i", "li", "main", "nav", "ol", "p",
        "section", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "u",
        "ul",
    }
)  # fmt: skip
_FILLED_LATER = ("<?php", "<?=", "<%", "<!--#")  # by a server that has not seen the page yet


@rule(
    category="structure",
    severity="warning",
    since="0.1",
    bad=[
        "⟦⟧",
        "⟦⟧<!DOCTYPE html><html lang=en><title>Prices</title><body></body></html>",
        "⟦⟧<!DOCTYPE html><html lang=en><title>A</title><main><h1></h1><p>&nbsp;</p></main></html>",
    ],
    good=[
        "<!DOCTYPE html><html lang=en><title>Prices</title><p>None</p></html>",
        '<!DOCTYPE html><html lang=en><title>Prices</title><img src="prices.png" alt=""></html>',
        '<!DOCTYPE html><title>App</title><script src="app.js"></script><div></div>',
        '<!DOCTYPE html><title>Moved</title><meta http-equiv="refresh" content="0; url=new.html">',
        '<!DOCTYPE html><title>Sun</title><link rel="stylesheet" href="sun.css"><div></div>',
        "<!DOCTYPE html><title>App</title><my-app></my-app>",
        "<div></div>",
        "<!-- kept for old links -->",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report files that are blank, and documents whose body is."""
    if any(block.node.tag != "title" for block in page.blocks):
        return
    text = page.source.text
    if not text.strip() or (is_document(page) and _is_hollow(page)):
        hint = "see what should have filled it, or take it off the site"
        yield page.finding("page is empty", hint=hint)


def _is_hollow(page: Page) -> bool:
    """Whether nothing in a document shows anything, or may show something later."""
    document = page.document
    if document.select_one("script,frameset,[onload]") is not None:
        return False
    if is_stand_in(page) or any(sign in page.source.text for sign in _FILLED_LATER):
        return False
    body = document.select_one("body")
    if body is None or body.text.strip():
        return False
    boxes = document.select("body *")
    if boxes and document.select_one("style,link[rel~=stylesheet i],[style]") is not None:
        return False  # a box may show a picture
    return all(each.tag in _HOLLOW for each in boxes)
