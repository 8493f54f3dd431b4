"""Misspelt words."""

from collections.abc import Callable

import pytest

from pagelint.text.spelling import STRICTNESS, Misspelling

Checker = Callable[..., list[Misspelling]]

MISSPELT = [
    ("We will recieve the parcel on Monday.", "recieve", "receive"),
    ("She is definately coming to the party.", "definately", "definitely"),
    ("The doctor gave her Potassiium for the cramps in her legs.", "Potassiium", "Potassium"),
    ("Many people take ketamin for this kind of pain.", "ketamin", "ketamine"),
    ("Depresion is treated here by two doctors.", "Depresion", "Depression"),
    ("He dosn't like the food here.", "dosn't", "doesn't"),
    ("The begining of the story is slow.", "begining", "beginning"),
    ("Our new shcool opens in the autumn.", "shcool", "school"),
    ("They painted the cieling of the great hall white.", "cieling", "ceiling"),
    ("You can pay with your crebit card at the desk.", "crebit", "credit"),
    ("Read the follwing page before you call us.", "follwing", "following"),
    ("Thrid, wash your hands with soap.", "Thrid", "Third"),
]


@pytest.mark.parametrize(("sentence", "wrong", "right"), MISSPELT)
def test_misspelt_word_is_found_with_the_right_word_first(
    proofread: Checker, sentence: str, wrong: str, right: str
) -> None:
    """A misspelt word is named, and the first suggestion is what was meant."""
    found = [(m.kind, m.text, m.suggestions[0]) for m in proofread(sentence)]
    assert found == [("typo", wrong, right)]


def test_span_is_the_word_alone(proofread: Checker) -> None:
    """The span holds neither the spaces nor the marks around the word."""
    (found,) = proofread("It was “definately”, she said.")
    assert (found.run, found.start, found.end) == (0, 8, 18)


def test_possessive_ending_is_no_part_of_the_typo(proofread: Checker) -> None:
    """Only what is wrong is marked."""
    (found,) = proofread("This is my freind’s car over there.")
    assert (found.text, found.suggestions[0]) == ("freind", "friend")


def test_run_number_tells_the_text(proofread: Checker) -> None:
    """Each finding names the run it stands in."""
    found = proofread("All is well here.", "We recieve it.", "Nothing wrong here.", "Yes, realy.")
    assert [(m.run, m.text) for m in found] == [(1, "recieve"), (3, "realy")]


def test_soft_hyphens_do_not_split_words(proofread: Checker) -> None:
    """An invisible hyphenation point is no part of the word."""
    assert proofread("The inter\u00adnational confer\u00adence starts today.") == []


def test_ligatures_are_letters(proofread: Checker) -> None:
    """Text copied from a PDF keeps its ligatures, which read as letters."""
    assert proofread("The ﬁrst oﬃce has a ﬂoor of wood.") == []


def test_british_and_american_spellings_are_words(proofread: Checker) -> None:
    """Mixing the two is another rule's affair."""
    text = "The colour of the center and the color of the centre were analysed and analyzed."
    assert proofread(text) == []


def test_text_in_another_language_is_passed_over(proofread: Checker) -> None:
    """A paragraph in Spanish on an English page holds no English typos."""
    text = "El hospital está cerca de la estación y los pacientes llegan siempre por la mañana."
    assert proofread(text) == []


def test_frequent_misspelling_is_no_word(proofread: Checker) -> None:
    """Frequency lists carry common typos; the frequency of the right word tells them apart."""
    text = "It is seperate from the goverment and its enviroment, untill tommorow."
    assert [m.text for m in proofread(text)] == [
        "seperate",
        "goverment",
        "enviroment",
        "untill",
        "tommorow",
    ]


def test_word_used_again_and_again_is_meant(proofread: Checker) -> None:
    """A word that a page uses consistently is its own."""
    once = "The brettle is sold in three colours."
    assert proofread(*[once] * 4) == []


def test_word_of_the_address_is_more_likely_meant(proofread: Checker) -> None:
    """What stands in the page's address or a link is a name more often than a typo."""
    text = "Ask for a volunter at the desk by the door."
    (unknown,) = proofread(text)
    (known,) = proofread(text, known=lambda: {"Volunter"})
    assert unknown.sure
    assert not known.sure


def test_cut_off_word_is_no_typo(proofread: Checker) -> None:
    """A teaser that ends in dots stops in the middle of a word."""
    assert proofread("The new laptops come with improved voice suppor…") == []


def test_tag_is_no_typo(proofread: Checker) -> None:
    """A single word in lower case is a tag or a slug more often than a text."""
    assert proofread("makeet", prose=False) == []


def test_letters_spaced_out_are_no_typos(proofread: Checker) -> None:
    """Part of a word that a style pulled apart."""
    assert proofread("Come and see the m oon tonight from our roof.") == []


def test_accepted_word_gives_no_finding(proofread: Checker) -> None:
    """The user's own list has the last word, whatever the capitals."""
    text = "Our definately is the best. Definately is a brand."
    assert proofread(text, accepted=["definately"]) == []


def test_accepted_word_is_accepted_in_plural_and_possessive(proofread: Checker) -> None:
    """One entry serves for the inflections of a noun."""
    assert proofread("The recieve’s colour and two recieves.", accepted=["recieve"]) == []


def test_accepted_name_is_accepted_in_its_own_case_only(proofread: Checker) -> None:
    """An entry with a capital is a name; in lower case the word is still a typo."""
    found = proofread("Recieve is a shop, and we recieve parcels.", accepted=["Recieve"])
    assert [m.text for m in found] == ["recieve"]


def test_strictness_trades_false_alarms_for_misses(proofread: Checker) -> None:
    """A stricter check reports all that a laxer one does, and more."""
    texts = [sentence for sentence, _, _ in MISSPELT] + ["She wore a skarf and lether shoes."]
    low, normal, high = (len(proofread(*texts, strictness=s)) for s in STRICTNESS)
    assert low <= normal < high


def test_known_misspelling_in_prose_is_sure(proofread: Checker) -> None:
    """What nobody can mean is an error, not a warning."""
    (found,) = proofread("We will recieve the parcel on Monday.")
    assert found.sure


def test_suggestions_keep_the_capital(proofread: Checker) -> None:
    """A word that opens a sentence is replaced by one with a capital."""
    (found,) = proofread("Realy, the shop is closed.")
    assert found.suggestions[0] == "Really"


@pytest.mark.parametrize("word", ["didn't", "couldn't", "haven't", "they're"])
def test_lost_apostrophe_is_sure(proofread: Checker, word: str) -> None:
    """Many people leave it out, and nothing else can be meant."""
    bare = word.replace("'", "")
    (found,) = proofread(f"All of us know that {bare} is not written like this.")
    assert found.suggestions[0] == word
    assert found.sure


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("He put the key on the tabel and went out.", "table"),
        ("He gave her a new pare of shoes and a heavi coat.", "heavy"),
        ("It is to cold to swim in the wintr.", "winter"),
        ("It took us a long tiem to get there.", "time"),
    ],
)
def test_neighbours_choose_among_candidates(proofread: Checker, sentence: str, right: str) -> None:
    """Of several words near the misspelt one, what is often said there comes first."""
    (found,) = proofread(sentence)
    assert found.suggestions[0] == right


KNOWN = ["teh", "recieve", "occured", "neccessary", "untill", "wierd", "goverment"]


@pytest.mark.parametrize("word", KNOWN)
def test_known_misspelling_is_wrong_however_often_it_stands(proofread: Checker, word: str) -> None:
    """A listed slip of a common word is no name because the page repeats it."""
    texts = [
        f"In the {month} we saw {word} in the town paper." for month in ("May", "June", "July")
    ]
    assert [m.text for m in proofread(*texts)] == [word] * 3


def test_misspelling_that_a_page_is_about_is_left_alone(proofread: Checker) -> None:
    """Quoted somewhere, it is spoken of everywhere."""
    about = "Many people write “definately” in their letters to us."
    assert proofread(about, "Why definately is so common nobody can really say.") == []


def test_misspelling_that_is_a_name_somewhere_is_left_alone(proofread: Checker) -> None:
    """With a capital in mid-sentence it names something."""
    named = "The shop in our street was called Definately until last year."
    assert proofread(named, "We bought bread at definately each day of the week.") == []


def test_slip_of_a_word_that_the_page_uses_far_more_is_found_twice(proofread: Checker) -> None:
    """The right word all over the page outweighs a second use of the wrong one."""
    right = ["The lighthouse is closed.", "The lighthouse is white.", "We love the lighthouse."]
    wrong = ["From the lighthuose you can see the sea.", "Boats pass the lighthuose at night."]
    assert [m.text for m in proofread(*right * 2, *wrong)] == ["lighthuose"] * 2
    assert proofread(*wrong) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We are just tellin' you what happened to us on the way home.",
        "She was lookin’ at the moon when the bell rang for dinner.",
        "The cannel coal from the pit burned brightly in the hearth.",
        "The costs of upkeeping an old house are higher than people think.",
        "Put {% endfor %} at the end of the list of the guests you invite.",
        "Put {{ recieve }} where the name of the guest should stand in the letter.",
        'The table [prices seperate="yes"] shows what the rooms cost in summer.',
        "Most of our rooms have a bath, and all of them hav …",
        "If you want to eat well in the winter, you shoul [...]",
        "Next to the title of your first page you shoul »",
    ],
)
def test_what_was_written_on_purpose_is_left_alone(proofread: Checker, sentence: str) -> None:
    """Speech, rare words, template code and excerpts hold no misspellings."""
    assert proofread(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "They wrote 'the house we recieve' on the wall of the barn.",
        "On the wall of the barn they wrote « all of us recieve »",
        "Use [brackets] to recieve [more] of what you have asked us for.",
        "It was {empty} when we came to recieve the {parcel} in town.",
    ],
)
def test_marks_around_do_not_hide_a_misspelling(proofread: Checker, sentence: str) -> None:
    """A quotation, brackets and braces are part of a text."""
    assert [m.text for m in proofread(sentence)] == ["recieve"]


def test_unusual_pair_run_together_is_no_sure_defect(proofread: Checker) -> None:
    """Two words that seldom follow each other may be a name."""
    (unsure,) = proofread("The fillbetween plugin draws the area between two lines in a chart.")
    (sure,) = proofread("Most ofthe people went home before the show was over.")
    assert (unsure.kind, unsure.sure) == ("glued-words", False)
    assert (sure.kind, sure.sure) == ("glued-words", True)


def test_foreign_word_used_again_on_a_page_of_two_languages_is_left_alone(
    proofread: Checker,
) -> None:
    """What is a known misspelling in English may be right in the page's other language."""
    french = "Premier exercice corrigé", "Dernier exercice écrit", "Chaque élève travaille seul"
    assert proofread(*french, "Read this.", prose=False) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("BEUATIFUL ROOMS FOR YOUR GUESTS", "BEUATIFUL", "BEAUTIFUL"),
        ("COLONSCOPY WITHOUT PAIN", "COLONSCOPY", "COLONOSCOPY"),
        ("Our Garden Is Seperate", "Seperate", "Separate"),
    ],
)
def test_misspelt_word_in_a_headline_is_found(
    proofread: Checker, text: str, wrong: str, right: str
) -> None:
    """Capitals say nothing where all words have them."""
    (found,) = proofread(text, prose=False)
    assert (found.text, found.suggestions[0]) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    ["SOS, UNESCO, NATO AND UNICEF", "ZEFRYN AND HALDORF", "THE BRIGHTLINGSEA SAILORS"],
)
def test_names_and_abbreviations_in_capitals_are_right(proofread: Checker, text: str) -> None:
    """What no word is near is a name."""
    assert proofread(text, prose=False) == []


def test_long_word_that_nobody_ever_wrote_is_surely_misspelt(proofread: Checker) -> None:
    """A long word, one letter away from a rare one, is hardly another."""
    (found,) = proofread("The old man saw kaleidoscpic patterns in the garden of birds.")
    assert (found.suggestions, found.sure) == (("kaleidoscopic",), True)
