import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.finding import Edit, Finding, Fix, Severity, Span
from pagelint.report.cells import clean, width
from tests.report.samples import finding, on_page, page, rule, written

MINIFIED = "<p>words go on</p>" * 900


def full(*pages, **more):
    return written("full", *pages, **{"width": 80, "summary": False, **more})


def test_place_excerpt_and_message():
    """A finding is three lines: place, severity and rule; the line; caret, message and hint."""
    text = "<ul>\n      <li>Potassiium</li>\n"
    made = finding(text, "Potassiium", "no word", hint="did you mean Potassium?")
    assert full(page(text, made)) == (
        "site/page.html:2:11  error  typo\n"
        "    2 │       <li>Potassiium</li>\n"
        "      │           ^^^^^^^^^^ no word; did you mean Potassium?\n"
        "\n"
    )


def test_page_wide_finding_has_no_excerpt():
    """A finding about the whole page names neither line nor column."""
    assert full(page("<p>", on_page("too hard", hint="write shorter"))) == (
        "site/page.html  warning  hard-to-read\n      too hard; write shorter\n\n"
    )


def test_findings_in_page_order():
    """Findings come by offset, then by rule, in whatever order they were made."""
    text = "one two"
    made = [
        finding(text, "two"),
        finding(text, "one", rule="typo"),
        finding(text, "one", rule="glued-words"),
    ]
    places = re.findall(r"page.html:(\S+)  error  (\S+)", full(page(text, *made)))
    assert places == [("1:1", "glued-words"), ("1:1", "typo"), ("1:5", "typo")]


@pytest.mark.parametrize("columns", [80, 120])
def test_minified_page_is_cropped_around_the_caret(columns):
    """On a page in one line the excerpt shows both sides of the finding, cut with ellipses."""
    text = MINIFIED + "<img src=x.png>" + MINIFIED
    lines = full(page(text, finding(text, "<img src=x.png>")), width=columns).split("\n")
    assert lines[1].startswith("    1 │ …")
    assert lines[1].endswith("…")
    assert width(lines[1]) == columns
    assert lines[2].index("^") == lines[1].index("<img")


def test_narrow_excerpt_drops_the_indentation_first():
    """A line that fits without its indentation is not cut."""
    text = " " * 40 + "<p>" + "word " * 12 + "</p>"
    assert "…" not in full(page(text, finding(text, "</p>")))


@pytest.mark.parametrize(
    "before", ["日本語 ", "👨‍👩‍👧 ", "Cafe\u0301 ", "🇩🇪 ", "\t", "\x1b[1m", "\u115f\u17b4"]
)
def test_caret_stands_under_the_finding(before):
    """The caret's column is that of the finding, measured in terminal cells."""
    text = f"<p>{before}wrod</p>"
    _, line, carets, *_ = full(page(text, finding(text, "wrod"))).split("\n")
    assert carets.index("^") == width(line[: line.index("wrod")])


@given(
    before=st.text(max_size=300), mark=st.text(max_size=150), after=st.text(max_size=300),
    message=st.text(max_size=120), hint=st.text(max_size=120), columns=st.integers(40, 130),
)  # fmt: skip
def test_nothing_is_wider_than_the_terminal(before, mark, after, message, hint, columns):
    """No text, message or hint makes a line wider than the terminal."""
    text = before + mark + after
    made = Finding(Span(len(before), len(before) + len(mark)), message, hint=hint)
    lines = full(page(text, made, path="p"), width=columns).split("\n")
    assert max(width(line) for line in lines) <= columns


@given(before=st.text(max_size=200), mark=st.text("abc日é", min_size=1, max_size=9))
def test_carets_are_as_wide_as_the_text(before, mark):
    """As many carets as the marked text has cells stand under it."""
    text = f"{before}<{mark}"
    made = Finding(Span(len(before) + 1, len(text)), "m")
    _, line, carets, *_ = full(page(text, made, path="p")).split("\n")
    assert carets.count("^") == width(clean(mark))
    assert line.endswith("<" + clean(mark))
    assert width(line) == carets.rindex("^") + 1


def test_only_the_first_line_of_a_span_is_underlined():
    """A span over two lines shows and underlines its first."""
    text = "<p>one two\nthree four</p>\n"
    assert full(page(text, finding(text, "two\nthree"))).split("\n")[1:3] == [
        "    1 │ <p>one two",
        "      │        ^^^ is wrong",
    ]


def test_empty_span_has_a_caret():
    """A place between two characters gets one caret."""
    made = Finding(Span(3, 3), "missing", severity=Severity.ERROR)
    assert "      │    ^ missing\n" in full(page("<p></p>", made))


def test_hint_moves_below_when_the_line_is_full():
    """A hint that has no room beside the message stands under the caret."""
    text = '    <img src="our-clinic.jpg">'
    hint = "describe it, or leave it empty if it is decoration"
    made = finding(text, text.strip(), "image has no alt text", hint=hint)
    assert full(page(text, made)).split("\n")[2:4] == [
        "      │     ^^^^^^^^^^^^^^^^^^^^^^^^^^ image has no alt text;",
        "      │     describe it, or leave it empty if it is decoration",
    ]


def test_long_message_wraps_from_the_margin_on():
    """A message too long for one line beside or under its caret takes lines of its own."""
    text = "<p>" + "x" * 60
    made = finding(text, "x" * 60, "word " * 15)
    _, _, carets, first, second, *_ = full(page(text, made)).split("\n")
    assert carets == "      │    " + "^" * 60
    assert first.startswith("      │ word word")
    assert second.startswith("      │ word")


def test_identical_findings_are_folded():
    """Beyond three findings of one rule and message a page gets one line with their places."""
    text = "ab " * 5
    made = [Finding(Span(i, i + 2), "no word", severity=Severity.ERROR) for i in range(0, 15, 3)]
    for each in made:
        each.rule = "typo"
    output = full(page(text, *made))
    assert output.count("error  typo") == 3
    assert output.endswith("no word\n      +2 more typo: 1:10, 1:13\n\n")


def test_verbose_shows_all_findings():
    """Nothing is folded when every finding is asked for."""
    made = [on_page("same") for _ in range(5)]
    assert full(page("", *made), verbose=True).count("hard-to-read\n") == 5


def test_different_messages_are_not_folded():
    """Findings of one rule fold only where they say the same."""
    made = [on_page(f"grade {grade}") for grade in range(5)]
    assert full(page("", *made)).count("hard-to-read\n") == 5


def test_suppressed_findings_are_silent():
    """A suppressed finding is not shown."""
    made = on_page("quiet")
    made.suppressed = ("comment", "")
    assert full(page("", made)) == ""


def test_summary_counts():
    """The last line counts defects, pages and fixes and says how to learn more."""
    text = '<img src="a">'
    fix = Fix((Edit(Span(0, 1), ""),))
    risky = Fix((Edit(Span(0, 1), ""),), safe=False)
    pages = [
        page(text, finding(text, "<img", rule="missing-alt", fix=fix), on_page("hard", fix=risky)),
        page(text),
        page(text),
    ]
    assert full(*pages, summary=True, width=120).endswith(
        "2 defects (1 error, 1 warning) on 1 of 3 pages. 1 fixable with --fix. "
        "Explain a rule: pagelint explain missing-alt\n"
    )


def test_summary_of_one_page():
    """Numbers and nouns agree, and what is zero is not named."""
    output = full(page("", on_page("hard")), summary=True)
    assert output.endswith(
        "\n1 defect (1 warning) on 1 page. Explain a rule: pagelint explain hard-to-read\n"
    )


def test_nothing_found():
    """Clean pages are told in one line."""
    assert full(page("a"), page("b"), page("c"), summary=True) == "No defects on 3 pages.\n"


def test_summary_breaks_between_sentences():
    """On a narrow terminal the summary goes on in the next line."""
    output = full(page("", on_page("hard")), summary=True, width=60)
    assert output.endswith("on 1 page.\nExplain a rule: pagelint explain hard-to-read\n")


def test_long_path_stays_whole():
    """A path wider than the terminal is not broken; severity and rule move to the next line."""
    path = "deep/" * 20 + "page.html"
    assert full(page("", on_page("hard"), path=path)).startswith(
        f"{path}\n      warning  hard-to-read\n"
    )


def test_rule_is_a_hyperlink():
    """Where the terminal knows hyperlinks, the rule's name leads to its documentation."""
    output = full(page("a", finding("a", "a")), links=True, rules=[rule()])
    assert f"\x1b]8;;{rule().url}\x1b\\typo\x1b]8;;\x1b\\" in output


def test_no_escape_without_colour_and_links():
    """Plain style writes no escape sequence."""
    assert "\x1b" not in full(page("a", finding("a", "a")), rules=[rule()])


def test_colour_changes_no_text():
    """With the colours taken out, a coloured report is the plain one."""
    text = "<p>some wrod here</p>"
    shown = page(text, finding(text, "wrod"), on_page("hard"))
    coloured = full(shown, colour=True, summary=True)
    assert coloured != full(shown, summary=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == full(shown, summary=True)
