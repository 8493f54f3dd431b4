"""A link without a target.

`href=""` leads back to the page that the reader is on, and an `<a>` with no `href` at all can't be
reached by keyboard. Mostly the address was forgotten, or lost in the editor. Put it in, or make
the words plain text.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import is_scripted, quoted, target

_HINT = "put in the address, or remove the link"
_MISSPELT = frozenset({
    "herf", "hfre", "hre", "hrf", "hef", "rhef", "hreff", "hrref", "hhref", "heref", "hrefs", "hrev",
    "ref", "h-ref", "link", "url",
})  # fmt: skip


@rule(
    category="links",
    severity="error",
    since="0.1",
    elements='a:not([href]),a[href=""],a[href^=" "],a[href^="\\a"],area[href=""]',
    bad=[
        '<p>Read ⟦<a href="">⟧our terms</a>.</p>',
        "<p>Read ⟦<a href>⟧our terms</a>.</p>",
        '<p>Read ⟦<a href="  " title="Terms">⟧our terms</a>.</p>',
        '<p>See the ⟦<a herf="/prices">⟧prices</a>.</p>',
        "<p>See the ⟦<a>⟧prices</a>.</p>",
    ],
    good=[
        '<p>Read <a href="/terms">our terms</a>.</p>',
        '<nav><a href="/">Home</a> <a aria-current="page">News</a></nav>',
        '<p><a name="old"></a><a id="older">Prices</a></p>',
        '<p><a role="link" aria-disabled="true">Next page</a></p>',
        '<p><a href="" onclick="share()">Share</a></p>',
        '<p><a class="js-mail" data-to="office">Mail</a></p>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report links that have no address, unless a script or a role gives them another sense."""
    if target(link) or link.hidden or is_scripted(link):
        return
    words = link.text
    if "href" in link:
        named = f" {quoted(words)}" if words else ""
        yield link.finding(f"link{named} has an empty target", hint=_HINT)
    elif words:
        yield _without_target(link, words)


def _without_target(link: Element, words: str) -> Finding:
    for name in link.attrs:
        if name in _MISSPELT:
            message = f'link {quoted(words)} has no target: "{name}" is no attribute of links'
            return link.finding(message, hint="write href", severity=Severity.ERROR)
    message = f"link {quoted(words)} has no target"
    return link.finding(message, hint=_HINT, severity=Severity.WARNING)
