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
