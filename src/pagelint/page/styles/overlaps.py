"""Boxes out of the flow that may lie between text and the background of what is around it.

A picture laid behind a heading is no ancestor of it, so no cascade shows it. What is positioned,
paints something, and comes before the text in painting order (CSS 2, appendix E) is such a doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.page import dom
from pagelint.page.styles.backgrounds import paints
from pagelint.page.styles.cascade import Style, Styles, styles_of
from pagelint.page.styles.transforms import is_identity

if TYPE_CHECKING:
    from pagelint.page.page import Page

_PICTURES = "img,picture,video,canvas,iframe,object,embed,svg"
_PAINTED_LATER = ("data-bg", "data-background", "data-image", "data-parallax", "data-jarallax")


class _Box(NamedTuple):
    node: dom.Element
    level: int  # z-index, 0 for auto
    rank: int  # in document order


class Overlaps:
    """What may lie behind text, by the element that it is placed in; for `Page.once`."""

    def __init__(self, page: Page) -> None:
        self._styles: Styles = styles_of(page)
        self._rank = {node: rank for rank, node in enumerate(page.document.select("*"))}
        self._placed: dict[dom.Element | None, list[_Box]] = {}
        for node in self._styles.styled:
            self._add(node)

    def _add(self, node: dom.Element) -> None:
        style = self._styles.of(node)
        if style.get("position") not in ("absolute", "fixed") or style.get("display") == "none":
            return
        if (
            paints(style)
            or node.matches(_PICTURES)
            or node.select_one(_PICTURES)
            or self._paints_inside(node)
        ):
            box = _Box(node, _level(style), self._rank.get(node, 0))
            self._placed.setdefault(self._place(node), []).append(box)

    def _paints_inside(self, node: dom.Element) -> bool:
        return any(
            isinstance(each, dom.Element) and paints(self._styles.of(each))
            for each in node.children
        )

    def _place(self, node: dom.Element) -> dom.Element | None:
        """The element that a positioned one is placed in; None for the page."""
        each = node.parent
        while isinstance(each, dom.Element):
            style = self._styles.of(each)
            if style.get("position") not in ("static", None) or not is_identity(style):
                return each
            each = each.parent
        return None

    def behind(self, node: dom.Element, painter: Style | None) -> bool:
        """Whether something may lie between an element's text and the background of `painter`."""
        inside: list[dom.Element] = []
        place: dom.Node | None = node
        while isinstance(place, dom.Element):
            if any(self._is_between(box, inside) for box in self._placed.get(place, ())):
                return True
            if any(name.startswith(_PAINTED_LATER) for name in place.attrs):
                return True
            if painter is not None and self._styles.of(place) is painter:
                return False
            inside.append(place)
            place = place.parent
        return any(self._is_between(box, inside) for box in self._placed.get(None, ()))

    def _is_between(self, box: _Box, inside: list[dom.Element]) -> bool:
        """Whether a box is painted before one of the elements around the text that can top it."""
        if box.node in inside:
            return False
        if box.level < 0:
            return True
        return any(
            (_level(style), self._rank.get(each, 0)) > (box.level, box.rank)
            for each in inside
            if (style := self._styles.of(each)).get("position") != "static"
        )


def _level(style: Style) -> int:
    value = style.get("z-index") or "auto"
    digits = value.lstrip("+-")
    return int(value) if digits.isdecimal() and len(digits) < 10 else 0
