"""Reports that tell findings under their page: as the pages come, or when all are known."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pagelint.report import Reporter
from pagelint.report.repeats import Repeats
from pagelint.report.shared import shared
from pagelint.report.summary import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.results import PageResult, Report


class ByPage(Reporter):
    """A report in which `tell` writes what a page has to say, and nothing stands below."""

    streams = True

    def tell(self, page: PageResult, repeats: Repeats) -> Iterator[str]:
        """The findings of a page that `repeats` has not told yet, in pieces."""
        raise NotImplementedError

    def page(self, page: PageResult) -> Iterator[str]:
        return self.tell(page, self._so_far)

    def chunks(self, report: Report) -> Iterator[str]:
        repeats = Repeats(report.tally, every=self.style.verbose)
        for page in report.pages:
            yield from self.tell(page, repeats)

    @cached_property
    def _so_far(self) -> Repeats:
        return Repeats(every=self.style.verbose)


class Summed(ByPage):
    """The same with a summary below, and what pages share where that was not known before."""

    recalls = True

    def closing(self, report: Report) -> Iterator[str]:
        yield from shared(report, self.style)
        yield from self._summary(report)

    def chunks(self, report: Report) -> Iterator[str]:
        yield from super().chunks(report)
        yield from self._summary(report)

    def _summary(self, report: Report) -> Iterator[str]:
        if self.style.summary:
            yield from summary(report, self.style)
