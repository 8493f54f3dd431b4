"""A paragraph that nobody reads to its end.

On a screen a long paragraph is a grey block without a place to enter. One thought, one paragraph:
divide it where the thought turns, or make a list of what is one.

The limit is a number of words and depends on whom the page is for (`audience`): patients 100,
general 150, professional 200, legal 250. List items are exempt.
"""

from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.prose.reading import Reading, excerpt, opening, read, said
from pagelint.rule import Context, Example, rule
from pagelint.text.readability import Sentence

LIMITS = {"patients": 100, "general": 150, "professional": 200, "legal": 250}


class Options(NamedTuple):
    """`max_words`: the most words allowed; 0 takes the audience's limit."""

    max_words: int = 0


_LONG = "We see you on the day you call. The nurse will weigh you. Then you may go home. " * 9


@rule(
    category="readability",
    severity="warning",
    since="0.1",
    options=Options,
    bad=[
        f'<html lang="en"><p>⟦We see you on the day⟧{_LONG[21:]}</p>',
        Example(
            '<html lang="en"><p>⟦We see you on the day⟧ you call. Then you rest.</p>',
            {"max_words": 9},
        ),
    ],
    good=[
        f'<html lang="en"><p>{_LONG[:480]}</p><p>{_LONG[480:]}</p>',
        f'<html lang="en"><ul><li>{_LONG}</li></ul>',
        Example(f'<html lang="en"><p>{_LONG}</p>', audience="professional"),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report each paragraph above the limit at its first words."""
    limit = context.options.max_words or LIMITS[context.audience]
    reading = page.once(read)
    for unit, group in groupby(reading.sentences, key=lambda sentence: sentence.unit):
        block = reading.blocks[unit]
        sentences = list(group)
        words = sum(sentence.words for sentence in sentences)
        if words > limit and block.kind == "paragraph":
            yield block.finding(
                0,
                opening(block.text),
                f"paragraph of {words} words, limit {limit}",
                hint=_hint(reading, sentences, words),
            )


def _hint(reading: Reading, sentences: list[Sentence], words: int) -> str:
    """Where the paragraph could be divided: at the sentence that begins nearest its middle."""
    if len(sentences) < 2:
        return "divide it into sentences first"
    before = accumulate(sentence.words for sentence in sentences[:-1])
    starts = zip(before, sentences[1:], strict=True)
    _, middle = min(starts, key=lambda start: abs(start[0] - words / 2))
    return f"divide it, perhaps before “{excerpt(said(reading, middle)[1], words=4)}”"
