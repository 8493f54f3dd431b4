"""Lost apostrophes and blanks of words that stand for two."""

import pytest

from pagelint.text.spelling import Misspelling, TextRun, check, load


def found_in(text: str, language: str, *, accepted: tuple[str, ...] = ()) -> list[Misspelling]:
    lexicon = load(language)
    assert lexicon is not None
    return check([TextRun(text, prose=True)], lexicon, accepted=accepted)


LOST = [
    ("en", "You dont have to bring a towel to the swimming pool.", "dont", "don't"),
    ("en", "Today im working for all of my neighbours.", "im", "I'm"),
    ("en", "They wont open the window before the rain stops.", "wont", "won't"),
    ("en", "The baker said that she cant sell us any more bread.", "cant", "can't"),
    ("en", "Thats a pity for the children of the whole street.", "Thats", "That's"),
    ("en", "The garden has alot of roses and a small pond.", "alot", "a lot"),
    ("en", "Take an umbrella incase it rains in the afternoon.", "incase", "in case"),
    ("en", "She knocked, but noone opened the door to her.", "noone", "no one"),
    ("fr", "Nous pensons que léglise ferme encore trop tôt le soir.", "léglise", "l'église"),
    ("fr", "Hier jai mangé une pomme devant la maison.", "jai", "j'ai"),
    ("fr", "Elle dit quil pleut depuis trois jours sur la ville.", "quil", "qu'il"),
    ("fr", "Le chat sest couché devant la porte de la maison.", "sest", "s'est"),
    ("it", "Il colore dellerba cambia con il sole di luglio.", "dellerba", "dell'erba"),
    ("it", "In questo paese cè una chiesa molto antica.", "cè", "c'è"),
]


@pytest.mark.parametrize(("language", "text", "wrong", "right"), LOST)
def test_lost_apostrophe_or_blank_is_found(
    language: str, text: str, wrong: str, right: str
) -> None:
    """The word is one with an apostrophe or a blank, and the neighbours fit."""
    found = [(m.text, m.suggestions) for m in found_in(text, language)]
    assert found == [(wrong, (right,))]


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("de", "Die Reperatur der Uhr dauert drei Tage.", "Reparatur"),
        ("fr", "Il y a un hopital près de la gare.", "hôpital"),
        ("pt", "Isso tem o incoveniente de ser caro.", "inconveniente"),
        ("it", "Dobbiamo aquistare il pane per la cena.", "acquistare"),
    ],
)
def test_well_known_misspelling_is_found(language: str, text: str, right: str) -> None:
    """That many write it so makes it no word."""
    (found,) = found_in(text, language)
    assert found.suggestions[0] == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le texte règlementaire parle de la crèmerie et d'un évènement."),
        ("en", "As was her wont to do, she spoke the cant of the trade with the sailors."),
        ("en", "The landlord lets the rooms to students who lets nobody sleep at night."),
        ("en", "They incase the lamp in glass, and they will incase it again next year."),
        ("en", "The old word “dont” stands there between quotation marks in the text."),
        ("fr", "La livre de sel coûte cher, la quille est jaune et la laine est douce."),
        ("fr", "Quelle heure est-il dans la dune, et où est le nid de la mésange ?"),
        ("it", "Il lavoro della lana e del latte nella valle era molto duro."),
    ],
)
def test_words_of_the_same_letters_are_right(language: str, text: str) -> None:
    """What is a word as it stands lost nothing, unless its neighbours say so."""
    assert found_in(text, language) == []


def test_accepted_word_lost_nothing() -> None:
    """What the user accepts is right."""
    text = "You dont have to bring a towel to the swimming pool."
    assert found_in(text, "en", accepted=("dont",)) == []
