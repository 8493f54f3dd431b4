"""Colours: names, hexadecimal ones, the legacy ones of HTML, and what the eye makes of them."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint.styles.colour_names import NAMED, SYSTEM
from pagelint.styles.colour_spaces import Triple, clamped, from_oklab, to_oklab

_HEX = pattern(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", flags=2)
_NOT_HEX = pattern(r"[^0-9a-f]", flags=2)


class Colour(NamedTuple):
    """A colour in sRGB, each channel and the alpha from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def hex(self) -> str:
        """The colour as #rrggbb, whatever its alpha."""
        red, green, blue, _ = self
        return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"

    @property
    def notation(self) -> str:
        """The colour as CSS writes it."""
        red, green, blue = self[:3]
        return f"color(srgb {red} {green} {blue} / {self.alpha})"


TRANSPARENT = Colour(0, 0, 0, 0)
BLACK = Colour(0, 0, 0)
WHITE = Colour(1, 1, 1)


def is_colour(value: str) -> bool:
    """Whether a browser would take a value for a colour."""
    value = value.lower()
    if value == "currentcolor" or parse_colour(value) is not None:
        return True
    if "(" not in value:
        return False
    from pagelint.styles.colour_functions import is_beyond

    return is_beyond(value)


@lru_cache(maxsize=4_096)
def parse_colour(value: str, current: Colour | None = None) -> Colour | None:
    """The colour that a value stands for; None if it is none, or none that can be told."""
    value = value.strip().lower()
    if _HEX.fullmatch(value):
        return _hex(value[1:])
    if value in NAMED:
        return _hex(NAMED[value])
    if value in SYSTEM:
        return _hex(SYSTEM[value])
    if value == "transparent":
        return TRANSPARENT
    if value == "currentcolor":
        return current
    if "(" not in value:
        return None
    from pagelint.styles.colour_functions import parse_function

    return parse_function(value, current)


def _hex(digits: str) -> Colour:
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in range(0, len(digits), 2)]
    return Colour(*channels)


# HTML


def legacy_colour(value: str) -> Colour | None:
    """The colour of an attribute such as bgcolor (HTML standard, 2.4.6)."""
    value = value.strip("\t\n\f\r ").lower()
    if not value or value == "transparent":
        return None
    if value in NAMED:
        return _hex(NAMED[value])
    if len(value) == 4 and _HEX.fullmatch(value):
        return _hex(value[1:])
    digits = _NOT_HEX.sub("0", value[:128].removeprefix("#"))
    digits += "0" * (-len(digits) % 3) or "000" * (not digits)
    size = len(digits) // 3
    parts = [digits[at : at + size][-8:] for at in range(0, 3 * size, size)]
    while len(parts[0]) > 2 and all(part[0] == "0" for part in parts):
        parts = [part[1:] for part in parts]
    return Colour(*(int(part[:2], 16) / 255 for part in parts))


# What the eye makes of them


def over(top: Colour, bottom: Colour) -> Colour:
    """A colour laid over another (Compositing 1, 5.1)."""
    if top.alpha >= 1:
        return top
    alpha = top.alpha + bottom.alpha * (1 - top.alpha)
    if not alpha:
        return TRANSPARENT
    part = top.alpha / alpha
    red, green, blue = (a * part + b * (1 - part) for a, b in zip(top[:3], bottom[:3], strict=True))
    return Colour(red, green, blue, alpha)


def luminance(colour: Colour) -> float:
    """WCAG 2.2, relative luminance."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """WCAG 2.2, contrast ratio, from 1 to 21."""
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@lru_cache(maxsize=1_024)
def nearest_passing(text: Colour, background: Colour, wanted: float) -> Colour | None:
    """The colour of the same hue nearest to `text` in lightness that has the contrast wanted.

    Lightness is OKLCH's. None where neither white nor black would do.
    """
    lab = to_oklab(text[:3])
    found = [_toward(lab, end, background, wanted) for end in (0.0, 1.0)]
    passing = [each for each in found if each is not None]
    return min(passing, key=lambda each: abs(each[0] - lab[0]))[1] if passing else None


def _toward(
    lab: Triple, end: float, background: Colour, wanted: float
) -> tuple[float, Colour] | None:
    """The first passing step from a colour's lightness to black (0) or white (1)."""
    if contrast(Colour(end, end, end), background) < wanted:
        return None  # black and white have the most that there is on their side
    steps = 64
    for step in range(steps + 1):
        lightness = lab[0] + (end - lab[0]) * step / steps
        shrunk = 1.0 if step < steps else 0.0
        triple = clamped(from_oklab((lightness, lab[1] * shrunk, lab[2] * shrunk)))
        # As written, in whole steps of 255, it must still pass.
        written = Colour(*(round(channel * 255) / 255 for channel in triple))
        if contrast(written, background) >= wanted:
            return lightness, written
    return None


def is_same(first: Colour, second: Colour) -> bool:
    """Whether two colours can't be told apart on a screen of 8 bits."""
    return all(math.isclose(a, b, abs_tol=1 / 512) for a, b in zip(first, second, strict=True))
