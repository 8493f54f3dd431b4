"""What stands under each heading, and how hard it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pagelint.prose.reading.sentences import read, start_of

if TYPE_CHECKING:
    from pagelint.html.source import Position
    from pagelint.page import Block, Page
    from pagelint.prose.reading.sentences import Reading
    from pagelint.text.readability import Readability, Sentence

_LEAST = 100  # words of prose before a smaller heading opens a section of its own


class Section(NamedTuple):
    """A heading, the sentences under it, and their scores; None for what stands before any."""

    heading: Block | None
    sentences: list[Sentence]
    scores: Readability


def sections(page: Page) -> list[Section]:
    """A page's sections with prose, in order; use `page.once(sections)`.

    A section ends at the next heading of its rank or a higher one, and also at a lower one once
    it has words enough to be scored: so no part is read twice, and few are too short for a score.
    """
    from pagelint.text.readability import measure_part

    reading = page.once(read)
    made: list[tuple[Block | None, list[Sentence]]] = [(None, [])]
    words = 0
    for sentence in reading.sentences:
        block, heading = reading.blocks[sentence.unit], made[-1][0]
        if block.kind != "heading":
            made[-1][1].append(sentence)
            words += sentence.words if sentence.prose else 0
        elif heading is None or not 0 < words < _LEAST or block.level <= heading.level:
            made.append((block, []))
            words = 0
    language = reading.scores.language
    scored = (Section(heading, held, measure_part(held, language)) for heading, held in made)
    return [section for section in scored if section.scores.words]


def section_start(reading: Reading, section: Section) -> Position:
    """Where a section starts in the source: at its heading, or its first sentence."""
    heading = section.heading
    if heading is None:
        return start_of(reading, section.sentences[0])
    return heading.page.source.position(heading.span(0, len(heading.text)).start)
