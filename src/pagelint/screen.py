"""What a page is shown on, as far as style sheets ask."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pagelint.patterns import pattern

USUAL_SCREEN = "1280x720"
_SCREEN = pattern(r"(\d{2,5})x(\d{2,5})(?: (light|dark))?")


class Screen(NamedTuple):
    """What a page is shown on; sizes in CSS pixels."""

    width: float = 1280
    height: float = 720
    scheme: Literal["light", "dark"] = "light"
    medium: str = "screen"


def shown_screen(screen: Screen) -> str:
    """A screen as `parse_screen` reads it."""
    size = f"{screen.width:g}x{screen.height:g}"
    return f"{size} dark" if screen.scheme == "dark" else size


def parse_screen(text: str) -> Screen:
    """The screen that a text such as "390x844 dark" names; raises ValueError for one it doesn't."""
    found = _SCREEN.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no screen: write WIDTHxHEIGHT, as in 1280x720, or with dark")
    return Screen(float(found[1]), float(found[2]), "dark" if found[3] == "dark" else "light")
