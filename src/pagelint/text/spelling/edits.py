"""What kind of slip turns one word into another."""

from itertools import pairwise
from re import Match

from pagelint.patterns import pattern

ALPHABET = "^abcdefghijklmnopqrstuvwxyz'"  # of English; other languages add their letters
KINDS = 4
Slip = tuple[int, str, str]  # an Edit and its two letters


class Edit:
    """One slip; the two letters that go with it pick its learned cost."""

    MISSING = 0  # (letter before, letter left out)
    EXTRA = 1  # (letter before, letter too many)
    CHANGED = 2  # (right letter, wrong letter)
    SWAPPED = 3  # (first, second) letter of the right word


def differing(wrong: str, right: str) -> tuple[int, str, str]:
    """Length of the common start, and the middles left between common start and end."""
    start, limit = 0, min(len(wrong), len(right))
    while start < limit and wrong[start] == right[start]:
        start += 1
    end = 0
    limit -= start
    while end < limit and wrong[-1 - end] == right[-1 - end]:
        end += 1
    return start, wrong[start : len(wrong) - end], right[start : len(right) - end]


def single_edit(wrong: str, right: str) -> Slip | None:
    """The one slip between two words (Damerau 1964), None where it took more than one."""
    start, a, b = differing(wrong, right)
    before = right[start - 1] if start else "^"
    if not a and len(b) == 1:
        return Edit.MISSING, before, b
    if not b and len(a) == 1:
        return Edit.EXTRA, before, a
    if len(a) == len(b) == 1:
        return Edit.CHANGED, b, a
    if len(a) == len(b) == 2 and a == b[::-1]:
        return Edit.SWAPPED, b[0], b[1]
    return None


def shortened(key: str) -> set[str]:
    """The key, and the key with any one letter left out."""
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}


def skeleton(word: str) -> str:
    """How a word sounds, roughly: its first letter and its consonants, each kind once in a row.

    Misspelt vowels, doubled letters and letters of the same sound leave it as it is (a short
    relative of Metaphone, Philips 1990).
    """
    sounds = [SOUND.get(letter, letter) for letter in PAIRS.sub(paired, word)]
    kept = [sounds[0]] if sounds else []
    for before, sound in pairwise(sounds):
        if sound != before and sound != "a":
            kept.append(sound)
    return "".join(kept)


def plain(word: str) -> str:
    """The word without its accents: "é" is "e", "ß" is "ss"."""
    from unicodedata import combining, normalize

    letters = normalize("NFD", word.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in letters if not combining(letter))


def is_accent(wrong: str, right: str) -> bool:
    """Whether only accents tell two words apart."""
    return not (wrong.isascii() and right.isascii()) and plain(wrong) == plain(right)


def paired(match: Match[str]) -> str:
    return PAIR_SOUNDS[match.group()]


PAIR_SOUNDS = {"ph": "f", "ce": "se", "ci": "si", "cy": "si", "ck": "k", "kn": "n", "gh": "g"}
PAIRS = pattern("|".join(PAIR_SOUNDS))
SOUND = dict.fromkeys("aeiouyh'", "a") | {"c": "k", "q": "k", "z": "s", "w": "v", "j": "g"}
