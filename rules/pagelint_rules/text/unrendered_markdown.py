"""Markdown that was not turned into markup.

`**Opening hours**` or `[our prices](/prices)` shows that a text was written in Markdown and put
where nothing reads it. Mark the text up in the editor, or have it converted.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._shapes import Table, find_shapes, shape
from pagelint_rules.text._texts import Texts, prose, unless_about

_LINK = (
    r"(?<!!)\[[^\[\]]{0,300}\]\((?:https?://|mailto:|tel:|www\.|\.{0,2}/|#)[^()\s]{0,500}"
    r"(?:\([^()\s]{0,99}\)[^()\s]{0,99})?(?:\s\"[^\"]{0,200}\")?\)"
    r"|(?<!!)\[[^\[\]]{1,300}\]\([\w./-]{1,200}\.(?:html?|php|pdf|docx?|jpe?g|png)"
    r"(?:#[\w-]{1,80})?\)"
)
_SHAPES = Table({
    "**": (
        shape(r"(?<![\w*/\\-])\*\*(?![\s*])[^*]{1,300}(?<![\s*(/])\*\*(?![*/])", "bold"),
        shape(
            r"(?<![\w*])\*{3}(?![\s*])(?=[^*]*[^\W\d_])[^*]{2,200}(?<![\s*])\*{3}(?![\w*])", "bold"
        ),
    ),
    "[^": (shape(r"\[\^\w{1,20}\](?::\s)?", "note"),),
    "![": (
        shape(r"!\[[^\[\]]{0,300}\]\([^()\s]{1,500}(?:\s\"[^\"]{0,200}\")?\)", "picture"),
    ),
    "[": (
        shape(_LINK, "link"),
        shape(r"^\[[^\[\]]{1,60}\]: https?://\S{1,300}", "link"),
    ),
    "##": (shape(r"^#{2,6}\s(?=\S).{1,200}", "heading"),),
    "```": (shape(r"(?<!`)```(?:[a-z]{1,12}\b)?(?!`)", "code"),),
    **dict.fromkeys(("- [", "* ["), (shape(r"^[-*] \[[ xX]\] .{1,200}", "task"),)),
    "~~": (shape(r"(?<![\w~])~~(?![\s~])[^~]{1,200}(?<![\s~])~~(?![\w~])", "strike-through"),),
    "|": (shape(r"\|(?:\s?:?-{3,}:?\s?\|){2,20}", "table"),),
    "__": (shape(r"(?<![\w_])__(?=[^\W_])[^_]{2,200}(?<=[\w.!?])(?<!_)__(?![\w_])", "bold"),),
    "`": (
        shape(
            r"(?<![\w`'\"])`(?=[^`']{0,80}[ ./_=$()-])(?=[^`']{0,80}[A-Za-z]{2})"
            r"[\w./:@$=+()-]{1,40}(?: [\w./:@$=+()-]{1,40}){0,5}`(?![\w`'\"])",
            "code",
        ),
    ),
})  # fmt: skip
# Characters, one of which each key of the table has.
_SIGNS = ("*", "[", "#", "`", "~", "|", "_")
_DUNDER = pattern(r"__\w+__")
_ABOUT = pattern(r"markdown|asterisk|sternchen|wiki syntax|commonmark")


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
    ],
    good=[
        "<p>Breakfast* with tea** </p><p>* until ten ** or milk *** No dogs ***</p>",
        "<p>f**k, 2**3**4, **kwargs, f[x](y), [note] (below), arr[i](arg)</p>",
        "<p>The letter `e` and the sign ´ on it; `single' quotes</p>",
        "<p># 7 stops at the mill; Signature: ______________</p>",
        "<h1>Writing in Markdown</h1><p>**strong**</p><p>[x] milk</p><p>- rye<br>- oats</p>",
        "<p>__name__ and __TOC__; some ~8 guests, ~~ perhaps ten</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report Markdown's marks where they enclose text as Markdown has it."""
    texts = page.once(Texts)
    blocks = texts.having(*_SIGNS)
    yield from unless_about(
        _ABOUT, texts, (each for block in blocks for each in _check_block(block))
    )


def _check_block(block: Block) -> Iterator[Finding]:
    text = prose(block)
    found = find_shapes(text, _SHAPES)
    if not found or _ABOUT.search(text.lower()):
        return
    for each in found:
        shown = text[each.start : each.end]
        if not _DUNDER.fullmatch(shown):
            yield block.finding(
                each.start,
                each.end,
                f"Markdown for {each.shape.what} was not converted: {shown:.60}",
                hint="mark the text up in the editor, or have it converted",
            )
