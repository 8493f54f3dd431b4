"""A row of dots in a sentence where something was to be filled in.

"Write to us at .......... before May": the address never came. Fill the gap, or take the sentence
out. Dots that lead to a number, as in a table of contents, and lines of a form are left alone.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.text._texts import Texts, prose

_SIGN = "......"
_KINDS = frozenset({"paragraph", "list-item", "definition"})
_GAP = pattern(r"(?<=[a-zß-ÿ] )(?P<gap>\.{6,})(?= [a-zß-ÿ(])")


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        "<p>Please send the signed form to ⟦..........⟧ before the end of the month.</p>",
        "<p>Der Kurs beginnt am ⟦...........⟧ und endet vor den Ferien.</p>",
    ],
    good=[
        "<p>Bread .......... 4<br>Cheese .......... 7</p>",
        "<p>Name: .................... Date: ....................</p>",
        "<p>She waited ... and waited . . . and nobody came.</p>",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report rows of dots between the words of a sentence."""
    for block in page.once(Texts).having(_SIGN):
        if block.kind in _KINDS and block.visible:
            for found in _GAP.finditer(prose(block)):
                yield block.finding(
                    *found.span("gap"), "a gap was never filled in", hint="write what belongs there"
                )
