"""One defect, one finding: which findings others explain, and which stay."""

from collections.abc import Iterator
from typing import Any

import pytest

from pagelint.finding import Finding, Severity
from pagelint.rule import Rule
from tests.engine.test_linter import found, make_rule


def says(name: str, elements: str, severity: str = "error", **metadata: Any) -> Rule:
    """A rule that reports the elements that a selector matches."""

    def check(element: Any, context: Any) -> Iterator[Finding]:
        yield element.finding(name)

    return make_rule(name, check, elements=elements, severity=severity, **metadata)


def reports(name: str, words: str, **metadata: Any) -> Rule:
    """A rule that reports words wherever a text has them."""

    def check(block: Any, context: Any) -> Iterator[Finding]:
        at = block.text.find(words)
        if at >= 0:
            yield block.finding(at, at + len(words), name)

    return make_rule(name, check, blocks=lambda block: True, **metadata)


def shown(html: str, *rules: Rule, **settings: Any) -> dict[str, tuple[str, ...]]:
    """The rules whose findings are shown, each with those that it covers."""
    findings = found(html, rules, **settings)
    return {each.rule: each.covers for each in findings if each.suppressed is None}


@pytest.fixture
def picture() -> Rule:
    return says("picture", "img", causes=["anchor", "title"])


@pytest.fixture
def anchor() -> Rule:
    return says("anchor", "a")


@pytest.fixture
def title() -> Rule:
    return says("title", "h1")


def test_a_cause_explains_what_is_around_it(picture: Rule, anchor: Rule, title: Rule) -> None:
    """The finding within stands for those of the elements around it."""
    html = "<h1><a href=x><img></a></h1>"
    assert shown(html, anchor, picture, title) == {"picture": ("anchor", "title")}


def test_what_is_explained_stays_in_the_record(picture: Rule, anchor: Rule) -> None:
    """The other finding is suppressed, with the rule that covers it."""
    first, _ = found("<a href=x><img></a>", [picture, anchor])
    assert first.suppressed is not None
    assert (first.rule, *first.suppressed) == ("anchor", "config", "covered by picture")


@pytest.mark.parametrize(
    "html",
    ["<a href=x>1</a><img>", "<img><a href=x>1</a>", "<a href=x>1</a><a href=y>2</a><p><img>"],
)
def test_a_cause_explains_nothing_beside_it(picture: Rule, anchor: Rule, html: str) -> None:
    """An element that the cause is not in has a defect of its own."""
    assert shown(html, picture, anchor) == {"picture": (), "anchor": ()}


def test_an_element_without_its_end_tag_is_not_explained(picture: Rule) -> None:
    """Where an element ends is known only where it is written."""
    cell = says("anchor", "td")
    assert shown("<table><td><img></table>", picture, cell) == {"picture": (), "anchor": ()}


def test_a_suppressed_cause_explains_nothing(picture: Rule, anchor: Rule) -> None:
    """Who accepts the cause hears of what it leads to."""
    html = "<!-- pagelint-disable picture --><a href=x><img></a>"
    assert shown(html, picture, anchor) == {"anchor": ()}


def test_a_rule_that_is_off_explains_nothing(anchor: Rule) -> None:
    """Without the cause's rule the other speaks."""
    assert shown("<a href=x><img></a>", anchor) == {"anchor": ()}


def test_a_milder_finding_explains_nothing(anchor: Rule) -> None:
    """No error hides behind a warning."""
    mild = says("picture", "img", severity="warning", causes=["anchor"])
    assert shown("<a href=x><img></a>", mild, anchor) == {"picture": (), "anchor": ()}


def test_causes_in_a_row_are_told_at_the_first(title: Rule) -> None:
    """What explains is not itself explained: the root covers all."""
    picture = says("picture", "img", causes=["anchor"])
    anchor = says("anchor", "a", causes=["title"])
    html = "<h1><a href=x><img></a></h1>"
    assert shown(html, title, anchor, picture) == {"picture": ("anchor", "title")}


def test_rules_that_cover_each_other_leave_one() -> None:
    """Of two rules that explain each other one is shown."""
    one, other = says("one", "b", covers=["other"]), says("other", "b", covers=["one"])
    assert shown("<b>x</b>", one, other) == {"one": ("other",)}


def test_a_place_is_covered_that_is_mostly_the_others() -> None:
    """What says something of a text is covered where the other's words are most of it."""
    server = reports("server", "Warning: no such file", covers=["language"])
    language = reports("language", "Warning: no such file, sorry")
    whole = reports("language", "Warning: no such file, sorry. We had a lovely summer here.")
    html = "<p>Warning: no such file, sorry. We had a lovely summer here.</p>"
    assert shown(html, server, language) == {"server": ("language",)}
    assert shown(html, server, whole) == {"server": (), "language": ()}


def test_two_messages_cover_a_text_together() -> None:
    """How much of a place is theirs counts for all findings of the rule."""

    def check(block: Any, context: Any) -> Iterator[Finding]:
        for at in (0, 10):
            yield block.finding(at, at + 7, "half")

    server = make_rule("server", check, blocks=lambda block: True, covers=["language"])
    language = reports("language", "Notice: a Notice: b")
    assert list(shown("<p>Notice: a Notice: b</p>", server, language)) == ["server"]


def test_page_wide_findings_cover_page_wide_ones() -> None:
    """A place may be the whole page."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        yield page.finding("all of it")

    one, other = make_rule("one", check, covers=["other"]), make_rule("other", check)
    make_rule("one", check)
    rules = [one, other._replace(id="other")]
    assert shown("<p>x", *rules) == {"one": ("other",)}


def test_a_doubt_explains_doubts_only(picture: Rule, anchor: Rule) -> None:
    """What can't be told explains no defect, nor does a defect answer a doubt."""

    def doubt(element: Any, context: Any) -> Iterator[Finding]:
        yield element.finding("perhaps", severity=Severity.UNDECIDED)

    unsure = make_rule("unsure", doubt, elements="img", causes=["anchor"])
    html = "<a href=x><img></a>"
    assert shown(html, unsure, anchor, undecided=True) == {"unsure": (), "anchor": ()}
    asking = make_rule("anchor", doubt, elements="a")
    assert shown(html, picture, asking, undecided=True) == {"picture": (), "anchor": ()}


def test_places_are_exact_in_other_line_ends(picture: Rule, anchor: Rule) -> None:
    """Extents are counted in the source, not in the text that the parser reads."""
    html = "\r\n" * 50 + "<a href=x>\r\n<img>\r\n</a><a href=y>1</a>\r\n"
    findings = found(html, [picture, anchor])
    kept = [(each.rule, each.covers) for each in findings if each.suppressed is None]
    assert kept == [("picture", ("anchor",)), ("anchor", ())]
