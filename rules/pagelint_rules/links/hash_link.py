"""A link to "#" that leads nowhere.

`href="#"` is what templates and demo content carry until somebody puts in the address. The reader
clicks and is thrown to the top of the page. Put the address in. For something that a script does,
use a `<button>`.
"""

import re
from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.page.names import is_nameless
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import is_scripted, quoted

_TOP = re.compile(
    r"\b(?:top|up|oben|hoch|anfang|haut|arriba|subir|inicio|su|cima|boven|omhoog|topo|acima|g[óo]r[ęya]"
    r"|początk\w*)\b|[↑▲⇧⌃^⬆]",
    re.I,
)
_HOOK = re.compile(
    r"(?:^|[\s_-])(?:js|toggle\w*|open\w*|close\w*|modal|popup|dropdown\w*|menu\w*|tab|tabs|accordion\w*"
    r"|slick|slide\w*|swiper|carousel|prev\w*|next\w*|trigger|expand\w*|collapse\w*|more-?less|scroll\w*"
    r"|totop|to-top|cookie\w*|consent|print|share\w*|search\w*|lightbox|play\w*|video\w*|filter\w*"
    r"|hamburger|nav-?link|has-?children|sub-?menu|login|chat)(?:$|[\s_-])",
    re.I,
)
_HINT = "put in the address; use a button for what a script does"


@rule(
    category="links",
    severity="info",
    since="0.1",
    elements='a[href="#"],a[href="#!"],a[href^="# "]',
    bad=[
        '<main><p>⟦<a href="#">⟧Read the full report</a></p></main>',
        '<div class="card"><h3>⟦<a href="#!">⟧Ten soups</a></h3></div>',
    ],
    good=[
        '<p><a href="#">Back to top</a> <a href="#" title="nach oben">↥</a></p>',
        '<p><a href="#" onclick="openMenu()">Menu</a></p>',
        '<p><a href="#" data-toggle="dropdown">Products</a></p>',
        '<ul><li><a href="#">Products</a><ul><li><a href="/a">A</a></li></ul></li></ul>',
        '<p><a href="#" class="slick-prev">‹</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report links to "#" with words, which nothing suggests that a script handles."""
    if (link.get("href") or "").strip() not in ("#", "#!") or link.hidden or is_scripted(link):
        return
    words = f"{link.text} {link.get('title') or ''}"
    if _TOP.search(words) or _HOOK.search(link.get("class") or ""):
        return
    if is_nameless(link) or _opens_a_list(link):
        return
    severity = Severity.WARNING if link.closest("main,article,[role=main]") else Severity.INFO
    message = f"link {quoted(words)} leads nowhere"
    yield link.finding(message, hint=_HINT, severity=severity)


def _opens_a_list(link: Element) -> bool:
    """Whether the link is the head of a menu: a list or a panel stands right after it."""
    parent = link.parent
    return parent is not None and parent.name == "li" and parent.select_one("ul,ol,div") is not None
