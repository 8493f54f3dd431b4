"""Characters of a block's text → their source."""

import html

import pytest
from hypothesis import given

from pagelint.page import Block, Page
from pagelint.page.block import MASK
from tests.page.tag_soup import tag_soup, unique

INVISIBLE = "\u00ad\u200b\u2060"


def only_block(source: str) -> Block:
    """The block of a page that has one."""
    [block] = Page(source).blocks
    return block


def span_text(source: str, text: str) -> str:
    """The source of a text in the page's only block."""
    block = only_block(source)
    start = block.text.index(text)
    return block.page.source.text[slice(*block.span(start, start + len(text)))]


@given(tag_soup.map(unique))
def test_each_character_of_a_blocks_text_comes_from_its_source(source: str) -> None:
    """The slice decodes to the character; white space stands for white space or a gap."""
    page = Page(source)
    for block in page.blocks:
        for offset, character in enumerate(block.text):
            span = block.span(offset, offset + 1)
            written = page.source.text[slice(*span)]
            if span == block.element.span:  # no verified place
                continue
            if 0x4E00 <= ord(character) < 0x5000:
                assert written == character
            elif character != " ":
                assert character in html.unescape(written) or character == "\ufffd"


@given(tag_soup.map(unique))
def test_spans_grow_with_their_text(source: str) -> None:
    """The span of a text holds that of its first and its last character."""
    for block in Page(source).blocks:
        end = len(block.text)
        whole, first, last = block.span(0, end), block.span(0, 1), block.span(end - 1, end)
        assert whole.start <= first.start
        assert whole.end >= last.end


@given(tag_soup.map(unique))
def test_masking_keeps_offsets(source: str) -> None:
    """As many characters, the rest unchanged."""
    for block in Page(source).blocks:
        masked = block.masked(~0)
        assert len(masked) == len(block.text)
        assert all(a in (b, MASK) for a, b in zip(masked, block.text, strict=True))


@given(tag_soup.map(unique))
def test_text_is_collapsed_as_a_browser_does(source: str) -> None:
    """One space between words, none around, no break opportunity, never empty."""
    for block in Page(source).blocks:
        assert block.text
        assert block.text == block.text.strip(" ")
        assert not any(each in block.text for each in ["  ", "\t", "\n", "\f", "\r", *INVISIBLE])


@pytest.mark.parametrize(
    ("source", "text", "written"),
    [
        ("<p>Fish &amp; chips", "&", "&amp;"),
        ("<p>Fish &amp; chips", "Fish & chips", "Fish &amp; chips"),
        ("<p>  so \r\n\t much   space ", "so much space", "so \r\n\t much   space"),
        ("<p>so  much", "much", "much"),
        ("<p>a<b> bold</b> move", "bold move", "bold</b> move"),
        ("<p>a<b> bold</b> move", "bold", "bold"),
        ("<p>hy\u00adphen", "hyphen", "hy\u00adphen"),
        ("<p>hy&shy;phen", "hyphen", "hy&shy;phen"),
        ("<p>zero<wbr>width", "zerowidth", "zero<wbr>width"),
        ("<p>a \u00ad b", "b", "b"),
        ("<p>one<br>two", "two", "two"),
        ("<p>one<br>two", "one two", "one<br>two"),
        ("<p>&fjlig;ord", "fj", "&fjlig;"),
        ("<p>😀😀 wrod", "wrod", "wrod"),
        ("<p>x\0y wrod", "wrod", "wrod"),
        ("<p>x<!-- y -->z", "xz", "x<!-- y -->z"),
    ],
)
def test_a_text_has_its_place(source: str, text: str, written: str) -> None:
    """The source from its first to its last character."""
    assert span_text(source, text) == written


def test_a_text_moved_out_of_a_table_has_its_place() -> None:
    """Each part of the block by itself."""
    page = Page("<p>one</p><table>wrod<tr><td>two</table>")
    block = next(block for block in page.blocks if block.text == "wrod")
    assert page.source.text[slice(*block.span(0, 4))] == "wrod"


def test_an_empty_range_has_an_empty_span() -> None:
    """Before the character at its offset, or behind the last."""
    block = only_block("<p>ab</p>")
    assert [block.span(offset, offset) for offset in range(3)] == [(3, 3), (4, 4), (5, 5)]


def test_a_word_across_two_parts_has_a_seam() -> None:
    """What looks like one word may be two."""
    block = only_block("<p>wash<b>room</b> sink")
    assert block.seams(0, 8)
    assert not block.seams(9, 13)


def test_code_can_be_masked() -> None:
    """Rules that read words pass over it."""
    block = only_block("<p>Run <code>mkdri x</code> now")
    assert block.masked(block.flags_at(4)) == f"Run {MASK * 7} now"


def test_a_finding_carries_excerpt_span_and_selector() -> None:
    """All that a report needs."""
    finding = only_block('<p id="top">a  wrod').finding(2, 6, "typo")
    assert (finding.excerpt, finding.span, finding.selector) == ("wrod", (15, 19), "#top")
