"""Accessible names: what assistive technology calls an element.

Follows the Accessible Name and Description Computation 1.2, step 2; the functions are named by its
clauses: https://www.w3.org/TR/accname-1.2/#computation-steps. Style sheets and `::before` content
are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

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


def _name(
    page: Page, node: dom.Element, *, with_hidden: bool = False, follow: bool = True
) -> Iterator[str]:
    """The parts of a name, some of them blank: 2B to 2I, the first clause that gives text."""
    known = False
    for clause in (_labelled_by(page, node) if follow else (), _own_name(node)):
        for part in clause:
            known = known or bool(part.strip())
            yield part
        if known:
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
        hidden = page.is_hidden(target)
        yield from _name(page, target, with_hidden=hidden, follow=False)
        yield " "


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
    """2F to 2I: the text inside, by a stack instead of recursion, then the tooltip."""
    stack = [(root, iter(() if root.tag in _OPAQUE else root.children))]
    named = [False]  # for each element on the stack: whether text was found inside
    while stack:
        node, children = stack[-1]
        for child in children:
            if isinstance(child, dom.Text):
                named[-1] = named[-1] or not child.data.isspace()
                yield child.data
            elif isinstance(child, dom.Element) and (with_hidden or not page.is_hidden(child)):
                yield _gap(child)
                own = [*(_labelled_by(page, child) if follow else ()), *_own_name(child)]
                inside = () if "".join(own).strip() or child.tag in _OPAQUE else child.children
                yield from own
                stack.append((child, iter(inside)))
                named.append(bool("".join(own).strip()))
                break
        else:
            stack.pop()
            found = named.pop()
            if not found:
                yield node.attr("title") or ""
                found = bool(node.attr("title"))
            yield _gap(node)
            if named:
                named[-1] = named[-1] or found


def _gap(node: dom.Element) -> str:
    return " " if node.tag in BLOCK_TAGS or node.tag == "br" else ""


def _child_elements(node: dom.Element) -> Iterator[dom.Element]:
    return (each for each in node.children if isinstance(each, dom.Element))
