"""`markdown`: a summary for a comment on a pull request, a job's summary page, a prompt.

What a page says is shown as text: it makes no markup, no link, no mention of anybody, no reference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pagelint.finding import Severity
from pagelint.report import Reporter
from pagelint.report.cells import cropped, one_line
from pagelint.report.summary import headline, versus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.defects import Defect
    from pagelint.results import Report

_ROWS: Final = 50  # of defects; a comment on GitHub holds 65,536 characters
_LONGEST: Final = 200  # characters of a message or a path
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>&|~$!])")
# What sites make links, emoji and messages of: names, numbers, addresses.
_SIGNS: Final = re.compile(
    r"(?i)@(?=\w)|[#!%$](?=\d)|~(?=\w)|/(?=/)|:(?=[\w+-]+:)|\bwww(?=\.)|\bgh(?=-\d)"
)
_ADDRESS: Final = re.compile(r"https?://[^\s<>|\\]+")
_APART: Final = "<!-- -->"
_MARKS: Final = {
    Severity.ERROR: "🔴 error", Severity.WARNING: "🟡 warning", Severity.INFO: "🔵 info",
}  # fmt: skip


class Markdown(Reporter):
    """How many defects there are, and the first fifty, those on most pages first, as a table."""

    def chunks(self, report: Report) -> Iterator[str]:
        yield f"### pagelint\n\n{escaped(headline(report))}\n"
        if report.compared:
            yield f"{escaped(versus(report.compared))}\n"
        defects = report.foremost(_ROWS)
        if defects:
            yield "\n| | what | where | pages |\n| --- | --- | --- | ---: |\n"
            yield from map(self._row, defects)
        left = report.tally.all_defects - len(defects)
        if left > 0:
            yield f"\nand {left} more.\n"
        for problem in report.problems:
            yield f"\n⚠️ {_short(f'{problem.path}: {problem.message}')}\n"

    def _row(self, each: Defect) -> str:
        rule = _short(each.rule)
        url = self.url(each.rule)
        if _ADDRESS.fullmatch(url):
            rule = f"[{rule}](<{url}>)"
        path, line, column = each.first
        place = f"{_short(path)}:{line}:{column}"
        what = f"{_short(each.message)} ({rule})"
        return f"| {_MARKS[each.severity]} | {what} | {place} | {each.pages} |\n"


def _short(text: str) -> str:
    return escaped(cropped(one_line(text), _LONGEST))


def escaped(text: str) -> str:
    """A text of one line that Markdown shows as it is, wherever in a line it stands but first.

    Marks get a backslash (CommonMark 0.31, section 2.4). Sites look for names, numbers and
    addresses in what is shown, too: an empty comment parts these from their signs.
    """
    return _SIGNS.sub(rf"\g<0>{_APART}", _MARKUP.sub(r"\\\1", text))
