"""Style sheets and shadow trees (CSS Scoping 1)."""

import pytest

from tests.page.shadow_markup import declared
from tests.styles.styled_pages import colour, style

RED, BLUE, BLACK, GREEN = "#ff0000", "#0000ff", "#000000", "#008000"


def card(css: str, outer: str = "", *, host: str = "x-card") -> str:
    """A page with a sheet in the document, and a card with one of its own."""
    shadow = "<p class=in part='text small'><slot name=t></slot></p><i><slot></slot></i>"
    inside = f"<style>{css}</style>{shadow}"
    light = "<b slot=t class=lit>Title</b><u>Text</u>"
    return declared(host, inside, light=light).replace("<body>", f"<style>{outer}</style><body>", 1)


@pytest.mark.parametrize(
    ("css", "outer", "selector", "wanted"),
    [
        ("p { color: red }", "", "p", RED),
        ("p { color: red }", "p { color: blue !important }", "p", RED),
        ("", "p { color: blue }", "p", BLACK),
        ("b { color: blue }", "", "b", BLACK),
        ("", "x-card { color: red }", "p", RED),
        ("p { color: red }", "", "b", RED),
        ("p { color: blue }", ".lit { color: red }", "b", RED),
        (":host { color: red }", "", "x-card", RED),
        (":host { color: blue }", "x-card { color: red }", "x-card", RED),
        (":host { color: red !important }", "x-card { color: blue !important }", "x-card", RED),
        (":host(x-card) { color: red }", "", "x-card", RED),
        (":host(.gone) { color: blue }", "", "x-card", BLACK),
        (":host([open]) p { color: blue } :host p { color: red }", "", "p", RED),
        (":host > p { color: red } :host > u { color: blue }", "", "p", RED),
        (":host(x-card) p { color: red } p { color: blue }", "", "p", RED),
        (":host, p { color: red }", "", "i", RED),
        ("::slotted(b) { color: red }", "", "b", RED),
        ("::slotted(b) { color: blue }", "b { color: red }", "b", RED),
        ("::slotted(b) { color: red !important }", "b { color: blue !important }", "b", RED),
        ("::slotted(*) { color: blue } ::slotted(.lit) { color: red }", "", "b", RED),
        ("slot[name=t]::slotted(*) { color: blue }", "", "u", BLACK),
        (".in ::slotted(b) { color: red }", "", "b", RED),
        ("p ::slotted(u) { color: blue }", "", "u", BLACK),
        ("body p, html p, :root p { color: blue } * { color: red }", "", "p", RED),
        ("* { color: blue }", "", "x-card", BLACK),
        ("p { color: var(--ink) }", "x-card { --ink: red }", "p", RED),
        (":host { --ink: red } p { color: var(--ink) }", "", "p", RED),
        ("@layer a { p { color: blue } } p { color: red }", "", "p", RED),
        ("p:first-of-type { color: red }", "", "p", RED),
        ("", "x-card b:first-child { color: red }", "b", RED),
        ("", "p b { color: blue }", "b", BLACK),
        ("p { color: blue }", "x-card::part(text) { color: red }", "p", RED),
        ("p { color: red !important }", "::part(text) { color: blue !important }", "p", RED),
        ("", "x-card::part(text big) { color: blue }", "p", BLACK),
        ("", "x-b::part(text) { color: blue }", "p", BLACK),
        ("", "body > x-card::part(text) { color: red }", "p", RED),
    ],
)
def test_rules_hold_in_their_own_tree(css: str, outer: str, selector: str, wanted: str) -> None:
    """Values are inherited along the flat tree all the same."""
    assert colour(card(css, outer), selector) == wanted


def test_two_cards_have_their_own_sheets() -> None:
    """Rules at the same place in two trees are two rules."""
    one, two = (
        f'<x-{name}><template shadowrootmode="open"><style>:host {{ color: {value} }}</style>'
        f"<p>a</p></template></x-{name}>"
        for name, value in (("a", "red"), ("b", "green"))
    )
    assert [colour(one + two, name) for name in ("x-a", "x-b", "x-b p")] == [RED, GREEN, GREEN]


def test_slots_in_slots_pass_styles_on() -> None:
    """`::slotted` means what is rendered in the end, not the slot between."""
    inner = (
        '<x-in><template shadowrootmode="open"><style>::slotted(b) { color: red }</style>'
        "<slot></slot></template><slot></slot></x-in>"
    )
    assert colour(declared("x-out", inner, light="<b>a</b>"), "b") == RED


def test_a_template_that_is_no_root_styles_nothing() -> None:
    """On a page with shadow trees a template's sheet is for its copies."""
    spare = "<template><style>u { color: red }</style></template>"
    assert colour(card("", "") + spare, "u") == BLACK


def test_a_sheet_out_of_reach_in_a_shadow_tree_is_missed() -> None:
    """Links hold in their tree as well."""
    source = declared("x-a", "<link rel=stylesheet href=gone.css><p>a</p>")
    from pagelint.page import Page
    from pagelint.styles.sources import sources

    assert Page(source).once(sources, Page(source).screen).missing


def test_sheets_of_what_a_script_attaches() -> None:
    """They hold there, for all that is attached to a host."""
    source = (
        "<!doctype html><div id=d></div><script>const r = document.querySelector('#d')"
        ".attachShadow({mode: 'open'})\nr.innerHTML = '<style>p { color: red }</style><p>a</p>'"
        "</script><p id=out>b</p>"
    )
    assert colour(source, "#d p") == RED
    assert colour(source, "#out") == BLACK


def test_relative_sizes_follow_the_flat_tree() -> None:
    """A slotted element's size refers to its slot's."""
    source = card("p { font-size: 10px }", "b { font-size: 2em }")
    assert style(source, "b").font_size == 20


def test_rules_without_end_are_passed_over() -> None:
    """Selectors of any length and nesting are read in no time."""
    css = ":host(" * 20_000 + "a{color:red}" + "::slotted(" * 20_000 + "{} p { color: blue }"
    assert colour(card(css, ""), "u") == BLACK
