"""Scores in words a writer can act on."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pagelint.readability.measure import Readability

# Lowest ease score of each word, highest first: Flesch 1948, table 5.
_EASE_WORDS: Final = (
    (90, "very easy"),
    (80, "easy"),
    (70, "fairly easy"),
    (60, "standard"),
    (50, "fairly difficult"),
    (30, "difficult"),
)


def describe(readability: "Readability") -> str:
    """Say how hard the text is: "about 12th grade ± 1.4 (Flesch 38, difficult)"."""
    if readability.grade is None:
        return "no score: no prose" if not readability.words else "no score for this language"
    said = f"about {name_grade(readability.grade)}"
    if readability.band is not None:
        said += f" ± {readability.band:.1f}"
    ease = readability.flesch_reading_ease
    if ease is not None:
        said += f" (Flesch {ease:.0f}, {name_ease(ease)})"
    else:
        said += f" (Lix {readability.lix:.0f})"
    if not readability.reliable:
        said += f"; {readability.words} words are too few to be sure"
    return said


def name_grade(grade: float) -> str:
    """Name a US school grade: "6th grade", "college" from 13, "graduate school" from 17."""
    year = max(1, round(grade))
    if year > 16:
        return "graduate school"
    if year > 12:
        return "college"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(year, "th")
    return f"{year}{ending} grade"


def name_ease(score: float) -> str:
    """Name a Flesch score (or that of an adaptation to another language) in Flesch's words."""
    return next((word for least, word in _EASE_WORDS if score >= least), "very difficult")
