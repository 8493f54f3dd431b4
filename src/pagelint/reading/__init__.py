"""A page as its reader meets it: sentences and their places, sections, what makes them hard."""

from pagelint.reading.sections import Section, sections
from pagelint.reading.sentences import (
    Reading,
    begin_with,
    excerpt,
    hardest,
    opening,
    place,
    read,
    reading_text,
    said,
    scores,
    word_starts,
)
from pagelint.reading.style import Passive, find_passives, hard_words

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
    "place",
    "read",
    "reading_text",
    "said",
    "scores",
    "sections",
    "word_starts",
]
