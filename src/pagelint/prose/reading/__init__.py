"""A page as its reader meets it: sentences and their places, sections, what makes them hard."""

from pagelint.prose.reading.sections import Section, section_start, sections
from pagelint.prose.reading.sentences import (
    Reading,
    begin_with,
    excerpt,
    hardest,
    opening,
    read,
    reading_text,
    said,
    scores,
    start_of,
    word_start,
)
from pagelint.prose.reading.style import Passive, find_passives, hard_words

__all__ = [
    "Passive",
    "Reading",
    "Section",
    "begin_with",
    "excerpt",
    "find_passives",
    "hard_words",
    "hardest",
    "opening",
    "read",
    "reading_text",
    "said",
    "scores",
    "section_start",
    "sections",
    "start_of",
    "word_start",
]
