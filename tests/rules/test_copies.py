"""Pages with links and formatting left open, read by all rules at once.

The parser opens such elements anew in every block that follows: a rule must not take its copies
for elements of the page, nor mend what is around them.
"""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from pagelint.engine.fixing import applied, mend
from pagelint.engine.linter import lint_page, lint_source
from pagelint.finding import Finding
from pagelint.html.source import Source
from pagelint.page import Page
from pagelint.plugins import discover
from pagelint.results import Problem
from pagelint.settings import ActiveRule, Settings

HEAD = "<!doctype html><html lang=en><title>Prices {}</title><body><main><h1>Prices</h1>"
PIECES = [
    "<p>", "<p>", "</p>", "<div>", "</div>", "<ul><li>", "<li>", "</ul>", "<table><tr><td>",
    "</table>", "<h2>", "</h2>", "</a>", "</a>", "</b>", "</i>", "</main>", "<button>", "</button>",
    "<b id=b>", "<i title='Ask [su_box a=1]us[/su_box]'>", "<font color=#eee>", "<u>", "<em>",
    '<a href="www.clinic{}.example">', '<a href="office{}@clinic.example">', "<a>", "<a href=''>",
    '<a href="#{}" role=list>', "<a href='b{}.html' aria-label='&amp;amp; [vc_row]'>",
    "<img src=a>",
    "Open on Sundays. ", "the clinic {}", "[su_box a=1]", "[/su_box]", "CafÃ© ", "&amp;uuml;",
    "definately ", "\r\n", '<div><template shadowrootmode=open><a href="www.s{}.example">',
    "</template></div>", "<svg><a href=x>", "</svg>",
]  # fmt: skip
soups = st.lists(st.sampled_from(PIECES), max_size=20).map(
    lambda pieces: HEAD + "".join(each.format(number) for number, each in enumerate(pieces))
)


@cache
def every_rule() -> Settings:
    """All rules that look at one page, grammar's apart."""
    rules = [rule for rule in discover().values() if not rule.facts]
    return Settings(
        tuple(ActiveRule(rule, options=rule.options() if rule.options else None) for rule in rules)
    )


def findings(html: str) -> list[Finding]:
    problems: list[Problem] = []
    found = lint_page(Page(html), every_rule(), problems).findings
    assert not problems
    return found


@examples(deadline=None, max_examples=60)
@given(soups)
def test_each_is_found_once_and_on_what_it_speaks_of(html: str) -> None:
    """No rule says a thing of a place twice, and one about links speaks of a link's tag."""
    found = findings(html)
    said = [(each.rule, each.span, each.message) for each in found if each.span]
    assert len(set(said)) == len(said)
    for each in found:
        if each.span and each.rule in ("empty-link", "malformed-link", "empty-link-target"):
            assert html.startswith("<a", each.span.start), each


@examples(deadline=None, max_examples=60)
@given(soups)
def test_no_edit_leaves_its_finding(html: str) -> None:
    """What stands outside of the findings that have fixes is the same after all of them."""
    for each in findings(html):
        for edit in each.fix.edits if each.fix else ():
            assert each.span is not None
            assert each.span.start <= edit.span.start <= edit.span.end <= each.span.end
            after = applied(html, [edit])
            assert after.startswith(html[: each.span.start])
            assert after.endswith(html[each.span.end :])


@examples(deadline=None, max_examples=30)
@given(soups)
def test_fixing_leaves_the_tags(html: str) -> None:
    """After all fixes the same tags stand in the same order; only their targets differ."""
    settings = every_rule()

    def lint(text: str) -> list[Finding]:
        return lint_source("", Source(text), settings)

    after, _ = mend(Source(html), lint, unsafe=True)
    assert re.findall(r"<[/\w]+", after) == re.findall(r"<[/\w]+", html)


@pytest.mark.parametrize("tail", ["<p>Open</p></main>", "<ul><li>one<li>two</ul></main>"])
def test_an_unclosed_link_is_mended_once(tail: str) -> None:
    """The scheme is written into the link, and nowhere else."""
    html = f'{HEAD}<p>We are <a href="www.clinic.example">the clinic.{tail}'

    def lint(text: str) -> list[Finding]:
        return [
            each
            for each in lint_source("", Source(text), every_rule())
            if each.rule == "malformed-link"
        ]

    assert mend(Source(html), lint) == (html.replace("www.", "https://www."), 1)
