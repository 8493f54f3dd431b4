"""What the keyboard reaches. HTML standard, 6.6.3: the tabindex value, and focusable areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.page import dom

FOCUSABLE = (
    "a[href],area[href],button,input:not([type=hidden i]),select,textarea,iframe,summary,"
    "[tabindex],[contenteditable],audio[controls],video[controls]"
)
_DISABLED = (
    "button[disabled],input[disabled],select[disabled],textarea[disabled],"
    "fieldset[disabled] :is(button,input,select,textarea)"
)
_NATIVE = (
    "a[href],area[href],button,input:not([type=hidden i]),select,textarea,iframe,"
    "details > summary:first-of-type,audio[controls],video[controls],"
    "[contenteditable]:not([contenteditable=false i])"
)
_NUMBER = pattern(r"\s*([+-]?\d+)")
_CONTROLS = frozenset({"button", "input", "select", "textarea"})


def is_disabled(node: dom.Element) -> bool:
    """Whether a control is switched off, by itself or by its fieldset."""
    if node.tag not in _CONTROLS or not node.matches(_DISABLED):
        return False
    if node.attr("disabled") is not None:
        return True
    return not _is_in_legend(node)


def _is_in_legend(node: dom.Element) -> bool:
    """Whether a control stands in the legend of the only fieldset that is switched off."""
    legend = node.closest("fieldset[disabled] > legend:first-of-type")
    around = legend.closest("fieldset[disabled]") if legend is not None else None
    above = around.parent if around is not None else None
    nested = getattr(above, "closest", None)
    return legend is not None and not (nested and nested("fieldset[disabled]"))


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
