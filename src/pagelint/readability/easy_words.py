"""Which English words most readers of grade 4 know: the Dale-Chall list and its inflections."""

from functools import cache
from pathlib import Path
from typing import Final

LIST: Final = Path(__file__).with_name("data") / "en_easy_words.txt"

# Endings under which a listed word stays easy (Dale and Chall 1948, rules for counting), each with
# what its base ends in: "stopped" is stop, "carries" is carry, "making" is make.
_ENDINGS: Final = (
    ("'s", ("",)),
    ("s'", ("s", "")),
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ier", ("y",)),
    ("iest", ("y",)),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("ily", ("y",)),
    ("ly", ("",)),
    ("n't", ("",)),
    ("'ll", ("",)),
    ("'ve", ("",)),
    ("'re", ("",)),
    ("'d", ("",)),
    ("'m", ("",)),
)


def is_easy(word: str) -> bool:
    """Say whether a lower-case word is listed, or made of listed words by inflection or hyphen."""
    if "-" in word:
        return all(is_easy(part) for part in word.split("-") if part)
    words = _easy_words()
    return word in words or any(
        _restores(word[: -len(ending)], bases, words)
        for ending, bases in _ENDINGS
        if word.endswith(ending)
    )


def _restores(stem: str, bases: tuple[str, ...], words: frozenset[str]) -> bool:
    if any(stem + base in words for base in bases):
        return True
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeious"
    return doubled and "e" in bases and stem[:-1] in words


@cache
def _easy_words() -> frozenset[str]:
    return frozenset(LIST.read_text("utf-8").split())
