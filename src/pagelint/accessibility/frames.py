"""The documents that stand in a page's frames: of an attribute, or of a file beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.html import dom
    from pagelint.page.page import Page

_LARGEST = 100_000  # characters of a document that is looked at
_PAGE = pattern(r"(?i)[^?#]*(?:\.x?html?|/[^./?#]*)(?:[?#].*)?|data:text/html[,;].*", flags=16)
_TINY = frozenset({"0", "1", "0px", "1px"})


def is_tiny(frame: dom.Element) -> bool:
    """Whether attributes make a frame too small for anything but counting."""
    return frame.attr("width") in _TINY or frame.attr("height") in _TINY


def frame_document(page: Page, frame: dom.Element) -> Page | None:
    """The document in a frame; None where it is elsewhere, large, or no HTML."""
    return page.once(_document, frame)


def _document(page: Page, frame: dom.Element) -> Page | None:
    from pagelint.page.page import Page
    from pagelint.styles.sources import joined, load

    text = frame.attr("srcdoc")
    path = ""
    if text is None:
        base = page.document.select_one("base[href]")
        start = (base.attr("href") or "").strip() if base is not None else ""
        path = joined(start, (frame.attr("src") or "").strip())
        text = load(page, path) if _PAGE.fullmatch(path) else None
    if text is None or len(text) > _LARGEST:
        return None
    return Page(text, screen=page.screen)
