"""`summary` and `auto`: each defect once, those on most pages first."""

import re

import pytest

from pagelint.finding import Severity
from pagelint.report.auto import MOST
from pagelint.report.by_defect import LINES
from pagelint.report.cells import width
from tests.report.samples import finding, on_page, page, written

MENU = "<nav class=everywhere><img src=logo.png></nav>"


def with_menu(path, *more, **about):
    return page(MENU, finding(MENU, "<img src=logo.png>", **about), *more, path=path)


def wrong(number, **more):
    """A page with a defect of its own."""
    text = f"<p>number {number} is wrod here"
    return page(text, finding(text, "wrod", **more), path=f"{number}.html")


def rows(output):
    """What each line of a summary's table says, the closing lines left out."""
    return output.partition("\n\n")[0].splitlines()[1:]


def test_a_line_names_counts_place_rule_and_message():
    """Places, pages, severity, first place, rule and message, in columns."""
    pages = [with_menu("a.html", on_page("hard")), with_menu("b.html"), with_menu("c.html")]
    assert written("summary", *pages, summary=False) == (
        "places  pages\n"
        "     3      3  error    a.html:1:23  typo: is wrong\n"
        "     1      1  warning  a.html:1:1   hard-to-read: hard\n"
        "\n"
    )


def test_most_pages_come_first():
    """A warning on two pages stands before an error on one."""
    mild = [with_menu(path, severity=Severity.WARNING) for path in ("a.html", "b.html")]
    lines = rows(written("summary", wrong(1), *mild, wrong(2)))
    assert [line.split()[:4] for line in lines] == [
        ["2", "2", "warning", "a.html:1:23"],
        ["1", "1", "error", "1.html:1:16"],
        ["1", "1", "error", "2.html:1:16"],
    ]


def test_what_has_no_line_is_counted_by_rule():
    """Beyond a screen the rest is told by rule."""
    pages = [wrong(n, rule="a" if n % 3 else "b") for n in range(LINES + 13)]
    lines = rows(written("summary", *pages))
    assert len(lines) == LINES + 1
    assert lines[-1] == "and 13 more: 13 a"


def test_no_rule_crowds_out_the_others():
    """Where not all fit, rules share the screen; the more severe stand first all the same."""
    pages = [wrong(n, rule=f"rule-{n % 20}") for n in range(400)]
    pages += [wrong(n, rule="mild", severity=Severity.WARNING) for n in range(400, 410)]
    lines = rows(written("summary", *pages))
    assert [sum(f" rule-{n}: " in line for line in lines) for n in range(20)] == [2] * 20
    assert [" mild: " in line for line in lines[:42]] == [False] * 40 + [True] * 2


def test_closing_lines_say_where_to_begin():
    """The defects that make up most places are named, if they are few."""
    pages = [with_menu(f"{n}.html") for n in range(97)] + [wrong(n) for n in range(3)]
    assert "Fix the first, and 97 % of these places are in order." in written("summary", *pages)


def test_nothing_is_promised_of_defects_that_are_alike():
    """Where each defect has one place, none is better to begin with."""
    assert "are in order" not in written("summary", *map(wrong, range(60)))


def test_quiet_leaves_the_table():
    """Without a summary only the closing lines are gone."""
    loud, quiet = (written("summary", wrong(1), summary=each) for each in (True, False))
    assert loud.startswith(quiet)
    assert rows(loud) == rows(quiet)


def test_no_defects():
    """A clean site is told in one line."""
    assert written("summary", page("<p>"), page("<p>")) == "No defects on 2 pages.\n"


@pytest.mark.parametrize("columns", [20, 40, 80, 100, 200])
def test_only_places_are_wider_than_the_terminal(columns):
    """Messages are cut; a place stays whole, its words below it where it is wide."""
    long = "a/very/long/path/of/folders/in/folders/" * 3
    pages = [wrong(n, message="word " * 50) for n in range(3)]
    pages.append(with_menu(f"{long}x.html", message="word " * 50))
    output = written("summary", *pages, width=columns)
    places = [line for line in output.splitlines() if width(line) > columns]
    assert all(re.search(r"\.html:\d+:\d+$", line) for line in places)
    assert f"{long}x.html:1:23" in output


def test_a_place_that_leaves_no_room_has_its_words_below():
    """The words stand under the severity."""
    pages = [with_menu("folder/" * 9 + "x.html")]
    assert rows(written("summary", *pages))[1] == "               typo: is wrong"


@pytest.mark.parametrize(
    ("number", "form"), [(MOST, "full"), (MOST + 1, "summary")], ids=["few", "many"]
)
def test_auto_is_full_as_long_as_it_is_readable(number, form):
    """Many defects on several pages are summed up."""
    pages = [wrong(each) for each in range(number)]
    assert written("auto", *pages) == written(form, *pages)


def test_auto_counts_defects_not_findings():
    """A defect on many pages is shown in full."""
    pages = [with_menu(f"{n}.html") for n in range(MOST + 9)]
    assert written("auto", *pages) == written("full", *pages)


def test_auto_shows_a_page_alone_in_full():
    """A single page is shown in full, whatever it has."""
    one = page("", *(on_page(f"grade {n}") for n in range(MOST + 9)))
    assert written("auto", one) == written("full", one)


def test_auto_is_full_where_all_was_asked_for():
    """--verbose wants every place, --show-undecided every doubt."""
    pages = [wrong(each) for each in range(MOST + 9)]
    assert written("auto", *pages, verbose=True) == written("full", *pages, verbose=True)
    pages[0].findings.append(on_page("a doubt", severity=Severity.UNDECIDED))
    assert written("auto", *pages) == written("full", *pages)
