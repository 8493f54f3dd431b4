"""What beside length makes a page hard to read: passives, long rare words."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pagelint.prose.reading.sentences import read, reading_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.page import Block, Page
    from pagelint.prose.reading.sentences import Reading
    from pagelint.text.readability import Sentence

_LONG = 4  # syllables of a hard word, where no list says which words are easy


class Passive(NamedTuple):
    """`block.text[start:end]`, from the form of be to the participle, in a sentence of prose."""

    sentence: Sentence
    block: Block
    start: int
    end: int


def find_passives(page: Page) -> list[Passive]:
    """The first passive of each sentence that has one; English only. Use `page.once`."""
    from pagelint.text.readability.passive import passives

    reading = page.once(read)
    if reading.scores.language != "en":
        return []
    found = []
    for sentence, text in _prose(reading):
        first = next(passives(text), None)
        if first is not None:
            start, end = (sentence.start + offset for offset in first)
            found.append(Passive(sentence, reading.blocks[sentence.unit], start, end))
    return found


def hard_words(page: Page) -> list[tuple[str, int]]:
    """The hard words of a page's prose and how often each stands there, what weighs most first.

    English: words of three syllables or more that Gunning would count, and not on the Dale-Chall
    list; other languages: words of four syllables or more. What has a capital, as names do, is
    never hard, except in German.
    """
    reading = page.once(read)
    counted: Counter[str] = Counter()
    for _, text in _prose(reading):
        counted.update(text.split()[1:])
    weights: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for word, syllables, count in _hard(counted, reading.scores.language):
        weights[word] += count * (syllables - 2)
        times[word] += count
    return [(word, times[word]) for word, _ in weights.most_common()]


def _prose(reading: Reading) -> Iterator[tuple[Sentence, str]]:
    """Each sentence of prose with what is read of it."""
    for unit, group in groupby(reading.sentences, key=lambda sentence: sentence.unit):
        text = reading_text(reading.blocks[unit])
        yield from ((each, text[each.start : each.end]) for each in group if each.prose)


def _hard(tokens: Counter[str], language: str) -> Iterator[tuple[str, int, int]]:
    from pagelint.text.readability.tallies import tallies_for, unpack

    tallies = tallies_for(language)
    for token, count in tokens.items():
        counts = unpack(tallies[token])
        hard = counts.hard and counts.complex if language == "en" else counts.syllables >= _LONG
        word = token.strip(".,;:!?…()[]{}\"'“”„‘’«»‹›*")
        if hard and word.isalpha() and (language == "de" or not word[0].isupper()):
            yield word, counts.syllables, count
