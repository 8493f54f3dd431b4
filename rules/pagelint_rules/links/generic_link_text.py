"""A link that says nothing of where it leads.

Readers of screen readers go from link to link, and hear "here", "here", "read more" without the
words around; readers who skim see as little. Say in the link what is behind it.
"""

from collections.abc import Iterator
from functools import lru_cache

from pagelint.accessibility.names import accessible_name
from pagelint.accessibility.roles import explicit_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import elsewhere, quoted

_GENERIC = pattern(
    r"(?i)(?:(?:please )?(?:click|press|tap) (?:here|this(?: link)?)|here|(?:go|see) here|this"
    r"|this (?:link|page|site)|link|(?:read|learn|see|find out|know) more|more|more (?:here|info)"
    r"|more information|more details|read (?:on|this)|continue|continue reading"
    r"|hier(?: klicken)?|klicken sie hier|klick hier|mehr(?: (?:lesen|erfahren|infos?|dazu))?"
    r"|weiterlesen|weiter lesen|mehr informationen|lesen sie mehr|erfahren sie mehr"
    r"|(?:cliquez )?ici|lire (?:la suite|plus)|en savoir plus|plus d.infos?|(?:voir|lire) plus"
    r"|(?:haga |haz )?(?:clic|click) aquí|aquí|leer más|más información|saber más|ver más"
    r"|seguir leyendo"
    r"|(?:clicca )?qui|leggi (?:di più|tutto)|scopri di più|continua a leggere"
    r"|maggiori informazioni"
    r"|(?:klik )?hier|lees (?:meer|verder)|meer (?:lezen|info(?:rmatie)?)|verder lezen"
    r"|(?:clique )?aqui|l(?:eia|er) mais|saiba mais|ver mais|mais informações|continue lendo"
    r"|(?:kliknij )?tutaj|tu|(?:czytaj|dowiedz się|zobacz) więcej|więcej)"
)
# What is added to a link's words to say how it opens or what it brings, in brackets or not.
_NOTE = pattern(
    r"(?i)[\s,:;–-]*(?:\(\s*)?(?:\b(?:this |the )?(?:link )?(?:will )?(?:opens?"
    r"|opening)\b[^()]{0,20}\b(?:tab|window)"
    r"|(?:in (?:an? )?)?new (?:tab|window)|external(?: link| site)?|(?:an )?external link"
    r"|(?:wird |öffnet )?(?:sich )?in (?:einem )?neue[mn] (?:tab|fenster)(?: geöffnet)?"
    r"|öffnet (?:ein )?neues fenster"
    r"|externer link|(?:s.ouvre )?dans une? nouvel(?:le)? (?:onglet|fenêtre)|nouvelle fenêtre"
    r"|lien externe"
    r"|(?:se )?abre en (?:una )?(?:nueva )?(?:ventana|pestaña)(?: nueva)?|enlace externo"
    r"|(?:si )?apre in (?:una )?nuova (?:finestra|scheda)|opent in (?:een )?nieuw (?:tabblad"
    r"|venster)"
    r"|abre (?:em|numa) (?:uma )?nova (?:janela|aba)|otwiera się w nowym oknie"
    r"|pdf|pdf,? \d[\d.,]* ?[km]b|docx?)(?:\s*\))?\s*$"
)
_AROUND = " \t\n.…:;,!>»›→←<«‹()[]-–"
_LONGEST = 40


@rule(
    category="links",
    severity="warning",
    since="0.1",
    wcag=["2.4.4", "2.4.9"],
    bad=[
        '<p>For prices, ⟦<a href="/prices">⟧click here</a>.</p>',
        '<p>⟦<a href="/a">⟧Read more »</a> <a href="/b">Read more »</a></p>',
        '<p lang="de">⟦<a href="/a">⟧Weiterlesen …</a></p>',
        '<p>⟦<a href="/tides">⟧Learn more<i class="sr-only"> (in a new window)</i></a></p>',
        '<p>⟦<a href="/tides" title="Read more">⟧</a></p>',
    ],
    good=[
        '<p><a href="/prices">Our prices</a></p>',
        '<p><a href="/a" aria-label="Read more about tides">Read more</a></p>',
        '<p><a href="/a">Read more<span class="sr-only"> about tides</span></a></p>',
        '<p><a href="/a" hidden>here</a><a href="#">More</a></p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the first link of every generic wording, and how many there are."""
    found: dict[str, list[Element]] = {}
    for link in page.select("a[href]:not([href^='#']):not([href^='javascript:' i])"):
        text = link.node.text
        if len(text) > 4 * _LONGEST or not is_generic(text if text.strip() else link.get("title")):
            continue
        if explicit_role(link) not in ("", "link"):
            continue
        name = accessible_name(link)
        if is_generic(name) and not link.get("aria-describedby") and is_exposed(link):
            found.setdefault(_core(name).lower(), []).append(link)
    for links in found.values():
        yield _finding(links)


def _core(text: str) -> str:
    return _NOTE.sub("", text.strip(), count=1).strip(_AROUND)


@lru_cache(maxsize=4096)
def is_generic(text: str | None) -> bool:
    """Whether link text says nothing of where it leads, in whatever language."""
    if not text or len(text) > 4 * _LONGEST:
        return False
    text = " ".join(text.split()).strip(_AROUND)
    if not _GENERIC.match(text):  # most texts begin with other words
        return False
    core = _core(text)
    return len(core) <= _LONGEST and _GENERIC.fullmatch(core) is not None


def _finding(links: list[Element]) -> Finding:
    text = quoted(_core(links[0].text))
    return links[0].finding(
        f"link text {text} says nothing of where it leads{elsewhere(len(links))}",
        hint="readers who go from link to link hear it without the words around: "
        "name what is behind it",
    )
