"""A link target that was never filled in.

Editors and templates leave stand-ins such as `URL_HERE`, `%link%` or `{{ url }}` where the address
should be, and scripts write `undefined`. The reader clicks and gets an error page. Themes have
icons that lead to a network's home page, or to the profile of whoever made the theme. Put in the
address, or remove the link.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.memory import remembered
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links import profiles
from pagelint_rules.links.addresses import (
    LIKELY_PLACEHOLDER,
    PLACEHOLDER,
    is_application,
    is_unfilled,
    links,
    links_with,
    quoted,
    target,
    unescaped,
)
from pagelint_rules.links.anchors import anchors

# What an address has that isn't filled in: marks of templates, a value of a script, no path.
_SUSPECT = pattern(
    r"[{<\[*]|%(?:7[Bb]|3[Cc]|5[Bb]|[a-z_]+%)|(?i:undefined|null|nan(?:$|[/?#])|_wp_)|^#?[^/.:#?]+$|^\.{3}"
)
# A mark or a word that is in each of these, unless it has no path: most need no second look.
_MARK = pattern(r"[{<\[*%]")
_WORDS = ("undefined", "null", "nan", "_wp_", "\n...")
_STRINGIFIED = pattern(
    r"(?i)(?:^|/)(?P<path>undefined|null|nan)(?:$|[/?#])|^(?P<start>undefined)|=(?P<query>undefined)(?:&|$)"
)
_FIELD = pattern(r"^[^?#]*\{[A-Za-z_]\w*\}|\{[A-Za-z_]\w*[.:][\w.:]*[(} ]")
_HINT = "put in the address, or remove the link"


@rule(
    category="links",
    severity="error",
    since="0.1",
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
        '<p>⟦<a href="/team/{slug}">⟧Team</a></p>',
        '<p>⟦<a href="https://share.example/?url={page.url}">⟧Share</a></p>',
        '<p>Find us on ⟦<a href="https://www.facebook.com">⟧Facebook</a>.</p>',
        '<footer>⟦<a href="https://instagram.com/wix">⟧<img src="i.png" alt="Photos"></a></footer>',
    ],
    good=[
        '<p><a href="/contact">Contact</a></p>',
        '<p>The firm owns <a href="https://www.instagram.com/">Instagram</a>.</p>',
        '<p>Find us on <a href="https://www.facebook.com/hillclinic">Facebook</a>.</p>',
        '<p><a href="/js/undefined">The value <code>undefined</code></a></p>',
        '<p><a href="/list?filter[size_min][]=9">Large</a></p>',
        '<p><a href="https://ads.example/?c={campaign}&amp;t=[timestamp]">Holidays</a></p>',
        '<p><a href="/map#%7B%22zoom%22:%7B%22x%22:1%7D%7D">Map</a></p>',
        '<p><a href="#todo">To do</a></p><h2 id="todo">To do</h2>',
        '<p><a href="#tbd">Later</a></p><h2><a name="tbd"></a>Later</h2>',
        '<template><a href="{{ url }}">x</a></template>',
        '<div v-if="open"><a href="{{ url }}">x</a></div>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report targets that stand in for an address."""
    found = [each for each in _possible(page) if _is_suspect(each[1])]
    found += [(link, target(link)) for link in page.select("a[data-wplink-url-error]")]
    for link, address in links_with(page, profiles.WORDS):
        if not link.hidden and profiles.is_left(link, address):
            message = f"link target {quoted(address)} is no profile of the site"
            yield link.finding(message, hint=_HINT, severity=Severity.WARNING)
    for link, written in found:
        address = unescaped(written)
        severity = None if link.hidden else _stand_in(address, link)
        if severity and not ("{{" in address and page.once(is_application)):
            message = f"link target {quoted(written)} is a placeholder"
            yield link.finding(message, hint=_HINT, severity=severity)


def _possible(page: Page) -> list[tuple[Element, str]]:
    worded = {link for link, _ in links_with(page, _WORDS)}
    return [
        (link, address)
        for link, address in page.once(links)
        if "/" not in address or _MARK.search(address) or link in worded
    ]


@remembered(4096)
def _is_suspect(address: str) -> bool:
    return _SUSPECT.search(address) is not None


def _stand_in(address: str, link: Element) -> Severity | None:
    """How sure it is that an address only stands in for one; None if it doesn't."""
    if "data-wplink-url-error" in link or is_unfilled(address):
        return Severity.ERROR
    words = address.removeprefix("#")
    if words != address and words in link.page.once(anchors):
        return None
    if PLACEHOLDER.fullmatch(words):
        return Severity.ERROR
    stringified = _STRINGIFIED.search(address)
    if stringified:
        # A page about the value itself has it in its address and in the link's words.
        value = stringified[stringified.lastgroup or 0].lower()
        return None if value in link.text.lower() else Severity.ERROR
    if LIKELY_PLACEHOLDER.fullmatch(words) or _FIELD.search(address):
        return Severity.WARNING
    return None
