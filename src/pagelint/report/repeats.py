"""A defect that stands on several pages is told once, at its first place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.finding import level
from pagelint.report.places import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.finding import Finding, Severity
    from pagelint.results import PageResult, Tally


class Told(NamedTuple):
    """A finding that a report tells, and how severe what it stands for is.

    `pages` is on how many pages its defect stands, where it is the first of several; else 0.
    """

    finding: Finding
    severity: Severity
    pages: int = 0


class Repeats:
    """Which findings a report tells, page by page in its order; with `every` all of them.

    `tally` counts the whole run. Without it, as long as pages come, a defect is told on its first
    page, and on how many it stands is not known.
    """

    def __init__(self, tally: Tally | None = None, *, every: bool = False) -> None:
        self._tally = tally
        self._every = every
        self._told: set[str] = set()

    def told(self, page: PageResult) -> Iterator[Told]:
        """The findings of a page that count, without those of defects on pages before it."""
        if self._tally is None:
            yield from self._told_so_far(page)
            return
        for each in found(page):
            pages, severity = self._tally.spread_of(each)
            if pages < 2:
                yield Told(each, level(each))
            elif each.defect not in self._told:
                self._told.add(each.defect)
                yield Told(each, severity, pages)
            elif self._every:
                yield Told(each, severity)

    def _told_so_far(self, page: PageResult) -> Iterator[Told]:
        here = found(page)
        for each in here:
            if self._every or each.defect not in self._told:
                yield Told(each, level(each))
        self._told.update(each.defect for each in here)

    def notes(self, told: Told) -> list[str]:
        """Which rules it covers, and on how many pages it stands, where it is several."""
        noted = [f"covers {', '.join(told.finding.covers)}"] if told.finding.covers else []
        if self._tally is not None and told.pages:
            noted.append(f"on {spread(told.pages, self._tally)}")
        return noted


def spread(pages: int, tally: Tally) -> str:
    """On how many pages of a run something stands: "138 of 140 pages"."""
    return f"all {pages} pages" if pages == tally.pages else f"{pages} of {tally.pages} pages"
