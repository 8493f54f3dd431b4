"""Conversions between colour spaces (CSS Color 4, 18: sample code), as far as authors use them."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

Triple = tuple[float, float, float]
_Matrix = tuple[Triple, Triple, Triple]


class Space(NamedTuple):
    """A colour space: its channels and what 100 % of each is, the ways to sRGB and from it."""

    channels: str
    ranges: Triple
    to_srgb: Callable[[Triple], Triple]
    from_srgb: Callable[[Triple], Triple]

    @property
    def hue(self) -> int:
        """Which channel is a hue, in degrees; -1 for none."""
        return self.channels.find("h")


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
_RGB_TO_XYZ: _Matrix = (
    (506752 / 1228815, 87881 / 245763, 12673 / 70218),
    (87098 / 409605, 175762 / 245763, 12673 / 175545),
    (7918 / 409605, 87881 / 737289, 1001167 / 1053270),
)
_XYZ_TO_P3: _Matrix = (
    (446124 / 178915, -333277 / 357830, -72051 / 178915),
    (-14852 / 17905, 63121 / 35810, 423 / 17905),
    (11844 / 330415, -50337 / 660830, 316169 / 330415),
)
_D65_TO_D50: _Matrix = (
    (1.0479297925449969, 0.022946870601609652, -0.05019226628920524),
    (0.02962780877005599, 0.9904344267538799, -0.017073799063418826),
    (-0.009243040646204504, 0.015055191490298152, 0.7518742814281371),
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


def to_oklab(rgb: Triple) -> Triple:
    """The sRGB colour in OKLab."""
    long, medium, short = (math.cbrt(each) for each in _times(_RGB_TO_LMS, _linear(rgb)))
    return _times(_LMS_TO_OKLAB, (long, medium, short))


def _to_lab(rgb: Triple) -> Triple:
    xyz = _times(_D65_TO_D50, _to_xyz(rgb))
    fx, fy, fz = (
        math.cbrt(part) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in (each / white for each, white in zip(xyz, _D50, strict=True))
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _to_xyz(rgb: Triple) -> Triple:
    return _times(_RGB_TO_XYZ, _linear(rgb))


def _from_xyz(xyz: Triple) -> Triple:
    return _gamma(_times(_XYZ_TO_RGB, xyz))


def _from_hsl(hsl: Triple) -> Triple:
    """CSS Color 4, 7.1; saturation and lightness up to 100."""
    hue, saturation, lightness = hsl[0], max(0.0, hsl[1]) / 100, hsl[2] / 100
    spread = saturation * min(lightness, 1 - lightness)

    def channel(offset: int) -> float:
        position = (offset + hue / 30) % 12
        return lightness - spread * max(-1.0, min(position - 3, 9 - position, 1.0))

    return channel(0), channel(8), channel(4)


def _to_hsl(rgb: Triple) -> Triple:
    """CSS Color 4, 7.2."""
    most, least = max(rgb), min(rgb)
    lightness, spread = (most + least) / 2, most - least
    room = min(lightness, 1 - lightness)
    return _hue(rgb), 100 * (most - lightness) / room if spread and room else 0.0, 100 * lightness


def _hue(rgb: Triple) -> float:
    red, green, blue = rgb
    most, spread = max(rgb), max(rgb) - min(rgb)
    if not spread:
        return 0.0
    if most == red:
        return 60 * ((green - blue) / spread % 6)
    return 60 * ((blue - red) / spread + 2 if most == green else (red - green) / spread + 4)


def _from_hwb(hwb: Triple) -> Triple:
    """CSS Color 4, 8.1; white and black up to 100."""
    hue, white, black = hwb[0], hwb[1] / 100, hwb[2] / 100
    if white + black >= 1:
        grey = white / (white + black)
        return grey, grey, grey
    red, green, blue = (
        channel * (1 - white - black) + white for channel in _from_hsl((hue, 100.0, 50.0))
    )
    return red, green, blue


def _to_hwb(rgb: Triple) -> Triple:
    return _hue(rgb), 100 * min(rgb), 100 * (1 - max(rgb))


def _rectangular(polar: Triple) -> Triple:
    lightness, chroma, hue = polar
    angle = math.radians(hue)
    return lightness, max(0.0, chroma) * math.cos(angle), max(0.0, chroma) * math.sin(angle)


def _polar(lab: Triple) -> Triple:
    lightness, a, b = lab
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _same(triple: Triple) -> Triple:
    return triple


_ONE = (1.0, 1.0, 1.0)
_XYZ = Space("xyz", _ONE, _from_xyz, _to_xyz)
SPACES: dict[str, Space] = {
    "hsl": Space("hsl", (360, 100, 100), _from_hsl, _to_hsl),
    "hwb": Space("hwb", (360, 100, 100), _from_hwb, _to_hwb),
    "lab": Space("lab", (100, 125, 125), _from_lab, _to_lab),
    "lch": Space(
        "lch", (100, 150, 360), lambda lch: _from_lab(_rectangular(lch)),
        lambda rgb: _polar(_to_lab(rgb)),
    ),
    "oklab": Space("lab", (1, 0.4, 0.4), from_oklab, to_oklab),
    "oklch": Space(
        "lch", (1, 0.4, 360), lambda lch: from_oklab(_rectangular(lch)),
        lambda rgb: _polar(to_oklab(rgb)),
    ),
    "srgb": Space("rgb", _ONE, _same, _same),
    "srgb-linear": Space("rgb", _ONE, _gamma, _linear),
    "display-p3": Space(
        "rgb", _ONE, lambda p3: _from_xyz(_times(_P3_TO_XYZ, _linear(p3))),
        lambda rgb: _gamma(_times(_XYZ_TO_P3, _to_xyz(rgb))),
    ),
    "xyz": _XYZ, "xyz-d65": _XYZ,
    "xyz-d50": Space(
        "xyz", _ONE, lambda xyz: _from_xyz(_times(_D50_TO_D65, xyz)),
        lambda rgb: _times(_D65_TO_D50, _to_xyz(rgb)),
    ),
}  # fmt: skip
# Channels of colour that are nothing, or so little that it is the noise of a conversion.
_COLOURLESS = {"hsl": 0.01, "lch": 0.01, "oklch": 0.0001}


def is_powerless(space: str, triple: Triple) -> bool:
    """Whether a colour's hue means nothing: it is grey (CSS Color 4, 12.2)."""
    if space == "hwb":
        return triple[1] + triple[2] >= 99.99
    return space in _COLOURLESS and triple[1] < _COLOURLESS[space]


def mixed_hue(first: float, second: float, share: float, way: str) -> float:
    """A hue between two others (CSS Color 4, 12.4)."""
    turn = (second - first) % 360
    backward = {"shorter": turn > 180, "longer": 0 < turn < 180, "decreasing": turn > 0}
    if backward.get(way):
        turn -= 360
    return first + turn * share


def clamped(triple: Triple) -> Triple:
    """An sRGB colour within what a screen shows."""
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in triple)
    return red, green, blue
