"""Transforms: how far an element is turned, whether it is moved at all (CSS Transforms 2)."""

from __future__ import annotations

import math
from functools import lru_cache

from pagelint.styles.style import Style
from pagelint.styles.values import arguments, degrees, fraction, number, words

# a, b, c, d of CSS's matrix(a, b, c, d, e, f)
_Matrix = tuple[float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0)
_CLOSE = 1e-6


def is_identity(style: Style) -> bool:
    """Whether an element stays where it is laid out."""
    for name in ("rotate", "translate", "scale"):
        value = style.get(name)
        if value is None or not (value == "none" or _is_nothing(value, name)):
            return False
    value = style.get("transform")
    return value is not None and (value == "none" or _moves_nothing(value))


def _is_nothing(value: str, name: str) -> bool:
    parts = words(value)
    if name == "scale":
        return all(fraction(part) == 1 for part in parts)
    return all(
        part[:1] == "0" and not any(digit in part for digit in "123456789") for part in parts
    )


@lru_cache(maxsize=1_024)
def _moves_nothing(value: str) -> bool:
    for function in words(value):
        name, listed = arguments(function)
        if name.startswith("translate") or name == "perspective":
            if any(digit in each for each in listed for digit in "123456789"):
                return False
        elif any(number(each) for each in listed[4:]) or _matrix(name, listed) != _IDENTITY:
            return False
    return True


def rotation(style: Style) -> float | None:
    """The angle that an element is turned by in its plane, 0 to 360; None if it can't be told."""
    turned, transformed = style.get("rotate"), style.get("transform")
    if turned is None or transformed is None:
        return None
    total = _turn(turned)
    matrix = _product(transformed)
    if total is None or matrix is None:
        return None
    return (total + math.degrees(math.atan2(matrix[1], matrix[0]))) % 360


def _turn(value: str) -> float | None:
    """The `rotate` property: an angle, with an axis perhaps."""
    if value == "none":
        return 0.0
    parts = words(value)
    if len(parts) > 1 and degrees(parts[0]) is not None and number(parts[0]) is None:
        parts = [*parts[1:], parts[0]]
    *axis, last = parts
    angle = degrees(last)
    if axis in ([], ["z"]):
        return angle
    if axis in (["x"], ["y"]):
        return 0.0
    side = _side(axis)
    return None if angle is None or side is None else side * angle


def _side(axis: list[str]) -> float | None:
    """Which way up an axis stands across the plane: 1 or -1; None for one that doesn't."""
    numbers = [number(each) for each in axis]
    if len(numbers) != 3 or numbers[0] != 0 or numbers[1] != 0 or not numbers[2]:
        return None
    return math.copysign(1.0, numbers[2])


@lru_cache(maxsize=1_024)
def _product(value: str) -> _Matrix | None:
    total = _IDENTITY
    for function in words(value) if value != "none" else ():
        matrix = _matrix(*arguments(function))
        if matrix is None:
            return None
        a, b, c, d = total
        e, f, g, h = matrix
        total = (a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h)
    return total


def _matrix(name: str, listed: list[str]) -> _Matrix | None:
    """One function's part in the plane; None for what leaves it or can't be read."""
    if name.startswith("translate") or name == "perspective":
        return _IDENTITY
    if name in ("rotate", "rotatez", "rotate3d"):
        side = _side(listed[:3]) if name == "rotate3d" else 1.0
        angle = degrees(listed[-1]) if listed else None
        return None if angle is None or side is None else _rotated(math.radians(side * angle))
    if name.startswith("scale"):
        factors = [fraction(each) for each in listed]
        return (
            None if not factors or None in factors else _scaled(name, [f or 0.0 for f in factors])
        )
    if name in ("matrix", "matrix3d"):
        numbers = [number(each) for each in listed]
        wanted = (0, 1, 2, 3) if name == "matrix" else (0, 1, 4, 5)
        if None in numbers or len(numbers) != (6 if name == "matrix" else 16):
            return None
        a, b, c, d = (numbers[index] or 0.0 for index in wanted)
        return a, b, c, d
    return None


def _rotated(angle: float) -> _Matrix:
    cosine, sine = math.cos(angle), math.sin(angle)
    return cosine, sine, -sine, cosine


def _scaled(name: str, factors: list[float]) -> _Matrix:
    if name == "scalex":
        return factors[0], 0.0, 0.0, 1.0
    if name == "scaley":
        return 1.0, 0.0, 0.0, factors[0]
    if name == "scalez":
        return _IDENTITY
    return factors[0], 0.0, 0.0, factors[1] if len(factors) > 1 else factors[0]
