"""textstat as the engine of the grade."""

import importlib

import pytest

from pagelint.text.readability.textstat_engine import grade

ENGLISH = "The cat sat on the mat. It was a fine day. " * 10


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every try to fetch the corpus fail."""
    nltk = importlib.import_module("nltk")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(nltk, "download", refuse)
    monkeypatch.setattr(nltk.data, "find", refuse)


def test_english_grade() -> None:
    """Flesch-Kincaid by textstat's words and sentences."""
    assert grade(ENGLISH, "en") == pytest.approx(0.39 * 5.5 + 11.8 - 15.59, abs=0.1)


def test_stops_end_sentences() -> None:
    """textstat divides where pagelint knows an abbreviation."""
    plain = "We bring them fresh fruit every day for the whole year. " * 5
    assert grade(plain.replace("fresh", "e.g. fresh"), "en") != grade(plain, "en")


def test_grade_of_another_language() -> None:
    """The ease score of the language, through Flesch's table."""
    assert 4 <= (grade("Der Hund schläft. Die Katze trinkt Milch. " * 9, "de") or 0) <= 18


def test_language_without_a_formula() -> None:
    """English constants are for English."""
    assert grade("Kissa nukkuu matolla. " * 9, "fi") is None
