"""Passives, marked by ⟦ ⟧ in the texts."""

import pytest

from pagelint.text.readability.passive import passives


def marked(text: str) -> str:
    """The text with its passives marked."""
    for start, end in reversed(list(passives(text))):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


@pytest.mark.parametrize(
    "text",
    [
        "The roof ⟦was repaired⟧ in May.",
        "Tickets ⟦are sold⟧ at the door and cakes ⟦were baked⟧ at home.",
        "The bridge has ⟦been closely watched⟧.",
        "It may ⟦be put⟧ off.",
        "It ⟦is being built⟧ of oak.",
        "The letter ⟦wasn’t ever sent⟧.",
        "It⟦'s made⟧ of wool.".replace("It⟦'s", "⟦It's"),
        "⟦Was it written⟧ by hand?",
        "Why ⟦was the old gate locked⟧?",
        "The text ⟦was rewritten⟧ and ⟦was misread⟧.",
        "She ⟦was surprised⟧ by the noise.",
        "The mill ⟦is used⟧ to grind rye.",
        "The job ⟦was done⟧ well.",
        "The cause has not ⟦been determined⟧.",
        "It ⟦is no longer sold⟧ here.",
    ],
)
def test_passive(text: str) -> None:
    """A form of be with a participle, adverbs and the subject of a question between."""
    assert marked(text.replace("⟦", "").replace("⟧", "")) == text


@pytest.mark.parametrize(
    "text",
    [
        "We repaired the roof.",
        "I am very interested in mills.",
        "She was tired and bored.",
        "They are used to the noise.",
        "He is prepared to wait and determined to win.",
        "There is no known cure.",
        "I am done with it.",
        "The door is red and the need is great.",
        "There is a hundred of them.",
        "The mill's painted wheel turns.",
        "It has begun to rain, which has cost us a day.",
        "The water is unfrozen.",
        "They were late; repaired or not, it leaks.",
    ],
)
def test_no_passive(text: str) -> None:
    """Active verbs, and participles that say what something is like."""
    assert marked(text) == text
