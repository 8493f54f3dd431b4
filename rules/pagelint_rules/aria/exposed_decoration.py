"""Decoration that is announced all the same.

`role="none"` or `alt=""` says "pass this over", an `aria-label` or a place in the tab order says
"tell of it": browsers then follow the second and ignore the first. Take one of the two away.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import is_focusable
from pagelint.accessibility.roles import PRESENTATIONAL, given_role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.accessibility.vocabulary import GLOBAL, roles
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.rule import Context, rule

_ROLES = frozenset({"", *PRESENTATIONAL})  # "" also stands for those that conflict
_GLOBAL = tuple(f"aria-{name}" for name in sorted(GLOBAL - {"hidden"}))


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    act=["46ca7f"],
    bad=[
        '⟦<img src="a.png" alt="" aria-label="Harbour">⟧',
        '⟦<nav role="none" aria-label="Main">⟧<a href="/">Home</a></nav>',
        '⟦<img src="a.png" alt="" tabindex="0">⟧ ⟦<p role="space none" aria-live="polite">⟧',
    ],
    good=[
        '<img src="a.png" alt=""><img src="a.png" alt="" aria-hidden="true">',
        '<nav role="none"><a href="/">Home</a></nav>',
        '<img src="a.png" alt="" aria-label="Harbour" hidden>',
        '<img src="a.png" alt="" role="img" aria-label="Harbour">',
        '<iframe src="/check" role="presentation" title="Are you a robot?"></iframe>',
        '<li role="none"><a role="tab" href="#a">One</a></li><a href="/" role="" alt="">Home</a>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report what is marked as decorative and included in the accessibility tree."""
    for decoration in with_role(page, _ROLES, 'img[alt=""]'):
        yield from _findings(decoration)


def _findings(decoration: Element) -> Iterator[Finding]:
    if decoration.name in ("iframe", "frame") and (decoration.get("title") or "").strip():
        return  # what is announced is its title
    mark = _mark(decoration)
    why = _exposed_by(decoration) if mark else ""
    if why and is_exposed(decoration):
        yield decoration.finding(
            f"{mark} is not passed over because of {why}",
            hint="readers hear of decoration, or miss what is none: take one of the two away",
        )


def _exposed_by(decoration: Element) -> str:
    named = next((name for name in _GLOBAL if (decoration.get(name) or "").strip()), "")
    if named:
        return named
    return "its place in the tab order" if is_focusable(decoration.node) else ""


def _mark(decoration: Element) -> str:
    """What says that the element is decoration; "" if nothing does."""
    words = (decoration.get("role") or "").lower().split()
    chosen = next((word for word in words if word in roles()), "")
    if chosen in PRESENTATIONAL:
        return f'<{decoration.name} role="{chosen}">'
    empty = decoration.name == "img" and decoration.get("alt") == ""
    return 'image with alt=""' if empty and not given_role(decoration.node) else ""
