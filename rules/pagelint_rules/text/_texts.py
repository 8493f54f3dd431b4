"""The texts of a page that leftovers show up in, joined so that one search finds a candidate.

Nearly every page has none of what these rules look for: a search through one string costs a
hundredth of a call for each block and rule.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from pagelint.finding import Edit, Fix
from pagelint.page.block import CODE, MASK
from pagelint.patterns import pattern

if TYPE_CHECKING:
    import re

    from pagelint.finding import Finding
    from pagelint.page import Block, Element, Page


_LONGEST_WORD = 24
# Formulas that a script typesets in the reader's browser: MathJax's delimiters and environments,
# and dollar signs around what has a command, a power or an index in it.
_FORMULA = pattern(
    r"\\\((?:[^\\]|\\(?!\))){0,3000}+\\\)|\\\[(?:[^\\]|\\(?!\])){0,3000}+\\\]"
    r"|\$\$[^$]{1,3000}\$\$|(?<![\w$\\])\$(?![\s{$])(?=[^$]{0,999}(?:\\[A-Za-z]|[_^][\w{]))[^$]{1,999}(?<!\s)\$(?!\w)"
    r"|\\begin\{(?P<name>(?:equation|align(?:ed|at)?|gather(?:ed)?|multline|eqnarray|math|displaymath"
    r"|[bpv]?matrix|cases|split|array)\*?)\}.{0,3000}?\\end\{(?P=name)\}"
)


class Texts:
    """Every block that is no code, attributes included; get it by `page.once(Texts)`.

    `text` is all of it, one block a line.
    """

    def __init__(self, page: Page) -> None:
        self.blocks = [
            block
            for block in (*page.blocks, *page.attribute_blocks)
            if block.region != "code" and block.kind != "placeholder"
        ]
        self._texts = texts = [block.text for block in self.blocks]
        self.text = "\n".join(texts)
        self._starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
        self._known: dict[str, tuple[int, ...]] = {}

    @cached_property
    def openings(self) -> dict[str, list[Block]]:
        """Blocks by their first word, in lower case, with a straight apostrophe."""
        firsts = [text[:_LONGEST_WORD].partition(" ")[0] for text in self._texts]
        words = "\n".join(firsts).lower().replace("’", "'").split("\n")
        found: dict[str, list[Block]] = {}
        for word, block in zip(words, self.blocks, strict=False):  # no block: one empty word
            found.setdefault(word, []).append(block)
        return found

    @cached_property
    def singles(self) -> list[Block]:
        """Blocks of one word."""
        pairs = zip(self.blocks, self._texts, strict=True)
        return [block for block, text in pairs if " " not in text]

    @cached_property
    def headings(self) -> str:
        """The title and all headings, in lower case: what the page says that it is about."""
        kinds = ("title", "heading")
        return "\n".join(block.text.lower() for block in self.blocks if block.kind in kinds)

    def having(self, *literals: str) -> Iterator[Block]:
        """The blocks with one of the literals, in order; a single character is found fastest."""
        found: set[int] = set()
        for literal in literals:
            if literal in self.text:
                if literal not in self._known:
                    self._known[literal] = tuple(self._find(literal))
                found.update(self._known[literal])
        return (self.blocks[index] for index in sorted(found))

    def matching(self, sign: re.Pattern[str]) -> Iterator[Block]:
        """The blocks in which a pattern is found, in order; it must not match a line's end."""
        at = 0
        while match := sign.search(self.text, at):
            index = bisect_right(self._starts, match.start()) - 1
            yield self.blocks[index]
            if index + 1 == len(self._starts):
                return
            at = self._starts[index + 1]

    def opening(self, words: AbstractSet[str]) -> list[Block]:
        """The blocks that begin with one of the words, which are in lower case."""
        return [
            block for word in sorted(words & self.openings.keys()) for block in self.openings[word]
        ]

    def _find(self, literal: str) -> Iterator[int]:
        at = self.text.find(literal)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            yield index
            if index + 1 == len(self._starts):
                return
            at = self.text.find(literal, self._starts[index + 1])


def prose(block: Block) -> str:
    """A block's text with inline code and formulas masked; offsets stay."""
    parts = block.parts
    plain = len(parts) == 1 and not parts[0].flags & CODE
    text = block.text if plain else block.masked(CODE)
    if "\\" in text or text.count("$") > 1:
        return _FORMULA.sub(_mask, text)
    return text


def _mask(match: re.Match[str]) -> str:
    return MASK * (match.end() - match.start())


def unless_about(
    topic: re.Pattern[str], texts: Texts, findings: Iterator[Finding]
) -> Iterator[Finding]:
    """The findings, unless title or headings say that the page explains what they are about."""
    first = next(findings, None)
    if first is not None and not topic.search(texts.headings):
        yield first
        yield from findings


def element_finding(element: Element, message: str, hint: str, longest: int) -> Finding:
    """A finding on all of an element, or on its start tag where it is longer in the source."""
    made = element.finding(message, hint=hint)
    extent = element.extent
    if extent is not None and extent.end - extent.start <= longest:
        made.span = extent
    return made


def replacement(
    block: Block, start: int, end: int, source: str, *, safe: bool = True
) -> Fix | None:
    """The fix that writes source for `block.text[start:end]`; None where markup stands between."""
    from html import unescape  # its table of names is large

    span = block.span(start, end)
    written = block.page.source.text[span.start : span.end]
    if " ".join(unescape(written).split()) != " ".join(block.text[start:end].split()):
        return None
    return Fix((Edit(span, source),), safe=safe)


_QUOTES = {
    '"': '"', "'": "'", "`": "`´'", "“": "”", "„": "“”", "‘": "’", "‚": "‘’", "«": "»", "»": "«",
    "‹": "›", "”": "”", "’": "’",
}  # fmt: skip


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands alone between quotation marks: it is spoken of."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(before and after) and after in _QUOTES.get(before, "")
