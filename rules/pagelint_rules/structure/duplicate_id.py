"""An id that several elements have.

A link to it leads to the first, styles and scripts may take either, and an edit of one part breaks
the other. Mostly a part was copied with its ids. Give every element its own.

Ids that a label or a table cell refers to are `ambiguous-id`: those mislead readers.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import namesakes
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Page
from pagelint.rule import Context, rule
from pagelint_rules.aria.ambiguous_id import referred_ids
from pagelint_rules.links.addresses import quoted


@rule(
    category="structure",
    severity="info",
    since="0.1",
    bad=[
        '<h2 id="hours">Hours</h2>⟦<h2 id="hours">⟧Opening hours</h2>',
        '<p id="a">One</p>⟦<p id="a">⟧Two</p><p id="a">Three</p>',
    ],
    good=[
        '<h2 id="hours">Hours</h2><h2 id="prices">Prices</h2>',
        '<label for="a">Mail</label><input id="a"><input id="a">',
        '<p id="">One</p><p id="">Two</p>',
        '<p id="a">One</p><template><p id="a">Two</p></template>',
        '<svg><path id="a"/></svg><svg><path id="a"/></svg>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report the second element of every id, and how many there are."""
    repeated = {name: nodes for name, nodes in page.once(namesakes).items() if nodes[1:]}
    referred = frozenset(referred_ids(page)) if repeated else frozenset()
    for identity, nodes in repeated.items():
        bearers = [each for each in nodes[1:] if _counts(each)]
        if bearers and identity and identity not in referred and not page.is_left_out(bearers[0]):
            yield page.element(bearers[0]).finding(
                f"id {quoted(identity)} is that of {len(bearers) + 1} elements",
                hint="links to it lead to the first: give every element its own id",
            )


def _counts(node: dom.Element) -> bool:
    """Whether an element is the page's, and no part of a drawing."""
    return node.namespace == dom.Namespace.HTML and node.closest("template") is None
