"""A button without words.

A screen reader says "button" and leaves the reader to guess; a reader who dictates has nothing to
say to press it. Icons need it most: a picture from a font or a sprite has no text. Write what the
button does inside it, in its picture's alt text, or in `aria-label`.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import nameless
from pagelint.accessibility.roles import role, with_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_NATIVE = "button,input[type=submit i],input[type=reset i],input[type=button i]"
_FILLED_LATER = pattern(r"[:@*\[(#]|v-|ng-|x-|data-bind|data-text|data-label|data-title|wire:")


@rule(
    category="forms",
    severity="error",
    since="0.1",
    wcag=["4.1.2"],
    act=["97a4e1"],
    causes=["empty-heading"],
    bad=[
        "⟦<button>⟧</button>",
        '⟦<button class="search">⟧<i class="icon-lens"></i></button>',
        '⟦<button>⟧<img src="lens.svg" alt=""></button>',
        '⟦<input type="submit" value="">⟧',
        '⟦<div role="button" tabindex="0">⟧<svg><path d="M0 0"/></svg></div>',
        '⟦<button role="none">⟧</button>',
        '<style>i::before { content: "\\f002" }</style>⟦<button>⟧<i></i></button>',
    ],
    good=[
        "<button>Search</button>",
        '<button aria-label="Search"><i class="icon-lens"></i></button>',
        '<button><img src="lens.svg" alt="Search"></button>',
        '<button title="Search"></button>',
        '<label for="s">Search</label> <button id="s"></button>',
        '<style>i::before { content: "\\f002" / "Search" }</style><button><i></i></button>',
        '<button role="none" disabled></button>',
        '<input type="submit"><input type="button" value="Search">',
        "<select><button><selectedcontent></selectedcontent></button><option><option>A</select>",
        '<button hidden></button><button aria-hidden="true"></button>',
        '<button role="link">Search</button><span role="button">Search</span>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report buttons whose accessible name is empty."""
    for button in nameless(with_role(page, {"button"}, _NATIVE)):
        yield from _findings(button)


def _findings(button: Element) -> Iterator[Finding]:
    if role(button) != "button" or not is_exposed(button):
        return
    around = button.parent
    if around is not None and around.name == "select":
        return  # it shows what is chosen, and the select is named by its label
    filled = any(map(_FILLED_LATER.match, button.attrs))
    yield button.finding(
        "button has no text",
        hint="screen readers say only “button”: write what it does, inside it or in aria-label",
        severity=Severity.WARNING if filled else None,
    )
