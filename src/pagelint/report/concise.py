"""`concise`: one line a finding, for grep, quickfix lists and problem matchers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.report.by_page import ByPage
from pagelint.report.cells import clean, one_line
from pagelint.report.ink import BOLD, OF, link, paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.report.repeats import Repeats, Told
    from pagelint.results import PageResult


class Concise(ByPage):
    """`path:line:column: severity rule message`; behind it what there is to note."""

    def tell(self, page: PageResult, repeats: Repeats) -> Iterator[str]:
        for each in repeats.told(page):
            notes = clean("; ".join(repeats.notes(each)))
            yield self._line(page.path, each) + (f" ({notes})\n" if notes else "\n")

    def _line(self, path: str, told: Told) -> str:
        each = told.finding
        place = paint(self.style, BOLD, f"{clean(path)}:{each.line}:{each.column}:")
        severity = paint(self.style, OF[told.severity], told.severity.value)
        name = link(self.style, self.url(each.rule), clean(each.rule))
        return f"{place} {severity} {name} {one_line(each.message)}"
