"""A part of a page whose language does not exist.

A screen reader goes on in the voice of the page and mispronounces the part. Languages are written
by the shortest code of ISO 639: `nl`, not `dutch` or `nld`.
"""

from collections.abc import Iterator

from pagelint.accessibility.tree import tree_of
from pagelint.finding import Finding
from pagelint.html import dom
from pagelint.page import Element
from pagelint.rule import Context, rule
from pagelint_rules.language._tags import complaint

_WORDED = ("alt", "aria-label", "title", "placeholder")
_MOST = 3000  # nodes looked at for text


@rule(
    category="language",
    severity="error",
    since="0.1",
    wcag=["3.1.2"],
    act=["de46e4"],
    elements="body [lang]",
    bad=[
        '<p lang="⟦dutch⟧">Goedemorgen</p>',
        '<p lang="⟦nld⟧">Goedemorgen</p>',
        '<p lang="⟦ ⟧">Goedemorgen</p>',
        '<div lang="⟦xq⟧"><img src="a.png" alt="Goedemorgen"></div>',
        '<img src="a.png" alt="Goedemorgen" lang="⟦xq⟧"><input lang="⟦xq⟧" placeholder="Plaats">',
    ],
    good=[
        '<p lang="nl">Goedemorgen</p><p lang="nl-BE">Goedemorgen</p><p lang="">7</p>',
        '<p lang="dutch"></p><p lang="dutch" hidden>Goedemorgen</p>',
        '<div lang="dutch"><p lang="nl">Goedemorgen</p><p lang="">7</p></div>',
    ],
)
def check(part: Element, context: Context) -> Iterator[Finding]:
    """Report parts with text of theirs whose tag starts with no language."""
    for finding in complaint(part) if part.get("lang") else ():
        if _has_text(part):
            yield finding


def _has_text(part: Element) -> bool:
    """Whether anything is seen or heard in the part's own language."""
    tree = tree_of(part.page)
    if not tree.is_rendered(part.node):
        return False
    if _speaks(part.node):
        return True
    stack: list[dom.Node] = list(reversed(part.node.children))
    for _ in range(_MOST):
        if not stack:
            return False
        node = stack.pop()
        if isinstance(node, dom.Text):
            if not node.data.isspace():
                return True
        elif isinstance(node, dom.Element) and node.attr("lang") is None:
            if not tree.is_rendered(node):
                continue
            if _speaks(node):
                return True
            stack += reversed(node.children)
    return True


def _speaks(node: dom.Element) -> bool:
    """Whether an element has words in its attributes."""
    if any((node.attr(name) or "").strip() for name in _WORDED):
        return True
    return node.tag == "input" and bool(node.attr("value"))
