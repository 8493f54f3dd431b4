"""A passage in another language than it is declared in.

A screen reader reads it with the sounds of the language around it, and nobody understands a word.
Tag the passage: `<p lang="fr">`. Names, titles and phrases that became part of the language need
no tag; this looks at whole blocks of at least eight words.
"""

from collections.abc import Iterator
from itertools import islice

from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Page
from pagelint.page.block import CODE, DELETED, FOREIGN, NOTE, QUOTED, Block
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint.text.languages.detection import other_language
from pagelint_rules.language._texts import (
    declarer,
    is_declared,
    language_name,
    language_of_page,
    language_of_part,
)

_KINDS = frozenset({"paragraph", "list-item", "definition", "cell", "summary"})
_UNREAD = CODE | DELETED | FOREIGN | NOTE | QUOTED
# Messages that a server prints, which another rule reports, are in no language of the page.
_PRINTED = pattern(
    r"(?:Warning|Notice|Deprecated|Fatal error|Parse error|Uncaught \w+)\W{1,3}.* on line \d"
    r"|Stack trace:"
    r"|Traceback \(most recent"
)
_SIGNS = (" on line ", "Stack trace:", "Traceback (")  # each of these has one
_FEWEST = 8  # words
_EXCERPT = 8  # words
_LONGEST = 300  # characters of a block that are judged
_MOST_BLOCKS = 1000  # of a page


@rule(
    category="language",
    severity="warning",
    since="0.1",
    wcag=["3.1.2"],
    bad=[
        """<div lang="en"><p>We are open on Monday, and you are welcome to call.</p>
<p>⟦Die Praxis ist am Montag und am Freitag⟧ nicht offen.</p></div>""",
    ],
    good=[
        """<div lang="en"><p>We are open on Monday, and you are welcome to call.</p>
<p lang="de">Die Praxis ist am Montag und am Freitag nicht offen.</p></div>""",
        """<div lang="en"><p>We are open on Monday, and you are welcome to call.</p>
<p>Die Praxis am Markt</p></div>""",
        "<p>Die Praxis ist am Montag und am Freitag nicht offen.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first block of each passage in a language that nothing declares."""
    for node, blocks in _by_declaration(page).items():
        told = [_told(block, block.language) for block in blocks]
        if any(told) and not _is_wrong(page, node, blocks[0].language):
            yield from _passages(blocks, told)


def _passages(blocks: list[Block], told: list[str]) -> Iterator[Finding]:
    """The first block of each passage, which one block that is in no plain language parts not."""
    current, is_bridged = "", False
    for block, language in zip(blocks, told, strict=True):
        if language:
            if language != current:
                yield _finding(block, language)
            current, is_bridged = language, False
        elif is_bridged or _told(block, current):
            current = ""
        else:
            is_bridged = True


def _is_wrong(page: Page, node: dom.Element | None, tag: str) -> bool:
    """Whether the declaration itself is wrong, which other rules say."""
    if not is_declared(tag):
        return True
    if node is None or node == page.document.root:
        return bool(page.once(language_of_page))
    return bool(language_of_part(page.element(node)))


def _is_printed(text: str) -> bool:
    """Whether a program wrote a text, of what it failed at."""
    return any(map(text.__contains__, _SIGNS)) and _PRINTED.search(text) is not None


def _by_declaration(page: Page) -> dict[dom.Element | None, list[Block]]:
    """The blocks of prose that declare a language, by the element that declares it."""
    prose = [
        block
        for block in islice(page.blocks, _MOST_BLOCKS)
        if block.region == "content" and block.kind in _KINDS and block.language
        if block.text.count(" ") >= _FEWEST - 1 and not _is_printed(block.text)
    ]
    if not page.select("body [lang]"):
        return {page.document.root: prose}
    found: dict[dom.Element | None, list[Block]] = {}
    for block in prose:
        found.setdefault(declarer(block.node), []).append(block)
    return found


def _told(block: Block, language: str) -> str:
    return other_language(block.masked(_UNREAD, " ")[:_LONGEST], language)


def _finding(block: Block, language: str) -> Finding:
    end = len(" ".join(block.text.split(" ", _EXCERPT)[:_EXCERPT]))
    return block.finding(
        0,
        end,
        f'text in {language_name(language)} stands under lang="{block.language}"',
        hint=f'screen readers mispronounce it: write lang="{language}" on the element around it',
        suggestions=(language,),
    )
