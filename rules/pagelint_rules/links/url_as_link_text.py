"""A link whose words are its bare address.

A screen reader reads it out sign by sign, "h t t p s colon slash slash", and readers who skim learn
the address but not what is there. Say what is behind the link; a short name such as example.org
may stay.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import accessible_name
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding, Severity
from pagelint.page import Block, Element
from pagelint.page.block import LINK
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import links_in, quoted, target
from pagelint_rules.links.unlinked_url import CITED

# Short ones without a scheme are names that can be said and typed: www.hill-clinic.de/prices.
_URL = pattern(r"(?i)https?://[^\s/?#]{3,}(?:[/?#]\S*)?|(?=.{30})www\.[^\s/?#]+[/?#]\S+")
# Other people's words, put in by their service's script.
_EMBEDDED = "[class*=tweet i],[class*=instagram-media i],[class*=fb-post i]"
_POINTER = pattern(
    r"(?i)\b(?:at|from|see|visit|unter|auf|von|siehe|sur|voir|en|véase|su|vedi|op|zie|em|veja|na|zob)"
    r"[.:]?[ (<]{0,3}\Z"
)
_CODE = "pre,code,kbd,samp,tt"
_KINDS = frozenset({"paragraph", "list-item", "cell", "definition", "caption"})


def _may_show_address(block: Block) -> bool:
    return (
        block.region == "content"
        and block.kind in _KINDS
        and ("://" in block.text or "www." in block.text)
    )


@rule(
    category="links",
    severity="warning",
    since="0.1",
    wcag=["2.4.9"],
    blocks=_may_show_address,
    bad=[
        '<p>Prices: ⟦<a href="https://hill-clinic.de/p/24">⟧https://hill-clinic.de/p/24</a></p>',
        '<p>See ⟦<a href="https://hill-clinic.de/p">⟧www.hill-clinic.de/patients/new-prices.html</a>.</p>',
    ],
    good=[
        '<p><a href="https://hill-clinic.de/p/24">Our prices</a></p>',
        '<p>More at <a href="https://www.hill-clinic.de/">www.hill-clinic.de</a>.</p>',
        '<p>Write to <a href="mailto:desk@hill-clinic.de">desk@hill-clinic.de</a>.</p>',
        '<p><a href="https://hill-clinic.de/p/24" aria-label="Prices">https://hill-clinic.de/p/24</a></p>',
        '<p>WHO. Salt. 2019. Available from: <a href="/s">https://hill-clinic.de/salt/1</a></p>',
        '<p>Call <a href="/api"><code>https://hill-clinic.de/api/v1</code></a>.</p>',
    ],
)
def check(block: Block, context: Context) -> Iterator[Finding]:
    """Report links in the text that show an address and nothing else."""
    if CITED.search(block.masked(LINK)) or block.node.closest(_EMBEDDED) is not None:
        return
    end = 0
    for link in links_in(block):
        text = link.text
        start = max(block.text.find(text, end), end)
        before, end = block.text[end:start], start + len(text)
        if _URL.fullmatch(text) and is_exposed(link) and _URL.fullmatch(accessible_name(link)):
            yield link.finding(
                f"link text {quoted(text)} is a bare address",
                hint="screen readers spell it out: say what is behind it",
                severity=Severity.INFO if _is_meant(link, before) else None,
            )


def _is_meant(link: Element, before: str) -> bool:
    """Whether a manual on software points to an address, for readers who want to copy it."""
    if target(link).rstrip("/") != link.text.rstrip("/") or not _POINTER.search(before[-20:]):
        return False
    return link.page.select_one(_CODE) is not None
