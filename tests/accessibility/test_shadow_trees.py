"""Names, roles and the accessibility tree across shadow trees."""

import pytest

from pagelint.accessibility.names import (
    accessible_name,
    ids_beside,
    is_nameless,
    labels_of,
    namesakes,
)
from pagelint.accessibility.roles import role_of
from pagelint.accessibility.tree import is_exposed, tree_of
from pagelint.page import Element, Page
from tests.page.shadow_markup import declared


def first(source: str) -> Element:
    """The first element with class x."""
    page = Page(source)
    nodes = page.document.iter_elements()
    return next(page.element(node) for node in nodes if node.attr("class") == "x")


@pytest.mark.parametrize(
    ("inside", "light", "name"),
    [
        ("<button class=x><slot></slot></button>", "Save", "Save"),
        ("<button class=x><slot>Save</slot></button>", "", "Save"),
        ("<button class=x><slot name=icon></slot></button>", "Save", ""),
        ("<a class=x href=#><slot></slot> (new)</a>", "<b>Prices</b>", "Prices (new)"),
        ("<a class=x href=#><x-b><template shadowrootmode=open>In</template></x-b></a>", "", "In"),
        ("<i id=n>Inner</i><button class=x aria-labelledby=n></button>", "", "Inner"),
        ("<button class=x aria-labelledby=n></button>", "<i id=n>Outer</i>", ""),
        ("<i id=n>Inner</i><slot></slot>", "<button class=x aria-labelledby=n></button>", ""),
        ("<label for=f>Mail</label><input class=x id=f>", "", "Mail"),
        ("<label for=f>Mail</label><slot></slot>", "<input class=x id=f>", ""),
        ("<label>Mail <slot></slot></label>", "<input class=x>", ""),
        ("<slot></slot>", "<label for=f>Mail</label><input class=x id=f>", "Mail"),
    ],
)
def test_names_come_from_the_flat_tree_and_ids_from_ones_own(
    inside: str, light: str, name: str
) -> None:
    """Text is read where it is rendered; ids and labels do not reach across."""
    assert accessible_name(first(declared("x-button", inside, light=light))) == name


def test_ids_of_children_that_no_slot_takes_still_count() -> None:
    """What is not rendered can be referred to, as hidden text can."""
    page = Page(
        declared("x-a", "<p>In</p>", light="<i id=n>Save</i>") + "<b aria-labelledby=n></b>"
    )
    assert accessible_name(page.select("b")[0]) == "Save"


@pytest.mark.parametrize(("inside", "nameless"), [("<img src=a.png>", True), ("Save", False)])
def test_a_component_whose_tree_is_known_may_leave_a_button_nameless(
    inside: str, nameless: bool
) -> None:
    """Only components that nobody can look into are given the benefit of the doubt."""
    page = Page(f"<button>{declared('x-a', inside, light='')}</button>")
    assert is_nameless(page.select("button")[0]) is nameless


def test_the_same_id_in_two_trees_is_no_double() -> None:
    """Each tree has ids of its own."""
    page = Page(declared("x-a", "<i id=n></i><slot></slot>", light="<b id=n></b>"))
    assert [node.tag for node in page.once(namesakes)["n"]] == ["b"]
    inner = page.select("i")[0].node
    assert ids_beside(page, inner)["n"] == inner


def test_labels_are_of_the_fields_own_tree() -> None:
    """A field is not labelled from outside."""
    page = Page(declared("x-a", "<input id=f>", light="") + "<label for=f>Mail</label>")
    assert labels_of(page, page.select("input")[0].node) == []


def test_owners_are_found_in_the_flat_tree() -> None:
    """A list in a shadow tree owns the items that its slot takes."""
    source = declared(
        "x-list", "<div role=list><slot></slot></div>", light="<p role=listitem class=x>a</p>"
    )
    item = first(source)
    owner = tree_of(item.page).owner(item.node)
    assert owner is not None
    assert role_of(owner) == "list"


def test_aria_owns_does_not_reach_into_a_shadow_tree() -> None:
    """The ids that it lists are those of its own tree."""
    source = (
        declared("x-list", "<p role=listitem id=i class=x>a</p>") + "<div role=list aria-owns=i>"
    )
    item = first(source)
    owner = tree_of(item.page).owner(item.node)
    assert owner is None or role_of(owner) != "list"


@pytest.mark.parametrize(
    ("inside", "exposed"),
    [
        ("<slot></slot>", True),
        ("<slot name=a></slot>", False),
        ("<div hidden><slot></slot></div>", False),
        ("<div aria-hidden=true><slot></slot></div>", False),
        ("<style>div { display: none }</style><div><slot></slot></div>", False),
        ("<style>::slotted(p) { display: none }</style><slot></slot>", False),
        ("<style>p { display: none }</style><slot></slot>", True),
    ],
)
def test_what_a_host_holds_is_exposed_where_a_slot_shows_it(inside: str, exposed: bool) -> None:
    """Hidden slots hide what they take, and nothing else shows it."""
    assert is_exposed(first(declared("x-a", inside, light="<p class=x>a</p>"))) is exposed


def test_what_a_script_attaches_is_in_the_tree() -> None:
    """As what the markup declares."""
    source = (
        "<!doctype html><nav id=n></nav><script>const nav = document.getElementById('n')\n"
        "nav.attachShadow({mode: 'open'}).innerHTML = '<a class=x href=/a>Start</a>'</script>"
    )
    link = first(source)
    assert accessible_name(link) == "Start"
    assert is_exposed(link)


def test_a_label_for_a_host() -> None:
    """It is for the element in the shadow tree that stands for the host."""
    field = first(
        "<label for=h>Town</label><x-a id=h><template shadowrootmode=open"
        " shadowrootreferencetarget=i><input class=x id=i></template></x-a>"
    )
    assert accessible_name(field) == "Town"
