"""Values: numbers, lengths and `var()` (CSS Values 4, CSS Variables 1)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint.styles.syntax import split_list

FIRST_FONT = 16.0  # px, what `medium` is until somebody asks for another size

_NUMBER = r"[+-]?(?:\d++(?:\.\d++)?|\.\d++)(?:e[+-]?\d++)?"
_PLAIN = pattern(rf"({_NUMBER})([a-z]*+|%)", flags=2)
_DEEPEST = 16
_LONGEST = 65_536  # characters that `var()` may grow a value to

_PIXELS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54,
    "q": 2.4 / 2.54,
}  # fmt: skip
_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}


class Measures(NamedTuple):
    """What relative units refer to, in pixels."""

    font: float
    root_font: float
    width: float
    height: float


def number(value: str) -> float | None:
    """A number without a unit."""
    match = _PLAIN.fullmatch(value)
    return float(match[1]) if match and not match[2] else None


def fraction(value: str) -> float | None:
    """A number or a percentage, as a number."""
    match = _PLAIN.fullmatch(value)
    if match is None:
        return calculated(value, 1.0)
    if match[2] not in ("", "%"):
        return None
    return float(match[1]) / (100 if match[2] else 1)


def degrees(value: str) -> float | None:
    """An angle; a bare zero is one."""
    match = _PLAIN.fullmatch(value)
    if match is None:
        return calculated(value)
    unit = match[2].lower()
    if unit in _DEGREES:
        return float(match[1]) * _DEGREES[unit]
    return 0.0 if not unit and float(match[1]) == 0 else None


def length(value: str, measures: Measures, percent_of: float | None = None) -> float | None:
    """A length in pixels; None for what is no length, or for a percentage of the unknown."""
    match = _PLAIN.fullmatch(value)
    if match:
        return _pixels(float(match[1]), match[2].lower(), measures, percent_of)
    if "(" not in value:
        return None
    from pagelint.styles.calculation import Amount, calculate

    def unit(name: str) -> Amount | None:
        pixels = _pixels(1.0, name, measures, percent_of)
        return None if pixels is None else Amount(pixels, "length")

    result = calculate(value, unit)
    return result.value if result and result.kind == "length" else None


def calculated(
    value: str, full: float | None = None, names: Mapping[str, float] | None = None
) -> float | None:
    """The number or, of `full`, the percentage that a mathematical function comes to."""
    from pagelint.styles.calculation import Amount, calculate

    def unit(name: str) -> Amount | None:
        if name in _DEGREES:
            return Amount(_DEGREES[name], "angle")
        return Amount(full / 100, "percent") if name == "%" and full is not None else None

    result = calculate(value, unit, names or {}) if "(" in value else None
    return result.value if result else None


def _pixels(amount: float, unit: str, measures: Measures, percent_of: float | None) -> float | None:
    if unit in _PIXELS:
        return amount * _PIXELS[unit]
    if unit == "%":
        return amount * percent_of / 100 if percent_of is not None else None
    relative = _relative(unit, measures)
    if relative is not None:
        return amount * relative
    return 0.0 if not unit and amount == 0 else None


def _relative(unit: str, measures: Measures) -> float | None:
    if unit in _OF_FONT:
        return measures.font * _OF_FONT[unit]
    if unit in _OF_ROOT:
        return measures.root_font * _OF_ROOT[unit]
    unit = unit[1:] if unit[:1] in ("s", "l", "d") else unit  # small, large, dynamic viewport
    sides = measures.width, measures.height
    if unit in ("vw", "vi", "vh", "vb"):
        return sides[unit in ("vh", "vb")] / 100
    return {"vmin": min, "vmax": max}[unit](sides) / 100 if unit in ("vmin", "vmax") else None


# Heights of letters are those of fonts that most pages are set in, give or take a tenth.
_OF_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5, "ic": 1.0, "lh": 1.2, "cap": 0.7}
_OF_ROOT = {"rem": 1.0, "rex": 0.5, "rch": 0.5, "ric": 1.0, "rlh": 1.2, "rcap": 0.7}


# Custom properties

_VAR = pattern(r"\bvar\(", flags=2)


def substitute(value: str, custom: Callable[[str], str | None], depth: int = 0) -> str | None:
    """A value with its `var()` replaced; None where one has neither a value nor a fallback.

    `custom` gives the value of a custom property, or None (CSS Variables 1, 3).
    """
    parts, start = [], 0
    for match in _VAR.finditer(value):
        if match.start() < start:
            continue
        end = _closing(value, match.end())
        name, comma, fallback = value[match.end() : end].partition(",")
        own = custom(name.strip())
        if own is None and comma and depth < _DEEPEST:
            own = substitute(fallback.strip(), custom, depth + 1)
        if own is None or len(own) > _LONGEST:
            return None
        # A gap, since what is put in never grows together with what stands beside it.
        gap = " " if value[end + 1 : end + 2].isalnum() else ""
        parts += [value[start : match.start()], own + gap]
        start = end + 1
    parts.append(value[start:])
    whole = "".join(parts).strip()
    return whole if len(whole) <= _LONGEST else None


_PARENTHESIS = pattern(r"[()]")


def _closing(text: str, at: int) -> int:
    """Where the bracket that is open at `at` closes."""
    depth = 1
    for match in _PARENTHESIS.finditer(text, at):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return match.start()
    return len(text)


_LIGHT_DARK = pattern(r"\blight-dark\(", flags=2)
_MOST_PAIRS = 64  # of colours in a value


def in_scheme(value: str, *, is_dark: bool) -> str:
    """A value with each `light-dark()` replaced by the one of the two that shows."""
    for _ in range(_MOST_PAIRS):
        match = _LIGHT_DARK.search(value)
        if match is None:
            break
        end = _closing(value, match.end())
        pair = split_list(value[match.end() : end])
        chosen = pair[is_dark] if len(pair) == 2 else "invalid"
        value = value[: match.start()] + chosen + value[end + 1 :]
    return value


def words(value: str) -> list[str]:
    """The parts of a value between spaces, functions and strings whole."""
    return split_list(value.replace("\n", " ").replace("\t", " "), " ")


def arguments(value: str) -> tuple[str, list[str]]:
    """A function's name, lower-case, and its arguments; ("", []) for anything else."""
    name, bracket, rest = value.partition("(")
    if not bracket or not rest.endswith(")"):
        return "", []
    return name.lower(), split_list(rest[:-1])
