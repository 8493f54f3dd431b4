"""Colours: their notations (CSS Color 4, `color-mix()` of 5) and the legacy ones of HTML."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from pagelint.page.styles.colour_names import NAMED, SYSTEM
from pagelint.page.styles.colour_spaces import SPACES, Triple, from_oklab, mixed_hue, to_space
from pagelint.page.styles.values import arguments, degrees, fraction, number, words
from pagelint.patterns import pattern

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
        return "#" + "".join(f"{round(channel * 255):02x}" for channel in self[:3])


TRANSPARENT = Colour(0, 0, 0, 0)
BLACK = Colour(0, 0, 0)
WHITE = Colour(1, 1, 1)

# Notations whose value depends on what is not at hand: valid, but beyond telling.
_BEYOND = frozenset({"device-cmyk", "contrast-color", "alpha", "env", "attr", "light-dark"})


def is_colour(value: str) -> bool:
    """Whether a browser would take a value for a colour."""
    value = value.lower()
    return value == "currentcolor" or parse_colour(value) is not None or _is_beyond(value)


def _is_beyond(value: str) -> bool:
    name, _ = arguments(value)
    relative = name in _FUNCTIONS and "(from " in value
    return relative or name in _BEYOND or name == "color-mix"


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
    name, listed = arguments(value)
    if name == "color-mix":
        return _mixed(listed, current)
    if name == "light-dark" and len(listed) == 2:
        return parse_colour(listed[0], current)
    if name not in _FUNCTIONS or "(from " in value:
        return None
    return _function(name, listed)


def _hex(digits: str) -> Colour:
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in range(0, len(digits), 2)]
    return Colour(*channels)


def _function(name: str, listed: list[str]) -> Colour | None:
    """A functional notation: legacy with commas, or modern with spaces and a slash."""
    if len(listed) == 1:
        body, _, alpha = listed[0].partition("/")
        channels = words(body)
        if name == "color":
            name, channels = channels[0] if channels else "", channels[1:]
        alpha = alpha.strip()
    else:
        channels, alpha = listed[:3], listed[3] if len(listed) == 4 else ""
        if name not in _LEGACY or len(listed) > 4:
            return None
    opacity = fraction(alpha) if alpha not in ("", "none") else float(alpha == "")
    if len(channels) != 3 or opacity is None:
        return None
    opaque = _opaque(name, channels)
    return Colour(*opaque, min(1.0, max(0.0, opacity))) if opaque else None


def _opaque(name: str, channels: list[str]) -> Triple | None:
    if name in ("rgb", "rgba"):
        triple = _amounts(channels, (1.0, 1.0, 1.0), 255.0)
        return _clamped(triple) if triple else None
    if name in ("hsl", "hsla", "hwb"):
        hue = _hue(channels[0])
        rest = [_amount(each, 1.0, 100.0) for each in channels[1:]]
        if hue is None or rest[0] is None or rest[1] is None:
            return None
        convert = _from_hwb if name == "hwb" else _from_hsl
        return convert(hue, min(1.0, max(0.0, rest[0])), min(1.0, max(0.0, rest[1])))
    space = SPACES.get(name)
    if space is None:
        return None
    last = _hue(channels[2]) if space.polar else _amount(channels[2], space.ranges[2])
    first = [_amount(each, full) for each, full in zip(channels[:2], space.ranges, strict=False)]
    if first[0] is None or first[1] is None or last is None:
        return None
    return _clamped(space.to_srgb((first[0], first[1], last)))


def _amounts(channels: list[str], full: Triple, numbers_of: float) -> Triple | None:
    found = [_amount(each, top, numbers_of) for each, top in zip(channels, full, strict=True)]
    if found[0] is None or found[1] is None or found[2] is None:
        return None
    return found[0], found[1], found[2]


def _amount(text: str, full: float, numbers_of: float | None = None) -> float | None:
    """A channel: a percentage of `full`, or a number on a scale up to `numbers_of`."""
    if text == "none":
        return 0.0
    bare = number(text)
    if bare is not None:
        return bare if numbers_of is None else bare / numbers_of
    part = fraction(text)
    return None if part is None else part * full


def _hue(text: str) -> float | None:
    if text == "none":
        return 0.0
    bare = number(text)
    return bare if bare is not None else degrees(text)


def _clamped(triple: Triple) -> Triple:
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in triple)
    return red, green, blue


def _from_hsl(hue: float, saturation: float, lightness: float) -> Triple:
    """CSS Color 4, 7.1."""
    spread = saturation * min(lightness, 1 - lightness)

    def channel(offset: int) -> float:
        position = (offset + hue / 30) % 12
        return lightness - spread * max(-1.0, min(position - 3, 9 - position, 1.0))

    return channel(0), channel(8), channel(4)


def _from_hwb(hue: float, white: float, black: float) -> Triple:
    """CSS Color 4, 8.1."""
    if white + black >= 1:
        grey = white / (white + black)
        return grey, grey, grey
    red, green, blue = (
        channel * (1 - white - black) + white for channel in _from_hsl(hue, 1.0, 0.5)
    )
    return red, green, blue


_LEGACY = frozenset({"rgb", "rgba", "hsl", "hsla"})
_FUNCTIONS = _LEGACY | {"hwb", "color", *SPACES}


# Mixtures


def _mixed(listed: list[str], current: Colour | None) -> Colour | None:
    """CSS Color 5, 3, for rectangular spaces and hues the short way."""
    if len(listed) != 3 or not listed[0].startswith("in "):
        return None
    space = listed[0][3:].strip()
    sides = [_mix_part(each, current) for each in listed[1:]]
    (first, share), (second, other) = sides
    if first is None or second is None:
        return None
    if share is None:
        share = 0.5 if other is None else 1 - other
    other = 1 - share if other is None else other
    total = share + other
    if total <= 0:
        return None
    return _blend(first, second, other / total, space, min(1.0, total))


def _mix_part(text: str, current: Colour | None) -> tuple[Colour | None, float | None]:
    share, rest = None, []
    for word in words(text):
        if word.endswith("%"):
            share = fraction(word)
        else:
            rest.append(word)
    return parse_colour(" ".join(rest), current), share


def _blend(
    first: Colour, second: Colour, share: float, space: str, strength: float
) -> Colour | None:
    ends = to_space(space, first[:3]), to_space(space, second[:3])
    if ends[0] is None or ends[1] is None:
        return None
    alpha = first.alpha * (1 - share) + second.alpha * share
    if not alpha:
        return TRANSPARENT
    weight = second.alpha * share / alpha
    triple = mixed_hue(space, ends[0], ends[1], share, weight)
    return Colour(*_clamped(SPACES[space].to_srgb(triple)), alpha * strength)


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


def nearest_passing(text: Colour, background: Colour, wanted: float) -> Colour | None:
    """The colour of the same hue nearest to `text` in lightness that has the contrast wanted.

    Lightness is OKLCH's. None where neither white nor black would do.
    """
    lab = to_space("oklab", text[:3])
    if lab is None:
        return None
    found = [_toward(lab, end, background, wanted) for end in (0.0, 1.0)]
    passing = [each for each in found if each is not None]
    return min(passing, key=lambda each: abs(each[0] - lab[0]))[1] if passing else None


def _toward(
    lab: Triple, end: float, background: Colour, wanted: float
) -> tuple[float, Colour] | None:
    """The first passing step from a colour's lightness to black (0) or white (1)."""
    steps = 64
    for step in range(steps + 1):
        lightness = lab[0] + (end - lab[0]) * step / steps
        shrunk = 1.0 if step < steps else 0.0
        triple = _clamped(from_oklab((lightness, lab[1] * shrunk, lab[2] * shrunk)))
        # As written, in whole steps of 255, it must still pass.
        written = Colour(*(round(channel * 255) / 255 for channel in triple))
        if contrast(written, background) >= wanted:
            return lightness, written
    return None


def is_same(first: Colour, second: Colour) -> bool:
    """Whether two colours can't be told apart on a screen of 8 bits."""
    return all(math.isclose(a, b, abs_tol=1 / 512) for a, b in zip(first, second, strict=True))
