"""What the keyboard reaches. HTML standard, 6.6.3: the tabindex value, and focusable areas."""

from __future__ import annotations

from pagelint.html import dom
from pagelint.patterns import pattern

FOCUSABLE = (
    "a[href],area[href],button,input:not([type=hidden i]),select,textarea,iframe,summary,"
    "[tabindex],[contenteditable],audio[controls],video[controls]"
)
_NATIVE = (
    "a[href],area[href],button,input:not([type=hidden i]),select,textarea,iframe,"
    "details > summary:first-of-type,audio[controls],video[controls],"
    ":is([contenteditable=''],[contenteditable=true i],[contenteditable=plaintext-only i])"
)
_NUMBER = pattern(r"\s*([+-]?\d+)")
_CONTROLS = frozenset({"button", "input", "select", "textarea"})


def is_disabled(node: dom.Element) -> bool:
    """Whether a control is switched off, by itself or by a fieldset around it.

    HTML standard, 4.10.18.5: what stands in a fieldset's own legend is not switched off with it.
    """
    if node.tag not in _CONTROLS:
        return False
    if node.attr("disabled") is not None:
        return True
    if node.closest("fieldset[disabled]") is None:
        return False
    child: dom.Node = node
    for around in node.ancestors:
        if _switches_off(around) and not _is_first_legend(child):
            return True
        child = around
    return False


def _switches_off(node: dom.Node) -> bool:
    return isinstance(node, dom.Element) and bool(node.matches("fieldset[disabled]"))


def _is_first_legend(node: dom.Node) -> bool:
    return isinstance(node, dom.Element) and bool(node.matches("legend:first-of-type"))


def tab_index(node: dom.Element) -> int | None:
    """The value of `tabindex`, None where it has none that counts."""
    found = _NUMBER.match(node.attr("tabindex") or "")
    return int(found[1][:9]) if found else None


def is_focusable(node: dom.Element) -> bool:
    """Whether a script or the keyboard can put the focus on a rendered element."""
    if is_disabled(node):
        return False
    return tab_index(node) is not None or bool(node.matches(_NATIVE))


def is_tab_stop(node: dom.Element) -> bool:
    """Whether the tab key comes to a rendered element."""
    if is_disabled(node):
        return False
    index = tab_index(node)
    return index >= 0 if index is not None else bool(node.matches(_NATIVE))
