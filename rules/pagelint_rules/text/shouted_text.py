"""Words typed in capitals, one after the other.

Capitals are slower to read, most of all with dyslexia: words lose their shape. Some screen readers
spell them out, and many readers feel shouted at. Write the words as in a sentence, and stress them
with `<strong>`; where only the look is wanted, let the style sheet do it (`text-transform`).

Pages with a disclaimer in capitals, as laws in some countries ask for, are left alone.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import CODE
from pagelint.patterns import pattern
from pagelint.rule import Context, Example, rule
from pagelint_rules.links.addresses import quoted

_KINDS = frozenset({
    "paragraph", "heading", "list-item", "cell", "definition", "caption", "summary", "term",
})  # fmt: skip
_WORD = pattern(r"\w[\w'’-]*")
_NAME = pattern(r"[\d_]")
_GAP = pattern(r"[\s\d,;:.!?&'’\"“”„«»()–—-]+")
_CAPITALS = pattern(r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][A-ZÀ-ÞĀ-ŽΑ-ΩА-Я]{3}")  # a set first: the search skips to it
_LEGAL = pattern(
    r"\b(?:WARRANT(?:Y|IES)|LIABLE|LIABILITY|DISCLAIMS?|AS IS|PARTICULAR PURPOSE|HAFTUNG)\b"
)
_OPENING_QUOTES = frozenset("\"'“„«‹‘‚")
_LONG_WORDS = 3  # of four letters and more: fewer are names of firms and parties
_LETTERS = 8  # different ones: fewer are codes


class Options(NamedTuple):
    """`min_words`: the fewest words in a row that are reported."""

    min_words: int = 5


@rule(
    category="text",
    severity="warning",
    since="0.1",
    options=Options,
    bad=[
        "<p>⟦PLEASE BRING YOUR CARD TODAY⟧ and a towel.</p>",
        "<h2>⟦WHERE TO FIND US IN SPRING⟧</h2>",
        Example("<p>Doors ⟦CLOSE EARLY TODAY⟧.</p>", {"min_words": 3}),
    ],
    good=[
        "<p>Please bring your card</p>",
        '<h2 style="text-transform: uppercase">Where to find us in spring</h2>',
        "<p>Members are NATO, UNESCO, UNICEF, FRONTEX, OPEC.</p>",
        "<p><code>SELECT NAME FROM GUESTS WHERE PAID</code></p>",
        "<p>He wrote “PLEASE BRING YOUR CARD TODAY”.</p>",
        "<p>THE CLINIC IS NOT LIABLE FOR LOST COATS.</p><p>WE TAKE CARE OF WHAT WE FIND.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report runs of words in capitals, unless some of them are a disclaimer."""
    found = [
        (block, start, end)
        for block in page.blocks
        if block.region == "content" and block.kind in _KINDS and _CAPITALS.search(block.text)
        for start, end in _runs(block, context.options.min_words)
    ]
    if any(_LEGAL.search(block.text[start:end]) for block, start, end in found):
        return
    for block, start, end in found:
        yield block.finding(
            start,
            end,
            f"{quoted(block.text[start:end])} is in capitals",
            hint="they are slower to read, and some screen readers spell them: "
            "write as in a sentence",
        )


def _runs(block: Block, least: int) -> Iterator[tuple[int, int]]:
    """The start and end of every run of capitals that shouts."""
    text = block.masked(CODE)
    run: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        if word[0].isdecimal():
            continue
        start, end = word.span()
        capital = word[0].isupper() and not _NAME.search(word[0])
        if run and not (capital and _GAP.fullmatch(text, run[-1][1], start)):
            if len(run) >= least and _shouts(text, run):
                yield run[0][0], run[-1][1]
            run = []
        if capital:
            run.append((start, end))
    if len(run) >= least and _shouts(text, run):
        yield run[0][0], run[-1][1]


def _shouts(text: str, run: list[tuple[int, int]]) -> bool:
    start, end = run[0][0], run[-1][1]
    shouted = text[start:end]
    if text[start - 1 : start] in _OPENING_QUOTES:
        return False  # what somebody else wrote
    if sum(last - first >= 4 for first, last in run) < _LONG_WORDS:
        return False
    if shouted.count(",") * 2 >= len(run):
        return False  # a list of abbreviations
    return len(set(filter(str.isalpha, shouted))) >= _LETTERS
