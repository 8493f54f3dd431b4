"""Words that were read in the wrong one-byte or two-byte encoding, told by what they look like.

Unlike misread UTF-8 (`_misread`), such a reading is no proof of itself. What is told here looks
like no text of any language: Cyrillic with its capitals turned round, Latin words of nothing but
accented letters, powers within words, the rare signs that East Asian encodings make of UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator

from pagelint.patterns import pattern
from pagelint_rules.text._misread import Misread

# U+FFFD twice, written as UTF-8 and read as GBK; and what Shift_JIS and GBK make of UTF-8.
_LOST = pattern(r"(?:锟斤拷)+锟?")
_SHIFT_JIS = pattern(r"[縺繧繝]")
_GBK = pattern(r"[鈥銆锛鐨鍦涓浣]")
_EAST = pattern(
    r"[\u3400-\u9fff\uff01-\uff9f\ue000-\uf8ff][\u3040-\u9fff\uff01-\uff9f\ue000-\uf8ff?]*"
)
_FEW_SIGNS, _SIGN_SHARE = 3, 0.2

# "оПХБЕР" is "Привет": KOI8-R and windows-1251 have small letters where the other has capitals.
_CYRILLIC = pattern(r"[А-Яа-яЁё]{3,}")
_TURNED = pattern(r"[а-яё][А-ЯЁ]{2,}")
_VOWELS = frozenset("аеёиоуыэюя")
_LEAST_VOWELS, _MOST_VOWELS = 0.25, 0.65

# "Ïðèâåò" is "Привет" in windows-1251, read as windows-1252; "ÄãºÃ" is GB 2312.
_ACCENTED = pattern(r"(?<![A-Za-z])[À-ÖØ-öø-ÿ]{3,}(?![A-Za-z])")
_PAIRS = pattern(r"(?<![A-Za-zÀ-ÿ])(?:[\u00b0-\u00f7][\u00a1-\u00fe]){3,}(?![A-Za-z])")
_EAST_ASIAN = ("gb2312", "euc_kr", "big5")
_FEW_WORDS = 2

# "B³ro" is "Büro", "ge÷ffnet" is "geöffnet": windows-1252 read in a code page of DOS.
_DOS = pattern(r"(?<![^\W\d_])[^\W\d_]*[A-Za-z][³÷▀▄õ][A-Za-z][^\W\d_³÷▀▄]*")
_DOS_LETTERS = str.maketrans({"³": "ü", "÷": "ö", "▀": "ß", "▄": "Ü", "õ": "ä"})
_DOS_SIGNS = frozenset("³÷▀▄")

# One of these stands in every text that `find_misread_words` tells, or a match of ODD does.
SIGNS = ("锟", "縺", "繧", "繝", "鈥", "銆", "锛", "鐨", "³", "÷", "▀")
# A set first, whatever follows: that is what lets the search skip what most texts are made of.
ODD = pattern(
    r"[\u00b0-\u00ffа-яё](?:(?<=[а-яё])[А-ЯЁ]{2,}"
    r"|(?<=[À-ÖØ-öø-ÿ])(?<![A-Za-z].)[À-ÖØ-öø-ÿ]{2,}|(?<=[\u00b0-\u00f7])[\u00b0-\u00f7]{5,})"
)


def find_misread_words(text: str) -> list[Misread]:
    """The misread words of a text, of the first kind that it shows; `meant` is "" if lost."""
    for find in (_lost, _east_asian, _turned, _cyrillic, _pairs, _dos):
        found = list(find(text))
        if found:
            return found
    return []


def _lost(text: str) -> Iterator[Misread]:
    for match in _LOST.finditer(text):
        yield Misread(*match.span(), "\ufffd", "gbk", sure=True)


def _east_asian(text: str) -> Iterator[Misread]:
    for codec, signs in (("cp932", _SHIFT_JIS), ("gbk", _GBK)):
        count = len(signs.findall(text))
        runs = list(_EAST.finditer(text)) if count >= _FEW_SIGNS else []
        size = sum(match.end() - match.start() for match in runs)
        if runs and count >= _SIGN_SHARE * size:
            yield Misread(*runs[0].span(), _reread(runs[0].group(), codec), codec, sure=True)
            return


def _reread(text: str, codec: str) -> str:
    """The UTF-8 that was read in a two-byte encoding, "" where characters got lost on the way."""
    try:
        return text.encode(codec).decode("utf-8")
    except UnicodeError:
        return ""


def _turned(text: str) -> Iterator[Misread]:
    """Cyrillic in which every word is in capitals or has its first letter small alone."""
    words = list(_CYRILLIC.finditer(text))
    turned = [match for match in words if _TURNED.fullmatch(match.group())]
    if not turned or any(not _is_loud(match.group()) for match in words):
        return
    if _is_russian("".join(_unturned(match.group()) for match in words)):
        start, end = words[0].start(), words[-1].end()
        yield Misread(start, end, _unturned(text[start:end]), "cp1251", sure=True)


def _unturned(text: str) -> str:
    return text.encode("cp1251", "replace").decode("koi8_r")


def _is_loud(word: str) -> bool:
    return word.isupper() or _TURNED.fullmatch(word) is not None


def _is_russian(word: str) -> bool:
    share = sum(letter in _VOWELS for letter in word.lower()) / len(word)
    return word.isalpha() and _LEAST_VOWELS <= share <= _MOST_VOWELS


def _cyrillic(text: str) -> Iterator[Misread]:
    """Words of nothing but accented Latin letters that read as Russian."""
    words = list(_ACCENTED.finditer(text))
    meant = [match.group().encode("cp1252").decode("cp1251") for match in words]
    if len(words) < _FEW_WORDS or not _is_russian("".join(meant)):
        return
    for match, right in zip(words, meant, strict=True):
        yield Misread(*match.span(), right, "cp1252", sure=True)


def _pairs(text: str) -> Iterator[Misread]:
    for match in _PAIRS.finditer(text):
        for codec in _EAST_ASIAN:
            try:
                meant = match.group().encode("latin-1").decode(codec)
            except UnicodeError:
                continue
            if meant.isalpha():
                yield Misread(*match.span(), meant, "cp1252", sure=True)
                break


def _dos(text: str) -> Iterator[Misread]:
    words = [match for match in _DOS.finditer(text) if not _DOS_SIGNS.isdisjoint(match.group())]
    telling = {match.group() for match in words if len(match.group()) > _FEW_SIGNS}
    if len(telling) < _FEW_WORDS:  # "km³h"
        return
    for match in words:
        yield Misread(*match.span(), match.group().translate(_DOS_LETTERS), "cp850", sure=True)
