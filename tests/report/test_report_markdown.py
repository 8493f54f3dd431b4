"""`markdown`: a table of defects in which nothing that a page says is markup."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pagelint.report.cells import one_line
from pagelint.report.markdown import escaped
from pagelint.results import Problem
from tests.report.samples import finding, hostile_page, on_page, page, rule, written

TEXT = "<p>\nteh end"
MARKDOWN = MarkdownIt("gfm-like")
MARKDOWN.linkify.set({"fuzzy_link": False})


def shown(markdown: str) -> str:
    """What a reader sees of a paragraph, by a Markdown renderer."""
    html = MARKDOWN.render(f"x {markdown}")
    text = re.sub(r"<!-- -->", "", html).removeprefix("<p>x ").removesuffix("</p>\n")
    assert "<" not in text, f"markup: {html}"
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text


@given(st.text(st.characters(codec="utf-8")))
@example("[a](https://x.example) ![b](c) <img src=x> &amp; `code` **bold** _it_ ~~no~~ $x$ a|b \\*")
@example("https://x.example www.x.example me@x.example mailto:a@b.example")
def test_text_stays_text(text: str) -> None:
    """Nothing of a text is markup, a link or an entity."""
    line = f"{one_line(text)}."
    assert shown(escaped(line)) == line


@pytest.mark.parametrize(
    "text", ["@nurse", "#12", "!7", "%3", "~bug", "$5", "GH-12", ":tada:", "www.x.example", "x://y"]
)
def test_sites_find_no_reference(text: str) -> None:
    """What sites make links, mentions and emoji of is parted from its sign."""
    assert text not in escaped(f"see {text}").replace("\\", "")


def test_table() -> None:
    """A line a defect: severity, message, rule, first place, number of pages."""
    one, two = (
        page(TEXT, finding(TEXT, "teh", "no word"), path=f"{name}.html") for name in ("a", "b")
    )
    assert written("markdown", one, two, rules=[rule()]) == (
        "### pagelint\n\n1 defect (1 error) in 2 places on 2 pages.\n\n"
        "| | what | where | pages |\n| --- | --- | --- | ---: |\n"
        "| 🔴 error | no word ([typo](<https://github.com/pagelint/pagelint/blob/main/docs/rules"
        "/typo.md>)) | a.html:2:1 | 2 |\n"
    )


def test_no_defects() -> None:
    """A good page has no table."""
    assert written("markdown", page(TEXT)) == "### pagelint\n\nNo defects on 1 page.\n"


def test_fits_a_comment() -> None:
    """However much there is to say, it fits a comment; how much is left out is told."""
    made = [on_page("word " * 500, rule=f"rule-{number}") for number in range(400)]
    out = written("markdown", page(TEXT, *made))
    assert len(out) < 65_536
    assert out.endswith("\nand 350 more.\n")


def test_problems_are_named() -> None:
    """What could not be read is told below."""
    assert written("markdown", problems=[Problem("a|b.html", "no such file")]).endswith(
        "\n⚠️ a\\|b.html: no such file\n"
    )


def test_hostile_page_makes_one_table() -> None:
    """A page can't end a cell, a row or the table."""
    html = MARKDOWN.render(written("markdown", hostile_page()))
    assert html.count("<table>") == 1
    assert html.count("<tr>") == 3
    assert not re.search(r"<(?!/?(?:h3|p|table|thead|tbody|tr|th|td|a)\b|!-- -->)", html)
