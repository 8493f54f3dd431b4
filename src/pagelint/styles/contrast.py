"""The contrast of text with what is behind it, as far as the styles alone can tell.

Follows the ACT rules on contrast: text fails where the highest contrast that any of its pixels may
have is too low. What a layout would have to decide counts as what passes.
"""

from __future__ import annotations

from typing import NamedTuple

from pagelint.styles.backgrounds import Pixel, behind, layers, paints
from pagelint.styles.colours import (
    TRANSPARENT,
    WHITE,
    Colour,
    contrast,
    is_colour,
    is_same,
    over,
    parse_colour,
)
from pagelint.styles.style import Style
from pagelint.styles.syntax import split_list
from pagelint.styles.transforms import is_identity
from pagelint.styles.values import length, words

_LARGE = 24.0  # px: 18 pt (WCAG 2.2, large scale)
_LARGE_BOLD = 56 / 3  # px: 14 pt
_BOLD = 700
_OPAQUE = 0.995
_MOST_SHADOWS = 8
_HALO = 4  # shadows around text that leave nothing else beside it
_SIDES = ("top", "right", "bottom", "left")
_CLEAR = {
    "filter": "none", "backdrop-filter": "none", "mix-blend-mode": "normal", "mask-image": "none",
}  # fmt: skip


_MOVING = frozenset({
    "opacity", "position", "transform", "rotate", "translate", "scale", "margin-top", "margin-left",
    "float", "top", "left", "right", "bottom",
})  # fmt: skip


class Reading(NamedTuple):
    """Text's highest contrast, the colours that have it, and the style that paints behind it.

    `doubt` says in a sentence why it can't be told; the other fields then mean nothing.
    """

    ratio: float
    text: Colour
    background: Colour
    painter: Style | None
    doubt: str = ""


_ADRIFT = "the text is taken out of the flow, and what lies behind it can't be seen"
_PICTURED = "a picture or an unknown colour lies behind the text"
_OVERLAID = "a style sheet draws something over the background"

_NOTHING = Reading(0, TRANSPARENT, TRANSPARENT, None)


def is_large(style: Style) -> bool | None:
    """Whether WCAG calls the text large; None where size or weight can't be told."""
    size, weight = style.font_size, style.weight
    if size is None:
        return None
    if size < _LARGE_BOLD - 0.01 or size >= _LARGE:
        return size >= _LARGE
    return None if weight is None else weight >= _BOLD


def read_contrast(style: Style) -> Reading:
    """The contrast of text of a style."""
    colour = _text_colour(style)
    if colour is None or style.pixels("-webkit-text-stroke-width") != 0:
        return _NOTHING._replace(doubt="the text's colour can't be read")
    painting = _Painting(colour)
    each: Style | None = style
    beside: Style | None = None  # a table, whose background is not behind its caption
    while each is not None and not painting.doubt:
        if each.is_styled:
            painting.step(each, is_beside=each is beside)
            if each.get("display") == "table-caption":
                beside = each.parent
        each = each.parent
    if painting.doubt:
        return _NOTHING._replace(doubt=painting.doubt)
    if painting.is_adrift and not painting.is_opaque:
        return _NOTHING._replace(doubt=_ADRIFT)
    if _is_dark(style, painting):
        return _NOTHING._replace(doubt="the page asks for the browser's own dark colours")
    return _read(painting, style)


def _is_dark(style: Style, painting: _Painting) -> bool:
    """Whether a colour is the browser's, on a page that asks for dark ones in any case."""
    schemes = [(each.get("color-scheme") or "dark").split() for each in (style, style.root)]
    if not any("dark" in scheme and "light" not in scheme for scheme in schemes):
        return False
    painter = painting.painter
    own = painter is not None and painter.declares("background-color", "background-image")
    return not (own and painting.is_opaque and style.origin("color"))


def _text_colour(style: Style) -> Colour | None:
    fill = style.get("-webkit-text-fill-color")
    return parse_colour(fill, style.colour) if fill else None


def _read(painting: _Painting, style: Style) -> Reading:
    pixels = {(over(text, WHITE), over(back, WHITE)) for text, back in painting.pixels}
    shown = _shadowed(pixels, style)
    if shown is None:
        return _NOTHING._replace(doubt="the text's shadow can't be read")
    if all(is_same(text, back) for text, back in pixels):
        return _NOTHING._replace(doubt="the text has the very colour of its background")
    text, back = max(shown, key=lambda pixel: contrast(*pixel))
    return Reading(contrast(text, back), text, back, painting.painter)


class _Painting:
    """Text and what is beside it, as layers are laid behind them from the text outward."""

    def __init__(self, colour: Colour) -> None:
        self.pixels: set[Pixel] = {(colour, TRANSPARENT)}
        self.doubt = ""
        self.painter: Style | None = None
        self.is_adrift = False  # out of the flow: what is around it need not be behind it
        self.is_floating = False

    @property
    def is_opaque(self) -> bool:
        return all(back.alpha >= _OPAQUE for _, back in self.pixels)

    def step(self, style: Style, *, is_beside: bool = False) -> None:
        """Lay an element's background behind all, unless it is beside, and its opacity on all."""
        if style.declares("animation-name") and _changes_colour(style):
            self.doubt = "an animation changes its colours"
        elif style.declares_any(_CLEAR) and any(style.get(name) != _CLEAR[name] for name in _CLEAR):
            self.doubt = "a filter, a mask or a blend mode changes its colours"
        elif not self.is_opaque and not is_beside:
            self._lay(style)
        if style.declares_any(_MOVING):
            self._move(style)

    def _move(self, style: Style) -> None:
        """Take in what an author has done to the place and the opacity of a box."""
        opacity = style.opacity
        if opacity is None or (style.declares("opacity") and style.get("animation-name") != "none"):
            self.doubt = self.doubt or "how opaque it is depends on an animation or can't be read"
        elif opacity < 1:
            self._fade(opacity)
        self._leave_flow(style)

    def _lay(self, style: Style) -> None:
        found = layers(style)
        overlaid = any(paints(each) and each.get("content") != "none" for each in style.generated)
        if found is None or overlaid:
            self.doubt = _PICTURED if found is None else _OVERLAID
        elif found and self.is_adrift:
            self.doubt = _ADRIFT
        for layer in found or ():
            laid = behind(self.pixels, layer)
            if laid is None:
                self.doubt = "too many colours lie behind the text"
                return
            # A float may stick out of what is around it, and then has something else behind it.
            self.pixels = laid | self.pixels if self.is_floating else laid
        if found and self.painter is None:
            self.painter = style

    def _fade(self, opacity: float) -> None:
        if self.is_adrift:
            self.doubt = _ADRIFT
        self.pixels = {
            (text._replace(alpha=text.alpha * opacity), back._replace(alpha=back.alpha * opacity))
            for text, back in self.pixels
        }

    def _leave_flow(self, style: Style) -> None:
        if style.get("position") in ("absolute", "fixed", None) or not is_identity(style):
            self.is_adrift = True
        if any((style.pixels(name) or 0) < -2 for name in ("margin-top", "margin-left")):
            self.is_adrift = True
        if style.get("position") == "relative" and any(
            style.get(name) != "auto" and style.pixels(name) != 0 for name in _SIDES
        ):
            self.is_adrift = True
        self.is_floating = self.is_floating or style.get("float") not in ("none", None)


def _changes_colour(style: Style) -> bool:
    names = style.get("animation-name")
    return names is None or not style.colourful.isdisjoint(names.replace(",", " ").split())


# Shadows


class _Shadow(NamedTuple):
    x: float
    y: float
    blur: float
    colour: Colour


def _shadowed(pixels: set[Pixel], style: Style) -> set[Pixel] | None:
    """What is beside the text when its shadows are cast; None where they can't be read."""
    value = style.get("text-shadow")
    if value in ("none", None):
        return pixels if value else None
    shadows = [_shadow(each, style) for each in split_list(value or "")]
    seen = [each for each in shadows if each and each.colour.alpha and any(each[:3])]
    if None in shadows or len(shadows) > _MOST_SHADOWS:
        return None
    beside = pixels
    for each in seen:
        cast = {(text, over(each.colour, back)) for text, back in beside}
        beside = cast if _is_halo(seen) else beside | cast
    return beside


def _is_halo(shadows: list[_Shadow]) -> bool:
    """Whether shadows stand on all four sides, so that nothing else touches the letters."""
    sides = {(each.x > 0, each.y > 0) for each in shadows if each.x and each.y}
    return len(shadows) >= _HALO and len(sides) == _HALO


def _shadow(value: str, style: Style) -> _Shadow | None:
    colour: Colour | None = style.colour
    sizes: list[float] = []
    for word in words(value):
        size = length(word, style.measures)
        if size is not None:
            sizes.append(size)
        elif is_colour(word):
            colour = parse_colour(word, style.colour)
        else:
            return None
    if colour is None or not 2 <= len(sizes) <= 3:
        return None
    return _Shadow(sizes[0], sizes[1], sizes[2] if len(sizes) == 3 else 0.0, colour)
