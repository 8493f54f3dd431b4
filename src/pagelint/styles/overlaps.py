"""Boxes out of the flow that may lie between text and the background of what is around it.

A picture laid behind a heading is no ancestor of it, so no cascade shows it. What is positioned,
paints something, and comes before the text in painting order (CSS 2, appendix E) is such a doubt.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html import dom
from pagelint.styles.backgrounds import paints
from pagelint.styles.cascade import Styles, styles_of
from pagelint.styles.style import Style
from pagelint.styles.transforms import is_identity

if TYPE_CHECKING:
    from pagelint.page.page import Page

_PICTURES = "img,picture,video,canvas,iframe,object,embed,svg"
_PAINTED_LATER = ("data-bg", "data-background", "data-image", "data-parallax", "data-jarallax")


class _Box(NamedTuple):
    node: dom.Element
    level: int  # z-index, 0 for auto
    rank: int  # in document order
    cell: tuple[str | None, ...] = ()  # its place in a grid, for those that others may share
    is_pulled_over: bool = False  # what follows is pulled over it


_PULLED = -2  # px of a margin that puts what follows over a box
_CELL = ("grid-area", "grid-row", "grid-column")
_NO_CELL = ("auto", "auto", "auto")


class Overlaps:
    """What may lie behind text, by the element that it is placed in; for `Page.once`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._styles: Styles = styles_of(page)
        self._placed: dict[dom.Node | None, list[_Box]] = {}
        self._striped: set[dom.Element | None] = set()  # tables with coloured columns
        self._later: dict[dom.Element, bool] = {}
        self._are_later = any(name in page.source.text.lower() for name in _PAINTED_LATER)
        self._behind: dict[tuple[dom.Element, Style | None], bool] = {}
        idle: dict[Style, bool] = {}
        for node in self._styles.styled:
            style = self._styles.of(node)
            if style not in idle:
                idle[style] = style.once(_placing) is None and not style.declares("margin-bottom")
            if not idle[style] or node.tag in ("col", "colgroup"):
                self._add(node, style)

    @cached_property
    def _rank(self) -> dict[dom.Element, int]:
        return {node: rank for rank, node in enumerate(self._page.document.select("*"))}

    def _add(self, node: dom.Element, style: Style) -> None:
        if node.tag in ("col", "colgroup") and style.get("display") != "none" and paints(style):
            self._striped.add(node.closest("table"))
        if style.declares("margin-bottom") and self._is_pulled_over(node, style):
            box = _Box(node, 0, self._rank.get(node, 0), is_pulled_over=True)
            self._placed.setdefault(node.parent, []).append(box)
        placing = style.once(_placing)
        if placing is None:
            return
        is_moved, cell = placing
        place: dom.Node | None = self._place(node) if is_moved else node.parent
        if self._shows(node, style):
            box = _Box(node, _level(style), self._rank.get(node, 0), cell)
            self._placed.setdefault(place, []).append(box)

    def _is_pulled_over(self, node: dom.Element, style: Style) -> bool:
        """Whether a box that shows something lets what follows come over it."""
        if (style.pixels("margin-bottom") or 0) >= _PULLED or style.get("display") == "none":
            return False
        return self._shows(node, style)

    def _shows(self, node: dom.Element, style: Style) -> bool:
        """Whether a box has a background, or holds a picture."""
        if paints(style) or node.matches(_PICTURES) or node.select_one(_PICTURES) is not None:
            return True
        return self._paints_inside(node)

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
        key = node, painter
        if key not in self._behind:
            self._behind[key] = self._is_behind(node, painter)
        return self._behind[key]

    def _is_behind(self, node: dom.Element, painter: Style | None) -> bool:
        if not (self._placed or self._striped or self._are_later):
            return False
        if self._striped and node.closest("table") in self._striped:
            return True
        inside: list[dom.Element] = []
        place: dom.Node | None = node
        while isinstance(place, dom.Element):
            if any(self._is_between(box, inside) for box in self._placed.get(place, ())):
                return True
            if self._are_later and self._is_painted_later(place):
                return True
            if painter is not None and self._styles.of(place) is painter:
                return False
            inside.append(place)
            place = place.parent
        return any(self._is_between(box, inside) for box in self._placed.get(None, ()))

    def _is_painted_later(self, node: dom.Element) -> bool:
        """Whether attributes say that a script will put a picture behind an element's content."""
        known = self._later.get(node)
        if known is None:
            known = any(name.startswith(_PAINTED_LATER) for name in node.attrs)
            self._later[node] = known
        return known

    def _is_between(self, box: _Box, inside: list[dom.Element]) -> bool:
        """Whether a box is painted before one of the elements around the text that can top it."""
        if box.node in inside:
            return False
        if box.is_pulled_over:
            return bool(inside) and self._rank.get(inside[-1], 0) > box.rank
        if box.cell:
            return bool(inside) and self._shares_cell(inside[-1], box)
        if box.level < 0:
            return True
        return any(
            (_level(style), self._rank.get(each, 0)) > (box.level, box.rank)
            for each in inside
            if (style := self._styles.of(each)).get("position") != "static"
        )

    def _shares_cell(self, node: dom.Element, box: _Box) -> bool:
        """Whether an element lies over a box in the same cell of a grid."""
        style = self._styles.of(node)
        above = (_level(style), self._rank.get(node, 0)) > (box.level, box.rank)
        return above and _cell(style) == box.cell


def _placing(style: Style) -> tuple[bool, tuple[str | None, ...]] | None:
    """Whether a box is placed out of the flow, and its cell; None for one in its normal place."""
    if style.get("display") == "none":
        return None
    if style.get("position") in ("absolute", "fixed"):
        return True, ()
    cell = _cell(style) if style.declares_any(_CELL) else _NO_CELL
    return None if cell == _NO_CELL else (False, cell)


def _cell(style: Style) -> tuple[str | None, ...]:
    return tuple(style.get(name) for name in _CELL)


def _level(style: Style) -> int:
    value = style.get("z-index") or "auto"
    digits = value.lstrip("+-")
    return int(value) if digits.isdecimal() and len(digits) < 10 else 0
