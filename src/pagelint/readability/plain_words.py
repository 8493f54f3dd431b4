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
    words = list(_WORD.finditer(text))
    done = 0
    for index, word in enumerate(words):
        if index < done:
            continue
        for each in table.get(word[0].lower(), ()):
            if _follows(words, index, each.words, text):
                done = index + len(each.words)
                yield Plainer(word.start(), words[done - 1].end(), each.instead, each.entry)
                break


def _follows(words: list[re.Match[str]], index: int, phrase: tuple[str, ...], text: str) -> bool:
    found = words[index : index + len(phrase)]
    if tuple(word[0].lower() for word in found) != phrase:
        return False
    return len(phrase) == 1 or not set(text[found[0].start() : found[-1].end()]) & set(".,;:()/-")


@cache
def _table() -> dict[str, list[_Entry]]:
    """The entries by first word, the longest first."""
    table: dict[str, list[_Entry]] = {}
    for entry in _entries():
        table.setdefault(entry.words[0], []).append(entry)
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
