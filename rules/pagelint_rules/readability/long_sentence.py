"""A sentence too long to be read in one go.

By the time a reader reaches the end, the beginning is gone. Divide it where it breathes: at "and",
"which", a semicolon, a bracket.

The limit is a number of words and depends on whom the page is for (`audience`): patients 25,
general 30, professional 35, legal 40. The five longest of a page are reported, each at its first
words, so that other findings inside stay visible.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.prose.reading import excerpt, opening, read, reading_text, word_start
from pagelint.rule import Context, Example, rule
from pagelint.text.readability.audiences import LONGEST_SENTENCES


class Options(NamedTuple):
    """`max_words`: the most words allowed, 0 for the audience's limit; `most`: findings a page."""

    max_words: int = 0
    most: int = 5


_LONG = (
    "When you come to us for the first time we will ask you about your health and the medicines "
    "that you take and then the nurse will measure your blood pressure before the doctor sees "
    "you in the room at the end of the hall."
)


@rule(
    category="readability",
    severity="warning",
    since="0.1",
    options=Options,
    bad=[
        f'<html lang="en"><p>Welcome to our practice. ⟦When you come to us for⟧{_LONG[23:]}</p>',
        Example('<html lang="en"><p>⟦We see you on the day⟧ you call us.</p>', {"max_words": 5}),
    ],
    good=[
        '<html lang="en"><p>We see you on the day you call. The nurse will weigh you.</p>',
        f'<html lang="en"><nav><p>{_LONG}</p></nav>',
        Example(f'<html lang="en"><p>{_LONG}</p>', {"max_words": 60}),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the longest sentences above the limit."""
    limit = context.options.max_words or LONGEST_SENTENCES[context.audience]
    reading = page.once(read)
    long = [each for each in reading.sentences if each.prose and each.words > limit]
    long.sort(key=lambda sentence: -sentence.words)
    reported = long[: context.options.most]
    for sentence in reported:
        block = reading.blocks[sentence.unit]
        text = reading_text(block)[sentence.start : sentence.end]
        passing = excerpt(text[word_start(text, limit) :], words=3)
        left = len(long) - len(reported) if sentence is reported[-1] else 0
        yield block.finding(
            sentence.start,
            sentence.start + opening(text),
            f"sentence of {sentence.words} words, limit {limit}",
            hint=f"divide it: the limit passes at “{passing}”"
            + (f" (long sentences left out: {left})" if left else ""),
        )
