"""What stands on several pages, for a report that told it on the first before it knew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.defects import counts
from pagelint.report.cells import clean, cropped, one_line
from pagelint.report.ink import BOLD, paint
from pagelint.report.repeats import spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.report import Style
    from pagelint.results import Report

_GAP = "  "


def shared(report: Report, style: Style) -> Iterator[str]:
    """A line for each defect on several pages: on how many, where first, the rule, the message."""
    defects = [each for each in report.repeated().values() if counts(each)]
    if not defects or style.verbose:
        return
    spreads = [spread(each.pages, report.tally) for each in defects]
    wide = max(map(len, spreads))
    yield paint(style, BOLD, "On several pages, told above on the first:") + "\n"
    for each, pages in zip(defects, spreads, strict=True):
        path, line, column = each.first
        place = f"{clean(path)}:{line}:{column}"
        text = f"{pages:<{wide}}{_GAP}{place}{_GAP}{clean(each.rule)}: {one_line(each.message)}"
        yield f"{_GAP}{cropped(text, style.width - len(_GAP))}\n"
    yield "\n"
