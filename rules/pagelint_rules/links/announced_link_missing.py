"""Words that announce a link where there is none.

"Click here", "Useful links:" with a list of bare titles, "Downloads" with no file: the links were
lost when the text was copied, and the reader is left with a dead end. Link the words again.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pagelint.finding import Finding
from pagelint.page import Block, Element, Page
from pagelint.page.block import CODE, LINK, MASK
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

_QUALIFIERS = (
    r"(?:article|useful|related|helpful|important|interesting|external|further|additional|more"
    r"|other|quick|web|website|resource|reference|news|video|press|media|recommended|free|available"
    r"|all|the|weiterführende|nützliche|wichtige|interessante|externe|hilfreiche|weitere|unsere"
    r"|ähnliche|nuttige|handige|przydatne|ważne|ciekawe|and|und|en|i|&)"
)
_TRAILERS = (
    r"(?:utiles?|utili|útiles|úteis|externes?|externos?|esterni|connexes?|correlati|relacionad[oa]s"
    r"|recommandés|interessanti|interesantes|de interés|intéressants|przydatne|zewnętrzne)"
)
_HEADS = pattern(
    rf"(?i)(?:{_QUALIFIERS} ){{0,3}}(?:(?:web)?links|downloads|linkliste|linksammlung|linktipps"
    r"|liens|enlaces|vínculos|collegamenti|ligações|hiperligações|linki|odnośniki"
    rf"|téléchargements|descargas|scaricamenti)(?: {_TRAILERS})?|link {_TRAILERS}"
    r"|download|à télécharger|da scaricare|(?:pliki )?do pobrania|zum (?:herunterladen|download)"
)
# Stems of the heads, one of which is in each: few lines have any.
_HEAD_STEMS = (
    "link", "download", "lien", "enlaces", "vínculos", "collegamenti", "liga", "odnośniki",
    "télécharge", "descargas", "scarica", "pobrania", "herunterladen",
)  # fmt: skip
_CALLS = pattern(
    r"(?i)\b(?:click here(?! and there)|(?:click(?: on)?|follow) this link"
    r"|hier klicken|klicken sie (?:bitte )?hier|klicke? hier|folgen sie (?:diesem|dem) link"
    r"|cliquez[- ]?ici|cliquer ici|suivez ce lien|(?:haga|haz) clic(?: en)? (?:aquí|este enlace)"
    r"|(?:pulse|pincha|pinche) aquí|clicca(?:re)? qui|clicchi qui|klik hier|clique aqui"
    r"|carregue aqui|kliknij (?:tu(?:taj)?|ten link))\b"
)
# Stems of the calls: most pages have none.
_STEMS = (
    "clic", "klic", "cliq", "klik", "follow this", "folgen sie", "suivez", "pulse", "pinch",
    "carreg",
)  # fmt: skip
_TEASERS = (
    "read more", "learn more", "find out more", "more info", "weiterlesen", "mehr lesen",
    "mehr erfahren", "lire la suite", "en savoir plus", "leer más", "saber más", "seguir leyendo",
    "leggi tutto", "leggi di più", "continua a leggere", "lees meer", "lees verder", "leia mais",
    "ler mais", "saiba mais", "czytaj więcej", "czytaj dalej",
)  # fmt: skip
_HERE = pattern(
    r"(?i)(?:watch|see|view|read|get|find|download|listen to|order|book) (?:\S+ ){1,6}here:"
    r"|(?:das|den|die) (?:\S+ ){1,4}(?:finden|sehen|hören|lesen) sie hier:"
    r"|(?:voir|regardez|lire|écoutez|téléchargez) (?:\S+ ){1,6}ici ?:"
    r"|(?:vea|lea|descargue|escuche) (?:\S+ ){1,6}aquí:|(?:guarda|leggi|scarica) (?:\S+ ){1,6}qui:"
    r"|(?:bekijk|lees|luister naar) (?:\S+ ){1,6}hier:|(?:veja|leia|baixe|ouça) (?:\S+ ){1,6}aqui:"
    r"|(?:obejrzyj|przeczytaj|pobierz) (?:\S+ ){1,6}tutaj:"
)
_LEADS = (
    "a[href],button,[onclick],[role=link],[role=button],input,form,iframe,video,audio,[data-href]"
)
_ENDS = (". ", "! ", "? ", "… ")
_QUOTES = frozenset("\"'“”„‟‘’‚«»‹›")
_KINDS = frozenset({"paragraph", "list-item", "cell", "definition", "caption"})
_LONGEST = 60  # characters of a line that announces


@rule(
    category="links",
    severity="warning",
    since="0.1",
    bad=[
        "<p>For the timetable ⟦click here⟧.</p>",
        "<p>Für den Fahrplan ⟦hier klicken⟧.</p>",
        '<div class="teaser"><h3>New pool</h3><p>It has five lanes. ⟦Read more⟧</p></div>',
        "<h3>⟦Article Links:⟧</h3><ul><li>Sleep and rest</li><li>A new trial</li></ul>",
        "<p><b>⟦Downloads⟧</b></p><p>Price list</p><p>Statutes</p><h2>Team</h2><a href=/t>T</a>",
        "<h2>⟦Nützliche Links⟧</h2><ul><li>Verein</li><li>Stadt</li></ul>",
        "<p>⟦Watch the film here:⟧</p><p>The pool opened in May.</p>",
        "<p>⟦Useful links:⟧</p><ul><li>Town hall</li><li>Library</li></ul>",
    ],
    good=[
        '<p>For the timetable <a href="/t">click here</a>.</p>',
        '<p>For the timetable click here: <a href="/t">timetable</a></p>',
        "<button>Click here</button><label>Click here <input></label>",
        "<p>Never write “click here”.</p>",
        '<a href="/x"><h3>New pool</h3><p>It has five lanes. Read more</p></a>',
        '<h3>Article Links:</h3><ul><li><a href="/a">Sleep</a></li><li>Rest</li></ul>',
        "<h2>How links work</h2><ul><li>One page names another</li><li>Readers follow</li></ul>",
        "<p>Links steht das Haus. Links:</p><p>das Haus</p>",
        "<h2>Downloads</h2><p>Choose a file in the form.</p><form><input></form><p>Thanks</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report lists of links without a link, and calls to click that are no link themselves."""
    blocks = [block for block in page.blocks if block.region in ("content", "reference")]
    for index, block in enumerate(blocks):
        if block.region == "reference":
            continue
        items = _announced_items(block)
        if items and _lacks_links(blocks, index, items):
            text = block.text
            message = f"{quoted(text)} is followed by no link"
            yield block.finding(0, len(text), message, hint="link what follows")
        elif block.kind in _KINDS:
            yield from _dead_calls(block)


def _announced_items(block: Block) -> int:
    """How many items at least a line leads readers to expect; 0 if it announces nothing."""
    text = block.text
    if len(text) > _LONGEST:
        return 0
    if text.endswith(":") and _HERE.fullmatch(text):
        return 1
    lower = text.lower()
    if not any(map(lower.__contains__, _HEAD_STEMS)) or not _HEADS.fullmatch(text.rstrip(" :")):
        return 0
    if block.kind == "heading" or text.endswith(":") or _is_bold(block):
        return 2
    return 0


def _is_bold(block: Block) -> bool:
    bold = block.element.select_one("b,strong") if block.kind == "paragraph" else None
    return bold is not None and bold.text == block.text


def _lacks_links(blocks: Sequence[Block], index: int, wanted: int) -> bool:
    """Whether what was announced follows before the next heading, with nothing to click."""
    items, end = 0, None
    for at in range(index + 1, len(blocks)):  # not a slice: there may be as many lines as blocks
        block = blocks[at]
        if block.kind == "heading" or block.region == "reference" or _announced_items(block):
            end = block
            break
        items += block.kind in _KINDS
    if items < wanted:
        return False
    page = blocks[index].page
    leads = page.once(_lead_starts)
    following = bisect_left(leads, blocks[index].element.span.start)
    stop = end.element.span.start if end else len(page.source.text)
    return following == len(leads) or leads[following] >= stop


def _lead_starts(page: Page) -> list[int]:
    """Where the things to click stand, in order."""
    return sorted(each.span.start for each in page.select(_LEADS))


def _dead_calls(block: Block) -> Iterator[Finding]:
    text = block.text
    calls = [*_teaser(block)]
    lower = text.lower()
    if any(map(lower.__contains__, _STEMS)):
        calls += (match.span() for match in _CALLS.finditer(text))
    if not calls or block.element.closest(_LEADS) is not None:
        return
    linked = block.masked(LINK | CODE).rfind(MASK)
    for start, end in calls:
        is_quoted = start > 0 and text[start - 1] in _QUOTES
        if start > linked and not is_quoted:
            message = f"{quoted(text[start:end])} is no link"
            yield block.finding(start, end, message, hint="link the words, or leave them out")


def _teaser(block: Block) -> Iterator[tuple[int, int]]:
    """The call to read on that ends a teaser, after a full stop."""
    text = block.text.rstrip(" .…»>→")
    call = text[-_LONGEST:].lower()
    if call.endswith(_TEASERS):
        start = len(text) - len(next(each for each in _TEASERS if call.endswith(each)))
        if text[max(start - 2, 0) : start] in _ENDS and not _is_in_linked_card(block):
            yield start, len(text)


def _is_in_linked_card(block: Block) -> bool:
    """Whether what stands around a teaser holds a link, which style sheets stretch over it."""
    around = block.element.parent
    return around is not None and around.name != "body" and block.page.once(_holds_leads, around)


def _holds_leads(page: Page, element: Element) -> bool:
    return element.select_one(_LEADS) is not None
