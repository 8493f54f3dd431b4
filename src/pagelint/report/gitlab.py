"""`gitlab`: the Code Quality report that GitLab shows in merge requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pagelint.engine.fingerprint import portable
from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.cells import one_line
from pagelint.report.elsewhere import elsewhere
from pagelint.report.repeats import Repeats
from pagelint.report.runners import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.defects import Defect
    from pagelint.report.repeats import Told
    from pagelint.results import Report

_SEVERITIES: Final = {
    Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info",
    Severity.UNDECIDED: "info",
}  # fmt: skip


class GitLab(Reporter):
    """An array of issues; fingerprints tell which ones a merge request adds."""

    def chunks(self, report: Report) -> Iterator[str]:
        repeats, repeated = Repeats(report.tally), report.repeated()
        separator = "[\n"
        for page in report.pages:
            path = portable(page.path)
            for each in repeats.told(page):
                yield separator + dumps(_issue(path, each, repeated.get(each.finding.defect)))
                separator = ",\n"
        yield "[]\n" if separator == "[\n" else "\n]\n"


def _issue(path: str, told: Told, defect: Defect | None) -> dict[str, Any]:
    """A finding, or the defect on several pages of which it is the first."""
    each = told.finding
    text = "; ".join(filter(None, (each.message, each.hint, elsewhere(defect))))
    return {
        "description": one_line(text),
        "check_name": each.rule,
        "fingerprint": defect.id if defect else each.fingerprint,
        "severity": _SEVERITIES[told.severity],
        "location": {
            "path": path,
            "lines": {"begin": each.place.region.line, "end": each.place.region.end_line},
        },
    }
