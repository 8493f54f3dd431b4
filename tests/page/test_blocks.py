"""Document → blocks: what a reader sees as one unit, and of which kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.page import Page
from pagelint.page.block import CODE, DELETED, FOREIGN, LINK, NOTE, QUOTED
from tests.page.tag_soup import tag_soup, unique


def block_texts(source: str) -> list[str]:
    """The texts of a page's blocks."""
    return [block.text for block in Page(source).blocks]


def regions(source: str) -> dict[str, str]:
    """The region of each block, by its text."""
    return {block.text: block.region for block in Page(source).blocks}


def flags_of(source: str, text: str) -> int:
    """The flags of a text's first character."""
    block = next(block for block in Page(source).blocks if text in block.text)
    return block.flags_at(block.text.index(text))


# Kinds


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<p>x", "paragraph"), ("<div>x", "paragraph"), ("x", "paragraph"), ("<h3>x", "heading"),
        ("<ul><li>x", "list-item"), ("<table><td>x", "cell"), ("<table><th>x", "header-cell"),
        ("<dl><dt>x", "term"), ("<dl><dd>x", "definition"), ("<figure><figcaption>x", "caption"),
        ("<table><caption>x", "caption"), ("<details open><summary>x", "summary"),
        ("<fieldset><legend>x", "legend"), ("<label>x", "label"), ("<button>x", "button"),
        ("<select><option>x", "option"), ("<address>x", "address"), ("<title>x</title>", "title"),
        ("<p><a href=x><b>x</b></a>", "paragraph"), ("<li><p>x", "paragraph"),
        ("<div role=heading aria-level=3>x", "heading"),
    ],
)  # fmt: skip
def test_a_block_has_the_kind_of_its_element(source: str, kind: str) -> None:
    """Of the nearest block element around the text."""
    assert [block.kind for block in Page(source).blocks] == [kind]


@pytest.mark.parametrize(
    ("source", "level"),
    [("<h1>x", 1), ("<h6>x", 6), ("<p role=heading aria-level=4>x", 4), ("<p role=heading>x", 2)],
)
def test_a_heading_has_a_level(source: str, level: int) -> None:
    """By its name, or as ARIA says."""
    assert Page(source).blocks[0].level == level


# Where blocks end


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<p>a<p>b", ["a", "b"]),
        ("a<div>b</div>c", ["a", "b", "c"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<p>a <b>b</b><i>c</i> <span>d</span>", ["a bc d"]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", ["a", "b", "c"]),
        ("<p>a<br>b", ["a b"]),
        ("<p>a<br><br>b", ["a", "b"]),
        ("<p>a<br> <br>b", ["a", "b"]),
        ("<p>a<br>• b<br>• c", ["a", "• b", "• c"]),
        ("<p>a<br>1. b<br>2) c", ["a", "1. b", "2) c"]),
        ("<p>a<br>- b", ["a", "- b"]),
        ("<p>a<br>-b", ["a -b"]),
        ("<table><tr><td>a<td>b<tr><td>c", ["a", "b", "c"]),
        ("<p>a<hr>b", ["a", "b"]),
        ("<p>a<custom-tag>b</custom-tag>c", ["abc"]),
        ("<select><option>a<option>b</select>", ["a", "b"]),
    ],
)
def test_a_block_ends_where_a_reader_sees_an_end(source: str, texts: list[str]) -> None:
    """At block elements, at an empty line, at a typed bullet."""
    assert block_texts(source) == texts


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a<img src=x>b", "a b"),
        ("<p>a<img src=x> b", "a b"),
        ("<p>a<svg></svg>b", "a b"),
        ("<p>a<input>b", "a b"),
        ("<p><a href=x>a</a><a href=y>b</a>", "a b"),
        ("<p><a href=x>a</a>b<a href=y>c</a>", "abc"),
        ("<p>wash<wbr>room", "washroom"),
        ("<p>wash&shy;room", "washroom"),
        ("<p>a&nbsp;b", "a\u00a0b"),
    ],
)
def test_what_stands_between_words_parts_or_joins_them(source: str, text: str) -> None:
    """An image parts, a break opportunity does not."""
    assert block_texts(source) == [text]


# What nobody sees


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>h</script>", "<style>h</style>", "<template>h</template>", "<p hidden>h</p>",
        "<noscript>h</noscript>", "<p aria-hidden=true>h</p>", "<p style='display: none'>h</p>",
        "<p style='color:red;VISIBILITY:hidden'>h</p>", "<dialog>h</dialog>", "<svg><text>h</svg>",
        "<div hidden><p>h<p>h</div>", "<iframe>h</iframe>", "<p data-pagelint-ignore>h</p>",
        "<datalist><option>h</datalist>", "<!-- h -->", "<object>h</object>", "<video>h</video>",
    ],
)  # fmt: skip
def test_what_nobody_sees_makes_no_block(hidden: str) -> None:
    """Nor does it hide what stands beside it."""
    assert block_texts(f"<p>a</p>{hidden}<p>b</p>") == ["a", "b"]


@pytest.mark.parametrize(
    "shown",
    [
        "<p aria-hidden=false>s</p>", "<dialog open>s</dialog>", "<p style='display:block'>s</p>",
        "<details><p>s</details>", "<p style='x-display:none-such'>s</p>",
    ],
)  # fmt: skip
def test_what_is_shown_makes_a_block(shown: str) -> None:
    """However much it looks like hiding."""
    assert "s" in block_texts(shown)


# Regions


@pytest.mark.parametrize(
    "source",
    [
        "<nav><p>x</nav>", "<header><p>x</header>", "<footer><p>x</footer>", "<p role=navigation>x",
        "<div role=search>x", "<div class='site-nav'><a href=y>x</a></div>",
        "<ul id=menu><li><a href=y>x</a></ul>", "<aside><a href=y>x</a></aside>",
    ],
)  # fmt: skip
def test_navigation_and_the_pages_frame_are_chrome(source: str) -> None:
    """By element, by role, or by a telling class whose words are mostly links."""
    assert regions(source) == {"x": "chrome"}


@pytest.mark.parametrize(
    "source",
    [
        "<article><header><p>x</header></article>", "<main><p>x</main>", "<aside><p>x</aside>",
        "<section><footer>x</footer></section>", "<div class=menu><p>x y z</div>",
        "<div class=navy><a href=y>x</a></div>",
    ],
)  # fmt: skip
def test_a_sections_own_header_and_prose_are_content(source: str) -> None:
    """Only the page's own header and footer are chrome."""
    assert set(regions(source).values()) == {"content"}


@pytest.mark.parametrize(
    "source",
    [
        "<pre>x</pre>", "<div class=highlight>x", "<table class='language-python'><td>x",
        "<textarea>x</textarea>", "<xmp>x</xmp>",
    ],
)  # fmt: skip
def test_listings_are_code(source: str) -> None:
    """`<pre>`, and what highlighters make."""
    assert regions(source) == {"x": "code"}


def test_a_list_under_a_references_heading_is_reference_until_the_next_heading() -> None:
    """A deeper heading does not end it."""
    source = "<h2>References</h2><p>x<h3>Web</h3><p>y<h2>Contact</h2><p>z"
    assert regions(source) == {
        "References": "content", "x": "reference", "Web": "content", "y": "reference",
        "Contact": "content", "z": "content",
    }  # fmt: skip


def test_a_citation_is_reference_wherever_it_stands() -> None:
    """Told by its shape."""
    text = "Miller AB, Weber C. Sleep and light. J Rest. 2014;12:33-41."
    assert regions(f"<p>{text}") == {text: "reference"}


def test_a_class_names_a_reference_list() -> None:
    """As wikis and journals write it."""
    assert regions("<ol class=references><li>x</ol>") == {"x": "reference"}


# Kinds of text inside a block


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        ("<p>a <code>x</code>", CODE),
        ("<p>a <kbd>x</kbd>", CODE),
        ("<p>a <a href=y>x</a>", LINK),
        ("<p>a <a href=y><code>x</code></a>", LINK | CODE),
        ("<p lang=en>a <i lang=fr>x</i>", FOREIGN),
        ("<p lang=en>a <i lang=en-GB>x</i>", 0),
        ("<p>a <del>x</del>", DELETED),
        ("<p>a <cite>x</cite>", QUOTED),
        ("<p>a <ruby>b<rt>x</rt></ruby>", NOTE),
        ("<p>a<sup>x</sup>", NOTE),
        ("<p>a <b>x</b>", 0),
    ],
)
def test_text_inside_a_block_is_flagged(source: str, flags: int) -> None:
    """So that each rule chooses what it reads."""
    assert flags_of(source, "x") == flags


@pytest.mark.parametrize("mark", ["1", "12,13", "[1]", "(2)", "*", "†", "a", "1–3"])
def test_a_superscript_note_mark_is_flagged(mark: str) -> None:
    """A number glued to a word is a note, not a typo."""
    assert flags_of(f"<p>word<sup>{mark}</sup> more", mark) == NOTE


@pytest.mark.parametrize("text", ["th", "max", "2x"])
def test_other_superscripts_are_text(text: str) -> None:
    """Ordinals and exponents belong to the word."""
    assert flags_of(f"<p>20<sup>{text}</sup> more", text) == 0


# Language


def test_a_block_has_the_language_declared_nearest() -> None:
    """From the root inwards."""
    page = Page("<html lang=en><p>a<div lang=de><p>b<p lang=fr-CA>c</div><p>d")
    assert [block.language for block in page.blocks] == ["en", "de", "fr-CA", "en"]


def test_without_a_declaration_the_language_is_empty() -> None:
    """Nothing is guessed here."""
    assert [block.language for block in Page("<p>a").blocks] == [""]


# What the project leaves out


def test_content_selects_what_is_read() -> None:
    """Text outside is left out."""
    page = Page("<p>a<main><p>b<div><p>c</div></main><p>d", content="main")
    assert [block.text for block in page.blocks] == ["b", "c"]
    assert [each.text for each in page.select("p")] == ["b", "c"]


def test_ignore_leaves_out_what_matches() -> None:
    """Any of several selectors."""
    page = Page("<p>a<p class=x>b<div id=y><p>c</div><p>d", ignore=[".x", "#y"])
    assert [block.text for block in page.blocks] == ["a", "d"]
    assert [each.text for each in page.select("p")] == ["a", "d"]


def test_ignored_words_inside_a_paragraph_are_left_out() -> None:
    """An inline element may be ignored too."""
    page = Page("<p>a <span data-pagelint-ignore>b</span> c")
    assert [block.text for block in page.blocks] == ["a c"]


def test_a_selector_that_is_none_is_refused() -> None:
    """With the reason."""
    with pytest.raises(ValueError, match=r"\w"):
        Page("<p>a", content="p[")


# Properties


@given(tag_soup.map(unique))
def test_no_character_of_the_page_is_read_twice(source: str) -> None:
    """Blocks part the text between them."""
    read = [c for block in Page(source).blocks for c in block.text if 0x4E00 <= ord(c) < 0x5000]
    assert len(read) == len(set(read))


names = st.sampled_from(["p", "div", "li", "b", "a", "td", "h2", "span", "section"])


@given(st.lists(names, max_size=8), st.lists(names, max_size=8))
def test_all_visible_text_is_read_in_order(before: list[str], after: list[str]) -> None:
    """Whatever elements stand around it."""
    source = "".join(f"<{n}>" for n in before) + "one " + "".join(f"<{n}>" for n in after) + "two"
    assert "".join("".join(block_texts(source)).split()) == "onetwo"


def test_within() -> None:
    """An element is within what matches around it, and within itself if it matches."""
    page = Page("<div class=a><p><b>x</b></p></div><p>y</p>")
    inner, outer = page.select("p")
    assert page.is_within(inner.select("b")[0].node, ".a")
    assert page.is_within(inner.node.parent, ".a")  # type: ignore[arg-type]
    assert not page.is_within(outer.node, ".a")
