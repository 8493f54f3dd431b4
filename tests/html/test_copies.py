"""The count of what the parser would copy: formatting elements that stay open, late attributes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pagelint.engine.linter import lint
from pagelint.html import copies, dom
from pagelint.resource import Resource
from pagelint.settings import Settings

BLOCKS = ("p", "div", "li", "ul", "table", "tr", "td", "h2", "span")
TAGS = (*BLOCKS, "b", "i", "a", "font", "nobr")
HEAD = "<!doctype html><body>"


def made(text: str) -> int:
    """How many elements the parser makes of tags that it had made one of before."""
    nodes = dom.parse(text).select("b, i, a, font, nobr")
    places = [node.position for node in nodes if node.position]
    return len(places) - len(set(places))


@given(
    st.lists(
        st.tuples(st.sampled_from(["<{}>", "<{}>x", "</{}>"]), st.sampled_from(TAGS)), max_size=40
    )
)
@settings(max_examples=200, deadline=None)
def test_no_page_has_more_copies_than_are_counted(tags: list[tuple[str, str]]) -> None:
    """What the parser copies is never more than the estimate that clears most pages."""
    text = HEAD + "".join(form.format(name) for form, name in tags)
    assert copies.copied(text) >= 130 * made(text)


@pytest.mark.skipif(not dom.NATIVE, reason="the stand-in makes no copies")
@pytest.mark.parametrize(
    "text",
    [
        "<p><b>x<p>y<p>z",
        "<div><i><b>x</div><div>y</div>z",
        "<table><b>x<tr><td>y</table>z",
        "<p><b><b><b><b><b>x<p>y",
        "<p><b>x</b><p>y",
        "<td><b>x<p>y</td>",
    ],
)
def test_copies_are_counted_as_the_parser_makes_them(text: str) -> None:
    """Where many may be copied, they are counted one by one."""
    assert copies._walked(HEAD + text, 10**9) == 130 * made(HEAD + text)


def test_late_body_tags_count_by_what_came_before() -> None:
    """Each late tag moves the attributes of all before it: 1 + 2 of them here, of 24 bytes each."""
    assert copies.copied("<body a><body b><body c>") == 3 * 24


@pytest.mark.parametrize("hidden", ["<!-- </b> -->", "<script></b></script>", "<p title='</b>'>"])
def test_what_is_no_tag_ends_nothing(hidden: str) -> None:
    """An end tag in a comment, a script or a value leaves its element open."""
    assert copies.copied(f"<b>{hidden}<p>") >= 130


def test_a_page_beyond_the_bound_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not parsed; the others are."""
    monkeypatch.setattr(copies, "FREE", 500)
    monkeypatch.setattr(copies, "SHARE", 0)
    linted = lint(Resource("page.html", b"<p><b a=1><i>x<p>y<p>z<p>"), Settings(()))
    assert linted.page is None
    assert "page.html: not linted: formatting elements that stay open" in str(
        f"{linted.problems[0].path}: {linted.problems[0].message}"
    )


def test_a_page_within_the_bound_is_linted() -> None:
    """A few elements that stay open are none of a linter's concern here."""
    assert lint(Resource("page.html", b"<p><b>x<p>y<p>z"), Settings(())).page is not None
