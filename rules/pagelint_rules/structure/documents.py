"""What the rules about whole documents share."""

from pagelint.page import Element, Page

_DOCTYPE = "<!doctype"
_HEAD = 4096  # characters; a document type stands before anything but comments
_WHOLE = ("html", "head", "body", "frameset")


def is_document(page: Page) -> bool:
    """Whether the file is a whole document, and no part that is put into another page."""
    if _DOCTYPE in page.source.text[:_HEAD].lower():
        return True
    return any(each.node.source_location for name in _WHOLE for each in page.select(name))


def document_title(page: Page) -> Element | None:
    """The element that gives the document its title: the first in HTML, none of a drawing's."""
    titles = (each for each in page.select("title") if each.node.namespace.value == "html")
    return next(
        (each for each in titles if not each.closest("template") and not page.tree_of(each.node)),
        None,
    )
