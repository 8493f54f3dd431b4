"""Text that stands in attributes: read aloud, shown on hover, or shown by search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.page.block import Block, Part

if TYPE_CHECKING:
    from pagelint.page import dom
    from pagelint.page.page import Page

_KINDS = {
    "alt": "alt",
    "title": "tooltip",
    "aria-label": "aria-label",
    "placeholder": "placeholder",
}
_SELECTOR = "[alt],[title],[aria-label],[placeholder],meta[content],input[value]"
_META = frozenset({
    "description", "og:title", "og:description", "og:site_name", "og:image:alt", "twitter:title",
    "twitter:description", "twitter:image:alt", "application-name",
})  # fmt: skip
_BUTTONS = frozenset({"button", "submit", "reset"})


def attribute_blocks(page: Page) -> list[Block]:
    """One block for each attribute with text that somebody reads, in document order."""
    blocks: list[Block] = []
    for node in page.document.select(_SELECTOR):
        for attribute, kind in _readable(node):
            block = _block(page, node, attribute, kind)
            if block is not None:
                blocks.append(block)
    return blocks


def _readable(node: dom.Element) -> list[tuple[str, str]]:
    """The attributes of an element that hold text, with the kind of block they make."""
    if node.tag == "meta":
        name = (node.attr("name") or node.attr("property") or "").lower()
        return [("content", "meta")] if name in _META else []
    if node.tag == "input" and (node.attr("type") or "").lower() in _BUTTONS:
        return [("value", "button"), *_KINDS.items()]
    return list(_KINDS.items())


def _block(page: Page, node: dom.Element, attribute: str, kind: str) -> Block | None:
    value = node.attr(attribute)
    if not value or value.isspace() or page.is_left_out(node):
        return None
    if node.tag != "meta" and page.is_hidden(node):
        return None
    language = page.language_of(node)
    return Block(page, node, kind, "content", language, [Part(value, node, 0, attribute)])
