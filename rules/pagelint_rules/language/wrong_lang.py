"""A page that declares another language than it is written in.

A screen reader speaks the page with the sounds of the language declared, which makes it gibberish;
translation and hyphenation go wrong too. Mostly a theme or a copied page brought the attribute
along. Write the language of the text.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.page.accessibility.language_tags import is_language, primary_subtag
from pagelint.page.block import CODE, DELETED, FOREIGN, Block
from pagelint.rule import Context, rule
from pagelint_rules.language._evidence import language_name, other_language

_ENOUGH = 8000  # characters of prose


@rule(
    category="language",
    severity="error",
    since="0.1",
    wcag=["3.1.1"],
    act=["ucwvc8"],
    elements="html[lang]",
    bad=[
        '<html lang="⟦en⟧"><p>Die Praxis ist am Montag und am Freitag nicht geöffnet.</p></html>',
        '<html lang="⟦de⟧"><p>You have to be at the clinic by noon.</p></html>',
    ],
    good=[
        '<html lang="de"><p>Die Praxis ist am Montag und am Freitag nicht geöffnet.</p></html>',
        '<html lang="de"><p>Praxis</p><p lang="en">You have to be here by noon.</p></html>',
        '<html lang="de"><p>Harbour clinic</p></html>',
    ],
)
def check(root: Element, context: Context) -> Iterator[Finding]:
    """Report a page whose text is plainly in another language than its root declares."""
    declared = root.get("lang") or ""
    if root.node != context.page.document.root or not is_language(primary_subtag(declared)):
        return
    other = other_language(_text(context.page), declared)
    if other:
        yield root.finding(
            f'page declares "{declared.strip()}", but is written in {language_name(other)}',
            attribute="lang",
            hint=f'screen readers pronounce it as the wrong language: write lang="{other}"',
            suggestions=(other,),
        )


def _text(page: Page) -> str:
    """Text whose language the root declares, prose before the rest, and the title."""
    inner = page.select_one("body [lang]") is not None
    own = [block for block in page.blocks if _is_own(block, inner=inner)]
    parts = [each.masked(FOREIGN | CODE | DELETED) for each in own if len(each.text) > 60]
    if sum(map(len, parts)) < _ENOUGH:
        parts += [each.masked(FOREIGN | CODE | DELETED) for each in own if len(each.text) <= 60]
    return "\n".join([*parts, page.title])[: 2 * _ENOUGH]


def _is_own(block: Block, *, inner: bool) -> bool:
    """Whether the root alone says which language a block is in."""
    if block.region in ("code", "reference") or block.language != block.page.language:
        return False
    return not inner or block.node.closest("[lang]") == block.page.document.root
