"""`gitlab`: the Code Quality report that GitLab shows in merge requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pagelint.engine.fingerprint import portable
from pagelint.finding import Severity, level
from pagelint.report import Reporter
from pagelint.report.cells import one_line
from pagelint.report.places import found
from pagelint.report.runners import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.results import PageResult, Report

_SEVERITIES: Final = {
    Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info",
    Severity.UNDECIDED: "info",
}  # fmt: skip


class GitLab(Reporter):
    """An array of issues; fingerprints tell which ones a merge request adds."""

    def chunks(self, report: Report) -> Iterator[str]:
        separator = "[\n"
        for page in report.pages:
            for issue in _issues(page):
                yield separator + dumps(issue)
                separator = ",\n"
        yield "[]\n" if separator == "[\n" else "\n]\n"


def _issues(page: PageResult) -> Iterator[dict[str, Any]]:
    path = portable(page.path)
    for each in found(page):
        text = "; ".join(filter(None, (each.message, each.hint)))
        yield {
            "description": one_line(text),
            "check_name": each.rule,
            "fingerprint": each.fingerprint,
            "severity": _SEVERITIES[level(each)],
            "location": {
                "path": path,
                "lines": {"begin": each.place.region.line, "end": each.place.region.end_line},
            },
        }
