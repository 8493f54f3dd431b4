"""A token of a content management system that was not replaced.

`{loadposition banner}`, `[node:title]` or `###PRICE###` is an order to the system that builds the
page. When nobody carries it out (an extension is missing, a text was moved to another system),
readers see the order. Restore what replaces it, or write what it should have said.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._braces import find_braces, has_client_templates
from pagelint_rules.text._cms_tokens import TOKENS
from pagelint_rules.text._shapes import Found, find_shapes, rest_of, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

# Characters, one of which each key of the table has.
_SIGNS = ("{", "[", "<", "#", "%", "~~", "=", "@", "^ ", "((", "(:", "//", "'''")
_FIRST_WORDS = frozenset(
    {
        "__notoc__",
        "__toc__",
        "__forcetoc__",
        "__noeditsection__",
        "h1.",
        "h2.",
        "h3.",
        "h4.",
        "h5.",
        "h6.",
        "bq.",
    }
)
_WIKI = shape("", "MediaWiki, Magento or Contao")
_ABOUT = pattern(
    r"\btokens?\b|syntax|placeholder|\bvariables?\b|template tag|\bmarkers?\b|insert tag"
    r"|\bmacros?\b|wikitext|markup"
)


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>⟦{loadposition banner-top}⟧</p>",
        "<title>⟦[node:title]⟧ | Town library</title>",
        "<p>From ⟦###MIN_PRICE###⟧ a night</p>",
        "<p>⟦[[*longtitle]]⟧ ⟦[[Category:Bridges]]⟧ ⟦__NOTOC__⟧</p>",
        "<meta name='description' content='⟦%%sitedesc%%⟧'>",
        '<p>⟦&lt;!-- wp:heading {"level":3} --&gt;⟧Prices</p>',
        "<p>It is the oldest oven in town ⟦{{citation needed}}⟧ and still used.</p>",
    ],
    good=[
        "<p>###</p><p>[site under construction] [node 4] [12:30] [[gallery]]</p>",
        "<p>Insert the token [node:title] where the title should be.</p>",
        "<p>The set {rye, oats}; 9. Nc3 {a quiet reply} Bb7; {toccata}</p>",
        "<p>100% cotton; #author_club; 5%title</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the tokens of the common systems by their shapes."""
    texts = page.once(Texts)
    braces = "{{" in texts.text and not has_client_templates(page)
    blocks = dict.fromkeys((*texts.having(*_SIGNS), *texts.opening(_FIRST_WORDS)))
    found = (each for block in blocks for each in _check_block(block, braces=braces))
    yield from unless_about(_ABOUT, texts, found)


def _check_block(block: Block, *, braces: bool) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, TOKENS, _in_braces(text) if braces and "{{" in text else ())
    if not found or _ABOUT.search(rest_of(text, found).lower()):
        return
    for each in found:
        yield block.finding(
            each.start,
            each.end,
            f"{each.shape.what} token was not replaced: {text[each.start : each.end]:.60}",
            hint="restore what replaces it, or write what it should say",
            severity=each.shape.severity,
        )


def _in_braces(text: str) -> list[Found]:
    return [Found(each.start, each.end, _WIKI) for each in find_braces(text) if each.of == "cms"]
