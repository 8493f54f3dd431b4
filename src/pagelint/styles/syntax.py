"""Style sheet → rules (CSS Syntax 3, CSS Nesting 1), as fast as a first look allows.

A general CSS parser costs two seconds for a megabyte, many times what the page costs. This one
finds rules and leaves selectors and declarations as text; most of them are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.memory import remembered
from pagelint.patterns import pattern

_STRING = r"\"(?:[^\"\\\n]|\\(?s:.))*+\"?|'(?:[^'\\\n]|\\(?s:.))*+'?"
_COMMENT = pattern(rf"{_STRING}|/\*(?:[^*]|\*(?!/))*+(?:\*/)?")
# Every branch starts with a literal: the engine then skips ahead without trying them.
_URL = r"\(\s*+[^\"'\s)][^)]*+\)?"
_MARK = pattern(rf"\{{|\}}|;|{_STRING}|\\(?s:.)|\(|\)|\[|\]|url{_URL}|URL{_URL}")
# A rule as most are: no escape, no brace but its own. It saves looking at each mark.
_PLAIN = r"(?:\"[^\"\\\n]*+\"|'[^'\\\n]*+')"
_RULE = pattern(
    rf"([^{{}}\"'\\;@]*+(?:{_PLAIN}[^{{}}\"'\\;@]*+)*+)"
    rf"\{{([^{{}}\"'\\]*+(?:{_PLAIN}[^{{}}\"'\\]*+)*+)\}}"
)
_SPACE = pattern(r"\s*+")
_IMPORTANT = pattern(r"(?i)!\s*important\s*\Z")
_NAME = pattern(r"(?:--|-?[A-Za-z])[\w-]*+")
_AT = pattern(r"@([\w-]+)")
_KEYFRAMES = pattern(
    r"@(?:-webkit-)?keyframes\s++[\"']?([\w-]++)[\"']?\s*+\{((?:[^{}]*+\{[^{}]*+\})*+)[^{}]*+\}"
)
_COLOURED = pattern(r"[{;\s](?:color|background|background-color|filter)\s*:")
_REGISTERED = pattern(r"@property\s++(--[\w-]++)\s*+\{([^{}]*+)\}")

_DEEPEST = 64  # nested blocks; what lies deeper is left out
_LONGEST = 8_192  # characters of a selector that nesting has made
_GROUPS = frozenset({"media", "supports", "layer", "container", "scope", "starting-style"})

Condition = tuple[str, str]  # at-rule and prelude: ("media", "print")


class Rule(NamedTuple):
    """A style rule: selectors and declarations as text, and what it stands inside."""

    selectors: str
    body: str
    conditions: tuple[Condition, ...]
    layer: tuple[str, ...]


class Layer(NamedTuple):
    """A mention of a layer, which counts where the conditions around it hold."""

    name: tuple[str, ...]
    conditions: tuple[Condition, ...] = ()


class Import(NamedTuple):
    """An `@import`: what stands after the keyword, and how many layers are named before it."""

    prelude: str
    layers: int = 0


class Registered(NamedTuple):
    """A custom property that `@property` gives an initial value."""

    name: str
    inherits: bool
    initial: str | None
    syntax: str = "*"


class Sheet(NamedTuple):
    """A parsed sheet: rules in order, layers in the order of their first mention, imports."""

    rules: list[Rule]
    layers: list[Layer]
    imports: list[Import]
    complete: bool
    registered: tuple[Registered, ...] = ()
    colourful: frozenset[str] = frozenset()  # animations that change colours


class _Block(NamedTuple):
    """What holds inside a pair of braces."""

    selectors: str  # "" outside style rules
    conditions: tuple[Condition, ...] = ()
    layer: tuple[str, ...] = ()
    skipped: bool = False


def parse_sheet(text: str) -> Sheet:
    """The rules of a style sheet."""
    text = without_comments(text)
    if "<!--" in text or "-->" in text:
        text = text.replace("<!--", " ").replace("-->", " ")
    return _Parser(text).parse()


def without_comments(text: str) -> str:
    """CSS without its comments."""
    if "/*" not in text:
        return text
    return _COMMENT.sub(lambda match: "" if match[0].startswith("/*") else match[0], text)


def _registered(text: str) -> Iterator[Registered]:
    """The custom properties that a sheet registers (CSS Properties and Values 1, 2)."""
    for match in _REGISTERED.finditer(text):
        found = {each.name: each.value for each in parse_declarations(match[2])}
        if "syntax" in found and "inherits" in found:
            inherits = found["inherits"].lower() == "true"
            syntax = found["syntax"].strip("\"'").strip()
            yield Registered(match[1], inherits, found.get("initial-value"), syntax)


def _colourful(text: str) -> frozenset[str]:
    if "keyframes" not in text:
        return frozenset()
    return frozenset(match[1] for match in _KEYFRAMES.finditer(text) if _COLOURED.search(match[2]))


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.sheet = Sheet([], [], [], complete=True)
        self.stack = [_Block("")]
        self.pieces: list[str] = []  # declarations since the last nested rule
        self.anonymous = 0
        self.complete = True

    def parse(self) -> Sheet:
        """One pass over the marks that structure a sheet."""
        text, depth, unread = self.text, 0, 0
        start = at = self._plain_rules(0)
        search = _MARK.search
        while mark := search(text, at):
            sign, at = mark[0], mark.end()
            if sign in ("(", "["):
                depth += 1
            elif sign in (")", "]"):
                depth = max(0, depth - 1)
            elif depth or len(sign) > 1:
                continue
            elif sign == "{":
                if unread or self._is_unreadable(text[start : mark.start()]):
                    unread += 1
                    continue
                self._open(text[start : mark.start()].strip())
                start = at = self._plain_rules(at)
            elif unread:
                unread -= sign == "}"
            elif sign == "}" and len(self.stack) == 1:
                continue  # one too many belongs to the next rule's selectors (CSS Syntax 3, 5.5.3)
            elif sign == "}" or self.stack[-1].selectors or text[start] == "@":
                # Outside of rules a semicolon ends at-rules only (CSS Syntax 3, 5.4).
                self._piece(text[start : mark.start()], ends_rule=sign == "}")
                if sign == "}":
                    self._close()
                start = at = self._plain_rules(at)
        # What is open at the end is closed there (CSS Syntax 3, 5.4.9).
        self._piece(text[start:] + ")" * depth * ("[" not in text[start:]), ends_rule=True)
        while len(self.stack) > 1:
            self._close()
        found = tuple(_registered(text)) if "@property" in text else ()
        return self.sheet._replace(
            complete=self.complete, registered=found, colourful=_colourful(text)
        )

    def _plain_rules(self, at: int) -> int:
        """Take in the run of plain rules at a place; returns where the next thing starts."""
        block, text = self.stack[-1], self.text
        if not (block.selectors or block.skipped):
            match, rules = _RULE.match, self.sheet.rules
            while (found := match(text, at)) and _is_balanced(found[1]) and _is_balanced(found[2]):
                rules.append(Rule(found[1], found[2], block.conditions, block.layer))
                at = found.end()
        return at + len(_SPACE.match(text, at)[0])  # type: ignore[index]

    def _is_unreadable(self, prelude: str) -> bool:
        """Whether a brace opens what is passed over: a custom property's value, or too deep."""
        if len(self.stack) > _DEEPEST:
            self.complete = False
            return True
        return self._is_value(prelude)

    def _is_value(self, prelude: str) -> bool:
        """Whether a brace belongs to the value of a custom property."""
        return bool(self.stack[-1].selectors) and prelude.lstrip().startswith("--")

    def _piece(self, piece: str, *, ends_rule: bool) -> None:
        """What ends at a semicolon or at the block's end."""
        piece = piece.strip()
        block = self.stack[-1]
        if not piece or block.skipped:
            return
        if piece.startswith("@"):
            self._statement(piece)
        elif block.selectors and (ends_rule or ":" in piece):
            self.pieces.append(piece)

    def _statement(self, piece: str) -> None:
        name, prelude = _at_rule(piece)
        if name == "import" and len(self.stack) == 1 and not self.sheet.rules:
            self.sheet.imports.append(Import(prelude, len(self.sheet.layers)))
        elif name == "layer":
            for each in prelude.split(","):
                self._register(each.strip())

    def _register(self, name: str) -> tuple[str, ...] | None:
        """Note a layer; None for one that lies too deep."""
        block = self.stack[-1]
        if len(block.layer) + name.count(".") >= _DEEPEST:
            self.complete = False
            return None
        layer = (*block.layer, *name.split("."))
        self.sheet.layers.append(Layer(layer, block.conditions))
        return layer

    def _open(self, prelude: str) -> None:
        self._flush()
        block = self.stack[-1]
        if block.skipped:
            self.stack.append(block)
        elif prelude.startswith("@"):
            self.stack.append(self._group(block, *_at_rule(prelude)))
        else:
            selectors = nested_selectors(block.selectors, prelude)
            skipped = not prelude or len(selectors) > _LONGEST
            self.complete = self.complete and not (skipped and prelude)
            self.stack.append(block._replace(selectors=selectors, skipped=skipped))

    def _group(self, block: _Block, name: str, prelude: str) -> _Block:
        if name not in _GROUPS:
            return block._replace(skipped=True)
        if name == "layer":
            if not prelude:
                self.anonymous += 1
                prelude = f"\0{self.anonymous}"
            layer = self._register(prelude)
            return block._replace(layer=layer or (), skipped=layer is None)
        return block._replace(conditions=(*block.conditions, (name, prelude)))

    def _flush(self) -> None:
        """End the run of declarations that stands before a nested rule or the block's end."""
        if self.pieces:
            block = self.stack[-1]
            body = ";".join(self.pieces)
            self.sheet.rules.append(Rule(block.selectors, body, block.conditions, block.layer))
            self.pieces = []

    def _close(self) -> None:
        self._flush()
        if len(self.stack) > 1:
            self.stack.pop()


def _is_balanced(text: str) -> bool:
    """Whether brackets close as often as they open; one left open reaches into the next rules."""
    if "(" in text and text.count("(") != text.count(")"):
        return False
    return "[" not in text or text.count("[") == text.count("]")


def _at_rule(text: str) -> tuple[str, str]:
    match = _AT.match(text)
    return (match[1].lower(), text[match.end() :].strip()) if match else ("", "")


def scopes_of(conditions: tuple[Condition, ...]) -> tuple[str, ...]:
    """The preludes of the scopes among conditions, the outermost first."""
    return tuple(prelude for name, prelude in conditions if name == "scope")


def nested_selectors(parent: str, selectors: str) -> str:
    """A nested rule's selectors in words of the whole sheet: `&` becomes `:is(parent)`."""
    if not parent:
        return selectors
    around = f":is({parent})"
    return ",".join(
        _AND.sub(lambda sign: around if sign[0] == "&" else sign[0], each)
        if any(sign == "&" for sign in _AND.findall(each))
        else f"{around} {each}"
        for each in split_list(selectors)
    )


_AND = pattern(rf"{_STRING}|\\(?s:.)|&")


def split_list(text: str, separator: str = ",") -> list[str]:
    """The parts of a list, split where no bracket or string is open; blank ones left out."""
    if not any(mark in text for mark in "([\"'\\"):
        parts = text.split(separator)
    else:
        parts = _split_carefully(text, separator)
    return [stripped for part in parts if (stripped := part.strip())]


_BRACKET = pattern(rf"{_STRING}|\\(?s:.)|[()\[\]{{}},;/ ]")


def _split_carefully(text: str, separator: str) -> list[str]:
    parts, start, depth = [], 0, 0
    for mark in _BRACKET.finditer(text):
        sign = mark[0]
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif sign == separator and depth <= 0:
            parts.append(text[start : mark.start()])
            start = mark.end()
    parts.append(text[start:])
    return parts


class Declaration(NamedTuple):
    """A property, lower-case unless it is a custom one, its value and whether it is important."""

    name: str
    value: str
    important: bool


@remembered(8_192)
def parse_declarations(body: str) -> tuple[Declaration, ...]:
    """The declarations of a block without nested rules, or of a style attribute."""
    found = []
    for piece in split_list(without_comments(body), ";"):
        name, colon, value = piece.partition(":")
        name = name.rstrip()
        if not colon or not _NAME.fullmatch(name):
            continue
        match = _IMPORTANT.search(value) if "!" in value else None
        value = (value[: match.start()] if match else value).strip()
        name = name if name.startswith("--") else name.lower()
        if value or name.startswith("--"):
            found.append(Declaration(name, value, match is not None))
    return tuple(found)
