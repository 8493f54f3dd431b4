"""Whole sentences for the rule wrong-phrase, beyond its examples."""

import pytest

from pagelint.testing import lint
from pagelint_rules.spelling._phrases import PHRASES
from pagelint_rules.spelling.wrong_phrase import check

RULE = check.rule


def found(sentence: str, language: str = "en") -> list[tuple[str, str]]:
    html = f'<html lang="{language}"><p>{sentence}</p>'
    return [(html[slice(*each.span)], each.suggestions[0]) for each in lint(RULE, html)]


@pytest.mark.parametrize(
    ("sentence", "wrong", "right"),
    [
        ("Shops may close due of bad weather on any day.", "due of", "due to"),
        ("Should of known better, said the old man.", "Should of", "Should have"),
        ("Our guide said we shouldn’t of gone there alone.", "shouldn’t of", "shouldn't have"),
        ("It is, per say, not a bad idea at all.", "per say", "per se"),
        ("The two are one in the same.", "one in the same", "one and the same"),
        ("She was taken for granite by her own family.", "taken for granite", "taken for granted"),
    ],
)
def test_wrong_phrase_is_found_with_the_right_one(sentence: str, wrong: str, right: str) -> None:
    """The span holds the phrase, the suggestion keeps its capital."""
    assert found(sentence) == [(wrong, right)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The balance due of $50 is paid on arrival.",
        "Members pay dues of 20 euros, and a fee due of 5 euros.",
        "You would of course be paid, and I did what I could of it.",
        "They live one in the same house and one in the next.",
        "It was by in large numbers that they came.",
        "He wrote “should of” and meant something else.",
        "Read <code>could of been</code> aloud.",
        "The forest could offer shade, and the residue of it burns.",
    ],
)
def test_right_use_gives_no_finding(sentence: str) -> None:
    """The same words in a sentence that makes them right, or only speaks of them."""
    assert found(sentence) == []


def test_each_language_has_its_own_phrases() -> None:
    """English phrases mean nothing in a German text."""
    assert found("Wir sind seid Jahren da, said he, and could of been.", "de") == [
        ("seid Jahren", "seit Jahren")
    ]


@pytest.mark.parametrize("phrase", [p for table in PHRASES.values() for p in table])
def test_entry_is_complete(phrase: object) -> None:
    """Every entry names two different phrases."""
    assert phrase.wrong.strip() == phrase.wrong  # type: ignore[attr-defined]
    assert phrase.right not in ("", phrase.wrong)  # type: ignore[attr-defined]
    assert not any(mark in phrase.right for mark in "|+<$")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sentence", "wrong", "right"),
    [
        ("Send the form to you doctor, and keep the second copy of it.", "you", "your"),
        ("We keep the files of you patients’ visits for ten years.", "you", "your"),
        ("The book has been wrote by three women from the same town.", "wrote", "written"),
        ("They are able to mended the window within two days.", "mended", "mend"),
        ("Nobody says so, but its a very long way to the sea from here.", "its", "it's"),
        ("Come in, your going to like the garden behind the house.", "your", "you're"),
        ("We asked them, but their are no more seats in the hall.", "their", "there"),
        ("They all came with there own cups and plates to the feast.", "there", "their"),
        ("The second bus is faster then the first one by far.", "then", "than"),
        ("It was quiet for years, and now and than a ship came in.", "than", "then"),
        ("We found a old map of the town below the roof.", "a", "an"),
        ("It takes a hour to walk around the whole lake.", "a", "an"),
        ("There is an big tree in the middle of the yard.", "an", "a"),
        ("The old clock came back in one piece, still in tact.", "still in tact", "still intact"),
        ("You need a least a pound of flour for this bread.", "a least a", "at least a"),
    ],
)
def test_word_in_the_wrong_place_is_found(sentence: str, wrong: str, right: str) -> None:
    """The words around it leave no other reading."""
    assert found(sentence) == [(wrong, right)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The town lost its important harbour, and that is a long story of its own.",
        "He spoke to educated people, and she wants to need nothing and to feed them all.",
        "What the rule is has not been written down, and that was that for her.",
        "If it gets larger then the box breaks, and older then younger people came in.",
        "Is a or b larger? Point a is here. An hour, a one, a European, an MRI, an NGO, a UFO.",
        "An honest man, a unit, a university, a unanimous vote, a ewe, an unidentified ship.",
        "They gave their best there, and all of your children’s books are yours to keep.",
        "It was better than that, and she was more tired than ill, than ever before.",
        "In word and in tact he was rich, and read some how-to guides on every where clause.",
    ],
)
def test_word_in_its_place_is_right(sentence: str) -> None:
    """Each of these looks like a slip and is none."""
    assert found(sentence) == []


def test_another_block_excuses_nothing() -> None:
    """What may stand before a slip has to stand in its own block."""
    html = (
        '<html lang="en"><p>It is a fact that the old mill stands on the other bank</p>'
        "<p>The water is has been too cold for a swim since the end of May.</p>"
    )
    assert [html[slice(*each.span)] for each in lint(RULE, html)] == ["is has"]
