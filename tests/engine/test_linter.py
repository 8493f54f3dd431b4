"""The linter: dispatch, isolation of crashes, suppressions, regions, site rules."""

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

import pytest

from pagelint.engine.linter import Linted
from pagelint.engine.linter import lint as engine_lint
from pagelint.finding import Edit, Finding, Fix, Said, Severity, Span
from pagelint.resource import Resource
from pagelint.rule import Check, Rule, RuleError, rule
from pagelint.settings import ActiveRule, Settings
from tests.runs import lint_one, lint_site


def make_rule(name: str, check: Check, **metadata: Any) -> Rule:
    """A rule as if `check` stood in a module of that name."""
    module = ModuleType(name, "A rule for a test.")
    sys.modules[name] = module
    check.__module__ = name
    decorated = rule(
        **{"category": "test", "severity": "error", "since": "0.1", "bad": ["⟦x⟧"], "good": ["y"]}
        | metadata
    )(check)
    return decorated.rule  # type: ignore[attr-defined]


def find_bold(element: Any, context: Any) -> Iterator[Finding]:
    yield element.finding("bold")


@pytest.fixture
def bold() -> Rule:
    return make_rule("bold_text", find_bold, elements="b")


def lint(html: str, rules: Iterable[Rule], **settings: Any) -> Linted:
    chosen = Settings(tuple(ActiveRule(each) for each in rules), **settings)
    return lint_one(html.encode(), chosen)


def found(html: str, rules: Iterable[Rule], **settings: Any) -> list[Finding]:
    result, problems = lint(html, rules, **settings)
    assert result is not None
    assert not problems
    return result.findings


def counted(html: str, rules: Iterable[Rule]) -> int:
    return sum(finding.suppressed is None for finding in found(html, rules))


def test_a_result_says_where_its_page_is_edited(bold: Rule) -> None:
    """What the source knows of that comes with the result."""
    resource = Resource("a.html", b"<b>x</b>", edit_url="https://cms.example/a")
    result = engine_lint(resource, Settings((ActiveRule(bold),))).page
    assert result is not None
    assert result.edit_url == "https://cms.example/a"


def test_findings_carry_what_the_rule_says(bold: Rule) -> None:
    """Rule, category and severity come from the metadata."""
    (finding,) = found("<p><b>x</b>", [bold])
    assert (finding.rule, finding.category, finding.severity) == (
        "bold-text",
        "test",
        Severity.ERROR,
    )
    assert finding.span == Span(3, 6)


def test_project_severity_wins() -> None:
    """A severity that the project sets replaces the rule's and the finding's."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        yield page.finding("bad", severity=Severity.ERROR)

    made = make_rule("some_rule", check)
    settings = Settings((ActiveRule(made, severity=Severity.INFO),))
    result, _ = lint_one(b"<p>", settings)
    assert result is not None
    assert result.findings[0].severity is Severity.INFO


def test_findings_are_in_page_order(bold: Rule) -> None:
    """Offset first, then rule; page-wide findings come before all."""

    def whole(page: Any, context: Any) -> Iterator[Finding]:
        yield page.finding("whole page")

    order = [f.span for f in found("<b>1</b><b>2</b>", [bold, make_rule("whole", whole)])]
    assert order == [None, Span(0, 3), Span(8, 11)]


def test_a_crashing_rule_costs_only_its_own_findings(bold: Rule) -> None:
    """Other rules' findings stay, and the crash is named with its rule and page."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        raise ZeroDivisionError("oops")
        yield

    result, problems = lint("<b>x</b>", [make_rule("shaky_rule", check), bold])
    assert result is not None
    assert [finding.rule for finding in result.findings] == ["bold-text"]
    (problem,) = problems
    assert problem.path == "page.html"
    assert "internal error of rule shaky-rule" in problem.message
    assert "Traceback" not in problem.message
    assert "ZeroDivisionError" in problem.detail


def test_an_edit_outside_its_finding_is_an_error_of_the_rule(bold: Rule) -> None:
    """The finding is not reported, so nobody applies its fix; other rules' are."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        yield Finding(Span(3, 6), "x", fix=Fix((Edit(Span(2, 3), ""),)))

    result, problems = lint("<p><b>x</b>", [make_rule("greedy_rule", check), bold])
    assert result is not None
    assert [finding.rule for finding in result.findings] == ["bold-text"]
    (problem,) = problems
    assert "internal error of rule greedy-rule" in problem.message
    assert "edit at" in problem.message


def test_the_same_is_said_of_a_place_once() -> None:
    """Two findings of a rule with one message and one span are one."""

    def twice(page: Any, _: Any) -> Iterator[Finding]:
        for message in ("late", "late", "low"):
            yield Finding(Span(0, 3), message)

    page = lint("<p>Tide", [make_rule("twice", twice)]).page
    assert page is not None
    assert [each.message for each in page.findings] == ["late", "low"]


def test_findings_before_a_crash_are_kept() -> None:
    """What a rule said before it crashed still counts."""

    def check(page: Any, context: Any) -> Iterator[Finding]:
        yield page.finding("first")
        raise KeyError("second")

    result, problems = lint("<p>", [make_rule("late_crash", check)])
    assert result is not None
    assert len(result.findings) == 1
    assert len(problems) == 1


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- pagelint-disable-next-line bold-text -->\n",
        "<!-- pagelint-disable-next-line test -- all of the category -->\n",
        "<!-- pagelint-disable-next-line -->\n",
        "<!-- pagelint-disable-line -->",
        "<!-- pagelint-disable bold-text -- why not -->\n\n",
        "<!--\n pagelint-disable-next-line bold-text\n-->\n",
        "<!-- pagelint-disable-next-line bold-text -->\n<!-- pagelint-disable-next-line typo -->\n",
    ],
)
def test_comments_suppress(comment: str, bold: Rule) -> None:
    """Every form of comment switches the finding behind it off."""
    assert counted(f"<p>\n{comment}<b>x</b>\n<p>", [bold]) == 0


def test_enable_ends_a_block(bold: Rule) -> None:
    """Between disable and enable findings are off, after it they are on."""
    html = "<!-- pagelint-disable bold-text --><b>1</b><!-- pagelint-enable bold-text --><b>2</b>"
    assert counted(html, [bold]) == 1


def test_other_lines_stay(bold: Rule) -> None:
    """disable-next-line holds for one line only."""
    html = "<!-- pagelint-disable-next-line bold-text -->\n<b>1</b>\n<b>2</b>"
    assert counted(html, [bold]) == 1


@pytest.mark.parametrize(
    ("off", "on", "reported"),
    [
        ("disable test", "enable bold-text", 1),
        ("disable", "enable bold-text", 1),
        ("disable bold-text", "enable test", 1),
        ("disable bold-text", "enable", 1),
        ("disable bold-text, typo", "enable typo", 0),
    ],
)
def test_what_is_enabled_again(off: str, on: str, reported: int, bold: Rule) -> None:
    """A rule of what is off can be enabled by itself, and nothing else is with it."""
    html = f"<!-- pagelint-{off} --><b>1</b><!-- pagelint-{on} --><b>2</b>"
    assert counted(html, [bold]) == reported


def test_enabled_and_disabled_again(bold: Rule) -> None:
    """What was enabled by itself can be switched off once more."""
    off, on = "<!-- pagelint-disable test -->", "<!-- pagelint-enable bold-text -->"
    assert counted(f"{off}<b>1</b>{on}<b>2</b>{off}<b>3</b>{on}<b>4</b>", [bold]) == 2


@pytest.mark.parametrize(
    "html",
    [
        "<!-- pagelint-enable bold-text -->",
        "<!-- pagelint-disable bold-text --><b>1</b><!-- pagelint-enable missing-alt -->",
        "<!-- pagelint-disable --><b>1</b><!-- pagelint-enable --><!-- pagelint-enable typo -->",
    ],
)
def test_needless_enabling(html: str, bold: Rule) -> None:
    """A comment that enables what is on is reported as not needed."""
    (finding,) = [each for each in found(html, [bold]) if not each.suppressed]
    assert finding.rule == "unused-suppression"
    assert finding.message == "this comment enables what was not disabled"


@pytest.mark.parametrize(
    ("comment", "meant"),
    [
        ("pagelint-disabel-next-line bold-text", "pagelint-disable-next-line"),
        ("pagelint-disable_line", "pagelint-disable-line"),
        ("pagelint:disable bold-text", "pagelint-disable"),
        ("pagelint-ignore bold-text", "pagelint-disable-next-line"),
        ("pagelint-enabel", "pagelint-enable"),
    ],
)
def test_mistyped_comments(comment: str, meant: str, bold: Rule) -> None:
    """A comment with a slip in its own name is reported, with the name that was meant."""
    (finding,) = found(f"<!-- {comment} --><p>1", [bold])
    assert (finding.rule, finding.hint) == ("unknown-suppression", f"did you mean {meant}?")


@pytest.mark.parametrize(
    "comment",
    ["pagelint is run on this", "checked by pagelint-disable", "pagelint-words.txt lists names"],
)
def test_comments_in_prose(comment: str, bold: Rule) -> None:
    """Who only speaks of pagelint in a comment is left alone."""
    assert found(f"<!-- {comment} --><p>1", [bold]) == []


def test_unclosed_comments_cost_nothing(bold: Rule) -> None:
    """Comments without an end are none, however many there are."""
    assert found("<!-- pagelint-disable x " * 50_000, [bold]) == []


def test_comments_about_comments(bold: Rule) -> None:
    """A comment can leave out what is said of comments, and is needed for it."""
    spare = "<!-- pagelint-disable-next-line bold-text -->\n<p>1"
    html = f"<!-- pagelint-disable unused-suppression -->\n{spare}"
    (finding,) = found(html, [bold])
    assert finding.suppressed is not None


@pytest.mark.parametrize("comments", [(), (("unused-suppression", Severity.ERROR),)])
def test_levels_of_complaints(comments: tuple[tuple[str, Severity], ...], bold: Rule) -> None:
    """Complaints about comments are as loud as the project wants them, or silent."""
    made = found("<!-- pagelint-disable bold-text --><p>1", [bold], comments=comments)
    assert [(each.rule, each.severity) for each in made] == list(comments)


def test_suppressed_findings_keep_the_reason(bold: Rule) -> None:
    """The report can say who suppressed a finding, and why."""
    html = "<!-- pagelint-disable-next-line bold-text -- house style -->\n<b>1</b>"
    (finding,) = found(html, [bold])
    assert finding.suppressed == ("comment", "house style")


def test_unused_suppressions_are_reported(bold: Rule) -> None:
    """A comment that suppresses nothing is a finding at its own place."""
    (finding,) = found("<!-- pagelint-disable bold-text --><p>x", [bold])
    assert finding.rule == "unused-suppression"
    assert finding.span == Span(0, 35)


def test_suppressions_of_rules_that_did_not_run_are_not_unused(bold: Rule) -> None:
    """With --select another rule, a comment is not called unused."""
    assert found("<!-- pagelint-disable typo --><p>x", [bold]) == []


def test_unknown_rules_in_suppressions_are_reported(bold: Rule) -> None:
    """A slip in a rule's name must not go unseen."""
    (finding,) = found("<!-- pagelint-disable typpo --><p>x", [bold])
    assert finding.rule == "unknown-suppression"


@pytest.mark.parametrize(
    ("settings", "count"),
    [
        ({}, 3),
        ({"content": "main"}, 1),
        ({"ignore": (".cookie-banner",)}, 2),
        ({"content": "main", "ignore": ("main",)}, 0),
    ],
)
def test_regions(settings: dict[str, Any], count: int, bold: Rule) -> None:
    """Content selectors keep, ignore selectors leave out."""
    html = "<b>1</b><main><b>2</b></main><div class='cookie-banner'><p><b>3</b></div>"
    assert len(found(html, [bold], **settings)) == count


def test_ignore_attribute_leaves_an_element_out(bold: Rule) -> None:
    """data-pagelint-ignore holds for the element and all inside."""
    assert found("<div data-pagelint-ignore><p><b>x</b></div>", [bold]) == []


def test_an_unusable_selector_is_the_projects_mistake(bold: Rule) -> None:
    """It is named, and no traceback follows."""
    result, problems = lint("<b>x</b>", [bold], content="main[")
    assert result is None
    assert "no CSS selector" in problems[0].message


def test_binary_data_is_no_page(bold: Rule) -> None:
    """The problem says what it is instead."""
    settings = Settings((ActiveRule(bold),))
    result, problems = lint_one(b"%PDF-1.7 ...", settings)
    assert result is None
    assert "a PDF document" in problems[0].message


def test_broken_encoding_is_named_and_the_page_linted(bold: Rule) -> None:
    """A broken byte costs nobody the findings."""
    settings = Settings((ActiveRule(bold),))
    page = b"<meta charset=utf-8>\n<b>F\xef</b>"
    result, problems = lint_one(page, settings)
    assert result is not None
    assert len(result.findings) == 1
    assert "byte 0xEF in line 2 is not valid utf-8" in problems[0].message


def test_site_rules_see_all_pages() -> None:
    """Facts of every page come together, and findings go back to their pages."""

    def check(facts: dict[str, str], options: Any) -> Iterator[tuple[str, Finding]]:
        for path, title in facts.items():
            if list(facts.values()).count(title) > 1:
                yield path, Finding(Span(0, 1), f"shared: {title}")

    made = make_rule("shared_title", check, facts=lambda page: page.title)
    titles = {"a.html": "One", "b.html": "One", "c.html": "Two"}
    pages = {path: f"<title>{title}</title>".encode() for path, title in titles.items()}
    report = lint_site(pages, Settings((ActiveRule(made),)))
    found = [[finding.rule for finding in page.findings] for page in report.pages]
    assert found == [["shared-title"], ["shared-title"], []]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the tide", "the tide"),
        ("AT NOON", None),
        ("tide & wind", "tide</b> &amp; wind"),
        ("ebb", "ebb"),
    ],
)
def test_words_of_site_rules_are_placed(words: str, text: str | None) -> None:
    """A site rule's words stand where a block has them first, alone and in that case."""

    def check(facts: dict[str, str], options: Any) -> Iterator[tuple[str, Finding]]:
        yield "a.html", Finding(None, "said", at=Said(words))

    made = make_rule("said", check, facts=lambda page: page.title)
    html = b"<img alt=ebb><p>ebbing at noon <p>the tide: <b>tide</b> &amp; wind<p>the tide"
    report = lint_site({"a.html": html}, Settings((ActiveRule(made),)))
    (page,) = report.pages
    assert [each.text for each in page.findings] == [text] * bool(text)
    assert len(report.problems) == (text is None)


def test_comments_for_site_rules() -> None:
    """A comment that a site rule needs is not called unused; what it does not need is, once."""

    def check(facts: dict[str, str], options: Any) -> Iterator[tuple[str, Finding]]:
        yield "a.html", Finding(Span(facts["a.html"].index("<p"), len(facts["a.html"])), "shared")

    made = make_rule("shared_text", check, facts=lambda page: page.source.text)
    comment = "<!-- pagelint-disable-line shared-text -->"
    page = f"{comment}<p>1\n{comment}\n".encode()
    settings = Settings((ActiveRule(made),))
    alone = lint_one(page, settings, "a.html").page
    assert alone is not None
    assert alone.findings == []
    (result,) = lint_site({"a.html": page}, settings).pages
    assert [(each.rule, bool(each.suppressed)) for each in result.findings] == [
        ("shared-text", True),
        ("unused-suppression", False),
    ]


def test_the_head_belongs_to_any_content(bold: Rule) -> None:
    """A content region keeps rules on the document itself at work."""
    titles = make_rule("any_title", find_bold, elements="title,html")
    html = "<html><title>x</title><main>y</main>"
    assert len(found(html, [titles], content="main")) == 2


def test_a_plugins_rule_has_no_page_of_ours() -> None:
    """Only built-in rules are documented here."""
    assert make_rule("bold_text", find_bold, elements="b").url == ""


def test_a_rule_is_stopped_after_a_thousand_findings(bold: Rule) -> None:
    """Nobody reads more; the last one says that it is not all."""
    findings = found("<b>x</b>" * 1500, [bold])
    assert len(findings) == 1000
    assert "more on this page than the 1000 listed" in findings[-1].hint


def doubt_bold(element: Any, context: Any) -> Iterator[Finding]:
    yield element.finding("can't tell", severity=Severity.UNDECIDED)


def test_undecided_is_silent_unless_wanted() -> None:
    """What a rule can't tell is kept only where that is asked for."""
    doubting = make_rule("doubtful_text", doubt_bold, elements="b")
    assert found("<b>x</b>", [doubting]) == []
    (finding,) = found("<b>x</b>", [doubting], undecided=True)
    assert finding.severity is Severity.UNDECIDED


def test_undecided_stays_undecided() -> None:
    """No severity of the configuration makes a defect of what a rule can't tell."""
    doubting = make_rule("unsure_text", doubt_bold, elements="b")
    chosen = Settings((ActiveRule(doubting, severity=Severity.ERROR),), undecided=True)
    result, _ = lint_one(b"<b>x</b>", chosen)
    assert result is not None
    assert [each.severity for each in result.findings] == [Severity.UNDECIDED]


def test_a_rule_that_demands_more_covers_the_other(bold: Rule) -> None:
    """A place is shown once, by the rule that asks for more; the other finding is kept."""
    stricter = make_rule(
        "stricter", lambda b, _: [b.finding("b")], elements="b.x", covers=[bold.id]
    )
    shown = [
        (each.rule, each.suppressed and each.suppressed.by)
        for each in found("<b class=x>1</b><b>2</b>", [bold, stricter])
    ]
    assert shown == [("bold-text", "config"), ("stricter", None), ("bold-text", None)]


def test_what_is_suppressed_covers_nothing(bold: Rule) -> None:
    """A comment against the stricter rule lets the other one speak."""
    stricter = make_rule("stricter", lambda b, _: [b.finding("b")], elements="b", covers=[bold.id])
    html = "<!-- pagelint-disable-next-line stricter -->\n<b>1</b>"
    heard = [each.rule for each in found(html, [bold, stricter]) if not each.suppressed]
    assert heard == ["bold-text"]


def test_a_doubt_covers_no_defect(bold: Rule) -> None:
    """What a stricter rule can't tell, another may."""

    def doubt(b: Any, _: Any) -> Iterator[Finding]:
        yield b.finding("perhaps", severity=Severity.UNDECIDED)

    stricter = make_rule("stricter", doubt, elements="b", covers=[bold.id])
    assert [each.suppressed for each in found("<b>1", [bold, stricter], undecided=True)] == [
        None
    ] * 2


def test_a_rule_has_no_undecided_severity() -> None:
    """Undecided is for findings: a rule that never decides is none."""
    with pytest.raises(RuleError, match="undecided"):
        make_rule("vague_text", find_bold, elements="b", severity="undecided")


def test_results_name_the_rules_that_ran(bold: Rule) -> None:
    """A page's result has the rules that read it, without those that crashed."""

    def crash(page: Any, context: Any) -> Iterator[Finding]:
        raise ZeroDivisionError
        yield

    result, _ = lint("<b>x</b>", [bold, make_rule("broken_text", crash)])
    assert result is not None
    assert result.rules == ("bold-text",)
