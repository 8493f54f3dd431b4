"""Values: numbers, lengths, `calc()` and `var()` (CSS Values 4, CSS Variables 1)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from pagelint.page.styles.syntax import split_list
from pagelint.patterns import pattern

FIRST_FONT = 16.0  # px, what `medium` is until somebody asks for another size

_NUMBER = r"[+-]?(?:\d++(?:\.\d++)?|\.\d++)(?:e[+-]?\d++)?"
_PLAIN = pattern(rf"({_NUMBER})([a-z]*+|%)", flags=2)
_MATH = pattern(r"(?:calc|min|max|clamp)\(.*\)", flags=2 | 16)  # IGNORECASE, DOTALL
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
    if match is None or match[2] not in ("", "%"):
        return None
    return float(match[1]) / (100 if match[2] else 1)


def degrees(value: str) -> float | None:
    """An angle; a bare zero is one."""
    match = _PLAIN.fullmatch(value)
    if match is None:
        return None
    unit = match[2].lower()
    if unit in _DEGREES:
        return float(match[1]) * _DEGREES[unit]
    return 0.0 if not unit and float(match[1]) == 0 else None


def length(value: str, measures: Measures, percent_of: float | None = None) -> float | None:
    """A length in pixels; None for what is no length, or for a percentage of the unknown."""
    match = _PLAIN.fullmatch(value)
    if match:
        return _pixels(float(match[1]), match[2].lower(), measures, percent_of)
    if not _MATH.fullmatch(value):
        return None
    (block,) = components(value) if len(components(value)) == 1 else (None,)
    result = _calculate(block, measures, percent_of, 0) if block is not None else None
    return result.value if result and result.is_length else None


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
    if unit in ("em", "ex", "ch", "ic", "lh"):
        return measures.font * {"ex": 0.5, "ch": 0.5, "lh": 1.2}.get(unit, 1.0)
    if unit in ("rem", "rlh"):
        return measures.root_font * (1.2 if unit == "rlh" else 1.0)
    unit = unit[1:] if unit[:1] in ("s", "l", "d") else unit  # small, large, dynamic viewport
    sides = measures.width, measures.height
    if unit in ("vw", "vi", "vh", "vb"):
        return sides[unit in ("vh", "vb")] / 100
    return {"vmin": min, "vmax": max}[unit](sides) / 100 if unit in ("vmin", "vmax") else None


# Mathematical functions


class _Amount(NamedTuple):
    value: float
    is_length: bool


@lru_cache(maxsize=4_096)
def components(value: str) -> tuple[Any, ...]:
    """tinycss2's component values, without white space and comments."""
    import tinycss2  # type: ignore[import-untyped]

    nodes = tinycss2.parse_component_value_list(value, skip_comments=True)
    return tuple(meaningful(nodes))


def meaningful(nodes: Iterable[Any]) -> list[Any]:
    """Component values without white space."""
    return [node for node in nodes if node.type not in ("whitespace", "comment")]


def _calculate(
    node: Any, measures: Measures, percent_of: float | None, depth: int
) -> _Amount | None:
    """The value of one component inside a mathematical function."""
    if depth > _DEEPEST:
        return None
    if node.type == "number":
        return _Amount(node.value, is_length=False)
    if node.type in ("dimension", "percentage"):
        unit = node.lower_unit if node.type == "dimension" else "%"
        pixels = _pixels(node.value, unit, measures, percent_of)
        return None if pixels is None else _Amount(pixels, is_length=True)
    if node.type == "() block":
        return _sum(meaningful(node.content), measures, percent_of, depth + 1)
    if node.type != "function":
        return None
    terms = [_sum(each, measures, percent_of, depth + 1) for each in _arguments(node.arguments)]
    known = [term for term in terms if term is not None]
    if not known or len(known) != len(terms):
        return None
    values = [term.value for term in known]
    name = node.lower_name
    if name == "clamp" and len(values) == 3:
        return _Amount(max(values[0], min(values[1], values[2])), known[1].is_length)
    choose = {"min": min, "max": max, "calc": max}.get(name)
    return _Amount(choose(values), known[0].is_length) if choose else None


def _arguments(nodes: Iterable[Any]) -> list[list[Any]]:
    listed: list[list[Any]] = [[]]
    for node in meaningful(nodes):
        if node == ",":
            listed.append([])
        else:
            listed[-1].append(node)
    return listed


def _sum(
    nodes: list[Any], measures: Measures, percent_of: float | None, depth: int
) -> _Amount | None:
    total: _Amount | None = None
    sign, at = 1.0, 0
    while at < len(nodes):
        end = at
        while end < len(nodes) and nodes[end] not in ("+", "-"):
            end += 1
        term = _product(nodes[at:end], measures, percent_of, depth)
        if term is None or (total and total.is_length is not term.is_length):
            return None
        total = _Amount((total.value if total else 0.0) + sign * term.value, term.is_length)
        sign = -1.0 if end < len(nodes) and nodes[end] == "-" else 1.0
        at = end + 1
    return total


def _product(
    nodes: list[Any], measures: Measures, percent_of: float | None, depth: int
) -> _Amount | None:
    if not nodes:
        return None
    total = _calculate(nodes[0], measures, percent_of, depth)
    for operator, node in zip(nodes[1::2], nodes[2::2], strict=False):
        factor = _calculate(node, measures, percent_of, depth)
        if total is None or factor is None or (total.is_length and factor.is_length):
            return None
        if operator == "*":
            value = total.value * factor.value
        elif operator == "/" and factor.value and not factor.is_length:
            value = total.value / factor.value
        else:
            return None
        total = _Amount(value, total.is_length or factor.is_length)
    return total


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
        parts += [value[start : match.start()], own]
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


def words(value: str) -> list[str]:
    """The parts of a value between spaces, functions and strings whole."""
    return split_list(value.replace("\n", " ").replace("\t", " "), " ")


def arguments(value: str) -> tuple[str, list[str]]:
    """A function's name, lower-case, and its arguments; ("", []) for anything else."""
    name, bracket, rest = value.partition("(")
    if not bracket or not rest.endswith(")"):
        return "", []
    return name.strip().lower(), split_list(rest[:-1])
