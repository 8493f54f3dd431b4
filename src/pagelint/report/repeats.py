"""A defect that stands on several pages is told once, at its first place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.finding import level
from pagelint.report.places import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.finding import Finding, Severity
    from pagelint.results import PageResult, Report


class Told(NamedTuple):
    """A finding that a report tells, and how severe what it stands for is.

    `pages` is on how many pages its defect stands, where it is the first of several; else 0.
    """

    finding: Finding
    severity: Severity
    pages: int = 0


class Repeats:
    """Which findings a report tells, page by page in its order; with `every` all of them."""

    def __init__(self, report: Report, *, every: bool = False) -> None:
        self._tally = report.tally
        self._every = every
        self._told: set[str] = set()

    def told(self, page: PageResult) -> Iterator[Told]:
        """The findings of a page that count, without those of defects on pages before it."""
        for each in found(page):
            pages, severity = self._tally.spread_of(each)
            if pages < 2:
                yield Told(each, level(each))
            elif each.defect not in self._told:
                self._told.add(each.defect)
                yield Told(each, severity, pages)
            elif self._every:
                yield Told(each, severity)

    def notes(self, told: Told) -> list[str]:
        """Which rules it covers, and on how many pages it stands, where it is several."""
        noted = [f"covers {', '.join(told.finding.covers)}"] if told.finding.covers else []
        if told.pages == self._tally.pages:
            return [*noted, f"on all {told.pages} pages"]
        return [*noted, f"on {told.pages} of {self._tally.pages} pages"] if told.pages else noted
