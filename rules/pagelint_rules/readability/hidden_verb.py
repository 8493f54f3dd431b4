"""A verb hidden in a noun.

"We made a decision" is "we decided", and "carry out a review" is "review". The verb is shorter,
and it makes the sentence say who does it.

Off by default: often the noun is what the sentence is about. English only.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.page.block import CODE, FOREIGN, NOTE, QUOTED
from pagelint.prose.reading import read
from pagelint.rule import Context, rule


@rule(
    category="readability",
    severity="info",
    since="0.1",
    default=False,
    bad=[
        '<html lang="en"><p>Yesterday we ⟦made a final decision⟧ on the roof.</p>',
        '<html lang="en"><p>We are ⟦carrying out a review⟧ of the files.</p>',
    ],
    good=[
        '<html lang="en"><p>Yesterday we decided. We are reviewing the files.</p>',
        '<html lang="en"><p>The decision was made long ago.</p>',
        '<html lang="en"><p>We make sure of it, and a decision follows.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report each hidden verb with the verb in the form that fits."""
    from pagelint.text.readability.hidden_verbs import hidden_verbs

    reading = page.once(read)
    if reading.scores.language != "en":
        return
    for block in reading.blocks:
        for found in hidden_verbs(block.masked(CODE | FOREIGN | NOTE | QUOTED)):
            verbs = " or ".join(f"“{verb}”" for verb in found.verbs)
            yield block.finding(
                found.start,
                found.end,
                "a verb hides in a noun",
                hint=f"try {verbs}",
                suggestions=found.verbs,
            )
