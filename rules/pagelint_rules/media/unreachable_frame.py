"""A frame with links or fields that the keyboard can't reach.

A negative `tabindex` takes a frame and all that is in it out of the tab order. Readers who can't
use a mouse never get to the links in there. Take the `tabindex` away.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import FOCUSABLE, is_tab_stop, tab_index
from pagelint.accessibility.frames import frame_document, is_tiny
from pagelint.accessibility.tree import tree_of
from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.rule import Context, Example, rule


@rule(
    category="media",
    severity="error",
    since="0.1",
    wcag=["2.1.1"],
    act=["akn7bn"],
    elements="iframe[tabindex]",
    bad=[
        '⟦<iframe title="News" tabindex="-1" srcdoc="<a href=/>Home</a>">⟧</iframe>',
        """⟦<iframe title="Form" tabindex="-1" srcdoc="<input name='q'>">⟧</iframe>""",
        '⟦<iframe title="News" tabindex="-2" src="data:text/html,<a href=/>Home</a>">⟧</iframe>',
        Example('⟦<iframe tabindex="-1" src="https://maps.example">⟧</iframe>', undecided=True),
    ],
    good=[
        '<iframe title="News" tabindex="0" srcdoc="<a href=/>Home</a>"></iframe>',
        '<iframe title="News" tabindex="-1" srcdoc="<h1>Home</h1>"></iframe>',
        '<iframe tabindex="-1" hidden srcdoc="<a href=/>Home</a>"></iframe>',
        '<iframe tabindex="-1" srcdoc="<a href=/ hidden>Home</a>"></iframe>',
    ],
)
def check(frame: Element, context: Context) -> Iterator[Finding]:
    """Report frames out of the tab order whose own document has tab stops."""
    index = tab_index(frame.node)
    if index is None or index >= 0 or not tree_of(context.page).is_rendered(frame.node):
        return
    if is_tiny(frame.node):
        return
    document = frame_document(context.page, frame.node)
    if document is None and frame.get("src") and context.undecided:
        yield frame.finding(
            "frame is out of the tab order, and its document isn't at hand",
            hint="see whether there are links or fields in it",
            severity=Severity.UNDECIDED,
        )
    elif document is not None and _has_tab_stop(document):
        hint = 'readers without a mouse never get to them: remove tabindex="-1"'
        yield frame.finding("frame keeps the keyboard from links or fields in it", hint=hint)


def _has_tab_stop(document: Page) -> bool:
    nodes = (each.node for each in document.select(FOCUSABLE) if each.name != "iframe")
    return any(is_tab_stop(node) and tree_of(document).is_rendered(node) for node in nodes)
