"""Words held closer than some readers need.

Readers with dyslexia or weak sight set words wider apart with a style sheet of their own. A style
attribute with `!important` defeats it: nothing that a reader sets can win against that. Leave
`!important` out, or give at least 0.16 times the size of the letters.
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
    act=["9e45ec"],
    elements=ELEMENTS,
    bad=[
        '<p style="⟦word-spacing: 0.1em !important⟧">Take one a day.</p>',
        '<div style="⟦word-spacing: 1px !important⟧"><p style="font-size: 2em">Take one.</p></div>',
    ],
    good=[
        '<p style="word-spacing: 0.2em !important">Take one a day.</p>',
        '<p style="word-spacing: 0.1em">Take one a day.</p>',
        "<style>p { word-spacing: 0 !important }</style><p style='word-spacing: 1em'>One.</p>",
        '<p style="display: none; word-spacing: 0.1em !important">Take one a day.</p>',
        '<div style="word-spacing: 0.1em !important"></div>',
    ],
)
def check(element: Element, context: Context) -> Iterator[Finding]:
    """Report important word-spacing of too little width."""
    yield from locked(element, "word-spacing", 0.16)
