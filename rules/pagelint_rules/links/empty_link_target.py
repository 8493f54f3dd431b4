"""A link without a target.

`href=""` leads back to the page that the reader is on, and an `<a>` with no `href` at all can't be
reached by keyboard. Mostly the address was forgotten, or lost in the editor. Put it in, or make
the words plain text.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import (
    is_control,
    is_scripted,
    opens_menu,
    quoted,
    target,
)

_HINT = "put in the address, or remove the link"
_MISSPELT = frozenset({
    "herf", "hfre", "hre", "hrf", "hef", "rhef", "hreff", "hrref", "hhref", "heref", "hrefs",
    "hrev", "ref", "h-ref", "link", "url",
})  # fmt: skip
# Where a link without target marks the place that the reader is at.
_CURRENT = (
    "nav,[role=navigation],[class*=nav-item i],[class*=crumb i],[class*=pagin i],"
    "[class*=current i],[class*=active i]"
)


@rule(
    category="links",
    severity="error",
    since="0.1",
    elements='a:not([href]),a[href=""],a[href^=" "],a[href^="\\a"],area[href=""]',
    bad=[
        '<p>Read ⟦<a href="">⟧our terms</a>.</p>',
        "<p>Read ⟦<a href>⟧our terms</a>.</p>",
        '<p>Read ⟦<a href="  " title="Terms">⟧our terms</a>.</p>',
        '<p>Read ⟦<a href="" class="button">⟧our terms</a>.</p>',
        '<img usemap="#m" alt="Map"><map name="m">⟦<area href="" alt="North">⟧</map>',
        '<p>See the ⟦<a herf="/prices">⟧prices</a>.</p>',
        "<p>See the ⟦<a>⟧prices</a>.</p>",
    ],
    good=[
        '<p>Read <a href="/terms">our terms</a>.</p>',
        '<nav><a href="/">Home</a> <a>News</a> <a href="">Team</a></nav>',
        '<ul class="breadcrumb"><li><a>News</a></li></ul>',
        '<p><a name="old"></a><a id="older">Prices</a> <a aria-current="page">Here</a></p>',
        '<p><a role="link" aria-disabled="true">Next page</a></p>',
        '<p><a href="" onclick="share()">Share</a> <a href="" class="share">Share</a></p>',
        '<p><a class="js-mail" data-to="office">Mail</a></p>',
        '<ul><li><a href="">Products</a><ul><li>Chairs</li></ul></li></ul>',
    ],
)
def check(link: Element, context: Context) -> Iterator[Finding]:
    """Report links that have no address, unless a script or a role gives them another sense."""
    if target(link) or link.hidden or is_scripted(link):
        return
    words = link.text or (link.get("alt") or "")
    if not any(map(str.isalnum, words)) or is_control(link) or opens_menu(link):
        return
    slip = next((name for name in link.attrs if name in _MISSPELT), "")
    if slip and "href" not in link:
        message = f'link {quoted(words)} has no target, but an attribute "{slip}"'
        yield link.finding(message, hint="write href", severity=Severity.ERROR)
    elif not link.closest(_CURRENT):
        what = "an empty target" if "href" in link else "no target"
        message = f"link {quoted(words)} has {what}"
        yield link.finding(message, hint=_HINT, severity=_severity(link))


def _severity(link: Element) -> Severity:
    """A class may be a script's handle on the link; a bare link has nothing else."""
    if "href" in link:
        return Severity.WARNING if "class" in link else Severity.ERROR
    return Severity.INFO if "class" in link else Severity.WARNING
