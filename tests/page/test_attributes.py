"""Attribute values → their source, and the blocks they make."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.page import Page
from tests.page.tag_soup import tag_soup, unique


def span_text(source: str, name: str = "a") -> str:
    """The source of the first paragraph's attribute."""
    page = Page(source)
    element = page.select("p")[0]
    return page.source.text[slice(*element.attribute_span(name))]


@pytest.mark.parametrize(
    ("tag", "value", "source"),
    [
        ('<p a="b c">', "b c", "b c"),
        ("<p a='b\"c'>", 'b"c', 'b"c'),
        ("<p a=b>", "b", "b"),
        ("<p a=b/>", "b/", "b/"),
        ("<p a = \n 'b'>", "b", "b"),
        ("<p A=B>", "B", "B"),
        ("<p a=1 a=2>", "1", "1"),
        ("<p a='>'>", ">", ">"),
        ("<p a='x\r\ny'>", "x\ny", "x\r\ny"),
        ("<p a='😀'>", "😀", "😀"),
        ("<p a='&amp;amp;'>", "&amp;", "&amp;amp;"),
        ("<p a='?b&copy=1'>", "?b&copy=1", "?b&copy=1"),
        ("<p a='?b&copy;=1'>", "?b©=1", "?b&copy;=1"),
        ("<p a='&notit;'>", "&notit;", "&notit;"),
        ("<p a='&not it'>", "¬ it", "&not it"),
        ("<p a=&copy>", "©", "&copy"),
        ("<p a='&#128;&#x99;'>", "€™", "&#128;&#x99;"),
        ("<p b a=x>", "x", "x"),
        ("<p = a=x>", "x", "x"),
    ],
)
def test_a_value_has_its_place(tag: str, value: str, source: str) -> None:
    """Without its quotes, however it is written."""
    assert Page(tag).select("p")[0].get("a") == value
    assert span_text(tag) == source


@pytest.mark.parametrize(
    ("tag", "source"), [("<p a>", "a"), ("<p a=''>", "a=''"), ('<p b a="" c>', 'a=""')]
)
def test_an_empty_value_has_the_place_of_its_attribute(tag: str, source: str) -> None:
    """There is no character of it to point at."""
    assert span_text(tag) == source


def test_an_attribute_that_is_missing_has_the_place_of_the_tag() -> None:
    """That is where it would stand."""
    assert span_text("x<p b=c>y") == "<p b=c>"


def test_an_attribute_of_an_implied_element_has_the_place_of_the_tag_around_it() -> None:
    """`<tbody>` has no tag of its own here."""
    page = Page("<table><tr><td>x")
    assert page.source.text[slice(*page.select("tbody")[0].span)] == "<table>"


def test_names_in_svg_are_found_in_any_case() -> None:
    """The parser spells them as SVG does, the source as it likes."""
    page = Page("<svg viewBox='0 0 1 1'></svg>")
    assert page.source.text[slice(*page.select("svg")[0].attribute_span("viewBox"))] == "0 0 1 1"


values = st.lists(
    st.sampled_from(
        ["&amp;", "&not", "&notin;", "=", "1", "&", "\n", "\r\n", "x", "&#65", ";", "é"]
    )
).map("".join)


@given(values)
def test_decoding_the_pieces_of_a_value_gives_the_value(value: str) -> None:
    """Piece by piece, as the attribute rule for references without semicolon has it."""
    page = Page(f'<p a="{value}">')
    element = page.select("p")[0]
    source = page.source.normalized
    decoded = "".join(
        html.unescape(source[p.source : p.source + p.source_length])
        if p.length != p.source_length
        else source[p.source : p.source + p.length]
        for p in element.value_pieces("a")
    )
    assert decoded == element.get("a")


@given(tag_soup.map(unique))
def test_every_attribute_in_tag_soup_has_a_place_in_its_tag(source: str) -> None:
    """Whatever else is wrong around it."""
    page = Page(source)
    for element in page.select("*"):
        for name in element.attrs:
            start, end = element.attribute_span(name)
            assert element.span.start <= start <= end <= element.span.end


def test_text_in_attributes_makes_blocks_of_their_kind() -> None:
    """In document order, each with the element that it belongs to."""
    page = Page(
        "<meta name=description content='About us'><meta name=robots content=all>"
        "<img alt='A cat' title='Tom'><button aria-label=Close>x</button>"
        "<input placeholder=Name value=Kim><input type=submit value=Send>"
    )
    assert [(block.kind, block.text) for block in page.attribute_blocks] == [
        ("meta", "About us"),
        ("alt", "A cat"),
        ("tooltip", "Tom"),
        ("aria-label", "Close"),
        ("placeholder", "Name"),
        ("button", "Send"),
    ]
    assert not any(block.visible for block in page.attribute_blocks)


def test_hidden_and_ignored_elements_have_no_attribute_blocks() -> None:
    """Nobody reads those."""
    page = Page("<p hidden><img alt=a></p><p data-pagelint-ignore><img alt=b></p><img alt=c>")
    assert [block.text for block in page.attribute_blocks] == ["c"]


def test_a_span_in_an_attribute_block_is_exact() -> None:
    """Through references and line ends, as in text."""
    page = Page("<img alt='Fish &amp;\r\n chips'>")
    block = page.attribute_blocks[0]
    start = block.text.index("chips")
    assert page.source.text[slice(*block.span(start, start + 5))] == "chips"
    assert page.source.text[slice(*block.span(5, 6))] == "&amp;"
