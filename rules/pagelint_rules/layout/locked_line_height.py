"""Lines held closer than some readers need.

Readers with weak sight or dyslexia set lines wider apart with a style sheet of their own. A style
attribute with `!important` defeats it: nothing that a reader sets can win against that. Leave
`!important` out, or give at least 1.5 times the size of the letters. Text of one line is left
alone.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.layout._spacing import ELEMENTS, locked

_TEXT = "Take one tablet a day with water, after breakfast. Do not take more than three."


@rule(
    category="layout",
    severity="error",
    since="0.1",
    wcag=["1.4.12"],
    act=["78fd32"],
    elements=ELEMENTS,
    bad=[
        f'<p style="⟦line-height: 1.2 !important; width: 12em⟧">{_TEXT}</p>',
        f'<p style="⟦line-height: normal !important⟧">{4 * _TEXT}</p>',
    ],
    good=[
        f'<p style="line-height: 150% !important; width: 12em">{_TEXT}</p>',
        f'<p style="line-height: 1.2; width: 12em">{_TEXT}</p>',
        '<p style="line-height: 1 !important">Take one.</p>',
    ],
)
def check(element: Element, context: Context) -> Iterator[Finding]:
    """Report important line heights that are too small for text of several lines."""
    yield from locked(element, "line-height", 1.5)
