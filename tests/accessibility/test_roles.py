"""Roles: the author's, HTML's, and which of the two counts."""

import pytest

from pagelint.accessibility.roles import explicit_role, role, with_role
from pagelint.page import Element, Page


def first(html: str) -> Element:
    """The first element with class x."""
    element = Page(html).select_one(".x")
    assert element is not None
    return element


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a class=x href=#>a</a>", "link"),
        ("<a class=x>a</a>", "generic"),
        ("<img class=x alt=Fish>", "img"),
        ("<img class=x alt=''>", "none"),
        ("<img class=x alt='' aria-label=Fish>", "img"),
        ("<input class=x>", "textbox"),
        ("<input class=x type=nonsense>", "textbox"),
        ("<input class=x type=SEARCH>", "searchbox"),
        ("<input class=x list=towns>", "combobox"),
        ("<input class=x type=password>", ""),
        ("<input class=x type=checkbox>", "checkbox"),
        ("<select class=x></select>", "combobox"),
        ("<select class=x multiple></select>", "listbox"),
        ("<select class=x size=1></select>", "combobox"),
        ("<select class=x size=4></select>", "listbox"),
        ("<header class=x></header>", "banner"),
        ("<main><header class=x></header></main>", "generic"),
        ("<section class=x></section>", "generic"),
        ("<section class=x aria-label=News></section>", "region"),
        ("<ul><li class=x></ul>", "listitem"),
        ("<ul role=tablist><li class=x></ul>", "generic"),
        ("<ul role=list><li class=x></ul>", "listitem"),
        ("<table><tr><td class=x></table>", "cell"),
        ("<table role=grid><tr><td class=x></table>", "gridcell"),
        ("<table role=none><tr><td class=x></table>", ""),
        ("<table><tr><th class=x></table>", "columnheader"),
        ("<table><tr><th class=x scope=row></table>", "rowheader"),
        ("<table role=none><tr class=x><td></table>", ""),
        ("<table role=none aria-label=A><tr class=x><td></table>", "row"),
        ("<table role=grid><tbody class=x><tr><td></table>", "rowgroup"),
        ("<input class=x type=' checkbox'>", "textbox"),
        ("<img class=x alt='' tabindex=no>", "none"),
        ("<svg><a class=x xlink:href=#></a></svg>", "link"),
        ("<svg class=x></svg>", "graphics-document"),
        ("<video class=x></video>", ""),
    ],
)
def test_native_roles(html: str, expected: str) -> None:
    """HTML-AAM gives an element its role, by attributes and surroundings."""
    assert role(first(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div class=x role=BUTTON></div>", "button"),
        ("<div class=x role='made-up link'></div>", "link"),
        ("<div class=x role='widget'></div>", ""),
        ("<div class=x role=image></div>", "img"),
        ("<div class=x role=none></div>", "none"),
        ("<button class=x role=none></button>", ""),
        ("<button class=x role=none disabled></button>", "none"),
        ("<nav class=x role=presentation aria-label=Main></nav>", ""),
        ("<i class=x role=none tabindex=-1></i>", ""),
    ],
)
def test_explicit_roles(html: str, expected: str) -> None:
    """The first role that exists counts, unless it would hide what is focusable or named."""
    assert explicit_role(first(html)) == expected


def test_with_role_names_each_element_once() -> None:
    """An element that both a role and the selector find comes once."""
    page = Page("<button role=button>a</button><i role=button>b</i><button>c</button>")
    found = with_role(page, {"button"}, "button")
    assert sorted(each.text for each in found) == ["a", "b", "c"]
