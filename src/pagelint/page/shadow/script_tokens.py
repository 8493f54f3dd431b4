"""The tokens of a script, as far as one must know them to tell code from strings and comments.

ECMAScript 2025, 12. Linear in time; whatever is no token is skipped by one character.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

from pagelint.patterns import pattern

NAME, STRING, OPAQUE, SIGN = "name", "string", "opaque", "sign"


class Token(NamedTuple):
    """`start` to `end` is its place in the script; of a string that between its quotes.

    `kind`: NAME, STRING (a template without substitutions too), OPAQUE (a number, a regular
    expression, a template with substitutions) or SIGN. `depth`: the brackets around it.
    """

    kind: str
    text: str
    start: int
    end: int
    depth: int
    starts_line: bool


_TOKEN = pattern(
    r"(?P<space>(?:\s|//[^\n\u2028\u2029]*+|/\*(?:[^*]|\*(?!/))*+\*/|<!--[^\n]*+)++)"
    r"|(?P<name>[#@]?[^\W\d][\w$]*+|\$[\w$]*+)"
    r"|(?P<string>\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+')"
    r"|(?P<number>\.?\d[\w.]*+)"
    r"|(?P<sign>=>|[=!]==?|\+\+|--|&&|\|\||\?\.|\?\?|[^\s])",
    re.DOTALL,
)
_REGEX = pattern(r"/(?![*/])(?:[^\\/\[\n]|\\.|\[(?:[^\\\]\n]|\\.)*+\])++/\w*+")
_CHUNK = pattern(r"(?:[^\\`$]|\\.|\$(?!\{))*+", re.DOTALL)
_BEFORE_REGEX = frozenset({
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new",
})  # fmt: skip
_OPENS, _CLOSES = frozenset("([{"), frozenset(")]}")


def tokens(script: str) -> list[Token] | None:
    """All tokens; None for a script that ends within something, or is none."""
    reader = _Reader(script)
    found = list(reader.run())
    return None if reader.broken or reader.depth or reader.templates else found


class _Reader:
    def __init__(self, script: str) -> None:
        self.script = script
        self.depth = 0
        self.templates: list[int] = []  # depths at which substitutions began
        self.broken = False
        self.last: Token | None = None
        self.line = True  # whether a new line began since the last token

    def run(self) -> Iterator[Token]:
        at, end = 0, len(self.script)
        while at < end and not self.broken:
            character = self.script[at]
            if character == "`":
                at = yield from self._template(at + 1)
                continue
            if character == "}" and self.templates and self.templates[-1] == self.depth:
                self.templates.pop()
                self.depth -= 1
                at = yield from self._template(at + 1, resumed=True)
                continue
            match = self._regex(at) if character == "/" else None
            match = match or _TOKEN.match(self.script, at)
            if match is None or match[0] in "\"'":
                self.broken = True
                return
            at = match.end()
            kind = match.lastgroup
            if kind == "space":
                self.line = self.line or "\n" in match[0]
            elif kind == "string":
                yield self._token(STRING, match.start() + 1, at - 1)
            elif kind == "name":
                yield self._token(NAME, match.start(), at)
            elif kind == "sign":
                yield self._sign(match[0], match.start())
            else:
                yield self._token(OPAQUE, match.start(), at)

    def _sign(self, sign: str, at: int) -> Token:
        if sign in _CLOSES:
            self.depth -= 1
            self.broken = self.depth < 0
        token = self._token(SIGN, at, at + len(sign))
        self.depth += sign in _OPENS
        return token

    def _token(self, kind: str, start: int, end: int) -> Token:
        text = self.script[start:end]
        self.last = Token(kind, text, start, end, self.depth, self.line)
        self.line = False
        return self.last

    def _template(self, at: int, *, resumed: bool = False) -> Generator[Token, None, int]:
        """The token of a template, or of what stands between two substitutions."""
        match = _CHUNK.match(self.script, at)
        stop = match.end() if match else at
        if self.script.startswith("`", stop):
            yield self._token(OPAQUE if resumed else STRING, at, stop)
            return stop + 1
        if not self.script.startswith("${", stop):
            self.broken = True
            return stop
        yield self._token(OPAQUE, at, stop)
        self.depth += 1
        self.templates.append(self.depth)
        return stop + 2

    def _regex(self, at: int) -> re.Match[str] | None:
        """The regular expression at a slash; None where it divides or starts a comment."""
        last = self.last
        if last is not None and (
            last.kind in (STRING, OPAQUE)
            or (last.kind == NAME and last.text not in _BEFORE_REGEX)
            or last.text in (")", "]", "}", "++", "--")
        ):
            return None
        return _REGEX.match(self.script, at)


_ESCAPE = pattern(
    r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(\r?\n|[\u2028\u2029])|(.))",
    re.DOTALL,
)
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}


def unescaped(text: str) -> str:
    """What a string literal stands for."""
    return _ESCAPE.sub(_value, text) if "\\" in text else text


def _value(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    return "" if match[4] else _NAMED.get(match[5], match[5])
