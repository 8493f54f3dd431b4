"""A control inside another.

What stands in a button, tab or checkbox is read as its label, no more: a link or field in there is
not announced as one, and a reader who tabs to it hears nothing. A button or field in a link is one
thing to click and two to tab to, and HTML has no such thing. Put them side by side.
"""

from collections.abc import Iterator

from pagelint.accessibility.focus import FOCUSABLE, is_tab_stop
from pagelint.accessibility.roles import role, with_role
from pagelint.accessibility.tree import is_exposed, tree_of
from pagelint.accessibility.vocabulary import CHILDREN_PRESENTATIONAL
from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.rule import Context, rule

_NATIVE = "button,meter,progress"
_LINK = frozenset({"link"})
_CONTROLS = (
    "a[href],button,input:not([type=hidden i]),select,textarea,iframe,audio[controls],"
    "video[controls],summary,[role=button][tabindex],[role=link][tabindex],[role=checkbox][tabindex],"
    "[role=switch][tabindex],[role=menuitem][tabindex],[role=tab][tabindex]"
)
_LINKS_AROUND = (
    "a[href]:has(button,input,select,textarea,iframe,audio[controls],video[controls],summary,"
    "[role][tabindex])"
)
_INSIDE = "a,button,input,select,textarea,iframe,summary,[tabindex],[contenteditable]"


@rule(
    category="aria",
    severity="error",
    since="0.1",
    wcag=["4.1.2"],
    act=["307n5z"],
    bad=[
        '⟦<button>⟧Save <span tabindex="0">as</span></button>',
        '<ul role="tablist">⟦<li role="tab">⟧<a href="#a">One</a></li></ul>',
        '⟦<div role="button" tabindex="0">⟧Send to <input aria-label="Address"></div>',
        '⟦<a href="/boats">⟧<button type="button">See the boats</button></a>',
        '⟦<a href="/boats">⟧<span role="button" tabindex="0">See the boats</span></a>',
    ],
    good=[
        "<button>Save</button><button>Save as</button>",
        '<a href="/"><span tabindex="0">Home</span></a>',
        '<div role="button">Save <input disabled hidden></div>',
        '<div role="tablist"><div role="tab"><a href="#a" hidden>One</a></div></div>',
        '<div role="button" hidden>Save <a href="/">as</a></div>',
        '<button>Save <span tabindex="-1">as</span></button>',
        '<a href="/boats"><button type="button" tabindex="-1">See the boats</button></a>',
        '<a href="/boats"><span class="button">See the boats</span></a>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report controls whose children are presentational with something focusable inside."""
    for control in with_role(page, CHILDREN_PRESENTATIONAL, _NATIVE):
        yield from _findings(control)
    for link in with_role(page, _LINK, _LINKS_AROUND):
        yield from _link_findings(link)


def _link_findings(link: Element) -> Iterator[Finding]:
    """HTML standard, 4.5.1: no interactive content in a link."""
    if role(link) not in _LINK or not link.node.select_one(_CONTROLS) or not is_exposed(link):
        return
    tree = tree_of(link.page)
    for inner in link.node.select(_CONTROLS):
        if is_tab_stop(inner) and tree.is_rendered(inner):
            yield link.finding(
                f"link holds <{inner.tag}>, which is a control of its own",
                hint="the keyboard stops twice: make the link look like it, or take the link away",
                severity=Severity.WARNING,
            )
            return


def _findings(control: Element) -> Iterator[Finding]:
    if role(control) not in CHILDREN_PRESENTATIONAL or not control.node.select_one(_INSIDE):
        return
    if not is_exposed(control):
        return
    tree = tree_of(control.page)
    for inner in control.node.select(FOCUSABLE):
        if is_tab_stop(inner) and tree.is_rendered(inner):
            yield control.finding(
                f"role {role(control)} holds <{inner.tag}>, which takes the focus",
                hint="screen readers hide what is in it: put the two side by side",
            )
            return
