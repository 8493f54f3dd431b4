"""`concise`: one line a finding, for grep, quickfix lists and problem matchers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.finding import level
from pagelint.report import Reporter
from pagelint.report.cells import clean, one_line
from pagelint.report.ink import BOLD, OF, link, paint
from pagelint.report.places import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.finding import Finding
    from pagelint.results import PageResult


class Concise(Reporter):
    """`path:line:column: severity rule message`."""

    streams = True

    def page(self, page: PageResult) -> Iterator[str]:
        for each in found(page):
            yield self._line(page.path, each)

    def _line(self, path: str, each: Finding) -> str:
        region, severity = each.place.region, level(each)
        place = f"{clean(path)}:{region.line}:{region.column}:"
        shown = paint(self.style, OF[severity], severity.value)
        name = link(self.style, self.url(each.rule), clean(each.rule))
        message = one_line(each.message)
        return f"{paint(self.style, BOLD, place)} {shown} {name} {message}\n"
