"""English words and phrases that have a plainer one (the table's source: `SOURCES.md`)."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from pagelint.patterns import pattern
from pagelint.text.places import Places
from pagelint.text.readability.english_words import forms_of, lowered

TABLE: Final = Path(__file__).with_name("data") / "en_plain_words.txt"
_WORD: Final = pattern(r"[^\W\d_]+")


class Plainer(NamedTuple):
    """text[start:end], and what says the same in plain words, best first.

    `entry` is the table's word or phrase, "utilize" for "utilized".
    """

    start: int
    end: int
    instead: tuple[str, ...]
    entry: str


class _Entry(NamedTuple):
    words: tuple[str, ...]
    instead: tuple[str, ...]
    entry: str


def plainer_words(text: str) -> Iterator[Plainer]:
    """What of a text has plainer words, in order; the longest phrase wins."""
    table = _table()
    lower = lowered(text)
    words = _WORD.findall(lower)
    if table.keys().isdisjoint(words):
        return
    places = Places(_WORD, lower)
    done = 0
    for index, word in enumerate(words):
        for each in table.get(word, ()):
            first = index - each.words.index(word)
            last = first + len(each.words)
            if first >= done and _is_phrase(
                each.words, words[first:last], text, places.between(first, last)
            ):
                done = last
                start, end = places.starts[first], places.ends[last - 1]
                yield Plainer(start, end, each.instead, each.entry)
                break


def _is_phrase(
    phrase: tuple[str, ...], words: list[str], text: str, places: list[tuple[int, int]]
) -> bool:
    """Whether the words are those of the phrase, and only white space stands between them."""
    if tuple(words) != phrase:
        return False
    return all(text[end:start].isspace() for (_, end), (start, _) in pairwise(places))


@cache
def _table() -> dict[str, list[_Entry]]:
    """The entries by their longest word, which is the rarest; the longest entry first."""
    table: dict[str, list[_Entry]] = {}
    for entry in _entries():
        table.setdefault(max(entry.words, key=len), []).append(entry)
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return table


def _entries() -> Iterator[_Entry]:
    kind = ""
    for line in TABLE.read_text("utf-8").split("\n"):
        if line.startswith("["):
            kind = line
        elif line:
            said, _, others = line.partition(": ")
            instead = tuple(others.split(", "))
            forms = _inflected(said, instead) if kind == "[verbs]" else [(said, instead)]
            yield from (_Entry(tuple(form.split()), plain, said) for form, plain in forms)


def _inflected(verb: str, others: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    said, instead = forms_of(verb), [forms_of(each) for each in others]
    yield said.base, tuple(each.base for each in instead)
    yield said.third, tuple(each.third for each in instead)
    yield said.past[0], tuple(form for each in instead for form in each.past)
    yield said.gerund, tuple(each.gerund for each in instead)
