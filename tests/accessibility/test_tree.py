"""What is in the accessibility tree, and what stands in what."""

import pytest

from pagelint.accessibility.tree import is_exposed, tree_of
from pagelint.html import dom
from pagelint.page import Element, Page


def first(html: str) -> Element:
    """The first element with class x."""
    element = Page(html).select_one(".x")
    assert element is not None
    return element


@pytest.mark.parametrize(
    "html",
    [
        "<p class=x hidden>a</p>",
        "<div aria-hidden=true><p class=x>a</p></div>",
        "<div inert><p class=x>a</p></div>",
        "<dialog><p class=x>a</p></dialog>",
        "<div style='display: none'><p class=x>a</p></div>",
        "<style>.no { display: none }</style><div class=no><p class=x>a</p></div>",
        "<style>.no { visibility: hidden }</style><p class='x no'>a</p>",
        "<object data=a.pdf><p class=x>a</p></object>",
        "<video><p class=x>a</p></video>",
        "<div popover><p class=x>a</p></div>",
        "<div hidden=until-found><p class=x>a</p></div>",
        "<div style='display: none'><p class=x style='display: block'>a</p></div>",
        "<div style='visibility: hidden'><p><i class=x>a</i></p></div>",
        "<div style='content-visibility: hidden'><p class=x>a</p></div>",
        "<div style='display: block; display: none'><p class=x>a</p></div>",
        "<div style='display: none !important; display: block'><p class=x>a</p></div>",
        "<input class=x type=HIDDEN>",
        "<datalist><option class=x></datalist>",
        "<svg><defs><g class=x></g></defs></svg>",
    ],
)
def test_hidden_elements(html: str) -> None:
    """Assistive technology is not told of what nobody sees, or what is hidden from it."""
    assert not is_exposed(first(html))


@pytest.mark.parametrize(
    "html",
    [
        "<p class=x>a</p>",
        "<dialog open><p class=x>a</p></dialog>",
        "<p class=x style='position: absolute; left: -999px'>a</p>",
        "<object class=x data=a.mp4></object>",
        "<object><p class=x>a</p></object>",
        "<canvas><p class=x>a</p></canvas>",
        "<details><summary>a</summary><p class=x>b</p></details>",
        "<div style='visibility: hidden'><p class=x style='visibility: visible'>a</p></div>",
        "<div hidden style='display: block'><p class=x>a</p></div>",
        "<div style='display: none; display: flex'><p class=x>a</p></div>",
        "<style>dialog { display: block } b { display: none }</style><dialog class=x>a</dialog>",
        "<style>.v { visibility: hidden } p { visibility: visible }</style><b class=v><p class=x>",
        "<svg hidden class=x></svg>",
    ],
)
def test_exposed_elements(html: str) -> None:
    """What is out of sight is told all the same."""
    assert is_exposed(first(html))


def owned(html: str) -> list[str]:
    """What the first element with class x owns: tags, and texts."""
    element = first(html)
    nodes = tree_of(element.page).owned(element.node)
    return [node.tag if isinstance(node, dom.Element) else node.text.strip() for node in nodes]


def test_boxes_own_nothing() -> None:
    """What stands in plain boxes belongs to what is around them."""
    assert owned("<div class=x><div><ul></ul></div><p>a</p></div>") == ["ul", "p"]


@pytest.mark.parametrize(
    "box", ["label", "x-y", "slot", "form", "abbr", "section", "hgroup role=none"]
)
def test_roleless_boxes(box: str) -> None:
    """Elements without a role of ARIA come between no whole and its parts."""
    assert owned(f"<div class=x><{box}><ul></ul></{box.split()[0]}></div>") == ["ul"]


def test_named_forms_own() -> None:
    """A form is a landmark as soon as it has a name."""
    assert owned("<div class=x><form title=a><ul></ul></form></div>") == ["form"]


def test_rows_of_no_table() -> None:
    """A table with role none has no rows either."""
    assert owned("<div class=x><table role=none><tr><td><ul></ul></table></div>") == ["ul"]


def test_boxes_with_a_say_own() -> None:
    """A box with a global ARIA attribute comes between."""
    assert owned("<div class=x><div aria-live=polite><ul></ul></div>b</div>") == ["div", "b"]


def test_owned_from_elsewhere() -> None:
    """What `aria-owns` takes is owned there, and not where it stands."""
    html = "<div class=x aria-owns=a>b</div><ul id=a></ul>"
    assert owned(html) == ["b", "ul"]
    assert owned("<i aria-owns=a></i><div class=x><ul id=a></ul></div>") == []


def test_hidden_content_is_not_owned() -> None:
    """Scripts and hidden parts count for nothing."""
    assert owned("<div class=x><script>a</script><ul hidden></ul> </div>") == []


def test_owner_skips_boxes() -> None:
    """The owner is the nearest element with a say."""
    element = first("<ul><div><p class=x>a</p></div></ul>")
    owner = tree_of(element.page).owner(element.node)
    assert owner is not None
    assert owner.tag == "ul"


def test_owner_of_nothing() -> None:
    """Straight in the body, nothing owns an element."""
    element = first("<div><p class=x>a</p></div>")
    assert tree_of(element.page).owner(element.node) is None


def test_depth_costs_no_recursion() -> None:
    """Ten thousand boxes deep, answers are the same."""
    deep = "<div>" * 10_000 + "<p class=x>a</p>"
    assert is_exposed(first(deep))
    assert owned("<div class=x>" + "<div>" * 300 + "<p>a</p>") == ["p"]


AWAY = '<link rel="stylesheet" href="https://cdn.example/site.css"><style>.no { %s }</style>'


@pytest.mark.parametrize("declared", ["display: none", "visibility: hidden"])
def test_one_sheet_hides_and_another_is_missing(declared: str) -> None:
    """Nobody can tell whether the other shows it again, so nothing is said of it."""
    html = f"{AWAY % declared}<div class=no><p class=x>a</p></div>"
    assert not is_exposed(first(html))


def test_a_page_that_hides_itself() -> None:
    """What is hidden until the sheets are there is judged as it will be shown."""
    html = f"{AWAY % 'visibility: hidden'}<body class=no><p class=x>a</p>"
    assert is_exposed(first(html))


def test_hidden_by_one_and_shown_inside() -> None:
    """What the sheets at hand leave alone counts as seen."""
    assert is_exposed(first(f"{AWAY % 'display: none'}<p class=no>b</p><p class=x>a</p>"))


LOST = '<link rel="stylesheet" href="https://cdn.example/site.css">'


@pytest.mark.parametrize("names", ["hidden", "box d-none", "vjs-hidden", "mfp-hide"])
def test_classes_that_hide(names: str) -> None:
    """Where the sheet is missing, a class by which libraries hide things is taken at its word."""
    assert not is_exposed(first(f"{LOST}<div class='{names}'><p class=x>a</p></div>"))


@pytest.mark.parametrize("names", ["hidden md:block", "d-none d-lg-flex", "hidden-note", "unhide"])
def test_classes_that_hide_on_some_screens(names: str) -> None:
    """What other classes show again on wider screens counts as seen, as do other names."""
    assert is_exposed(first(f"{LOST}<div class='{names}'><p class=x>a</p></div>"))


def test_classes_mean_nothing_beside_their_sheet() -> None:
    """Where all sheets are at hand they say what is hidden, whatever it is called."""
    assert is_exposed(first("<style>p { color: red }</style><div class=hidden><p class=x>a</p>"))


@pytest.mark.parametrize(
    ("name", "exposed"), [("elementor-invisible", True), ("owl-carousel", True), ("menu", False)]
)
def test_what_a_theme_reveals(name: str, exposed: bool) -> None:
    """What a sheet hides until its theme's script has run is there for readers."""
    html = f"<style>.{name} {{ display: none }}</style><div class={name}><p class=x>a</p></div>"
    element = Page(html).select_one(".x")
    assert element is not None
    assert is_exposed(element) is exposed
