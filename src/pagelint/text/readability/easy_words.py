"""Which English words most readers of grade 4 know: the Dale-Chall list and its inflections."""

from functools import cache
from pathlib import Path
from typing import Final

LIST: Final = Path(__file__).with_name("data") / "en_easy_words.txt"

# Endings under which a listed word stays easy (Dale and Chall 1948, rules for counting), each with
# what its base ends in: "stopped" is stop, "carries" is carry, "making" is make.
_ENDINGS: Final = {
    "s": (("'s", ("",)), ("ies", ("y",)), ("es", ("", "e")), ("s", ("",))),
    "'": (("s'", ("s", "")),),
    "d": (("ied", ("y",)), ("ed", ("", "e")), ("'d", ("",))),
    "g": (("ing", ("", "e")),),
    "r": (("ier", ("y",)), ("er", ("", "e"))),
    "t": (("iest", ("y",)), ("est", ("", "e")), ("n't", ("",))),
    "y": (("ily", ("y",)), ("ly", ("",))),
    "l": (("'ll", ("",)),),
    "e": (("'ve", ("",)), ("'re", ("",))),
    "m": (("'m", ("",)),),
}


def is_easy(word: str) -> bool:
    """Say whether a lower-case word is listed, or made of listed words by inflection or hyphen."""
    words = _easy_words()
    if word in words:
        return True
    if "-" in word:
        return all(is_easy(part) for part in word.split("-") if part)
    for ending, bases in _ENDINGS.get(word[-1:], ()):
        if word.endswith(ending) and _restores(word[: -len(ending)], bases, words):
            return True
    return False


def _restores(stem: str, bases: tuple[str, ...], words: frozenset[str]) -> bool:
    if any(stem + base in words for base in bases):
        return True
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeious"
    return doubled and "e" in bases and stem[:-1] in words


@cache
def _easy_words() -> frozenset[str]:
    return frozenset(LIST.read_text("utf-8").split())
