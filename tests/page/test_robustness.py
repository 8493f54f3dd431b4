"""Pages that break parsers: nothing crashes, nothing recurses, nothing takes forever."""

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pagelint.html.source import NotText, decode
from pagelint.page import Page
from tests.page.tag_soup import tag_soup, unique

DEPTH = 10_000


def read_all(page: Page) -> int:
    """Everything that a page can be asked for; the number of its blocks."""
    for block in [*page.blocks, *page.attribute_blocks]:
        block.span(0, len(block.text))
    assert page.title is not None
    assert page.reading_language
    return len(page.blocks)


@given(st.binary(max_size=400))
@example(b"\x00" * 10)
@example(b"\xff\xfe<\x00p\x00")
@example(b"<p>\xed\xa0\x80")
@example(b"")
def test_random_bytes_make_a_page_or_are_no_text(data: bytes) -> None:
    """Nothing else can happen."""
    try:
        source = decode(data)
    except NotText:
        return
    read_all(Page(source))


@given(tag_soup.map(unique))
def test_tag_soup_makes_a_page(source: str) -> None:
    """With every view of it."""
    page = Page(source)
    read_all(page)
    assert page.soup.get_text() is not None


@given(st.text(st.sampled_from("<>/=\"'&;#x -!ab\n\r\0[]?"), max_size=60))
def test_fragments_of_markup_make_a_page(source: str) -> None:
    """The tokenizer's edges."""
    read_all(Page(source))


@pytest.mark.parametrize(
    "tag",
    ["div", "b", "a", "span", "ul><li", "table><td", "svg", "math", "font", "section", "p", "x-y"],
)
def test_deep_nesting_is_read(tag: str) -> None:
    """Ten thousand elements in each other, with text in the last."""
    page = Page(f"<{tag}>" * DEPTH + "word")
    read_all(page)
    assert page.document.select_one("html") is not None


@pytest.mark.parametrize("tag", ["div", "b", "ul><li"])
def test_deep_nesting_is_closed_again(tag: str) -> None:
    """Each end tag finds its element without a search."""
    name = tag.rpartition("<")[2]
    page = Page(f"<{tag}>" * DEPTH + "word" + f"</{name}>" * DEPTH + "behind")
    assert "behind" in page.blocks[-1].text


@pytest.mark.parametrize(
    "unit",
    [
        "<table>x", "<table><td>x<table>x", "<table><b>x</b>", "<p><b>x", "<a href=y>x", "</p>",
        "x</b>", "<!--", "<a b='", "&", "&amp", "<", "<a ", "<!-- --", "]]>", "<svg><![CDATA[",
        "<br>", "<sup>1</sup>", "<div class=menu>", "<h1>References", "<i><p>", "<select><option>",
        "<form>", "<textarea>", "<template>", "\r\n", "\u00ad", "<script></", "<script><!--",
        '<p title="', "<table>x<!--y-->", "<frameset>", "x<hr>", "<x", "</x", "<?", "<![",
    ],
)  # fmt: skip
def test_the_same_defect_thousands_of_times_is_read(unit: str) -> None:
    """A search that starts anew at each of them would not end today."""
    read_all(Page(unit * 3_000))
    read_all(Page("<table><tr><td>" + unit * 3_000))


def test_a_line_of_a_million_characters_is_read() -> None:
    """As minifiers write them, and each finding in it is placed."""
    page = Page("<p>" + "word &amp; <b>word</b> " * 46_000)
    [block] = page.blocks
    assert len(page.source.text) > 1_000_000
    for start in range(0, len(block.text) - 4, 997):
        assert page.source.position(block.span(start, start + 4).start).line == 1


def test_a_page_that_was_cut_and_stirred_is_read() -> None:
    """Ordinary markup with pieces removed, doubled and moved."""
    whole = (
        "<!doctype html><html lang=en><head><title>T &amp; t</title><style>p{}</style></head><body>"
        "<nav><ul><li><a href='/'>Home</a><li><a href=/b>B</a></ul></nav><main><h1>Head</h1>"
        '<p class="x y">One <b>two <i>three</b> four</i> five.<table><caption>C</caption>'
        "<tr><th>a<td>b</table><svg viewBox='0 0'><title>s</title></svg><script>'<p>'</script>"
        "<ul><li>1<li>2</ul><form><label>L <input></label></form></main></body></html>"
    )
    stir = random.Random(1)
    for _ in range(300):
        source = whole
        for _ in range(stir.randint(1, 12)):
            at, to = sorted(stir.sample(range(len(source) + 1), 2))
            where = stir.randrange(len(source) + 1)
            part = source[at : min(to, at + 40)]
            source = stir.choice(
                [source[:at] + source[at + len(part) :], source[:where] + part + source[where:]]
            )
        read_all(Page(source or "x"))
