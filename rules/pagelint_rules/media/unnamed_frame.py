"""A frame without a title.

A screen reader announces a frame by its title; without one the reader hears an address, or has to
go in to find out whether it is a video, a map or an advertisement. Say in `title` what it holds.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import tab_index
from pagelint.accessibility.frames import is_tiny
from pagelint.accessibility.names import is_nameless
from pagelint.accessibility.roles import PRESENTATIONAL, explicit_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.links.addresses import quoted, target

_OFF = pattern(
    r"(?i)(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$|!)|(?:left|top)\s*:\s*-\d{3}"
)
_LATER = ("src", "srcdoc")
_EMPTY = ("about:", "javascript:")


@rule(
    category="media",
    severity="error",
    since="0.1",
    wcag=["4.1.2"],
    act=["cae760"],
    elements="iframe,frame",
    bad=[
        '⟦<iframe src="/map">⟧</iframe>',
        '⟦<iframe src="/map" name="map" title="">⟧</iframe>',
        '⟦<iframe srcdoc="Hello">⟧</iframe>',
    ],
    good=[
        '<iframe src="/map" title="Map of the town"></iframe>',
        '<iframe src="/map" aria-label="Map of the town"></iframe>',
        '<iframe src="/count" width="1" height="1"></iframe>',
        '<noscript><iframe src="/count" style="display:none"></iframe></noscript>',
        '<iframe src="/count" hidden></iframe><iframe id="later"></iframe>',
        '<iframe src="/count" style="width: 0; height: 0"></iframe>',
        '<iframe src="/ad" tabindex="-1"></iframe>',
    ],
)
def check(frame: Element, context: Context) -> Iterator[Finding]:
    """Report frames with content and an empty accessible name."""
    index = tab_index(frame.node)
    if explicit_role(frame) in PRESENTATIONAL or _is_unseen(frame) or (index or 0) < 0:
        return
    if is_nameless(frame) and is_exposed(frame):
        address = target(frame, "src")
        shown = f" for {quoted(address)}" if address else ""
        hint = "screen readers can't say what it holds: write it in title"
        yield frame.finding(f"frame{shown} has no title", hint=hint)


def _leads_on(address: str | None) -> bool:
    value = (address or "").strip().lower()
    return bool(value) and not value.startswith(_EMPTY)


def _is_unseen(frame: Element) -> bool:
    """Whether the frame is empty for now, or too small for anything but counting."""
    if not any(name.endswith(_LATER) and _leads_on(frame.get(name)) for name in frame.attrs):
        return True
    if is_tiny(frame.node):
        return True
    return _OFF.search(frame.get("style") or "") is not None
