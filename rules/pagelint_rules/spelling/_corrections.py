"""What rules report that name a mistake of the words around a mark, and the words to write."""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.prose.proofreading import findings_of, proofread
from pagelint.rule import Context


def corrections(page: Page, context: Context, kind: str, what: str) -> Iterator[Finding]:
    """The defects of a kind; `what` is what the message says of their text."""
    for proof in findings_of(page.once(proofread, context.accepted, "normal"), kind):
        found = proof.misspelling
        yield proof.block.finding(
            found.start,
            found.end,
            f'"{found.text}" {what}',
            hint=f'write "{found.suggestions[0]}"',
            suggestions=found.suggestions,
        )
