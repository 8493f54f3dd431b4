"""A field that only a placeholder names.

The placeholder goes away with the first letter typed: who is interrupted, or forgets easily, can't
tell what the field was for, and its grey is hard to read. Put a label beside the field.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import labels_of
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted

_UNNAMED = ":not([aria-label],[aria-labelledby],[title])"


@rule(
    category="forms",
    severity="info",
    since="0.1",
    wcag=["3.3.2"],
    elements=f"input[placeholder]{_UNNAMED}:not([type=search i]),textarea[placeholder]{_UNNAMED}",
    bad=['⟦<input placeholder="Your town">⟧'],
    good=[
        '<label>Town <input placeholder="Bergen"></label>',
        '<input type="search" placeholder="Search"><input placeholder="Town" title="Town">',
    ],
)
def check(field: Element, context: Context) -> Iterator[Finding]:
    """Report fields with a placeholder and nothing else to name them."""
    placeholder = (field.get("placeholder") or "").strip()
    if not placeholder or labels_of(context.page, field.node) or not is_exposed(field):
        return
    hint = "it goes away when readers type: put a <label> beside the field"
    yield field.finding(f"only the placeholder {quoted(placeholder)} names this field", hint=hint)
