"""Where else a defect stands that is told once, in words for formats that show one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pagelint.engine.fingerprint import portable
from pagelint.report.cells import clean

if TYPE_CHECKING:
    from pagelint.defects import Defect, Location

NAMED: Final = 5  # places that a message names


def elsewhere(defect: Defect | None) -> str:
    """Where else a defect stands, in words: some places, and how many more pages."""
    if defect is None:
        return ""
    named = [_said(each) for each in defect.places[1 : NAMED + 1]]
    return f"also on {others(defect)}: {', '.join(named)}{unnamed(defect)}"


def others(defect: Defect) -> str:
    """How many pages have a defect beside the first."""
    return "1 other page" if defect.pages == 2 else f"{defect.pages - 1} other pages"


def unnamed(defect: Defect) -> str:
    """How many more there are than those that are named."""
    left = defect.pages - 1 - NAMED
    return f" and {left} more" if left > 0 else ""


def _said(place: Location) -> str:
    return f"{clean(portable(place.path))}:{place.line}:{place.column}"
