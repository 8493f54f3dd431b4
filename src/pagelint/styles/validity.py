"""Which values browsers take for the properties that are read here; Chromium 156's own answers.

A declaration with any other value is dropped, and the one before it holds. Functions that only a
browser can work out are taken on trust.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from pagelint.patterns import pattern
from pagelint.styles.calculation import FUNCTIONS, Amount, calculate
from pagelint.styles.colours import is_colour
from pagelint.styles.syntax import split_list
from pagelint.styles.values import arguments, words


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DIMENSION = pattern(r"[+-]?(?:\d++(?:\.\d++)?|\.\d++)(?:e[+-]?\d++)?([a-z]++|%)?", flags=2)
_LENGTHS = _names(
    "px pt pc in cm mm q em ex ch ic lh cap rem rex rch ric rlh rcap cqw cqh cqi cqb cqmin cqmax"
    " vw vh vi vb vmin vmax svw svh svi svb svmin svmax lvw lvh lvi lvb lvmin lvmax dvw dvh dvi dvb"
    " dvmin dvmax"
)
_ANGLES = frozenset({"deg", "grad", "rad", "turn"})
_NAMES = pattern(r"([\w-]*+)\(")
_TRUSTED = frozenset({
    "anchor", "anchor-size", "env", "attr", "if", "round", "sin", "cos", "tan", "asin", "acos",
    "atan", "atan2", "exp", "log", "random", "-webkit-calc",
})  # fmt: skip
_NUMBERS_OF = frozenset({"sibling-index", "sibling-count", "progress"})
_STRING = pattern(r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'", flags=16)
_IDENT = pattern(r"-?(?:[a-z_]|[^\x00-\x7f]|\\.|-)(?:[\w-]|[^\x00-\x7f]|\\.)*+", flags=2)


def _unit(name: str) -> Amount | None:
    name = name.lower()
    if name in _LENGTHS or name == "%":
        return Amount(1.0, "length")
    return Amount(1.0, "angle") if name in _ANGLES else None


@lru_cache(maxsize=2_048)
def kind_of(value: str) -> str:
    """What a value measures: "number", "zero", "length", "percent", "angle"; "any" if it is open.

    "" for what is none of these. Percentages in a calculation count as lengths.
    """
    match = _DIMENSION.fullmatch(value)
    if match:
        unit = (match[1] or "").lower()
        if not unit:
            return "zero" if float(value) == 0 else "number"
        if unit == "%":
            return "percent"
        return "length" if unit in _LENGTHS else "angle" if unit in _ANGLES else ""
    names = set(map(str.lower, _NAMES.findall(value)))
    if not names or value[-1:] != ")" or value.count("(") != value.count(")"):
        return ""
    first = next(iter(map(str.lower, _NAMES.findall(value))))
    if not names <= FUNCTIONS.keys() | {""} or not first:
        if first in _NUMBERS_OF:
            return "number"
        return "any" if first in _TRUSTED or first in FUNCTIONS else ""
    result = calculate(value, _unit)
    if result is None:
        return "any" if "/ 0" in value or "/0" in value or _unsettled(value) else ""
    return result.kind or "number"


def _unsettled(value: str) -> bool:
    """Whether a calculation has words in it that only a browser knows."""
    return "none" in value and value[:6].lower() == "clamp("


def is_length(value: str, *, percent: bool = True, least: float | None = None) -> bool:
    """Whether a value is a length, perhaps a percentage, and not below `least`."""
    kind = kind_of(value)
    if kind not in ("length", "zero", "any") and not (percent and kind == "percent"):
        return False
    return least is None or value[:1] != "-" or kind == "zero" or "(" in value


def _is_number(value: str, *, percent: bool = True) -> bool:
    kind = kind_of(value)
    shared = kind == "percent" or (kind == "length" and "%" in value)
    return kind in ("number", "zero", "any") or (percent and shared)


def _is_angle(value: str) -> bool:
    return kind_of(value) in ("angle", "zero", "any")


def _one_of(*listed: str) -> Callable[[str], bool]:
    known = frozenset(" ".join(listed).split())
    return lambda value: value.lower() in known


def _all_of(each: Callable[[str], bool], least: int, most: int) -> Callable[[str], bool]:
    """From so many to so many words, each of them right."""

    def check(value: str) -> bool:
        listed = words(value)
        return least <= len(listed) <= most and all(map(each, listed))

    return check


def _listed(each: Callable[[str], bool]) -> Callable[[str], bool]:
    """A list with commas, each part right."""
    return lambda value: value.strip(" ,") == value.strip() and all(map(each, split_list(value)))


_SIZES = _names(
    "auto min-content max-content fit-content stretch -webkit-fill-available -webkit-max-content"
    " -webkit-min-content -webkit-fit-content"
)


def _is_size(value: str) -> bool:
    if value.lower() in _SIZES or value.lower().startswith("calc-size("):
        return True
    return is_length(value, least=0)


def _is_limit(value: str) -> bool:
    return value.lower() == "none" or (value.lower() != "auto" and _is_size(value))


def _is_offset(value: str) -> bool:
    return value.lower() == "auto" or is_length(value)


def _is_level(value: str) -> bool:
    if value.lower() == "auto" or value.lstrip("+-").isdecimal():
        return True
    return "(" in value and _is_number(value, percent=False)


def _is_clip(value: str) -> bool:
    name, listed = arguments(value)
    if name != "rect":
        return value.lower() == "auto"
    parts = listed if len(listed) > 1 else words(listed[0]) if listed else []
    return len(parts) == 4 and all(
        each.lower() == "auto" or is_length(each, percent=False) for each in parts
    )


_BOXES = _names("border-box padding-box content-box margin-box fill-box stroke-box view-box")


def _is_clip_path(value: str) -> bool:
    if value.lower() == "none" or value.lower().startswith("url("):
        return True
    listed = words(value)
    shapes = [each for each in listed if each.lower() not in _BOXES]
    return 1 <= len(listed) <= 2 and len(shapes) <= 1 and all(map(_is_shape, shapes))


def _is_shape(value: str) -> bool:
    name, listed = arguments(value)
    parts = words(listed[0]) if listed else []
    if name == "inset":
        sides = parts[: parts.index("round")] if "round" in parts else parts
        return len(listed) == 1 and 1 <= len(sides) <= 4 and all(map(is_length, sides))
    if name in ("circle", "ellipse"):
        radii = parts[: parts.index("at")] if "at" in parts else parts
        return len(radii) <= 2 and all(
            each.endswith("-side") or is_length(each, least=0) for each in radii
        )
    if name in ("rect", "xywh"):
        return len(listed) == 1
    if name == "path":
        return bool(listed) and _STRING.fullmatch(listed[-1]) is not None
    return name in ("polygon", "shape") and bool(listed)


def _is_shadow(value: str, most: int) -> bool:
    """One shadow: lengths in a row, the third of them not negative, and perhaps a colour."""
    listed = words(value)
    sizes = [index for index, each in enumerate(listed) if is_length(each, percent=False)]
    colours = [each for each in listed if is_colour(each)]
    insets = [each for each in listed if each.lower() == "inset"]
    if len(sizes) + len(colours) + len(insets) != len(listed) or len(colours) > 1:
        return False
    if len(insets) > (most == 4) or not 2 <= len(sizes) <= most:
        return False
    blur = listed[sizes[2]] if len(sizes) > 2 else "0"
    return sizes[-1] - sizes[0] == len(sizes) - 1 and is_length(blur, least=0)


def _is_text_shadow(value: str) -> bool:
    return value.lower() == "none" or all(_is_shadow(each, 3) for each in split_list(value))


def _is_box_shadow(value: str) -> bool:
    return value.lower() == "none" or all(_is_shadow(each, 4) for each in split_list(value))


_LENGTH_FUNCTIONS = {
    "translate": 2, "translatex": 1, "translatey": 1, "translatez": 1, "translate3d": 3,
}  # fmt: skip
_NUMBER_FUNCTIONS = {
    "scale": (1, 2), "scalex": (1, 1), "scaley": (1, 1), "scalez": (1, 1), "scale3d": (3, 3),
    "matrix": (6, 6), "matrix3d": (16, 16),
}  # fmt: skip
_ANGLE_FUNCTIONS = frozenset({"rotate", "rotatex", "rotatey", "rotatez", "skew", "skewx", "skewy"})


def _is_transform_function(value: str) -> bool:
    name, listed = arguments(value)
    if name in _LENGTH_FUNCTIONS:
        return 1 <= len(listed) <= _LENGTH_FUNCTIONS[name] and all(map(is_length, listed))
    if name in _NUMBER_FUNCTIONS:
        least, most = _NUMBER_FUNCTIONS[name]
        return least <= len(listed) <= most and all(map(_is_number, listed))
    if name in _ANGLE_FUNCTIONS:
        return 1 <= len(listed) <= 1 + (name == "skew") and all(map(_is_angle, listed))
    if name == "perspective":
        return len(listed) == 1
    return name == "rotate3d" and len(listed) == 4


def _is_transform(value: str) -> bool:
    return value.lower() == "none" or all(map(_is_transform_function, words(value)))


_AMOUNTS = _names("brightness contrast grayscale invert opacity saturate sepia")


def _is_filter_function(value: str) -> bool:
    if value.lower().startswith("url("):
        return True
    name, bracket, rest = value.lower().partition("(")
    listed = split_list(rest[:-1]) if bracket and rest.endswith(")") else None
    if listed is None or len(listed) > 1:
        return False
    first = listed[0] if listed else ""
    if name == "blur":
        return not first or is_length(first, percent=False, least=0)
    if name in _AMOUNTS:
        return not first or (_is_number(first) and first[0] != "-")
    if name == "hue-rotate":
        return not first or _is_angle(first)
    return name == "drop-shadow" and _is_shadow(first, 3)


def _is_filter(value: str) -> bool:
    return value.lower() == "none" or all(map(_is_filter_function, words(value)))


def _is_scheme(value: str) -> bool:
    listed = value.lower().split()
    if "only" in listed[1:-1] or listed.count("only") > 1 or listed == ["only"]:
        return False
    named = [each for each in listed if each != "only"]
    return "normal" not in named or listed == ["normal"] if all(map(_is_ident, named)) else False


def _is_ident(value: str) -> bool:
    return _IDENT.fullmatch(value) is not None


_COLLAPSES = _names("collapse preserve preserve-breaks preserve-spaces break-spaces")
_WRAPS = ("wrap", "nowrap")


def _is_white_space(value: str) -> bool:
    listed = value.lower().split()
    if listed in (["normal"], ["pre"], ["pre-wrap"], ["pre-line"], ["-webkit-nowrap"]):
        return True
    collapses = [each for each in listed if each in _COLLAPSES]
    wraps = [each for each in listed if each in _WRAPS]
    return len(collapses) <= 1 and len(wraps) <= 1 and len(collapses) + len(wraps) == len(listed)


_QUOTES = _names("open-quote close-quote no-open-quote no-close-quote")


def _is_content(value: str) -> bool:
    if value.lower() in ("none", "normal"):
        return True
    return all(
        "(" in each or each.lower() in _QUOTES or each == "/" or _STRING.fullmatch(each)
        for each in words(value.replace("/", " / "))
    )


def _is_background_size(value: str) -> bool:
    listed = words(value)
    if len(listed) == 1 and value.lower() in ("cover", "contain"):
        return True
    return 1 <= len(listed) <= 2 and all(
        each.lower() == "auto" or is_length(each, least=0) for each in listed
    )


_REPEATS = frozenset({"repeat", "no-repeat", "space", "round"})


def is_repeat(listed: list[str]) -> bool:
    """Whether words say how a background repeats (CSS Backgrounds 3, 2.4)."""
    if len(listed) == 1 and listed[0] in ("repeat-x", "repeat-y"):
        return True
    return 1 <= len(listed) <= 2 and _REPEATS.issuperset(listed)


_ACROSS, _DOWN = frozenset({"left", "right"}), frozenset({"top", "bottom"})
_SIDES = _ACROSS | _DOWN | {"center"}


def is_position(listed: list[str]) -> bool:
    """Whether words are a place of a background (CSS Backgrounds 3, 2.6)."""
    if not 1 <= len(listed) <= 4 or not all(each in _SIDES or is_length(each) for each in listed):
        return False
    if len(listed) == 1:
        return True
    if len(listed) == 2:
        first, second = listed
        if first in _ACROSS or second in _DOWN:
            return first not in _DOWN and second not in _ACROSS
        if first in _DOWN or second in _ACROSS:
            return first in _SIDES and second in _SIDES
        return True
    sides = [each for each in listed if each in _SIDES]
    across = sum(each in _ACROSS for each in sides)
    down = sum(each in _DOWN for each in sides)
    glued = all(
        before in _ACROSS | _DOWN
        for before, each in zip(["", *listed], listed, strict=False)
        if each not in _SIDES
    )
    return len(sides) == 2 and across <= 1 and down <= 1 and glued


def _is_position_text(value: str) -> bool:
    return is_position(words(value.lower()))


def _is_text_indent(value: str) -> bool:
    listed = words(value.lower())
    sizes = [each for each in listed if each not in ("hanging", "each-line")]
    return len(sizes) == 1 and is_length(sizes[0]) and len(set(listed)) == len(listed)


def _is_stroke(value: str) -> bool:
    return all(
        is_colour(each) or is_length(each, percent=False) or each.lower() in _THICKNESSES
        for each in words(value)
    )


_THICKNESSES = frozenset({"thin", "medium", "thick"})
_OUTSIDE = _names("block inline")
_INSIDE = _names("flow flow-root table flex grid ruby math")
_WHOLE = _names(
    "none contents list-item inline-block inline-table inline-flex inline-grid table-row"
    " table-cell table-column table-row-group table-header-group table-footer-group"
    " table-column-group table-caption ruby-text -webkit-box -webkit-inline-box -webkit-flex"
    " -webkit-inline-flex"
)


def is_display(value: str) -> bool:
    """CSS Display 3, 2."""
    listed = value.lower().split()
    if len(listed) == 1:
        return listed[0] in _WHOLE or listed[0] in _OUTSIDE or listed[0] in _INSIDE
    outside = [each for each in listed if each in _OUTSIDE]
    inside = [each for each in listed if each in _INSIDE]
    items = listed.count("list-item")
    if len(outside) > 1 or len(inside) > 1 or items > 1:
        return False
    if items and inside not in ([], ["flow"], ["flow-root"]):
        return False
    return bool(listed) and len(outside) + len(inside) + items == len(listed)


_BLENDS = (
    "normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light"
    " difference exclusion hue saturation color luminosity plus-lighter"
)
_is_offsets = _all_of(_is_offset, 1, 4)

VALID: dict[str, Callable[[str], bool]] = {
    "text-indent": _is_text_indent, "overflow": _all_of(
        _one_of("visible hidden clip scroll auto overlay"), 1, 2),
    "width": _is_size, "height": _is_size, "min-height": _is_size,
    "max-width": _is_limit, "max-height": _is_limit,
    "top": _is_offset, "right": _is_offset, "bottom": _is_offset, "left": _is_offset,
    "margin-top": _is_offset, "margin-bottom": _is_offset,
    "margin-left": _is_offset, "z-index": _is_level, "clip": _is_clip,
    "clip-path": _is_clip_path, "display": is_display,
    "text-transform": _one_of("none capitalize uppercase lowercase math-auto"),
    "text-align": _one_of(
        "start end left right center justify -webkit-left -webkit-right -webkit-center"
        " -webkit-auto -webkit-match-parent"),
    "text-shadow": _is_text_shadow, "box-shadow": _is_box_shadow, "transform": _is_transform,
    "filter": _is_filter, "backdrop-filter": _is_filter, "mix-blend-mode": _one_of(_BLENDS),
    "rotate": lambda value: value.lower() == "none" or any(map(_is_angle, words(value))),
    "scale": lambda value: value.lower() == "none" or _all_of(_is_number, 1, 3)(value),
    "translate": lambda value: value.lower() == "none" or _all_of(is_length, 1, 3)(value),
    "color-scheme": _is_scheme, "white-space": _is_white_space, "content": _is_content,
    "background-clip": _listed(_one_of("border-box padding-box content-box text border-area")),
    "background-size": _listed(_is_background_size),
    "background-repeat": _listed(lambda value: is_repeat(words(value.lower()))),
    "background-position": _listed(_is_position_text),
    "animation-name": _listed(lambda value: _is_ident(value) or bool(_STRING.fullmatch(value))),
    "opacity": _is_number, "-webkit-text-stroke-width": lambda value: (
        value.lower() in _THICKNESSES or is_length(value, percent=False)),
}  # fmt: skip
OF_SHORTHANDS: dict[str, Callable[[str], bool]] = {
    "overflow": VALID["overflow"],
    "margin": _is_offsets,
    "inset": _is_offsets,
    "-webkit-text-stroke": _is_stroke,
}
