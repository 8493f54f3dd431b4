"""A page that hides who does what.

"The form must be signed" leaves the reader to guess who signs; "sign the form" does not. Some
passives are right: nobody cares who built the house. Many of them make a page read like a decree.

Reported is a page, once, whose share of sentences with a passive is above the limit, which depends
on whom the page is for (`audience`): patients 10 %, general 15 %, professional 25 %, legal 30 %.
English only, from 20 sentences on.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.prose.reading import find_passives, read
from pagelint.rule import Context, Example, rule

LIMITS = {"patients": 10, "general": 15, "professional": 25, "legal": 30}
_LEAST = 20  # sentences; of less a share says nothing
_SHOWN = 3


class Options(NamedTuple):
    """`max_percent`: the largest share of sentences allowed; 0 takes the audience's limit."""

    max_percent: int = 0


_ACTIVE = (
    "<p>We see you on the day you call. The nurse will weigh you. Then you may go home.</p>" * 6
)
_PASSIVE = (
    "<p>You will be weighed. Your blood is taken. The form must be signed by both parents.</p>"
)


@rule(
    category="readability",
    severity="info",
    since="0.1",
    options=Options,
    bad=[
        f'⟦⟧<html lang="en">{_ACTIVE}{_PASSIVE * 2}',
        Example(f'⟦⟧<html lang="en">{_ACTIVE}{_PASSIVE}', audience="patients"),
    ],
    good=[
        f'<html lang="en">{_ACTIVE}{_PASSIVE}',
        f'<html lang="en">{_PASSIVE * 2}',
        f'<html lang="en">{_ACTIVE}<p>{"I am interested in the tired old mill. " * 9}</p>',
        Example(f'<html lang="en">{_ACTIVE}{_PASSIVE * 2}', {"max_percent": 60}),
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report a page with too many passives, once, with the places of the first ones."""
    sentences = page.once(read).scores.sentences
    if sentences < _LEAST:
        return
    limit = context.options.max_percent or LIMITS[context.audience]
    found = page.once(find_passives)
    percent = 100 * len(found) / sentences
    if percent <= limit:
        return
    places = []
    for passive in found[:_SHOWN]:
        line, column = page.source.position(passive.block.span(passive.start, passive.end).start)
        places.append(f"{line}:{column} “{passive.block.text[passive.start : passive.end]}”")
    yield page.finding(
        f"{percent:.0f} % of the sentences are passive, limit {limit} %",
        hint="say who does it: " + ", ".join(places),
    )
