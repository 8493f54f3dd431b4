"""Accessible names: what assistive technology calls an element.

Follows the Accessible Name and Description Computation 1.2, step 2; the functions are named by its
clauses: https://www.w3.org/TR/accname-1.2/#computation-steps. Style sheets and `::before` content
are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pagelint.page import dom
from pagelint.page.blocks import BLOCK_TAGS

if TYPE_CHECKING:
    from pagelint.page.element import Element
    from pagelint.page.page import Page

# Content that is a fallback, or no text at all.
_OPAQUE = frozenset({
    "script", "style", "template", "iframe", "object", "audio", "video", "canvas", "desc",
    "metadata", "defs", "symbol", "datalist",
})  # fmt: skip
_BUTTON_NAMES = {"submit": "Submit", "reset": "Reset", "button": "", "image": "Submit"}
_PRESENTATIONAL = frozenset({"none", "presentation"})
# What may keep text from being a name.
_UNPLAIN = "[hidden],[aria-hidden],[style],dialog,noscript,head," + ",".join(sorted(_OPAQUE))
_MOST = 2000  # steps into and out of elements; bounds the cost of names inside names
_NAMED_BY_AUTHOR = frozenset({"img", "image"})  # what stands inside is no name
_FOCUSABLE = (
    "a[href],area[href],button:not([disabled]),input:not([disabled]):not([type=hidden i]),"
    "select:not([disabled]),textarea:not([disabled]),iframe,summary,[tabindex],[contenteditable]"
)
# WAI-ARIA 1.2, 6.4 global states and properties; aria-hidden settles the matter by itself.
_GLOBAL_ARIA = (
    "aria-atomic", "aria-busy", "aria-controls", "aria-current", "aria-describedby",
    "aria-details", "aria-disabled", "aria-dropeffect", "aria-errormessage", "aria-flowto",
    "aria-grabbed", "aria-haspopup", "aria-invalid", "aria-keyshortcuts", "aria-label",
    "aria-labelledby", "aria-live", "aria-owns", "aria-relevant", "aria-roledescription",
)  # fmt: skip


def accessible_name(element: Element) -> str:
    """The name of an image, or of what its content names: a link, heading or button."""
    return " ".join("".join(_name(element.page, element.node)).split())


def is_nameless(element: Element) -> bool:
    """Whether an element has an empty accessible name; stops at the first sign of one."""
    if _has_plain_text(element.node):
        return False
    return all(part.isspace() or not part for part in _name(element.page, element.node))


def explicit_role(element: Element) -> str:
    """The role that the author gives, lower-case; "" for none, and where the browser ignores it.

    WAI-ARIA 1.2, 7.5: `none` doesn't count on what is focusable or has a global ARIA attribute.
    """
    return _role(element.node)


def elements_by_id(page: Page) -> dict[str, dom.Element]:
    """The first element of every id; for `Page.once`."""
    found: dict[str, dom.Element] = {}
    for node in page.document.select("[id]"):
        found.setdefault(node.attr("id") or "", node)
    return found


def _role(node: dom.Element) -> str:
    role = next(iter((node.attr("role") or "").lower().split()), "")
    if role in _PRESENTATIONAL and (node.matches(_FOCUSABLE) or any(map(node.attr, _GLOBAL_ARIA))):
        return ""
    return role


def _has_plain_text(node: dom.Element) -> bool:
    """Whether the element's own text names it for sure, which nearly all links and headings do."""
    if node.attr("role") is not None or not node.text or node.text.isspace():
        return False
    return node.select_one(_UNPLAIN) is None


def _name(
    page: Page, node: dom.Element, *, with_hidden: bool = False, follow: bool = True
) -> Iterator[str]:
    """The parts of a name, some of them blank: 2B to 2I, the first clause that gives text."""
    for clause in (_labelled_by(page, node) if follow else (), _own_name(node)):
        text = "".join(clause)
        if text.strip():
            yield text
            return
    if _role(node) in _NAMED_BY_AUTHOR and follow:
        yield node.attr("title") or ""
        return
    yield from _content(page, node, with_hidden=with_hidden, follow=follow)


def _labelled_by(page: Page, node: dom.Element) -> Iterator[str]:
    """2B: the names of the elements that aria-labelledby lists, hidden ones too."""
    ids = (node.attr("aria-labelledby") or "").split()
    if not ids:
        return
    known = page.once(elements_by_id)
    for target in (known[each] for each in ids if each in known):
        yield page.once(_referenced_name, target)
        yield " "


def _referenced_name(page: Page, target: dom.Element) -> str:
    hidden = page.is_hidden(target)
    return "".join(_name(page, target, with_hidden=hidden, follow=False))


def _own_name(node: dom.Element) -> Iterator[str]:
    """2C to 2E: the value of a control, aria-label, and what HTML and SVG offer."""
    label = node.attr("aria-label") or ""
    if label.strip():
        yield label
    elif node.tag == "input":
        yield _control_name(node)
    elif node.tag in ("img", "area") and _role(node) not in _PRESENTATIONAL:
        yield node.attr("alt") or ""
    elif node.tag == "svg":
        yield next((each.text for each in _child_elements(node) if each.tag == "title"), "")


def _control_name(node: dom.Element) -> str:
    kind = (node.attr("type") or "").lower()
    if kind == "hidden":
        return ""
    if kind == "image" and node.attr("alt"):
        return node.attr("alt") or ""
    return node.attr("value") or _BUTTON_NAMES.get(kind, "")


def _content(page: Page, root: dom.Element, *, with_hidden: bool, follow: bool) -> Iterator[str]:
    """2F to 2I: the text inside, by a stack instead of recursion, and tooltips where there is none.

    Of an element with very many others inside, what lies beyond counts as one character.
    """
    seen = 0  # parts with text
    stack: list[dom.Node | _End] = [_End(root, seen), *_inside(root)]
    for _ in range(_MOST):
        if not stack:
            return
        item = stack.pop()
        if isinstance(item, _End):
            text = item.element.attr("title") or "" if item.seen == seen else ""
            yield text + _gap(item.element)
        elif isinstance(item, dom.Element) and (with_hidden or not page.is_hidden(item)):
            text = "".join((*(_labelled_by(page, item) if follow else ()), *_own_name(item)))
            yield _gap(item) + text
            stack.append(_End(item, seen))
            stack += () if text.strip() else _inside(item)
        else:
            text = item.data if isinstance(item, dom.Text) else ""
            yield text
        seen += bool(text.strip())
    yield "…"


class _End(NamedTuple):
    """The end of an element's content, and how many parts with text came before it."""

    element: dom.Element
    seen: int


def _inside(node: dom.Element) -> Iterator[dom.Node]:
    """The nodes inside, last first."""
    return iter(()) if node.tag in _OPAQUE else reversed(node.children)


def _gap(node: dom.Element) -> str:
    return " " if node.tag in BLOCK_TAGS or node.tag == "br" else ""


def _child_elements(node: dom.Element) -> Iterator[dom.Element]:
    return (each for each in node.children if isinstance(each, dom.Element))
