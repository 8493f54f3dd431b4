"""Accessible names, clause by clause of accname 1.2."""

import pytest

from pagelint.accessibility.names import accessible_name, is_nameless, labels_of
from pagelint.accessibility.roles import explicit_role
from pagelint.page import Element, Page


def first(html: str) -> Element:
    """The first element with class x."""
    element = Page(html).select_one(".x")
    assert element is not None
    return element


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<a class=x href=#>  Our\n <b>prices</b> </a>", "Our prices"),
        ("<a class=x href=#>a<div>b</div>c<br>d</a>", "a b c d"),
        ("<a class=x href=#><span hidden>no</span>yes</a>", "yes"),
        ("<a class=x href=#><span aria-hidden=true>no</span></a>", ""),
        ("<a class=x href=# aria-label='Prices'>here</a>", "Prices"),
        ("<a class=x href=# aria-label=' '>here</a>", "here"),
        ("<a class=x href=# title=A>&nbsp;</a>", ""),
        ("<a class=x href=# title=A> <b> </b></a>", "A"),
        ("<button class=x aria-label='&nbsp;'>A</button>", ""),
        ("<a class=x href=#><math><mi>a</mi></math></a>", ""),
        ("<h2 class=x><math><mi>a</mi></math></h2>", "a"),
        ("<a class=x href=#><svg><use href=#s></svg></a><svg><symbol id=s><title>A</title>", "A"),
        ("<svg><a class=x href=# xlink:title=A><circle r=9 /></a></svg>", "A"),
        ("<input class=x aria-labelledby=a><div inert><p id=a>A</div>", ""),
        ("<button class=x aria-owns=a></button><b id=a>A</b>", "A"),
        ("<button class=x>A <b id=b>B</b></button><i aria-owns=b></i>", "A"),
        ("<style>i::before{content:'\\f09e'}</style><a class=x href=#><i title=A></i></a>", ""),
        ("<a class=x href=#><i title=A></i></a>", "A"),
        ("<a class=x href=#><b style='content-visibility:hidden'>A</b></a>", "A"),
        ("<a class=x href=# aria-labelledby='b a'>no</a><p id=a>A<p id=b hidden>B", "B A"),
        ("<a class=x href=# aria-labelledby='gone'>yes</a>", "yes"),
        ("<a class=x href=# aria-labelledby=a></a><p id=a aria-labelledby=b>A<p id=b>B", "A"),
        ("<a class=x href=#><img alt='Fish'> and chips</a>", "Fish and chips"),
        ("<a class=x href=#><img alt='' title='Fish'></a>", ""),
        ("<a class=x href=#><img title='Fish'></a>", "Fish"),
        ("<a class=x href=#><img alt='Fish' role=none></a>", ""),
        ("<a class=x href=#><svg><title>Fish</title><path/></svg></a>", "Fish"),
        ("<a class=x href=#><svg aria-label='Fish'><title>No</title></svg></a>", "Fish"),
        ("<a class=x href=#><svg><desc>no</desc></svg></a>", ""),
        ("<a class=x href=#><script>no</script><style>no</style></a>", ""),
        ("<a class=x href=#><object>no</object><iframe title=Map></iframe></a>", "Map"),
        ("<a class=x href=# title='Prices'> </a>", "Prices"),
        ("<a class=x href=# title='no'>Prices</a>", "Prices"),
        ("<a class=x href=#><i title='Prices'></i></a>", "Prices"),
        ("<h2 class=x>Pay <input value=20> euros</h2>", "Pay 20 euros"),
        ("<h2 class=x><input type=submit></h2>", "Submit"),
        ("<h2 class=x><input type=hidden value=no></h2>", ""),
        (
            "<h2 class=x>Vol <b role=slider aria-valuenow=5 aria-valuetext=five></b></h2>",
            "Vol five",
        ),
        ("<svg class=x aria-labelledby=d><desc id=d>Fish</desc></svg>", "Fish"),
        ("<a class=x href=# aria-labelledby=a></a><template><p id=a>no</p></template>", ""),
        ("<a class=x href=#><canvas>Fish</canvas></a>", "Fish"),
        ("<style>.n{display:none}</style><a class=x href=#>A<b class=n>no</b></a>", "A"),
        (
            "<h2 class=x><b style=visibility:hidden>no<i style=visibility:visible>A</i></b></h2>",
            "A",
        ),
        ("<label for=a>Fish</label><button class=x id=a>no</button>", "Fish"),
        ("<label for=a aria-label=Fish>no</label><input class=x id=a>", "Fish"),
        ("<input class=x title=' ' placeholder=Town>", "Town"),
        ("<input class=x type=checkbox placeholder=Town>", ""),
        ("<img class=x alt='Fish'>", "Fish"),
        ("<map><area class=x href=# alt='North'></map>", "North"),
        ("<span class=x role=img title='Fish'>🐟</span>", "Fish"),
        ("<span class=x role=img>🐟</span>", ""),
    ],
)
def test_name(html: str, name: str) -> None:
    """The name is what the first clause with text gives; a nameless element has none."""
    element = first(html)
    assert accessible_name(element) == name
    assert is_nameless(element) == (not name)


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ("<div class=x role='Button link'>", "button"),
        ("<div class=x>", ""),
        ("<img class=x role=none>", "none"),
        ("<img class=x role=none tabindex=0>", ""),
        ("<a class=x role=presentation href=#>", ""),
        ("<h2 class=x role=none aria-label=a>", ""),
        ("<button class=x role=none disabled>", "none"),
    ],
)
def test_role(html: str, role: str) -> None:
    """`none` doesn't count on what is focusable or has a global ARIA attribute."""
    assert explicit_role(first(html)) == role


def test_depth() -> None:
    """Names inside names are cut off at a bound, as named, instead of walked again and again."""
    assert not is_nameless(first("<div class=x>" + "<div>" * 5000))


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<label for=a>Town</label><input class=x id=a>", "Town"),
        ("<label>Town <input class=x value=Bergen></label>", "Town"),
        ("<label><input type=checkbox class=x value=1> By post</label>", "By post"),
        ("<label for=b>Town <input class=x id=a></label>", ""),
        ("<label>Town <input> <input class=x></label>", ""),
        ("<label hidden for=a>Town</label><input class=x id=a>", "Town"),
        ("<label for=a>Town</label><input id=a><input class=x id=a>", ""),
        ("<label for=a>In</label><label for=a>days</label><input class=x id=a>", "In days"),
        ("<input class=x title=Town placeholder=Bergen>", "Town"),
        ("<input class=x placeholder=Bergen>", "Bergen"),
        ("<input class=x value=Bergen>", ""),
        ("<select class=x><option>Bergen</select>", ""),
        ("<label>In <select><option>1<option selected>2</select> days <input class=x></label>", ""),
        ("<b id=a>In <select><option>1<option selected>2</select></b><i class=x aria-labelledby=a>",
         "In 2"),
        ("<fieldset class=x><legend>Address</legend></fieldset>", "Address"),
        ("<table class=x><caption>Hours</caption></table>", "Hours"),
        ("<figure class=x><figcaption>Boats</figcaption></figure>", "Boats"),
        ("<iframe class=x title=Map>no</iframe>", "Map"),
        ("<object class=x data=a.mp4>no</object>", ""),
        ("<div class=x role=textbox>no</div>", ""),
        ("<div class=x role=checkbox>By post</div>", "By post"),
        ("<svg class=x role=img><title>Sun</title></svg>", "Sun"),
        ("<svg class=x role=img><text>Sun</text></svg>", ""),
        ("<input class=x type=image src=a.png title=Go>", "Go"),
        ("<input class=x type=image src=a.png value=Go>", ""),
        ("<button class=x><span style='display:none'>no</span></button>", ""),
    ],
)  # fmt: skip
def test_control_names(html: str, name: str) -> None:
    """Controls are named by their labels, tooltips and placeholders, and not by what they hold."""
    assert accessible_name(first(html)) == name


def test_labels_of_finds_both_kinds() -> None:
    """Labels by id come first, then the one around the control."""
    element = first("<label for=a>One</label><label>Two <input class=x id=a></label>")
    assert [each.tag for each in labels_of(element.page, element.node)] == ["label", "label"]


def test_an_id_that_is_listed_very_often_makes_no_endless_name() -> None:
    """What a name holds is bounded, however often and of how much it speaks."""
    html = f"<a class=x href=# aria-labelledby='{'a ' * 20_000}'></a><p id=a>{'word ' * 4000}"
    assert 9_000 < len(accessible_name(first(html))) <= 10_000


def test_a_name_of_very_much_text_is_cut_off() -> None:
    """A link around a whole page is not called all of it, and still has a name."""
    name = accessible_name(first(f"<a class=x href=#>{'word ' * 3000}<b>end</b></a>"))
    assert 9_000 < len(name) <= 10_001
    assert name.endswith("…")


def test_white_space_is_no_part_of_what_is_cut_off() -> None:
    """A name behind very much of it is found, and there is none where nothing else is."""
    assert accessible_name(first(f"<a class=x href=#>{' ' * 30_000}Prices</a>")) == "Prices"
    assert is_nameless(first(f"<a class=x href=#>{' ' * 30_000}</a>"))
