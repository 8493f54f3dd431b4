"""Alt text that goes on and on.

A screen reader reads alt text in one breath: the reader can't stop, go back or skim it. Say the
gist in a sentence or two, and write what needs more under the picture.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule


class Options(NamedTuple):
    """`max`: the most characters of an alt text."""

    max: int = 250


@rule(
    category="images",
    severity="info",
    since="0.1",
    options=Options,
    elements="img[alt],area[alt],input[type=image i][alt]",
    bad=[f'<img src="a.png" alt="⟦{"The boats in the harbour. " * 10}⟧">'],
    good=['<img src="a.png" alt="The boats in the harbour, seen from the church tower">'],
)
def check(image: Element, context: Context) -> Iterator[Finding]:
    """Report alt texts above the limit."""
    alt = " ".join((image.get("alt") or "").split())
    if len(alt) > context.options.max and not image.hidden:
        yield image.finding(
            f"alt text has {len(alt)} characters",
            attribute="alt",
            hint="listeners can't stop or skim it: say the gist, and the rest under the picture",
        )
