"""What one written word adds to the counts of a text, worked out once a distinct word.

A tally is an int of eight 32-bit fields, so that a sentence is one `sum` over a table look-up and
a page the sum of its sentences; Python-level work is paid per distinct word, not per word.
"""

import re
from functools import cache
from struct import Struct
from typing import Final, NamedTuple

from pagelint.patterns import pattern
from pagelint.text.readability import syllables
from pagelint.text.readability.easy_words import is_easy

_BITS: Final = 32
_FIELD: Final = (1 << _BITS) - 1
_FIELDS: Final = Struct("<8I")


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
    return int.from_bytes(_FIELDS.pack(*counts), "little")


def unpack(tally: int) -> Counts:
    """Return the counts of a tally or a sum of tallies."""
    return Counts(*_FIELDS.unpack(tally.to_bytes(_FIELDS.size, "little")))


def words_in(tally: int) -> int:
    """Return the number of words of a tally."""
    return tally & _FIELD


def syllables_in(tally: int) -> int:
    """Return the number of syllables of a tally."""
    return tally >> _BITS & _FIELD


(
    _WORD,
    _SYLLABLE,
    _CHARACTER,
    _LONG,
    _MONOSYLLABLE,
    _POLYSYLLABLE,
    _HARD,
    _COMPLEX,
) = (1 << _BITS * place for place in range(8))

_CORE: Final = pattern(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
_NOTE: Final = pattern(r"\[\d{1,3}(?:[,–-]\d{1,3})*[\],][.,;:!?]?|\d{1,3}\][.,;:!?]?")
_GLUED_NOTE: Final = pattern(
    r"(?<=[^\W\d_][^\W\d_][.,;:!?)])[.,;:!?]?\d{1,3}(?:[,–-]\d{1,3})*$|[¹²³⁰-⁹]+$"
)
_ADDRESS: Final = pattern(r"://|^www\.|@|\w\.\w+/")
_PARTS: Final = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_VOWELLESS: Final = pattern(r"[BCDFGHJKLMNPQRSTVWXZ]{2,}")
_SYLLABIC_SUFFIX: Final = pattern(r"(?:ing|[td]ed|(?:[sxz]|[cs]h|[cg])es)$")
_AT_A_GLANCE: Final = 4  # syllables at most of what nobody reads aloud: long numbers, addresses
_LONGEST: Final = 64  # characters of a word; what is longer is data
_PUNCTUATION: Final = ".,;:!?…()[]{}\"'“”„‘’«»‹›*"
_AN_ADDRESS: Final = pack(Counts(1, _AT_A_GLANCE, 10, 1, 0, 1, 0, 0))


class Tallies(dict[str, int]):
    """From a word as it stands between spaces, punctuation included, to its tally."""

    _LARGEST = 100_000

    def __init__(self, language: str, *, opens_sentence: bool) -> None:
        super().__init__()
        self._language = language
        self._opens_sentence = opens_sentence

    def __missing__(self, token: str) -> int:
        bare = token.strip(_PUNCTUATION)
        if bare != token and bare.isalpha() and len(bare) <= _LONGEST:
            tally = self[bare]
        else:
            tally = _tally(token, self._language, opens_sentence=self._opens_sentence)
        if len(self) >= self._LARGEST:
            self.clear()
        if len(token) <= _LONGEST:
            self[token] = tally
        return tally


@cache
def tallies_for(language: str, *, opens_sentence: bool = False) -> Tallies:
    """Return the table for a primary language subtag, shared by all pages of the process.

    A capital makes a word a name, and so an easy one, except where it opens a sentence.
    """
    return Tallies(language, opens_sentence=opens_sentence)


def _tally(token: str, language: str, *, opens_sentence: bool) -> int:
    word = token if token.isalpha() else _bare(token)
    if word.isalpha() and len(word) <= _LONGEST:
        spoken, characters = _part_syllables(word, language), len(word)
    elif not word:
        return 0
    elif len(word) > _LONGEST or _ADDRESS.search(word):
        return _AN_ADDRESS
    else:
        spoken = _syllables(_PARTS.findall(word), language)
        characters = sum(map(str.isalnum, word))
    tally = _WORD + _SYLLABLE * spoken + _CHARACTER * characters
    if characters > 6:
        tally += _LONG
    if spoken == 1:
        tally += _MONOSYLLABLE
    elif spoken > 2:
        tally += _POLYSYLLABLE
    if language == "en" and (opens_sentence or not word[0].isupper()):
        tally += _difficulty(word, spoken)
    return tally


def _difficulty(word: str, spoken: int) -> int:
    """Return what an English word that is no name adds to the hard and complex words."""
    if not word[:2].isalpha() or len(word) == 1:
        return 0
    lower = word.lower().replace("’", "'")
    hard = 0 if is_easy(lower) else _HARD
    return hard + _COMPLEX if spoken > 2 and _is_complex(lower, spoken) else hard


def _bare(token: str) -> str:
    """Return the word without its punctuation and note marks; "" when nothing is left."""
    word = token.strip(_PUNCTUATION)
    if word.isalpha():
        return word
    found = None if _NOTE.fullmatch(token) else _CORE.search(_GLUED_NOTE.sub("", token))
    return found.group() if found else ""


def _syllables(parts: list[str], language: str) -> int:
    spoken = digits = 0
    for part in parts:
        if part.isdecimal():
            digits += len(part)
        else:
            spoken += _part_syllables(part, language)
    return max(1, spoken + min(digits, _AT_A_GLANCE))


def _part_syllables(part: str, language: str) -> int:
    if _is_spelled_out(part, language):
        return len(part) + 2 * part.count("W") * (language == "en")
    return syllables.count(part, language)


def _is_spelled_out(part: str, language: str) -> bool:
    """Say whether capitals are read letter by letter: "MRI", "FBI", but not "NASA" or "STOP"."""
    if len(part) == 1 or not part.isupper():
        return False
    if _VOWELLESS.fullmatch(part):
        return True
    return language == "en" and len(part) <= 3 and not is_easy(part.lower())


def _is_complex(word: str, spoken: int) -> bool:
    if "-" in word:
        return False
    return spoken - (_SYLLABIC_SUFFIX.search(word) is not None) > 2
