"""The properties that rules read: initial values, inheritance, shorthands, and what is valid."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pagelint.memory import remembered
from pagelint.patterns import pattern
from pagelint.styles.colours import is_colour
from pagelint.styles.syntax import split_list
from pagelint.styles.validity import (
    OF_SHORTHANDS,
    VALID,
    is_length,
    is_position,
    is_repeat,
    kind_of,
)
from pagelint.styles.values import arguments, calculated, degrees, number, words

INITIAL = {
    "color": "canvastext", "background-color": "transparent", "background-image": "none",
    "background-clip": "border-box", "background-size": "auto", "background-repeat": "repeat",
    "background-position": "0% 0%", "box-shadow": "none",
    "grid-area": "auto", "grid-row": "auto", "grid-column": "auto", "opacity": "1",
    "display": "inline", "visibility": "visible",
    "font-size": "medium", "font-weight": "400", "font-family": "serif", "line-height": "normal",
    "letter-spacing": "normal", "word-spacing": "normal", "position": "static", "top": "auto",
    "right": "auto", "bottom": "auto", "left": "auto", "z-index": "auto", "float": "none",
    "transform": "none", "rotate": "none", "translate": "none", "scale": "none", "clip": "auto",
    "clip-path": "none", "text-indent": "0", "text-shadow": "none", "text-align": "start",
    "text-transform": "none", "overflow": "visible", "width": "auto", "height": "auto",
    "max-width": "none", "max-height": "none", "min-height": "auto", "margin-top": "0",
    "margin-bottom": "0", "margin-left": "0", "border-image": "none", "border-image-slice": "100%",
    "filter": "none", "backdrop-filter": "none", "mix-blend-mode": "normal",
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
    "-webkit-background-size": "background-size", "-webkit-box-shadow": "box-shadow",
    "block-size": "height", "inline-size": "width", "max-block-size": "max-height",
    "max-inline-size": "max-width", "min-block-size": "min-height", "overflow-block": "overflow",
    "overflow-inline": "overflow", "inset-block-start": "top", "inset-block-end": "bottom",
    "inset-inline-start": "left", "inset-inline-end": "right", "margin-block-start": "margin-top",
    "margin-block-end": "margin-bottom", "margin-inline-start": "margin-left",
    "grid-row-start": "grid-row", "grid-column-start": "grid-column",
}  # fmt: skip
FONT_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0,
    "x-large": 24.0, "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
_SYSTEM_FONTS = frozenset({"caption", "icon", "menu", "message-box", "small-caption", "status-bar"})
_WEIGHTS = frozenset({"normal", "bold", "bolder", "lighter"})
_KEYWORDS: dict[str, frozenset[str]] = {
    "visibility": frozenset({"visible", "hidden", "collapse"}),
    "position": frozenset({"static", "relative", "absolute", "fixed", "sticky"}),
    "float": frozenset({"none", "left", "right", "inline-start", "inline-end"}),
    "content-visibility": frozenset({"visible", "auto", "hidden"}),
}  # fmt: skip
_FOLDED = frozenset(
    {
        *_KEYWORDS,
        "text-align",
        "text-transform",
        "mix-blend-mode",
        "font-weight",
        "transform",
        "rotate",
        "display",
        "overflow",
    }
)
_IMAGE = pattern(
    r"(?:url|paint|image|(?:-webkit-)?image-set|-webkit-cross-fade|-webkit-gradient"
    r"|(?:-webkit-)?(?:repeating-)?(?:linear|radial)-gradient|(?:repeating-)?conic-gradient)\(.*\)",
    flags=2 | 16,
)
_LINEAR = frozenset({"linear-gradient", "repeating-linear-gradient"})
# What another browser supports, or none any more.
_FOREIGN = ("-moz-", "-ms-", "-o-", "-khtml-", "-apple-")
_FOREIGN_VALUE = pattern(r"-webkit-sticky\Z|constant\(|masonry\b|element\(|device-cmyk\(")
_IMPORTANT = pattern(r"\s*!\s*important\Z")


_SUBSTITUTED = pattern(r"(?:^|[\s(,/])(?:var|if|attr|env|inherit|--[\w-]+)\(", flags=2)
_NO_NAME = pattern(r"(?:^|[\s(,/])var\(\s*(?!--)", flags=2)


def _is_variable(value: str) -> bool:
    """Whether each `var()` names a custom property."""
    return _NO_NAME.search(value) is None


Expanded = Mapping[str, str]  # longhand → value


def expand(name: str, value: str) -> Expanded:
    """The longhands that a declaration sets; none for what no browser takes or nobody reads."""
    return _expanded(value, name)


@remembered(8_192)
def _expanded(value: str, name: str) -> Expanded:
    name = _ALIASES.get(name, name)
    if value.lower() in WIDE:
        return dict.fromkeys(_longhands(name), value.lower())
    if "(" in value and _SUBSTITUTED.search(value):
        # Whether it is valid only the browser that puts its value in can tell.
        known = _is_variable(value)
        return dict.fromkeys(_longhands(name), value) if known else {}
    checked = OF_SHORTHANDS.get(name)
    if checked and not checked(value):
        return {}
    if name in _SHORTHANDS:
        return _SHORTHANDS[name][1](value)
    if name in _FOLDED:
        value = value.lower()
    valid = _VALID.get(name)
    if name not in INITIAL or (valid and not valid(value)):
        return {}
    return {name: value}


def is_supported(name: str, value: str) -> bool:
    """Whether a browser of today takes a declaration, as far as the properties read here tell."""
    from pagelint.styles.known_properties import KNOWN

    value = value.lower()
    if not value or not (name in KNOWN or name.startswith("--")):
        return name.startswith("--")
    if value.startswith(_FOREIGN) or _FOREIGN_VALUE.match(value):
        return False
    value = _IMPORTANT.sub("", value)
    return name not in READ or bool(expand(name, value))


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
    return is_length(value, least=0)


def _is_weight(value: str) -> bool:
    if value.lower() in _WEIGHTS:
        return True
    amount = number(value)
    return 1 <= amount <= 1000 if amount is not None else calculated(value) is not None


def _is_images(value: str) -> bool:
    return all(each.lower() == "none" or _is_image(each) for each in split_list(value))


def _is_image(value: str) -> bool:
    if not _IMAGE.fullmatch(value):
        return False
    name, listed = arguments(value)
    if "gradient" in name and value.replace(" ", "").endswith(",)"):
        return False
    if name not in _LINEAR:
        return True
    first = words(listed[0]) if listed else []
    if first and (first[0].lower() in ("to", "in") or degrees(first[0]) is not None):
        return True
    return any(is_colour(word) or "(" in word for word in first)


def _is_line_height(value: str) -> bool:
    if value.startswith("-"):
        return False
    return value.lower() == "normal" or kind_of(value) not in ("", "angle")


def _is_spacing(value: str) -> bool:
    return value.lower() == "normal" or is_length(value)


_VALID: dict[str, Callable[[str], bool]] = {
    **VALID, "color": is_colour, "background-color": is_colour,
    "-webkit-text-fill-color": is_colour, "background-image": _is_images, "mask-image": _is_images,
    "font-size": _is_font_size, "font-weight": _is_weight, "line-height": _is_line_height,
    "letter-spacing": _is_spacing, "word-spacing": _is_spacing,
    **{name: words.__contains__ for name, words in _KEYWORDS.items()},
}  # fmt: skip


# Shorthands


class _Layer:
    """One layer of a background, as far as its words have been read (CSS Backgrounds 3, 2.10)."""

    def __init__(self) -> None:
        self.colour = ""
        self.image = "none"
        self.boxes: list[str] = []
        self.repeat: list[str] = []
        self.places: list[str] = []
        self.sizes: list[str] | None = None  # None until a slash
        self.rest = 0  # words that say how it scrolls
        self.has_image = False

    def read(self, word: str) -> bool:
        """Take in a word; False for one that has no place there."""
        folded = word.lower()
        if is_colour(word):
            taken, self.colour = bool(self.colour), word
            return not taken
        if folded == "/":
            self.sizes, first = [], self.sizes is None
            return first and bool(self.places)
        if _is_image(word):
            taken, self.image, self.has_image = self.has_image, word, True
            return not taken
        if folded in _BOXES:
            self.boxes.append(folded)
        elif folded in _REPEATS:
            self.repeat.append(folded)
        elif _PLACE.fullmatch(word):
            target = self.places if self.sizes is None else self.sizes
            target.append(folded)
        elif folded == "none":
            taken, self.has_image = self.has_image, True
            return not taken
        else:
            self.rest += 1
            return folded in _BACKGROUND_REST
        return True

    @property
    def is_valid(self) -> bool:
        """Whether no part has too many words, nor too few."""
        sizes = 1 if self.sizes is None else len(self.sizes)
        placed = not self.places or is_position(self.places)
        repeated = not self.repeat or is_repeat(self.repeat)
        return repeated and placed and 1 <= sizes <= 2 and len(self.boxes) <= 2 and self.rest <= 1


def _background(value: str) -> Expanded:
    """A colour in the last layer, an image in each."""
    if _BLANK_LAYER.search(value):
        return {}
    layers = []
    for text in split_list(_GLUED.sub(") ", value)):
        layer = _Layer()
        parts = (part for piece in split_list(text, "/") for part in ("/", piece))
        listed = [word for part in list(parts)[1:] for word in words(part)]
        if not all(layer.read(word) for word in listed) or not layer.is_valid:
            return {}
        layers.append(layer)
    if not layers or any(layer.colour for layer in layers[:-1]):
        return {}
    return {
        "background-color": layers[-1].colour or "transparent",
        "background-image": ",".join(layer.image for layer in layers),
        "background-clip": ",".join((layer.boxes or ["border-box"])[-1] for layer in layers),
        "background-size": ",".join(" ".join(layer.sizes or ["auto"]) for layer in layers),
        "background-repeat": ",".join(" ".join(layer.repeat or ["repeat"]) for layer in layers),
        "background-position": ",".join(" ".join(layer.places or ["0% 0%"]) for layer in layers),
    }  # fmt: skip


_BLANK_LAYER = pattern(r"\A\s*,|,\s*(?:,|\Z)")
_GLUED = pattern(r"\)(?=[^\s),/])")
_BOXES = frozenset({"border-box", "padding-box", "content-box", "text", "border-area"})
_REPEATS = frozenset({"repeat", "repeat-x", "repeat-y", "no-repeat", "round", "space"})
_BACKGROUND_REST = frozenset({"scroll", "fixed", "local"})
_PLACE = pattern(
    r"left|right|top|bottom|center|cover|contain|auto|[+-]?(?:\d++(?:\.\d++)?|\.\d++)(?:%|[a-z]*+)"
    r"|(?:calc|min|max|clamp|env)\(.*\)",
    flags=2 | 16,
)
_FONT_STYLE = frozenset({
    "normal", "italic", "oblique", "small-caps", "condensed", "semi-condensed", "extra-condensed",
    "ultra-condensed", "expanded", "semi-expanded", "extra-expanded", "ultra-expanded",
})  # fmt: skip


def _font(value: str) -> Expanded:
    """CSS Fonts 4, 2.7: style and weight in any order, then size, line height and family."""
    if value.lower() in _SYSTEM_FONTS:
        return {"font-size": "13.333px", "font-weight": "400", "line-height": "normal"}
    before, *after = split_list(value, "/")
    weight, rest = "400", words(before)
    seen: list[str] = []
    while rest and (rest[0].lower() in _FONT_STYLE or _is_weight(rest[0])):
        word = rest.pop(0)
        seen.append("weight" if _is_weight(word) and word.lower() != "normal" else word.lower())
        weight = word if _is_weight(word) and word.lower() != "normal" else weight
        if word.lower() == "oblique" and rest and _is_angle(rest[0]):
            rest.pop(0)
    size, height = rest.pop(0) if rest else "", "normal"
    if after:
        if rest:
            return {}
        height, *rest = words(" / ".join(after))
    family = " ".join(rest)
    styled = [each for each in seen if each != "normal"]
    if len(seen) > 4 or len(set(styled)) != len(styled):
        return {}
    if not _is_font_size(size) or not _is_line_height(height) or not _is_family(family):
        return {}
    return {"font-size": size, "font-weight": weight, "line-height": height, "font-family": family}


def _is_angle(value: str) -> bool:
    return value[-1:].isalpha() and degrees(value) is not None


def _is_family(value: str) -> bool:
    if value.lower() in WIDE or value.lower() == "default":
        return False
    return bool(value) and value[0] not in ",!0123456789" and value[-1] != "," and "!" not in value


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
    top, _, bottom, left = _four(sides)
    return {"margin-top": top, "margin-bottom": bottom, "margin-left": left}


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
    "background": (
        (
            "background-color",
            "background-image",
            "background-clip",
            "background-size",
            "background-repeat",
            "background-position",
        ),
        _background,
    ),
    "font": (("font-size", "font-weight", "line-height", "font-family"), _font),
    "inset": (("top", "right", "bottom", "left"), _inset),
    "margin": (("margin-top", "margin-bottom", "margin-left"), _margin),
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
