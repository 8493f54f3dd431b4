"""A long or official word where a plain one says the same.

"Utilize" says no more than "use", "in order to" no more than "to", and each costs the reader a
moment. Take the plain word, unless yours is the exact term.

The words and what to say instead come from the list of the U.S. government's plain language
guidelines. Each is reported once a page, at its first place; English only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.page.block import CODE, FOREIGN, NOTE, QUOTED, Block
from pagelint.prose.reading import read
from pagelint.rule import Context, Example, rule

if TYPE_CHECKING:
    from pagelint.text.readability.plain_words import Plainer


class Options(NamedTuple):
    """`allow`: words and phrases, in small letters, that are never reported."""

    allow: tuple[str, ...] = ()


@rule(
    category="readability",
    severity="info",
    since="0.1",
    options=Options,
    bad=[
        '<html lang="en"><p>Please ⟦utilize⟧ the side door, as utilized by staff.</p>',
        '<html lang="en"><p>Ring twice ⟦in order to⟧ enter.</p>',
        '<html lang="en"><p>⟦Prior to⟧ your visit, call us.</p>',
    ],
    good=[
        '<html lang="en"><p>Please use the side door. Ring twice to enter.</p>',
        '<html lang="en"><p>The <code>utilize</code> command is gone.</p>',
        '<html lang="de"><p>Portion für Portion ein Genuss, viable Preise.</p>',
        Example('<html lang="en"><p>Please utilize the side door.</p>', {"allow": ["utilize"]}),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report each word that has a plain one, once."""
    from pagelint.text.readability.plain_words import plainer_words

    reading = page.once(read)
    if reading.scores.language != "en":
        return
    left_out = {*context.options.allow, *context.accepted}
    places: dict[str, list[tuple[Block, Plainer]]] = {}
    for block in reading.blocks:
        if next(plainer_words(block.text), None) is None:
            continue
        for found in plainer_words(block.masked(CODE | FOREIGN | NOTE | QUOTED)):
            if left_out.isdisjoint((found.entry, block.text[found.start : found.end].lower())):
                places.setdefault(found.entry, []).append((block, found))
    for entry in places.values():
        yield _finding(*entry[0], len(entry))


def _finding(block: Block, found: Plainer, times: int) -> Finding:
    said = block.text[found.start : found.end]
    capital = said[:1].isupper() and not said.isupper()
    instead = tuple(each[0].upper() + each[1:] if capital else each for each in found.instead)
    plain = " or ".join(f"“{each}”" for each in instead)
    return block.finding(
        found.start,
        found.end,
        f"“{said}” has a plainer word",
        hint=f"write {plain}" + (f"; it stands on the page {times} times" if times > 1 else ""),
        suggestions=instead,
    )
