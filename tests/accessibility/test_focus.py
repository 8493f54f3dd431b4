"""What the keyboard reaches."""

import pytest

from pagelint.accessibility.focus import is_disabled, is_focusable, is_tab_stop, tab_index
from pagelint.html.dom import Element
from pagelint.page import Page


def first(html: str) -> Element:
    """The first node with class x."""
    element = Page(html).select_one(".x")
    assert element is not None
    return element.node


@pytest.mark.parametrize(
    ("html", "focusable", "stop"),
    [
        ("<a class=x href=#>a</a>", True, True),
        ("<a class=x>a</a>", False, False),
        ("<a class=x href=# tabindex=-1>a</a>", True, False),
        ("<div class=x tabindex=0>a</div>", True, True),
        ("<div class=x tabindex=-1>a</div>", True, False),
        ("<div class=x tabindex=no>a</div>", False, False),
        ("<input class=x>", True, True),
        ("<input class=x type=HIDDEN>", False, False),
        ("<input class=x disabled tabindex=0>", False, False),
        ("<div class=x contenteditable></div>", True, True),
        ("<div class=x contenteditable=false></div>", False, False),
        ("<div class=x contenteditable=inherit></div>", False, False),
        ("<details><summary class=x>a</summary></details>", True, True),
        ("<summary class=x>a</summary>", False, False),
        ("<audio class=x controls></audio>", True, True),
        ("<audio class=x></audio>", False, False),
    ],
)
def test_focus(html: str, focusable: bool, stop: bool) -> None:
    """What is focusable need not be in the tab order."""
    node = first(html)
    assert (is_focusable(node), is_tab_stop(node)) == (focusable, stop)


@pytest.mark.parametrize(
    ("html", "disabled"),
    [
        ("<fieldset disabled><input class=x></fieldset>", True),
        ("<fieldset disabled><legend><input class=x></legend></fieldset>", False),
        ("<fieldset disabled><fieldset><legend><input class=x></legend></fieldset>", True),
        ("<fieldset disabled><legend><fieldset disabled><input class=x>", True),
        ("<fieldset disabled><legend><fieldset disabled><legend><input class=x>", False),
        ("<fieldset disabled><legend>a</legend><legend><input class=x></legend>", True),
        ("<fieldset disabled><a class=x href=#>a</a></fieldset>", False),
    ],
)
def test_disabled_fieldsets(html: str, disabled: bool) -> None:
    """A fieldset switches off the controls in it, but for those in its legend."""
    assert is_disabled(first(html)) is disabled


@pytest.mark.parametrize(("value", "index"), [(" 3rd", 3), ("-1", -1), ("x", None), ("", None)])
def test_tab_index(value: str, index: int | None) -> None:
    """A number counts as HTML reads numbers."""
    assert tab_index(first(f"<i class=x tabindex='{value}'></i>")) == index
