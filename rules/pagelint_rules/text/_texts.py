"""The texts of a page that leftovers show up in, joined so that one search finds a candidate.

Nearly every page has none of what these rules look for: a search through one string costs a
hundredth of a call for each block and rule.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from pagelint.finding import Edit, Fix
from pagelint.page.block import CODE

if TYPE_CHECKING:
    import re

    from pagelint.page import Block, Page


_EDITORS = "[contenteditable]:not([contenteditable=false])"


class Texts:
    """Every block that is no code, attributes included; get it by `page.once(Texts)`.

    `text` is all of it, one block a line.
    """

    def __init__(self, page: Page) -> None:
        editors = frozenset(each.node for each in page.select(_EDITORS))
        self.blocks = [
            block
            for block in (*page.blocks, *page.attribute_blocks)
            if block.region != "code" and block.kind != "placeholder"
            if not editors or not _inside(block, editors)
        ]
        texts = [block.text for block in self.blocks]
        self.text = "\n".join(texts)
        self._starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))

    @cached_property
    def lower(self) -> str:
        """`text` in lower case, offsets kept."""
        return self.text.replace("\u0130", "i").lower()

    @property
    def lines(self) -> Iterator[tuple[Block, str]]:
        """Every block with its text in lower case."""
        return zip(self.blocks, self.lower.split("\n"), strict=False)

    @cached_property
    def headings(self) -> str:
        """The title and all headings, in lower case: what the page says that it is about."""
        kinds = ("title", "heading")
        return "\n".join(block.text.lower() for block in self.blocks if block.kind in kinds)

    def having(self, *literals: str) -> Iterator[Block]:
        """The blocks with one of the literals, in order."""
        yield from self._with(self.text, self._characters, literals)

    def saying(self, *literals: str) -> Iterator[Block]:
        """The same for literals in lower case, found in any."""
        yield from self._with(self.lower, self._small_characters, literals)

    def beginning(self, *literals: str) -> Iterator[Block]:
        """The blocks that begin with one of the literals in lower case, in order."""
        return (block for block, line in self.lines if line.startswith(literals))

    def matching(self, pattern: re.Pattern[str]) -> Iterator[Block]:
        """The blocks in which a pattern finds something; it must not match across lines."""
        last = -1
        for match in pattern.finditer(self.text):
            index = bisect_right(self._starts, match.start()) - 1
            if index != last:
                last = index
                yield self.blocks[index]

    @cached_property
    def _characters(self) -> frozenset[str]:
        return frozenset(self.text)

    @cached_property
    def _small_characters(self) -> frozenset[str]:
        return frozenset(self.lower)

    def _with(
        self, text: str, characters: frozenset[str], literals: Iterable[str]
    ) -> Iterator[Block]:
        """The blocks with one of the literals; most have a character that the page has not."""
        found: set[int] = set()
        for literal in literals:
            if characters.issuperset(literal):
                self._note(text, literal, found)
        return (self.blocks[index] for index in sorted(found))

    def _note(self, text: str, literal: str, found: set[int]) -> None:
        at = text.find(literal)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            found.add(index)
            if index + 1 == len(self._starts):
                return
            at = text.find(literal, self._starts[index + 1])


def _inside(block: Block, editors: frozenset[object]) -> bool:
    return block.node in editors or any(node in editors for node in block.node.ancestors)


def prose(block: Block) -> str:
    """A block's text with inline code masked; offsets stay."""
    return block.masked(CODE)


def replacement(block: Block, start: int, end: int, text: str) -> Fix | None:
    """The fix that writes `text` for `block.text[start:end]`; None where markup stands between."""
    from html import unescape  # its table of names is large

    span = block.span(start, end)
    source = block.page.source.text[span.start : span.end]
    if " ".join(unescape(source).split()) != " ".join(block.text[start:end].split()):
        return None
    return Fix((Edit(span, text),))


_QUOTES = {
    '"': '"', "'": "'", "`": "`´'", "“": "”", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«",
    "‹": "›", "”": "”", "’": "’",
}  # fmt: skip


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands alone between quotation marks: it is spoken of."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(before and after) and after in _QUOTES.get(before, "")
