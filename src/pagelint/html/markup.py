"""Lexing HTML source at a known place, after the HTML standard's tokenizer (13.2.5).

All functions read text whose line ends are normalized to LF. Every pattern is possessive where it
repeats, so none can backtrack more than linearly.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html.source import windows_1252
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACE = "\t\n\f\r "

ATTRIBUTES = (
    r"(?:[\t\n\f\r /]++"
    r"|[^\t\n\f\r />][^\t\n\f\r />=]*+"
    r"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"
    r"(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >\"'][^\t\n\f\r >]*+))?"
    r")*+"
)
# The quick way for most tags: every `=` follows a name, every value has double quotes.
_TIDY = (
    r"[^\t\n\f\r />\"'=]*+"
    r"(?:[\t\n\f\r /][^>\"'=]*+(?:(?<=[^\t\n\f\r /\"])=\"[^\"]*+\"[^>\"'=]*+)*+)?+>"
)
_ANY_TAG = rf"</?[A-Za-z](?:{_TIDY}|[^\t\n\f\r />]*+{ATTRIBUTES}>)"
_TAG = pattern(_ANY_TAG)
_TAGS = pattern(f"(?:{_ANY_TAG})*+")
_COMMENT = pattern(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_RAW_TAG = pattern(
    r"(?i)<(script|style|title|textarea|xmp|iframe|noembed|noframes|noscript|plaintext)"
    r"(?=[\t\n\f />])"
)
_BOGUS = pattern(r"<[!?][^>]*+(?:>|\Z)|</(?:>|[^A-Za-z][^>]*+(?:>|\Z))")
_REFERENCE = pattern(r"&(?:#[xX][0-9A-Fa-f]+;?|#[0-9]+;?|[A-Za-z][A-Za-z0-9]{0,40};?)")
_VALUE = pattern(r"[^\t\n\f\r />][^\t\n\f\r />=]*+(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+([\"']?))?")


def tag_end(text: str, at: int) -> int:
    """Where the tag that starts at `at` ends; -1 where none starts or it never ends."""
    match = _TAG.match(text, at)
    return match.end() if match else -1


def skip_tags(text: str, at: int, limit: int) -> int:
    """Where the run of tags at `at` ends."""
    match = _TAGS.match(text, at, limit)
    return match.end() if match else at


def markup_end(text: str, at: int, *, foreign: bool = False) -> int:
    """Where the tag, comment or declaration at `at` ends; -1 where the `<` is text.

    In foreign content (SVG, MathML) a CDATA section is text: its opening mark alone is markup.
    """
    if foreign and text.startswith("<![CDATA[", at):
        return at + 9
    for lexeme in (_TAG, _COMMENT, _BOGUS):
        match = lexeme.match(text, at)
        if match:
            return match.end()
    follows = text[at + 1 : at + 3]
    if follows[:1].isascii() and follows[:1].isalpha():
        return len(text)  # a tag that the file's end cuts off
    return (
        len(text) if follows[:1] == "/" and follows[1:].isascii() and follows[1:].isalpha() else -1
    )


def start_tags(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the start tags of elements named `name` stand, with none in comments or raw text."""
    wanted = pattern(rf"(?i)<{name}(?=[\t\n\f />])")
    at = text.find("<")
    while at >= 0:
        end = markup_end(text, at)
        if wanted.match(text, at):
            yield at, end
        raw = _RAW_TAG.match(text, at)
        close = pattern(rf"(?i)</{raw[1]}(?=[\t\n\f />])").search(text, end) if raw else None
        if raw and close is None:
            return
        at = text.find("<", close.start() if close else max(end, at + 1))


class Reference(NamedTuple):
    """A decoded character reference: its characters, and where it ends in the source."""

    value: str
    end: int


def reference(text: str, at: int, limit: int, *, attribute: bool = False) -> Reference:
    """Decode the character reference at the `&` at `at`, reading up to `limit` (13.2.5.72 to 80).

    An `&` that starts none stands for itself. In an attribute value a name without semicolon is
    none either when `=` or an alphanumeric follows.
    """
    match = _REFERENCE.match(text, at, limit)
    if match is None:
        return Reference("&", at + 1)
    name = match[0][1:]
    if name.startswith("#"):
        return Reference(_numeric(name), match.end())
    named = _named(name, text[match.end() : min(match.end() + 1, limit)], attribute=attribute)
    return Reference(named.value, at + 1 + named.end) if named else Reference("&", at + 1)


def _numeric(name: str) -> str:
    digits = name[1:].rstrip(";")
    code = int(digits[1:], 16) if digits[:1] in "xX" else int(digits[:12])
    if 0x80 <= code < 0xA0:  # HTML standard, 13.2.5.80: these mean windows-1252
        return windows_1252().get(code, chr(code))
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return chr(code)


def _named(name: str, follows: str, *, attribute: bool) -> Reference | None:
    """The longest named reference that `name` starts with; its end counts from the name's start."""
    from html.entities import html5

    if name.endswith(";") and name in html5:
        return Reference(html5[name], len(name))
    for length in range(min(len(name), 6), 1, -1):  # the longest legacy name has six letters
        value = html5.get(name[:length])
        if value is not None:
            after = name[length : length + 1] or follows
            cut_short = after == "=" or (after.isascii() and after.isalnum())
            return None if attribute and cut_short else Reference(value, length)
    return None


class Piece(NamedTuple):
    """A run of decoded characters and the source it came from.

    Equal lengths map character by character; otherwise the whole piece is one reference.
    """

    offset: int  # into the decoded text
    length: int
    source: int  # into the normalized source
    source_length: int


def decode_pieces(text: str, start: int, end: int, *, attribute: bool) -> list[Piece]:
    """The pieces of `text[start:end]`, in which nothing but character references is markup."""
    pieces: list[Piece] = []
    offset, at = 0, start
    while at < end:
        ampersand = text.find("&", at, end)
        stop = end if ampersand < 0 else ampersand
        if stop > at:
            pieces.append(Piece(offset, stop - at, at, stop - at))
            offset += stop - at
        if ampersand < 0:
            break
        value, at = reference(text, stop, end, attribute=attribute)
        pieces.append(Piece(offset, len(value), stop, at - stop))
        offset += len(value)
    return pieces


def decoded(text: str, pieces: list[Piece], *, attribute: bool = False) -> str:
    """The text that pieces stand for."""
    return "".join(
        text[piece.source : piece.source + piece.length]
        if text[piece.source] != "&"
        else reference(
            text, piece.source, piece.source + piece.source_length, attribute=attribute
        ).value
        for piece in pieces
    )


def value_range(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the value of the attribute at `text[start:end]` stands, without quotes."""
    match = _VALUE.match(text, start, end)
    if match is None or match[1] is None:
        return None
    return match.end(), end - len(match[1])
