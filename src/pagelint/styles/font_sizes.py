"""The size of a font: keywords, relative sizes, and what a fixed-width font makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.patterns import pattern
from pagelint.styles.properties import FONT_SIZES
from pagelint.styles.values import FIRST_FONT, Measures, length

if TYPE_CHECKING:
    from pagelint.styles.style import Style

# What browsers call the same sizes in the one font that is called `monospace`, 13 px for 16.
_FIXED_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 12.0, "medium": 13.0, "large": 16.0,
    "x-large": 20.0, "xx-large": 26.0, "xxx-large": 39.0,
}  # fmt: skip
_FIXED = 13 / 16
_RELATIVE = pattern(r"(?:[\d.](?:em|ex|ch|ic|cap|lh)\b|%)|\A(?:larger|smaller)\Z", flags=2)


class Font(NamedTuple):
    """A font's size in pixels, None where it can't be told, and how it came about.

    `keyword` is the word that it goes back to; `is_absolute` if an author's length is behind it,
    which a change of fonts leaves alone; `is_fixed` for the font `monospace` and no other.
    """

    size: float | None = FIRST_FONT
    keyword: str = "medium"
    is_absolute: bool = False
    is_fixed: bool = False


_FIRST = Font()


def font_of(style: Style) -> Font:
    """The font of a style; relative sizes refer to the parent's (CSS Fonts 4, 2.5)."""
    around = style.parent.font if style.parent else _FIRST
    family = style.own("font-family")
    is_fixed = around.is_fixed if family == "inherit" else (family or "").lower() == "monospace"
    value = style.own("font-size")
    if value is None:
        return Font(None, "", is_absolute=True, is_fixed=is_fixed)
    value = value.lower()
    if value == "inherit":
        font = around
    elif value in FONT_SIZES:
        return Font(_keyword_size(value, is_fixed=is_fixed), value, is_fixed=is_fixed)
    else:
        absolute = around.is_absolute or not _RELATIVE.search(value)
        font = Font(_size(style, value, around.size), "", absolute, around.is_fixed)
    if is_fixed is font.is_fixed or font.is_absolute or font.size is None:
        return font._replace(is_fixed=is_fixed)
    if font.keyword:
        return font._replace(size=_keyword_size(font.keyword, is_fixed=is_fixed), is_fixed=is_fixed)
    factor = _FIXED if is_fixed else 1 / _FIXED
    return font._replace(size=font.size * factor, is_fixed=is_fixed)


def _keyword_size(keyword: str, *, is_fixed: bool) -> float:
    return (_FIXED_SIZES if is_fixed else FONT_SIZES)[keyword]


def _size(style: Style, value: str, around: float | None) -> float | None:
    if around is None:
        return None
    if value in ("larger", "smaller"):
        return around * (1.2 if value == "larger" else 1 / 1.2)
    if style.parent:
        measures = style.parent.measures
    else:
        measures = Measures(around, around, style.screen.width, style.screen.height)
    size = length(value, measures, percent_of=around)
    return None if size is None else max(0.0, size)
