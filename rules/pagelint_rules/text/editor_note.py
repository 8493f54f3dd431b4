"""A note to a colleague that was published.

"TODO: new prices" or "[insert photo]" was meant for whoever finishes the page. Do what the note
asks for, and remove it.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import LINK
from pagelint.rule import Context, rule
from pagelint_rules.text._shapes import Table, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose

_THINGS = (
    r"(?:link|url|image|picture|photo|video|map|logo|chart|graph|table|quote|caption|screenshot|bild"
    r"|foto|grafik|karte|video|text|lien|photo|image|carte|vidéo|enlace|imagen|mapa|immagine|mappa"
    r"|afbeelding|kaart|imagem|ligação|zdjęcie|obraz|mapę)"
)
_PUT = (
    r"(?:add|put|place|attach|einfügen|folgt|fehlt|ergänzen|insérer|ajouter|insertar|añadir|inserire"
    r"|aggiungere|invoegen|toevoegen|inserir|adicionar|wstaw|dodaj)"
)
_SHAPES: Table = {
    ":": (
        shape(r"(?<!\w)(?:TODO|FIXME|XXX|TO DO|TBD)\s?: .*", "note"),
        shape(
            r"\b(?:NOTE TO (?:EDITOR|SELF|WEB ?MASTER|DESIGNER|DEVELOPER|COPYWRITER)S?|EDITOR NOTE"
            r"|DEV NOTE)\s?: .*|^Note to (?:self|editor|web ?master|designer|developer)\s?: .*",
            "note",
        ),
    ),
    "[": (
        shape(r"\[(?:TODO|FIXME|TBD|TBC|TK|TKTK)\b[^\[\]]{0,200}\]", "note"),
        shape(
            rf"\[{_PUT}\s(?:\w+\s){{0,3}}{_THINGS}(?:\s\w+){{0,2}}\]"
            rf"|\[{_THINGS}\s(?:\w+\s)?(?:here|hier|ici|aquí|qui|aqui|tutaj|{_PUT})\]",
            "note",
            ignore_case=True,
        ),
        shape(r"\[(?:LINK|IMAGE|PHOTO|PICTURE|URL HERE|LINK HERE)\]", "gap"),
    ),
    "TKTK": (shape(r"\bTK(?:TK)+\b", "gap"),),
    "XXX": (shape(r"(?<=[a-z] )XXX(?= [a-z]{4})", "gap"),),
    "<<<<<<<": (shape(r"<{7} [\w./-]{1,80}", "merge conflict mark"),),
    ">>>>>>>": (shape(r">{7} [\w./-]{1,80}", "merge conflict mark"),),
}  # fmt: skip
_DRAFT = re.compile(
    r"\W*(?:(?:first |rough )?draft\s?[-–—:(]+\s?(?:do not|don't|not (?:for|to be)) (?:publish"
    r"|publication|distribute|distribution)|do not publish|entwurf\s?[-–—:]\s?nicht veröffentlichen"
    r"|nicht veröffentlichen)\b.{0,40}",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(r"\W*(?:TBD|TBC|TBA|TK|TODO|FIXME)\W*")
_SPANISH = ("es", "pt", "gl")  # where "todo" is a word


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>⟦TODO: add the new prices⟧</p>",
        "<p>Register at ⟦[LINK]⟧ or see ⟦[add photo]⟧ ⟦[Foto folgt]⟧.</p>",
        "<td>⟦TBD⟧</td>",
        "<h1>⟦DRAFT - do not publish⟧</h1>",
        "<p>We have treated ⟦XXX⟧ patients since 2004.</p>",
    ],
    good=[
        "<p>Our todo app has lists. Todo está bien. TODOS los días.</p>",
        "<p>Super Bowl XXX was in 1996; size XXXL; Love, Mum xxx</p>",
        "<p>Note to readers: the office moves in May. Draft beer from nine.</p>",
        '<p><a href="/m">[LINK]</a> The date is TBD.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report notes by their marks, and blocks that are nothing but one."""
    texts = page.once(Texts)
    for block in texts.having(*_SHAPES, "TB", "TK", "TODO"):
        yield from _check_block(block)
    for block in texts.saying("draft", "publish", "veröffentlichen"):
        if _DRAFT.fullmatch(block.text):
            yield _finding(block, 0, len(block.text), "note")


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    spanish = block.language.partition("-")[0].lower() in _SPANISH
    if _UNDECIDED.fullmatch(text) and not spanish and block.kind not in ("heading", "title"):
        if not block.flags_at(0) & LINK:
            yield _finding(block, 0, len(text), "gap")
        return
    for each in find_shapes(text, _SHAPES):
        if not (spanish and "TODO" in text) and not block.flags_at(each.start) & LINK:
            yield _finding(block, each.start, each.end, each.shape.what)


def _finding(block: Block, start: int, end: int, what: str) -> Finding:
    return block.finding(
        start,
        end,
        f"an editor's {what} was published: {block.text[start:end]:.60}",
        hint="do what it asks for, and remove it",
    )
