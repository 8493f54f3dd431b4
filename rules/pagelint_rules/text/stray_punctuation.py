"""A blank before a full stop or a comma, or a full stop after a question mark.

The mark looks lost, and a browser may put it at the start of the next line. Join it to the word
before; of two marks, keep the one that is meant.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.spelling._corrections import corrections


@rule(
    category="text",
    severity="warning",
    since="0.1",
    bad=[
        '<html lang="en"><p>The garden is open to all ⟦visitors .⟧ Dogs may come with you.</p>',
        '<html lang="en"><p>Bring your ⟦passport ,⟧ a pen and two photographs of yourself.</p>',
        '<html lang="fr"><p>Le jardin est ouvert à tous les ⟦visiteurs .⟧ Les chiens aussi.</p>',
        '<html lang="en"><p>Do I need a ticket for the smaller ⟦garden?.⟧ No, you don\'t.</p>',
    ],
    good=[
        '<html lang="fr"><p>Où est le jardin ? Tout près ! Le voici : il est à vous ; entrez.</p>',
        '<html lang="en"><p>The old files .htaccess and .profile stay where they were before.</p>',
        '<html lang="en"><p>She waited . . . and waited, and nobody came to open the garden.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report marks that stand apart from their word, or after another mark."""
    yield from corrections(page, context, "stray-punctuation", "holds a stray blank or mark")
