"""A link to "#" that leads nowhere.

`href="#"` is what templates and demo content carry until somebody puts in the address. The reader
clicks and is thrown to the top of the page. Put the address in. For something that a script does,
use a `<button>`.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import accessible_name
from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import is_control, is_scripted, opens_menu, quoted, target

_UP = pattern(
    r"(?i)\b(?:top|up|oben|hoch|anfang|haut|arriba|subir|inicio|su|cima|boven|omhoog|topo|acima"
    r"|g[óo]r[ęya]|początk\w*)\b|[↑▲⇧⌃^⬆]"
)
_DOES = pattern(
    r"(?i)(?:show|hide|close|open|share|edit|delete|remove|reply|follow|unfollow|print|save"
    r"|copy|play|log ?in|log ?out|sign ?in|sign ?up|menu|search|skip|undo|cancel|submit|send"
    r"|load|expand|collapse|next|prev(?:ious)?|block|report|like|dismiss"
    r"|(?:change |manage )?(?:cookie|privacy) (?!polic|notice|statement)\w+"
    r"|zeigen?|schlie(?:ß|ss)en|öffnen|teilen|drucken|anmelden|abmelden|suchen?|weiter|zurück|mehr"
    r"|afficher|fermer|ouvrir|partager|imprimer|suivant|précédent|mostrar|cerrar|abrir|compartir"
    r"|imprimir|siguiente|anterior|mostra|chiudi|apri|condividi|stampa|tonen|sluiten|delen|afdrukken"
    r"|fechar|partilhar|compartilhar|pokaż|zamknij|otwórz|udostępnij|drukuj)\b.*"
)


# Classes that say how a button looks, by which no script would know this one.
_LOOK = pattern(
    r"(?i)(?:(?:wp|et|vc|kb|fl|w|nectar|fusion|elementor|uk|mdl|pure|ct|av|ast|sqs)[-_])?"
    r"(?:(?:block|element|pb|general|builder)[-_]+)*"
    r"(?:btn3?|button|buttons|cta|pill|cta-button|call-to-action)"
    r"(?:[-_]+(?:link|default|primary|secondary|success|info|warning|danger|light|dark|outline|ghost|lg|sm|xs|md|xl"
    r"|small|large|medium|big|block|main|white|black|red|blue|green|orange|yellow|flat|round(?:ed)?|square|solid"
    r"|element|text|wide|full|width|inline|color|style|size|module|bg|classic|\d+))*"
    r"|elementor-size-\w+|wp-element-button|has-[\w-]+|(?:text|bg|border|rounded|shadow|font|mt|mb|my|mx|ml|mr|pt|pb"
    r"|px|py|m|p|w|h|d|hover|focus|sm|md|lg|xl|fs|fw|leading|tracking|justify|items|align|transition"
    r"|duration)(?:[-:][\w/.:\[\]#%-]+)?|inline(?:-\w+)?|block|flex|uppercase|underline|primary|secondary|large|small"
    r"|external|internal|et_pb_(?:bg|button|text)\w*|vc_(?:general|btn3)[\w-]*|is-(?:primary|link|large|small"
    r"|info|success|dark|light|style-\w+)"
)


@rule(
    category="links",
    severity="warning",
    since="0.1",
    elements='a[href="#"],a[href="#!"],a[href^="# "],a[href^=" #"]',
    bad=[
        '<main><p>⟦<a href="#">⟧Read the full report</a></p></main>',
        '<div class="card"><h3>⟦<a href="#!">⟧Ten soups</a></h3></div>',
        '<p>By signing up you agree to our ⟦<a href="#">⟧terms</a>.</p>',
        '<main><div>⟦<a class="btn btn-primary" href="#">⟧Book a boat</a></div></main>',
        '<article>⟦<a href="#">⟧<img src="s.jpg" alt="Ten soups"></a></article>',
    ],
    good=[
        '<p><a href="#">Back to top</a> <a href="#" title="nach oben">↥</a></p>',
        '<p><a href="#" onclick="openMenu()">Menu</a></p>',
        '<p><a href="#" data-toggle="dropdown">Products</a></p>',
        '<ul><li><a href="#">Products</a><ul><li><a href="/a">A</a></li></ul></li></ul>',
        '<p><a href="#" class="slick-prev">Back</a></p>',
        '<p><a href="#">Print</a> <a href="#">Cookie settings</a></p>',
        '<main><p><a class="btn js-open-form" href="#">Book a boat</a></p></main>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report links to "#" with words, which nothing suggests that a script handles."""
    if target(link) not in ("#", "#!") or link.hidden or is_scripted(link):
        return
    if is_control(link) and not _is_dressed(link):
        return
    name = accessible_name(link)
    if (
        not name
        or _UP.search(f"{name} {link.get('title')}")
        or _DOES.fullmatch(name)
        or opens_menu(link)
    ):
        return
    message = f"link {quoted(name)} leads nowhere"
    hint = "put in the address; use a button for what a script does"
    yield link.finding(message, hint=hint, severity=_severity(link))


def _is_dressed(link: Element) -> bool:
    """Whether all of a link's classes only make a button of it."""
    names = (link.get("class") or "").split()
    return bool(names) and all(map(_LOOK.fullmatch, names))


def _severity(link: Element) -> Severity:
    """In the page's content and bare: likely forgotten. Elsewhere a script may have it."""
    if not link.text or ("class" in link and not _is_dressed(link)):
        return Severity.INFO
    if link.closest("main,article,[role=main]"):
        return Severity.WARNING
    if "class" in link and link.closest("nav,ul,ol,aside,[role=navigation]") is None:
        return Severity.WARNING  # a button that a page offers
    paragraph = link.closest("p")
    in_prose = paragraph is not None and paragraph.text != link.text
    return Severity.WARNING if in_prose else Severity.INFO
