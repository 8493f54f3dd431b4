"""Links lead to the web or to files, and to nothing else."""

import pytest

from pagelint.report.html.links import edit_link, page_link
from pagelint.results import PageResult


@pytest.mark.parametrize(
    ("path", "folder", "link"),
    [
        ("site/a.html", "", "./site/a.html"),
        ("site/a.html", "reports", "./../site/a.html"),
        ("site/a b#c?.html", "", "./site/a%20b%23c%3F.html"),
        ("javascript:alert(1).html", "", "./javascript%3Aalert%281%29.html"),
        ("data:text/html,x", "", "./data%3Atext/html%2Cx"),
        ("https://example.org/a?b=1", "out", "https://example.org/a?b=1"),
        ("ftp://example.org/a", "", ""),
        ("<stdin>", "", ""),
        ("site.zip/a.html", "", ""),
    ],
)
def test_link_of_a_path(path, folder, link):
    """Relative to the report's folder, with every character that could mean more encoded."""
    assert page_link(PageResult(path), folder) == link


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ('https://example.org/"onclick=', "https://example.org/%22onclick="),
        ("javascript:alert(1)", "./a.html"),
    ],
)
def test_address_of_a_page(url, link):
    """A page's address comes first, if it is one of the web."""
    assert page_link(PageResult("a.html", url=url), "") == link


@pytest.mark.parametrize(
    ("path", "template", "link"),
    [
        ("blog/a b.html", "https://git.example/edit/{path}", "https://git.example/edit/blog/a%20b.html"),
        ("blog/a.html", "https://git.example/edit/{stem}.md", "https://git.example/edit/blog/a.md"),
        ("a{stem}.html", "https://git.example/{path}", "https://git.example/a%7Bstem%7D.html"),
        ("../a.html", "https://git.example/{path}", ""),
        ("https://example.org/a", "https://git.example/{path}", ""),
        ("a.html", "", ""),
    ],
)  # fmt: skip
def test_where_a_page_is_edited(path, template, link):
    """The template with the page's path; nothing for a page outside the working folder."""
    assert edit_link(PageResult(path), template) == link


@pytest.mark.parametrize(
    ("own", "link"),
    [("https://cms.example/post?id=3", "https://cms.example/post?id=3"), ("javascript:x()", "")],
)
def test_a_page_that_says_where_it_is_edited(own, link):
    """What a source knows of a page weighs more than the template, if it is of the web."""
    assert edit_link(PageResult("a.html", edit_url=own), "https://git.example/{path}") == link
