"""The page as BeautifulSoup: bs4's behaviour, with places."""

import copy
import gc

import pytest
from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Tag
from bs4.element import AttributeValueList, PageElement
from hypothesis import given

from pagelint.html import dom
from pagelint.page import Page
from tests.page.tag_soup import tag_soup, unique

SOURCE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T &amp; t</title></head>'
    '<body><p class="a  b" id=p1 hidden>One <b>two</b><br>three<!-- c --></p>'
    '<a rel="nofollow external" href="/x?a=1&amp;b=2">link</a><script>1 < 2</script>'
    "<ruby>k<rt>r</rt></ruby><template><i>t</i></template>"
    '<svg width="1"><title>s</title></svg></body></html>'
)


@pytest.fixture
def page() -> Page:
    """A page of its own for each test, since trees can be changed."""
    return Page(SOURCE)


def linked(soup: BeautifulSoup) -> None:
    """Assert that each element's links agree with its place in the tree."""
    last: PageElement = soup
    for element in soup.descendants:
        assert element.previous_element is last
        assert last.next_element is element
        last = element
    assert last.next_element is None
    for tag in [soup, *soup.find_all(True)]:
        for before, after in zip([None, *tag.contents], [*tag.contents, None], strict=True):
            if before is not None:
                assert before.next_sibling is after
                assert before.parent is tag
            if after is not None:
                assert after.previous_sibling is before


def test_well_formed_pages_are_as_bs4_parses_them(page: Page) -> None:
    """Written out, as text, and by their elements' attributes."""
    other = BeautifulSoup(SOURCE, "html.parser")
    assert str(page.soup) == str(other)
    assert page.soup.prettify() == other.prettify()
    assert page.soup.get_text("|") == other.get_text("|")
    assert [tag.attrs for tag in page.soup.find_all(True)] == [
        tag.attrs for tag in other.find_all(True)
    ]


def test_every_element_is_linked(page: Page) -> None:
    """As bs4 links what it parses."""
    linked(page.soup)


@given(tag_soup.map(unique))
def test_tag_soup_is_linked(source: str) -> None:
    """Whatever tree the parser made of it."""
    linked(Page(source).soup)


def test_finding_and_selecting_work(page: Page) -> None:
    """By name, attribute, text, and CSS."""
    soup = page.soup
    assert soup.find("p", class_="b") is soup.select_one("body > p.a#p1[hidden]")
    assert [tag.name for tag in soup.find_all(["a", "b"])] == ["b", "a"]
    assert soup.find(string="link").parent.name == "a"
    assert soup.select_one('a[rel~="external"]').get_text() == "link"
    assert soup.title.string == "T & t"


def test_attributes_are_as_bs4_has_them(page: Page) -> None:
    """Lists for the attributes that hold several words, strings for others."""
    paragraph, link = page.soup.p, page.soup.a
    assert paragraph.attrs == {"class": ["a", "b"], "id": "p1", "hidden": ""}
    assert isinstance(paragraph["class"], AttributeValueList)
    assert link["rel"] == ["nofollow", "external"]
    assert link["href"] == "/x?a=1&b=2"


def test_texts_have_bs4s_types(page: Page) -> None:
    """So that `get_text` leaves out scripts, templates, ruby and comments."""
    soup = page.soup
    assert isinstance(soup.contents[0], Doctype)
    assert isinstance(soup.find(string=lambda text: isinstance(text, Comment)), NavigableString)
    assert soup.body.get_text() == "One twothreelinkks"
    assert soup.script.get_text() == "1 < 2"
    assert soup.rt.get_text() == "r"


def test_a_tag_knows_where_it_stands(page: Page) -> None:
    """Its start tag, and each value."""
    link = page.soup.a
    text = page.source.text
    assert text[slice(*link.source_span)].startswith('<a rel="nofollow')
    assert text[slice(*link.attribute_span("href"))] == "/x?a=1&amp;b=2"
    assert text[slice(*link.attribute_span("REL"))] == "nofollow external"
    assert (link.sourceline, link.sourcepos) == (1, text.index("<a "))


def test_a_text_knows_where_it_stands(page: Page) -> None:
    """References and all; a comment between its marks."""
    soup = page.soup
    text = page.source.text
    assert text[slice(*soup.title.string.source_span)] == "T &amp; t"
    assert text[slice(*soup.b.string.source_span)] == "two"
    comment = soup.find(string=lambda string: isinstance(string, Comment))
    assert text[slice(*comment.source_span)] == " c "


def test_an_implied_tag_has_the_place_of_the_tag_around_it() -> None:
    """It has no line either."""
    page = Page("<table><tr><td>x</table>")
    assert page.source.text[slice(*page.soup.tbody.source_span)] == "<table>"
    assert page.soup.tbody.sourceline is None


def test_what_is_made_anew_has_no_place(page: Page) -> None:
    """Nor has a copy, which may go anywhere."""
    soup = page.soup
    assert copy.copy(soup.a).source_span is None
    assert copy.copy(soup.a).attribute_span("href") is None
    assert copy.copy(soup.title.string).source_span is None


def test_a_copy_is_equal_and_apart(page: Page) -> None:
    """As bs4 copies."""
    paragraph = copy.copy(page.soup.p)
    assert paragraph == page.soup.p
    assert paragraph.parent is None
    assert str(copy.copy(page.soup)) == str(page.soup)


def test_the_tree_can_be_changed(page: Page) -> None:
    """Moved, removed, wrapped and added to; links stay right."""
    soup = page.soup
    soup.b.extract()
    soup.p.append(soup.new_tag("em"))
    soup.em.string = "new"
    soup.a.wrap(soup.new_tag("div"))
    soup.script.decompose()
    soup.title.string.replace_with("U")
    soup.svg.insert_before("x", soup.new_tag("hr"))
    soup.ruby.unwrap()
    linked(soup)
    assert soup.title.get_text() == "U"
    assert soup.p.get_text() == "One threenew"


def test_the_tree_of_the_parser_stays_as_it_is(page: Page) -> None:
    """Whoever changes the soup changes nothing for others."""
    page.soup.p.decompose()
    assert page.select("p")


def test_the_meta_charset_is_replaced_when_encoding(page: Page) -> None:
    """bs4's substitution, set up as by its own builders."""
    assert b'charset="koi8-r"' in page.soup.encode("koi8-r")


def test_foreign_elements_have_their_namespace(page: Page) -> None:
    """As html5lib's trees do, so that selectors know HTML from SVG."""
    assert page.soup.svg.namespace == "http://www.w3.org/2000/svg"
    assert page.soup.p.namespace == "http://www.w3.org/1999/xhtml"


def test_deep_trees_are_made_written_and_searched() -> None:
    """Without recursion."""
    page = Page("<div>" * 20_000 + "x")
    soup = page.soup
    assert len(soup.find_all("div")) == 20_000
    assert soup.get_text() == "x"
    assert str(soup).count("<div>") == 20_000
    assert len(soup.select("div")) == 20_000


def test_the_collector_is_left_as_it_was(page: Page) -> None:
    """It pauses only while the tree grows."""
    gc.disable()
    try:
        assert page.soup
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_page_gives_one_soup(page: Page) -> None:
    """Made once."""
    assert page.soup is page.soup
    assert isinstance(page.soup, BeautifulSoup)
    assert all(isinstance(tag, Tag) for tag in page.soup.find_all(True))
    assert page.soup.original_encoding == "utf-8"


@given(tag_soup.map(unique))
def test_the_soup_holds_the_elements_of_the_page(source: str) -> None:
    """In the same order, templates included."""
    page = Page(source)
    names = [node.tag for node in page.document.descendants if isinstance(node, dom.Element)]
    assert [tag.name for tag in page.soup.find_all(True)] == names
