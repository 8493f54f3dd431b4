"""Filler text that was never replaced.

"Lorem ipsum dolor sit amet" holds the place of a text that nobody has written yet. A reader who
meets it takes the page for abandoned. Write the text, or take the block out until there is one.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._filler_words import (
    LITERATURE,
    MARKERS,
    NONSENSE,
    OTHERS,
    first_words,
    telling_words,
)
from pagelint_rules.text._texts import Texts, prose, unless_about

_ENOUGH_MARKERS = 4
_FEW_MARKERS = 2  # are enough in a block of nothing else
_MOSTLY = 0.5  # share of filler words in a block that is filler as a whole
_ENTIRELY = 0.7
_NOTHING_ELSE = 0.9
_FEWEST_WORDS = 3
_SEED = "psum"  # filler has this, or it begins with a word of the vocabulary

_WORD = pattern(r"[^\W\d_]+")
_OPENING = pattern(
    r"(?:\blorem ipsum )?\bdolor sit amet\b|\bлорем ипсум\b(?: долор сит амет)?"
    r"|\bλορεμ ιπσ\w+|^lorem ipsum is simply dummy text of the printing\b",
    re.IGNORECASE,
)
_ALONE = pattern(r"\W*lorem ipsum(?: dolor)?(?: sit)?\W*", re.IGNORECASE)
_ABOUT = pattern(
    r"^(?=.*\blorem ipsum\b).*(?:\?|\b(?:what|was|qué|generator|wikip\w+|filler|dummy|history"
    r"|origins?|meaning|cicero|geschichte|herkunft|histoire|historia|storia|nedir)\b)"
    r"|\b(?:blindtext|placeholder text|dummy text|faux texte)\b",
    re.MULTILINE,
)
_QUOTES = "\"'“„«»‘‚”"


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>⟦Lorem ipsum dolor sit amet, sed diam nonumy eirmod tempor.⟧</p>",
        "<p>⟦Lorem <b>ipsum</b> dolor sit amet⟧, fresh bread every day from our own oven.</p>",
        "<h2>⟦Lorem ipsum⟧</h2>",
        "<p>⟦Donec ullamcorper nulla non metus auctor fringilla, pellentesque ultricies.⟧</p>",
        "<img src='a.jpg' alt='⟦lorem ipsum⟧'>",
    ],
    good=[
        "<p>Printers set Lorem ipsum to look at a page before its text is there.</p>",
        "<h2>The history of lorem ipsum</h2><p>Lorem ipsum dolor sit amet.</p>",
        "<p>It opens with “Lorem ipsum dolor sit amet”, which is no Latin.</p>",
        "<p>Sin dolor no hay gloria; in dubio pro reo, nulla poena sine lege.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report blocks with the opening phrase, or with enough of the generators' words."""
    texts = page.once(Texts)
    yield from unless_about(_ABOUT, texts, _findings(texts))


def _findings(texts: Texts) -> Iterator[Finding]:
    for block in dict.fromkeys((*texts.having(_SEED), *texts.opening(telling_words()))):
        place = _filler(prose(block))
        if place is not None and block.language.partition("-")[0].lower() != "la":
            yield _finding(block, *place, Severity.ERROR)
    for block in texts.opening(first_words()):
        lower = block.text.lower()
        if lower.startswith(NONSENSE):
            yield _finding(block, 0, len(block.text), Severity.ERROR)
        elif lower.startswith(LITERATURE):
            yield _finding(block, 0, len(block.text), Severity.WARNING)


def _finding(block: Block, start: int, end: int, severity: Severity) -> Finding:
    return block.finding(
        start, end, "filler text", hint="write the text, or remove the block", severity=severity
    )


def _filler(text: str) -> tuple[int, int] | None:
    """Where a block's filler stands; None if it has none, or speaks of it."""
    if _ALONE.fullmatch(text):
        return 0, len(text)
    words = [(match[0].lower(), match) for match in _WORD.finditer(text)]
    markers = [match for word, match in words if word in MARKERS]
    opening = _OPENING.search(text)
    share = (len(markers) + sum(word in OTHERS for word, _ in words)) / (len(words) or 1)
    enough = _markers_needed(share, len(words))
    if opening is None and len({match[0].lower() for match in markers}) < enough:
        return None
    if share >= _MOSTLY:
        return 0, len(text)
    if opening is not None:
        return None if _is_mentioned(text, opening.start()) else opening.span()
    return markers[0].start(), markers[-1].end()


def _markers_needed(share: float, words: int) -> int:
    if share >= _NOTHING_ELSE and words >= _FEWEST_WORDS:
        return 1
    return _FEW_MARKERS if share >= _ENTIRELY else _ENOUGH_MARKERS


def _is_mentioned(text: str, start: int) -> bool:
    """Whether a sentence leads up to a quotation that starts there."""
    return text[start - 1 : start] in _QUOTES and len(text[:start].split()) > 1
