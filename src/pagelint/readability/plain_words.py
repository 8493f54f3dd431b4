"""English words and phrases that have a plainer one (the table's source: `SOURCES.md`)."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from pagelint.readability.verbs import forms_of

TABLE: Final = Path(__file__).with_name("data") / "en_plain_words.txt"
_WORD: Final = re.compile(r"[^\W\d_]+")


class Plainer(NamedTuple):
    """text[start:end], and what says the same in plain words, best first."""

    start: int
    end: int
    instead: tuple[str, ...]


def plainer_words(text: str) -> Iterator[Plainer]:
    """What of a text has plainer words, in order; the longest phrase wins."""
    table = _table()
    words = list(_WORD.finditer(text))
    done = 0
    for index, word in enumerate(words):
        if index < done or word[0].lower() not in table:
            continue
        for phrase, instead in table[word[0].lower()]:
            if _follows(words, index, phrase, text):
                done = index + len(phrase)
                yield Plainer(word.start(), words[done - 1].end(), instead)
                break


def _follows(words: list[re.Match[str]], index: int, phrase: tuple[str, ...], text: str) -> bool:
    found = words[index : index + len(phrase)]
    if tuple(word[0].lower() for word in found) != phrase:
        return False
    return len(phrase) == 1 or not set(text[found[0].start() : found[-1].end()]) & set(".,;:()/-")


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """By first word: phrases, the longest first, and what to say instead."""
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, instead in _entries():
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, instead))
    for phrases in table.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return table


def _entries() -> Iterator[tuple[str, tuple[str, ...]]]:
    kind = ""
    for line in TABLE.read_text("utf-8").split("\n"):
        if line.startswith("["):
            kind = line
        elif line:
            said, _, others = line.partition(": ")
            instead = tuple(others.split(", "))
            yield from _inflected(said, instead) if kind == "[verbs]" else [(said, instead)]


def _inflected(verb: str, others: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    said, instead = forms_of(verb), [forms_of(each) for each in others]
    yield said.base, tuple(each.base for each in instead)
    yield said.third, tuple(each.third for each in instead)
    yield said.past[0], tuple(form for each in instead for form in each.past)
    yield said.gerund, tuple(each.gerund for each in instead)
