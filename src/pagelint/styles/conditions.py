"""Whether conditional rules hold: Media Queries 4 and 5, CSS Conditional 3.

Answers are True, False, or None where only a layout could tell (`@container`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from pagelint.patterns import pattern
from pagelint.screen import Screen
from pagelint.styles.syntax import Condition, split_list, without_comments
from pagelint.styles.values import FIRST_FONT, Measures, length, number

_RANGE = pattern(r"([^<>=]+)\s*(<=|>=|<|>|=)\s*([^<>=]+?)\s*(?:(<=|>=|<|>)\s*([^<>=]+))?")
_GLUED = pattern(r"\)(and|or)\s", flags=2)
_DEEPEST = 32

Decide = Callable[[str], bool | None]


def measures_of(screen: Screen) -> Measures:
    """The sizes that relative units refer to before any style is known."""
    return Measures(FIRST_FONT, FIRST_FONT, screen.width, screen.height)


@lru_cache(maxsize=4_096)
def holds(conditions: tuple[Condition, ...], screen: Screen) -> bool | None:
    """Whether all conditions around a rule hold."""
    answer: bool | None = True
    each: bool | None
    for name, prelude in conditions:
        if name == "media":
            each = media_holds(prelude, screen)
        elif name == "supports":
            each = supports(prelude)
        elif name == "scope":
            each = True  # which elements are in it, the matching tells
        else:
            each = False if name == "starting-style" else None
        if each is False:
            return False
        answer = each if each is None else answer
    return answer


@lru_cache(maxsize=1_024)
def media_holds(queries: str, screen: Screen) -> bool:
    """Whether one of a list of media queries holds; an empty list does."""
    listed = split_list(" ".join(without_comments(queries).lower().split()))
    return not listed or any(_query_holds(query, screen) for query in listed)


def _query_holds(query: str, screen: Screen) -> bool:
    negated = False
    holds_here: bool | None = True
    words = query.split(None, 1)
    if words[0] in ("not", "only") and len(words) > 1 and not words[1].startswith("("):
        negated, query = words[0] == "not", words[1]
    if not query.startswith(("(", "not ", "not(")):
        kind, _, query = query.partition(" and ")
        holds_here = kind.strip() in ("all", screen.medium)
    if query.strip() and holds_here:
        holds_here = _logic(query, lambda test: _feature(test, screen))
    # Unknown features make a query neither true nor, negated, true (Media Queries 4, 3.2).
    return False if holds_here is None else holds_here is not negated


@lru_cache(maxsize=1_024)
def supports(condition: str) -> bool:
    """Whether a browser of today would apply an `@supports` block."""
    return bool(_logic(" ".join(condition.split()), _supports_test))


def _logic(text: str, decide: Decide, depth: int = 0) -> bool | None:
    """The value of a condition of `not`, `and`, `or` and brackets; None for what is unknown."""
    # Behind a bracket a word needs no blank; one glued to the next bracket is a function.
    words = split_list(_GLUED.sub(r") \1 ", text.strip()), " ")
    if not words or depth > _DEEPEST:
        return None
    if words[0].lower() == "not":
        inner = _term(words[1], decide, depth) if len(words) == 2 else None
        return None if inner is None else not inner
    answers = [_term(word, decide, depth) for word in words[::2]]
    operators = {word.lower() for word in words[1::2]}
    if operators <= {"and"}:
        return False if False in answers else None if None in answers else True
    if operators == {"or"}:
        return True if True in answers else None if None in answers else False
    return None


def _term(word: str, decide: Decide, depth: int) -> bool | None:
    if not (word.startswith("(") and word.endswith(")")):
        return decide(word) if "(" in word else None
    inner = word[1:-1].strip()
    if inner.startswith("(") or inner[:4].lower() == "not ":
        return _logic(inner, decide, depth + 1)
    return decide(inner)


def _supports_test(test: str) -> bool | None:
    """Whether a browser knows a property with a value, or a selector; False for what it doesn't."""
    from pagelint.styles.properties import is_supported
    from pagelint.styles.selectors import read_selector

    name, argument = test.partition("(")[::2]
    if name.strip().lower() in ("font-tech", "font-format", "at-rule"):
        return True
    if name.lower() == "selector":
        inner = argument.removesuffix(")").strip()
        return read_selector(inner) is not None and "::-webkit-" not in argument
    name, colon, value = test.partition(":")
    return is_supported(name.strip().lower(), value.strip()) if colon else False


# What a desktop browser answers to features that have a few fixed values.
_FIXED = {
    "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine",
    "prefers-reduced-motion": "no-preference", "prefers-contrast": "no-preference",
    "prefers-reduced-transparency": "no-preference", "forced-colors": "none",
    "scripting": "enabled", "update": "fast",
    "display-mode": "browser", "color-gamut": "srgb", "dynamic-range": "standard",
    "overflow-block": "scroll", "overflow-inline": "scroll", "scan": "progressive",
}  # fmt: skip
_ABSENT = frozenset({"none", "no-preference"})
_NUMBERS = frozenset({
    "width", "height", "device-width", "device-height", "aspect-ratio", "device-aspect-ratio",
    "resolution", "color", "color-index", "monochrome", "grid", "-webkit-device-pixel-ratio",
})  # fmt: skip


def _feature(test: str, screen: Screen) -> bool | None:
    """Whether a media feature has the wanted value; None for an unknown one."""
    name, colon, value = (part.strip() for part in test.partition(":"))
    if colon or not any(sign in test for sign in "<>="):
        return _plain_feature(name.lower(), value.lower(), screen) if value or not colon else None
    match = _RANGE.fullmatch(test)
    if match is None:
        return None
    left, first, middle, second, right = match.groups()
    if second and first[0] != second[0]:
        return None
    if second:
        lower = _compared(middle, _MIRRORED[first], left, screen)
        upper = _compared(middle, second, right, screen)
        return None if lower is None or upper is None else lower and upper
    if left.strip().lower() in _NUMBERS:
        return _compared(left, first, middle, screen)
    return _compared(middle, _MIRRORED[first], left, screen)


def _plain_feature(name: str, value: str, screen: Screen) -> bool | None:
    if name == "orientation" and value:
        return value == ("portrait" if screen.height >= screen.width else "landscape")
    if name == "prefers-color-scheme":
        return value == screen.scheme or not value
    if name == "orientation":
        return True
    if name in _FIXED:
        return value == _FIXED[name] if value else _FIXED[name] not in _ABSENT
    for prefix, operator in (("min-", ">="), ("max-", "<=")):
        bare = name.replace(f"webkit-{prefix}", "webkit-").removeprefix(prefix)
        if bare != name and bare in _NUMBERS:
            return _compared(bare, operator, value, screen)
    if name not in _NUMBERS:
        return None
    return _compared(name, "=", value, screen) if value else bool(_measure(name, screen))


_MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "="}


def _compared(name: str, operator: str, value: str, screen: Screen) -> bool | None:
    name = name.strip().lower()
    has, wanted = _measure(name, screen), _number(value.strip(), screen)
    if name.endswith(("width", "height")):
        wanted = length(value.strip(), measures_of(screen))
    if has is None or wanted is None:
        return None
    if operator == "=":
        return abs(has - wanted) < 1e-6
    return (has < wanted if "<" in operator else has > wanted) or (
        "=" in operator and abs(has - wanted) < 1e-6
    )


def _measure(name: str, screen: Screen) -> float | None:
    if name.endswith("width"):
        return screen.width
    if name.endswith("height"):
        return screen.height
    if name.endswith("aspect-ratio"):
        return screen.width / screen.height
    fixed = {"resolution": 1.0, "-webkit-device-pixel-ratio": 1.0, "color": 8.0}
    return fixed.get(name, 0.0) if name in _NUMBERS else None


_RESOLUTION = pattern(r"([\d.]++)(dppx|x|dpi|dpcm)")
_RATIO = pattern(r"([\d.]++)\s*/\s*([\d.]++)")
_DOTS = {"dppx": 1.0, "x": 1.0, "dpi": 1 / 96, "dpcm": 2.54 / 96}


def _number(value: str, screen: Screen) -> float | None:
    match = _RATIO.fullmatch(value)
    if match and number(match[2]):
        return (number(match[1]) or 0) / (number(match[2]) or 1)
    match = _RESOLUTION.fullmatch(value)
    if match and number(match[1]) is not None:
        return (number(match[1]) or 0) * _DOTS[match[2]]
    bare = number(value)
    return bare if bare is not None else length(value, measures_of(screen))
