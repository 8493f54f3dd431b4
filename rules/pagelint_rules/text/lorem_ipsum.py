"""Filler text that was never replaced.

"Lorem ipsum dolor sit amet" holds the place of a text that nobody has written yet. A reader who
meets it takes the page for abandoned. Write the text, or take the block out until there is one.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint.text.filler import LITERATURE, NONSENSE, SEED, filler, first_words, telling_words
from pagelint_rules.text._texts import Texts, prose, unless_about

_ABOUT = pattern(
    r"(?m)^(?=.*\blorem ipsum\b).*(?:\?|\b(?:what|was|qué|generator|wikip\w+|filler|dummy|history"
    r"|origins?|meaning|cicero|geschichte|herkunft|histoire|historia|storia|nedir)\b)"
    r"|\b(?:blindtext|placeholder text|dummy text|faux texte)\b",
)


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
    for block in dict.fromkeys((*texts.having(SEED), *texts.opening(telling_words()))):
        place = filler(prose(block))
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
