"""Languages: tags that are none, and texts in another than they declare."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint
from pagelint.text.languages.words import words
from pagelint_rules.language._texts import language_name

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


@pytest.mark.parametrize(
    "html",
    [
        '<title>Our summer in the mountains</title><img src="a.jpg" alt="A lake with two boats">',
        '<img src="a.jpg" aria-labelledby="x"><p id="x" hidden>A lake with boats</p>',
        '<p lang="sv">En sjö med två båtar</p><button aria-label="Show me all of them">×</button>',
    ],
)
def test_text_that_is_only_heard(html: str) -> None:
    """Titles, alternatives and hidden names are in the language of the page as well."""
    assert lint(RULES["wrong-lang"], f'<html lang="sv">{html}</html>')[0].suggestions == ("en",)


def test_alternative_in_the_right_language() -> None:
    """An English title with Swedish text beside it proves nothing."""
    html = '<title>The boats and the sea</title><img src="a.jpg" alt="En sjö med två båtar på">'
    assert lint(RULES["wrong-lang"], f'<html lang="sv">{html}</html>') == []


def test_part_of_few_words() -> None:
    """A greeting of three words may leave no doubt."""
    html = '<p lang="en">Guten Morgen zusammen, wie geht es euch</p>'
    assert lint(RULES["wrong-part-lang"], html)[0].suggestions == ("de",)


def test_alternative_in_a_part() -> None:
    """A part may hold nothing but a picture."""
    html = '<div lang="fr"><img src="a.jpg" alt="A lake with two boats on it"></div>'
    assert lint(RULES["wrong-part-lang"], html)[0].suggestions == ("en",)


@pytest.mark.parametrize(
    "part",
    [
        "Mercedes-Benz", "Rue de Rivoli", "Der Spiegel", "Café Central", "npm install", "Größe XL",
        "Email", "日本", "1 200 €",
    ],
)  # fmt: skip
def test_part_that_is_a_name(part: str) -> None:
    """Names, loan words, code and sizes are right in any language of their script."""
    declared = "ja" if part == "日本" else "en"
    assert lint(RULES["wrong-part-lang"], f'<p lang="{declared}">{part}</p>') == []


def page_with(passage: str) -> str:
    """An English page that holds a passage."""
    return f'<html lang="en"><p>{TEXTS["en"]}</p>{passage}<p>{TEXTS["en"]}</p></html>'


@pytest.mark.parametrize("language", sorted(set(TEXTS) - {"en"}))
def test_undeclared_language(language: str) -> None:
    """A paragraph in another language needs a tag."""
    found = lint(RULES["undeclared-language"], page_with(f"<p>{TEXTS[language]}</p>"))
    assert [finding.suggestions for finding in found] == [(language,)]


def test_passages_in_many_languages() -> None:
    """Even most of a page may be undeclared, as long as its language isn't another one."""
    passages = "".join(f"<p>{text}</p>" for language, text in TEXTS.items() if language != "en")
    found = lint(RULES["undeclared-language"], page_with(passages))
    assert [finding.suggestions[0] for finding in found] == ["de", "fr", "es", "it", "nl", "pl"]


def test_passages_on_a_page_that_declares_the_wrong_language() -> None:
    """Then the page's own tag is the defect."""
    html = f'<html lang="en"><p>{TEXTS["de"]}</p><p>{TEXTS["de"]}</p><p>{TEXTS["de"]}</p></html>'
    assert lint(RULES["wrong-lang"], html)
    assert lint(RULES["undeclared-language"], html) == []


def test_passages_under_a_tag_that_is_none() -> None:
    """What no language is called can't be held against the text."""
    html = f'<html lang="english"><p>{TEXTS["de"]}</p></html>'
    assert lint(RULES["undeclared-language"], html) == []


def test_passage_with_a_block_that_is_unclear() -> None:
    """A line of names in the middle of a passage doesn't make two of it."""
    names = "<p>Anna Berg, Max Stein, Eva Kurz, Tom Lang, Ida Groß</p>"
    passage = f"<p>{TEXTS['de']}</p>{names}<p>{TEXTS['de']}</p>"
    assert len(lint(RULES["undeclared-language"], page_with(passage))) == 1


def test_passages_apart() -> None:
    """Text in the page's own language parts two passages, and so does one in a third language."""
    for between in (TEXTS["en"], TEXTS["fr"]):
        passage = f"<p>{TEXTS['de']}</p><p>{between}</p><p>{TEXTS['de']}</p>"
        found = lint(RULES["undeclared-language"], page_with(passage))
        assert [each.suggestions[0] for each in found].count("de") == 2


@pytest.mark.parametrize(
    "quotation",
    [
        f"<blockquote><p>{TEXTS['de']}</p></blockquote>",
        f"<p><q>{TEXTS['de']}</q></p>",
        f"<p>„{TEXTS['de']}“</p>",
        f"<p>“{TEXTS['de']}</p><p>“{TEXTS['de']}”</p>",
    ],
)
def test_page_that_quotes_another_language(quotation: str) -> None:
    """However long a quotation is, the page around it may be in its own language."""
    html = f'<html lang="en"><title>Letters</title><h1>What our guests write</h1>{quotation}</html>'
    assert lint(RULES["wrong-lang"], html) == []


def test_page_that_mentions_a_word() -> None:
    """A word of the declared language between quotation marks is none of the text's."""
    text = "He shouted “endlich” from his garden."
    html = f'<html lang="de"><title>Endlich</title><p>{text}</p></html>'
    assert lint(RULES["wrong-lang"], html)[0].suggestions == ("en",)


def test_page_that_quotes_its_own_language() -> None:
    """Quotations don't hide that the rest is in another language than declared."""
    html = f'<html lang="en"><p>{TEXTS["de"]}</p><blockquote>{TEXTS["de"]}</blockquote></html>'
    assert lint(RULES["wrong-lang"], html)[0].suggestions == ("de",)


@pytest.mark.parametrize(
    "text",
    [
        "Fusce non tellus, vel semper eu, gravida at quam, sed pretium nec sapien a eu.",
        "Omnibus quidem hominibus, qui de naturis rerum inquirunt, haec semper placuerunt quae.",
        "Société des eaux de la vallée, Institut pour la santé des enfants, École des arts de Lyon",
        "La ciudad de los perros, El camino de las aguas, La casa de mis hermanas y Una noche más",
    ],
)
def test_what_is_in_no_language(text: str) -> None:
    """Filler and other Latin has no table, and names and titles stay as they are."""
    assert lint(RULES["undeclared-language"], page_with(f"<p>{text}</p>")) == []


def test_list_within_a_sentence() -> None:
    """Commas alone make no list of names."""
    text = "Les bateaux partent du port, Anne les suit, mais nous sommes de retour avant la nuit."
    assert lint(RULES["undeclared-language"], page_with(f"<p>{text}</p>"))


def test_undeclared_language_once() -> None:
    """A passage of several paragraphs is reported where it starts."""
    passage = f"<p>{TEXTS['de']}</p><p>{TEXTS['de']}</p>"
    assert len(lint(RULES["undeclared-language"], page_with(passage))) == 1


@pytest.mark.parametrize(
    "passage",
    [
        f"<p lang=de>{TEXTS['de']}</p>",
        f"<p><cite>{TEXTS['de']}</cite></p>",
        f"<p>The sign says <span lang=de>{TEXTS['de']}</span></p>",
        f"<pre>{TEXTS['de']}</pre>",
        f"<nav>{TEXTS['de']}</nav>",
        f"<h2>{TEXTS['de']}</h2>",
        "<ul><li>Deutsch</li><li>Français</li><li>Español</li></ul>",
        "<p>Die Boote fahren am Mittag</p>",
        "<p>Museum für Kunst und Gewerbe, Steintorplatz, 20099 Hamburg, Deutschland</p>",
        "<p>Wagner: Der fliegende Holländer, Die Walküre, Das Rheingold, Tristan und Isolde</p>",
        "<p>Ana María Gómez, José Luis Ortega, Inés de la Cruz, Juan del Río</p>",
    ],
)
def test_no_passage(passage: str) -> None:
    """Declared passages, titles, code, menus, short quotations, addresses and names are right."""
    assert lint(RULES["undeclared-language"], page_with(passage)) == []


def test_page_in_another_language() -> None:
    """Where nothing is in the language declared, its tag is the mistake."""
    html = f'<html lang="en"><p>{TEXTS["de"]}</p><p>{TEXTS["de"]}</p></html>'
    assert lint(RULES["undeclared-language"], html) == []


def test_every_language_has_a_name() -> None:
    """Whatever the detector tells can be said."""
    told = {*words().languages, "am", "hi", "ja", "ka", "km", "ko", "sr", "th", "zh"}
    assert all(map(language_name, told))
