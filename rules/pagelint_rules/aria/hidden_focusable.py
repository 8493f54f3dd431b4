"""Something hidden from screen readers that the tab key comes to.

Within `aria-hidden="true"` a link or field is still reached by the keyboard, and then a screen
reader says nothing at all: the reader is lost on the page. Take it out of the tab order with
`tabindex="-1"`, or don't hide it.
"""

from collections.abc import Iterator

from pagelint.accessibility.doubts import Doubts
from pagelint.accessibility.focus import FOCUSABLE, is_tab_stop
from pagelint.accessibility.frames import is_tiny
from pagelint.accessibility.tree import tree_of
from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, Example, rule

# What a script shows and hides, by the names that scripts and style sheets know it by.
_TOGGLED = pattern(
    r"(?i)modal|dialog|menu|nav|drawer|pop-?up|overlay|off-?canvas|side-?bar|panel|tabs?\b|slide"
    r"|carousel|collaps|accordion|dropdown|search|cookie|consent|banner|toast|lightbox|tooltip"
    r"|hidden|hide|flyout|sheet|fade|cloned|swiper|slick|mobile|toggle|close|back-?to-?top|expand"
)
_MOST = 400  # focusable elements that are looked at inside one hidden element


@rule(
    category="aria",
    severity="error",
    since="0.1",
    wcag=["4.1.2"],
    act=["6cfa84"],
    elements="[aria-hidden=true i]",
    bad=[
        '<div aria-hidden="true">⟦<a href="/">⟧Home</a></div>',
        '⟦<button aria-hidden="true">⟧Save</button>',
        '⟦<p aria-hidden="true" tabindex="0">⟧Note</p>',
        '<p aria-hidden="true"><a href="#" onfocus="back()">End</a>⟦<a href="/">⟧Home</a></p>',
        "<p aria-hidden=true style=visibility:hidden>⟦<a href=/ style=visibility:visible>⟧A</a>",
        Example(
            "<link rel=stylesheet href=a><p class=menu aria-hidden=true>⟦<a href=/>⟧Home</a>",
            undecided=True,
        ),
    ],
    good=[
        '<p aria-hidden="true">Note</p><a href="/"><svg aria-hidden="true"></svg>Home</a>',
        '<div aria-hidden="true"><a href="/" tabindex="-1">Home</a><input disabled></div>',
        '<div aria-hidden="true" style="display: none"><a href="/">Home</a></div>',
        '<link rel=stylesheet href=a><div class=modal aria-hidden=true><a href="/">Home</a></div>',
        '<div aria-hidden="true" inert><a href="/">Home</a></div>',
        '<p aria-hidden=true><iframe src="/count" width="1" height="1"></iframe></p>',
        '<div aria-hidden="true"><a href="#" onfocus="back()">End</a></div>',
        '<a href="#" id="end" aria-hidden="true">End</a><script>end.onfocus = back</script>',
    ],
)
def check(hidden: Element, context: Context) -> Iterator[Finding]:
    """Report the first tab stop in what is hidden from screen readers and rendered."""
    page = context.page
    if hidden.parent is not None and hidden.parent.hidden:
        return  # what hides it all is judged, once
    stop = _first_stop(hidden)
    if stop is None:
        return
    styled = tree_of(page).lacks_sheets
    if styled and (stop != hidden or _is_toggled(hidden) or page.once(Doubts).holds(stop.node)):
        if context.undecided:
            yield _undecided(stop)
        return
    yield stop.finding(
        f'<{stop.name}> is in the tab order, but within aria-hidden="true"',
        hint='keyboard readers land on silence: add tabindex="-1", or don\'t hide it',
        severity=Severity.WARNING if styled else None,
    )


def _undecided(stop: Element) -> Finding:
    return stop.finding(
        f'<{stop.name}> within aria-hidden="true" is in the tab order, unless a style sheet that '
        "isn't at hand hides it",
        hint="press the tab key in a browser, and see whether the focus gets lost",
        severity=Severity.UNDECIDED,
    )


def _first_stop(hidden: Element) -> Element | None:
    tree = tree_of(hidden.page)
    inside = hidden.select(FOCUSABLE)[:_MOST]
    candidates = [hidden, *inside] if hidden.matches(FOCUSABLE) else inside
    stops = (each for each in candidates if is_tab_stop(each.node) and not _leads_nowhere(each))
    rendered = (each for each in stops if tree.is_rendered(each.node))
    return next((each for each in rendered if not _passes_focus_on(each)), None)


def _leads_nowhere(element: Element) -> bool:
    """Whether an element is a frame in which the tab key finds nothing that can be seen."""
    if element.name != "iframe":
        return False
    return not element.get("src") or is_tiny(element.node)


def _is_toggled(element: Element) -> bool:
    names = (element.get("class") or "", element.get("id") or "", element.get("style") or "")
    return any(map(_TOGGLED.search, names))


def _passes_focus_on(stop: Element) -> bool:
    """Whether a script moves the focus on as soon as it comes."""
    if "onfocus" in stop:
        return True
    identity = stop.get("id") or ""
    return bool(identity) and any(identity in each for each in stop.page.once(_focus_scripts))


def _focus_scripts(page: Page) -> tuple[str, ...]:
    scripts = (each.node.text for each in page.select("script:not([src])"))
    return tuple(text for text in scripts if "focus" in text)
