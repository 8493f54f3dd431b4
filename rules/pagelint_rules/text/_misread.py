"""Finds and repairs UTF-8 that was read in a one-byte encoding.

What such a reading leaves behind is its own proof: the characters, written back in that encoding,
are valid UTF-8. Only short sequences that words and punctuation can form need more evidence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pagelint.patterns import pattern

CODECS = ("cp1252", "cp1250", "cp1251", "mac_roman", "cp866", "koi8_r", "cp437", "cp850")
# In these only some first bytes tell: others are letters that follow each other in real words.
_LEADS_OF = {
    "cp866": (0xD0, 0xD1), "koi8_r": (0xD0, 0xD1), "cp437": (0xC3, 0xE2), "cp850": (0xC3, 0xE2),
}  # fmt: skip
_BESIDE_LETTERS = frozenset({"mac_roman", "cp437", "cp850"})
_CODEC_NAMES = {"windows-1252": "cp1252", "windows-1250": "cp1250", "windows-1251": "cp1251"}
# What may follow a real letter: such a sequence alone proves nothing.
_PUNCTUATION = frozenset("“”‘’‚„…–—«»‹›•\u00a0\u00ad")
_ENDS = frozenset(".,:;!?)%")
_SYMBOLS = _PUNCTUATION | frozenset("·´¨°ºª¹²³®©™¿¡")
_LEADS = range(0xC2, 0xF5)
_ACCENTS = frozenset({0xC2, 0xC3, 0xC4, 0xC5})  # first bytes of Latin letters
_SIGNS = frozenset({0xE2, 0xEF, 0xF0})  # … of punctuation, full-width forms and emoji
_SCRIPT_RUN = 3  # sequences in a row that prove another script, whose words are never one letter
_BYTE_ORDER_MARK = "ï»¿"
_ROUNDS = 3  # of reading wrongly, one after the other
_UNPRINTABLE = frozenset(
    "\u00a0\u00ad\u200b\u200d\ufe0f\ufeff\ufffd"
)  # that texts use all the same


class Misread(NamedTuple):
    """`text[start:end]` is `meant`, read in `codec`; `sure` when it can be nothing else."""

    start: int
    end: int
    meant: str
    codec: str
    sure: bool


@cache
def _bytes_of(codec: str) -> dict[str, int]:
    """Characters of an encoding's upper half → bytes; holes are C1 controls, as WHATWG has it."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        character = bytes([byte]).decode(codec, "replace")
        if character != "\ufffd":
            table[character] = byte
    return table


@cache
def _runs_of(codec: str) -> re.Pattern[str]:
    table = _bytes_of(codec)
    leads = _LEADS_OF.get(codec, _LEADS)
    lead = "".join(re.escape(each) for each, byte in table.items() if byte in leads)
    other = "".join(re.escape(each) for each, byte in table.items() if 0x80 <= byte < 0xC0)
    return pattern(f"(?:[{lead}][{other}]{{1,3}}+)++")


def is_misread(text: str, codec: str) -> bool:
    """Whether a text as a whole is UTF-8 that was read in a one-byte encoding."""
    return codec in _CODEC_NAMES and bool(_decode(text, _CODEC_NAMES[codec]))


def find_misread(text: str) -> list[Misread]:
    """Every misread place of a text, in order; longest reading first where encodings compete."""
    found: list[Misread] = []
    for codec in CODECS:
        for run in _runs_of(codec).finditer(text):
            found += _sequences(text, run.start(), run.end(), codec)
    found.sort(key=lambda each: (each.start, -each.end))
    chosen: list[Misread] = []
    for each in found:
        if not chosen or each.start >= chosen[-1].end:
            chosen.append(each)
    return chosen


def _sequences(text: str, start: int, end: int, codec: str) -> list[Misread]:
    """The stretches of a run that decode, each with its evidence."""
    found = []
    at = start
    while at < end:
        stretch = at
        leads = []
        while length := _length(text, at, end, codec):
            leads.append(at)
            at += length
        if leads:
            found.append(_judged(text, stretch, at, leads, codec))
        at = max(at, stretch + 1)
    return [each for each in found if each is not None]


def _length(text: str, at: int, end: int, codec: str) -> int:
    """How many characters from `at` on stand for one character of UTF-8; 0 if none."""
    lead = _bytes_of(codec).get(text[at], 0) if at < end else 0
    if lead not in _LEADS:
        return 0
    length = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    decoded = _decode(text[at : at + length], codec) or "\0"
    return length if decoded.isprintable() or decoded in _UNPRINTABLE else 0


def _decode(text: str, codec: str) -> str:
    table = _bytes_of(codec)
    try:
        return bytes(ord(each) if each.isascii() else table[each] for each in text).decode()
    except (KeyError, UnicodeDecodeError):
        return ""


def _judged(text: str, start: int, end: int, leads: list[int], codec: str) -> Misread | None:
    """The stretch as a finding; None where it may be another script's or no evidence at all."""
    table = _bytes_of(codec)
    lead = table[text[start]]
    meant = _repaired(text[start:end], codec)
    if codec in _BESIDE_LETTERS and not _touches_letter(text, start, end):
        return None
    if lead not in _ACCENTS and lead not in _SIGNS:
        enough = len(leads) >= _SCRIPT_RUN
        return Misread(start, end, meant, codec, sure=True) if enough else None
    if codec == "cp1251" and lead != 0xE2:
        return None
    return Misread(start, end, meant, codec, sure=_is_proof(text, start, end, lead))


def _is_proof(text: str, start: int, end: int, lead: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    tail = text[start + 1 : end]
    if lead in _SIGNS:
        return text[start:end] == _BYTE_ORDER_MARK or not _SYMBOLS.issuperset(tail)
    if before.islower() or (after.islower() and "\u00a0" not in tail):
        return True
    if tail == "\u00a0":  # a hard space; but « Â » is a letter that is spoken of
        return before.isdigit() or before in _ENDS
    return not _PUNCTUATION.issuperset(tail)


def _touches_letter(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()


def _repaired(text: str, codec: str) -> str:
    """What was meant, also where the text was misread twice."""
    for _ in range(_ROUNDS):
        once = _decode(text, codec)
        if not once or once == text:
            break
        text, codec = once, "cp1252" if codec in _BESIDE_LETTERS else codec
    return text
