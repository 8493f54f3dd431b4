"""A link target that was never filled in.

Editors and templates leave stand-ins such as `URL_HERE`, `%link%` or `{{ url }}` where the address
should be, and scripts write `undefined`. The reader clicks and gets an error page. Put in the
address, or remove the link.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.page.names import elements_by_id
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import LINKS, is_application, quoted, target, unescaped

_TEMPLATE = re.compile(
    r"\{\{|\}\}|\{%|%\}|<%|%>|<\?(?:php|=)|\$\{\w|#\{[A-Za-z_@]|\{\$\w|\{![A-Za-z]|\*\|[A-Z_:]+\|\*"
)
_EDITOR = re.compile(r"_wp_link_placeholder")
_SHORTCODE = re.compile(r"\[[a-z]+(?:[_-][a-z]+)+[^\[\]]*\]|\[url\]", re.I)
_LINK_WORD = r"(?:link|url|uri|href|adresse?|address|lien|enlace|collegamento|odno[sś]nik)"
_ORDER = (
    r"(?:insert|add|put|enter|your|the|my|paste|hier|einf(?:ü|ue)gen|ihr(?:e|en)?|dein|votre|ici"
    r"|ins[ée]rer|tu|su|aqu[ií]|insertar|inserisci|qui|il|tuo|jouw|uw|voeg|in|seu|sua|aqui|inserir"
    r"|twój|wstaw|tutaj|here|goes|page|site|web|placeholder)"
)
_WORDS = re.compile(
    rf"(?:{_ORDER}[-_ ]){{1,4}}{_LINK_WORD}(?:[-_ ]{_ORDER}){{0,3}}|{_LINK_WORD}(?:[-_ ]{_ORDER}){{1,3}}"
    r"|to-?do|tbd|tba|fixme|undefined|null|nan|\[object object\]|%[a-z_]+%|placeholder",
    re.I,
)
_BARE_WORDS = re.compile(r"link|url|uri|href|\.{3,}|…|x{3,}|\?{2,}", re.I)
_STRINGIFIED = re.compile(
    r"(?:^|/)(undefined|null|nan|\[object object\])(?:/|$|(?=[?#]))|^undefined|=(undefined)(?:&|$)",
    re.I,
)
_FIELD = re.compile(r"\{[A-Za-z_][\w.:]*(?:[(} ]|$)")
_HINT = "put in the address, or remove the link"


@rule(
    category="links",
    severity="error",
    since="0.1",
    elements=f"{LINKS},a[data-wplink-url-error]",
    bad=[
        '<p>⟦<a href="URL_HERE">⟧Sign up</a></p>',
        '<p>⟦<a href="https://clinic.example/_wp_link_placeholder">⟧Guidelines</a></p>',
        '<p>⟦<a href="{{ page.url }}">⟧Sign up</a></p>',
        '<p>⟦<a href="/%7B%7Bslug%7D%7D">⟧Sign up</a></p>',
        '<p>⟦<a href="[site_url]/contact">⟧Contact</a></p>',
        '<p>⟦<a href="/news/undefined">⟧Next</a></p>',
        '<p>⟦<a href="#todo">⟧Sign up</a></p>',
        '<p>⟦<a href="hier-link-einfügen">⟧Anmelden</a></p>',
        '<p>⟦<a href="link">⟧the study</a></p>',
        '<p>⟦<a href="https://share.example/?url={page.url}">⟧Share</a></p>',
    ],
    good=[
        '<p><a href="/contact">Contact</a></p>',
        '<p><a href="/js/undefined">The value <code>undefined</code></a></p>',
        '<p><a href="/list?filter[size_min][]=9">Large</a></p>',
        '<p><a href="#todo">To do</a></p><h2 id="todo">To do</h2>',
        '<template><a href="{{ url }}">x</a></template>',
        '<div v-if="open"><a href="{{ url }}">x</a></div>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report targets that stand in for an address."""
    if link.hidden:
        return
    written = target(link)
    address = unescaped(written)
    severity = _stand_in(address, link)
    if severity and not (_is_binding(address) and context.page.once(is_application)):
        message = f"link target {quoted(written)} is a placeholder"
        yield link.finding(message, hint=_HINT, severity=severity)


def _stand_in(address: str, link: Element) -> Severity | None:
    """How sure it is that an address only stands in for one; None if it doesn't."""
    if "data-wplink-url-error" in link or _EDITOR.search(address) or _TEMPLATE.search(address):
        return Severity.ERROR
    words = address.removeprefix("#")
    if words != address and words in link.page.once(elements_by_id):
        return None
    if _WORDS.fullmatch(words) or _SHORTCODE.match(address):
        return Severity.ERROR
    stringified = _STRINGIFIED.search(address)
    if stringified:
        named = (stringified[1] or stringified[2] or "undefined").lower() in link.text.lower()
        return None if named else Severity.ERROR
    if _BARE_WORDS.fullmatch(words) or _FIELD.search(address):
        return Severity.WARNING
    return None


def _is_binding(address: str) -> bool:
    return "{{" in address
