"""A page's text handed to a grammar checker, and what it says mapped back to blocks.

Whatever checks grammar is a `GrammarChecker`, given to the rule through the settings: no rule knows
of a server, and the linter of no network.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from pagelint.page.block import CODE, DELETED, FOREIGN, MASK, NOTE, QUOTED
from pagelint.prose.proofreading import by_language
from pagelint.text.languages.detection import primary

if TYPE_CHECKING:
    from pagelint.page import Block, Page

# A noun that no dictionary holds, so that the sentence around code or a title stays one.
STAND_IN = "Dummy"
_STOOD_FOR = CODE | FOREIGN | QUOTED
_PASSED_OVER = NOTE | DELETED
# Labels, cells and headlines are no sentences, and attributes are often none either.
_SENTENCES = frozenset({"paragraph", "list-item", "definition", "caption", "summary", "cell"})
_SHORTEST = 3  # words


class Aside(NamedTuple):
    """A half-open range of a passage that is not prose, and what a checker reads instead."""

    start: int
    end: int
    read_as: str


class Passage(NamedTuple):
    """A text to check by itself, with the parts of it that are not to be judged, in order."""

    text: str
    asides: tuple[Aside, ...] = ()


class GrammarMatch(NamedTuple):
    """What is wrong with `text[start:end]` of a passage; `rule` and `category` are ids."""

    start: int
    end: int
    message: str
    rule: str
    category: str
    suggestions: tuple[str, ...] = ()


class GrammarChecker(Protocol):
    """Finds mistakes in passages of one language (BCP 47).

    Gives back the matches of each passage; they depend on that passage alone. `off` are ids of
    rules and categories that nobody wants. A checker that can't answer gives no matches and keeps
    the reason for whoever made it: it never raises.
    """

    def __call__(
        self, passages: Sequence[Passage], language: str, off: frozenset[str], /
    ) -> Sequence[Sequence[GrammarMatch]]: ...


@runtime_checkable
class Shared(Protocol):
    """A checker that several processes use, each a copy of its own."""

    def share(self) -> None:
        """Get ready to be copied: what there must be one of is there from now on."""

    def tally(self) -> Any:
        """What this copy has to say of the run in the end, as plain data."""

    def merge(self, tally: Any, /) -> None:
        """Take over what a copy has to say."""


class Remark(NamedTuple):
    """A mistake in a block's text, judged in a primary language."""

    block: Block
    match: GrammarMatch
    language: str


def remarks(
    page: Page, checker: GrammarChecker, off: Callable[[str], frozenset[str]]
) -> Iterator[Remark]:
    """All mistakes in a page's sentences; `off` gives the unwanted ids for a primary language."""
    for tag, blocks in _by_tag(page).items():
        language = primary(tag)
        passages = [_passage(block) for block in blocks]
        answers = checker(passages, tag, off(language))
        for block, passage, matches in zip(blocks, passages, answers, strict=True):
            for match in matches:
                if not _touches(match, passage):
                    yield Remark(block, match, language)


def _by_tag(page: Page) -> dict[str, list[Block]]:
    """The blocks that hold sentences, by the full tag of their language."""
    grouped: dict[str, list[Block]] = {}
    for language, blocks in page.once(by_language).items():
        for block in filter(_is_prose, blocks):
            declared = (block.language, page.language)
            tag = next((each for each in declared if primary(each) == language), language)
            grouped.setdefault(tag, []).append(block)
    return grouped


def _is_prose(block: Block) -> bool:
    if block.region != "content" or block.kind not in _SENTENCES:
        return False
    return block.visible and block.text.count(" ") >= _SHORTEST - 1


def _passage(block: Block) -> Passage:
    text = block.text
    stood_for, passed_over = block.masked(_STOOD_FOR), block.masked(_PASSED_OVER)
    if stood_for is text and passed_over is text and MASK not in text:
        return Passage(text)
    return Passage(text, tuple(_asides(stood_for, passed_over)))


def _asides(stood_for: str, passed_over: str) -> Iterable[Aside]:
    read_as = [
        "" if gone == MASK else STAND_IN if kept == MASK else None
        for kept, gone in zip(stood_for, passed_over, strict=True)
    ]
    at = 0
    for text, run in groupby(read_as):
        end = at + len(list(run))
        if text is not None:
            yield Aside(at, end, text)
        at = end


def _touches(match: GrammarMatch, passage: Passage) -> bool:
    """Whether a match lies on or beside an aside: it judges a word that isn't there."""
    return any(
        match.start <= aside.end + 1 and aside.start <= match.end + 1 for aside in passage.asides
    )
