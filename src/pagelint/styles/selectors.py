"""Selectors, read as browsers do: what is valid, how specific it is, what an element needs for it.

Selectors 4 and CSS Syntax 3, as far as Chromium has them; one invalid selector makes its whole rule
invalid. The parser's matcher answers what it can: a selector is handed to it as text, without the
states that nothing is in before somebody touches the page. What it can't answer is in `special`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pagelint.memory import remembered
from pagelint.patterns import pattern

# Counts of ids, classes and types (Selectors 4, 17); in a scope its nearness stands behind them.
Specificity = tuple[int, ...]

_DEEPEST = 12  # brackets in brackets
_LONGEST = 4_096
_ESCAPE = r"\\(?:[0-9A-Fa-f]{1,6}\s?|[^\n0-9A-Fa-f])"
_LETTER = rf"(?:[A-Za-z_]|[^\x00-\x7f]|{_ESCAPE})"
_NAME = rf"(?:[A-Za-z0-9_-]|[^\x00-\x7f]|{_ESCAPE})"
_IDENT = rf"(?:--{_NAME}*+|-?{_LETTER}{_NAME}*+)"
_STRING = r"\"(?:[^\"\\\n]|\\(?s:.))*+\"|'(?:[^'\\\n]|\\(?s:.))*+'"
_PIECE = pattern(
    rf"#(?P<id>{_IDENT})|\.(?P<class>{_IDENT})|(?P<colons>::?)(?P<pseudo>{_IDENT})(?P<open>\()?"
    rf"|(?P<attribute>\[\s*+(?:(?:\*|{_IDENT})?\|(?!=))?{_IDENT}\s*+(?:[~|^$*]?=\s*+(?:{_IDENT}|{_STRING})"
    r"\s*+[iIsS]?\s*+)?\])|(?P<nesting>&)"
)
_TYPE = pattern(rf"(?:\*?\|)?(?P<type>{_IDENT}|\*)")
_COMBINATOR = pattern(r"\s*+([>+~])\s*+|\s++")
_ODDITY = pattern(r"[:\[\\|&\"'()@/=^$%!?;{}<]")
_GARBAGE = pattern(
    r"[.#](?:-?[0-9]|-?[.#\s,>+~]|-?\Z)|(?:\A|[>+~,])\s*(?:[>+~,]|\Z)|(?:\A|[\s>+~,])-?[0-9]"
)
_NTH = pattern(
    r"(?i)\s*(?:even|odd|[+-]?\d+|[+-]?\d*n(?:\s*[+-]\s*\d+)?)\s*(?P<of>\sof\s.*)?", flags=16
)
_IDENTS = pattern(rf"\s*+{_IDENT}(?:\s*+,\s*+{_IDENT})*+\s*+")
_ATTRIBUTE = pattern(r"\[[A-Za-z][\w-]*+(?=[\]=~^$*\s]|\|=)", flags=256)
_CLASS_VALUE = pattern(r"\[class[~|^$*]?=([\"']?)([^\"'\\\]\s]++)\1\]")
CLASSES = "[class*"  # before characters of classes that must stand on a page
_HEXADECIMAL = pattern(r"\\[0-9A-Fa-f\n]")
_PARTS = pattern(rf"{_STRING}|\\(?s:.)|[()]")

# States that no page is in before somebody uses it.
_NEVER = frozenset({
    "hover", "active", "focus", "focus-visible", "focus-within", "visited", "target",
    "target-current", "fullscreen", "-webkit-full-screen", "modal", "popover-open", "autofill",
    "-webkit-autofill", "user-invalid", "user-valid", "picture-in-picture", "current", "past",
    "future", "active-view-transition", "interest-source", "interest-target", "target-before",
    "target-after", "xr-overlay", "-webkit-drag", "-webkit-full-screen-document",
    "-webkit-full-screen-ancestor", "-webkit-full-page-media", "window-inactive",
    "horizontal", "vertical", "start", "end", "increment", "decrement", "no-button",
    "single-button",
    "double-button", "corner-present", "host",
})  # fmt: skip
_PLAIN = frozenset({
    "root", "first-child", "last-child", "only-child", "first-of-type", "last-of-type",
    "only-of-type", "link", "any-link", "-webkit-any-link", "enabled", "disabled", "checked",
    "default", "required", "optional", "read-only", "read-write",
})  # fmt: skip
SPECIAL = frozenset({
    "empty", "placeholder-shown", "open", "valid", "invalid", "in-range", "out-of-range",
    "indeterminate", "defined", "scope",
})  # fmt: skip
_LISTS = frozenset({"is", "where", "not", "has", "-webkit-any"})
_NTHS = frozenset({"nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"})
_NEVER_OF = frozenset({"state", "active-view-transition-type", "host", "host-context"})
_ELEMENTS = frozenset({
    "before", "after", "first-line", "first-letter", "marker", "selection", "placeholder",
    "backdrop", "file-selector-button", "target-text", "spelling-error", "grammar-error",
    "details-content", "picker-icon", "checkmark", "scroll-marker", "scroll-marker-group", "column",
    "view-transition", "search-text", "cue",
})  # fmt: skip
_ELEMENTS_OF = frozenset({
    "cue", "part", "slotted", "highlight", "picker", "scroll-button", "view-transition-group",
    "view-transition-image-pair", "view-transition-old", "view-transition-new",
})  # fmt: skip
_OLD_ELEMENTS = frozenset({"before", "after", "first-line", "first-letter"})
_CLOSED = frozenset({"before", "after", "first-line", "first-letter"})  # nothing but a marker in it
_EVERY = frozenset("*")
_MOST_SETS = 16


class Special(NamedTuple):
    """What the parser's matcher can't answer: a pseudo-class, its words, or its selectors."""

    name: str
    words: str
    selectors: tuple[Selector, ...] = ()


class Step(NamedTuple):
    """A compound selector and the combinator before it: " ", ">", "+", "~" or "" for none.

    `text` is what the parser's matcher is asked, "*" for nothing.
    """

    combinator: str
    text: str
    special: tuple[Special, ...]


class Selector(NamedTuple):
    """One complex selector, ready to be matched.

    `text` is the selector without its pseudo-element, `pseudo` the name of that. An element that
    matches has this id, class, type or attribute (`key`), and all names of one of `needs` stand
    somewhere on the page: classes, ids and types, in the way of `key`, attributes as `[name`, and
    characters of classes as `[class*characters`. `steps` are given where the parser's matcher can't
    answer all of it; `is_dead` if nothing matches on a page that nobody has touched.
    """

    text: str
    pseudo: str
    specificity: Specificity
    key: str  # "#id", ".class", "type", "[attribute" or "*"
    needs: tuple[frozenset[str], ...]
    simple: bool  # the key is all there is, or it is `*`
    steps: tuple[Step, ...] = ()
    is_dead: bool = False


def parse_selector(text: str, *, relative: bool = False) -> Selector | None:
    """A complex selector; None for one that can't match before anybody touches the page."""
    found = read_selector(text, relative=relative)
    return None if found is None or found.is_dead else found


def is_valid(selectors: str, *, relative: bool = False) -> bool:
    """Whether browsers take a list of selectors; in a scope they may be relative."""
    if not relative and not _ODDITY.search(selectors):
        return not _GARBAGE.search(selectors)
    parts = _listed(selectors)
    return all(parts) and all(read_selector(part, relative=relative) for part in parts)


@remembered(16_384, longest=500)
def read_selector(text: str, *, relative: bool = False) -> Selector | None:
    """A complex selector; None for what is none.

    `relative`: it may begin with a combinator, as in a scope.
    """
    if len(text) > _LONGEST:
        return None
    return _complex(text, _Place(relative=relative))


def _listed(text: str) -> list[str]:
    """The parts of a list, blank ones included."""
    if not _BRACKET.search(text):
        return [part.strip() for part in text.split(",")]
    parts, start, depth = [], 0, 0
    for mark in _LIST_MARK.finditer(text):
        sign = mark[0]
        depth += (sign in ("(", "[")) - (sign in (")", "]"))
        if sign == "," and depth == 0:
            parts.append(text[start : mark.start()].strip())
            start = mark.end()
    return [*parts, text[start:].strip()]


_BRACKET = pattern(r"[\\\"'(\[]")
_LIST_MARK = pattern(rf"{_STRING}|\\(?s:.)|[()\[\],]")


class _Place(NamedTuple):
    """Where a selector stands: how deep, whether it may be relative, and what it can't have."""

    depth: int = 0
    relative: bool = False
    is_inner: bool = False  # no pseudo-elements
    in_has: bool = False

    def inside(self, name: str) -> _Place:
        """The place in the brackets of a pseudo-class."""
        has = name == "has"
        return _Place(self.depth + 1, relative=has, is_inner=True, in_has=self.in_has or has)


class _Compound:
    """A compound selector while it is read."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.special: list[Special] = []
        self.key = "*"
        self.is_dead = False

    def step(self, combinator: str) -> Step:
        return Step(combinator, "".join(self.pieces) or "*", tuple(self.special))


def _complex(text: str, place: _Place) -> Selector | None:
    """Walk over one selector's compounds."""
    if place.depth > _DEEPEST:
        return None
    text = text.strip()
    counts, needs, steps = [0, 0, 0], _Needs(), []
    at, end, combinator, pseudo = 0, len(text), "", ""
    first = _COMBINATOR.match(text) if place.relative else None
    if first is not None:
        combinator, at = (first[1] or " "), first.end()
    is_dead = False
    key = "*"
    while True:
        reader = _Reader(text, at, place, counts, needs)
        if not reader.read():
            return None
        compound, at, pseudo = reader.compound, reader.at, reader.pseudo
        is_dead, key = is_dead or compound.is_dead, compound.key
        steps.append(compound.step(combinator))
        if at == end:
            break
        match = _COMBINATOR.match(text, at)
        if match is None or pseudo:
            return None
        combinator, at = (match[1] or " "), match.end()
    if "\\" in text and _HEXADECIMAL.search(text):
        key, needs = "*", _Needs()  # these escapes are the matcher's business
    if pseudo:
        counts[2] += 1
    needs.add(key)
    whole = "".join(f"{step.combinator}{step.text}" for step in steps)
    plain = not any(step.special for step in steps) and not place.relative
    simple = plain and (whole == key or whole == "*")
    specificity = counts[0], counts[1], counts[2]
    return Selector(
        whole, pseudo, specificity, key, needs.sets, simple, () if plain else tuple(steps), is_dead
    )


class _Reader:
    """The reading of one compound selector; counts and needs are those of the whole."""

    def __init__(self, text: str, at: int, place: _Place, counts: list[int], needs: _Needs) -> None:
        self.text = text
        self.at = at
        self.pseudo = ""
        self.compound = _Compound()
        self._place = place
        self._counts = counts
        self._needs = needs

    def read(self) -> bool:
        """Take in all parts; False where they make no compound selector."""
        start = self.at
        match = _TYPE.match(self.text, start)
        if match is not None:
            self.at = match.end()
            name = match["type"]
            # Of namespaces only "any" and "none" can be told here.
            self.compound.pieces.append(name)
            if name != "*":
                self._counts[2] += 1
                self._name(_unescaped(name).lower())
        while self.at < len(self.text):
            match = _PIECE.match(self.text, self.at)
            if match is None:
                break
            self.at = match.end()
            if not self._piece(match.lastgroup or "", match[0]):
                return False
        return self.at > start

    def _name(self, name: str) -> None:
        self._needs.add(name)
        key = self.compound.key
        if key[0] in "*[" or name[0] == "#" or (name[0] == "." and key[0] not in "#."):
            self.compound.key = name

    def _piece(self, kind: str, whole: str) -> bool:
        if kind == "attribute":
            self._counts[1] += 1
            self.compound.pieces.append(whole)
            name = _need_of_attribute(whole)
            self._needs.add(name)
            if self.compound.key == "*" and not name.startswith(CLASSES):
                self.compound.key = name
        elif kind == "id":
            self._counts[0] += 1
            self.compound.pieces.append(whole)
            self._name("#" + _unescaped(whole[1:]))
        elif kind == "class":
            self._counts[1] += 1
            self.compound.pieces.append(whole)
            # The last class is the rarest, mostly.
            self._needs.add("." + _unescaped(whole[1:]))
            if self.compound.key[0] != "#":
                self.compound.key = "." + _unescaped(whole[1:])
        elif kind == "nesting":
            # Outside of any rule (CSS Nesting 1, 3.1), or a scope's root (CSS Cascade 6, 2.5.1).
            self.compound.special.append(Special("scope", ""))
            return not self.pseudo
        else:
            return self._pseudo(whole)
        return not self.pseudo

    def _pseudo(self, whole: str) -> bool:
        is_element = whole.startswith("::")
        is_function = whole.endswith("(")
        name = whole.strip(":(").lower()
        words = ""
        if is_function:
            close = _close(self.text, self.at)
            words = self.text[self.at : close]
            self.at = min(close + 1, len(self.text))
        if is_element or (not is_function and name in _OLD_ELEMENTS):
            return self._element(name, is_function=is_function)
        if self.pseudo:
            # States of parts of the browser's own, which nobody looks at here.
            return self.pseudo not in _CLOSED
        if is_function:
            return self._function(name, words)
        self._counts[1] += 1
        if name in _NEVER:
            self.compound.is_dead = True
        elif name in SPECIAL:
            self.compound.special.append(Special(name, ""))
        elif name in _PLAIN:
            self.compound.pieces.append(":" + name.replace("-webkit-any-link", "any-link"))
        else:
            return False
        return True

    def _element(self, name: str, *, is_function: bool) -> bool:
        known = _ELEMENTS_OF if is_function else _ELEMENTS
        if self._place.is_inner or not (name in known or name.startswith("-webkit-")):
            return False
        if self.pseudo in _CLOSED and name != "marker":
            return False
        self.pseudo = f"{self.pseudo}::{name}" if self.pseudo else name
        return True

    def _function(self, name: str, words: str) -> bool:
        if name in _LISTS:
            return self._list(name, words)
        if name in _NTHS:
            return self._nth(name, words)
        self._counts[1] += 1
        if name in _NEVER_OF:
            self.compound.is_dead = True
        elif name in ("lang", "dir") and _IDENTS.fullmatch(words):
            self.compound.special.append(Special(name, words.strip().lower()))
        else:
            return False
        return True

    def _list(self, name: str, words: str) -> bool:
        if name == "has" and self._place.in_has:
            return False
        place = self._place.inside(name)
        read = [_complex(each, place) if each else None for each in _listed(words)]
        forgiving = name in ("is", "where")
        if not forgiving and None in read:
            return False
        known = [each for each in read if each is not None]
        if name != "where":
            _add(self._counts, max((each.specificity for each in known), default=(0, 0, 0)))
        alive = [each for each in known if not each.is_dead]
        if name == "not":
            if alive:
                self._take(name, alive)
            return True
        if not alive:
            self.compound.is_dead = True
            return True
        self._needs.add_any([need for each in alive for need in each.needs])
        self._take("is" if name == "-webkit-any" else name, alive)
        return True

    def _take(self, name: str, selectors: Sequence[Selector]) -> None:
        """Hand a list to the parser's matcher, if that can answer it."""
        if any(step.special for each in selectors for step in each.steps):
            self.compound.special.append(Special(name, "", tuple(selectors)))
        else:
            self.compound.pieces.append(f":{name}({','.join(each.text for each in selectors)})")

    def _nth(self, name: str, words: str) -> bool:
        match = _NTH.fullmatch(words)
        if match is None:
            return False
        self._counts[1] += 1
        of = match["of"]
        if of is None:
            self.compound.pieces.append(f":{name}({words})")
            return True
        if not name.endswith("-child"):
            return False
        listed = _listed(of.strip()[2:])
        read = [_complex(each, self._place.inside(name)) if each else None for each in listed]
        if None in read:
            return False
        known = [each for each in read if each is not None]
        _add(self._counts, max(each.specificity for each in known))
        alive = ",".join(each.text for each in known if not each.is_dead)
        self.compound.is_dead = self.compound.is_dead or not alive
        self.compound.pieces.append(f":{name}({words[: match.start('of')]} of {alive})")
        return True


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
        return tuple(dict.fromkeys(every | (each - _EVERY) or _EVERY for each in self._any))


def _need_of_attribute(text: str) -> str:
    """What must stand on a page for a selector of an attribute to match something."""
    value = _CLASS_VALUE.fullmatch(text)
    if value:
        return f"{CLASSES}{value[2]}"
    named = _ATTRIBUTE.match(text)
    return named[0] if named else "*"


def _unescaped(name: str) -> str:
    return name.replace("\\", "") if "\\" in name else name


def _close(text: str, at: int) -> int:
    depth = 1
    for mark in _PARTS.finditer(text, at):
        depth += (mark[0] == "(") - (mark[0] == ")")
        if not depth:
            return mark.start()
    return len(text)


def _add(counts: list[int], more: Iterable[int]) -> None:
    for index, each in enumerate(more):
        counts[index] += each
