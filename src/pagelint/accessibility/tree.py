"""The accessibility tree: which elements are in it, and what stands in what.

WAI-ARIA 1.2, 7 (https://www.w3.org/TR/wai-aria-1.2/#accessibility_tree); core-AAM on `aria-owns`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from pagelint.accessibility.focus import is_focusable
from pagelint.accessibility.roles import PRESENTATIONAL, given_role, role_of
from pagelint.accessibility.sheets import Sheets
from pagelint.accessibility.vocabulary import GLOBAL
from pagelint.html import dom
from pagelint.page.blocks import BLOCK_TAGS
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.page.element import Element
    from pagelint.page.page import Page
    from pagelint.styles.cascade import Styles

# What has no box, and what lies behind a file or a script.
_OUTSIDE = frozenset({
    "template", "noscript", "head", "script", "style", "datalist", "noembed", "noframes", "link",
    "meta", "base", "title", "param", "source", "track",
})  # fmt: skip
_SVG_OUTSIDE = frozenset({
    "defs", "symbol", "clippath", "mask", "pattern", "marker", "metadata", "title", "desc",
    "lineargradient", "radialgradient", "script", "style",
})  # fmt: skip
_FALLBACKS = frozenset({"object", "audio", "video"})
_DECLARED = pattern(r"(?i)(?:^|;)\s*(display|visibility|content-visibility)\s*:\s*([\w-]+)\s*(!?)")
_GLOBAL = tuple(f"aria-{name}" for name in sorted(GLOBAL - {"hidden"}))
# Elements without a role of ARIA that are objects of the tree all the same.
_OBJECTS = frozenset({"iframe", "frame", "object", "embed", "audio", "video", "canvas"})
_MOST = 3000  # elements looked at for what one owns
_PLAIN = frozenset({"", "generic", *PRESENTATIONAL})
_REMOVED, _UNSEEN, _SILENT = 1, 2, 4  # no box, invisible, hidden by aria-hidden


class Tree:
    """Answers about one page, remembered; get it by `tree_of`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._states: dict[dom.Node, int] = {}

    def is_rendered(self, node: dom.Node) -> bool:
        """Whether an element has a box that is seen, so far as the page and its sheets tell.

        What `<details>` folds away counts, since readers open it without a script.
        """
        return not self._state(node) & (_REMOVED | _UNSEEN)

    def holds(self, node: dom.Element) -> bool:
        """Whether assistive technology is told of an element."""
        return not self._state(node)

    def lets_through(self, node: dom.Element) -> bool:
        """Whether an element is just invisible, so that what stands in it may be seen."""
        return self._state(node) == _UNSEEN

    def _state(self, node: dom.Node) -> int:
        """What keeps an element from readers, by itself or by what is around it."""
        way: list[dom.Node] = []
        each: dom.Node | None = node
        while each is not None and each not in self._states:
            way.append(each)
            each = each.parent
        state = self._states[each] if each is not None else 0
        for each in reversed(way):
            if isinstance(each, dom.Element) and not state & _REMOVED:
                state = self._own_state(each, state)
            self._states[each] = state
        return state

    def _own_state(self, node: dom.Element, state: int) -> int:
        """An element's state by that of its parent; only invisibility can be taken back."""
        if (node.attr("aria-hidden") or "").lower() == "true":
            state |= _SILENT
        if _has_no_box(node):
            return state | _REMOVED
        display, visibility = self._display(node)
        if visibility:
            state = state | _UNSEEN if visibility in ("hidden", "collapse") else state & ~_UNSEEN
        return state | _REMOVED if (display or _default_display(node)) == "none" else state

    def _display(self, node: dom.Element) -> tuple[str, str]:
        """What an author declares for `display` and `visibility`; "" for nothing."""
        styles = self._styles
        if styles is None:
            return _inline_display(node)
        style = styles.of(node)
        display = style.get("display") or "" if style.declares("display") else ""
        visibility = style.get("visibility") or "" if style.declares("visibility") else ""
        if (
            style.declares("content-visibility")
            and style.get("content-visibility") == "hidden"
            and style.get("display") != "inline"
        ):
            return "none", visibility
        if (display == "none" or visibility == "hidden") and _is_revealed(node):
            return "", ""
        return display, visibility

    @property
    def reads_sheets(self) -> bool:
        """Whether sheets that are at hand hide anything."""
        return self._styles is not None

    @property
    def lacks_sheets(self) -> bool:
        """Whether a style sheet that may show or hide things can't be had."""
        return self._page.once(Sheets).lacking

    @cached_property
    def _styles(self) -> Styles | None:
        """The page's styles if a sheet hides anything, and none is missing that could show it."""
        return None if self.lacks_sheets else self._page.once(Sheets).styles

    def owner(self, node: dom.Element) -> dom.Element | None:
        """The element around this one in the tree: by `aria-owns`, or the nearest with a say."""
        owner = self._owners.get(node)
        if owner is not None:
            return owner
        return next((each for each in _around(node) if _has_say(each)), None)

    def owned(self, node: dom.Element) -> Iterator[dom.Node]:
        """The elements and texts straight inside an element in the tree; bounded."""
        stack: list[dom.Node] = [*reversed(self._adopted.get(node, ())), *reversed(node.children)]
        for _ in range(_MOST):
            if not stack:
                return
            each = stack.pop()
            if isinstance(each, dom.Text):
                if not each.data.isspace():
                    yield each
            elif isinstance(each, dom.Element) and self.holds(each):
                if self._owners.get(each, node) != node:
                    continue
                if _has_say(each):
                    yield each
                else:
                    stack += reversed(each.children)

    @cached_property
    def moves_any(self) -> bool:
        """Whether `aria-owns` moves an element."""
        return bool(self._owners)

    def children_of(self, node: dom.Element) -> list[dom.Node]:
        """What stands straight inside an element once `aria-owns` has moved elements."""
        own = [
            each
            for each in node.children
            if not isinstance(each, dom.Element) or self._owners.get(each, node) == node
        ]
        return [*own, *(each for each in self._adopted.get(node, ()) if each.parent != node)]

    @cached_property
    def _owners(self) -> dict[dom.Element, dom.Element]:
        """What `aria-owns` takes from its place, and what takes it first."""
        from pagelint.accessibility.names import ids_beside

        owners: dict[dom.Element, dom.Element] = {}
        for node in self._page.document.select("[aria-owns]"):
            for each in (node.attr("aria-owns") or "").split():
                target = ids_beside(self._page, node).get(each)
                if target is not None:
                    owners.setdefault(target, node)
        return owners

    @cached_property
    def _adopted(self) -> dict[dom.Element, list[dom.Element]]:
        """By element, what it takes from elsewhere."""
        adopted: dict[dom.Element, list[dom.Element]] = {}
        for target, owner in self._owners.items():
            adopted.setdefault(owner, []).append(target)
        return adopted


def tree_of(page: Page) -> Tree:
    """The page's accessibility tree."""
    return page.once(Tree)


def is_exposed(element: Element) -> bool:
    """Whether assistive technology is told of an element, for all that is known."""
    from pagelint.accessibility.doubts import Doubts

    page = element.page
    return tree_of(page).holds(element.node) and not page.once(Doubts).holds(element.node)


# Classes under which themes hide content until a script has laid it out or it scrolls into view.
_REVEALED = pattern(
    r"(?i)(?:^|\s)(?:elementor-invisible|fusion-(?:gallery-column|grid-column|post-grid|image-wrapper|animated)"
    r"|wpb_animate_when_almost_visible|vc_grid-item|et-waypoint|et_pb_animation\w*|wow|aos-init"
    r"|animate-on-scroll|scroll-reveal|reveal|sr-item|isotope-item|masonry-item|portfolio-item|grid-item"
    r"|owl-carousel|slick-slider|flexslider|swiper|n2-ss-slider|rev_slider|royalSlider|bxslider"
    r"|lazyload(?:ed|ing)?|lazy|lazy-hidden|fade-?in(?:-\w+)?|is-loading|image-load(?:ed|ing)?)(?:\s|$)"
)


def _is_revealed(node: dom.Element) -> bool:
    """Whether a sheet hides an element only until its theme's script has run."""
    return _REVEALED.search(node.attr("class") or "") is not None


def _has_no_box(node: dom.Element) -> bool:
    """Whether an element is never laid out, whatever its style."""
    tag = node.tag
    if node.namespace is not dom.Namespace.HTML:
        return node.namespace is dom.Namespace.SVG and tag.lower() in _SVG_OUTSIDE
    if tag in _OUTSIDE or node.attr("inert") is not None:
        return True
    if tag == "input":
        return (node.attr("type") or "").lower() == "hidden"
    parent = node.parent
    return (
        isinstance(parent, dom.Element)
        and parent.tag in _FALLBACKS
        and (parent.tag != "object" or parent.attr("data") is not None)
    )


def _default_display(node: dom.Element) -> str:
    """Whether the browser's own sheet says `display: none`. HTML standard, 15.3.1."""
    if node.namespace is not dom.Namespace.HTML:
        return ""
    closed = node.tag == "dialog" and node.attr("open") is None
    hidden = node.attr("hidden")
    # What hides until a search finds it needs a box of its own to hide in.
    waits = hidden is not None and hidden.lower() == "until-found" and node.tag not in BLOCK_TAGS
    if closed or (hidden is not None and not waits):
        return "none"
    return "none" if node.attr("popover") is not None and node.tag != "dialog" else ""


def _inline_display(node: dom.Element) -> tuple[str, str]:
    found: dict[str, str] = {}
    for name, value, important in _DECLARED.findall(node.attr("style") or ""):
        key = name.lower()
        if important or not found.get(f"{key}!"):
            found[key] = value.lower()
            found[f"{key}!"] = important
    has_box = node.tag in BLOCK_TAGS or found.get("display", "inline") != "inline"
    hidden = has_box and found.get("content-visibility") == "hidden"
    return "none" if hidden else found.get("display", ""), found.get("visibility", "")


def _around(node: dom.Element) -> Iterator[dom.Element]:
    return (each for each in node.ancestors if isinstance(each, dom.Element))


def _has_say(node: dom.Element) -> bool:
    """Whether an element is more than a box around others."""
    role = role_of(node)
    if role in _PLAIN:
        return node.tag in _OBJECTS or is_focusable(node) or any(map(node.attr, _GLOBAL))
    if node.tag == "form" and not given_role(node):
        return any(map(node.attr, (*_GLOBAL, "title")))
    return node.tag not in ("body", "html")
