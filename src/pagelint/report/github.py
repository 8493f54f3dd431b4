"""`github`: workflow commands, which GitHub Actions shows as annotations of the changed files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pagelint.engine.fingerprint import portable
from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.cells import clean, one_line
from pagelint.report.elsewhere import elsewhere
from pagelint.report.repeats import Repeats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.report.repeats import Told
    from pagelint.results import Report

_COMMANDS: Final = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice",
    Severity.UNDECIDED: "notice",
}  # fmt: skip
# As the runner's own toolkit does it (actions/toolkit, packages/core/src/command.ts).
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class GitHub(Reporter):
    """`::error file=…,line=…::message`, the hint and further pages on lines of their own."""

    commands = True

    def chunks(self, report: Report) -> Iterator[str]:
        repeats, repeated = Repeats(report.tally), report.repeated()
        for page in report.pages:
            path = clean(portable(page.path))
            for each in repeats.told(page):
                yield _command(path, each, elsewhere(repeated.get(each.finding.defect)))


def _command(path: str, told: Told, more: str) -> str:
    finding = told.finding
    region = finding.place.region
    properties = {
        "file": path,
        "line": str(region.line),
        "col": str(region.column),
        "endLine": str(region.end_line),
        "endColumn": str(region.end_column),
        "title": f"pagelint: {clean(finding.rule)}",
    }
    listed = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    text = "\n".join(filter(None, (one_line(finding.message), one_line(finding.hint), more)))
    return f"::{_COMMANDS[told.severity]} {listed}::{text.translate(_DATA)}\n"
