"""Two spellings of one word on one page.

"E-mail" here and "email" there, "colour" and "color": either is right, both together look
careless, and a search on the page finds only half. Choose one.

The rarer of the two is marked, once a page. Words with a capital are left out: "Rockefeller
Center" keeps its spelling in London.
"""

from collections import Counter
from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import CODE, FOREIGN, NOTE, QUOTED
from pagelint.patterns import pattern
from pagelint.prose.proofreading import by_language
from pagelint.rule import Context, rule

_MASKED = CODE | FOREIGN | NOTE | QUOTED
_WORD = pattern(r"(?<![\w./@#-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w/@-]|\.\w)")


@rule(
    category="spelling",
    severity="info",
    since="0.1",
    bad=[
        '<html lang="en"><p>Send an ⟦e-mail⟧ to the desk; an email is read like any email.</p>',
        '<html lang="en"><p>The colour of the wall is the ⟦color⟧ of the door and its colour.</p>',
    ],
    good=[
        '<html lang="en"><p>The colour of the Color Center in our town is the same colour.</p>',
        '<html lang="en"><p>On the fourth day she went forth, and his mourning ended at dawn.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the rarer of two spellings, where it first stands."""
    from pagelint.text.spelling import load
    from pagelint.text.spelling.variants import variants

    for language, blocks in page.once(by_language).items():
        lexicon = load(language)
        if lexicon is None or lexicon.language != "en":
            continue
        counts: Counter[str] = Counter()
        first: dict[str, tuple[Block, int]] = {}
        for block, word, start in _words(blocks):
            counts[word] += 1
            first.setdefault(word, (block, start))
        for rarer, commoner in variants(counts, lexicon):
            block, start = first[rarer]
            yield block.finding(
                start,
                start + len(rarer),
                f'"{rarer}" is spelt "{commoner}" elsewhere on the page',
                hint="use one spelling",
                suggestions=(commoner,),
            )


def _words(blocks: list[Block]) -> Iterator[tuple[Block, str, int]]:
    for block in blocks:
        for match in _WORD.finditer(block.masked(_MASKED)):
            word = match.group()
            opens = match.start() == 0 or block.text[match.start() - 2 : match.start()] == ". "
            if word.islower() or (opens and word[1:].islower()):
                yield block, word.lower(), match.start()
