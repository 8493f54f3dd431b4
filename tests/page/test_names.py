"""Accessible names, clause by clause of accname 1.2."""

import pytest

from pagelint.page import Element, Page
from pagelint.page.names import accessible_name, explicit_role, is_nameless


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
        ("<a class=x href=# aria-labelledby='b a'>no</a><p id=a>A<p id=b hidden>B", "B A"),
        ("<a class=x href=# aria-labelledby='gone'>yes</a>", "yes"),
        ("<a class=x href=# aria-labelledby=a></a><p id=a aria-labelledby=b>A<p id=b>B", "A"),
        ("<a class=x href=#><img alt='Fish'> and chips</a>", "Fish and chips"),
        ("<a class=x href=#><img alt='' title='Fish'></a>", "Fish"),
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
