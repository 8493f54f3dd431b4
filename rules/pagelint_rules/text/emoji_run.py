"""Emoji in a row, or the same one before every item of a list.

A screen reader says the name of each: "party popper party popper party popper", "white heavy check
mark" before every line. One emoji at the end of a sentence does what a row of them does, and the
marks of a list are for the style sheet to draw.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, Example, rule

# Signs that are emoji by themselves, those that U+FE0F makes emoji, and a flag's two letters
# (Unicode Technical Standard 51, 1.4).
_EMOJI = (
    r"(?:[\U0001f300-\U0001f3fa\U0001f400-\U0001faff\u231a\u231b\u23e9-\u23f3\u2614\u2615\u26a1"
    r"\u26aa-\u26be\u2705\u270a\u270b\u2728\u274c\u2753-\u2757\u2b50]"
    r"|[\u2190-\u2bff]\ufe0f|[\U0001f1e6-\U0001f1ff]{2})"
)
# What belongs to the emoji before it: colours of skin and hair, a variation, a flag's tags.
_MODIFIERS = r"[\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+"
_ONE = rf"{_EMOJI}{_MODIFIERS}"
_JOINED = pattern(rf"\u200d(?:{_ONE}|[\u2190-\u2bff])")
_RUN = pattern(rf"{_ONE}(?:[ \u200d]?{_ONE}|\u200d[\u2190-\u2bff])*+")
_COUNTED = pattern(_ONE)
_LEAST_ITEMS = 3


class Options(NamedTuple):
    """`max`: the most emoji in a row."""

    max: int = 3


@rule(
    category="text",
    severity="warning",
    since="0.1",
    options=Options,
    bad=[
        "<p>We have moved ⟦🎉🎉🎉🎉⟧</p>",
        "<p>Open again ⟦🌞 🌊 🏖️ 🍦⟧ from May</p>",
        "<ul><li>⟦✅⟧ Free</li><li>✅ Quick</li><li>✅ Near</li></ul>",
        Example("<p>We have moved ⟦🎉🎉⟧</p>", {"max": 1}),
    ],
    good=[
        "<p>We have moved 🎉</p>",
        "<p>My family 👩‍👩‍👧‍👦 and I, from 🇩🇪 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿, wave 👋🏽</p>",
        '<p>Rated <span aria-hidden="true">⭐⭐⭐⭐</span> 4 of 5</p>',
        '<p>Rated <span role="img" aria-label="4 of 5">⭐⭐⭐⭐</span></p>',
        "<ul><li>📅 Monday</li><li>📍 Hill Road</li><li>📞 0123</li></ul>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report rows of emoji, and list items that the same emoji opens."""
    texts = (*page.blocks, *page.attribute_blocks)
    blocks = [block for block in texts if not block.text.isascii()]
    for block in blocks:
        if block.region != "code":
            yield from _runs(block, context.options.max)
    for mark, items in groupby(blocks, _item_mark):
        listed = list(items) if mark else []
        if len(listed) >= _LEAST_ITEMS:
            yield listed[0].finding(
                0,
                len(mark),
                f"{len(listed)} list items begin with {mark}",
                hint="screen readers say its name before each: let the style sheet draw the mark",
                severity=Severity.INFO,
            )


def _runs(block: Block, most: int) -> Iterator[Finding]:
    for run in _RUN.finditer(block.text):
        count = len(_COUNTED.findall(_JOINED.sub("", run[0])))
        if count > most and run[0] not in block.page.once(_named):
            yield block.finding(
                *run.span(),
                f"{count} emoji in a row",
                hint="screen readers say the name of each: one will do",
            )


def _named(page: Page) -> frozenset[str]:
    """The texts that their authors made one picture with a name; for `Page.once`."""
    return frozenset(each.text for each in page.select("[role=img]"))


def _item_mark(block: Block) -> str:
    """The emoji that a list item begins with; "" if none."""
    mark = _COUNTED.match(block.text) if block.kind == "list-item" else None
    return mark[0] if mark and mark.end() < len(block.text) else ""
