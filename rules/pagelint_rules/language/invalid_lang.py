"""A page language that does not exist.

A screen reader can't choose a voice by it and speaks the page in the reader's own language.
Languages are written by the shortest code of ISO 639: `en`, not `eng` or `english`; a region may
follow, as in `en-GB`.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.language._tags import complaint


@rule(
    category="language",
    severity="error",
    since="0.1",
    wcag=["3.1.1"],
    act=["bf051a"],
    elements="html[lang]",
    bad=[
        '<html lang="⟦eng⟧"><p>Welcome</p></html>',
        '<html lang="⟦english⟧"><p>Welcome</p></html>',
        '<html lang="⟦em-US⟧"><p>Welcome</p></html>',
        '<html lang="⟦en_GB⟧"><p>Welcome</p></html>',
        '<html lang="⟦-en⟧"><p>Welcome</p></html>',
    ],
    good=[
        '<html lang="en"><p>Welcome</p></html>',
        '<html lang="EN-gb"><p>Welcome</p></html>',
        '<html lang="gsw"><p>Grüezi</p></html>',
        '<html lang=""><p>Welcome</p></html>',
        '<html lang="{{ lang }}"><p>Welcome</p></html>',
    ],
)
def check(root: Element, context: Context) -> Iterator[Finding]:
    """Report a root whose language tag starts with no language of the IANA registry."""
    if root.node == context.page.document.root and (root.get("lang") or "").strip():
        yield from complaint(root)
