"""Text that runs on and on without a subheading.

People look a page over before they read it; without headings there is nothing to look at. Put one
where a new question is answered: it shows the way, and screen reader users jump from one to the
next.

The limit is a number of words between two headings and depends on whom the page is for
(`audience`): patients 250, general 350, professional 500, legal 700. A short line that stands
alone, as a bold one often does, counts as a heading here, and so does a button that folds its text
out; lists and tables aren't counted.
"""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.prose.reading import Reading, excerpt, opening, read, said
from pagelint.rule import Context, Example, rule
from pagelint.text.readability import Sentence

LIMITS = {"patients": 250, "general": 350, "professional": 500, "legal": 700}


class Options(NamedTuple):
    """`max_words`: the most words allowed between headings; 0 takes the audience's limit."""

    max_words: int = 0


_LINE = "We see you on the day you call. The nurse will weigh you. Then you may go home."
_PARAGRAPH = f"<p>{_LINE}</p>"


@rule(
    category="readability",
    severity="warning",
    since="0.1",
    wcag=["2.4.10"],
    options=Options,
    bad=[
        f'<html lang="en"><p>⟦We see you on the day⟧{_LINE[21:]}</p>{_PARAGRAPH * 24}',
        Example(
            f'<html lang="en"><p>⟦We see you on the day⟧{_LINE[21:]}</p>{_PARAGRAPH}',
            {"max_words": 30},
        ),
    ],
    good=[
        f'<html lang="en"><h1>Visits</h1>{_PARAGRAPH * 12}<h2>Leaving</h2>{_PARAGRAPH * 12}',
        f'<html lang="en">{_PARAGRAPH * 12}<p><b>Leaving</b></p>{_PARAGRAPH * 12}',
        (
            f'<html lang="en">{_PARAGRAPH * 12}<button aria-expanded="true">Leaving</button>'
            f"{_PARAGRAPH * 12}"
        ),
        Example(f'<html lang="en">{_PARAGRAPH * 25}', audience="professional"),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report each stretch above the limit at its first words."""
    limit = context.options.max_words or LIMITS[context.audience]
    reading = page.once(read)
    for stretch in _stretches(reading, page.once(_folded)):
        words = sum(sentence.words for sentence in stretch)
        if words > limit:
            yield _finding(reading, stretch, words, limit)


def _folded(page: Page) -> frozenset[Block]:
    """The blocks that stand right behind a button which folds them out."""
    return frozenset(
        block
        for button, block in pairwise(page.blocks)
        if button.kind == "button" and button.element.get("aria-expanded") is not None
    )


def _stretches(reading: Reading, folded: frozenset[Block]) -> Iterator[list[Sentence]]:
    """The runs of prose sentences between what breaks up a text."""
    stretch: list[Sentence] = []
    for sentence in reading.sentences:
        block = reading.blocks[sentence.unit]
        kind = block.kind
        if stretch and block in folded and stretch[-1].unit != sentence.unit:
            yield stretch
            stretch = []
        if kind in ("paragraph", "definition") and sentence.prose:
            stretch.append(sentence)
        elif kind in ("heading", "paragraph", "term", "summary"):
            yield stretch
            stretch = []
    yield stretch


def _finding(reading: Reading, stretch: list[Sentence], words: int, limit: int) -> Finding:
    first = stretch[0]
    block = reading.blocks[first.unit]
    text = block.text[first.start : first.end]
    return block.finding(
        first.start,
        first.start + opening(text),
        f"{words} words without a subheading, limit {limit}",
        hint=f"put one in, perhaps before “{excerpt(_halfway(reading, stretch, words), words=4)}”",
    )


def _halfway(reading: Reading, stretch: list[Sentence], words: int) -> str:
    """The first sentence of the paragraph that begins nearest the middle of a stretch."""
    before = accumulate(sentence.words for sentence in stretch)
    starts = [
        (passed, sentence)
        for passed, previous, sentence in zip(before, stretch, stretch[1:], strict=False)
        if sentence.unit != previous.unit
    ]
    _, middle = min(starts, key=lambda each: abs(each[0] - words / 2), default=(0, stretch[-1]))
    return said(reading, middle)[1]
