"""A link without words.

A screen reader says "link" and reads out the address, letter by letter; a reader who dictates has
nothing to say to open it. Icons need it most: a picture from a font or a sprite has no text. Write
what the link leads to inside it, in the picture's alt text, or in `aria-label`.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import nameless
from pagelint.accessibility.roles import role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted, target

_ROLES = frozenset({"link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"})
# In markup: an alternative text, or a letter outside of tags.
_WORDS = pattern(r"""(?i)\salt\s*=\s*["']?[^\W_]|(?:>|\A)[^<>]*[^\W_]""")


@rule(
    category="links",
    severity="error",
    since="0.1",
    wcag=["2.4.4", "4.1.2"],
    act=["c487ae"],
    causes=["empty-heading", "empty-summary"],
    bad=[
        '⟦<a href="/news">⟧</a>',
        '⟦<a href="/news">⟧<img src="news.png" alt=""></a>',
        '⟦<a href="/news">⟧<i class="icon-news"></i></a>',
        '⟦<a href="/news">⟧<my-icon name="news"></my-icon></a>',
        '⟦<a href="/news" role="none">⟧ </a>',
        '⟦<a href="/news">⟧<span aria-hidden="true">News</span></a>',
        '⟦<a href="#n1" role="doc-noteref">⟧</a>',
        '<svg>⟦<a xlink:href="/news">⟧<circle r="9"/></a></svg>',
        '<style>b { display: none }</style>⟦<a href="/news">⟧<b>News</b></a>',
        '⟦<a href="/a.jpg">⟧<img alt="" data-src="a.jpg"><noscript><img alt=""></noscript></a>',
        '<div role="link" tabindex="0">News</div> ⟦<div role="link" tabindex="0">⟧</div>',
    ],
    good=[
        '<a href="/news">News</a>',
        '<a href="/news"><img src="news.png" alt="News"></a>',
        '<a href="/news" aria-label="News"><i class="icon-news"></i></a>',
        '<a href="/news" title="News"></a>',
        '<a href="/news"><svg><title>News</title><path d="M0 0"/></svg></a>',
        '<a href="/news" aria-labelledby="n"></a><p id="n" hidden>News</p>',
        '<a href="/news" hidden></a><div aria-hidden="true"><a href="/news"></a></div>',
        '<a href="/news"><my-text key="news"></my-text></a>',
        '<a id="old"></a><a href="/news" role="button"></a>',
        '<pre><a id="l1" href="#l1"></a>let boats = 3;</pre>',
        '<style>i::before { content: "News" }</style><a href="/news"><i></i></a>',
        '<a href="/"><b style="visibility:hidden"><i style="visibility:visible">A</i></b></a>',
        '<a href="/fish"><noscript><img src="a.jpg" alt="Fish"></noscript></a>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report links whose accessible name is empty."""
    for link in nameless(with_role(page, _ROLES, "a[href],area[href],svg a")):
        yield from _findings(link)


def _findings(link: Element) -> Iterator[Finding]:
    if role(link) not in _ROLES or not is_exposed(link):
        return
    if _is_place_of_code(link):
        return
    if any(_WORDS.search(each.node.text) for each in link.select("noscript")):
        return  # words for readers without scripts, and a script puts them in for others
    address = target(link)
    leads = f" to {quoted(address)}" if address else ""
    hint = "write where it leads, as text inside it or as alt text of its picture"
    yield link.finding(f"link{leads} has no text", hint=hint, severity=_severity(address))


def _is_place_of_code(link: Element) -> bool:
    """Whether a link only marks a line of code, and leads to itself."""
    name = link.get("id") or link.get("name")
    return bool(name) and link.get("href") == f"#{name}" and link.closest("pre,code") is not None


def _severity(address: str) -> Severity:
    """Links that lead nowhere by themselves are often filled in by the script that uses them."""
    idle = address in ("", "#", "#!") or address.lower().startswith("javascript:")
    return Severity.WARNING if idle else Severity.ERROR
