"""`json`: one object for a run. ASCII, so that no locale and no terminal can spoil it."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

from pagelint import __version__
from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.documents import Document, page_document
from pagelint.report.places import fixable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.results import Report

VERSION = 1  # of the format; new keys don't raise it, changed or lost ones do


class JsonObject(Reporter):
    """The whole run: summary, pages (those without findings too), what went wrong."""

    def chunks(self, report: Report) -> Iterator[str]:
        yield f'{{"version": {VERSION},\n'
        yield f'"tool": {dumps({"name": "pagelint", "version": __version__})},\n'
        yield f'"summary": {dumps(_summary(report))},\n"pages": ['
        for index, page in enumerate(report.pages):
            yield ",\n" if index else "\n"
            yield dumps(page_document(page, self.url))
        errors = [{"path": each.path, "message": each.message} for each in report.problems]
        yield f'],\n"errors": {dumps(errors)}}}\n'


def _summary(report: Report) -> Document:
    """Counts: `fixable` by a safe fix, `suppressed` in none of the others."""
    found = [finding for page in report.pages for finding in page.findings]
    return {
        "pages": len(report.pages),
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "infos": report.count(Severity.INFO),
        "undecided": report.count(Severity.UNDECIDED),
        "suppressed": sum(each.suppressed is not None for each in found),
        "fixable": fixable(found),
    }
