"""`github`: workflow commands, which GitHub Actions shows as annotations of the changed files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pagelint.engine.fingerprint import portable
from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.cells import clean, one_line
from pagelint.report.places import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.report.places import Placed
    from pagelint.results import Report

_COMMANDS: Final = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice",
    Severity.UNDECIDED: "notice",
}  # fmt: skip
# As the runner's own toolkit does it (actions/toolkit, packages/core/src/command.ts).
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class GitHub(Reporter):
    """`::error file=…,line=…::message`, the hint on a line of its own."""

    def chunks(self, report: Report) -> Iterator[str]:
        for page in report.pages:
            path = clean(portable(page.path))
            for each in placed(page):
                yield _command(path, each)


def _command(path: str, each: Placed) -> str:
    finding = each.finding
    properties = {
        "file": path,
        "line": str(each.start.line),
        "col": str(each.start.column),
        "endLine": str(each.end.line),
        "endColumn": str(each.end.column),
        "title": f"pagelint: {clean(finding.rule)}",
    }
    listed = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    text = "\n".join(filter(None, (one_line(finding.message), one_line(finding.hint))))
    return f"::{_COMMANDS[each.severity]} {listed}::{text.translate(_DATA)}\n"
