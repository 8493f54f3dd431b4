"""A link to a place on the page that isn't there.

The link names an id that no element has: a heading was renamed, or its id lost. The reader clicks
and nothing happens. Give the place its id back, or correct the link.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import (
    is_application,
    is_control,
    is_in_prose,
    is_scripted,
    quoted,
    target,
    unescaped,
)
from pagelint_rules.links.anchors import anchors, is_lost
from pagelint_rules.links.references import base_path

_SKIP = "[class*=skip i]"
_HINT = "give the place that id, or correct the link"


@rule(
    category="links",
    severity="warning",
    since="0.1",
    elements='a[href^="#"],area[href^="#"]',
    bad=[
        '<p>⟦<a href="#prices">⟧Prices</a></p><h2 id="price">Prices</h2>',
        '<p>⟦<a href="#faq">⟧Questions</a></p><h2 id="#faq">Questions</h2>',
        '<p>⟦<a href="#%C3%BCber">⟧Über uns</a></p><h2 id="uber">Über uns</h2>',
        '<p>See our ⟦<a href="#fees" class="xref">⟧fees</a>.</p><h2 id="prices">Fees</h2>',
        '⟦<a href="#a">⟧A</a><div><template shadowrootmode=open><h2 id=a>A</h2></template></div>',
        '⟦<a href="#content" class="skip-link">⟧Skip to content</a><main><p>Farm</p></main>',
    ],
    good=[
        '<p><a href="#prices">Prices</a></p><h2 id="prices">Prices</h2>',
        '<p><a href="#old">Prices</a></p><a name="old"></a>',
        '<p><a href="#%C3%BCber">Über uns</a></p><h2 id="über">Über uns</h2>',
        '<p><a href="#top">Up</a> <a href="#/prices">Prices</a> <a href="#t=80s">1:20</a></p>',
        '<p><a href="#prices" data-toggle="tab">Prices</a></p>',
        '<p><a href="#later">Prices</a></p><template><h2 id="later">Prices</h2></template>',
        '<base href="/"><p><a href="#prices">Prices</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report fragments that nothing on the page answers to."""
    fragment = target(link)[1:]
    if link.hidden or base_path(context.page) != "":
        return  # with a base, fragments are of another page: see broken-internal-link
    if not is_lost(fragment, context.page.once(anchors)):
        return
    if (is_scripted(link) and not link.matches(_SKIP)) or context.page.once(is_application):
        return
    near = _near(context.page, fragment)
    message = f"no element has the id {quoted(fragment)}"
    hint = f'the page has the id "{near}"; {_HINT}' if near else _HINT
    yield link.finding(message, hint=hint, severity=_severity(link, near=bool(near)))


def _near(page: Page, fragment: str) -> str:
    """An id that differs only in case, or by the "#" that belongs to links alone."""
    return page.once(_by_bare_name).get(unescaped(fragment).lower(), "")


def _by_bare_name(page: Page) -> dict[str, str]:
    return {each.lower().lstrip("#"): each for each in sorted(page.once(anchors))}


def _severity(link: Element, *, near: bool) -> Severity:
    """What looks like a control may have its place made by a script when it is used."""
    if near or link.matches(_SKIP):
        return Severity.WARNING
    if is_control(link):
        return Severity.INFO
    return Severity.INFO if "class" in link and not is_in_prose(link) else Severity.WARNING
