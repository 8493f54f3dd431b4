"""Misspelt terms in lists, cells and headings, and names that stand there."""

from collections.abc import Callable

import pytest

from pagelint.text.spelling import Lexicon, Misspelling, TextRun, check, load

Checker = Callable[..., list[Misspelling]]

DRUGS = ["Morphine", "Ketamine", "Amoxicillin", "Metformin"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Potassiium", "Potassium"),
        ("Dexametasone", "Dexamethasone"),
        ("Ibupprofen", "Ibuprofen"),
        ("Penicilllin", "Penicillin"),
        ("Fentannyl", "Fentanyl"),
    ],
)
def test_misspelt_term_in_a_list_of_terms_is_found(
    proofread: Checker, wrong: str, right: str
) -> None:
    """Its neighbours tell that it is no name."""
    found = proofread(*DRUGS, wrong, prose=False)
    assert [(m.text, m.suggestions[0]) for m in found] == [(wrong, right)]


def test_misspelt_term_in_one_block_of_terms_is_found(proofread: Checker) -> None:
    """A list typed with bullets is one block."""
    (found,) = proofread("• Morphine • Ketamine • Potassiium", prose=False)
    assert found.text == "Potassiium"


@pytest.mark.parametrize("name", ["Lidocain", "Amoxicillina", "Metformina", "Paracetamolo"])
def test_term_of_another_language_is_no_typo(proofread: Checker, name: str) -> None:
    """Other languages end the same terms in another letter."""
    assert proofread(*DRUGS, name, prose=False) == []


def test_term_used_again_and_again_is_meant(proofread: Checker) -> None:
    """Three times the same slip is a word."""
    assert proofread(*DRUGS, *["Potassiium"] * 3, prose=False) == []


def test_full_memory_changes_nothing(
    proofread: Checker, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Terms tell what a page is about on the very page at which the lexicon forgets, too."""
    texts = [*DRUGS, "Potassiium"]
    before = proofread(*texts, prose=False)
    monkeypatch.setattr("pagelint.text.spelling.unknown.MOST_REMEMBERED", 1)
    for _ in range(2):
        assert proofread(*texts, prose=False) == before
        assert lexicon.tokens.familiar


def test_term_run_into_a_common_word_is_found(proofread: Checker) -> None:
    """A term that stands elsewhere on the page, with its capital, and the word after it."""
    found = proofread("Morphine helps. We treat IV Morphinepatients who do not sleep at night.")
    assert [(m.kind, m.suggestions) for m in found] == [("glued-words", ("Morphine patients",))]


# Surnames, places, firms, brands, generic drugs, substances, genes: each near a commoner word.
NAMES = """
Hardman Bakker Schmid Lindquist Petersen Pedersen Hoffmann Meier Schulze Fischer Andersson Clarke
Browne Whyte Sheppard Stephenson Lawrance Mathis Wickham Coleridge Thackeray Marriott Carlsson
Dubois Lefebvre Fournier Moretti Nowak Horvath Ozempic Humira Zyrtec Wegovy Rybelsus Trulicity
Jardiance Entresto Eliquis Xarelto Keytruda Opdivo Stelara Dupixent Enbrel Lyrica Lexapro Latuda
Claritin Allegra Benadryl Nexium Lipitor Crestor Cortizone Ketalar Spravato Xylocaine Marcaine
Voltaren sotorasib osimertinib dabrafenib lenvatinib zanubrutinib nivolumab ipilimumab durvalumab
guselkumab ixekizumab enalapril ramipril perindopril candesartan irbesartan olmesartan pitavastatin
tirzepatide retatrutide survodutide zuranolone etrasimod ozanimod prilocaine articaine mepivacaine
butanol pentanal propanol hexanal ethanal benzaldehyde cresol carvacrol geraniol citral citronellal
manganate methionine ornithine Notch Wnt Caspase Importin Selectin Cadherin Vinculin Desmin Lamin
Akamai Altria Amgen Biogen Centene Cerner Cintas Exelon Fiserv Humana Incyte Novartis Stryker
Viatris Xylem Zoetis Bicester Cricklade Godalming Leominster Penrith Ramsgate Uttoxeter Yonkers
"""

PLACES = {
    "list item": "{}",
    "heading": "About {} and its use with ketamine and morphine",
    "sentence": "She asked about {} and ketamine, metformin or morphine on the first visit.",
    "person": "Dr. {} gives ketamine and morphine to everybody who asks for it.",
}


@pytest.mark.parametrize("place", PLACES)
def test_names_among_terms_are_no_typos(place: str) -> None:
    """What some list of names has, or nobody has, is silent wherever it stands."""
    lexicon = load("en")
    assert lexicon is not None
    names = [name[0].upper() + name[1:] for name in NAMES.split()]
    prose = place in {"sentence", "person"}
    texts = [text for name in names for text in (*DRUGS, PLACES[place].format(name))]
    assert check([TextRun(text, prose) for text in texts], lexicon) == []
