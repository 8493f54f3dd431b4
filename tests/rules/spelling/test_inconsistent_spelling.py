"""Whole sentences for the rule inconsistent-spelling, beyond its examples."""

import pytest

from pagelint.testing import lint
from pagelint_rules.spelling.inconsistent_spelling import check

RULE = check.rule


def found(*sentences: str) -> list[tuple[str, str]]:
    html = '<html lang="en">' + "".join(f"<p>{each}</p>" for each in sentences)
    return [(html[slice(*each.span)], each.suggestions[0]) for each in lint(RULE, html)]


@pytest.mark.parametrize(
    ("common", "rare"),
    [
        ("website", "web-site"),
        ("organise", "organize"),
        ("neighbour", "neighbor"),
        ("theatre", "theater"),
        ("anaesthetic", "anesthetic"),
        ("travelled", "traveled"),
        ("catalogue", "catalog"),
        ("ketamine", "ketamin"),
    ],
)
def test_rarer_spelling_is_marked_once(common: str, rare: str) -> None:
    """The finding names the other spelling."""
    twice = f"This is {common} and that is {common} for all of us here."
    assert found(twice, f"Here it is {rare}, and no more.") == [(rare, common)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Read four of them for us before the court moves to a new corner.",
        "They recover the sofa and re-cover it; he resigns and re-signs.",
        "The parking meter is one metre from the wall.",
        "Open the dialog and start a dialogue.",
        "The theater stands beside the Royal Theatre in the old town.",
    ],
)
def test_two_words_are_no_two_spellings(sentence: str) -> None:
    """Words that only look like variants, and names."""
    assert found(sentence) == []
