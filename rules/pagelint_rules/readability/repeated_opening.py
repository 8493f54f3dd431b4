"""Sentences in a row that begin with the same word.

"We offer … We have … We also …" sounds like a list read aloud. Begin one of them with something
else, or make it a list.

Off by default: in a speech it may be meant. Three sentences or more make a row; list items, and
sentences with another kind of text between them, don't.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.prose.reading import Reading, read, said
from pagelint.rule import Context, Example, rule
from pagelint.text.readability import Sentence

_FIRST_WORD = pattern(r"\W*([^\W\d_]+(?:['’-][^\W\d_]+)*)")


class Options(NamedTuple):
    """`most`: how many sentences in a row may begin alike."""

    most: int = 2


@rule(
    category="readability",
    severity="info",
    since="0.1",
    default=False,
    options=Options,
    bad=[
        '<html lang="en"><p>We bake bread. We sell it. ⟦We⟧ eat the rest. Nobody minds.</p>',
        '<html lang="en"><p>We bake bread.</p><p>We sell it. “⟦We⟧ eat the rest.”</p>',
    ],
    good=[
        '<html lang="en"><p>We bake bread. We sell it. The rest is eaten.</p>',
        '<html lang="en"><ul><li>We bake bread.</li><li>We sell it.</li><li>We eat it.</li></ul>',
        '<html lang="en"><p>We bake. We sell.</p><h2>Later</h2><p>We eat the rest.</p>',
        Example('<html lang="en"><p>We bake. We sell. We eat.</p>', {"most": 3}),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report each row at the opening of the first sentence that is too many."""
    reading = page.once(read)
    for word, group in groupby(reading.sentences, key=lambda each: _opens(reading, each)):
        row = list(group)
        if word and len(row) > context.options.most:
            yield _finding(reading, row[context.options.most], len(row))


def _opens(reading: Reading, sentence: Sentence) -> str:
    """The word that a sentence of running text begins with, in small letters; "" for others."""
    if not sentence.prose or reading.blocks[sentence.unit].kind != "paragraph":
        return ""
    word = _FIRST_WORD.match(said(reading, sentence)[1])
    return word[1].lower() if word else ""


def _finding(reading: Reading, sentence: Sentence, length: int) -> Finding:
    block = reading.blocks[sentence.unit]
    word = _FIRST_WORD.match(block.text, said(reading, sentence)[0])
    start, end = word.span(1) if word else (sentence.start, sentence.end)
    return block.finding(
        start,
        end,
        f"{length} sentences in a row begin with “{block.text[start:end]}”",
        hint="begin this one with something else",
    )
