"""A control whose visible words are not in its name.

Readers who dictate say what they see: "click Send". Where `aria-label` says something else, nothing
happens, and a reader who both sees and hears the page gets two different words. Begin the name with
the visible words, or leave `aria-label` away.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import accessible_name
from pagelint.accessibility.roles import role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint_rules.aria._attributes import bearing
from pagelint_rules.aria._labels import is_contained, tokens
from pagelint_rules.links.addresses import quoted

_ROLES = frozenset({
    "button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio",
    "option", "radio", "switch", "tab", "treeitem",
})  # fmt: skip
_BUTTONS = "input[type=submit i],input[type=button i],input[type=reset i]"
_SMALL = 3  # letters of words that abbreviations leave out
_HYPHENS = pattern("[-\u00ad\u2010\u2011]")
_SHORTENED = pattern(
    r"(?i)\b[^\W\d_]+\.\s|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|fri|sat|sun"
    r"|min|max|qty|info|approx|tel)\b"
)


@rule(
    category="aria",
    severity="warning",
    since="0.1",
    wcag=["2.5.3"],
    act=["2ee8b8"],
    bad=[
        '⟦<button aria-label="Dispatch">⟧Send</button>',
        '⟦<a href="/s" aria-label="Our shop">⟧Shop now</a>',
        '⟦<a href="/s" aria-label="Download the form">⟧Download form</a>',
    ],
    good=[
        '<button aria-label="Send message">Send</button>',
        '<button aria-label="Close">×</button><button aria-label="Close">X</button>',
        '<a href="/s" aria-label="Shop now"><img src="a.png" alt="Bag"></a>',
        '<a href="/s" aria-label="Read on: Tides">Read on<span class="sr-only"> here</span></a>',
        '<a href="/s" aria-label="Search"><i class="material-icons">search_glass</i></a>',
        '<button class="material-icons" aria-label="Close">clear</button>',
        '<button style="font-family: Icomoon" aria-label="Close">clear</button>',
        '<button aria-label="Search by date">Search by date (dd.mm.)</button>',
        '<button aria-label="E-mail us">Email us</button>',
        '<button aria-label="Tuesday, 4 May">Tue</button>',
        '<p role="menuitem" aria-label="Audio"><b role="menu"><i role="menuitem">Off</i></b></p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report controls with an ARIA name that lacks the words that are seen."""
    for control in bearing(page, "label", "labelledby"):
        yield from _findings(control)


def _findings(control: Element) -> Iterator[Finding]:
    label = control.get("value") or "" if control.matches(_BUTTONS) else control.node.text
    if not label.strip() or len(label) > 2000 or role(control) not in _ROLES:
        return
    name = accessible_name(control)
    if not name or is_contained(label, name) or not is_exposed(control):
        return
    seen = [label] if control.matches(_BUTTONS) else _visible(control)
    if any(_agrees(each, name) for each in seen):
        return
    shown = " ".join(seen[0].split())
    yield control.finding(
        f"{quoted(shown)} is seen, but the name is {quoted(name)}",
        hint="readers who dictate say what they see: begin the name with it",
    )


def _visible(control: Element) -> list[str]:
    from pagelint.accessibility.visible_text import visible_text

    return [visible_text(control, apart=apart) for apart in (False, True)]


def _agrees(label: str, name: str) -> bool:
    """Whether the name has the label's words, other ways of writing aside."""
    if is_contained(label, name):
        return True
    if is_contained(_HYPHENS.sub("", label), _HYPHENS.sub("", name)):
        return True
    return _is_shortened(label, name) or _is_shortened(name, label)


def _is_shortened(short: str, long: str) -> bool:
    """Whether abbreviations in one could stand for words of the other."""
    words = tokens(long)
    for found in _SHORTENED.findall(f"{short} "):
        start = found.strip().rstrip(".").casefold()
        if any(word.startswith(start) and word != start for word in words):
            return True
    return any(_are_initials(each, words) for each in tokens(short) if len(each) > 2)


def _are_initials(token: str, words: list[str]) -> bool:
    """Whether a token is made of the first letters of words in a row, short ones aside or not."""
    if not token.isalpha():
        return False
    all_words = (word[0] for word in words if len(word) > 1)
    long_words = (word[0] for word in words if len(word) > _SMALL)
    return token in "".join(all_words) or token in "".join(long_words)
