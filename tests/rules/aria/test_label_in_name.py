"""Labels and names of all kinds of controls, for the rule label-not-in-name (WCAG 2.5.3)."""

import pytest

from pagelint.testing import lint
from pagelint_rules.aria.label_not_in_name import check


def count(html: str) -> int:
    return len(lint(check.rule, html))


@pytest.mark.parametrize(
    "role",
    ["button", "link", "tab", "checkbox", "switch", "radio", "menuitem", "menuitemcheckbox",
     "menuitemradio", "option", "treeitem"],
)  # fmt: skip
def test_roles_named_by_content(role: str) -> None:
    """Every control whose words are its label."""
    assert count(f'<div role="{role}" tabindex="0" aria-label="Off">Quiet hours</div>') == 1
    assert (
        count(f'<div role="{role}" tabindex="0" aria-label="Quiet hours: off">Quiet hours</div>')
        == 0
    )


@pytest.mark.parametrize(
    "role", ["region", "heading", "paragraph", "textbox", "combobox", "slider"]
)
def test_other_roles(role: str) -> None:
    """What is no control, or isn't named by its content, has no such label."""
    assert count(f'<div role="{role}" tabindex="0" aria-label="Off">Quiet hours</div>') == 0


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<input type=submit value="Post it" aria-label="Dispatch">', 1),
        ('<input type=button value="Post it" aria-label="Dispatch">', 1),
        ('<input type=RESET value="Start over" aria-label="Clear">', 1),
        ('<input type=submit value="Post it" aria-label="Post it now">', 0),
        ('<input type=submit value=">" aria-label="Next">', 0),
        ('<input type=submit aria-label="Dispatch">', 0),
        ('<input type=image alt="Go" aria-label="Find">', 0),
        ('<input type=text value="Ann" aria-label="First name">', 0),
        ('<input type=checkbox value="yes" aria-label="First name">', 0),
    ],
)
def test_values_of_buttons(html: str, wanted: int) -> None:
    """A button's value is what is seen on it; a field's is what somebody wrote."""
    assert count(html) == wanted


@pytest.mark.parametrize(
    ("seen", "name", "wanted"),
    [
        ("Order now", "now order", 1),
        ("Order now", "Ordernow", 1),
        ("Order now", "Reorder now", 1),
        ("Ward 25", "Ward 2", 1),
        ("Log in (free)", "Sign up", 1),
        ("ORDER  now!", "order now", 0),
        ("Order now…", "Order now from the kitchen", 0),
        ("X", "Close", 0),
        (">", "Next", 0),
        ("☰", "Menu", 0),
        ("Order <span hidden>it</span> now", "Order now", 0),
        ("Order <span style='visibility: hidden'>it</span> now", "Order now", 0),
        ("<img src=a.png alt=Basket> Order", "Order", 0),
        ("<svg><title>Basket</title></svg>", "Order", 0),
    ],
)
def test_words(seen: str, name: str, wanted: int) -> None:
    """Whole words in a row; signs, pictures and what is hidden are none."""
    assert count(f'<button aria-label="{name}">{seen}</button>') == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<span id=x>Buy</span><button aria-labelledby=x>Order now</button>", 1),
        ("<button id=b aria-labelledby='b c'>Order</button><span id=c>soup</span>", 0),
        ("<button aria-labelledby=none>Order now</button>", 0),
        ("<button aria-label=''>Order now</button>", 0),
        ("<button title='Send'>Order now</button>", 0),
    ],
)
def test_where_the_name_is_from(html: str, wanted: int) -> None:
    """Only an ARIA name takes the place of the words."""
    assert count(html) == wanted
