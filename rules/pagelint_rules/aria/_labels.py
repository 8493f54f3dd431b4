"""The visible words of a control, and whether they are in its name.

ACT Rules, "visible inner text" and "label in name algorithm".
"""

import unicodedata
from collections.abc import Iterator

from pagelint.page import Element, dom
from pagelint.page.accessibility.tree import Tree, tree_of
from pagelint.page.blocks import BLOCK_TAGS
from pagelint.page.styles.cascade import inline_style, styles_of
from pagelint.page.styles.conditions import Screen
from pagelint.page.styles.sources import sources
from pagelint.page.styles.visibility import Visibility
from pagelint.patterns import pattern

_PARENTHESES = pattern(r"\([^()]*\)")
_OUT_OF_SIGHT = pattern(
    r"(?i)(?:^|[\s_-])(?:sr-?only|screen-?reader|visually-?hidden|visuallyhidden|assistive|hidden|hide"
    r"|a11y|off-?screen|d-none|icon|icons|fa|fas|fab|far|material-symbols\w*|glyphicon|svg|tooltip)"
    r"(?:$|[\s_-])"
)
_ICON_FONT = pattern(r"(?i)icon|material|awesome|symbol|glyph|dingbat")
_MOST = 500  # nodes inside one control
_BLOCK = frozenset({"block", "flex", "grid", "table", "list-item", "flow-root", "table-caption"})
_GAPPED = frozenset({"table-cell", "table-row", "inline-flex", "inline-grid"})
_UNSPACED = pattern(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


def tokens(text: str) -> list[str]:
    """Words as the algorithm compares them: no parentheses, case, accents or punctuation."""
    folded = unicodedata.normalize("NFKD", _PARENTHESES.sub("", text).casefold())
    kept = (each for each in folded if not unicodedata.combining(each))
    return "".join(each if unicodedata.category(each)[0] in "LN" else " " for each in kept).split()


def is_contained(label: str, name: str) -> bool:
    """Whether the label's words stand in the name in a row, or there is nothing to compare."""
    wanted, given = tokens(label), tokens(name)
    if len("".join(wanted)) < 2:
        return True  # no words, or a letter that stands for a sign
    if _UNSPACED.search(label):
        return "".join(wanted) in "".join(given)
    size = len(wanted)
    return any(given[at : at + size] == wanted for at in range(len(given) - size + 1))


def quick_label(control: Element) -> str:
    """All text inside, without a look at style sheets."""
    return control.node.text


def visible_label(control: Element, *, apart: bool) -> str:
    """The text that is seen, by the page's own sheets and telling names of classes.

    `apart` puts a gap around every element, since sheets out of reach may put one there.
    """
    return "".join(_visible(control, apart=apart))


def _visible(control: Element, *, apart: bool) -> Iterator[str]:
    page = control.page
    tree = tree_of(page)
    seen = page.once(_visibility)
    styles = None if page.once(sources, Screen()).missing else styles_of(page)
    stack: list[dom.Node | str] = [*reversed(control.node.children)]
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
            if seen(style) is False or _ICON_FONT.search(style.get("font-family") or ""):
                yield " "
                continue
            gap = " " if apart else _gap(node, style.get("display") or "")
            yield gap
            stack += [gap, *reversed(node.children)]


def _visibility(_page: object) -> Visibility:
    return Visibility()


def _is_rendered(tree: Tree, node: dom.Element) -> bool:
    if node.namespace is not dom.Namespace.HTML or node.tag in ("script", "style", "template"):
        return False
    return tree.is_rendered(node) and not _OUT_OF_SIGHT.search(node.attr("class") or "")


def _gap(node: dom.Element, display: str) -> str:
    if node.tag == "br" or display in _BLOCK or display in _GAPPED:
        return " "
    return " " if node.tag in BLOCK_TAGS and display in ("", "block") else ""
