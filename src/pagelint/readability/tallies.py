"""What one written word adds to the counts of a text, worked out once a distinct word.

A tally is an int of eight 32-bit fields, so that a sentence is one `sum` over a table look-up and
a page the sum of its sentences; Python-level work is paid per distinct word, not per word.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from pagelint.readability import syllables
from pagelint.readability.easy_words import is_easy

_BITS: Final = 32
_FIELD: Final = (1 << _BITS) - 1


class Counts(NamedTuple):
    """The counts of a stretch of text; the order is the order of fields in a tally."""

    words: int
    syllables: int
    characters: int
    """letters and digits"""
    long: int
    """words of 7 characters or more"""
    monosyllables: int
    polysyllables: int
    """words of 3 syllables or more"""
    hard: int
    """English: not on the Dale-Chall list; names, numbers and inflections are never hard"""
    complex: int
    """English: polysyllables but for names, compounds and suffixes (Gunning 1952)"""


def pack(counts: Counts) -> int:
    """Return the tally of the counts."""
    return sum(number << _BITS * place for place, number in enumerate(counts))


def unpack(tally: int) -> Counts:
    """Return the counts of a tally or a sum of tallies."""
    return Counts(*(tally >> _BITS * place & _FIELD for place in range(len(Counts._fields))))


def words_in(tally: int) -> int:
    """Return the number of words of a tally."""
    return tally & _FIELD


def syllables_in(tally: int) -> int:
    """Return the number of syllables of a tally."""
    return tally >> _BITS & _FIELD


_CORE: Final = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
_NOTE: Final = re.compile(r"\[\d{1,3}(?:[,–-]\d{1,3})*[\],][.,;:!?]?|\d{1,3}\][.,;:!?]?")
_GLUED_NOTE: Final = re.compile(
    r"(?<=[^\W\d_][^\W\d_][.,;:!?)])[.,;:!?]?\d{1,3}(?:[,–-]\d{1,3})*$|[¹²³⁰-⁹]+$"
)
_ADDRESS: Final = re.compile(r"://|^www\.|@|\w\.\w+/")
_PARTS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_VOWELLESS: Final = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{2,}")
_SYLLABIC_SUFFIX: Final = re.compile(r"(?:ing|[td]ed|(?:[sxz]|[cs]h|[cg])es)$")
_AT_A_GLANCE: Final = 4  # syllables at most of what nobody reads aloud: long numbers, addresses
_ADDRESS_COUNTS: Final = Counts(1, _AT_A_GLANCE, 10, 1, 0, 1, 0, 0)


class Tallies(dict[str, int]):
    """From a word as it stands between spaces, punctuation included, to its tally."""

    _LARGEST = 100_000
    _LONGEST_WORD = 64

    def __init__(self, language: str, *, opens_sentence: bool) -> None:
        super().__init__()
        self._language = language
        self._opens_sentence = opens_sentence

    def __missing__(self, token: str) -> int:
        tally = pack(_count(token, self._language, opens_sentence=self._opens_sentence))
        if len(self) >= self._LARGEST:
            self.clear()
        if len(token) <= self._LONGEST_WORD:
            self[token] = tally
        return tally


@cache
def tallies_for(language: str, *, opens_sentence: bool = False) -> Tallies:
    """Return the table for a primary language subtag, shared by all pages of the process.

    A capital makes a word a name, and so an easy one, except where it opens a sentence.
    """
    return Tallies(language, opens_sentence=opens_sentence)


def _count(token: str, language: str, *, opens_sentence: bool) -> Counts:
    found = _CORE.search(_GLUED_NOTE.sub("", token))
    if found is None or _NOTE.fullmatch(token):
        return Counts(0, 0, 0, 0, 0, 0, 0, 0)
    word = found.group()
    if _ADDRESS.search(word):
        return _ADDRESS_COUNTS
    parts = _PARTS.findall(word)
    spoken = _syllables(parts, language)
    characters = sum(map(str.isalnum, word))
    is_name = word[0].isupper() and not opens_sentence
    judged = language == "en" and not is_name and word[0].isalpha()
    return Counts(
        words=1,
        syllables=spoken,
        characters=characters,
        long=characters > 6,
        monosyllables=spoken == 1,
        polysyllables=spoken > 2,
        hard=judged and len(parts[0]) > 1 and not is_easy(word.lower().replace("’", "'")),
        complex=judged and spoken > 2 and _is_complex(word.lower(), spoken),
    )


def _syllables(parts: list[str], language: str) -> int:
    digits = sum(len(part) for part in parts if part[0].isdigit())
    spoken = sum(_part_syllables(part, language) for part in parts if not part[0].isdigit())
    return max(1, spoken + min(digits, _AT_A_GLANCE))


def _part_syllables(part: str, language: str) -> int:
    if _is_spelled_out(part, language):
        return len(part) + 2 * part.count("W") * (language == "en")
    return syllables.count(part, language)


def _is_spelled_out(part: str, language: str) -> bool:
    """Say whether capitals are read letter by letter: "MRI", "FBI", but not "NASA" or "STOP"."""
    if not part.isupper() or len(part) == 1:
        return False
    if _VOWELLESS.fullmatch(part):
        return True
    return language == "en" and len(part) <= 3 and not is_easy(part.lower())


def _is_complex(word: str, spoken: int) -> bool:
    if "-" in word:
        return False
    return spoken - (_SYLLABIC_SUFFIX.search(word) is not None) > 2
