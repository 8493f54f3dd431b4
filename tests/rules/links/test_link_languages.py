"""Words that rules on links know in other languages than English."""

import pytest

from pagelint.testing import lint
from pagelint_rules.links import announced_link_missing, hash_link, placeholder_link


@pytest.mark.parametrize(
    "call",
    [
        "click here", "Bitte klicken Sie hier", "hier klicken", "cliquez ici", "haga clic aquí",
        "pulse aquí", "clicca qui", "klik hier", "clique aqui", "kliknij tutaj",
        "Folgen Sie diesem Link", "suivez ce lien",
    ],
)  # fmt: skip
def test_calls(call: str) -> None:
    """A call to click outside a link is reported, inside one it isn't."""
    rule = announced_link_missing.check.rule
    assert len(lint(rule, f"<p>1905. {call}, 1906.</p>")) == 1
    assert lint(rule, f"<p>1905. <a href=/x>{call}</a>, 1906.</p>") == []


@pytest.mark.parametrize(
    "head",
    [
        "Related links", "Nützliche Links", "Linkliste", "Liens utiles", "Enlaces de interés",
        "Link utili", "Nuttige links", "Links úteis", "Przydatne linki", "Téléchargements",
        "Descargas", "Do pobrania", "Zum Herunterladen",
    ],
)  # fmt: skip
def test_heads(head: str) -> None:
    """A heading that promises links is reported when the list below it has none."""
    rule = announced_link_missing.check.rule
    items = "<ul><li>Cod</li><li>Eel</li></ul>"
    linked = items.replace("Eel", "<a href=/eel>Eel</a>")
    assert len(lint(rule, f"<h2>{head}</h2>{items}")) == 1
    assert lint(rule, f"<h2>{head}</h2>{linked}") == []


@pytest.mark.parametrize(
    "teaser",
    ["Read more", "Weiterlesen", "Lire la suite", "Leer más …", "Leggi tutto »", "Lees verder",
     "Leia mais", "Czytaj więcej"],
)  # fmt: skip
def test_teasers(teaser: str) -> None:
    """A teaser that ends in a call to read on has a link somewhere in its card."""
    rule = announced_link_missing.check.rule
    html = f"<section><h3>Cod</h3><p>It swims. {teaser}</p></section>"
    assert len(lint(rule, html)) == 1
    assert lint(rule, html.replace("Cod", "<a href=/cod>Cod</a>")) == []


@pytest.mark.parametrize(
    "words",
    ["hier-link-einfügen", "votre_lien", "insertar-enlace", "inserisci-link", "voeg-in-link",
     "seu-link-aqui", "wstaw-link", "insert_url_here"],
)  # fmt: skip
def test_placeholders(words: str) -> None:
    """A target that asks for a link is a placeholder in each language."""
    assert len(lint(placeholder_link.check.rule, f"<a href='{words}'>Cod</a>")) == 1


@pytest.mark.parametrize(
    "up",
    ["Back to top", "Nach oben", "Haut de page", "Volver arriba", "Torna su", "Naar boven",
     "Voltar ao topo", "Do góry", "↑ Cod"],
)  # fmt: skip
def test_way_up(up: str) -> None:
    """A link to the top of the page is right."""
    assert lint(hash_link.check.rule, f"<main><p>Cod. <a href=#>{up}</a></p></main>") == []
