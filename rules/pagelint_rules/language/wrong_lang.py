"""A page that declares another language than it is written in.

A screen reader speaks the page with the sounds of the language declared, which makes it gibberish;
translation and hyphenation go wrong too. Mostly a theme or a copied page brought the attribute
along. Write the language of the text.
"""

from collections.abc import Iterable, Iterator

from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.page.accessibility.language_tags import is_language, primary_subtag
from pagelint.page.block import CODE, DELETED, FOREIGN, Block
from pagelint.rule import Context, rule
from pagelint_rules.language._evidence import language_name, other_language

_ENOUGH = 4000  # characters that are read
_PROSE = 60  # characters; shorter blocks are mostly menus


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
    """Text whose language the root declares, the title and prose before the rest."""
    inner = page.select_one("body [lang]") is not None
    own = [block for block in page.blocks if _is_own(block, inner=inner)]
    prose = _beginning(each for each in own if each.region == "content" and len(each.text) > _PROSE)
    if len(prose) < _ENOUGH:
        prose += _beginning(each for each in own if len(each.text) <= _PROSE)
    return f"{page.title}\n{prose}"


def _beginning(blocks: Iterable[Block]) -> str:
    parts: list[str] = []
    length = 0
    for block in blocks:
        parts.append(block.masked(FOREIGN | CODE | DELETED))
        length += len(block.text)
        if length > _ENOUGH:
            break
    return "\n".join(parts)


def _is_own(block: Block, *, inner: bool) -> bool:
    """Whether the root alone says which language a block is in."""
    if block.region in ("code", "reference") or block.language != block.page.language:
        return False
    return not inner or block.node.closest("[lang]") == block.page.document.root
