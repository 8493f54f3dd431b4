"""`concise`, `grouped` and the statistics."""

import io

from pagelint.finding import Severity
from pagelint.report.cells import width
from pagelint.report.summary import write_statistics
from pagelint.results import Report
from tests.report.samples import finding, on_page, page, written

TEXT = "<p>\nteh end"


def test_concise_line():
    """`concise` is path, line, column, severity, rule and message in one line, and no more."""
    made = finding(TEXT, "teh", "no word", hint="did you mean the?")
    assert written("concise", page(TEXT, made)) == "site/page.html:2:1: error typo no word\n"


def test_concise_page_wide_finding_stands_at_the_start():
    """A finding about the whole page is at line 1, column 1."""
    assert written("concise", page(TEXT, on_page("hard"))) == (
        "site/page.html:1:1: warning hard-to-read hard\n"
    )


def test_concise_shows_every_finding():
    """`concise` folds nothing."""
    made = [on_page("same") for _ in range(9)]
    assert written("concise", page(TEXT, *made)).count("\n") == 9


def test_grouped_columns():
    """`grouped` ranges place, severity, message and rule in columns under the page."""
    made = [finding(TEXT, "teh", "no word"), finding(TEXT, "end", "too early", rule="end")]
    assert written("grouped", page(TEXT, on_page("hard"), *made), summary=False) == (
        "site/page.html\n"
        "  page  warning  hard       hard-to-read\n"
        "  2:1   error    no word    typo\n"
        "  2:5   error    too early  end\n"
        "\n"
    )


def test_grouped_wraps_messages():
    """A message too long for its column goes on below, within the terminal."""
    output = written("grouped", page(TEXT, on_page("word " * 40)), width=80)
    assert all(width(line) <= 80 for line in output.split("\n"))


def test_grouped_leaves_out_clean_pages():
    """A page without findings has no headline."""
    assert written("grouped", page(TEXT)) == "No defects on 1 page.\n"


def test_statistics():
    """Counts by rule, the most frequent first, equal ones by name, with the total."""
    hidden = on_page("hidden")
    hidden.suppressed = ("comment", "")
    made = [on_page("a", rule="b"), on_page("a", rule="a"), hidden]
    more = [on_page(str(i), rule="c", severity=Severity.ERROR) for i in range(10)]
    out = io.StringIO()
    write_statistics(Report([page("", *made), page("", *more)]).tally, out)
    assert out.getvalue() == ("10  error    c\n 1  warning  a\n 1  warning  b\n12  in total\n")
