"""What the parser opens anew because the author left it open is one element, where it was written.

Only turbohtml makes copies; on the stand-in's trees the same holds without any.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.accessibility.names import accessible_name, is_nameless
from pagelint.html import dom
from pagelint.page import Page
from tests.page.tag_soup import tag_soup

FORMATTING = (
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
)  # fmt: skip
PIECES = [
    "<a href=x{}>", "<a name=n{}>", "<b id=b{}>", "<i title='word {}'>", "<font color=red>", "<p>",
    "<p>", "<div>", "</div>", "<ul><li>", "<li>", "<table><tr><td>", "</table>", "</a>", "</b>",
    "</i>", "<h2>", "</h2>", "<section>", "</main>", "text {} ", "<svg><a>", "</svg>", "<button>",
    "<template><b>", "</template>", "<nobr>", "<u>", "</u>", "\r\n",
]  # fmt: skip
unclosed = st.lists(st.sampled_from(PIECES), max_size=24).map(
    lambda pieces: "".join(piece.format(number) for number, piece in enumerate(pieces))
)
shadowed = unclosed.map(
    lambda soup: f"<div><template shadowrootmode=open>{soup}</template></div>{soup}"
)
soups = unclosed | shadowed | tag_soup


@given(soups)
def test_elements_are_selected_where_they_were_written(soup: str) -> None:
    """No two formatting elements of a selection share a start tag, and each has its own."""
    page = Page(soup)
    spans = [each.span for each in page.select(",".join(FORMATTING))]
    assert len(set(spans)) == len(spans)
    for element in page.select(",".join(FORMATTING)):
        written = soup[slice(*element.span)]
        assert re.match(rf"(?i)<{element.name}\b", written), (element.name, written)


@given(soups)
def test_a_copy_stands_where_its_original_does(soup: str) -> None:
    """Its tag, its attributes and its path are the original's, which it equals in all of them."""
    page = Page(soup)
    for copy in page.copies:
        assert isinstance(copy, dom.Element)
        one, other = page.element(copy), page.element(page.original(copy))
        assert other.node not in page.copies
        assert (one.name, one.attrs) == (other.name, other.attrs)
        assert (one.span, one.selector) == (other.span, other.selector)
        for name in one.attrs:
            assert one.attribute_span(name) == other.attribute_span(name)
        assert copy in page.copies_of(other.node)


@given(soups)
def test_attributes_of_copies_are_read_once(soup: str) -> None:
    """A tooltip that the parser repeated is one text."""
    page = Page(soup)
    spans = [
        (block.kind, block.span(0, len(block.text)))
        for block in page.attribute_blocks
        if block.node.tag in FORMATTING
    ]
    assert len(set(spans)) == len(spans)


copying = pytest.mark.skipif(not dom.NATIVE, reason="the stand-in makes no copies")


@copying
def test_an_unclosed_link_is_one_link() -> None:
    """However many blocks follow it."""
    page = Page("<p>one <a href=x>two<p>three<div>four</div><p>five")
    assert len(page.document.select("a")) > 1
    assert [each.span for each in page.select("a")] == [(7, 17)]


@copying
def test_a_link_that_a_block_empties_has_the_name_of_its_copies() -> None:
    """`<a><p>News</a> <p>` leaves nothing in the first element: the words are in its copy."""
    page = Page("<a href=x><p>News</a> of today")
    (link,) = page.select("a")
    assert link.text == ""
    assert accessible_name(link) == "News"
    assert not is_nameless(link)


@copying
def test_a_link_without_words_is_nameless_with_its_copies() -> None:
    """Copies without words don't give a name."""
    (link,) = Page("<a href=x><p></a>Text").select("a")
    assert is_nameless(link)


@pytest.mark.parametrize("tag", ["html", "body"])
def test_a_tag_that_comes_late_is_where_it_stands(tag: str) -> None:
    """The parser gives its attributes to the element that it had implied, without a place."""
    start = f'Prices <!-- <{tag} lang="no"> --> <title>a <{tag} lang="no"></title>'
    late = f'<{tag} class="a" lang="x-y">'
    element = Page(f"{start}\r\n{late}<p>Hello").select_one(tag)
    assert element is not None
    at = len(start) + 2
    assert element.span == (at, at + len(late))
    assert element.attribute_span("lang") == (at + late.index("x-y"), at + late.index("x-y") + 3)


def test_an_implied_element_stands_at_the_first_tag_in_it() -> None:
    """Nothing is around it that was written."""
    body = Page("words\n<p>Hello").select_one("body")
    assert body is not None
    assert body.span == (6, 9)
