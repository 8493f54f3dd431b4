"""What the rules about whole documents share."""

from pagelint.page import Page

_DOCTYPE = "<!doctype"
_WHOLE = ("html", "head", "body", "frameset")


def is_document(page: Page) -> bool:
    """Whether the file is a whole document, and no part that is put into another page."""
    start = page.source.text[:4096].lstrip().lower()
    if start.startswith(_DOCTYPE):
        return True
    return any(each.node.source_location for name in _WHOLE for each in page.select(name))


def document_title(page: Page) -> str | None:
    """The text of the first HTML title element, None without one; titles of drawings don't count."""
    for node in page.document.select("title"):
        if node.namespace.value == "html":
            return " ".join(node.text.split())
    return None
