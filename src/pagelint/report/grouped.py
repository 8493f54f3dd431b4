"""`grouped`: findings under their page, in columns, the rule at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.finding import level
from pagelint.report import Reporter
from pagelint.report.cells import clean, one_line, width, wrap
from pagelint.report.ink import BOLD, FAINT, OF, link, paint
from pagelint.report.places import found
from pagelint.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.finding import Finding
    from pagelint.results import PageResult, Report

_GAP = "  "
_NARROWEST = 20  # columns for a message, however narrow the terminal


class Grouped(Reporter):
    """A headline a page, a row a finding, then a summary."""

    streams = True

    def page(self, page: PageResult) -> Iterator[str]:
        if findings := found(page):
            yield paint(self.style, BOLD, clean(page.path)) + "\n"
            yield from self._rows(findings)
            yield "\n"

    def closing(self, report: Report) -> Iterator[str]:
        if self.style.summary:
            yield from summary(report, self.style)

    def _rows(self, findings: list[Finding]) -> Iterator[str]:
        places = _places(findings)
        texts = [one_line(each.message) for each in findings]
        rule = max(width(clean(each.rule)) for each in findings)
        wide = max(len("warning"), *(len(level(each).value) for each in findings))
        room = self.style.width - len(places[0]) - wide - rule - 4 * len(_GAP)
        message = min(max(_NARROWEST, room), max(width(text) for text in texts))
        for each, where, text in zip(findings, places, texts, strict=True):
            head = f"{_GAP}{where}{_GAP}", level(each).value.ljust(wide)
            yield from self._row(each, head, wrap(text, message), message)

    def _row(
        self, each: Finding, head: tuple[str, str], lines: list[str], wide: int
    ) -> Iterator[str]:
        faint = paint(self.style, FAINT, clean(each.rule))
        name = link(self.style, self.url(each.rule), faint)
        first = lines[0] + " " * (wide - width(lines[0]))
        where, severity = head
        painted = paint(self.style, OF[level(each)], severity)
        yield where + _GAP.join((painted, first, name)) + "\n"
        indent = " " * (len(where) + len(severity) + len(_GAP))
        yield from (f"{indent}{line}\n" for line in lines[1:])


def _places(findings: list[Finding]) -> list[str]:
    """Line and column of each finding, all equally wide, the colons under each other."""
    line = max(len(str(each.place.region.line)) for each in findings)
    places = [
        f"{each.place.region.line:>{line}}:{each.place.region.column}" if each.span else "page"
        for each in findings
    ]
    wide = max(map(len, places))
    return [place.ljust(wide) for place in places]
