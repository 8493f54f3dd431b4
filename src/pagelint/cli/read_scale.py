"""The scale of school grades that `pagelint read` draws on, and the colours of grades."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pagelint.finding import Severity
from pagelint.report.ink import OF, paint
from pagelint.text.readability.audiences import GRADES

if TYPE_CHECKING:
    from pagelint.report import Style

SCALE: Final = range(1, 19)  # grades
POOR: Final = OF[Severity.ERROR]
_GOOD, _FAIR = "32", OF[Severity.WARNING]


def colour(grade: int, audience: str) -> str:
    """Good as far as the audience reads, fair for two grades more."""
    high = GRADES[audience][1]
    if grade <= high:
        return _GOOD
    return _FAIR if grade <= high + 2 else POOR


def ruler(audience: str, cells: int, style: Style) -> str:
    """The scale with some columns a grade, those that the audience reads drawn double."""
    low, high = GRADES[audience]
    return "".join(
        paint(style, colour(each, audience), ("═" if low <= each <= high else "─") * cells)
        for each in SCALE
    )


def figures(cells: int) -> str:
    """Every other grade, at its place on the scale."""
    even = (f"{each:<{cells}}" if each % 2 == 0 else " " * cells for each in SCALE)
    return "".join(even).rstrip()
