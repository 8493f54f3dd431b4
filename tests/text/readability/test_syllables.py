"""Syllables of single words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.text.readability import english, syllables

SPOKEN = {
    "en": "a 1 area 3 business 2 chocolate 2 every 2 our 1 people 2 idea 3 queue 1 rhythm 2",
    "en-endings": "called 1 wanted 2 boxes 2 makes 1 carefully 3 basically 3 homepage 2 table 2",
    "en-contracted": "don't 1 didn't 2 we're 1 boss's 2 that'll 2 she’s 1 wouldn’t 2",
    "de": "Haus 1 Bauer 2 Museum 3 Familie 4 Patient 3 Idee 2 beenden 3 Quelle 2 Straße 2",
    "fr": "eau 1 table 1 pays 2 voyage 2 théâtre 2 parlent 1 moment 2 langue 1 vie 1",
    "es": "agua 2 país 2 guerra 2 pingüino 3 ley 1 reyes 2 muy 1 aéreo 4 información 4",
    "it": "acqua 2 paese 3 aiuto 3 terapia 4 zio 2 più 1 famiglia 3 perché 2",
    "nl": "mooi 1 leeuw 1 koeien 2 bijvoorbeeld 3 museum 3 België 3 geïnteresseerd 5",
    "ru": "вода 2 хорошо 3",
}


def cases() -> list[tuple[str, str, int]]:
    lists = ((key.split("-")[0], text.split()) for key, text in SPOKEN.items())
    return [
        (language, word, int(number))
        for language, tokens in lists
        for word, number in zip(tokens[::2], tokens[1::2], strict=True)
    ]


@pytest.mark.parametrize(("language", "word", "number"), cases())
def test_known_words(language: str, word: str, number: int) -> None:
    """A word has the syllables that dictionaries give it."""
    assert syllables.count(word, language) == number


@pytest.mark.parametrize("word", ["naïve", "NAIVE", "na\u00adive"])
def test_spelling_variants(word: str) -> None:
    """Accents, capitals and soft hyphens change nothing in English."""
    assert syllables.count(word, "en") == 2


def test_rules_stand_alone() -> None:
    """Words that are in no table are counted by rule."""
    invented = {"blorpation": 3, "snarkliest": 3, "grimbles": 2, "plostment": 2, "tradewise": 2}
    assert {word: english.count_with(word, {}) for word in invented} == invented


def test_table_holds_only_what_rules_miss() -> None:
    """No word of the table would be right without it; contractions build on other words."""
    words = {word: number for word, number in english.table().items() if "'" not in word}
    assert [word for word, number in words.items() if english.count_with(word, {}) == number] == []


def test_endless_contraction() -> None:
    """A run of contractions is counted without recursion."""
    assert syllables.count("'s" * 5000, "en") >= 1


@given(st.text(max_size=30), st.sampled_from(["en", "de", "fr", "es", "it", "nl", "pl"]))
def test_at_least_one(word: str, language: str) -> None:
    """Anything is at least one syllable, and at most a few for each character."""
    assert 1 <= syllables.count(word, language) <= max(1, 4 * len(word))
