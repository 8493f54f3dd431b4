"""The text of an element that is seen, as far as the page's own sheets and names of classes tell.

ACT Rules, "visible inner text". Loaded only where it matters, since style sheets are dear.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pagelint.accessibility.tree import Tree, tree_of
from pagelint.html import dom
from pagelint.page.blocks import BLOCK_TAGS
from pagelint.patterns import pattern
from pagelint.styles.cascade import inline_style, styles_of
from pagelint.styles.visibility import is_seen

if TYPE_CHECKING:
    from pagelint.page.element import Element

_OUT_OF_SIGHT = pattern(
    r"(?i)(?:^|[\s_-])(?:sr-?only|screen-?reader|visually-?hidden|visuallyhidden|assistive|hidden|hide"
    r"|a11y|off-?screen|d-none|icon|icons|fa|fas|fab|far|material-symbols\w*|glyphicon|svg|tooltip)"
    r"(?:$|[\s_-])"
)
# What stands in a control without being its label.
_PARTS = frozenset({"menu", "listbox", "tree", "grid", "group", "dialog"})
_ICON_FONT = pattern(
    r"(?i)icon|icomoon|fontello|feather|material|awesome|symbol|glyph|dingbat|ligature"
)
_ICON_CLASS = pattern(
    r"(?i)(?:^|\s)(?:material-(?:icons|symbols)\S*|glyphicon|fa[srbl]?|icon-font)(?:\s|$)"
)
_MOST = 500  # nodes inside one control
_BLOCK = frozenset({"block", "flex", "grid", "table", "list-item", "flow-root", "table-caption"})
_GAPPED = frozenset({"table-cell", "table-row", "inline-flex", "inline-grid"})


def visible_text(element: Element, *, apart: bool) -> str:
    """The text that is seen, by the page's own sheets and telling names of classes.

    `apart` puts a gap around every element, since sheets out of reach may put one there.
    """
    return "".join(_visible(element, apart=apart))


def _visible(element: Element, *, apart: bool) -> Iterator[str]:
    page = element.page
    tree = tree_of(page)
    styles = None if tree.lacks_sheets else styles_of(page)
    own = styles.of(element.node) if styles else inline_style(element.get("style") or "")
    if _ICON_FONT.search(own.get("font-family") or "") or _ICON_CLASS.search(
        element.get("class") or ""
    ):
        return  # its letters are drawn as an icon
    stack: list[dom.Node | str] = [*reversed(element.node.children)]
    for _ in range(_MOST):
        if not stack:
            return
        node = stack.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, dom.Text):
            yield node.data
        elif isinstance(node, dom.Element) and _is_rendered(tree, node):
            style = styles.of(node) if styles else inline_style(node.attr("style") or "")
            if is_seen(style) is False or _ICON_FONT.search(style.get("font-family") or ""):
                yield " "
                continue
            gap = " " if apart else _gap(node, style.get("display") or "")
            yield gap
            stack += [gap, *reversed(node.children)]


def _is_rendered(tree: Tree, node: dom.Element) -> bool:
    if node.namespace is not dom.Namespace.HTML or node.tag in ("script", "style", "template"):
        return False
    if (node.attr("role") or "").lower() in _PARTS:
        return False
    return tree.is_rendered(node) and not _OUT_OF_SIGHT.search(node.attr("class") or "")


def _gap(node: dom.Element, display: str) -> str:
    if node.tag == "br" or display in _BLOCK or display in _GAPPED:
        return " "
    return " " if node.tag in BLOCK_TAGS and display in ("", "block") else ""
