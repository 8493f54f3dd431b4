"""Selectors: their specificity, their pseudo-elements, and what an element must have to match."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pagelint.patterns import pattern
from pagelint.styles.syntax import split_list

Specificity = tuple[int, int, int]

_DEEPEST = 12  # brackets in brackets
_LONGEST = 4_096
_IDENT = r"(?:[\w-]|[^\x00-\x7f]|\\.)+"
_STRING = r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'"
_PSEUDO_ELEMENT = pattern(
    r"(?:::(?P<name>[\w-]+)|:(?P<old>before|after|first-line|first-letter)\b)(?:\([^)]*\))?"
    r"(?P<rest>.*)\Z",
    flags=2 | 16,
)
_PIECE = pattern(
    rf"(?P<attribute>\[(?:{_STRING}|[^\]\"'])*+\])|#(?P<id>{_IDENT})|\.(?P<class>{_IDENT})"
    rf"|:(?P<pseudo>{_IDENT})(?P<open>\()?|(?P<type>{_IDENT})|(?P<combinator>[\s>+~]+)|(?P<rest>.)",
    flags=16,
)
# States that no page is in before somebody uses it, and what a browser has and the parser doesn't.
_NEVER = frozenset({
    "hover", "active", "focus", "focus-visible", "focus-within", "visited", "target",
    "target-within", "host", "host-context", "fullscreen", "modal", "popover-open", "autofill",
    "-webkit-autofill", "placeholder-shown", "user-invalid", "user-valid", "playing", "paused",
    "picture-in-picture", "current", "past", "future", "seeking", "buffering", "stalled", "muted",
    "volume-locked", "local-link", "blank", "state", "has-slotted", "active-view-transition",
})  # fmt: skip
_NESTED = frozenset({"is", "not", "has", "where", "-webkit-any"})
_COUNTED_IN_NTH = frozenset({"nth-child", "nth-last-child"})


# What else the browsers of today know; a name that none knows makes its rule invalid.
_KNOWN = _NEVER | _NESTED | _COUNTED_IN_NTH | {
    "root", "scope", "empty", "first-child", "last-child", "only-child", "first-of-type",
    "last-of-type", "only-of-type", "nth-of-type", "nth-last-of-type", "lang", "dir", "link",
    "any-link", "-webkit-any-link", "enabled", "disabled", "checked", "default", "indeterminate",
    "required", "optional", "valid", "invalid", "in-range", "out-of-range", "read-only",
    "read-write", "defined", "open", "before", "after", "first-line", "first-letter", "marker",
    "selection", "placeholder", "backdrop", "cue", "part", "slotted", "file-selector-button",
    "target-text", "highlight", "spelling-error", "grammar-error", "details-content", "picker",
    "picker-icon", "checkmark", "scroll-marker", "scroll-marker-group", "scroll-button", "column",
    "view-transition", "view-transition-group", "view-transition-image-pair",
    "view-transition-old", "view-transition-new", "search-text", "heading", "target-current",
}  # fmt: skip
_NAME = pattern(r"::?((?:[\w-]|[^\x00-\x7f])+)")


def has_known_pseudos(selectors: str) -> bool:
    """Whether browsers know all pseudo-classes and elements of selectors without strings."""
    if ":is(" in selectors or ":where(" in selectors:
        return True  # those forgive what they don't know
    return all(
        name in _KNOWN or name.startswith("-webkit-")
        for name in map(str.lower, _NAME.findall(selectors))
    )


class Selector(NamedTuple):
    """One complex selector, ready to be matched.

    `text` is the selector without its pseudo-element, `pseudo` the name of that. An element that
    matches has this id, one of these classes, or this type (`key`), and all of `classes` stand
    somewhere on the page.
    """

    text: str
    pseudo: str
    specificity: Specificity
    key: str  # "#id", ".class", "type" or "*"
    classes: tuple[str, ...]
    simple: bool  # the key is all there is


@lru_cache(maxsize=16_384)
def parse_selector(text: str) -> Selector | None:
    """A complex selector; None for one that can't match before anybody touches the page."""
    if len(text) > _LONGEST or ("(" in text and _depth(text) > _DEEPEST):
        return None
    if "&" in text and '"' not in text and "'" not in text:
        text = text.replace("&", ":root")  # outside of any rule (CSS Nesting 1, 3.1)
    if ":" not in text:
        return _read(text, "")
    text = text.replace(":scope", ":root")
    match = _PSEUDO_ELEMENT.search(text)
    if match is None:
        return _read(text, "")
    before = text[: match.start()]
    if match["rest"].strip() or before.count("(") > before.count(")"):
        return None
    host = f"{before}*" if not before or before[-1] in " >+~" else before
    return _read(host, (match["name"] or match["old"]).lower())


def _depth(text: str) -> int:
    deepest = depth = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        deepest = max(deepest, depth)
    return deepest


def _read(text: str, pseudo: str) -> Selector | None:
    """Walk over one selector's simple parts."""
    counts = [0, 0, int(bool(pseudo))]
    classes: list[str] = []
    key, parts, at, end = "*", 0, 0, len(text)
    while at < end:
        match = _PIECE.match(text, at)
        if match is None:
            return None
        at, kind = match.end(), match.lastgroup
        if kind == "combinator":
            key = "*"
            parts += 1
            continue
        parts += 1
        if kind == "open":
            close = _close(text, at)
            name = (match["pseudo"] or "").lower()
            if name in _NEVER:
                return None
            _add(counts, _inside(name, text[at:close]))
            at = close + 1
        elif kind == "pseudo":
            if (match["pseudo"] or "").lower() in _NEVER:
                return None
            counts[1] += 1
        elif kind == "attribute":
            counts[1] += 1
        elif kind == "id":
            counts[0] += 1
            key = f"#{match['id']}"
        elif kind == "class":
            counts[1] += 1
            classes.append(match["class"])
            key = key if key[0] == "#" else f".{match['class']}"
        elif kind == "type":
            counts[2] += 1
            key = match["type"].lower() if key == "*" else key
        elif text[match.start() : at] == "|":
            key = "*"  # what stood before was a namespace
        elif text[match.start() : at] != "*":
            return None
    if "\\" in text:
        key, classes = "*", []  # escapes are the matcher's business
    simple = parts == 1 and key != "*"
    specificity = counts[0], counts[1], counts[2]
    return Selector(text, pseudo, specificity, key, tuple(classes), simple)


def _close(text: str, at: int) -> int:
    depth = 1
    for index in range(at, len(text)):
        depth += (text[index] == "(") - (text[index] == ")")
        if not depth:
            return index
    return len(text)


def _inside(name: str, arguments: str) -> Specificity:
    """What a functional pseudo-class counts (Selectors 4, 17)."""
    if name == "where":
        return 0, 0, 0
    if name in _NESTED:
        return _highest(arguments)
    if name in _COUNTED_IN_NTH and " of " in arguments:
        ids, classes, types = _highest(arguments.partition(" of ")[2])
        return ids, classes + 1, types
    return 0, 1, 0


def _highest(selectors: str) -> Specificity:
    return max((_specificity(each) for each in split_list(selectors)), default=(0, 0, 0))


def _specificity(text: str) -> Specificity:
    """The specificity of an argument; live states count there, though they match nothing."""
    for state in _NEVER:
        if f":{state}" in text:
            text = text.replace(f":{state}", ":root")
    selector = _read(text.strip(), "")
    return selector.specificity if selector else (0, 0, 0)


def _add(counts: list[int], more: Specificity) -> None:
    for index, each in enumerate(more):
        counts[index] += each
