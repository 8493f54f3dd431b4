"""The grade as textstat counts it, for those who compare with other texts measured that way.

textstat looks its English syllables up in a corpus that it downloads at the first word. It is given
pagelint's syllables instead, so that nothing is fetched; words, sentences and constants are its
own. Importing it costs more than scoring a page: do so only where it was asked for.
"""

from importlib import import_module
from typing import Any, Final

from pagelint.text.readability import syllables
from pagelint.text.readability.formulas import grade_of_ease

# Languages for which textstat has an ease formula, and syllables by a package of patterns.
_LANGUAGES: Final = frozenset({"de", "es", "fr", "it", "nl", "ru", "hu"})


def grade(text: str, language: str) -> float | None:
    """The school grade of prose by textstat; None for a language that it has no formula for.

    English: its Flesch-Kincaid grade; others: its ease score through Flesch's table of grades.
    """
    engine: Any = import_module("textstat.textstat").textstatistics()
    engine.set_lang(language)
    if language == "en":
        _lend_syllables()
        return float(engine.flesch_kincaid_grade(text))
    if language not in _LANGUAGES:
        return None
    return grade_of_ease(float(engine.flesch_reading_ease(text)))


class _Syllables:
    """Looks like the corpus: a word's pronunciations, in which each "0" ends a syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * syllables.count(word, "en")]


def _lend_syllables() -> None:
    counting: Any = import_module("textstat.backend.counts._count_syllables")
    counting.get_cmudict = lambda _: _Syllables()
