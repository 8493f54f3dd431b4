"""`auto`: `full`, or `summary` where a run over several pages has more defects than one reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pagelint.finding import Severity
from pagelint.report import Reporter, reporter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.results import Report, Tally

MOST: Final = 30  # defects that are shown in full


class Auto(Reporter):
    """What people get who ask for no format."""

    def chunks(self, report: Report) -> Iterator[str]:
        name = "full" if self.style.verbose or _is_readable(report.tally) else "summary"
        yield from reporter(name, self.style, self.rules).chunks(report)


def _is_readable(tally: Tally) -> bool:
    """Whether somebody wants all of it: who asks for what is undecided has to look at each."""
    undecided = tally.count(Severity.UNDECIDED)
    return tally.pages < 2 or tally.all_defects <= MOST or undecided > 0
