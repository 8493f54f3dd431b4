"""CSS paths to elements."""

from pagelint.html import dom
from pagelint.page import Page
from pagelint.page.paths import Paths


def path(html: str, selector: str) -> str:
    """The path to the first element that a selector matches."""
    page = Page(html)
    return page.css_path(page.select(selector)[0].node)


def test_a_path_begins_at_the_nearest_id() -> None:
    """What is around it needs no word."""
    assert path('<div id="top"><p>A</p><p><i>B</i></p></div>', "i") == "#top > p:nth-of-type(2) > i"


def test_an_id_that_a_selector_would_have_to_escape_is_passed_over() -> None:
    """A path is for reading, too."""
    assert path('<main><p id="1:a">A</p></main>', "p") == "html > body > main > p"


def test_a_path_has_six_steps_at_most() -> None:
    """Deep nesting makes no long paths."""
    assert path("<div>" * 9 + "<b>x</b>", "b") == "div > div > div > div > div > b"


def test_siblings_with_ids_count() -> None:
    """The second of its kind is the second, whatever the first is called."""
    assert path('<p id="a">A</p><p class="b">B</p>', ".b") == "html > body > p:nth-of-type(2)"


def test_only_the_first_siblings_are_numbered() -> None:
    """Behind five hundred others an element has no number."""
    assert path("<i></i>" * 500 + "<i class=a>", ".a") == "html > body > i:nth-of-type(501)"
    assert path("<i></i>" * 501 + "<i class=a>", ".a") == "html > body > i"


def test_children_are_counted_once_for_all_of_them() -> None:
    """Those behind the numbered ones make no new count."""
    counted: list[dom.Node] = []

    class Counting(Paths):
        def _count(self, parent: dom.Node) -> None:
            counted.append(parent)
            super()._count(parent)

    paths = Counting()
    for element in Page("<i></i>" * 2000).select("i"):
        paths.path(element.node)
    assert len(counted) == len(set(counted)) == 3  # body, html, the document
