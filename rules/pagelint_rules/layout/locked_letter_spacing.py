"""Letters held closer than some readers need.

Readers with dyslexia or weak sight set letters wider apart with a style sheet of their own. A style
attribute with `!important` defeats it: nothing that a reader sets can win against that. Leave
`!important` out, or give at least 0.12 times the size of the letters.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.layout._spacing import ELEMENTS, locked


@rule(
    category="layout",
    severity="error",
    since="0.1",
    wcag=["1.4.12"],
    act=["24afc2"],
    elements=ELEMENTS,
    bad=[
        '<p style="⟦letter-spacing: 0.05em !important⟧">Take one a day.</p>',
        '<div style="⟦letter-spacing: 1px !important⟧"><p style="font-size: 2em">One.</p></div>',
    ],
    good=[
        '<p style="letter-spacing: 0.15em !important">Take one a day.</p>',
        '<p style="letter-spacing: 0.05em">Take one a day.</p>',
        "<style>p { letter-spacing: 0 !important }</style><p style='letter-spacing: 1em'>One.</p>",
        '<p style="display: none; letter-spacing: 0.05em !important">Take one a day.</p>',
        '<div style="letter-spacing: 0.05em !important"></div>',
    ],
)
def check(element: Element, context: Context) -> Iterator[Finding]:
    """Report important letter-spacing of too little width."""
    yield from locked(element, "letter-spacing", 0.12)
