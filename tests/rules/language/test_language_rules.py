"""Languages: tags that are none, and texts in another than they declare."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint

RULES = {rule.id: rule for rule in load("pagelint_rules.language")}

TEXTS = {
    "en": "The boats leave from the harbour at noon, and they are back before it is dark.",
    "de": "Die Boote fahren am Mittag aus dem Hafen und sind vor der Dunkelheit wieder da.",
    "fr": "Les bateaux partent du port à midi et sont de retour avant la nuit avec leurs filets.",
    "es": "Los barcos salen del puerto al mediodía y vuelven antes de la noche con las redes.",
    "it": "Le barche partono dal porto e non sono di ritorno che alla sera con le reti.",
    "nl": "De boten varen om twaalf uur uit de haven en zijn voor het donker weer terug.",
    "pl": "Łodzie wypływają z portu w południe i nie wracają przed nocą, ale są pełne na dnie.",
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_right_language(language: str) -> None:
    """A page in the language that it declares is right."""
    html = f'<html lang="{language}"><p>{TEXTS[language]}</p></html>'
    assert lint(RULES["wrong-lang"], html) == []


@pytest.mark.parametrize("language", TEXTS)
def test_wrong_language(language: str) -> None:
    """A page in another language gets the tag of that."""
    declared = "sv" if language == "en" else "en"
    html = f'<html lang="{declared}"><p>{TEXTS[language]}</p></html>'
    assert lint(RULES["wrong-lang"], html)[0].suggestions == (language,)


@pytest.mark.parametrize("language", TEXTS)
def test_wrong_language_of_a_part(language: str) -> None:
    """A part in another language gets the tag of that."""
    declared = "sv" if language == "en" else "en"
    html = f'<p lang="{declared}">{TEXTS[language]}</p>'
    assert lint(RULES["wrong-part-lang"], html)[0].suggestions == (language,)


def test_quotation_in_another_language() -> None:
    """A page may hold as much of another language as of its own."""
    html = f'<html lang="en"><p>{TEXTS["en"]}</p><p>{TEXTS["de"]}</p></html>'
    assert lint(RULES["wrong-lang"], html) == []


def test_kin() -> None:
    """Languages that share most of their common words are not told apart."""
    html = f'<html lang="af"><p>{TEXTS["nl"]}</p></html>'
    assert lint(RULES["wrong-lang"], html) == []


def test_names_and_menus() -> None:
    """Words without any common ones among them prove nothing."""
    html = '<html lang="de"><nav><a href="/">Home</a> Team Online Shop</nav></html>'
    assert lint(RULES["wrong-lang"], html) == []


@pytest.mark.parametrize(
    ("tag", "better"),
    [("english", "en"), ("eng-GB", "en-GB"), ("de_DE", "de-DE"), ("nonsense", "")],
)
def test_better_tags(tag: str, better: str) -> None:
    """Plain slips get the tag that was meant."""
    (finding,) = lint(RULES["invalid-lang"], f'<html lang="{tag}"><p>a</p></html>')
    assert finding.suggestions == ((better,) if better else ())
