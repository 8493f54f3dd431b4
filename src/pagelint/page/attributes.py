"""Text that stands in attributes: read aloud, shown on hover, or shown by search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.page.block import Block, Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pagelint.html import dom
    from pagelint.page.page import Page

_KINDS = {
    "alt": "alt",
    "title": "tooltip",
    "aria-label": "aria-label",
    "placeholder": "placeholder",
}.items()
_SELECTOR = "[alt],[title],[aria-label],[placeholder],meta[content],input[value]"
_META = frozenset({
    "description", "og:title", "og:description", "og:site_name", "og:image:alt", "twitter:title",
    "twitter:description", "twitter:image:alt", "application-name",
})  # fmt: skip
_BUTTONS = frozenset({"button", "submit", "reset"})


def attribute_blocks(page: Page) -> list[Block]:
    """One block for each attribute with text that somebody reads, in document order."""
    return [
        Block(page, node, kind, "content", page.language_of(node), [Part(value, node, 0, name)])
        for node in page.document.select(_SELECTOR)
        for name, kind in _readable(node)
        if (value := node.attr(name)) and not value.isspace() and _is_met(page, node)
    ]


def _readable(node: dom.Element) -> Iterable[tuple[str, str]]:
    """The attributes of an element that hold text, with the kind of block they make."""
    if node.tag == "meta":
        name = (node.attr("name") or node.attr("property") or "").lower()
        return [("content", "meta")] if name in _META else []
    if node.tag == "input" and (node.attr("type") or "").lower() in _BUTTONS:
        return [("value", "button"), *_KINDS]
    return _KINDS


def _is_met(page: Page, node: dom.Element) -> bool:
    """Whether a reader can come to an element; a page's description stands in its hidden head."""
    if node in page.copies or page.is_left_out(node):
        return False
    return node.tag == "meta" or not page.is_hidden(node)
