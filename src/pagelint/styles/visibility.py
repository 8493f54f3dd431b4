"""Whether an element can be seen before anybody touches the page."""

from __future__ import annotations

from pagelint.styles.style import Style
from pagelint.styles.transforms import is_identity

_FAR = 150  # px outside its place that take a box out of sight
_SMALL = 1  # px: a box of this size shows no text
# Without any of these, a box is seen where it is laid out.
_TELLING = frozenset({
    "display", "content-visibility", "opacity", "font-size", "clip", "clip-path", "transform",
    "rotate", "translate", "scale", "overflow", "margin-left", "margin-top", "text-indent",
    "position", "animation-name", "white-space", "height", "max-height", "width", "max-width",
})  # fmt: skip
_SIDES = ("top", "right", "bottom", "left")


def is_seen(style: Style) -> bool | None:
    """Whether text of a style is seen; None where it can't be told."""
    return style.once(_is_seen)


def _is_seen(style: Style) -> bool | None:
    if style.font_size == 0:
        return False
    seen = style.once_around(_is_let_through)
    if seen is not False and style.get("visibility") != "visible":
        return False if style.get("visibility") else None
    return seen


def _is_let_through(style: Style) -> bool | None:
    """Whether an element and all around it let content be seen."""
    around = style.parent.once(_is_let_through) if style.parent else True
    own = _seen(style) if style.is_styled and around is not False else True
    return False if own is False or around is False else None if None in (own, around) else True


def _seen(style: Style) -> bool | None:
    """Whether an element lets its content be seen, as far as it has a say."""
    if style.get("display") == "none":
        return False
    if not style.declares_any(_TELLING):
        return True
    if style.get("content-visibility") == "hidden" and style.get("display") != "inline":
        return False  # of no effect on a line's own boxes (CSS Containment 2, 4)
    if style.opacity == 0:
        return False
    if _is_clipped(style):
        return None if style.get("clip-path") is None else False
    if not is_identity(style):
        return None
    if _is_squeezed(style) or _is_far_off(style) or _is_indented_away(style):
        return False
    unclear = (style.get("display"), style.opacity, style.get("position"))
    animated = style.get("animation-name") not in ("none", None) and style.declares("opacity")
    return None if None in unclear or animated or _is_shifted(style) else True


def _is_clipped(style: Style) -> bool:
    """Whether a box is cut to some shape; `clip` is for boxes out of the flow alone."""
    if style.get("clip-path") != "none":
        return True
    return style.get("clip") != "auto" and style.get("position") in ("absolute", "fixed", None)


def _is_indented_away(style: Style) -> bool:
    """Whether the first line begins behind the end of a box that hides what sticks out of it."""
    if style.get("overflow") not in ("hidden", "clip") or not style.declares("text-indent"):
        return False
    stays = style.get("white-space") in ("nowrap", "pre", "collapse nowrap", "preserve nowrap")
    return stays and (style.pixels("text-indent", 100) or 0) >= 100


def _is_squeezed(style: Style) -> bool:
    """Whether the box is too small to show anything, and hides what sticks out."""
    if style.get("overflow") not in ("hidden", "clip"):
        return False
    sizes = (style.pixels(name) for name in ("width", "height", "max-width", "max-height"))
    return any(size is not None and size <= _SMALL for size in sizes)


def _offset(style: Style, name: str) -> float | None:
    """A property's length, percentages of the screen; None where it has none."""
    sideways = name in ("left", "right", "text-indent", "margin-left")
    return style.pixels(name, style.screen.width if sideways else style.screen.height)


def _is_far_off(style: Style) -> bool:
    names = ["margin-left", "margin-top", "text-indent"]
    if style.get("position") in ("absolute", "fixed", "relative", "sticky"):
        names += _SIDES
    return any((_offset(style, name) or 0) <= -_FAR for name in names if style.declares(name))


def _is_shifted(style: Style) -> bool:
    """Whether a box lies partly outside where it would: such as a skip link above the page."""
    if style.get("position") not in ("absolute", "fixed"):
        return False
    offsets = [_offset(style, name) for name in _SIDES if style.declares(name)]
    return any(offset is not None and offset < -10 for offset in offsets)
