"""Tokenizing HTML for the stand-in parser, with the lexing rules of `markup`.

Follows the HTML standard (13.2.5) but for the escaped states of script data. Linear in time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pagelint.html.markup import SPACE, decode_pieces, decoded, markup_end, tag_end

RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "noscript"})
ESCAPABLE = frozenset({"textarea", "title"})

_NAME = re.compile(r"</?([A-Za-z][^\t\n\f\r />]*+)")
_ATTRIBUTE = re.compile(
    r"([^\t\n\f\r />][^\t\n\f\r />=]*+)"
    r"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"
    r"(?:\"([^\"]*+)\"|'([^']*+)'|((?:[^\t\n\f\r >\"'][^\t\n\f\r >]*+)?)))?"
)
_COMMENT_END = re.compile(r"--!?>\Z|--!?\Z|-\Z")
_DOCTYPE = re.compile(
    r"<!doctype[\t\n\f\r ]*+([^\t\n\f\r >]*+)(?:[\t\n\f\r ]++(public|system)[\t\n\f\r ]*+"
    r"(?:\"([^\">]*+)\"|'([^'>]*+)')(?:[\t\n\f\r ]*+(?:\"([^\">]*+)\"|'([^'>]*+)'))?)?",
    re.IGNORECASE,
)
# Where a raw text element ends; elements of these names are few, so the patterns are kept.
_RAW_END = {
    name: re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE) for name in RAW_TEXT | ESCAPABLE
}


class StartTag(NamedTuple):
    """A start tag; `attributes` are decoded, the first of equal names counts."""

    name: str
    attributes: dict[str, str]
    self_closing: bool
    start: int
    end: int


class EndTag(NamedTuple):
    """An end tag."""

    name: str
    start: int
    end: int


class Characters(NamedTuple):
    """A run of decoded text."""

    data: str


class CommentToken(NamedTuple):
    """A comment, a bogus one included."""

    data: str


class DoctypeToken(NamedTuple):
    """A document type declaration."""

    name: str
    public_id: str | None
    system_id: str | None


Token = StartTag | EndTag | Characters | CommentToken | DoctypeToken


def attribute_ranges(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The attributes of the start tag `text[start:end]`: lower-case name, start, end."""
    for match in _attributes(text, start, end):
        yield _lower(match[1]), match.start(), match.end(1 if match[4] == "" else 0)


class Tokenizer:
    """The tokens of a text whose line ends are normalized to LF.

    The tree builder says between tokens how to go on: `raw` names the element whose raw text
    follows ("plaintext" for the rest of the file), `foreign` that CDATA sections are text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw = ""
        self.foreign = False

    def __iter__(self) -> Iterator[Token]:
        text, at = self.text, 0
        while at < len(text):
            if self.raw:
                start, at = at, self._raw_end(at)
                yield Characters(self._raw_text(start, at))
                self.raw = ""
                continue
            stop, end = self._next_markup(at)
            if stop > at:
                yield Characters(_unescaped(text, at, stop))
            if end > stop:
                token = self._markup(stop, end)
                at = end
                if isinstance(token, Characters):
                    at = min(end + len(token.data) + 3, len(text))
                if token is not None:
                    yield token
            else:
                at = stop

    def _next_markup(self, at: int) -> tuple[int, int]:
        """The next tag, comment or declaration; an empty range at the end of the text."""
        text = self.text
        while (at := text.find("<", at)) >= 0:
            end = markup_end(text, at, foreign=self.foreign)
            if end > 0:
                return at, end
            at += 1
        return len(text), len(text)

    def _raw_end(self, at: int) -> int:
        pattern = _RAW_END.get(self.raw)
        match = pattern.search(self.text, at) if pattern else None
        return match.start() if match else len(self.text)

    def _raw_text(self, start: int, end: int) -> str:
        if self.raw in ESCAPABLE:
            return _unescaped(self.text, start, end).replace("\0", "\ufffd")
        return self.text[start:end].replace("\0", "\ufffd")

    def _markup(self, start: int, end: int) -> Token | None:
        text = self.text
        if text.startswith("<!--", start):
            return CommentToken(_comment_data(text[start + 4 : end]))
        if self.foreign and text.startswith("<![CDATA[", start):
            close = text.find("]]>", end)
            return Characters(text[end : close if close >= 0 else len(text)])
        doctype = _DOCTYPE.match(text, start, end)
        if doctype:
            return _doctype(doctype)
        name = _NAME.match(text, start, end)
        if name is None:
            return _bogus(text[start:end])
        if tag_end(text, start) != end:
            return None  # cut off by the end of the file
        if text[start + 1] == "/":
            return EndTag(_lower(name[1]), start, end)
        return _start_tag(text, name, end)


def _start_tag(text: str, name: re.Match[str], end: int) -> StartTag:
    attributes: dict[str, str] = {}
    last = name.end()
    for match in _attributes(text, name.start(), end):
        key = _lower(match[1])
        if key not in attributes:
            attributes[key] = _value(text, match)
        last = match.end()
    return StartTag(_lower(name[1]), attributes, "/" in text[last:end], name.start(), end)


def _attributes(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    name = _NAME.match(text, start, end)
    return _ATTRIBUTE.finditer(text, name.end() if name else start, end - 1)


def _value(text: str, match: re.Match[str]) -> str:
    if match.lastindex is None or match.lastindex == 1:
        return ""
    start, end = match.span(match.lastindex)
    return _unescaped(text, start, end, attribute=True).replace("\0", "\ufffd")


def _unescaped(text: str, start: int, end: int, *, attribute: bool = False) -> str:
    if text.find("&", start, end) < 0:
        return text[start:end]
    return decoded(text, decode_pieces(text, start, end, attribute=attribute), attribute=attribute)


def _comment_data(text: str) -> str:
    if text in (">", "->"):
        return ""
    return _COMMENT_END.sub("", text, count=1).replace("\0", "\ufffd")


def _bogus(text: str) -> CommentToken | None:
    if text == "</>":
        return None
    data = text[1:] if text.startswith("<?") else text[2:]
    return CommentToken(data.removesuffix(">").replace("\0", "\ufffd"))


def _doctype(match: re.Match[str]) -> DoctypeToken:
    first = match[3] if match[3] is not None else match[4]
    second = match[5] if match[5] is not None else match[6]
    if (match[2] or "").lower() == "system":
        return DoctypeToken(_lower(match[1]), None, first)
    return DoctypeToken(_lower(match[1]), first, second)


_UPPER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def _lower(name: str) -> str:
    """A tag's or attribute's name; only ASCII letters have a lower case here."""
    return (name.lower() if name.isascii() else name.translate(_UPPER)).replace("\0", "\ufffd")


def blank(text: str) -> bool:
    """Whether a text is white space alone, as HTML counts it."""
    return not text.strip(SPACE)
