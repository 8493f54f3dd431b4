"""An image button without alt text.

A screen reader says "submit", or reads out the picture's file name. Say in `alt` what the button
does.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import is_nameless
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule


@rule(
    category="forms",
    severity="error",
    since="0.1",
    wcag=["1.1.1", "4.1.2"],
    act=["59796f"],
    elements="input[type=image i]",
    bad=[
        '⟦<input type="image" src="go.png">⟧',
        '⟦<input type="image" src="go.png" alt="" name="go" value="Go">⟧',
    ],
    good=[
        '<input type="image" src="go.png" alt="Search">',
        '<input type="image" src="go.png" title="Search">',
        '<input type="image" src="go.png" hidden>',
    ],
)
def check(button: Element, context: Context) -> Iterator[Finding]:
    """Report image buttons that nothing names."""
    if is_nameless(button) and is_exposed(button):
        hint = "screen readers say only “submit”: write what it does in alt"
        yield button.finding("image button has no alt text", hint=hint)
