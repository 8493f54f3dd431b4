"""A bulletin board's tag that was not turned into markup.

`[b]…[/b]` or `[url=https://…]` is how forums write bold text and links. After a move to another
system nothing reads these tags any more, and readers see them. Convert them, or take them out.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._bbcode_names import BBCODE, SHARED
from pagelint_rules.text._texts import Texts, is_quoted, prose, unless_about

_TAG = pattern(r"\[(/?)([A-Za-z]{1,12}|\*)((?:=|\s+\w{2,20}=)[^\[\]]{0,500})?\]")
# With a value these are tags even where nothing closes them.
_PROVEN_BY_VALUE = frozenset({
    "attach", "attachment", "email", "img", "list", "quote", "url", "user", "vimeo", "youtube",
})  # fmt: skip
_ABOUT = pattern(r"\bbb[ -]?code")


class _Tag(NamedTuple):
    block: Block
    start: int
    end: int
    name: str
    closing: bool
    value: str


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>⟦[b]⟧Closed⟦[/b]⟧ until ⟦[color=red]⟧Monday⟦[/color]⟧</p>",
        "<p>⟦[url=https://board.example/9]⟧the thread</p>",
        "<div>⟦[list]⟧⟦[*]⟧one⟦[*]⟧two⟦[/list]⟧</div>",
        "<p>The end.⟦[/quote]⟧</p>",
    ],
    good=[
        "<p>English [s] and [u]; the miller[a] came.[b]; [list] of [i]; [left]</p>",
        "<p>In BBCode, [b]bold[/b] is bold.</p>",
        "<pre>[b]bold[/b]</pre>",
        "<p>Just what we needed. [/irony] [n=12] [y]</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report closing tags, tags that are closed, and tags whose value proves them."""
    texts = page.once(Texts)
    yield from unless_about(_ABOUT, texts, _findings(texts))


def _findings(texts: Texts) -> Iterator[Finding]:
    tags = [tag for block in texts.having("[") for tag in _tags(block)]
    closed = {tag.name for tag in tags if tag.closing}
    opened = {tag.name for tag in tags if not tag.closing}
    for tag in tags:
        if _is_leftover(tag, closed, opened):
            shown = tag.block.text[tag.start : tag.end]
            yield tag.block.finding(
                tag.start,
                tag.end,
                f"forum tag {shown:.60} was not turned into markup",
                hint="write it as HTML, or remove it",
            )


def _tags(block: Block) -> Iterator[_Tag]:
    text = prose(block)
    if "]" not in text or _ABOUT.search(text.lower()):
        return
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if not _is_board(name, match[3] or "") or is_quoted(text, *match.span()):
            continue
        yield _Tag(block, *match.span(), name, bool(match[1]), match[3] or "")


def _is_board(name: str, value: str) -> bool:
    """Whether a tag is a board's; those that WordPress knows too, with attributes, are not."""
    if name in SHARED:
        return not value[:1].isspace()
    return name in BBCODE or name == "*"


def _is_leftover(tag: _Tag, closed: set[str], opened: set[str]) -> bool:
    if tag.name == "*":
        return "list" in closed or "list" in opened
    if tag.closing:
        return tag.name in opened or tag.name in BBCODE
    return tag.name in closed or (bool(tag.value) and tag.name in _PROVEN_BY_VALUE)
