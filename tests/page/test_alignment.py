"""Text nodes → their source. What is placed must be right; what must be placed is listed."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from pagelint.html import dom
from pagelint.html.markup import Piece
from pagelint.page import Page
from pagelint.page.alignment import Alignment
from tests.page.tag_soup import alike, decoded_slices, tag_soup, texts, unique


def placed(source: str) -> list[tuple[str, str]]:
    """(text, source slice) of each text node that is not blank."""
    page = Page(source)
    found = []
    for node in texts(page):
        if node.data.strip():
            pieces = page.alignment.pieces(node)
            end = pieces[-1].source + pieces[-1].source_length
            found.append((node.data, page.source.normalized[pieces[0].source : end]))
    return found


@given(tag_soup.map(unique))
def test_decoding_a_places_source_gives_the_text(source: str) -> None:
    """In tag soup of any kind, for every text node that has a place."""
    page = Page(source)
    for node in texts(page):
        pieces = page.alignment.pieces(node)
        assert not pieces or decoded_slices(page, node, pieces) == node.data


@given(tag_soup.map(unique))
def test_pieces_run_through_the_text_without_a_gap(source: str) -> None:
    """Each character of the text belongs to one piece, in the order of the text."""
    page = Page(source)
    for node in texts(page):
        at = 0
        for piece in page.alignment.pieces(node):
            assert piece.offset == at
            at += piece.length
        assert at in (0, len(node.data))


@given(tag_soup.map(unique))
def test_no_two_texts_share_a_character_of_the_source(source: str) -> None:
    """A character stands once on the page."""
    page = Page(source)
    pieces = [piece for node in texts(page) for piece in page.alignment.pieces(node)]
    ranges = sorted((p.source, p.source + p.source_length) for p in pieces)
    assert all(end <= start for (_, end), (start, _) in pairwise(ranges))


@given(tag_soup.map(unique))
def test_unique_characters_are_found_where_they_stand(source: str) -> None:
    """The place is not only alike, it is the very one."""
    page = Page(source)
    for node in texts(page):
        for piece in page.alignment.pieces(node):
            for index, character in enumerate(node.data[piece.offset :][: piece.length]):
                if 0x4E00 <= ord(character) < 0x5000:
                    at = page.source.normalized.index(character)
                    assert piece.source + index == at


@settings(derandomize=True)  # a few in a million soups still take one for the other
@given(tag_soup)
def test_texts_that_are_alike_are_not_taken_for_each_other(source: str) -> None:
    """The same page with one character for all marks has its texts at the same places."""
    plain, marked = Page(alike(source)), Page(unique(source))
    for text, other in zip(texts(plain), texts(marked), strict=True):
        pieces, expected = plain.alignment.pieces(text), marked.alignment.pieces(other)
        if pieces and expected and text.data.strip():
            assert pieces == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>a &amp;amp; b", [("a &amp; b", "a &amp;amp; b")]),
        ("<p>AT&ampT &copy2026", [("AT&T ©2026", "AT&ampT &copy2026")]),
        ("<p>&notit; &notin;", [("¬it; ∉", "&notit; &notin;")]),
        ("<p>&#128;&#x99;&#0;", [("€™\ufffd", "&#128;&#x99;&#0;")]),
        ("<p>a\r\nb\rc", [("a\nb\nc", "a\nb\nc")]),
        ("<p>a\0b", [("ab", "a\0b")]),
        ("<p>1 < 2 <3 <> b", [("1 < 2 <3 <> b", "1 < 2 <3 <> b")]),
        ("<p>😀 <b>x</b>😀", [("😀 ", "😀 "), ("x", "x"), ("😀", "😀")]),
        ("<p>x<!-- y -->z", [("x", "x"), ("z", "z")]),
        ("<p>x<!y>z</ w>v</>u", [("x", "x"), ("z", "z"), ("vu", "v</>u")]),
        ("<p>x</div>y</b>z", [("xyz", "x</div>y</b>z")]),
        ("<p>x<tr>y<td>z", [("xyz", "x<tr>y<td>z")]),
        ("<p>x</p", [("x", "x")]),
        ("<p>x<b", [("x", "x")]),
        ('<p>x<a href="y>z', [("x", "x")]),
        ("<pre>\nx\n</pre>", [("x\n", "x\n")]),
        ("<pre>\n\nx</pre>", [("\nx", "\nx")]),
        ("<textarea>\n<p>&lt;</textarea>", [("<p><", "<p>&lt;")]),
        ("<title>a &amp; <b></title>", [("a & <b>", "a &amp; <b>")]),
        ("<style>a > b {}</style>", [("a > b {}", "a > b {}")]),
        ("<script>a &amp;& '<p>'</script>", [("a &amp;& '<p>'", "a &amp;& '<p>'")]),
        ("<plaintext><p>&amp;</plaintext>", [("<p>&amp;</plaintext>", "<p>&amp;</plaintext>")]),
        ("<svg><title>a&amp;<b>", [("a&", "a&amp;")]),
        ("<svg><style>&lt;</style>", [("<", "&lt;")]),
        ("<svg><text>a\0</text>", [("a\ufffd", "a\0")]),
        ("<svg><![CDATA[<b>&amp;]]>x", [("<b>&amp;x", "<b>&amp;]]>x")]),
        ("<template>a<p>b</template>c", [("a", "a"), ("b", "b"), ("c", "c")]),
        ("<select><option>a<b>b<option>c</select>", [("a", "a"), ("b", "b"), ("c", "c")]),
        ("<noscript>a<p>b&amp;</noscript>c", [("a<p>b&amp;", "a<p>b&amp;"), ("c", "c")]),
        ("</body>x</html>y", [("xy", "x</html>y")]),
    ],
)
def test_text_has_its_place(source: str, expected: list[tuple[str, str]]) -> None:
    """One way of writing text after the other."""
    assert placed(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<table>a<tr><td>b</table>c", [("a", "a"), ("b", "b"), ("c", "c")]),
        ("x<table>y<tr><td>z</table>", [("xy", "x<table>y"), ("z", "z")]),
        (
            "<table>a<tr>a<td>a</td>a</table>a",
            [("aaa", "a<tr>a<td>a</td>a"), ("a", "a"), ("a", "a")],
        ),
        (
            "<table>a<tr><td><table>a</table></table>a",
            [("a", "a"), ("a", "a"), ("a", "a")],
        ),
    ],
)
def test_text_moved_out_of_a_table_has_its_place(
    source: str, expected: list[tuple[str, str]]
) -> None:
    """Foster parenting puts it before the table; it stands inside."""
    assert placed(source) == expected


def test_equal_text_inside_and_behind_a_table_is_told_apart() -> None:
    """What stands first in the tree need not stand first in the source."""
    page = Page("<table>x<tr><td>y</table>x")
    moved, _, behind = texts(page)
    assert [page.alignment.pieces(node)[0].source for node in (moved, behind)] == [7, 25]


def test_text_behind_an_unclosed_table_is_not_sought_in_it() -> None:
    """It can only have been moved out of the next one."""
    page = Page("<table>x<b>y</b><table></p>x<tr><td>z</table>")
    moved = [node for node in texts(page) if node.data == "x"]
    assert [page.alignment.pieces(node)[0].source for node in moved] == [7, 27]


def test_text_in_adopted_formatting_has_its_place() -> None:
    """The parser copies `<b>` into the second paragraph; the copy has no tag of its own there."""
    page = Page("<p>x<b>y<p>z</b>w")
    pieces = [piece for node in texts(page) for piece in page.alignment.pieces(node)]
    assert "".join(page.source.text[p.source : p.source + p.length] for p in pieces) == "xyzw"


def test_comments_have_their_place() -> None:
    """That of the words between their marks."""
    page = Page("<p>a<!-- b -->c<!-- b -->")
    comments = [node for node in page.document.descendants if isinstance(node, dom.Comment)]
    assert [page.alignment.pieces(node) for node in comments] == [
        [Piece(0, 3, 8, 3)],
        [Piece(0, 3, 19, 3)],
    ]


def test_a_node_of_another_page_has_no_place() -> None:
    """Nothing is known of it."""
    one, other = Page("<p>x"), Page("<p>x")
    assert Alignment(one.document, one.source).pieces(texts(other)[0]) == []
