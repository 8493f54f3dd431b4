"""A drawing that is announced as an image, without a name.

`role="img"` on an SVG tells a screen reader that there is a picture to speak of, and then there is
nothing to say. Give it a `<title>` as its first child, or an `aria-label`; take the role away and
write `aria-hidden="true"` if it is decoration.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import is_nameless
from pagelint.accessibility.roles import explicit_role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.html.dom import Namespace
from pagelint.page import Element, Page
from pagelint.rule import Context, rule

_ROLES = frozenset({"img", "graphics-document", "graphics-symbol"})


@rule(
    category="media",
    severity="error",
    since="0.1",
    wcag=["1.1.1"],
    act=["7d6734"],
    causes=["empty-button", "empty-heading", "empty-link", "empty-menu-item", "empty-summary"],
    bad=[
        '⟦<svg role="img">⟧<circle r="9"/></svg>',
        '⟦<svg role="img">⟧<title></title><circle r="9"/></svg>',
        '⟦<svg role="graphics-document">⟧<text>Sun</text></svg>',
        '<svg>⟦<circle r="9" role="graphics-symbol"/>⟧</svg>',
    ],
    good=[
        '<svg role="img"><title>Sun</title><circle r="9"/></svg>',
        '<svg role="img" aria-label="Sun"><circle r="9"/></svg>',
        '<svg aria-hidden="true" role="img"></svg>',
        '<svg role="presentation"></svg><svg><circle r="9"/></svg>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report drawings with the role of an image and an empty accessible name."""
    for drawing in with_role(page, _ROLES):
        yield from _findings(drawing)


def _findings(drawing: Element) -> Iterator[Finding]:
    if explicit_role(drawing) not in _ROLES or drawing.node.namespace is not Namespace.SVG:
        return
    if is_nameless(drawing) and is_exposed(drawing):
        hint = "screen readers announce it and say nothing: give it a <title> or aria-label"
        yield drawing.finding("drawing has no name", hint=hint)
