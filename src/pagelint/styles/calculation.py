"""Mathematical functions: `calc()` and its kin (CSS Values 4, 10)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

_DEEPEST = 16
_CONSTANTS = {"pi": math.pi, "e": math.e}


class Amount(NamedTuple):
    """A value and what it measures: "" (a number), "length" (px), "angle" (degrees), "percent"."""

    value: float
    kind: str = ""


# What one of a unit is, "%" among them; None for a unit that means nothing here.
Unit = Callable[[str], Amount | None]


@lru_cache(maxsize=4_096)
def components(value: str) -> tuple[Any, ...]:
    """tinycss2's component values, without white space and comments."""
    import tinycss2  # type: ignore[import-untyped]

    nodes = tinycss2.parse_component_value_list(value, skip_comments=True)
    return tuple(_meaningful(nodes))


def calculate(value: str, unit: Unit, names: Mapping[str, float] = _CONSTANTS) -> Amount | None:
    """The result of a mathematical function; None for what is none or can't be told.

    `names` are the words that stand for numbers, such as the channels of a relative colour.
    """
    nodes = components(value)
    if len(nodes) != 1 or nodes[0].type != "function":
        return None
    return _Calculator(unit, names).term(nodes[0], 0)


def _meaningful(nodes: Any) -> list[Any]:
    return [node for node in nodes if node.type not in ("whitespace", "comment")]


class _Calculator:
    def __init__(self, unit: Unit, names: Mapping[str, float]) -> None:
        self.unit = unit
        self.names = names

    def term(self, node: Any, depth: int) -> Amount | None:
        """The value of one component."""
        if depth > _DEEPEST:
            return None
        if node.type == "number":
            return Amount(node.value)
        if node.type in ("dimension", "percentage"):
            one = self.unit(node.lower_unit if node.type == "dimension" else "%")
            return one._replace(value=one.value * node.value) if one else None
        if node.type == "ident":
            known = self.names.get(node.lower_value, _CONSTANTS.get(node.lower_value))
            return None if known is None else Amount(known)
        if node.type == "() block":
            return self._sum(_meaningful(node.content), depth + 1)
        return self._function(node, depth) if node.type == "function" else None

    def _function(self, node: Any, depth: int) -> Amount | None:
        function = FUNCTIONS.get(node.lower_name)
        terms = [self._sum(each, depth + 1) for each in _arguments(node.arguments)]
        known = [term for term in terms if term is not None]
        if function is None or not known or len(known) != len(terms):
            return None
        if len({term.kind for term in known}) > 1:
            return None
        try:
            result = function(*(term.value for term in known))
        except (TypeError, ValueError, ZeroDivisionError, OverflowError):
            return None  # too many arguments, or an infinity
        return Amount(result, "" if node.lower_name == "sign" else known[0].kind)

    def _sum(self, nodes: list[Any], depth: int) -> Amount | None:
        total: Amount | None = None
        sign, at = 1.0, 0
        while at < len(nodes):
            end = at
            while end < len(nodes) and nodes[end] not in ("+", "-"):
                end += 1
            term = self._product(nodes[at:end], depth)
            if term is None or (total and total.kind != term.kind):
                return None
            total = Amount((total.value if total else 0.0) + sign * term.value, term.kind)
            sign = -1.0 if end < len(nodes) and nodes[end] == "-" else 1.0
            at = end + 1
        return total

    def _product(self, nodes: list[Any], depth: int) -> Amount | None:
        if len(nodes) % 2 == 0:
            return None
        total = self.term(nodes[0], depth)
        for operator, node in zip(nodes[1::2], nodes[2::2], strict=True):
            factor = self.term(node, depth)
            if total is None or factor is None or (total.kind and factor.kind):
                return None
            if operator == "*":
                value = total.value * factor.value
            elif operator == "/" and factor.value and not factor.kind:
                value = total.value / factor.value
            else:
                return None
            total = Amount(value, total.kind or factor.kind)
        return total


def _arguments(nodes: Any) -> list[list[Any]]:
    listed: list[list[Any]] = [[]]
    for node in _meaningful(nodes):
        if node == ",":
            listed.append([])
        else:
            listed[-1].append(node)
    return listed


def _only(value: float) -> float:
    return value


def _clamp(least: float, value: float, most: float) -> float:
    return max(least, min(value, most))


def _sign(value: float) -> float:
    return (value > 0) - (value < 0)


# Those whose arguments and result measure the same; trigonometry colours and sizes nothing.
FUNCTIONS: dict[str, Callable[..., float]] = {
    "calc": _only, "min": lambda *values: min(values), "max": lambda *values: max(values),
    "clamp": _clamp, "abs": abs, "sign": _sign, "sqrt": math.sqrt, "pow": math.pow,
    "hypot": math.hypot, "mod": lambda value, step: value % step, "rem": math.fmod,
}  # fmt: skip
