"""`grouped`: findings under their page, in columns, the rule at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.report import Reporter
from pagelint.report.cells import clean, one_line, width, wrap
from pagelint.report.ink import BOLD, FAINT, OF, link, paint
from pagelint.report.places import placed
from pagelint.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.report.places import Placed
    from pagelint.results import Report

_GAP = "  "
_NARROWEST = 20  # columns for a message, however narrow the terminal


class Grouped(Reporter):
    """A headline a page, a row a finding, then a summary."""

    def chunks(self, report: Report) -> Iterator[str]:
        for page in report.pages:
            if found := placed(page):
                yield paint(self.style, BOLD, clean(page.path)) + "\n"
                yield from self._rows(found)
                yield "\n"
        if self.style.summary:
            yield from summary(report, self.style)

    def _rows(self, found: list[Placed]) -> Iterator[str]:
        places = _places(found)
        texts = [one_line(each.finding.message) for each in found]
        rule = max(width(clean(each.finding.rule)) for each in found)
        level = max(len("warning"), *(len(each.severity.value) for each in found))
        room = self.style.width - len(places[0]) - level - rule - 4 * len(_GAP)
        message = min(max(_NARROWEST, room), max(width(text) for text in texts))
        for each, where, text in zip(found, places, texts, strict=True):
            head = f"{_GAP}{where}{_GAP}", each.severity.value.ljust(level)
            yield from self._row(each, head, wrap(text, message), message)

    def _row(
        self, each: Placed, head: tuple[str, str], lines: list[str], wide: int
    ) -> Iterator[str]:
        rule = each.finding.rule
        name = link(self.style, self.url(rule), paint(self.style, FAINT, clean(rule)))
        first = lines[0] + " " * (wide - width(lines[0]))
        where, level = head
        yield where + _GAP.join((paint(self.style, OF[each.severity], level), first, name)) + "\n"
        indent = " " * (len(where) + len(level) + len(_GAP))
        yield from (f"{indent}{line}\n" for line in lines[1:])


def _places(found: list[Placed]) -> list[str]:
    """Line and column of each finding, all equally wide, the colons under each other."""
    line = max(len(str(each.start.line)) for each in found)
    places = [
        f"{each.start.line:>{line}}:{each.start.column}" if each.finding.span else "page"
        for each in found
    ]
    wide = max(map(len, places))
    return [place.ljust(wide) for place in places]
