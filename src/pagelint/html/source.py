"""Bytes → text, and offsets → lines and columns.

Decoding follows the HTML standard's "determining the character encoding": a byte order mark, then
the transport's charset, then the document's own `<meta>`, then UTF-8 where the bytes allow it and
windows-1252 where they don't. Labels are WHATWG's, so iso-8859-1 means windows-1252.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

from pagelint.patterns import pattern

PRESCAN_BYTES = 1024  # HTML standard, 13.2.3.2

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_META = pattern(rb"<meta\b[^>]{0,1000}", re.IGNORECASE)
_CHARSET = pattern(rb"charset\s*=\s*[\"']?\s*([^\s\"'/>;]{1,40})", re.IGNORECASE)
_COMMENT = pattern(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_LATEST = 65_536  # bytes in which a late declaration is looked for
_UNREAD = pattern(
    rb"<!--.*?(?:-->|\Z)|<(script|style|title|noscript)\b.*?(?:</\1\b|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_BODY = pattern(
    rb"<(?!/?(?:html|head|script|style|title|noscript|meta|link|base|object|template)\b)[a-z]",
    re.IGNORECASE,
)
_XML = pattern(rb"<\?xml\s[^>]{0,200}?\bencoding\s*=\s*[\"']([^\s\"'>]{1,40})[\"']")
_SHEET = pattern(rb'@charset "([^"]{1,40})";')
_TRANSPORT = pattern(r"charset\s*=\s*[\"']?([^\s\"';]{1,40})", re.IGNORECASE)
_MAGIC = {
    b"%PDF-": "a PDF document", b"\x89PNG": "a PNG image", b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image", b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "gzip-compressed", b"\x7fELF": "a program", b"RIFF": "a media file",
}  # fmt: skip
_PRESCANNED = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}
_BINARY_SAMPLE = 8192
_BINARY_SHARE = 0.02  # of NUL bytes; a page with a stray one is still a page
_CONTROLS = bytes({*range(32)} - {*b"\t\n\f\r\x0e\x0f\x1b"})  # ISO 2022 shifts by three of them
_CONTROLS_SHARE = 0.05  # of such bytes; of random ones it is 0.1
_FEW_CONTROLS = 16  # that a short text may have, whatever their share


class Position(NamedTuple):
    """A place as editors show it: both from 1, columns in code points."""

    line: int
    column: int


class NotText(Exception):
    """The bytes are no page; the message says what they look like."""


class Source:
    """A page's decoded text, without its byte order mark, and the way back to lines and columns.

    `encoding` is a WHATWG name; `flaw` says in one line where the bytes break their encoding
    (those bytes read as U+FFFD), and is empty where all is well.
    """

    def __init__(self, text: str, encoding: str = "utf-8", flaw: str = "") -> None:
        self.text = text
        self.encoding = encoding
        self.flaw = flaw

    def like(self, text: str) -> Source:
        """Another text in the same encoding."""
        return Source(text, self.encoding)

    @cached_property
    def normalized(self) -> str:
        """The text as the HTML parser reads it: every line end is one LF."""
        if "\r" not in self.text:
            return self.text
        return self.text.replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def _shrunk(self) -> list[int]:
        """Offsets, in the normalized text, of the LFs that were CRLF."""
        if len(self.normalized) == len(self.text):
            return []
        return [m.start() - i for i, m in enumerate(re.finditer("\r\n", self.text))]

    def from_normalized(self, offset: int) -> int:
        """The offset in `text` of an offset in `normalized`."""
        shrunk = self._shrunk
        return offset + bisect_right(shrunk, offset - 1) if shrunk else offset

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets where lines start; LF, CRLF and CR end a line, nothing else does."""
        if "\r" in self.text:
            return [0, *(m.end() for m in re.finditer("\r\n?|\n", self.text))]
        return _line_starts(self.text)

    @cached_property
    def normalized_line_starts(self) -> list[int]:
        """The same for `normalized`: one entry a line there too."""
        if len(self.normalized) == len(self.text):
            return self.line_starts
        return _line_starts(self.normalized)

    def position(self, offset: int) -> Position:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    @cached_property
    def _astral(self) -> list[int]:
        """Offsets of the characters that UTF-16 needs two units for."""
        text = self.text
        if text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
            return []
        return [match.start() for match in re.finditer("[\U00010000-\U0010ffff]", text)]

    def utf16_column(self, offset: int) -> int:
        """The column of an offset, from 1, where a character beyond the BMP fills two."""
        column = self.position(offset).column
        astral = self._astral
        return column + bisect_left(astral, offset) - bisect_left(astral, offset - column + 1)

    def line_text(self, line: int) -> str:
        """The text of a line (from 1), without its line end."""
        starts = self.line_starts
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")


def _line_starts(text: str) -> list[int]:
    """Offsets where lines start that LF ends."""
    lengths = map(len, text.split("\n")[:-1])
    return list(map(add, accumulate(lengths, initial=0), count()))


def decode(data: bytes, content_type: str = "") -> Source:
    """Bytes of a page → its text. `content_type` is the HTTP header's value, if there was one.

    Raises NotText for bytes that are no text at all.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], name)
    looks_like = _binary(data)
    if looks_like:
        raise NotText(looks_like)
    name = _lookup(_TRANSPORT.search(content_type)) or _from_meta(data) or _from_xml(data)
    if not name:
        name = "utf-8" if _is_utf8(data) else "windows-1252"
    return _decoded(data, name)


def _lookup(match: re.Match[str] | None) -> str:
    """WHATWG's name for a label, or nothing."""
    if match is None:
        return ""
    if match[1].lower() in ("utf-8", "utf8"):
        return "utf-8"  # as nearly every page: without the table of all labels
    import webencodings

    encoding = webencodings.lookup(match[1])
    return encoding.name if encoding else ""


def _from_meta(data: bytes) -> str:
    """The encoding that the document declares in its first bytes, or else further on in its head.

    Browsers start anew for a declaration that comes late (HTML standard, 13.2.3.5), so long as
    nothing but a head stands before it.
    """
    return _declared(_COMMENT.sub(b"", data[:PRESCAN_BYTES])) or _declared(_late_head(data))


def _late_head(data: bytes) -> bytes:
    """What follows the first bytes up to the first tag that no head has; most often nothing."""
    if len(data) <= PRESCAN_BYTES or b"charset" not in data[:_LATEST]:
        return b""
    head = _UNREAD.sub(b"", data[:_LATEST])
    end = _BODY.search(head)
    return head[: end.start()] if end else head


def _from_xml(data: bytes) -> str:
    """The encoding in an XML declaration, which browsers heed in HTML, too."""
    name = _lookup_label(_XML.match(data))
    return _PRESCANNED.get(name, name)


def declared_in_sheet(data: bytes) -> str:
    """The encoding that a style sheet declares (CSS Syntax 3, 3.2); nothing if it declares none."""
    name = _lookup_label(_SHEET.match(data))
    return _PRESCANNED.get(name, name)


def decode_sheet(data: bytes, around: str) -> str:
    """The text of a style sheet; `around`: the encoding of the page that asks for it."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], name).text
    return _decoded(data, declared_in_sheet(data) or around).text


def _lookup_label(match: re.Match[bytes] | None) -> str:
    if match is None:
        return ""
    return _lookup(_TRANSPORT.search("charset=" + match[1].decode("ascii", "replace")))


def _declared(head: bytes) -> str:
    for meta in _META.finditer(head):
        charset = _CHARSET.search(meta[0])
        if charset:
            name = _lookup_label(charset)
            # A document that could be prescanned as ASCII is not UTF-16 (HTML standard, same step).
            if name:
                return _PRESCANNED.get(name, name)
    return ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _binary(data: bytes) -> str:
    """What bytes that are no text look like; nothing for text."""
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            return what
    sample = data[:_BINARY_SAMPLE]
    if sample.count(0) > len(sample) * _BINARY_SHARE:
        return "binary data"
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(len(sample) * _CONTROLS_SHARE, _FEW_CONTROLS):
        return "binary data"
    return ""


def _decoded(data: bytes, name: str) -> Source:
    if name == "utf-8":
        try:
            return Source(data.decode(), name)
        except UnicodeDecodeError as error:
            return Source(data.decode(errors="replace"), name, _flaw(error, name, data))
    if name == "windows-1252":
        return Source(data.decode("latin-1").translate(windows_1252()), name)
    import webencodings

    codec = (webencodings.lookup(name) or webencodings.UTF8).codec_info
    try:
        return Source(codec.decode(data, "strict")[0], name)
    except UnicodeDecodeError as error:
        return Source(codec.decode(data, "replace")[0], name, _flaw(error, name, data))


@cache
def windows_1252() -> dict[int, str]:
    """What WHATWG's windows-1252 has in the place of C1 controls; five of them it keeps."""
    holes = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    return {byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in holes}


def _flaw(error: UnicodeDecodeError, name: str, data: bytes) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    return f"byte 0x{data[error.start]:02X} in line {line} is not valid {name}"


def encode(text: str, name: str, *, like: bytes) -> bytes:
    """The text in an encoding of `decode`, with the byte order mark that `like` starts with.

    What the encoding lacks becomes a character reference.
    """
    bom = next((bom for bom, _ in _BOMS if like.startswith(bom)), b"")
    if name == "windows-1252":
        inverse = {ord(character): byte for byte, character in windows_1252().items()}
        return text.translate(inverse).encode("latin-1", "xmlcharrefreplace")
    if name == "utf-8":
        return bom + text.encode()
    import webencodings

    codec = (webencodings.lookup(name) or webencodings.UTF8).codec_info
    return bom + codec.encode(text, "xmlcharrefreplace")[0]
