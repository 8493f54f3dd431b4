"""Readability formulas: published constants over plain ratios, no rounding, no clamping.

wps: words per sentence; spw: syllables per word. Ease scores fall, grades rise with difficulty.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import sqrt
from typing import Final

from pagelint.text.readability.tallies import Counts


def flesch_reading_ease(wps: float, spw: float) -> float:
    """English: Flesch, A new readability yardstick, 1948."""
    return 206.835 - 1.015 * wps - 84.6 * spw


def amstad(wps: float, spw: float) -> float:
    """German: Amstad, Wie verständlich sind unsere Zeitungen?, 1978."""
    return 180 - wps - 58.5 * spw


def fernandez_huerta(wps: float, spw: float) -> float:
    """Spanish: Fernández Huerta, Medidas de lecturabilidad, 1959, as corrected by Law."""
    return 206.84 - 1.02 * wps - 60 * spw


def kandel_moles(wps: float, spw: float) -> float:
    """French: Kandel and Moles, Application de l'indice de Flesch à la langue française, 1958."""
    return 207 - 1.015 * wps - 73.6 * spw


def vacca(wps: float, spw: float) -> float:
    """Italian: Franchina and Vacca, Adaptation of Flesch readability index, 1986."""
    return 217 - 1.3 * wps - 60 * spw


def douma(wps: float, spw: float) -> float:
    """Dutch: Douma, De leesbaarheid van landbouwbladen, 1960."""
    return 206.835 - 0.93 * wps - 77 * spw


EASE: Final[dict[str, Callable[[float, float], float]]] = {
    "en": flesch_reading_ease,
    "de": amstad,
    "es": fernandez_huerta,
    "fr": kandel_moles,
    "it": vacca,
    "nl": douma,
}


def flesch_kincaid_grade(wps: float, spw: float) -> float:
    """English: Kincaid et al., Derivation of new readability formulas for Navy personnel, 1975."""
    return 0.39 * wps + 11.8 * spw - 15.59


def dale_chall(counts: Counts, sentences: int) -> float:
    """English: Dale and Chall, A formula for predicting readability, 1948."""
    hard = 100 * counts.hard / counts.words
    score = 0.1579 * hard + 0.0496 * counts.words / sentences
    return score + 3.6365 if hard > 5 else score


def gunning_fog(counts: Counts, sentences: int) -> float:
    """English: Gunning, The technique of clear writing, 1952."""
    return 0.4 * (counts.words / sentences + 100 * counts.complex / counts.words)


def smog_index(counts: Counts, sentences: int) -> float:
    """English: McLaughlin, SMOG grading, 1969, for any number of sentences."""
    return 1.043 * sqrt(30 * counts.polysyllables / sentences) + 3.1291


def automated_readability_index(counts: Counts, sentences: int) -> float:
    """English: Smith and Senter, Automated readability index, 1967."""
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / sentences - 21.43


def coleman_liau_index(counts: Counts, sentences: int) -> float:
    """English: Coleman and Liau, A computer readability formula, 1975."""
    per_100_words = 100 / counts.words
    return 0.0588 * counts.characters * per_100_words - 0.296 * sentences * per_100_words - 15.8


def lix(counts: Counts, sentences: int) -> float:
    """Any spaced script: Björnsson, Läsbarhet, 1968."""
    return counts.words / sentences + 100 * counts.long / counts.words


def rix(counts: Counts, sentences: int) -> float:
    """Any spaced script: Anderson, Lix and Rix, 1983."""
    return counts.long / sentences


def gulpease(counts: Counts, sentences: int) -> float:
    """Italian: Lucisano and Piemontese, GULPEASE, 1988."""
    return 89 + (300 * sentences - 10 * counts.characters) / counts.words


def wiener_sachtextformel(counts: Counts, sentences: int) -> float:
    """German: Bamberger and Vanecek, Lesen, Verstehen, Lernen, Schreiben, 1984; first formula."""
    percent = 100 / counts.words
    return (
        0.1935 * counts.polysyllables * percent
        + 0.1672 * counts.words / sentences
        + 0.1297 * counts.long * percent
        - 0.0327 * counts.monosyllables * percent
        - 0.875
    )


_ONLY: Final[dict[str, tuple[Callable[[Counts, int], float], ...]]] = {
    "en": (
        dale_chall,
        gunning_fog,
        smog_index,
        automated_readability_index,
        coleman_liau_index,
    ),
    "it": (gulpease,),
    "de": (wiener_sachtextformel,),
}


def scores(language: str, counts: Counts, sentences: int) -> dict[str, float]:
    """Return every score that is meant for the language, by field name of `Readability`."""
    wps, spw = counts.words / sentences, counts.syllables / counts.words
    found = {
        "lix": lix(counts, sentences),
        "rix": rix(counts, sentences),
        "grade": grade(language, counts, sentences),
    }
    if language in EASE:
        found["flesch_reading_ease"] = EASE[language](wps, spw)
    if language == "en":
        found["flesch_kincaid_grade"] = flesch_kincaid_grade(wps, spw)
    found |= {formula.__name__: formula(counts, sentences) for formula in _ONLY.get(language, ())}
    return found


# (score, school grade): Flesch's table, Fernández Huerta's and Douma's agree on its steps.
_EASE_GRADES: Final = (
    (0, 18.0),
    (30, 15.0),
    (50, 12.0),
    (60, 9.0),
    (70, 7.0),
    (90, 5.0),
    (100, 4.0),
)
# Lucisano and Piemontese: read with ease after primary, middle and upper school.
_GULPEASE_GRADES: Final = ((20, 17.0), (40, 13.0), (60, 8.0), (80, 5.0), (100, 2.0))
# Anderson's grades for Rix, the middle of each step.
_RIX_GRADES: Final = (
    (0.1, 1.0), (0.35, 2.0), (0.65, 3.0), (1.05, 4.0), (1.55, 5.0), (2.1, 6.0), (2.7, 7.0),
    (3.35, 8.0), (4.1, 9.0), (4.9, 10.0), (5.75, 11.0), (6.7, 12.0), (7.7, 13.0), (12.0, 18.0),
)  # fmt: skip


def grade(language: str, counts: Counts, sentences: int) -> float:
    """Return the school grade (US years of schooling) by the formula of the language.

    English: Flesch-Kincaid; German: Wiener Sachtextformel; Italian: Gulpease; French, Spanish and
    Dutch: their ease score through Flesch's table; others: Rix through Anderson's.
    """
    wps, spw = counts.words / sentences, counts.syllables / counts.words
    if language == "en":
        return flesch_kincaid_grade(wps, spw)
    if language == "de":
        return wiener_sachtextformel(counts, sentences)
    if language == "it":
        return _look_up(_GULPEASE_GRADES, gulpease(counts, sentences))
    if language in EASE:
        return grade_of_ease(EASE[language](wps, spw))
    return _look_up(_RIX_GRADES, rix(counts, sentences))


def grade_of_ease(score: float) -> float:
    """Return the school grade that Flesch's table gives an ease score."""
    return _look_up(_EASE_GRADES, score)


def _look_up(table: Sequence[tuple[float, float]], score: float) -> float:
    """Interpolate between the rows of a table, flat outside it."""
    for (low, first), (high, last) in pairwise(table):
        if score <= high:
            return first + (last - first) * max(0.0, score - low) / (high - low)
    return table[-1][1]
