"""The accessibility tree: which elements are in it, and what stands in what.

WAI-ARIA 1.2, 7 (https://www.w3.org/TR/wai-aria-1.2/#accessibility_tree); core-AAM on `aria-owns`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from pagelint.page import dom
from pagelint.page.accessibility.focus import is_focusable
from pagelint.page.accessibility.roles import PRESENTATIONAL, role_of
from pagelint.page.accessibility.vocabulary import GLOBAL
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.page.element import Element
    from pagelint.page.page import Page
    from pagelint.page.styles.cascade import Styles
    from pagelint.page.styles.sources import Sources

_OUTSIDE = frozenset({"template", "noscript", "head", "script", "style", "object"})
_INVISIBLE = pattern(r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_GLOBAL = tuple(f"aria-{name}" for name in sorted(GLOBAL - {"hidden"}))
_MOST = 3000  # elements looked at for what one owns


class Tree:
    """Answers about one page, remembered; get it by `tree_of`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._unrendered: dict[dom.Node, bool] = {}

    def is_rendered(self, node: dom.Node) -> bool:
        """Whether an element has a box, so far as attributes and the page's own sheets tell."""
        way: list[dom.Node] = []
        each: dom.Node | None = node
        gone = False
        while each is not None:
            if each in self._unrendered:
                gone = self._unrendered[each]
                break
            way.append(each)
            gone = isinstance(each, dom.Element) and self._unrenders(each, inside=each is not node)
            if gone:
                break
            each = each.parent
        self._unrendered.update(dict.fromkeys(way, gone))
        return not gone

    def _unrenders(self, node: dom.Element, *, inside: bool) -> bool:
        if node.tag in _OUTSIDE and (inside or node.tag != "object"):
            return True
        if node.attr("hidden") is not None or node.attr("inert") is not None:
            return True
        if node.tag == "dialog" and node.attr("open") is None:
            return True
        return bool(_INVISIBLE.search(node.attr("style") or "")) or self._is_hidden_by_sheet(node)

    def _is_hidden_by_sheet(self, node: dom.Element) -> bool:
        styles = self._styles
        if styles is None:
            return False
        style = styles.of(node)
        if not style.is_styled:
            return False
        if style.get("display") == "none":
            return True
        return style.declares("visibility") and style.get("visibility") in ("hidden", "collapse")

    @cached_property
    def lacks_sheets(self) -> bool:
        """Whether a style sheet that may show or hide things can't be had."""
        return self._sources.missing

    @cached_property
    def _sources(self) -> Sources:
        from pagelint.page.styles.conditions import Screen
        from pagelint.page.styles.sources import sources

        return self._page.once(sources, Screen())

    @cached_property
    def _styles(self) -> Styles | None:
        """The page's styles if a sheet hides anything, and none is missing that could show it."""
        from pagelint.page.styles.cascade import styles_of

        parts = self._sources.parts
        if self.lacks_sheets or not any(
            "none" in each.text or "hid" in each.text for each in parts
        ):
            return None
        return styles_of(self._page)

    def holds(self, node: dom.Element) -> bool:
        """Whether assistive technology is told of an element."""
        return not self._page.is_hidden(node) and self.is_rendered(node)

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
    def _owners(self) -> dict[dom.Element, dom.Element]:
        """What `aria-owns` takes from its place, and what takes it first."""
        from pagelint.page.accessibility.names import elements_by_id

        owners: dict[dom.Element, dom.Element] = {}
        for node in self._page.document.select("[aria-owns]"):
            for each in (node.attr("aria-owns") or "").split():
                target = self._page.once(elements_by_id).get(each)
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
    from pagelint.page.accessibility.doubts import Doubts

    page = element.page
    return tree_of(page).holds(element.node) and not page.once(Doubts).holds(element.node)


def _around(node: dom.Element) -> Iterator[dom.Element]:
    return (each for each in node.ancestors if isinstance(each, dom.Element))


def _has_say(node: dom.Element) -> bool:
    """Whether an element is more than a box around others."""
    if role_of(node) not in ("generic", *PRESENTATIONAL):
        return node.tag not in ("body", "html")
    return is_focusable(node) or any(map(node.attr, _GLOBAL))
