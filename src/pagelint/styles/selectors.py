"""Selectors: their specificity, their pseudo-elements, and what an element must have to match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pagelint.memory import remembered
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
_HEXADECIMAL = pattern(r"\\[0-9A-Fa-f\n]")
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
    matches has this id, this class, or this type (`key`), and all names of one of `needs` stand
    somewhere on the page: classes, ids and types, in the way of `key`.
    """

    text: str
    pseudo: str
    specificity: Specificity
    key: str  # "#id", ".class", "type" or "*"
    needs: tuple[frozenset[str], ...]
    simple: bool  # the key is all there is


@remembered(16_384, longest=500)
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
    needs = _Needs()
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
            _add(counts, _inside(name, text[at:close], needs))
            at = close + 1
        elif kind == "pseudo":
            if (match["pseudo"] or "").lower() in _NEVER:
                return None
            counts[1] += 1
        elif kind == "attribute":
            counts[1] += 1
        elif kind == "id":
            counts[0] += 1
            key = f"#{_unescaped(match['id'])}"
            needs.add(key)
        elif kind == "class":
            counts[1] += 1
            name = f".{_unescaped(match['class'])}"
            needs.add(name)
            key = key if key[0] == "#" else name
        elif kind == "type":
            counts[2] += 1
            name = match["type"].lower()
            needs.add(name)
            key = name if key == "*" else key
        elif text[match.start() : at] == "|":
            key = "*"  # what stood before was a namespace
            needs = _Needs()
        elif text[match.start() : at] != "*":
            return None
    if "\\" in text and _HEXADECIMAL.search(text):
        key, needs = "*", _Needs()  # these escapes are the matcher's business
    needs.add(key)
    simple = parts == 1 and key != "*"
    return Selector(text, pseudo, (counts[0], counts[1], counts[2]), key, needs.sets, simple)


class _Needs:
    """Sets of names: all of one must stand on a page where a selector matches something."""

    def __init__(self) -> None:
        self._all: set[str] = set()
        self._any: list[frozenset[str]] = [frozenset()]

    def add(self, *names: str) -> None:
        """All of these are needed."""
        self._all.update(names)

    def add_any(self, sets: Sequence[frozenset[str]]) -> None:
        """One of these sets is needed; of very many what they have in common."""
        if len(sets) * len(self._any) <= _MOST_SETS:
            self._any = [before | each for before in self._any for each in sets]
        else:
            self._all.update(frozenset.intersection(*sets))

    @property
    def sets(self) -> tuple[frozenset[str], ...]:
        """All sets, without the name that every element has unless it stands alone."""
        every = frozenset(self._all) - {"*"}
        return tuple(dict.fromkeys(every | each or _EVERY for each in self._any))


_EVERY = frozenset("*")
_MOST_SETS = 16


def _unescaped(name: str) -> str:
    return name.replace("\\", "") if "\\" in name else name


def _close(text: str, at: int) -> int:
    depth = 1
    for index in range(at, len(text)):
        depth += (text[index] == "(") - (text[index] == ")")
        if not depth:
            return index
    return len(text)


def _inside(name: str, arguments: str, needs: _Needs) -> Specificity:
    """What a functional pseudo-class counts (Selectors 4, 17), and the names that it needs."""
    if name in _NESTED:
        read = [_argument(each) for each in split_list(arguments)]
        if name != "not" and read:
            needs.add_any([need for each in read for need in (each.needs if each else (_EVERY,))])
        counts = (each.specificity for each in read if each)
        return max(counts, default=(0, 0, 0)) if name != "where" else (0, 0, 0)
    if name in _COUNTED_IN_NTH and " of " in arguments:
        read = [_argument(each) for each in split_list(arguments.partition(" of ")[2])]
        ids, classes, types = max((each.specificity for each in read if each), default=(0, 0, 0))
        return ids, classes + 1, types
    return 0, 1, 0


def _argument(text: str) -> Selector | None:
    """A selector in brackets; live states count there, though they match nothing."""
    for state in _NEVER:
        if f":{state}" in text:
            text = text.replace(f":{state}", ":root")
    return _read(text.strip(), "")


def _add(counts: list[int], more: Specificity) -> None:
    for index, each in enumerate(more):
        counts[index] += each
