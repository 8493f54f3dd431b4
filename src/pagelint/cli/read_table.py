"""How hard many pages are to read: the grades as a plot, and the pages, hardest first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from pagelint.cli.read_scale import SCALE, colour, figures, ruler
from pagelint.cli.read_text import many
from pagelint.prose.reading import read
from pagelint.report.cells import clean, cropped, one_line, width, wrap
from pagelint.report.ink import BOLD, FAINT, paint
from pagelint.text.readability.audiences import GRADES, manage
from pagelint.text.readability.grades import say_grade

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pagelint.page import Page
    from pagelint.report import Style

_INDENT = "  "
_HEIGHT = 5  # lines of the plot
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_FIGURES = "{:>7}  {:>8}  "  # grade and words of a row
_NARROW = "{:>5.5}  "  # grade alone
_LEAST_PATH = _LEAST_TITLE = 12  # columns


class Row(NamedTuple):
    """A page in the table; `grade` is None where its prose is too short for one."""

    path: str
    title: str
    words: int
    grade: float | None
    audience: str

    @property
    def is_harder(self) -> bool:
        """Whether the page asks for more than its audience manages."""
        return self.grade is not None and round(self.grade) > GRADES[self.audience][1]


def row(page: Page, audience: str) -> Row:
    """What the table says of a page."""
    scores = page.once(read).scores
    grade = scores.grade if scores.reliable else None
    return Row(page.path, page.title, scores.words, grade, audience)


def table(rows: Sequence[Row], most: int, style: Style) -> Iterator[str]:
    """The plot of all pages' grades and the `most` hardest pages, line by line."""
    graded = sorted(
        (each for each in rows if each.grade is not None),
        key=lambda each: (-(each.grade or 0), each.path),
    )
    room = style.width - len(_INDENT)
    for line in wrap(_summary(rows, graded), style.width):
        yield paint(style, BOLD, line)
    if not graded:
        return
    yield ""
    yield from _plot(graded, room, style)
    yield ""
    shown = graded[:most]
    if shown:
        yield _INDENT + paint(style, FAINT, _head("grade", "words", room) + "page")
        yield from (_INDENT + _line(each, room, style) for each in shown)
    left = [many(len(graded) - len(shown), "easier page")] if len(graded) > len(shown) else []
    short = len(rows) - len(graded)
    left += [f"{short} with too little prose for a grade"] if short else []
    if left:
        yield from (
            paint(style, FAINT, _INDENT + line) for line in wrap(f"and {', '.join(left)}", room)
        )
    yield from wrap("See a page: pagelint read PAGE; all, one by one: --each", style.width)


def _summary(rows: Sequence[Row], graded: Sequence[Row]) -> str:
    """How many pages there are, and how many of them are too hard."""
    pages = many(len(rows), "page")
    if not graded:
        return f"{pages}, none with prose enough for a grade"
    harder = sum(each.is_harder for each in graded)
    of = pages if len(graded) == len(rows) else f"{len(graded)} graded of {pages}"
    audiences = sorted({each.audience for each in graded})
    readers = "; ".join(map(manage, audiences))
    are = "is" if harder == 1 else "are"
    return f"{of}; {readers}: {harder or 'none'} {are} harder"


def _plot(graded: Sequence[Row], room: int, style: Style) -> Iterator[str]:
    """How many pages have each grade, as columns over the scale."""
    audience = Counter(each.audience for each in graded).most_common(1)[0][0]
    counts = Counter(min(max(round(each.grade or 0), SCALE[0]), SCALE[-1]) for each in graded)
    cells = max(1, min(4, room // len(SCALE)))
    bar = max(1, cells - 1)
    tallest = max(counts.values())
    for level in reversed(range(_HEIGHT + 1)):
        columns = (
            paint(style, colour(grade, audience), _step(counts[grade], tallest, level, bar))
            + " " * (cells - bar)
            for grade in SCALE
        )
        yield (_INDENT + "".join(columns)).rstrip()
    yield _INDENT + ruler(audience, cells, style)
    yield _INDENT + paint(style, FAINT, cropped(figures(cells) + "+", room))


def _step(count: int, tallest: int, level: int, bar: int) -> str:
    """A column's part on one line of the plot: some of it, or on top of it how many pages it is."""
    eighths = -(-count * _HEIGHT * 8 // tallest)
    if count and level == -(-eighths // 8):
        return f"{count:^{bar}}" if len(str(count)) <= bar else " " * bar
    return _EIGHTHS[min(max(eighths - level * 8, 0), 8)] * bar


def _line(each: Row, room: int, style: Style) -> str:
    """A page's grade, words, path and as much of its title as there is room for."""
    grade = each.grade or 0
    head = _head(say_grade(max(1, grade)), f"{each.words:,}", room)
    path = cropped(clean(each.path), room - len(head))
    left = room - len(head) - width(path) - 2
    title = "  " + cropped(one_line(each.title), left) if left >= _LEAST_TITLE else ""
    painted = paint(style, colour(round(grade), each.audience), head)
    return painted + path + paint(style, FAINT, title)


def _head(grade: str, words: str, room: int) -> str:
    head = _FIGURES.format(grade, words)
    return head if room >= len(head) + _LEAST_PATH else _NARROW.format(grade)
