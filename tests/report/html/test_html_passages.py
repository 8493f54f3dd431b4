"""Findings as passages of the source with marks."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pagelint.engine.placing import place
from pagelint.finding import Finding, Span
from pagelint.html.source import Source
from pagelint.report.html.passages import passages
from tests.report.samples import finding, on_page, page

LINE = "<p>One adress and another adress</p>"


def pieces(text, *spans):
    """The pieces of each passage when these spans are found, in page order."""
    findings = [Finding(Span(*each), "is wrong") for each in sorted(spans)]
    place("a.html", Source(text), findings)
    return [list(each.pieces()) for each in passages(findings)]


def text_of(made):
    return "".join(each if isinstance(each, str) else each[0] for each in made)


def test_a_finding_is_marked_in_its_line():
    """The line is shown whole, the finding's text as a piece with its number."""
    assert pieces("<p>\nAn adress.\n</p>", (7, 13)) == [["An ", ["adress", 0], "."]]


def test_findings_of_one_line_share_a_passage():
    """A line with two findings is shown once."""
    assert pieces(LINE, (7, 13), (26, 32)) == [
        ["<p>One ", ["adress", 0], " and another ", ["adress", 1], "</p>"]
    ]


def test_a_finding_within_another():
    """Where two overlap the piece has both numbers."""
    assert pieces(LINE, (3, 13), (7, 13)) == [
        ["<p>", ["One ", 0], ["adress", 0, 1], " and another adress</p>"]
    ]


def test_an_empty_finding_is_a_piece():
    """A finding between two characters has a mark without text."""
    assert pieces(LINE, (7, 7)) == [["<p>One ", ["", 0], LINE[7:]]]


def test_lines_apart_are_passages_apart():
    """Each has the line that its finding begins in."""
    text = f"{LINE}\n\n{LINE}\n"
    made = [
        finding(text, "One adress"),
        Finding(Span(len(LINE) + 2, len(LINE) + 5), "is wrong"),
    ]
    shown = passages(page(text, *made).findings)
    assert [each.line for each in shown] == [1, 3]


def test_a_minified_page_is_shown_in_parts():
    """A long line with a finding every few words makes passages of bounded length."""
    text = "adress and " * 2000
    made = pieces(text, *((at, at + 6) for at in range(0, len(text), 11)))
    assert max(len(text_of(each)) for each in made) <= 3000
    assert sum(len(piece) - 1 for each in made for piece in each if type(piece) is list) == 2000


def test_a_huge_finding_is_cut():
    """Of a finding of a megabyte the beginning is shown, and that it goes on."""
    text = "x" * 1_000_000
    found = finding(text, text)
    (shown,) = passages(page(text, found).findings)
    assert len(shown.text) < 1000
    assert shown.cut == (False, True)


def test_what_is_about_the_page_is_in_no_passage():
    """A finding without a place marks nothing."""
    assert passages(page(LINE, on_page("is hard")).findings) == []


def test_line_ends_are_shown_alike():
    """CRLF and CR within a finding are line ends, not escapes."""
    assert pieces("a\r\nb\rc", (0, 6)) == [[["a\nb\nc", 0]]]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # machines may be busy
@given(
    text=st.text(alphabet="ab \n", min_size=1, max_size=400),
    ends=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 30)), max_size=12),
)
def test_marks_cover_their_text(text, ends):
    """Whatever overlaps: the pieces with a number, put together, are the text of that finding."""
    spans = sorted((min(at, len(text)), min(at + more, len(text))) for at, more in ends)
    found = [Finding(Span(*each), "is wrong") for each in spans]
    place("a.html", Source(text), found)
    shown = [piece for each in passages(found) for piece in each.pieces()]
    for number, (start, end) in enumerate(spans):
        own = [each[0] for each in shown if not isinstance(each, str) and number in each[1:]]
        assert own
        assert "".join(own) == text[start:end]
