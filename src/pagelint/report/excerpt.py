"""A source line cropped around a finding, so that a page on one line reads like any other.

Every step looks at a window around the finding, never at the whole line: a minified page of 50 MB
with a thousand findings costs a thousand windows.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from pagelint.report.cells import Cell, cells, head, joined

if TYPE_CHECKING:
    from pagelint.finding import Span
    from pagelint.html.source import Source

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


def excerpt(source: Source, span: Span, room: int) -> Excerpt:
    """The first line of the span within `room` columns, cut with `…` where it is longer."""
    start, end, first, last = _line(source, span)
    reach = room * _CHARS_A_COLUMN
    text = source.text
    left = cells(text[max(first, start - reach) : start])
    marked = cells(text[start : min(end, start + reach)])
    right = cells(text[end : min(last, end + reach)]) if end - start < reach else []
    cut_left, cut_right = start - reach > first, max(end, start) + reach < last
    needed = max(1, _wide(marked)) + _wide(right)
    if not cut_left and _wide(left) + needed > room:
        left = _undented(left)
    if cut_left or _wide(left) + needed > room:
        left = _tail(left, _lead(room, _wide(marked)), cut=cut_left)
    return _fitted(left, marked, right, room, cut=cut_right)


def _line(source: Source, span: Span) -> tuple[int, int, int, int]:
    """Offsets of the span's part on its first line, and of that line without its end."""
    starts, text = source.line_starts, source.text
    line = bisect_right(starts, span.start)
    first, last = starts[line - 1], starts[line] if line < len(starts) else len(text)
    while last > first and text[last - 1] in "\r\n":
        last -= 1
    start = min(span.start, last)
    return start, max(start, min(span.end, last)), first, last


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
