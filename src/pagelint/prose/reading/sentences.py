"""A page as its reader meets it: sentences with their places, and how hard they are.

Read is what a reader comes for: visible content in the page's own language. Left out are page
chrome, code blocks, reference lists, deleted text, note marks and leftover shortcodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.page.block import DELETED, FOREIGN, HEADLINE_KINDS, LINK, NOTE
from pagelint.patterns import pattern
from pagelint.text.languages.detection import primary
from pagelint.text.shortcodes import without_tags

if TYPE_CHECKING:
    from pagelint.html.source import Position
    from pagelint.page import Block, Page
    from pagelint.text.readability import Readability, Sentence

_LINE_PARTS = 4  # a text of three lines has a gap between each two
_ENTRIES = frozenset({"list-item", "cell", "definition"})
_CLOSERS = "\"'”’»)]"
_LEAST_LINK = 20  # characters; shorter texts are no sentences anyway
_LINK_SHARE = 0.6
_UNREAD = FOREIGN | NOTE | DELETED
_CONTROLS = frozenset({"button", "option", "title"})
_RUN = pattern(r"\S+")
_LIST_MARK = pattern(r"(?:[•◦▪*-]|\(?\d{1,2}[.)])\s+")


class Reading(NamedTuple):
    """`scores`, and the counted sentences; a sentence's `unit` is an index into `blocks`."""

    scores: Readability
    sentences: list[Sentence]
    blocks: list[Block]


def read(page: Page) -> Reading:
    """Count and score a page; use `page.once(read)`."""
    from pagelint.text.readability import TextUnit, measure

    language = page.reading_language
    blocks = [block for block in page.blocks if _is_read(block, language)]
    units = [
        TextUnit(
            reading_text(block),
            block.kind in HEADLINE_KINDS or _is_link(block),
            tuple(block.line_starts()) if len(block.parts) > _LINE_PARTS else (),
        )
        for block in blocks
    ]
    return Reading(*measure(units, language), blocks)


def _is_read(block: Block, language: str) -> bool:
    if block.region != "content" or block.kind in _CONTROLS:
        return False
    return not block.language or primary(block.language) in (language, primary(block.page.language))


def _is_link(block: Block) -> bool:
    """Whether an entry of a list or a table is mostly a link, without a full stop: no sentence."""
    if block.kind not in _ENTRIES or len(block.text) < _LEAST_LINK:
        return False
    if block.text.rstrip(_CLOSERS)[-1:] in ".!?…:":
        return False
    linked = sum(len(part.text.strip()) for part in block.parts if part.flags & LINK)
    return linked > _LINK_SHARE * len(block.text)


def reading_text(block: Block) -> str:
    """A block's text with everything that is not read blanked out; offsets stay."""
    text = block.masked(_UNREAD, " ")
    if "[" in text:
        text = without_tags(text)  # leftovers are printed by mistake, never read
    return text


def scores(page: Page) -> dict[str, Any]:
    """The page's scores as a JSON-ready mapping; numbers rounded to what they can carry."""
    fields = page.once(read).scores._asdict()
    return {
        name: round(value, 1) if isinstance(value, float) else value
        for name, value in fields.items()
    }


def start_of(reading: Reading, sentence: Sentence) -> Position:
    """Where a sentence starts in the source."""
    start, _ = said(reading, sentence)
    block = reading.blocks[sentence.unit]
    return block.page.source.position(block.span(start, sentence.end).start)


def said(reading: Reading, sentence: Sentence) -> tuple[int, str]:
    """Where a sentence starts in its block, the mark of its list item passed, and what is read."""
    text = reading_text(reading.blocks[sentence.unit])[sentence.start : sentence.end]
    mark = _LIST_MARK.match(text)
    start = mark.end() if mark else 0
    return sentence.start + start, " ".join(text[start:].split())


def hardest(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The prose sentences, hardest first: by what each adds to the Flesch-Kincaid grade."""
    prose = [sentence for sentence in sentences if sentence.prose and sentence.words]
    return sorted(
        prose, key=lambda s: -(0.39 * s.words + 11.8 * s.syllables / s.words) if s.words > 8 else 0
    )


def begin_with(reading: Reading, sentences: Iterable[Sentence], most: int = 3) -> str:
    """A hint that names the hardest sentences, each with its place."""
    worst = [
        "{}:{} ".format(*start_of(reading, sentence)) + f"“{excerpt(said(reading, sentence)[1])}”"
        f" ({sentence.words} words)"
        for sentence in hardest(sentences)[:most]
    ]
    return "begin with " + ", ".join(worst)


def excerpt(text: str, words: int = 6) -> str:
    """The first words of a text, with an ellipsis where more follow."""
    parts = text.split(None, words)
    return " ".join(parts[:words]) + ("…" if len(parts) > words else "")


def opening(text: str, words: int = 6) -> int:
    """Where the first words of a text end."""
    *_, last = islice(_words(text), words)
    return last.end()


def word_start(text: str, number: int) -> int:
    """Where a word of a text starts, by its number from 0.

    Words are runs with a letter or a digit, as the scores count them.
    """
    return next(islice(_words(text), number, None)).start()


def _words(text: str) -> Iterator[re.Match[str]]:
    from pagelint.text.readability import without_dashes

    return (m for m in _RUN.finditer(without_dashes(text)) if any(map(str.isalnum, m[0])))
