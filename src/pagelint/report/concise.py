"""`concise`: one line a finding, for grep, quickfix lists and problem matchers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.report import Reporter
from pagelint.report.cells import clean, one_line
from pagelint.report.ink import BOLD, OF, link, paint
from pagelint.report.places import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.report.places import Placed
    from pagelint.results import Report


class Concise(Reporter):
    """`path:line:column: severity rule message`."""

    def chunks(self, report: Report) -> Iterator[str]:
        for page in report.pages:
            for each in placed(page):
                yield self._line(page.path, each)

    def _line(self, path: str, each: Placed) -> str:
        rule = each.finding.rule
        place = f"{clean(path)}:{each.start.line}:{each.start.column}:"
        severity = paint(self.style, OF[each.severity], each.severity.value)
        name = link(self.style, self.url(rule), clean(rule))
        message = one_line(each.finding.message)
        return f"{paint(self.style, BOLD, place)} {severity} {name} {message}\n"
