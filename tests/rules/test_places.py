"""Where findings stand on pages that parsers make the best of: late `<html>`, great depth."""

from functools import cache

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from pagelint.engine.linter import lint_source
from pagelint.html.source import Source
from pagelint.plugins import discover
from pagelint.settings import ActiveRule, Settings

PIECES = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "<a href=''>", "</a>", "<h2>", "</h2>", "<img src=x>",
    "[vc_row a='1'] ", "We definately came. ", "<table><tr><td>", "</table>", "<ul><li>", "<input>",
    "<button></button>", "<svg><a>", "</svg>", "</br>", "<span title='we definately came'>",
]  # fmt: skip
pages = st.builds(
    "{}<html lang={}><title>t</title>\n{}\n{}".format,
    st.sampled_from(["\nBefore. ", "\n\n", "\n<!-- <html lang=no> -->", "\nWe came before. "]),
    st.sampled_from(["en", "xg", ""]),
    st.builds(
        lambda tag, depth: tag * depth,
        st.sampled_from(["<div>", "<b>", "<span>", "<a href=q>", "<ul>", "<font>", "<section>"]),
        st.sampled_from([0, 1, 500, *range(507, 515), 600]),
    ),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
)


@cache
def every_rule() -> Settings:
    rules = [rule for rule in discover().values() if not rule.facts]
    return Settings(
        tuple(ActiveRule(rule, options=rule.options() if rule.options else None) for rule in rules)
    )


@examples(deadline=None, max_examples=50)
@given(pages)
def test_no_place_is_the_pages_beginning_by_default(html: str) -> None:
    """Each finding covers something, and nothing that stands at the very beginning."""
    for finding in lint_source("page.html", Source(html), every_rule()):
        if finding.span is not None:
            assert 0 < finding.span.start < finding.span.end <= len(html), finding


@examples(deadline=None, max_examples=50)
@given(pages)
def test_what_is_found_is_where_it_is(html: str) -> None:
    """A word, a tag and a shortcode are at their own characters, however deep they stand."""
    starts = {"typo": "definately", "leftover-shortcode": "[vc_row", "missing-alt": "<img"}
    starts |= {"empty-heading": "<h2", "invalid-lang": "xg"}
    for finding in lint_source("page.html", Source(html), every_rule()):
        if finding.rule in starts and finding.span is not None:
            assert html.startswith(starts[finding.rule], finding.span.start), finding
