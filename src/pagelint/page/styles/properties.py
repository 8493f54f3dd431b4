"""The properties that rules read: initial values, inheritance, shorthands, and what is valid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from pagelint.page.styles.colours import is_colour
from pagelint.page.styles.conditions import Screen
from pagelint.page.styles.syntax import split_list
from pagelint.page.styles.values import fraction, length, words
from pagelint.patterns import pattern

INITIAL = {
    "color": "canvastext", "background-color": "transparent", "background-image": "none",
    "background-clip": "border-box", "opacity": "1", "display": "inline", "visibility": "visible",
    "font-size": "medium", "font-weight": "400", "font-family": "serif", "line-height": "normal",
    "letter-spacing": "normal", "word-spacing": "normal", "position": "static", "top": "auto",
    "right": "auto", "bottom": "auto", "left": "auto", "z-index": "auto", "float": "none",
    "transform": "none", "rotate": "none", "translate": "none", "scale": "none", "clip": "auto",
    "clip-path": "none", "text-indent": "0", "text-shadow": "none", "text-align": "start",
    "text-transform": "none", "overflow": "visible", "width": "auto", "height": "auto",
    "max-width": "none", "max-height": "none", "min-height": "auto", "margin-top": "0",
    "margin-left": "0", "filter": "none", "backdrop-filter": "none", "mix-blend-mode": "normal",
    "mask-image": "none", "content-visibility": "visible", "content": "normal",
    "white-space": "normal", "color-scheme": "normal", "animation-name": "none",
    "-webkit-text-fill-color": "currentcolor", "-webkit-text-stroke-width": "0",
}  # fmt: skip
INHERITED = frozenset({
    "color", "visibility", "font-size", "font-weight", "font-family", "line-height",
    "letter-spacing", "word-spacing", "text-indent", "text-shadow", "text-align", "text-transform",
    "white-space", "color-scheme", "-webkit-text-fill-color", "-webkit-text-stroke-width",
})  # fmt: skip
WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})

_ALIASES = {
    "-webkit-transform": "transform", "-webkit-filter": "filter",
    "-webkit-background-clip": "background-clip", "-webkit-clip-path": "clip-path",
    "-webkit-mask-image": "mask-image", "-webkit-backdrop-filter": "backdrop-filter",
    "-webkit-animation-name": "animation-name", "overflow-x": "overflow", "overflow-y": "overflow",
}  # fmt: skip
FONT_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0,
    "x-large": 24.0, "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
_SYSTEM_FONTS = frozenset({"caption", "icon", "menu", "message-box", "small-caption", "status-bar"})
_WEIGHTS = frozenset({"normal", "bold", "bolder", "lighter"})
_MEASURES = Screen().measures
_IMAGE = pattern(
    r"(?:url|src|image|image-set|cross-fade|element|paint|(?:-\w+-)?[\w-]*gradient|-\w+-[\w-]+)\(.*\)",
    flags=2 | 16,
)


Expanded = Mapping[str, str]  # longhand → value


@lru_cache(maxsize=8_192)
def expand(name: str, value: str) -> Expanded:
    """The longhands that a declaration sets; none for what no browser takes or nobody reads."""
    name = _ALIASES.get(name, name)
    if value.lower() in WIDE:
        return dict.fromkeys(_longhands(name), value.lower())
    if "var(" in value.lower():
        return dict.fromkeys(_longhands(name), value)
    if name in _SHORTHANDS:
        return _SHORTHANDS[name][1](value)
    valid = _VALID.get(name)
    if name not in INITIAL or (valid and not valid(value)):
        return {}
    return {name: value}


def _longhands(name: str) -> tuple[str, ...]:
    if name == "all":
        return tuple(INITIAL)
    if name in _SHORTHANDS:
        return _SHORTHANDS[name][0]
    return (name,) if name in INITIAL else ()


# Longhands


def _is_font_size(value: str) -> bool:
    value = value.lower()
    if value in FONT_SIZES or value in ("larger", "smaller", "math"):
        return True
    if value.endswith(("cqw", "cqh", "cqi", "cqb", "cqmin", "cqmax")):
        return True  # a share of a container, which only a layout knows
    return length(value, _MEASURES, percent_of=16) is not None or "(" in value


def _is_weight(value: str) -> bool:
    return value.lower() in _WEIGHTS or (value.isdigit() and 1 <= int(value[:5]) <= 1000)


def _is_opacity(value: str) -> bool:
    return fraction(value) is not None or "(" in value


def _is_keyword(value: str) -> bool:
    return value.replace("-", "").replace(" ", "").isalpha()


def _is_images(value: str) -> bool:
    return all(each.lower() == "none" or _IMAGE.fullmatch(each) for each in split_list(value))


def _is_filter(value: str) -> bool:
    return value.lower() == "none" or ("(" in value and not value.lower().startswith("progid"))


def _is_line_height(value: str) -> bool:
    return value.lower() == "normal" or _is_opacity(value) or _is_spacing(value)


def _is_spacing(value: str) -> bool:
    if value.lower() == "normal" or "(" in value:
        return True
    return length(value, _MEASURES, percent_of=16) is not None


_VALID: dict[str, Callable[[str], bool]] = {
    "color": is_colour, "background-color": is_colour, "-webkit-text-fill-color": is_colour,
    "background-image": _is_images, "font-size": _is_font_size, "font-weight": _is_weight,
    "opacity": _is_opacity, "display": _is_keyword, "visibility": _is_keyword,
    "position": _is_keyword, "float": _is_keyword, "text-align": _is_keyword,
    "text-transform": _is_keyword, "filter": _is_filter, "line-height": _is_line_height,
    "letter-spacing": _is_spacing, "word-spacing": _is_spacing,
}  # fmt: skip


# Shorthands


def _background(value: str) -> Expanded:
    """CSS Backgrounds 3, 2.10: a colour in the last layer, an image in each."""
    layers = split_list(value)
    images, colour, clips = [], "transparent", []
    for index, layer in enumerate(layers):
        image, boxes = "none", []
        for word in words(layer.replace("/", " / ")) if "(" not in layer else words(layer):
            if is_colour(word):
                if colour != "transparent" or index < len(layers) - 1:
                    return {}
                colour = word
            elif _IMAGE.fullmatch(word):
                image = word
            elif word.lower().endswith("-box") or word.lower() == "text":
                boxes.append(word)
            elif not _BACKGROUND_REST.fullmatch(word) and "(" not in word:
                return {}
        images.append(image)
        clips.append(boxes[-1] if boxes else "border-box")
    if not layers:
        return {}
    return {
        "background-color": colour,
        "background-image": ",".join(images),
        "background-clip": ",".join(clips),
    }


_BACKGROUND_REST = pattern(
    r"/|none|repeat(?:-[xy])?|no-repeat|round|space|scroll|fixed|local|left|right|top|bottom|center"
    r"|cover|contain|auto|[+-]?[\d.]++(?:e[+-]?\d++)?(?:%|[a-z]*+)(?:/\S+)?|\w+/\S+",
    flags=2,
)
_FONT_STYLE = frozenset({
    "normal", "italic", "oblique", "small-caps", "condensed", "semi-condensed", "extra-condensed",
    "ultra-condensed", "expanded", "semi-expanded", "extra-expanded", "ultra-expanded",
})  # fmt: skip


def _font(value: str) -> Expanded:
    """CSS Fonts 4, 2.7: style and weight in any order, then size, line height and family."""
    if value.lower() in _SYSTEM_FONTS:
        return {"font-size": "13.333px", "font-weight": "400", "line-height": "normal"}
    weight, rest = "400", words(value.replace(" /", "/").replace("/ ", "/"))
    while rest and (rest[0].lower() in _FONT_STYLE or _is_weight(rest[0])):
        word = rest.pop(0)
        weight = word if _is_weight(word) and word.lower() != "normal" else weight
    if len(rest) < 2:
        return {}
    size, _, height = rest[0].partition("/") if "(" not in rest[0] else (rest[0], "", "")
    height = height or "normal"
    if not _is_font_size(size) or not _is_line_height(height):
        return {}
    family = " ".join(rest[1:])
    return {"font-size": size, "font-weight": weight, "line-height": height, "font-family": family}


def _inset(value: str) -> Expanded:
    sides = words(value)
    if not 1 <= len(sides) <= 4:
        return {}
    top, right, bottom, left = _four(sides)
    return {"top": top, "right": right, "bottom": bottom, "left": left}


def _margin(value: str) -> Expanded:
    """Only negative margins matter here: they put boxes over others."""
    sides = words(value)
    if not 1 <= len(sides) <= 4:
        return {}
    top, _, _, left = _four(sides)
    return {"margin-top": top, "margin-left": left}


def _four(sides: list[str]) -> tuple[str, str, str, str]:
    top = sides[0]
    right = sides[1] if len(sides) > 1 else top
    bottom = sides[2] if len(sides) > 2 else top
    return top, right, bottom, sides[3] if len(sides) > 3 else right


def _overflow(value: str) -> Expanded:
    return {"overflow": words(value)[0]} if value else {}


def _stroke(value: str) -> Expanded:
    widths = [word for word in words(value) if not is_colour(word)]
    return {"-webkit-text-stroke-width": widths[0] if widths else "0"}


def _animation(value: str) -> Expanded:
    return {"animation-name": "none" if value.lower() == "none" else value}


def _mask(value: str) -> Expanded:
    return {"mask-image": value}


_SHORTHANDS: dict[str, tuple[tuple[str, ...], Callable[[str], Expanded]]] = {
    "background": (("background-color", "background-image", "background-clip"), _background),
    "font": (("font-size", "font-weight", "line-height", "font-family"), _font),
    "inset": (("top", "right", "bottom", "left"), _inset),
    "margin": (("margin-top", "margin-left"), _margin),
    "overflow": (("overflow",), _overflow),
    "-webkit-text-stroke": (("-webkit-text-stroke-width",), _stroke),
    "animation": (("animation-name",), _animation),
    "mask": (("mask-image",), _mask),
    "-webkit-mask": (("mask-image",), _mask),
}


READ = frozenset({*INITIAL, *_SHORTHANDS, *_ALIASES, "all"})


def is_read(name: str) -> bool:
    """Whether a property as written can change anything that is read."""
    name = name.strip().lower()
    return name in READ or name.startswith("--")


def resolve_shorthand(name: str, longhand: str, value: str) -> str | None:
    """A longhand's value out of a declaration whose `var()` are replaced; None if it is invalid."""
    if "var(" in value.lower():
        return None
    return expand(name, value).get(longhand)
