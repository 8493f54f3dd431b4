"""A part of a page that declares another language than it is written in.

A screen reader changes its voice for the part and mispronounces every word of it. Write the
language of the text, or remove the attribute.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element, dom
from pagelint.page.accessibility.language_tags import is_language, primary_subtag
from pagelint.page.accessibility.tree import tree_of
from pagelint.rule import Context, rule
from pagelint_rules.language._evidence import language_name, other_language

_MOST = 4000  # nodes, and characters, of a part that are read
_UNREAD = frozenset({"script", "style", "code", "pre", "template", "noscript", "svg", "math"})


@rule(
    category="language",
    severity="warning",
    since="0.1",
    wcag=["3.1.2"],
    act=["off6ek"],
    elements="body [lang]",
    bad=[
        '<p lang="⟦en⟧">Die Praxis ist am Montag und am Freitag nicht geöffnet.</p>',
    ],
    good=[
        '<p lang="de">Die Praxis ist am Montag und am Freitag nicht geöffnet.</p>',
        '<p lang="en">Praxis</p>',
        '<div lang="en"><p lang="de">Die Praxis ist am Montag nicht geöffnet.</p></div>',
        '<p lang="en" hidden>Die Praxis ist am Montag und am Freitag nicht geöffnet.</p>',
    ],
)
def check(part: Element, context: Context) -> Iterator[Finding]:
    """Report parts whose text is plainly in another language than they declare."""
    declared = part.get("lang") or ""
    if not is_language(primary_subtag(declared)):
        return
    text = _own_text(part)
    other = other_language(text, declared) if " " in text.strip() else ""
    if other:
        yield part.finding(
            f'<{part.name}> declares "{declared.strip()}", but is in {language_name(other)}',
            attribute="lang",
            hint=f'screen readers pronounce it as the wrong language: write lang="{other}"',
            suggestions=(other,),
        )


def _own_text(part: Element) -> str:
    """The text of the part that is seen and in its own language."""
    tree = tree_of(part.page)
    if part.hidden or not tree.is_rendered(part.node):
        return ""
    texts: list[str] = []
    length = 0
    stack: list[dom.Node] = list(reversed(part.node.children))
    for _ in range(_MOST):
        if not stack or length > _MOST:
            break
        node = stack.pop()
        if isinstance(node, dom.Text):
            texts.append(node.data)
            length += len(node.data)
        elif isinstance(node, dom.Element) and _goes_on(part, node):
            texts.append(" ")
            stack += reversed(node.children)
    return "".join(texts)


def _goes_on(part: Element, node: dom.Element) -> bool:
    """Whether an element is read, and in the part's own language."""
    if node.attr("lang") is not None or node.tag in _UNREAD:
        return False
    return not part.page.is_hidden(node)
