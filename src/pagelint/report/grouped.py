"""`grouped`: findings under their page, in columns, the rule at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.report.by_page import Summed
from pagelint.report.cells import clean, one_line, width, wrap
from pagelint.report.ink import BOLD, FAINT, OF, link, paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.finding import Finding
    from pagelint.report.repeats import Repeats, Told
    from pagelint.results import PageResult

_GAP = "  "
_NARROWEST = 20  # columns for a message, however narrow the terminal


class Grouped(Summed):
    """A headline a page, a row a finding, then a summary."""

    def tell(self, page: PageResult, repeats: Repeats) -> Iterator[str]:
        if told := list(repeats.told(page)):
            yield paint(self.style, BOLD, clean(page.path)) + "\n"
            yield from self._rows(told, repeats)
            yield "\n"

    def _rows(self, told: list[Told], repeats: Repeats) -> Iterator[str]:
        findings = [each.finding for each in told]
        places = _places(findings)
        texts = [_text(each, repeats) for each in told]
        rule = max(width(clean(each.rule)) for each in findings)
        wide = max(len("warning"), *(len(each.severity.value) for each in told))
        room = self.style.width - len(places[0]) - wide - rule - 4 * len(_GAP)
        message = min(max(_NARROWEST, room), max(width(text) for text in texts))
        for each, where, text in zip(told, places, texts, strict=True):
            head = f"{_GAP}{where}{_GAP}", each.severity.value.ljust(wide)
            yield from self._row(each, head, wrap(text, message), message)

    def _row(self, told: Told, head: tuple[str, str], lines: list[str], wide: int) -> Iterator[str]:
        rule = told.finding.rule
        name = link(self.style, self.url(rule), paint(self.style, FAINT, clean(rule)))
        first = lines[0] + " " * (wide - width(lines[0]))
        where, severity = head
        painted = paint(self.style, OF[told.severity], severity)
        yield where + _GAP.join((painted, first, name)) + "\n"
        indent = " " * (len(where) + len(severity) + len(_GAP))
        yield from (f"{indent}{line}\n" for line in lines[1:])


def _text(told: Told, repeats: Repeats) -> str:
    """The message, and what there is to note about it."""
    message, notes = one_line(told.finding.message), clean("; ".join(repeats.notes(told)))
    return f"{message} ({notes})" if notes else message


def _places(findings: list[Finding]) -> list[str]:
    """Line and column of each finding, all equally wide, the colons under each other."""
    line = max(len(str(each.place.region.line)) for each in findings)
    places = [
        f"{each.place.region.line:>{line}}:{each.place.region.column}" if each.span else "page"
        for each in findings
    ]
    wide = max(map(len, places))
    return [place.ljust(wide) for place in places]
