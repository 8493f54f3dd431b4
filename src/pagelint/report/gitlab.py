"""`gitlab`: the Code Quality report that GitLab shows in merge requests."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any, Final

from pagelint.engine.fingerprint import fingerprints, portable
from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.cells import one_line
from pagelint.report.places import placed

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
    found = placed(page)
    prints = fingerprints(page.path, page.source, [each.finding for each in found])
    path = portable(page.path)
    for each, print_ in zip(found, prints, strict=True):
        text = "; ".join(filter(None, (each.finding.message, each.finding.hint)))
        yield {
            "description": one_line(text),
            "check_name": each.finding.rule,
            "fingerprint": print_,
            "severity": _SEVERITIES[each.severity],
            "location": {
                "path": path,
                "lines": {"begin": each.start.line, "end": each.end.line},
            },
        }
