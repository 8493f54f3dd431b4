"""Conversions between colour spaces (CSS Color 4, 18: sample code), as far as authors use them."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

Triple = tuple[float, float, float]
_Matrix = tuple[Triple, Triple, Triple]


class Space(NamedTuple):
    """A colour space: what 100 % of each channel is, the way home, if the last is a hue."""

    ranges: Triple
    to_srgb: Callable[[Triple], Triple]
    polar: bool = False


_XYZ_TO_RGB: _Matrix = (
    (12831 / 3959, -329 / 214, -1974 / 3959),
    (-851781 / 878810, 1648619 / 878810, 36519 / 878810),
    (705 / 12673, -2585 / 12673, 705 / 667),
)
_P3_TO_XYZ: _Matrix = (
    (608311 / 1250200, 189793 / 714400, 198249 / 1000160),
    (35783 / 156275, 247089 / 357200, 198249 / 2500400),
    (0.0, 32229 / 714400, 5220557 / 5000800),
)
_D50_TO_D65: _Matrix = (
    (0.955473421488075, -0.02309845494876471, 0.06325924320057072),
    (-0.0283697093338637, 1.0099953980813041, 0.021041441191917323),
    (0.012314014864481998, -0.020507649298898964, 1.330365926242124),
)
_OKLAB_TO_LMS: _Matrix = (
    (1.0, 0.3963377773761749, 0.2158037573099136),
    (1.0, -0.1055613458156586, -0.0638541728258133),
    (1.0, -0.0894841775298119, -1.2914855480194092),
)
_LMS_TO_RGB: _Matrix = (
    (4.0767416360759574, -3.3077115392580616, 0.2309699031821044),
    (-1.2684379732850317, 2.6097573492876887, -0.3413193760026573),
    (-0.0041960761386756, -0.7034186179359362, 1.7076146940746117),
)
_RGB_TO_LMS: _Matrix = (
    (0.41222146947076299, 0.53633253726173484, 0.0514459932675022),
    (0.21190349581782520, 0.68069955064523420, 0.10739695353694051),
    (0.08830245919005641, 0.28171883913612150, 0.62997870167382210),
)
_LMS_TO_OKLAB: _Matrix = (
    (0.2104542683093140, 0.7936177747023054, -0.0040720430116193),
    (1.9779985324311684, -2.4285922420485799, 0.4505937096174110),
    (0.0259040424655478, 0.7827717124575296, -0.8086757549230774),
)
_D50 = (0.3457 / 0.3585, 1.0, (1.0 - 0.3457 - 0.3585) / 0.3585)


def _times(matrix: _Matrix, triple: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, triple, strict=True)) for row in matrix)
    return first, second, third


def _linear(triple: Triple) -> Triple:
    red, green, blue = (
        math.copysign(abs(c) / 12.92 if abs(c) <= 0.04045 else ((abs(c) + 0.055) / 1.055) ** 2.4, c)
        for c in triple
    )
    return red, green, blue


def _gamma(triple: Triple) -> Triple:
    red, green, blue = (
        math.copysign(
            12.92 * abs(c) if abs(c) <= 0.0031308 else 1.055 * abs(c) ** (1 / 2.4) - 0.055, c
        )
        for c in triple
    )
    return red, green, blue


def _from_lab(lab: Triple) -> Triple:
    lightness, a, b = lab
    fy = (lightness + 16) / 116
    xyz = []
    for f, white in zip((a / 500 + fy, fy, fy - b / 200), _D50, strict=True):
        cube = f**3
        xyz.append(white * (cube if cube > 216 / 24389 else (116 * f - 16) * 27 / 24389))
    return _gamma(_times(_XYZ_TO_RGB, _times(_D50_TO_D65, (xyz[0], xyz[1], xyz[2]))))


def from_oklab(lab: Triple) -> Triple:
    """OKLab to sRGB; may leave the gamut."""
    long, medium, short = _times(_OKLAB_TO_LMS, lab)
    return _gamma(_times(_LMS_TO_RGB, (long**3, medium**3, short**3)))


def _to_oklab(rgb: Triple) -> Triple:
    long, medium, short = (math.cbrt(each) for each in _times(_RGB_TO_LMS, _linear(rgb)))
    return _times(_LMS_TO_OKLAB, (long, medium, short))


def _rectangular(polar: Triple) -> Triple:
    lightness, chroma, hue = polar
    angle = math.radians(hue)
    return lightness, chroma * math.cos(angle), chroma * math.sin(angle)


def _polar(lab: Triple) -> Triple:
    lightness, a, b = lab
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


SPACES: dict[str, Space] = {
    "lab": Space((100, 125, 125), _from_lab),
    "lch": Space((100, 150, 360), lambda lch: _from_lab(_rectangular(lch)), polar=True),
    "oklab": Space((1, 0.4, 0.4), from_oklab),
    "oklch": Space((1, 0.4, 360), lambda lch: from_oklab(_rectangular(lch)), polar=True),
    "srgb": Space((1, 1, 1), lambda rgb: rgb),
    "srgb-linear": Space((1, 1, 1), _gamma),
    "display-p3": Space(
        (1, 1, 1), lambda p3: _gamma(_times(_XYZ_TO_RGB, _times(_P3_TO_XYZ, _linear(p3))))
    ),
    "xyz": Space((1, 1, 1), lambda xyz: _gamma(_times(_XYZ_TO_RGB, xyz))),
    "xyz-d65": Space((1, 1, 1), lambda xyz: _gamma(_times(_XYZ_TO_RGB, xyz))),
}

_FROM_SRGB: dict[str, Callable[[Triple], Triple]] = {
    "srgb": lambda rgb: rgb,
    "srgb-linear": _linear,
    "oklab": _to_oklab,
    "oklch": lambda rgb: _polar(_to_oklab(rgb)),
}


def to_space(space: str, srgb: Triple) -> Triple | None:
    """An sRGB colour in another space; None for one that nobody has needed yet."""
    convert = _FROM_SRGB.get(space)
    return convert(srgb) if convert else None


def mixed_hue(space: str, first: Triple, second: Triple, share: float, weight: float) -> Triple:
    """A point between two colours: `share` of the hue's way, `weight` of the other channels'."""
    x, y, z = (a + (b - a) * weight for a, b in zip(first, second, strict=True))
    if not SPACES[space].polar:
        return x, y, z
    turn = (second[2] - first[2] + 180) % 360 - 180
    return x, y, first[2] + turn * share
