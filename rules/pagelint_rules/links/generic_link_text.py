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
        if not text or len(text) > 4 * _LONGEST or not is_generic(text):
            continue
        if explicit_role(link) not in ("", "link"):
            continue
        name = accessible_name(link)
        if is_generic(name) and not link.get("aria-describedby") and is_exposed(link):
            found.setdefault(_core(name).lower(), []).append(link)
    for links in found.values():
        yield _finding(links)


def _core(text: str) -> str:
    return text.strip(_AROUND)


@lru_cache(maxsize=4096)
def is_generic(text: str) -> bool:
    """Whether link text says nothing of where it leads, in whatever language."""
    core = " ".join(_core(text).split())
    return len(core) <= _LONGEST and _GENERIC.fullmatch(core) is not None


def _finding(links: list[Element]) -> Finding:
    text = quoted(_core(links[0].text))
    return links[0].finding(
        f"link text {text} says nothing of where it leads{elsewhere(len(links))}",
        hint="readers who go from link to link hear it without the words around: "
        "name what is behind it",
    )
