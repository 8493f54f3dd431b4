"""Scores in words a writer can act on."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pagelint.text.readability.measure import Readability

# Lowest ease score of each word, highest first: Flesch 1948, table 5.
_EASE_WORDS: Final = (
    (90, "very easy"),
    (80, "easy"),
    (70, "fairly easy"),
    (60, "standard"),
    (50, "fairly difficult"),
    (30, "difficult"),
)

_HIGHEST: Final = 50  # grades; nobody went to school for so long
_LOWEST: Final = -100  # Flesch


def describe(readability: "Readability") -> str:
    """Say how hard the text is: "about 12th grade ± 1.4 (Flesch 38, difficult)"."""
    if readability.grade is None:
        return "no score: no prose" if not readability.words else "no score for this language"
    said = f"about {name_grade(readability.grade)}"
    if readability.band is not None and not is_beyond(readability.grade):
        said += f" ± {readability.band:.1f}"
    ease = readability.flesch_reading_ease
    if ease is not None:
        said += f" ({say_ease(ease)})"
    else:
        said += f" (Lix {readability.lix:.0f})"
    if not readability.reliable:
        said += f"; {readability.words} words are too few to be sure"
    return said


def is_beyond(grade: float) -> bool:
    """Whether a grade says no more than that a text is unreadable: a sentence without an end."""
    return grade > _HIGHEST


def say_grade(grade: float) -> str:
    """A grade in digits, "12", up to where digits mean anything."""
    return f"over {_HIGHEST}" if is_beyond(grade) else f"{grade:.0f}"


def say_ease(score: float) -> str:
    """A Flesch score with its word: "Flesch 38, difficult"."""
    shown = f"below {_LOWEST}" if score < _LOWEST else f"{score:.0f}"
    return f"Flesch {shown}, {name_ease(score)}"


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
