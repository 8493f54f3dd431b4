"""Colours in functional notation: CSS Color 4, and relative ones and `color-mix()` of 5."""

from __future__ import annotations

from collections.abc import Mapping

from pagelint.patterns import pattern
from pagelint.styles.colour_spaces import (
    SPACES,
    Space,
    Triple,
    clamped,
    is_powerless,
    mixed_hue,
)
from pagelint.styles.colours import TRANSPARENT, Colour, parse_colour
from pagelint.styles.values import arguments, calculated, degrees, fraction, number, words

_LEGACY = frozenset({"rgb", "rgba", "hsl", "hsla"})
_ALIASES = {"rgb": "srgb", "rgba": "srgb", "hsla": "hsl"}
_FUNCTIONS = _LEGACY | {"hwb", "lab", "lch", "oklab", "oklch", "color"}
# Notations whose value depends on what is not at hand: valid, but beyond telling.
_BEYOND = frozenset({
    "contrast-color", "alpha", "env", "attr", "light-dark", "color-mix", "color-layers", "if",
})  # fmt: skip
_WIDE_SPACES = frozenset({"a98-rgb", "prophoto-rgb", "rec2020", "display-p3-linear"})
_BLANK_ARGUMENT = pattern(r"[(,]\s*[,)]")
_NO_NAMES: Mapping[str, float] = {}


def is_beyond(value: str) -> bool:
    """Whether a function is a colour, though it can't be told here which."""
    name, listed = arguments(value)
    if name == "light-dark":
        return len(listed) == 2
    if name == "color-mix":
        return _is_mixture(listed)
    if name in _BEYOND:
        return bool(listed)
    if name not in _FUNCTIONS or len(listed) != 1:
        return False
    parts = words(listed[0])
    return parts[0] == "from" or (name == "color" and parts[0] in _WIDE_SPACES)


def parse_function(value: str, current: Colour | None) -> Colour | None:
    """The colour of a functional notation, in lower case; None if it can't be told."""
    name, listed = arguments(value)
    if not listed or _BLANK_ARGUMENT.search(value):
        return None
    if name == "color-mix":
        return _mixed(listed, current)
    if name == "light-dark" and len(listed) == 2:
        return parse_colour(listed[0], current)
    if name not in _FUNCTIONS:
        return None
    return _modern(name, listed[0], current) if len(listed) == 1 else _legacy(name, listed)


def _legacy(name: str, listed: list[str]) -> Colour | None:
    """The notation with commas: numbers or percentages, no mixture."""
    if name not in _LEGACY or not 3 <= len(listed) <= 4 or "none" in listed:
        return None
    shares = [each.endswith("%") for each in listed[:3] if "(" not in each]
    wanted = {False, True} if name.startswith("hsl") else {shares[0]} if shares else set()
    if set(shares) - wanted or (name.startswith("hsl") and not all(shares[1:])):
        return None
    return _colour(_ALIASES.get(name, name), listed[:3], listed[3] if len(listed) == 4 else "")


def _modern(name: str, text: str, current: Colour | None) -> Colour | None:
    """The notation with spaces and a slash, relative to another colour perhaps."""
    parts = words(text.replace("/", " / "))
    origin = None
    if parts[0] == "from":
        origin = parse_colour(parts[1], current) if len(parts) > 1 else None
        if origin is None:
            return None
        parts = parts[2:]
    if name == "color":
        name, parts = (parts[0] if parts else ""), parts[1:]
    space = _ALIASES.get(name, name)
    if space not in SPACES or (len(parts) == 5 and parts[3] != "/") or len(parts) not in (3, 5):
        return None
    scale = 255.0 if name in ("rgb", "rgba") else 1.0
    names = _channels(SPACES[space], origin, scale) if origin else _NO_NAMES
    alpha = parts[4] if len(parts) == 5 else "alpha" if origin else ""
    return _colour(space, parts[:3], alpha, names, is_rgb=scale > 1)


def _channels(space: Space, origin: Colour, scale: float) -> dict[str, float]:
    """What the words of a relative colour stand for (CSS Color 5, 4)."""
    triple = space.from_srgb(origin[:3])
    named = {name: scale * each for name, each in zip(space.channels, triple, strict=True)}
    return named | {"alpha": origin.alpha}


def _colour(
    space: str,
    channels: list[str],
    alpha: str,
    names: Mapping[str, float] = _NO_NAMES,
    *,
    is_rgb: bool = True,
) -> Colour | None:
    numbers_of = 255.0 if is_rgb and space == "srgb" else 1.0
    opacity = _amount(alpha, 1.0, 1.0, names) if alpha else 1.0
    ranges, hue = SPACES[space].ranges, SPACES[space].hue
    found = [
        _hue(each, names) if index == hue else _amount(each, ranges[index], numbers_of, names)
        for index, each in enumerate(channels)
    ]
    if found[0] is None or found[1] is None or found[2] is None or opacity is None:
        return None
    triple = _bounded(space, (found[0], found[1], found[2]))
    return Colour(*clamped(SPACES[space].to_srgb(triple)), min(1.0, max(0.0, opacity)))


def _bounded(space: str, triple: Triple) -> Triple:
    """Lightness stays between black and white (CSS Color 4, 9.2), shares between 0 and 100."""
    first, second, third = triple
    if space in ("lab", "lch", "oklab", "oklch"):
        return min(SPACES[space].ranges[0], max(0.0, first)), second, third
    if space in ("hsl", "hwb"):
        return first, min(100.0, max(0.0, second)), min(100.0, max(0.0, third))
    return triple


def _amount(text: str, full: float, numbers_of: float, names: Mapping[str, float]) -> float | None:
    """A channel: a percentage of `full`, or a number on a scale up to `numbers_of`."""
    if text == "none":
        return 0.0
    bare = names[text] if text in names else number(text)
    if bare is not None:
        return bare / numbers_of
    if text.endswith("%"):
        part = fraction(text)
        return None if part is None else part * full
    result = calculated(text, full * numbers_of, names)
    return None if result is None else result / numbers_of


def _hue(text: str, names: Mapping[str, float]) -> float | None:
    if text == "none":
        return 0.0
    bare = names[text] if text in names else number(text)
    if bare is not None:
        return bare
    return calculated(text, None, names) if "(" in text else degrees(text)


# Mixtures


def _is_mixture(listed: list[str]) -> bool:
    """Whether the arguments of `color-mix()` are a way, perhaps, and two colours."""
    colours = listed[1:] if listed and words(listed[0])[:1] == ["in"] else listed
    if len(colours) != 2 or (len(listed) == 3 and len(words(listed[0])) not in (2, 4)):
        return False
    shares = [word for each in colours for word in words(each) if word.endswith("%")]
    return all(0 <= (fraction(each) or 0) <= 1 for each in shares)


def _mixed(listed: list[str], current: Colour | None) -> Colour | None:
    """CSS Color 5, 3."""
    way = words(listed[0])
    if len(listed) != 3 or way[0] != "in" or len(way) not in (2, 4) or way[1] not in SPACES:
        return None
    (first, share), (second, other) = (_mix_part(each, current) for each in listed[1:])
    if first is None or second is None or not _is_mixture(listed):
        return None
    if share is None:
        share = 0.5 if other is None else 1 - other
    other = 1 - share if other is None else other
    total = share + other
    if total <= 0:
        return None
    turn = way[2] if len(way) == 4 else "shorter"
    return _blend(first, second, other / total, way[1], turn, min(1.0, total))


def _mix_part(text: str, current: Colour | None) -> tuple[Colour | None, float | None]:
    share, rest = None, []
    for word in words(text):
        if word.endswith("%"):
            share = fraction(word)
        else:
            rest.append(word)
    return parse_colour(" ".join(rest), current), share


def _blend(
    first: Colour, second: Colour, share: float, name: str, turn: str, strength: float
) -> Colour | None:
    """A colour between two others, with premultiplied alpha for all channels but the hue."""
    space = SPACES[name]
    alpha = first.alpha * (1 - share) + second.alpha * share
    if not alpha:
        return TRANSPARENT
    start, end = space.from_srgb(first[:3]), space.from_srgb(second[:3])
    weight = second.alpha * share / alpha
    mixed = [a + (b - a) * weight for a, b in zip(start, end, strict=True)]
    if space.hue >= 0:
        hues = start[space.hue], end[space.hue]
        if is_powerless(name, start):
            hues = hues[1], hues[1]
        elif is_powerless(name, end):
            hues = hues[0], hues[0]
        mixed[space.hue] = mixed_hue(*hues, share, turn)
    return Colour(*clamped(space.to_srgb((mixed[0], mixed[1], mixed[2]))), alpha * strength)
