"""A page's text handed to the typo engine, and its findings mapped back to blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from pagelint.page.block import CODE, FOREIGN, LINK, NOTE, QUOTED
from pagelint.patterns import pattern
from pagelint.text.languages.detection import believed, primary

if TYPE_CHECKING:
    from pagelint.page import Block, Page
    from pagelint.text.spelling import Misspelling, TextRun
    from pagelint.text.spelling import Page as Words

_MASKED = CODE | FOREIGN | NOTE | QUOTED
_RUNNING = frozenset({"paragraph", "list-item", "definition", "caption", "summary"})
_TELLING_LENGTH = 300  # characters; such a block shows its language, whatever is declared
_PROSE_LENGTH = 40  # characters; a shorter list item or caption is a label
_LEAD_LENGTH = 40  # characters of "Read more", "»"
_WORD = pattern(r"[^\W\d_]{3,}")
_ADDRESSES = (
    ("a[href]", "href"), ("img[src]", "src"), ("link[rel=canonical]", "href"),
    ("meta[property='og:url']", "content"),
)  # fmt: skip
_MOST_ADDRESSES = 5000
_CODE = "code,kbd,pre,samp,tt,var"
_MOST_CODES = 5000
_MARKED = "abbr,b,cite,dfn,dt,em,i,strong,u"
_WORDS = frozenset({"typo", "glued-words"})


class Proof(NamedTuple):
    """A defect in a block's text; offsets are in the misspelling."""

    block: Block
    misspelling: Misspelling


class Survey(NamedTuple):
    """The blocks of a page that are in one language, and the words in them."""

    blocks: list[Block]
    words: Words


def findings_of(proofs: Iterable[Proof], kind: str) -> Iterator[Proof]:
    """The proofs of one kind."""
    return (proof for proof in proofs if proof.misspelling.kind == kind)


def proofread(
    page: Page, accepted: frozenset[str] = frozenset(), strictness: str = "normal"
) -> list[Proof]:
    """All spelling defects of a page; use `page.once(proofread, accepted, strictness)`.

    `strictness` is "low", "normal" or "high": how likely a defect must be.
    Each block is read in its own language; a language without a lexicon is passed over. On a page
    that declares no language, a word of another one that stands there is none of these defects.
    """
    from pagelint.text.spelling import is_beginning, is_known, judge

    proofs: list[Proof] = []
    surveyed = page.once(surveys).values()
    for blocks, words in surveyed:
        lexicon = words.lexicon
        others = [other.words.lexicon for other in surveyed if other.words is not words]
        others = [] if page.language else others
        for found in judge(words, accepted=accepted, strictness=strictness):
            block = blocks[found.run]
            cut = _leads_on(block, found) and is_beginning(found.text.lower(), lexicon)
            borrowed = found.kind in _WORDS and any(is_known(found.text, other) for other in others)
            if not (cut or borrowed or _is_artefact(block, found) or _is_code(page, found)):
                # An attribute holds slugs and file names as often as sentences.
                certain = found if block.visible else found._replace(sure=False)
                proofs.append(Proof(block, certain))
    return proofs


def surveys(page: Page) -> dict[str, Survey]:
    """A page's words by their language, of those that have a lexicon; use `page.once(surveys)`."""
    from pagelint.text.spelling import Page as Words
    from pagelint.text.spelling import load

    known = partial(page.once, known_words)
    return {
        language: Survey(blocks, Words(runs_of(blocks), lexicon, known))
        for language, blocks in page.once(by_language).items()
        if (lexicon := load(language)) is not None
    }


def runs_of(blocks: Iterable[Block]) -> list[TextRun]:
    """What the typo engine reads of blocks."""
    from pagelint.text.spelling import TextRun

    return [TextRun(block.masked(_MASKED), _is_prose(block)) for block in blocks]


def unspelt(page: Page) -> tuple[str, ...]:
    """The languages of the page's longer texts that have no lexicon."""
    from pagelint.text.spelling import load

    return tuple(
        sorted(
            language
            for language, blocks in page.once(by_language).items()
            if load(language) is None and any(len(b.text) >= _PROSE_LENGTH for b in blocks)
        )
    )


def by_language(page: Page) -> dict[str, list[Block]]:
    """The blocks of content, asides and chrome, by the primary language that each is written in."""
    grouped: dict[str, list[Block]] = {}
    fallback = page.reading_language
    declared = primary(page.language)
    for block in (*page.blocks, *page.attribute_blocks):
        if block.region not in ("content", "chrome", "aside"):
            continue
        language = primary(block.language)
        # A page that declares a language it is not written in declares it for every block.
        if not language or language == declared:
            language = fallback
        if len(block.text) > _TELLING_LENGTH:
            language = believed(block.text[:_TELLING_LENGTH], language)
        grouped.setdefault(language, []).append(block)
    return grouped


def _is_prose(block: Block) -> bool:
    return block.kind in _RUNNING and block.visible and len(block.text) >= _PROSE_LENGTH


def known_words(page: Page) -> frozenset[str]:
    """Words that are names of something more often than typos.

    They stand in the page's addresses, or alone and without a capital in an element that marks
    them: a command, an option, a term.
    """
    addresses = [page.url]
    for selector, name in _ADDRESSES:
        addresses += [each.get(name) or "" for each in page.select(selector)[:_MOST_ADDRESSES]]
    # One long text: a call for each of some thousand addresses would cost more than all words do.
    marked = (element.text.strip() for element in page.select(_MARKED)[:_MOST_ADDRESSES])
    words = (word for word in marked if word.isalpha() and word.islower())
    return frozenset([*_WORD.findall(" ".join(addresses).lower()), *words])


def _is_artefact(block: Block, found: Misspelling) -> bool:
    """Whether the defect lies where two elements meet, which a style sheet may keep apart.

    Or it is all that an element holds, with a dot inside: a link to "typing.Any" shows a name.
    """
    if found.kind == "typo":
        return False
    if block.seams(found.start, found.end):
        return True
    return found.kind == "missing-space" and block.fills_part(found.start, found.end)


def _leads_on(block: Block, found: Misspelling) -> bool:
    """Whether only a short link follows: an excerpt ends within the word."""
    rest = block.text[found.end :]
    lead = rest.strip()
    if not lead or len(lead) > _LEAD_LENGTH or (lead[-1] in ".!?" and lead[-2:] != ".."):
        return False
    start = found.end + rest.index(lead[0])
    inside, leading = block.flags_at(found.start) & LINK, block.flags_at(start) & LINK
    return not inside and bool(leading) and block.seams(found.end - 1, start + 1)


def _is_code(page: Page, found: Misspelling) -> bool:
    """Whether the word stands in the page's code as well: it is the name of something there."""
    return found.kind in _WORDS and found.text.lower() in page.once(_code_words)


def _code_words(page: Page) -> frozenset[str]:
    """The words of the page's code, and identifiers of one word."""
    texts = [element.text for element in page.select(_CODE)[:_MOST_CODES]]
    texts += [
        name for element in page.select("[id]") if (name := element.get("id") or "").isalpha()
    ]
    return frozenset(_WORD.findall(" ".join(texts).lower()))
