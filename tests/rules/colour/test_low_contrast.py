"""Whole pages for the rules on contrast, beyond their examples."""

import re
from pathlib import Path

import pytest

from pagelint.engine.linter import lint_page
from pagelint.finding import Finding, Severity
from pagelint.page import Page
from pagelint.rule import Context
from pagelint.settings import ActiveRule, Settings
from pagelint.styles.colours import contrast, parse_colour
from pagelint.testing import lint
from pagelint_rules.colour import low_contrast_enhanced
from pagelint_rules.colour.low_contrast import check

RULE = check.rule


SILENT = """
a menu that opens on hover:
<style>nav ul { display: none; background: #fff } nav:hover ul { display: block }
nav a { color: #ddd }</style><nav><ul><li><a href=/a>Surgery</a></ul></nav>

a menu beside the screen:
<style>.side { position: fixed; left: -300px; width: 300px } .side a { color: #ccc }</style>
<div class=side><a href=/a>Surgery</a></div>

a cookie banner that slides in, over whatever is there:
<style>.cookie { position: fixed; bottom: 0; opacity: 0; transition: opacity 1s }
.cookie p { color: #999 }</style><div class=cookie><p>We use cookies</p></div>

a cookie banner without a background of its own:
<style>.cookie { position: fixed; bottom: 0 } .cookie p { color: #eee }</style>
<main style='background: #222; color: #fff'>Hours</main><div class=cookie><p>We use
cookies</p></div>

skip links:
<style>.skip { position: absolute; left: -999px; color: #ccc } .skip:focus { left: 0 }
</style><a class=skip href=#main>Skip to content</a>

skip links:
<style>.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden;
clip: rect(0, 0, 0, 0); color: #eee }</style><span class=sr-only>opens a window</span>

icon fonts:
<style>.icon { color: #ccc }</style><i class=icon>&#xe001;</i><i class=icon>search</i>

icon fonts:
<style>b { color: #ccc }</style><b>×</b><b>→</b><b>|</b>

controls that are out of use:
<style>label, button { color: #aaa }</style><fieldset disabled><label>Name <input></label>
</fieldset><button disabled>Send</button><label for=x>Age</label><input id=x disabled>

controls that are out of use:
<style>a.disabled { color: #bbb }</style><a class='btn disabled' href=#>Next page</a>

controls that are out of use:
<p id=n style='color: #bbb'>Name</p><div role=textbox aria-disabled=true aria-labelledby=n>
</div>

logos:
<style>.site-logo { color: #ccc }</style><a class=site-logo href=/>Clinic</a>

a picture behind the text, in every way there is:
<style>header { position: relative; color: #eee } header img { position: absolute }
h1 { position: relative }</style><header><img src=a.jpg><h1>Clinic</h1></header>

a picture behind the text, in every way there is:
<style>header { position: relative; color: #eee } video { position: absolute; z-index: -1 }
</style><header><video src=a.mp4></video><h1>Clinic</h1></header>

a picture behind the text, in every way there is:
<style>header { color: #eee } header::before { content: ''; position: absolute;
background: #000 }</style><header><h1>Clinic</h1></header>

a picture behind the text, in every way there is:
<div data-bg='a.jpg'><h1 style='color: #eee'>Clinic</h1></div>

a picture behind the text, in every way there is:
<style>.hero { display: grid } .hero > * { grid-area: 1 / 1 } h1 { color: #ccc }</style>
<div class=hero><img src=a.jpg><h1>Clinic</h1></div>

a column of a table:
<style>.night { background: #111 } td { color: #ccc }</style>
<table><col class=night><tr><td>Surgery hours</table>

controls that are out of use:
<fieldset disabled><legend style='color: #bbb'>Name</legend><p style='color: #bbb'>Fill in</p>
</fieldset>

controls that are out of use:
<label style='color: #bbb'>Name <select disabled><option>Surgery</select></label>

controls that are out of use:
<input type=submit value="Send it" disabled style='color: #bbb'>

a control without words:
<input type=submit value=">>" style='color: #bbb'><input type=text value="" style='color: #bbb'>
<input type=checkbox value=yes style='color: #bbb'><input type=hidden value=yes>

a dark page:
<style>:root { color-scheme: dark } p { color: #bbb }</style><p>Opening hours</p>

another sheet decides:
<link rel=stylesheet href=https://cdn.example/a.css><style>p { color: #ccc }</style><p>Hours

another sheet decides:
<link rel=preload as=style href=/a.css onload="this.rel='stylesheet'"><p style="color: #ccc">Hours

not for this screen:
<style>@media print { p { color: #ccc } } @media (max-width: 300px) { p { color: #ddd } }
@media (prefers-color-scheme: dark) { p { color: #eee } }</style><p>Hours</p>

not for this screen:
<style>p:hover, p:focus-within { color: #eee } p::selection { color: #eee }</style><p>Hours

not for this screen:
<style>p { color: #eee; color: #111 } @supports not (color: red) { p { color: #eee } }
</style><p>Hours
"""


def found(html: str, path: Path | None = None) -> list[Finding]:
    page = Page(html, path=str(path or ""))
    return list(check(page, Context(page)))


@pytest.mark.parametrize("case", SILENT.strip().split("\n\n"), ids=lambda case: case[:40])
def test_silent(case: str) -> None:
    """Nothing that nobody sees, that has no words, or that only a browser could tell."""
    _, _, html = case.partition("\n")
    assert found(f"<!DOCTYPE html><html lang=en><title>Clinic</title><body>{html}") == []


def test_one_finding_for_a_pair_of_colours() -> None:
    """Text of the same look is reported where it first stands, with how often."""
    (finding,) = lint(RULE, "<style>p { color: #aaa }</style><p>One</p><p>Two</p><p>Three</p>")
    assert "#aaaaaa on #ffffff has a contrast of 2.32:1" in finding.message
    assert "in 2 more places" in finding.message
    assert "#767676" in finding.hint


def test_large_text_needs_less() -> None:
    """Three to one is enough for large text, whatever made it large."""
    css = "<style>* { color: #888 } .t { font-size: 150% }</style>"
    assert lint(RULE, f"{css}<h1>Clinic</h1><p class=t>Clinic</p>") == []
    assert len(lint(RULE, f"{css}<p>Clinic</p>")) == 1


def test_local_sheet(tmp_path: Path) -> None:
    """A sheet in a file beside the page is read."""
    (tmp_path / "main.css").write_text(":root { --ink: #aaa } p { color: var(--ink) }")
    html = '<link rel="stylesheet" href="main.css"><p>Hours</p>'
    assert found(html) == []
    assert len(found(html, tmp_path / "page.html")) == 1


def test_style_attribute_decides_without_the_sheet() -> None:
    """Both colours in one attribute are enough for a warning where a sheet can't be had."""
    link = "<link rel=stylesheet href=https://cdn.example/a.css>"
    (finding,) = found(f"{link}<p style='color: #aaa; background: #fff'>Hours")
    assert finding.severity is Severity.WARNING
    assert found(f"{link}<p style='color: #888; background: #fff'>Hours") == []  # may be large


def test_page_that_has_icons() -> None:
    """A word about icons on the whole page doesn't make all of its text one."""
    assert len(found("<body class='with-icons no-logo'><p style='color: #ccc'>Hours")) == 1


def test_script_that_loads_a_sheet_makes_it_a_warning() -> None:
    """What a script brings along later may change the colours."""
    (finding,) = found("<p style='color: #ccc'>Hours</p><script>add('/late.css')</script>")
    assert finding.severity is Severity.WARNING


def test_undecided_is_told_on_request() -> None:
    """What can't be told is listed, and is no defect."""
    html = "<p style='color: #ccc; background: url(a.jpg)'>Sky</p><p>Black on white"
    (finding,) = lint(RULE, html, undecided=True)
    assert finding.severity is Severity.UNDECIDED
    assert "a picture" in finding.message


def test_a_missing_sheet_is_one_doubt_of_the_page() -> None:
    """It is told once, where the sheet is asked for, and by its address; other doubts by place."""
    text = "<p style='color: #ccc'>Hours</p>" * 3
    picture = "<p style='color: #ccc; background: url(a.jpg)'>Sky</p>"
    first, second = lint(
        RULE, f"<link rel=stylesheet href='//x.example/a.css'>{text}{picture}", undecided=True
    )
    assert first.span is not None
    assert first.span.start == 0
    assert 'style sheet "//x.example/a.css" isn\'t at hand' in first.message
    assert "a picture" in second.message


def test_missing_sheets_are_named_up_to_three() -> None:
    """So that the message can be read."""
    sheets = "".join(f"<link rel=stylesheet href='{name}.css'>" for name in "abcde")
    (finding,) = lint(RULE, f"{sheets}<p style='color: #ccc'>Hours", undecided=True)
    assert '"a.css", "b.css", "c.css" and 2 more aren\'t at hand' in finding.message


def test_the_enhanced_level_is_told_once() -> None:
    """Where both rules hear of text, the one that asks for more says what would do."""
    rules = tuple(ActiveRule(each) for each in (RULE, low_contrast_enhanced.check.rule))
    page = Page("<p style='color: #999'>Hours</p>")
    heard = [each for each in lint_page(page, Settings(rules), []).findings if not each.suppressed]
    assert [each.rule for each in heard] == ["low-contrast-enhanced"]
    assert "7:1 is the least for level AAA" in heard[0].message


@pytest.mark.parametrize(
    "html",
    [
        "<input type=submit value='Send it' style='color: #bbb'>",
        "<input value='Ann' style='color: #bbb'>",
        "<input type=button value='Menu' style='background: #ccc; color: #777'>",
        "<textarea style='color: #bbb'>Dear all</textarea>",
        "<button style='color: #888'>Send it</button>",
        "<label style='color: #bbb'>Name <input></label>",
        "<fieldset style='color: #bbb'><legend>Name</legend></fieldset>",
        "<details open style='color: #bbb'><summary>More</summary></details>",
        "<pre style='color: #bbb'>one two</pre>",
        "<blockquote style='color: #bbb'>One two</blockquote>",
        "<mark style='color: #cc9'>One</mark>",
        "<table style='color: #bbb'><caption>Hours</caption></table>",
        "<p style='color: #bbb'>\u7b2c</p>",
        "<p style='color: #bbb' role=button>One two</p>",
        "<a style='color: #bbb'>One two</a>",
    ],
)
def test_text_of_all_kinds(html: str) -> None:
    """Words are words in whatever element, values of controls among them."""
    assert len(lint(RULE, f"<!DOCTYPE html><html lang=en><body>{html}")) == 1


@pytest.mark.parametrize("limit", [4.5, 3.0])
@pytest.mark.parametrize("background", ["#ffffff", "#000000", "#336699", "#dddddd", "#1a1a2e"])
@pytest.mark.parametrize("alpha", ["", "; opacity: .6", "; color: rgb(128 128 128 / 70%)"])
def test_colour_that_would_do(background: str, alpha: str, limit: float) -> None:
    """What the hint names passes, for large and small text, on light and dark, through alpha."""
    size = "30px" if limit < 4 else "16px"
    css = f"background: {background}; font-size: {size}; color: #808080{alpha}"
    for finding in lint(RULE, f"<div style='background: {background}'><p style='{css}'>One two"):
        match = re.search(r"(#\w{6}) on (#\w{6}) would do", finding.hint)
        assert match, finding.hint
        better, behind = parse_colour(match[1]), parse_colour(match[2])
        assert better
        assert behind
        assert contrast(better, behind) >= limit
