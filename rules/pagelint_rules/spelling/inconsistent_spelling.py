"""Two spellings of one word on a page or a site.

"E-mail" here and "email" there, "colour" and "color": either is right, both together look
careless, and a search finds only half. Choose one.

The rarer of the two is marked, once a page. Words with a capital are left out: "Rockefeller
Center" keeps its spelling in London.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pagelint.finding import Finding, Said
from pagelint.page import Block, Page
from pagelint.page.block import CODE, FOREIGN, NOTE, QUOTED
from pagelint.patterns import pattern
from pagelint.prose.proofreading import by_language
from pagelint.rule import rule

_MASKED = CODE | FOREIGN | NOTE | QUOTED
_WORD = pattern(r"(?<![\w./@#-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w/@-]|\.\w)")
_LEAST = 4  # letters


class Word(NamedTuple):
    """A word in small letters, how often a page has it, and how it is written first."""

    text: str
    times: int
    written: str


def facts(page: Page) -> tuple[Word, ...]:
    """The page's English words that may be spelt in two ways."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for block in page.once(by_language).get("en", []):
        for word in _words(block):
            counts[word.lower()] += 1
            first.setdefault(word.lower(), word)
    return tuple(Word(word, times, first[word]) for word, times in counts.items())


@rule(
    category="spelling",
    severity="info",
    since="0.1",
    facts=facts,
    bad=[
        '<html lang="en"><p>Send an ⟦e-mail⟧ to the desk; an email is read like any email.</p>',
        '<html lang="en"><p>The colour of the wall is the ⟦color⟧ of the door and its colour.</p>',
        (
            '=== a.html\n<html lang="en"><p>An email is read.\n'
            '=== b.html\n<html lang="en"><p>No email is lost.\n'
            '=== c.html\n<html lang="en"><p>Send an ⟦e-mail⟧.\n'
        ),
    ],
    good=[
        '<html lang="en"><p>The colour of the Color Center in our town is the same colour.</p>',
        '<html lang="en"><p>On the fourth day she went forth, and his mourning ended at dawn.</p>',
    ],
)
def check(pages: Mapping[str, tuple[Word, ...]], options: None) -> Iterator[tuple[str, Finding]]:
    """Report the rarer of two spellings, where a page has it first."""
    from pagelint.text.spelling import load
    from pagelint.text.spelling.variants import variants

    lexicon = load("en")
    if lexicon is None:
        return
    counts: Counter[str] = Counter()
    for words in pages.values():
        for word in words:
            counts[word.text] += word.times
    commoner = dict(variants(counts, lexicon))
    where = "on the page" if len(pages) == 1 else "on the site"
    for path, words in pages.items():
        for word in words:
            if word.text in commoner:
                other = commoner[word.text]
                message = f'"{word.text}" is spelt "{other}" elsewhere {where}'
                at = Said(word.written)
                hint = "use one spelling"
                yield path, Finding(None, message, hint=hint, suggestions=(other,), at=at)


def _words(block: Block) -> Iterator[str]:
    for match in _WORD.finditer(block.masked(_MASKED)):
        word = match.group()
        opens = match.start() == 0 or block.text[match.start() - 2 : match.start()] == ". "
        if len(word) >= _LEAST and (word.islower() or (opens and word[1:].islower())):
            yield word
