"""What somebody meant to replace or remove."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint, unmarked

RULES = {rule.id: rule for rule in load("pagelint_rules.text")}

FOUND = [
    (
        "lorem-ipsum",
        (
            "<p>⟦Weit hinten, hinter den Wortbergen, fern der Länder Vokalien leben die "
            "Blindtexte.⟧</p>"
        ),
    ),
    ("lorem-ipsum", "<p>⟦Cras justo odio⟧</p>"),
    ("lorem-ipsum", "<p>⟦Nullam quis risus eget urna mollis ornare vel eu leo.⟧</p>"),
    ("lorem-ipsum", "<p>⟦At vero eos et accusamus et iusto odio dignissimos ducimus⟧</p>"),
    ("placeholder-text", "<h2>⟦Your headline here⟧</h2>"),
    ("placeholder-text", "<p>⟦Double click to edit⟧</p>"),
    ("placeholder-text", "<p>⟦Inserte aquí su texto⟧</p>"),
    ("placeholder-text", "<p>⟦Votre texte ici⟧</p>"),
    ("placeholder-text", "<p>⟦Inserisci qui il tuo testo.⟧</p>"),
    ("placeholder-text", "<p>⟦Typ hier uw tekst⟧</p>"),
    ("placeholder-text", "<p>⟦Insira aqui o seu texto⟧</p>"),
    ("placeholder-text", "<p>⟦Wpisz tutaj swój tekst⟧</p>"),
    ("placeholder-text", "<title>⟦Untitled Document⟧</title>"),
    (
        "placeholder-contact",
        (
            "<p>Look at ⟦www.yourwebsite.com⟧ or phone ⟦(555) 555-1234, +1 234 567 8900, (XXX) "
            "XXX-XXXX⟧</p>"
        ),
    ),
    ("placeholder-contact", "<p>⟦Calle Falsa 123⟧</p>"),
    ("editor-note", "<p>⟦FIXME: add the map⟧</p>"),
    ("editor-note", "<p>⟦TODO check prices⟧</p>"),
    ("editor-note", "<p>⟦[photo here]⟧ ⟦[Link einfügen]⟧ ⟦(insert map here)⟧ ⟦[TK]⟧</p>"),
    ("editor-note", "<p>⟦ENTWURF – nicht veröffentlichen⟧</p>"),
    (
        "chat-residue",
        "<p>text⟦:contentReference[oaicite:12]{index=12}⟧. ⟦citeturn0search0turn0search3⟧</p>",
    ),
    (
        "chat-residue",
        "<p>⟦[oai_citation:0‡x.example]⟧ ⟦([x.example][1])⟧ ⟦[web:5]⟧ ⟦&lt;|endoftext|&gt;⟧</p>",
    ),
    ("chat-residue", "<p>⟦Natürlich! Hier ist⟧ der überarbeitete Text:</p>"),
]

SILENT = [
    "<p>El dolor de cabeza; in dubio pro reo; nemo iudex in causa sua; Lorem is a name.</p>",
    "<p>Vestibulum oris and Ipomoea alba are Latin; magna cum laude</p>",
    '<p lang="la">Donec eris felix, multos numerabis amicos; tempora si fuerint nubila</p>',
    "<h1>The history of lorem ipsum</h1><p>Lorem ipsum dolor sit amet.</p>",
    "<label>Enter your text here</label>",
    "<button>Add your text here</button>",
    "<p>Send a text here and there. Click here to edit your profile.</p>",
    "<h2>Hello World!</h2>",
    "<p>This is an example page of the book.</p>",
    "<p>Call +49 30 12345678 or 212-555-2368, or write to anna@mill.example.</p>",
    "<p>John Doe is a name for nobody. Erika Mustermann is a model.</p>",
    "<p>Our company name is old. Your city, your rules.</p>",
    "<p>Todo el mundo viene. TODOS LOS DOMINGOS. A to-do list. Chapter XXX ends it.</p>",
    "<p>Note to guests: we move. A draft from the door. The date is TBD.</p>",
    "<p>Do not publish my name without asking.</p>",
    "<h2>TODO</h2>",
    "<p>It is your turn to look. See [8]. 【天气】 Sure, here we are.</p>",
    "<h1>How ChatGPT works</h1><p>As an AI language model, it has no opinion.</p>",
]


@pytest.mark.parametrize(("rule", "marked"), FOUND)
def test_found(rule: str, marked: str) -> None:
    """A leftover is reported at its exact place, and each only once."""
    html, spans = unmarked(marked)
    assert sorted(finding.span for finding in lint(RULES[rule], html)) == spans


@pytest.mark.parametrize("html", SILENT)
def test_silent(html: str) -> None:
    """What looks like one stays unreported by every rule about texts."""
    assert [finding.excerpt for rule in RULES.values() for finding in lint(rule, html)] == []
