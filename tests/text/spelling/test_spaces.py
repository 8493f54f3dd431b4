"""Spaces left out."""

from collections.abc import Callable

import pytest

from pagelint.text.spelling import Misspelling

Checker = Callable[..., list[Misspelling]]

GLUED = [
    ("It was the first ofthe three.", "ofthe", "of the"),
    ("Parking is free for all patientsand their families.", "patientsand", "patients and"),
    ("Morphinedoses are high, says the doctor.", "Morphinedoses", "Morphine doses"),
    ("You can stay aslong as you like.", "aslong", "as long"),
    ("We sell anythingelse that you may need.", "anythingelse", "anything else"),
]


@pytest.mark.parametrize(("sentence", "text", "apart"), GLUED)
def test_glued_words_are_found(proofread: Checker, sentence: str, text: str, apart: str) -> None:
    """Two words without the space between them."""
    found = [(m.kind, m.text, m.suggestions) for m in proofread(sentence)]
    assert found == [("glued-words", text, (apart,))]


@pytest.mark.parametrize(
    "sentence",
    [
        "A keyswitch, a microarray and the afterparty are words of our time.",
        "The walkthrough and the dropdown are on the homepage of the startup.",
        "Microservices and chatbots run on a mainframe in the datacenter.",
        "A fingerboard, a paintbrush and a screwdriver lay on the workbench.",
        "They wrote a paper about polysomnography and another one about polyneuropathy.",
        "The postprocessing step resizes thumbnails on the fileserver.",
    ],
)
def test_compounds_are_words(proofread: Checker, sentence: str) -> None:
    """English writes many compounds in one."""
    assert proofread(sentence) == []


UNSPACED = [
    ("Most people feel tired.Then they sleep for a few hours.", "tired.Then", "tired. Then"),
    ("Is it far?No, it is quite near.", "far?No", "far? No"),
    ("Bring water,food and a warm coat.", "water,food", "water, food"),
    ("Are you full?Yes, and tired too.", "full?Yes", "full? Yes"),
    ("We opened late (at noon).The queue was long.", "noon).The", "noon). The"),
    ("She said “nobody came home.”The house stayed dark.", "home.”The", "home.” The"),
    ("We met her at the gate,Then we all went home by bus.", "gate,Then", "gate, Then"),
]


@pytest.mark.parametrize(("sentence", "text", "spaced"), UNSPACED)
def test_missing_space_is_found(proofread: Checker, sentence: str, text: str, spaced: str) -> None:
    """A mark and the next word without the space between them."""
    found = [(m.kind, m.text, m.suggestions) for m in proofread(sentence)]
    assert found == [("missing-space", text, (spaced,))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Open index.html or readme.txt, then visit example.com or docs.example.org for more.",
        "Call window.open or list.append, written for Node.js and ASP.Net by J.Smith, Ph.D.",
        "The pain was gone.2-4 It came back after 3.5 hours,5 at 7.30 p.m. in Washington D.C.",
        "The U.S.A. and the e.g. and i.e. of this world are abbreviations.",
        "The price is 1,000.50 or 2.000,50 according to the country.",
        "Send it to anna.smith@example.org or see /usr/lib/python.so for it.",
    ],
)
def test_marks_inside_names_and_numbers_are_right(proofread: Checker, sentence: str) -> None:
    """File names, addresses, numbers, abbreviations and note marks have no spaces."""
    assert proofread(sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        "The smallest box that holds them all is given by (left,bottom) and its height.",
        "Each of them takes the pool (memcache.Client) that you made at the start.",
        "Set it to “delay,failure” where both are wanted in the answer to the sender.",
    ],
)
def test_pair_between_brackets_lacks_no_space(proofread: Checker, text: str) -> None:
    """A pair of names is written without a space, and so is the name of a member."""
    assert proofread(text) == []


STRAY = [
    ("The shop is open to all visitors . Come in and look around.", "visitors .", "visitors."),
    ("The rent is due on Monday , and so is the signed letter.", "Monday ,", "Monday,"),
    ("Where do I find the key of the small house?. It hangs at the door.", "house?.", "house?"),
]


@pytest.mark.parametrize(("sentence", "text", "right"), STRAY)
def test_stray_marks_are_found(proofread: Checker, sentence: str, text: str, right: str) -> None:
    """A blank before a full stop or a comma, and a full stop after a question."""
    found = [(m.kind, m.text, m.suggestions) for m in proofread(sentence)]
    assert found == [("stray-punctuation", text, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        "Edit .profile or write for .NET as the old manual says . . . or so it seems.",
        "He wrote to Yahoo!. Nobody answered him in all of these long weeks.",
        "Le prix est de 12 € ; il est à vous ! Venez ... ou écrivez ? Merci .htaccess",
        "the dog barked , the cat ran . the boy laughed , the girl sang . all was well .",
    ],
)
def test_what_is_set_apart_on_purpose_is_right(proofread: Checker, text: str) -> None:
    """File names, dots with blanks between them, names that end in a mark, and a corpus."""
    assert [m.kind for m in proofread(text) if m.kind == "stray-punctuation"] == []
