"""A source line cropped around a finding, so that a page on one line reads like any other.

Findings carry a window of what stands around them, never the whole line: a minified page of 50 MB
with a thousand findings costs a thousand windows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.patterns import pattern
from pagelint.report.cells import Cell, cells, head, joined

if TYPE_CHECKING:
    from pagelint.finding import Place

_LINE = pattern(r"[^\r\n]*")

_CHARS_A_COLUMN = 2  # how far a window reaches: most characters fill a column, some share one
_LEAD = 3  # a third of the room shows what stands before the finding


class Excerpt(NamedTuple):
    """One line in three parts; `column` and `width` say where the marked part stands, in cells.

    `width` is at least 1, so that a caret shows also where nothing stands.
    """

    before: str
    marked: str
    after: str
    column: int
    width: int


def excerpt(place: Place, room: int) -> Excerpt:
    """The first line of a finding within `room` columns, cut with `…` where it is longer."""
    reach = room * _CHARS_A_COLUMN
    line = _LINE.match(place.text)
    own = line[0] if line else ""
    rest = place.after if len(own) == len(place.text) else ""
    left = cells(place.before[-reach:])
    marked = cells(own[:reach])
    right = cells(rest[:reach]) if len(own) < reach else []
    cut_left = place.cut[0] or len(place.before) > reach
    cut_right = len(own) > reach or len(rest) > reach or (bool(rest) and place.cut[1])
    needed = max(1, _wide(marked)) + _wide(right)
    if not cut_left and _wide(left) + needed > room:
        left = _undented(left)
    if cut_left or _wide(left) + needed > room:
        left = _tail(left, _lead(room, _wide(marked)), cut=cut_left)
    return _fitted(left, marked, right, room, cut=cut_right)


def _wide(these: list[Cell]) -> int:
    return sum(cell.width for cell in these)


def _undented(left: list[Cell]) -> list[Cell]:
    """What stands before the finding without the line's indentation."""
    inked = next((i for i, cell in enumerate(left) if not cell.shown.isspace()), len(left))
    return left[inked:]


def _lead(room: int, marked: int) -> int:
    """Columns for what stands before a finding: less where the finding itself needs the room."""
    return max(room // 10, min(room // _LEAD, room - marked - 1))


def _tail(left: list[Cell], room: int, *, cut: bool) -> list[Cell]:
    """The last cells, as many as `room` columns hold, behind a `…` where some are missing."""
    if not cut and _wide(left) <= room:
        return left
    kept = list(head(left[::-1], room - 1))
    return [Cell("…", 1), *kept[::-1]]


def _fitted(
    left: list[Cell], marked: list[Cell], right: list[Cell], room: int, *, cut: bool
) -> Excerpt:
    """The parts, with what is too much at the right end cut off."""
    column = _wide(left)
    rest = room - column
    if not cut and _wide(marked) + _wide(right) <= rest:
        return Excerpt(joined(left), joined(marked), joined(right), column, max(1, _wide(marked)))
    shown = list(head(marked, rest - 1))
    after = list(head(right, rest - 1 - _wide(shown))) if len(shown) == len(marked) else []
    return Excerpt(joined(left), joined(shown), joined(after) + "…", column, max(1, _wide(shown)))
