"""Work on hostile sheets and pages, counted: twice the page is about twice the work at most."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from pagelint.accessibility import generated
from pagelint.page import Page
from pagelint.styles import matching, shadow
from pagelint.styles.cascade import Styles, styles_of
from pagelint.styles.sheets import StyleSheet
from pagelint.styles.syntax import parse_sheet


def calls(work: Callable[[], object]) -> int:
    """How often a piece of work calls something, in Python or in C."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def styled(css: str, body: str) -> Page:
    return Page(f"<!doctype html><style>{css}</style><body>{body}")


@pytest.mark.parametrize(
    "css",
    [
        "@layer a{{",
        "@layer a.b{{p{{color:red}}}}",
        "@layer a{};",
        "@media all{{",
        "p{{background:url(a),url(b)}}",
        "i{{background:url( ",
        "a{{b,c{{",
        ".a{}{{color:red}}",
    ],
)
def test_sheets_that_grow(css: str) -> None:
    """Neither rules nor layers nor what stays open cost more each, the more there are."""

    def work(times: int) -> int:
        page = styled("".join(css.format(number) for number in range(times)), "<p>")
        return calls(lambda: styles_of(page))

    few, many = work(500), work(1000)
    assert many < 2.6 * few


@pytest.mark.parametrize(
    "counting", ["p:nth-child({}n+1)", "p:nth-last-of-type({}n+1)", "i ~ p.a{}"]
)
def test_selectors_that_count_siblings(counting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they would cost the square of a page's time they are not tried, and it is said so."""
    monkeypatch.setattr(matching, "_MOST_TRIES", 20_000)
    css = "".join(f"{counting.format(number)}{{color:red}}" for number in range(9))
    classes = " ".join(f"a{number}" for number in range(9))
    few, many = (f"<i></i><p class='{classes}'>" * times for times in (20, 2000))
    assert styles_of(styled(css, few)).complete
    assert not styles_of(styled(css, many)).complete


@pytest.mark.parametrize(
    ("outer", "inner", "body"),
    [("", "::slotted(p){color:red}", "<p>"), ("div::part(a){color:red}", "", "")],
)
def test_rules_across_shadow_trees(
    outer: str, inner: str, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Past the most tries of a page no further rule is looked at, and it is said so."""
    monkeypatch.setattr(shadow, "_MOST_TRIES", 1_000)

    def work(rules: int) -> int:
        tree = f"<style>{inner * rules}</style><slot></slot>{'<p part=a>' * 50}"
        host = f"<div><template shadowrootmode=open>{tree}</template>{body * 50}</div>"
        page = styled(outer * rules, host)
        styles: list[Styles] = []
        count = calls(lambda: styles.append(styles_of(page)))
        assert styles[0].complete is (rules == 1)
        return count

    work(1)
    assert work(800) < 2.6 * work(400)


def test_the_same_selector_many_times() -> None:
    """A selector that a rule repeats matches once."""
    styles = styles_of(styled(f"{','.join('p' * 5000)}{{color:red}}", "<p>"))
    assert [len(found) for found in styles._matches.elements.values()] == [1]


def test_a_list_of_many_selectors_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a rule is valid is asked once, however many selectors it has."""
    asked: list[str] = []
    real = parse_sheet(",".join(f"p:not(.a{number})" for number in range(500)) + "{color:red}")
    monkeypatch.setattr(
        "pagelint.styles.index.is_valid", lambda text, **_: bool(asked.append(text)) or True
    )
    sheet = StyleSheet(f"{real.rules[0].selectors}{{color:red}}")
    assert len(list(sheet.index(quirks=False).under("p"))) == 500
    assert len(asked) == 1


def test_layers_that_lie_deep() -> None:
    """A name of very many layers is left out, and the sheet is not complete."""
    sheet = parse_sheet("@layer a" + ".a" * 10_000 + "{p{color:red}}@layer b{p{color:blue}}")
    assert [rule.layer for rule in sheet.rules] == [("b",)]
    assert not sheet.complete


def test_urls_that_do_not_end() -> None:
    """What is not closed reaches to the end of the sheet."""
    rules = parse_sheet("i{color:red}p{background:url( i{color:blue}").rules
    assert [rule.selectors for rule in rules] == ["i", "p"]


@pytest.mark.parametrize(
    ("css", "least", "most"),
    [
        ("a.other{}::before{{content:'x'}}", 0, 0),
        ("a.b{}::before{{content:'x'}}", 1, 1),
        ("a[x{}]::before{{content:'x'}}", 100, 100),
    ],
)
def test_text_before_many_links(
    css: str, least: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules are tried on what has their key, and no more often than a page may ask."""
    tried: list[str] = []
    real = generated._matches
    monkeypatch.setattr(generated, "_MOST_TRIES", 100)
    monkeypatch.setattr(
        generated, "_matches", lambda node, text: (tried.append(text), real(node, text))[1]
    )
    sheet = "".join(css.format(number) for number in range(50))
    page = styled(sheet, "<a href=x class=b3></a>" * 40)
    found = [generated.is_written_by_sheet(page, node) for node in page.document.select("a")]
    assert found[-1] is (most > 0)
    assert least <= len(tried) <= max(most, 40 * most)


@pytest.mark.parametrize(
    ("css", "element"),
    [
        ("p{order:sibling-index()}", "<p>x"),
        ("", "<p style='order:sibling-count()'>x"),
    ],
)
def test_siblings_that_are_counted(css: str, element: str) -> None:
    """Those of one parent are gone through once, not once for each of them."""

    def work(times: int) -> int:
        page = styled(css, element * times)

        def ask() -> None:
            styles = styles_of(page)
            for node in page.document.select("p"):
                styles.of(node)

        return calls(ask)

    few, many = work(300), work(600)
    assert many < 2.6 * few
