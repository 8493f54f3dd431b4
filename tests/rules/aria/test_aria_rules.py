"""What ARIA rules must not alarm about, and what their messages say."""

import pytest

from pagelint.accessibility.vocabulary import allowed_children
from pagelint.plugins import load
from pagelint.testing import lint
from pagelint_rules.aria import wrong_child_role

RULES = {rule.id: rule for rule in load("pagelint_rules.aria")}

# Ordinary parts of pages that are right, hidden for now, or unknowable.
QUIET = {
    "collapsed menu": """<button aria-expanded="false" aria-controls="m">Menu</button>
        <ul id="m" hidden><li><a href="/a">Home</a></li></ul>""",
    "cookie banner": """<link rel="stylesheet" href="lost.css"><div class="cookie-banner fade"
        role="dialog" aria-hidden="true" aria-label="Cookies"><button>Accept</button></div>""",
    "off-screen skip link": '<a href="#main" class="skip-link">Skip to content</a>',
    "icon font": '<a href="/a" aria-label="Search"><i class="icon" aria-hidden="true"></i></a>',
    "template": '<template><div role="nonsense" aria-made-up="1">x</div></template>',
    "tabs": """<div role="tablist"><button role="tab" aria-selected="true">One</button></div>
        <div role="tabpanel">Text</div>""",
    "tree": """<ul role="tree"><li role="treeitem" aria-expanded="true">A
        <ul role="group"><li role="treeitem">B</li></ul></li></ul>""",
    "grid": """<div role="grid"><div role="rowgroup"><div role="row">
        <div role="gridcell">1</div></div></div></div>""",
    "menu": """<ul role="menubar"><li role="none"><a role="menuitem" href="/a">Home</a></li>
        </ul>""",
    "listbox": '<ul role="listbox" tabindex="0" aria-label="x"><li role="option">A</li></ul>',
    "carousel": """<section aria-roledescription="carousel" aria-label="News">
        <div role="group" aria-roledescription="slide" aria-label="1 of 3">x</div></section>""",
    "switch": '<label>Dark <input type="checkbox" role="switch"></label>',
    "table": '<table role="table"><caption>x</caption><tr><td>1</td></tr></table>',
    "custom element": '<my-menu aria-expanded="true" aria-label="x"></my-menu>',
}


@pytest.mark.parametrize("html", QUIET.values(), ids=QUIET)
@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_quiet(rule: object, html: str) -> None:
    """No rule on ARIA says anything of such parts."""
    assert [str(each) for each in lint(rule, html)] == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "html", "suggestion"),
    [
        ("unknown-role", "<div role=navgation></div>", "navigation"),
        ("unknown-aria-attribute", "<a href=# aria-labeledby=x>a</a>", "aria-labelledby"),
    ],
)
def test_suggestions(rule: str, html: str, suggestion: str) -> None:
    """A slip of a letter gets the word that was meant."""
    assert lint(RULES[rule], html)[0].suggestions == (suggestion,)


def test_strays_are_told_once() -> None:
    """Parts that stand in the same wrong place make one finding."""
    html = "<div><i role=option>a</i><i role=option>b</i><i role=option>c</i></div>"
    (finding,) = lint(RULES["missing-parent-role"], html)
    assert finding.message.endswith("here and in 2 more places")


def test_hidden_link_under_unknown_sheet() -> None:
    """Where a sheet is out of reach, a link hidden from screen readers is only likely visible."""
    html = '<link rel=stylesheet href=lost.css><a href="/a" aria-hidden="true">Home</a>'
    (finding,) = lint(RULES["hidden-focusable"], html)
    assert finding.severity is not None
    assert finding.severity.value == "warning"


@pytest.mark.parametrize(
    ("seen", "name"),
    [
        ("<h3>Tides</h3><p>today</p>", "Tides today"),
        ("<span style='display: none'>no</span>Send", "Send"),
        ("<i style='display: inline'>S</i><i>end</i>", "Send"),
        ("Send (by post)", "Send"),
        ("»Send«", "send it"),
        ("Café", "Café au lait"),
        ("予約", "予約する"),
        ("RSPB", "Royal Society for the Protection of Birds, join"),
        ("3", "3 new messages"),
    ],
)
def test_labels_in_names(seen: str, name: str) -> None:
    """A name with the visible words is right, however they are laid out and written."""
    assert lint(RULES["label-not-in-name"], f'<a href="/a" aria-label="{name}">{seen}</a>') == []


@pytest.mark.parametrize(
    ("seen", "name"),
    [
        ("Send", "Sender"),
        ("Send now", "Send it now"),
        ("<b aria-hidden=true>Free</b> trial", "trial"),
        ("4×4", "four by four"),
        ("0 55 12", "05512"),
    ],
)
def test_labels_not_in_names(seen: str, name: str) -> None:
    """The words must stand in the name whole and in a row."""
    html = f'<a href="/a" aria-label="{name}">{seen}</a>'
    assert len(lint(RULES["label-not-in-name"], html)) == 1


def test_strays_of_a_list() -> None:
    """Parts that stand in the items of one list are one finding."""
    items = '<li><a role="menuitem" href="/">A</a></li>' * 3
    found = lint(RULES["missing-parent-role"], f"<ul>{items}</ul><ol>{items}</ol>")
    assert [each.message for each in found] == [
        "role menuitem stands in no menu or menubar, here and in 2 more places"
    ] * 2


def test_one_more_place() -> None:
    """One more place is told in the singular."""
    (finding,) = lint(RULES["positive-tabindex"], "<a href=/ tabindex=1>A</a><i tabindex=2>B</i>")
    assert finding.message == "tabindex is above 0, here and in 1 more place"


@pytest.mark.parametrize(
    ("html", "hint"),
    [
        ("<ul role=tablist><li>A</li></ul>", 'role="tab" on <li>, or take role="tablist" away'),
        ("<p role=menu><a href=/>A</a>", 'role="menuitem" on <a>, or take role="menu" away'),
        (
            "<p role=list>Milk</p>",
            'put the text into an element with role="listitem", or take role="list" away',
        ),
    ],
)  # fmt: skip
def test_wrong_child_remedies(html: str, hint: str) -> None:
    """The hint names the role to write, and where."""
    (finding,) = lint(RULES["wrong-child-role"], html)
    assert finding.hint.endswith(hint)


def test_every_whole_has_a_usual_part() -> None:
    """The hint for a wrong part names one of those that are allowed."""
    usual = wrong_child_role._USUAL
    assert usual.keys() == allowed_children().keys()
    assert all(part in allowed_children()[whole] for whole, part in usual.items())


def test_stray_names_the_roles() -> None:
    """The hint for a stray part names the roles that are missing around it."""
    (finding,) = lint(RULES["missing-parent-role"], "<div><i role=menuitem>A</i></div>")
    assert finding.hint.endswith('write role="menu" or role="menubar" on what is around it')


def test_dangling_label_is_quoted() -> None:
    """A label's reference is shown as it is written."""
    (finding,) = lint(RULES["dangling-label"], "<label for=in>Mail</label><input id=mail>")
    assert finding.message == 'for="in": no element of the page has that id'
