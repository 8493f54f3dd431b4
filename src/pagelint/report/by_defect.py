"""`summary`: a line a defect, those on most pages first, and what mending the first would do."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.cells import clean, cropped, one_line, width, wrap
from pagelint.report.ink import BOLD, FAINT, OF, link, paint
from pagelint.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.defects import Defect
    from pagelint.results import Report, Tally

LINES: Final = 50  # of defects: with what stands around them they fit a screen
_GAP: Final = "  "
_HEADS: Final = ("places", "pages")
_MESSAGE: Final = 40  # columns for rule and message beside a place
_RULES: Final = 8  # that are named of what is left
_FIRST: Final = 10  # defects at most that are named as those to begin with
_MOST, _MUCH = 0.6, 0.2  # shares of all places: enough to stop there, and to be worth naming


class ByDefect(Reporter):
    """How often and on how many pages, how severe, where first, which rule and what it says."""

    def chunks(self, report: Report) -> Iterator[str]:
        defects = report.foremost(LINES)
        if defects:
            yield from self._table(defects, report.tally)
            yield "\n"
        if self.style.summary:
            yield from summary(report, self.style, _advice(defects, report.tally))

    def _table(self, defects: list[Defect], tally: Tally) -> Iterator[str]:
        columns = _columns(defects, self.style.width)
        heads = (head.rjust(wide) for head, wide in zip(_HEADS, columns.numbers, strict=True))
        yield paint(self.style, FAINT, _GAP.join(heads)) + "\n"
        used, shown = 0, []
        for each in defects:
            row = "".join(self._row(each, columns))
            used += row.count("\n")
            if used > LINES:
                break
            shown.append(each)
            yield row
        yield from self._rest(shown, tally)

    def _row(self, defect: Defect, columns: _Columns) -> Iterator[str]:
        """One line; the place stays whole, and one too wide has the words below it."""
        counts = zip((defect.count, defect.pages), columns.numbers, strict=True)
        numbers = _GAP.join(str(count).rjust(wide) for count, wide in counts) + _GAP
        severity = defect.severity.value
        pad = " " * (columns.severity - len(severity)) + _GAP
        place = _place(defect)
        yield numbers + paint(self.style, OF[defect.severity], severity) + pad
        yield paint(self.style, BOLD, place)
        beside = columns.place - width(place)
        used = len(numbers) + columns.severity + len(_GAP) + columns.place + len(_GAP)
        if beside >= 0:
            yield " " * beside + _GAP + self._words(defect, self.style.width - used) + "\n"
        else:
            room = self.style.width - len(numbers)
            yield f"\n{' ' * len(numbers)}{self._words(defect, room)}\n"

    def _words(self, defect: Defect, room: int) -> str:
        """Rule and message, cut where the line ends."""
        rule = clean(defect.rule)
        text = cropped(f"{rule}: {one_line(defect.message)}", room)
        if not text.startswith(rule):
            return text
        return link(self.style, self.url(defect.rule), rule) + text.removeprefix(rule)

    def _rest(self, shown: list[Defect], tally: Tally) -> Iterator[str]:
        """How many defects have no line, by rule."""
        left = Counter[str]()
        for (rule, severity), count in tally.defects.items():
            left[rule] += count if severity is not Severity.UNDECIDED else 0
        left.subtract(each.rule for each in shown)
        left = +left
        if not left:
            return
        rules = sorted(left.items(), key=lambda item: (-item[1], item[0]))
        named = [f"{count} {clean(rule)}" for rule, count in rules[:_RULES]]
        if other := sum(count for _, count in rules[_RULES:]):
            named.append(f"{other} of other rules")
        words = f"and {left.total()} more: {', '.join(named)}"
        yield from (f"{line}\n" for line in wrap(words, self.style.width))


class _Columns(NamedTuple):
    """How wide they are."""

    numbers: tuple[int, int]
    severity: int
    place: int


def _columns(defects: list[Defect], wide: int) -> _Columns:
    """Wide enough for all; places only as far as they leave room for words beside them."""
    counts = max(each.count for each in defects), max(each.pages for each in defects)
    sizes = [max(len(head), len(str(count))) for head, count in zip(_HEADS, counts, strict=True)]
    severity = max(len(each.severity.value) for each in defects)
    room = wide - sum(sizes) - severity - 4 * len(_GAP) - _MESSAGE
    places = (width(_place(each)) for each in defects)
    fitting = max((place for place in places if place <= room), default=0)
    return _Columns((sizes[0], sizes[1]), severity, fitting)


def _place(defect: Defect) -> str:
    path, line, column = defect.first
    return f"{clean(path)}:{line}:{column}"


def _advice(defects: list[Defect], tally: Tally) -> list[str]:
    """With which defects to begin, if few of them are much of it; and how to see all."""
    if not defects:
        return []
    places = tally.counts.total() - tally.count(Severity.UNDECIDED)
    sums = list(accumulate(each.count for each in defects[:_FIRST]))
    first = next((n for n, each in enumerate(sums, 1) if each >= _MOST * places), len(sums))
    share = sums[first - 1] / places
    advice = []
    if share >= max(_MUCH, 2 * first / tally.all_defects):
        begun = "the first" if first == 1 else f"the first {first}"
        advice.append(f"Fix {begun}, and {share * 100:.0f} % of these places are in order.")
    return [*advice, "All of them, with excerpts: --format full."]
