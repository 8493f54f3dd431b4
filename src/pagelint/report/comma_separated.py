"""`csv`: a row a finding, for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from pagelint.finding import level
from pagelint.report import Reporter
from pagelint.report.cells import one_line
from pagelint.report.places import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.finding import Finding
    from pagelint.results import Report

_COLUMNS: Final = (
    "path", "line", "column", "severity", "rule", "category", "message", "hint", "text",
    "suggestions", "wcag", "defect", "fingerprint", "help",
)  # fmt: skip
# What a spreadsheet takes for a formula, in whichever language it speaks.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class Csv(Reporter):
    """Rows as RFC 4180 has them, but for lines that end as everywhere; no cell is a formula."""

    def chunks(self, report: Report) -> Iterator[str]:
        yield _row(_COLUMNS)
        for page in report.pages:
            for each in found(page):
                yield _row(self._cells(page.path, each))

    def _cells(self, path: str, each: Finding) -> tuple[str | int, ...]:
        texts = (
            each.rule,
            each.category,
            each.message,
            each.hint,
            each.text,
            ", ".join(each.suggestions),
            ", ".join(each.wcag),
        )
        return (
            _cell(path),
            each.line,
            each.column,
            level(each).value,
            *map(_cell, texts),
            each.defect,
            each.fingerprint,
            self.url(each.rule),
        )


def _cell(text: str) -> str:
    """A text of one line that is no formula."""
    shown = one_line(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def _row(cells: tuple[str | int, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
