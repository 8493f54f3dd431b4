"""A link to a place on the page that isn't there.

The link names an id that no element has: a heading was renamed, or its id lost. The reader clicks
and nothing happens. Give the place its id back, or correct the link.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.page.names import elements_by_id
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import (
    is_application,
    is_control,
    is_scripted,
    is_unfilled,
    quoted,
    target,
    unescaped,
)

# Fragments that are no places: routes, media times, text directives, actions of builders.
_NO_PLACE = pattern(
    r"(?i)top|[!/].*|:~:.*|[a-z]+=.*|.*[=&/?].*|(?:elementor|popup|popmake|modal|gdpr|cookie|cmplz|cky"
    r"|borlabs|consent|usercentrics|cmp|ot-|open|close|show|toggle|lightbox|login|search|menu)[-_:].*"
    r"|\d+|(?:open|close|toggle|show|hide|back|void|none|null)\w*|[<{$%].*|prev|next|cookies?|search|share|print|login|modal"
)
_SKIP = "[class*=skip i]"
_HINT = "give the place that id, or correct the link"


def anchors(page: Page) -> frozenset[str]:
    """All fragments that lead to a place on the page; for `Page.once`."""
    names = (node.attr("name") or "" for node in page.document.select("a[name]"))
    return frozenset((*page.once(elements_by_id), *names))


@rule(
    category="links",
    severity="warning",
    since="0.1",
    elements='a[href^="#"],area[href^="#"]',
    bad=[
        '<p>⟦<a href="#prices">⟧Prices</a></p><h2 id="price">Prices</h2>',
        '<p>⟦<a href="#faq">⟧Questions</a></p><h2 id="#faq">Questions</h2>',
        '⟦<a href="#content" class="skip-link">⟧Skip to content</a><main><p>Farm</p></main>',
    ],
    good=[
        '<p><a href="#prices">Prices</a></p><h2 id="prices">Prices</h2>',
        '<p><a href="#old">Prices</a></p><a name="old"></a>',
        '<p><a href="#%C3%BCber">Über uns</a></p><h2 id="über">Über uns</h2>',
        '<p><a href="#top">Up</a> <a href="#/prices">Prices</a> <a href="#t=80s">1:20</a></p>',
        '<p><a href="#prices" data-toggle="tab">Prices</a></p>',
        '<base href="/"><p><a href="#prices">Prices</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report fragments that nothing on the page answers to."""
    fragment = target(link)[1:]
    if not fragment or link.hidden or _NO_PLACE.fullmatch(fragment) or is_unfilled(fragment):
        return
    page = context.page
    known = page.once(anchors)
    if fragment in known or unescaped(fragment) in known or page.once(_leaves):
        return
    if is_scripted(link) and not link.matches(_SKIP):
        return
    near = _near(fragment, known)
    message = f"no element has the id {quoted(fragment)}"
    hint = f'the page has the id "{near}"; {_HINT}' if near else _HINT
    yield link.finding(message, hint=hint, severity=_severity(link, near=bool(near)))


def _leaves(page: Page) -> bool:
    """Whether fragments don't mean this document, or a framework makes the places."""
    return page.document.select_one("base[href]") is not None or page.once(is_application)


def _near(fragment: str, known: frozenset[str]) -> str:
    """An id that differs only in case, or by the "#" that belongs to links alone."""
    wanted = unescaped(fragment).lower()
    return next((each for each in sorted(known) if each.lower().lstrip("#") == wanted), "")


def _severity(link: Element, *, near: bool) -> Severity:
    """What looks like a control may have its place made by a script when it is used."""
    if near or link.matches(_SKIP):
        return Severity.WARNING
    return Severity.INFO if "class" in link or is_control(link) else Severity.WARNING
