"""A misspelt word.

Readers stumble over it, search engines don't find the page by it, and on a page about medicine or
money it costs trust. Correct the word; if it is right, add it to the project's words with
`pagelint words add WORD`. `pagelint check --fix --select typo` corrects what is sure and has one
suggestion; `--diff` instead of `--fix` shows it first.

A word is reported only where a word that people use stands close by and nothing speaks for the
word as it is: names, terms that the page uses consistently, foreign words, citations, product
names and code are left alone. Sure cases are errors, likely ones warnings.
"""

from collections.abc import Iterator

from pagelint.finding import Finding, Fix, Severity
from pagelint.page import Block, Page
from pagelint.prose.proofreading import findings_of, proofread
from pagelint.rule import Context, rule
from pagelint.text.spelling import Misspelling
from pagelint_rules.spelling._strictness import Options
from pagelint_rules.text._texts import replacement


@rule(
    category="spelling",
    severity="error",
    since="0.1",
    options=Options,
    bad=[
        '<html lang="en"><p>Please bring your ⟦adress⟧ and a list of your medicines.</p>',
        '<html lang="en"><p>You will ⟦recieve⟧ a letter from us within two weeks.</p>',
    ],
    good=[
        '<html lang="en"><p>Dr. Okonkwo treats migraine with sumatriptan in Llandudno.</p>',
        '<html lang="en"><p>Type <code>recieve</code> to see what the checker says.</p>',
        '<html lang="fr"><p>Vous recevrez une lettre à votre adresse dans deux semaines.</p>',
        '<html lang="en"><p>The grey theatre has the colour of a gray theater in Boston.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report misspelt words, best suggestion first."""
    options: Options = context.options
    proofs = page.once(proofread, context.accepted, options.strictness)
    for proof in findings_of(proofs, "typo"):
        found = proof.misspelling
        yield proof.block.finding(
            found.start,
            found.end,
            f'"{found.text}": did you mean {_alternatives(found.suggestions)}?',
            severity=Severity.ERROR if found.sure else Severity.WARNING,
            suggestions=found.suggestions,
            fix=_fix(proof.block, found),
        )


def _fix(block: Block, found: Misspelling) -> Fix | None:
    """The correction, where it is sure and there is but one; made on request."""
    if not found.sure or len(found.suggestions) != 1:
        return None
    from html import escape

    fix = replacement(block, found.start, found.end, escape(found.suggestions[0]), safe=False)
    return fix and fix._replace(on_request=True)


def _alternatives(suggestions: tuple[str, ...]) -> str:
    return " or ".join(suggestions[:2])
