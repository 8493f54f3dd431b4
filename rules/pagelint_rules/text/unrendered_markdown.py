"""Markdown that was not turned into markup.

`**Opening hours**` or `[our prices](/prices)` shows that a text was written in Markdown and put
where nothing reads it, or that its converter does not know the dialect: `[!NOTE]` is GitHub's,
`!!! note` is Python-Markdown's, `:::` Pandoc's, VitePress's and Docusaurus's, `[[page]]` a wiki's.
Mark the text up in the editor, have it converted, or switch the extension on.
"""

from collections.abc import Iterator
from itertools import chain

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.page.block import LINK, NOTE
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._markdown import SHAPES, SIGN, SIGNS, is_usage
from pagelint_rules.text._shapes import Found, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

_DUNDER = pattern(r"__\w+__")
_ABOUT = pattern(r"markdown|asterisk|sternchen|wiki syntax|commonmark")
# Lines that a converter joins, as nothing told it that a list begins.
_LINES = pattern(r"\n[ \t]{0,8}[-*+] (\S+)[^\n]*\n[ \t]{0,8}[-*+] \S|\n[ \t]{0,3}(:[ \t]{1,3}\S+)")
_JOINED = pattern(r" [:*+-] \S")
_LISTS = shape("", "a list")
_RUNNING = frozenset({"paragraph", "list-item", "cell", "definition"})


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>⟦**Fresh today:**⟧ rye bread, ⟦~~4 euro~~⟧ now 3 euro</p>",
        "<p>See ⟦[our prices](https://www.acme.example/prices)⟧ or ⟦![the shop](/shop.jpg)⟧.</p>",
        "<div>⟦## How to find us⟧</div>",
        "<p>Type ⟦`make bread`⟧ and wait, ⟦__not too long__⟧.</p>",
        "<div>⟦```sh⟧ make clean ⟦```⟧</div>",
        "<ul><li>⟦[x] knead the dough⟧</li><li>⟦[ ] light the oven⟧</li></ul>",
        "<blockquote><p>⟦[!WARNING]⟧ The oven is hot.</p></blockquote>",
        "<p>Ask at ⟦[the mill][mill]⟧ for ⟦![a map][map-1]⟧, or at ⟦[[Market hall]]⟧.</p>",
        '<p>⟦!!! warning “Hot”⟧</p><p>⟦::: info Bring a bag. :::⟧</p><p>⟦=== "Rye"⟧</p>',
        "<p>Rye bread⟦{.new}⟧ is ⟦==sold out==⟧ ⟦:bread:⟧ today.⟦^[Come back tomorrow.]⟧</p>",
        "<p>⟦# Our bakery⟧</p><p>⟦--- title: Bread date: 2026-05-01 ---⟧</p>",
        "<p>We are ⟦**open **⟧all day; see ⟦[the list](price list.pdf)⟧.</p>",
        "<p>We bake:\n⟦- rye⟧\n- oats\n- spelt</p>",
    ],
    good=[
        "<p>Breakfast* with tea** </p><p>* until ten ** or milk *** No dogs ***</p>",
        "<p>f**k, 2**3**4, **kwargs, f[x](y), [note] (below), arr[i](arg)</p>",
        "<p>The letter `e` and the sign ´ on it; `single' quotes</p>",
        "<p># 7 stops at the mill; Signature: ______________</p>",
        "<h1>Writing in Markdown</h1><p>**strong**</p><p>[x] milk</p><p>- rye<br>- oats</p>",
        "<p>He writes [2][3] and a[i][j], C++ or ++i; 10:30:45; x^2 + y^2; ~50 to ~60; #bread</p>",
        "<p>run [OPTIONS][FILE]; [sic][2]; the array [[1, 2], [3, 4]]; std::pair::first</p>",
        "<p>Stop!!! Is it hot??? (It is) :-) == not quite; {3, 4}; {x = 4}</p>",
        "<p>__name__ and __TOC__; some ~8 guests, ~~ perhaps ten</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the marks of Markdown and its dialects where they stand as those have it."""
    texts = page.once(Texts)
    blocks = dict.fromkeys((*texts.having(*SIGNS), *texts.matching(SIGN)))
    found = (each for block in blocks for each in _check_block(block))
    lists = (each for block in texts.matching(_JOINED) for each in _check_lines(block))
    yield from unless_about(_ABOUT, texts, chain(found, lists))


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, SHAPES)
    if not found or _ABOUT.search(text.lower()):
        return
    yield from (_finding(block, each) for each in found if _counts(block, text, each))


def _counts(block: Block, text: str, found: Found) -> bool:
    """Whether a shape is Markdown's here, where others write alike."""
    shown = text[found.start : found.end]
    if found.shape.what == "a link by name":  # two links, or notes, side by side
        return not (is_usage(shown) or block.flags_at(found.start + 1) & (LINK | NOTE))
    if found.shape.what == "a task":  # outside of lists people draw boxes to tick
        return block.kind == "list-item" or not shown.startswith("[")
    return not _DUNDER.fullmatch(shown)


def _check_lines(block: Block) -> Iterator[Finding]:
    """Lists whose items run on in one paragraph; only the source still has their lines."""
    if block.kind not in _RUNNING or block.region != "content" or not block.visible:
        return
    match = _LINES.search("".join(part.text for part in block.parts))
    if match is not None:
        first = " ".join((match[1] or match[2]).split())
        at = block.text.find(f" {first}")
        if at > 0:
            start = at - 1 if match[1] else at + 1
            yield _finding(block, Found(start, at + 1 + len(first), _LISTS))


def _finding(block: Block, found: Found) -> Finding:
    shown = block.text[found.start : found.end]
    return block.finding(
        found.start,
        found.end,
        f"Markdown for {found.shape.what} was not converted: {shown:.60}",
        hint="mark the text up in the editor, or have it converted",
    )
