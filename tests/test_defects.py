"""What is one defect, and which comes first."""

import pytest

from pagelint.defects import PLACES, Location, gather
from pagelint.finding import Severity, Suppression
from pagelint.results import Report, Tally
from tests.report.samples import finding, on_page, page

MENU = "<nav class=all><p><a href='#'>Home page</a></nav>"


def menu(path="a.html", around=MENU, lines=0, **more):
    """A page with a link that is wrong in its menu, below some lines."""
    text = "<p>Welcome.</p>\n" * lines + around
    return page(text, finding(text, "<a href='#'>", **more), path=path)


def counts(*pages):
    """Defects as rule, findings and pages."""
    return [(each.rule, each.count, each.pages) for each in gather(pages)]


def test_pages_share_a_defect():
    """The same message about the same text and markup on two pages is one defect."""
    assert counts(menu("a.html"), menu("b.html", lines=9)) == [("typo", 2, 2)]


def test_a_page_may_have_a_defect_twice():
    """How often a defect is found and on how many pages are two figures."""
    text = f"{MENU}\n{MENU}"
    first, second = finding(text, "<a href='#'>"), finding(text, "<a href='#'>")
    second.span = first.span._make(at + len(f"{MENU}\n") for at in first.span)
    tail = page(text, first, second)
    assert counts(tail, menu("b.html", around=f"{MENU}{MENU}")) == [("typo", 3, 2)]


def test_other_rules_words_texts_and_surroundings_are_other_defects():
    """Each part of a defect's identity tells it from others."""
    texts = MENU, MENU.replace("Home", "Start"), MENU.replace("all", "few")
    pages = menu(rule="hash-link"), menu(message="worse"), *(menu(around=text) for text in texts)
    assert len({each.findings[0].defect for each in pages}) == 5


def test_words_tell_findings_about_whole_pages_apart():
    """What concerns whole pages is one defect where the rule says the same of them."""
    pages = [page("<p>a", on_page(f"grade {n}"), path=str(n)) for n in (12, 12, 14)]
    assert counts(*pages) == [("hard-to-read", 2, 2), ("hard-to-read", 1, 1)]


def test_suppressed_and_undecided_findings_make_no_defect():
    """Only what counts is a defect."""
    hidden, doubt = menu(), menu(severity=Severity.UNDECIDED)
    hidden.findings[0].suppressed = Suppression("comment")
    assert gather([hidden, doubt]) == []


def test_most_pages_come_first_then_most_severe_then_most_frequent():
    """The order of defects is the order to mend them in."""
    everywhere = [menu(name, severity=Severity.WARNING, rule="menu") for name in "ab"]
    text = "<p>wrod <b>wrod"
    once = page(text, finding(text, "wrod", rule="mild", severity=Severity.WARNING))
    worse = page(text, finding(text, "wrod", rule="bad"))
    assert [each.rule for each in gather([once, worse, *everywhere])] == ["menu", "bad", "mild"]


def test_places_are_the_first_on_each_page():
    """A defect names its first place on each page, in the order of the run, up to a bound."""
    (defect,) = gather(menu(f"{n}.html", lines=n) for n in range(PLACES + 5))
    assert defect.first == Location("0.html", 1, 19)
    assert defect.places[3] == Location("3.html", 4, 19)
    assert (len(defect.places), defect.pages) == (PLACES, PLACES + 5)


def test_the_most_severe_finding_speaks():
    """Where pages take a rule differently, the defect is as severe as the severest of them."""
    mild, bad = menu("a", hint="mild", severity=Severity.WARNING), menu("b", hint="bad")
    (defect,) = gather([mild, bad])
    assert (defect.severity, defect.hint, defect.first.path) == (Severity.ERROR, "bad", "a")


@pytest.mark.parametrize("order", [1, -1])
def test_a_tally_counts_defects_by_their_highest_severity(order):
    """Whatever comes first, a defect is counted once, under its highest severity."""
    pages = [menu("a", severity=Severity.WARNING), menu("b"), menu("c")][::order]
    tally = Tally(pages)
    assert (tally.count(Severity.ERROR), tally.count(Severity.WARNING)) == (2, 1)
    assert tally.count_defects(Severity.ERROR) == 1
    assert tally.count_defects(Severity.WARNING) == 0
    assert tally.spread_of(pages[0].findings[0]) == (3, Severity.ERROR)


def test_a_report_gathers_its_defects():
    """A report knows its defects."""
    assert [each.count for each in Report([menu("a"), menu("b")]).defects()] == [2]
