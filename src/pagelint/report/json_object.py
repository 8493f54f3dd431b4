"""`json`: one object for a run. ASCII, so that no locale and no terminal can spoil it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint import __version__
from pagelint.defects import counts
from pagelint.engine.spool import Spool
from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.documents import Document, defect_document, page_document
from pagelint.report.runners import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.defects import Compared
    from pagelint.results import Report, Tally

VERSION = 1  # of the format; new keys don't raise it, changed or lost ones do


class JsonObject(Reporter):
    """The whole run: summary, pages (those without findings too), what went wrong."""

    def chunks(self, report: Report) -> Iterator[str]:
        yield f'{{"version": {VERSION},\n'
        yield f'"tool": {dumps({"name": "pagelint", "version": __version__})},\n'
        yield f'"summary": {dumps(_summary(report.tally))},\n"pages": ['
        for index, page in enumerate(report.pages):
            yield ",\n" if index else "\n"
            yield dumps(page_document(page, self.url))
        yield '],\n"defects": ['
        for index, document in enumerate(_defects(report)):
            yield ",\n" if index else "\n"
            yield document
        if report.compared:
            yield f'],\n"compared": {dumps(_compared(report.compared))}'
            yield ',\n"fixed": ['
            yield ",\n".join(dumps(each._asdict()) for each in report.compared.fixed)
        errors = [{"path": each.path, "message": each.message} for each in report.problems]
        yield f'],\n"errors": {dumps(errors)}}}\n'


def _compared(compared: Compared) -> Document:
    """What has become of the defects of an earlier report."""
    return {
        "report": compared.name,
        "still": compared.still,
        "fixed": len(compared.fixed),
        "unseen": compared.unseen,
    }


def _defects(report: Report) -> Iterator[str]:
    """The documents of all defects, the most important first; what makes many waits on the disk."""
    for each in report.repeated().values():
        if counts(each):
            yield dumps(defect_document(each))
    spool, order = Spool(), []
    for each in report.single():
        number = spool.add(dumps(defect_document(each)).encode())
        order.append(each.severity.rank << 96 | (1 << 32) - each.count << 48 | number)
    order.sort()
    yield from (spool.get(each & (1 << 48) - 1).decode() for each in order)


def _summary(tally: Tally) -> Document:
    """Counts of findings: `fixable` by a safe fix, `suppressed` in none of the others."""
    return {
        "pages": tally.pages,
        "defects": tally.all_defects,
        "errors": tally.count(Severity.ERROR),
        "warnings": tally.count(Severity.WARNING),
        "infos": tally.count(Severity.INFO),
        "undecided": tally.count(Severity.UNDECIDED),
        "suppressed": tally.suppressed,
        "fixable": tally.fixable,
    }
