"""What is worked out of a sheet once, for all pages that use it."""

from pathlib import Path

import pytest

from pagelint.page import Page
from pagelint.styles import sheets
from pagelint.styles.cascade import styles_of
from pagelint.styles.index import Index
from pagelint.styles.sheets import StyleSheet, sheet_of
from pagelint.styles.syntax import parse_sheet

LINKED = '<link rel="stylesheet" href="a.css"><p class="{}">'


def asked(css: str, *names: str, quirks: bool = False) -> list[str]:
    index = Index(parse_sheet(css).rules, quirks=quirks)
    known = frozenset(names)
    found = {
        (each.rule, each.selector.text)
        for name in index.names & known
        for needs, each in index.under(name)
        if needs <= known
    }
    return [text for _, text in sorted(found)]


@pytest.mark.parametrize(
    ("css", "names", "wanted"),
    [
        (".a{color:red}.b{color:red}", (".a",), [".a"]),
        (".a .b{color:red}", (".a",), []),
        (".a .b{color:red}", (".a", ".b"), [".a .b"]),
        ("p,#x,.a{color:red}", ("p", "#x"), ["#x", "p"]),
        (".a:not(.b){color:red}", (".a",), [".a:not(.b)"]),
        ("[lang]{color:red}:root{color:red}", ("*",), [":root"]),
        ("[lang]{color:red}i[dir=rtl]{color:red}", ("*", "[lang", "[dir"), ["[lang]"]),
        (":not([lang]){color:red}", ("*",), [":not([lang])"]),
        (":is([lang],[dir]){color:red}", ("*", "[dir"), [":is([lang],[dir])"]),
        ("[*|lang]{color:red}[lang|=en]{color:red}", ("*",), ["[*|lang]"]),
        ("[class^=a-]{color:red}[class$=-b]{color:red}", ("*", "[class*a-"), ["[class^=a-]"]),
        (".a:hover{color:red}", (".a",), []),
        (".a{cursor:help}", (".a",), []),
        (".a,p:invented{color:red}", (".a", "p"), []),
        (".c{color:red}.a{color:red}.b{color:red}", (".a", ".b", ".c"), [".c", ".a", ".b"]),
        (":is(.a .b,.c){color:red}", (".a", ".c"), [":is(.a .b,.c)"]),
        (":is(.a .b,.c .b) i{color:red}", (".a", ".c", "i"), []),
        (":is(.a,.b):where(.c,.d) i{color:red}", (".a", ".d", "i"), [":is(.a,.b):where(.c,.d) i"]),
        (".a:has(> .b){color:red}", (".a",), []),
        (r".a\:b\@c{color:red}", (".a:b@c",), [r".a\:b\@c"]),
        (r".a\:b{color:red}", (".a",), []),
        (r".\31 a{color:red}", ("*",), [r".\31 a"]),
        ("svg|a{color:red}", ("a",), []),
        (".a,.a,.a{color:red}", (".a",), [".a"]),
    ],
)
def test_selectors_that_a_page_may_match(
    css: str, names: tuple[str, ...], wanted: list[str]
) -> None:
    """Those whose names stand on it, of rules that are valid and read, in the sheet's order."""
    assert asked(css, *names) == wanted


def test_names_in_quirks_mode() -> None:
    """Classes are the same in either case there, and only there."""
    assert asked(".Menu{color:red}", ".menu", quirks=True) == [".Menu"]
    assert asked(".Menu{color:red}", ".menu") == []


def test_pages_share_a_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet that three pages link is parsed once, one that has changed again."""
    parsed: list[str] = []
    monkeypatch.setattr(
        sheets, "parse_sheet", lambda text: (parsed.append(text), parse_sheet(text))[1]
    )
    sheet = tmp_path / "a.css"
    for css in ("p{color:#abc001}", "p{color:#abc0012}", "p{color:#abc001}"):
        sheet.write_text(css)
        for name in ("a", "b", "c"):
            styles_of(Page(LINKED.format(name), path=str(tmp_path / name)))
    assert parsed == ["p{color:#abc001}", "p{color:#abc0012}"]


def test_a_question_is_asked_once() -> None:
    """What depends on a sheet alone is answered once for all who ask."""
    times: list[StyleSheet] = []
    question = lambda sheet: len(times.append(sheet) or sheet.text)  # noqa: E731
    assert [sheet_of("i{top:0}").once(question) for _ in range(3)] == [8, 8, 8]
    assert len(times) == 1
