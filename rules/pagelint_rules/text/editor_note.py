"""A note to a colleague that was published.

"TODO: new prices" or "[insert photo]" was meant for whoever finishes the page. Do what the note
asks for, and remove it.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import LINK
from pagelint.patterns import pattern
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
_NUMBER = shape(r"(?<=[a-z] )XXX(?= [a-z]{4})", "gap")
_SHAPES = Table({
    **{
        word: (shape(rf"{word}(?<!\w{word})\s?: .{{0,300}}", "note"),)
        for word in ("TODO", "FIXME", "XXX", "TO DO", "TBD")
    },
    "NOTE TO ": (
        shape(
            r"NOTE TO (?:EDITOR|SELF|WEB ?MASTER|DESIGNER|DEVELOPER|COPYWRITER)S?\s?: .{0,300}",
            "note",
        ),
    ),
    "Note to ": (
        shape(r"^Note to (?:self|editor|web ?master|designer|developer)\s?: .{0,300}", "note"),
    ),
    "EDITOR NOTE": (shape(r"EDITOR NOTE\s?: .{0,300}", "note"),),
    "DEV NOTE": (shape(r"DEV NOTE\s?: .{0,300}", "note"),),
    **dict.fromkeys(
        ("Hinweis an ", "Anmerkung an ", "Notiz an "),
        (shape(r"^\w+ an (?:die )?(?:Redaktion|Webmaster|Agentur)\s?: .{0,300}", "note"),),
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
    "TODO ": (
        shape(
            r"^TODO(?: ?[-–—]"
            r"|(?= (?:add|ask|check|confirm|find|fix|insert|remove|replace|update|write)\b))"
            r" .{0,300}",
            "note",
        ),
    ),
    "(": (
        shape(
            rf"\((?:(?:insert|add|put) (?:\w+ ){{0,2}}{_THINGS} here"
            rf"|insert (?:\w+ ){{0,2}}{_THINGS})\)",
            "note",
            ignore_case=True,
        ),
    ),
    "<<": (shape(r"<<\s?(?:INSERT|ADD)\s[A-Z ]{2,40}>>", "note"),),
    "TKTK": (shape(r"\bTK(?:TK)+\b", "gap"),),
    "XXX ": (_NUMBER,),
    "<<<<<<<": (shape(r"<{7} [\w./-]{1,80}", "merge conflict mark"),),
    ">>>>>>>": (shape(r">{7} [\w./-]{1,80}", "merge conflict mark"),),
})  # fmt: skip
_DRAFT = pattern(
    r"\W*(?:(?:first |rough )?draft\s?[-–—:(]+\s?(?:do not|don't|not (?:for|to be)) (?:publish"
    r"|publication|distribute|distribution)|(?:entwurf|brouillon|borrador|bozza|concept|rascunho|szkic)\s?[-–—:(]+\s?"
    r"(?:nicht veröffentlichen|ne pas publier|no publicar|non pubblicare|niet publiceren"
    r"|não publicar|nie publikować)|do not publish(?= yet|!|\.|$| before| until)"
    r"|nicht veröffentlichen)\b.{0,40}",
    re.IGNORECASE,
)
_DRAFTS = frozenset({
    "borrador", "bozza", "brouillon", "concept", "do", "draft", "draft:", "entwurf", "entwurf:",
    "first", "nicht", "rascunho", "rough", "szkic",
})  # fmt: skip
# What a block has, or begins with, that any of the shapes is in.
_SIGNS = ("[", "TODO", "XXX", "<")
_FIRST_WORDS = frozenset({
    "anmerkung", "dev", "editor", "fixme", "fixme:", "hinweis", "note", "notiz", "tba", "tbc",
    "tbd", "tbd:", "tk", "to",
})  # fmt: skip
_REACH = 40  # characters before a number that are looked at
_UNDECIDED = pattern(r"\W*(?:TBD|TBC|TBA|TK|TODO|FIXME)\W*")
_SPANISH = ("es", "pt", "gl")  # where "todo" is a word


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>⟦TODO: ask Anna for the opening hours⟧</p>",
        "<p>Book a table at ⟦[LINK]⟧, below is ⟦[add photo]⟧ ⟦[Foto folgt]⟧.</p>",
        "<td>⟦TBD⟧</td>",
        "<h1>⟦DRAFT - do not publish⟧</h1>",
        "<p>More than ⟦XXX⟧ guests slept here last year.</p>",
    ],
    good=[
        "<p>A todo list helps. Todo el mundo viene. ABIERTO TODOS LOS DOMINGOS.</p>",
        "<p>Chapter XXX is the last; shirts up to XXXL; yours, Ann xxx</p>",
        "<p>Note to guests: the bar closes early. A draft from the window.</p>",
        '<p><a href="/m">[LINK]</a> The date is TBD.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report notes by their marks, and blocks that are nothing but one."""
    texts = page.once(Texts)
    for block in texts.having(*_SIGNS):
        yield from _check_block(block)
    for block in texts.opening(_FIRST_WORDS):
        if not any(sign in block.text for sign in _SIGNS):
            yield from _check_block(block)
    for block in texts.opening(_DRAFTS):
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
        numeral = each.shape is _NUMBER and not _follows_small_word(text, each.start)
        if not (numeral or (spanish and "TODO" in text) or block.flags_at(each.start) & LINK):
            yield _finding(block, each.start, each.end, each.shape.what)


def _follows_small_word(text: str, start: int) -> bool:
    """Whether a number is due there: "over XXX guests", not "Psalm XXX", which is thirty."""
    return text[max(0, start - _REACH) : start].rsplit(maxsplit=1)[-1][0].islower()


def _finding(block: Block, start: int, end: int, what: str) -> Finding:
    return block.finding(
        start,
        end,
        f"an editor's {what} was published: {block.text[start:end]:.60}",
        hint="do what it asks for, and remove it",
    )
