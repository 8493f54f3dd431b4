"""Declarative shadow trees: what visitors read, and where it stands."""

import html

import pytest
from hypothesis import given

from pagelint.page import Block, Page
from tests.page.shadow_markup import declared, shadow_pages

CARD = """<!doctype html><html lang="en"><title>Tours</title><body>
<tour-card id="alps">
  <template shadowrootmode="open">
    <style>h3 { color: #333 }</style>
    <article>
      <h3 id="name"><slot name="title">A tour</slot></h3>
      <p>Starts in <slot name="town">our office</slot>, rain or shine.</p>
      <slot></slot>
    </article>
  </template>
  <span slot="title">Three huts</span>
  <p>Bring <b>boots</b>.</p>
  <em slot="price" id="price">120 francs</em>
</tour-card>
"""


def texts(source: str) -> list[str]:
    """The texts of a page's blocks, titles aside."""
    return [block.text for block in Page(source).blocks if block.kind != "title"]


def written(block: Block, text: str) -> str:
    """The source of a text in a block."""
    start = block.text.index(text)
    return block.page.source.text[slice(*block.span(start, start + len(text)))]


def test_a_card_reads_as_it_is_rendered() -> None:
    """Slots show what they take, else their own text; what no slot takes is not read."""
    assert texts(CARD) == ["Three huts", "Starts in our office, rain or shine.", "Bring boots."]


def test_text_in_a_shadow_tree_keeps_its_place() -> None:
    """Of the tree, of what a slot takes, and of a slot's own text."""
    heading, paragraph, light = Page(CARD).blocks[1:]
    assert heading.span(0, 5).start == CARD.index("Three huts")
    assert written(paragraph, "office, rain") == "office</slot>, rain"
    assert light.span(6, 11).start == CARD.index("boots")


def test_a_heading_of_a_shadow_tree_is_one_on_the_page() -> None:
    """The block's kind and level are those of the flat tree."""
    heading = Page(CARD).blocks[1]
    assert (heading.kind, heading.level) == ("heading", 3)


@pytest.mark.parametrize("mode", ["open", "closed", "OPEN"])
def test_the_mode_hides_nothing_from_visitors(mode: str) -> None:
    """Closed roots are closed to scripts alone."""
    assert texts(declared("p", "inside", mode=mode)) == ["inside"]


@pytest.mark.parametrize("host", ["article", "h2", "span", "x-a", "news-item-2"])
def test_elements_that_can_have_a_shadow_root(host: str) -> None:
    """Custom elements, and some of HTML's own."""
    assert texts(declared(host, "inside", light="outside")) == ["inside"]


@pytest.mark.parametrize("host", ["button", "li", "table", "a", "font-face", "x"])
def test_elements_that_cannot(host: str) -> None:
    """A template in others is one like any."""
    assert "inside" not in "".join(texts(declared(host, "inside")))


def test_the_first_root_counts() -> None:
    """A second template with a mode is only a template, and no slot takes it."""
    second = '<template shadowrootmode="open">two</template>'
    assert texts(declared("div", "one", light=second)) == ["one"]


@pytest.mark.parametrize(
    "source",
    [
        '<template><div><template shadowrootmode="open">a</template></div></template>',
        '<div><template shadowrootmode="ajar">a</template></div>',
        '<div><template shadowrootmode="open">a',
    ],
)
def test_other_templates_are_not_read(source: str) -> None:
    """Those in templates, without a valid mode, or never closed."""
    page = Page(source)
    assert page.shadow is None
    assert page.blocks == []


def test_a_slot_passes_on_what_another_takes() -> None:
    """A slot may be among the children of a host in its own tree."""
    inner = '<x-in><template shadowrootmode="open">[<slot></slot>]</template><slot></slot></x-in>'
    assert texts(declared("x-out", inner, light="light")) == ["[light]"]


def test_the_first_slot_of_a_name_takes_all() -> None:
    """The second shows its own text."""
    slots = "<p><slot>none</slot></p><p><slot>more</slot></p>"
    assert texts(declared("x-a", slots, light="<b>one</b> <b>two</b>")) == ["one two", "more"]


def test_white_space_fills_a_slot() -> None:
    """As in a browser: a slot's own text gives way to any text node."""
    assert texts(declared("x-a", "<p><slot>none</slot></p><p>a</p>", light=" ")) == ["a"]


def test_what_no_slot_takes_is_hidden_but_there() -> None:
    """It is part of the page's code, not of what is read."""
    page = Page(CARD)
    [price] = page.document.iter_elements("em")
    assert page.element(price).hidden
    assert page.tree_of(price) == 0


def test_elements_in_shadow_trees_are_found_and_placed() -> None:
    """With their attributes."""
    source = declared("x-a", '<img src=a alt="Tom &amp; Jerry">')
    page = Page(source)
    [image] = page.select("img")
    assert source[slice(*image.span)] == '<img src=a alt="Tom &amp; Jerry">'
    assert source[slice(*image.attribute_span("alt"))] == "Tom &amp; Jerry"
    assert page.attribute_blocks[0].span(6, 11).start == source.index("Jerry")


def test_the_trees_of_nodes() -> None:
    """What a slot takes stays of the tree that it was written in."""
    page = Page(declared("x-a", "<p><slot></slot></p>", light="<b>x</b>"))
    assert [page.tree_of(page.select(name)[0].node) for name in ("x-a", "p", "b")] == [0, 1, 0]


def test_a_title_in_a_shadow_tree_is_none() -> None:
    """The document's title is looked for in the document."""
    assert Page(declared("body", "<title>Inside</title>")).title == ""


def test_the_soup_is_the_page_as_written() -> None:
    """Templates included, with the places of their texts."""
    page = Page(CARD)
    soup = page.soup
    assert soup.select_one("tour-card > span").get_text() == "Three huts"  # type: ignore[union-attr]
    [text] = [each for each in soup.find_all(string=True) if "Starts in" in each]
    assert CARD[slice(*text.source_span)].strip().startswith("Starts in")


def test_ignored_parts_in_shadow_trees_are_left_out() -> None:
    """By attribute and by selector."""
    source = declared("x-a", "<p data-pagelint-ignore>a</p><p class=b>b</p><p>c</p>")
    assert [block.text for block in Page(source, ignore=[".b"]).blocks] == ["c"]


def test_words_made_of_two_trees_have_a_span_in_one() -> None:
    """Never all that stands between them in the source."""
    source = declared("x-a", "<p>two<slot></slot></p>", light="halves")
    [block] = Page(source).blocks
    assert block.text == "twohalves"
    assert source[slice(*block.span(0, 9))] == "two"


def test_line_ends_before_a_shadow_tree() -> None:
    """Offsets are those of the source, CRLF and all."""
    source = declared("x-a", "<p>one\r\n<b>two</b></p>").replace("<body>", "\r\n<body>\r\n")
    [block] = Page(source).blocks
    assert written(block, "two") == "two"


def test_pages_without_shadow_roots_have_no_trees() -> None:
    """Whatever their scripts speak of."""
    page = Page("<p id=a>x</p><script>class A { b() { this.attachShadow(c) } }</script>")
    assert page.shadow is None
    assert page.written == page.document


def test_ten_thousand_hosts_in_each_other() -> None:
    """They make a page."""
    root = '<x-a><template shadowrootmode="open"><i></i><slot></slot></template>'
    page = Page(f"<!doctype html>{root * 10_000}deep")
    assert page.blocks[-1].text.endswith("deep")


def test_a_slot_that_takes_thousands() -> None:
    """In order."""
    light = "".join(f"<p slot=a>{number}</p>" for number in range(3000))
    found = texts(declared("x-a", "<slot name=a></slot>", light=light))
    assert found == [str(number) for number in range(3000)]


def test_templates_in_templates_are_bounded() -> None:
    """What would be parsed over and over is left unread."""
    source = '<div><template shadowrootmode="open">' * 200 + "a" * 5000 + "</template></div>" * 200
    assert Page(source).shadow is not None


@given(shadow_pages)
def test_characters_stand_where_their_block_says(source: str) -> None:
    """For nested, unclosed and odd shadow markup, and for what scripts attach."""
    page = Page(source)
    for block in page.blocks:
        for offset, character in enumerate(block.text):
            span = block.span(offset, offset + 1)
            if character != " " and span != block.element.span:
                assert character in html.unescape(source[slice(*span)])


@given(shadow_pages)
def test_most_characters_have_a_place(source: str) -> None:
    """Those that were written once, but for tables and scripts, which move and escape text."""
    page = Page(source)
    if "table" in source or "script" in source:
        return
    for block in page.blocks:
        for offset, character in enumerate(block.text):
            if 0x4E00 <= ord(character) < 0x5000:
                assert source[slice(*block.span(offset, offset + 1))] == character


@given(shadow_pages)
def test_elements_stand_where_their_tags_do(source: str) -> None:
    """The span is a start tag, or empty where the page has none around."""
    page = Page(source)
    for element in page.select("*"):
        written_tag = source[slice(*element.span)]
        assert written_tag[:1] in ("", "<")


@pytest.mark.parametrize(
    ("selector", "found"),
    [
        ("p, b", ["p", "b"]),
        ("x-a b", ["b"]),
        ("x-a > b", ["b"]),
        ("x-a p", []),
        ("p b", []),
        ("p > slot", ["slot"]),
        ("body p", []),
        ("b:first-child", ["b"]),
        ("x-a:has(p)", []),
        ("p:not(div p)", ["p"]),
    ],
)
def test_selectors_do_not_match_across_trees(selector: str, found: list[str]) -> None:
    """Elements of all trees are found, by what stands in their own."""
    page = Page(declared("x-a", "<p><slot></slot></p>", light="<b>x</b>"))
    assert [element.name for element in page.select(selector)] == found


def test_what_a_slot_takes_has_the_language_of_its_host() -> None:
    """As the HTML standard has it: not that of what is around the slot."""
    source = declared(
        "x-a lang=fr", "<div lang=de><b>Huhu</b><p><slot></slot></p></div>", light="ici"
    )
    page = Page(source.replace("</x-a lang=fr>", "</x-a>"))
    assert [(block.text, block.language) for block in page.blocks] == [
        ("Huhu", "de"),
        ("ici", "fr"),
    ]
    light = page.blocks[1].parts[0].node
    assert light is not None
    assert page.language_of(light) == "fr"


def test_the_path_to_an_element_of_the_document_is_that_in_the_document() -> None:
    """No slot is on it."""
    source = declared("x-a", "<p><slot></slot></p>", light="<b>x</b><b>y</b>")
    page = Page(source)
    assert page.css_path(page.select("b")[1].node) == "html > body > x-a > b:nth-of-type(2)"


def test_slots_that_a_script_fills_are_left_alone() -> None:
    """Nobody knows what they take."""
    source = declared("x-a", "<slot></slot>", light="light")
    assert (
        Page(source.replace(" shadow", ' shadowrootslotassignment="manual" shadow')).shadow is None
    )


def test_very_many_trees_are_not_all_made() -> None:
    """Each costs some kilobytes, however small it is: as many as a page of that size may have."""
    page = Page("<p><template shadowrootmode=open></template>" * 2_000)
    assert page.shadow is not None
    assert 500 < len(page.shadow.trees) < 1_000
