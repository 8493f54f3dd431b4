"""Two words run together.

Pasting and find-and-replace swallow spaces. A reader has to take the words apart again, a screen
reader reads one that doesn't exist, and no search finds either. Put the space back.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Severity
from pagelint.page import Page
from pagelint.prose.proofreading import findings_of, proofread
from pagelint.rule import Context, rule
from pagelint_rules.spelling._strictness import Options


@rule(
    category="spelling",
    severity="error",
    since="0.1",
    options=Options,
    bad=[
        '<html lang="en"><p>Parking is free for all ⟦patientsand⟧ their families.</p>',
    ],
    good=[
        '<html lang="en"><p>Parking is free for all patients and their grandparents.</p>',
        '<html lang="en"><p>Find us on YouTube and LinkedIn, or as @parkingisfree.</p>',
        '<html lang="en"><p><a href="/a">Opening hours</a><a href="/b">prices and offers</a></p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report words that lack the space between them."""
    options: Options = context.options
    proofs = page.once(proofread, context.accepted, options.strictness)
    for proof in findings_of(proofs, "glued-words"):
        found = proof.misspelling
        yield proof.block.finding(
            found.start,
            found.end,
            f'"{found.text}" is two words run together',
            hint=f'write "{found.suggestions[0]}"',
            severity=Severity.ERROR if found.sure else Severity.WARNING,
            suggestions=found.suggestions,
        )
