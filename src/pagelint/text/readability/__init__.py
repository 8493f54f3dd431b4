"""How hard a text is to read: counts and scores from plain text. Knows no HTML."""

from pagelint.text.readability.grades import describe
from pagelint.text.readability.measure import (
    Readability,
    Sentence,
    TextUnit,
    measure,
    measure_part,
    without_dashes,
)

__all__ = [
    "Readability",
    "Sentence",
    "TextUnit",
    "describe",
    "measure",
    "measure_part",
    "without_dashes",
]
