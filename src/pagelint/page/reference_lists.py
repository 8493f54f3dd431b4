"""Which blocks cite: the entries of a list that a heading opens, and citations that stand alone."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from pagelint.text.references import date, is_dated_reference, opens_references

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pagelint.page.block import Block


def mark_references(blocks: Sequence[Block]) -> None:
    """Give the region "reference" to blocks of content that cite; the blocks are in page order."""
    content = [block for block in blocks if block.region == "content"]
    opened = 0  # the level of the heading that opened a list
    in_list = False  # whether an entry of that list came last
    for block, is_entry in zip(content, _are_entries(content), strict=True):
        if block.kind == "heading":
            if opens_references(block.text):
                opened = block.level
            elif opened and block.level <= opened:
                opened = 0
        elif opened or is_entry:
            if in_list and not is_entry and block.kind == "paragraph":
                opened = 0  # the first paragraph behind its entries ends a list
            in_list = bool(opened) and (is_entry or block.kind != "paragraph")
            if opened or is_entry:
                block.region = "reference"
        else:
            in_list = False


def _are_entries(blocks: Sequence[Block]) -> list[bool]:
    """Whether each block is a citation by its own shape.

    One search for years through all of them: few have any.
    """
    texts = [block.text for block in blocks]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    found = [False] * len(texts)
    all_texts = "\n".join(texts)
    at = date(all_texts, 0)
    while at >= 0:
        number = bisect_right(starts, at) - 1
        found[number] = is_dated_reference(texts[number])
        at = date(all_texts, starts[number + 1])
    return found
