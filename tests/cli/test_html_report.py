"""`--format html` and what belongs to it, from the command line."""

import pytest


def test_links_start_at_the_report(pagelint, pages):
    """Pages are linked as seen from the folder that the report lies in."""
    (pages / "out").mkdir()
    pagelint("check", "bad.html", "--format", "html=out/report.html")
    assert 'href="./../bad.html"' in (pages / "out" / "report.html").read_text("utf-8")


def test_report_on_standard_output(pagelint):
    """Without a file it is printed, linked from the working folder."""
    outcome = pagelint("check", "bad.html", "--format", "html")
    assert outcome.out.startswith("<!DOCTYPE html>")
    assert 'href="./bad.html"' in outcome.out


def test_history(pagelint, pages):
    """Earlier reports as JSON make a trend, whose last point is this run."""
    pagelint("check", "bad.html", "--format", "json=may.json")
    outcome = pagelint("check", "good.html", "--format", "html", "--history", "may.json")
    assert '<th scope="row">may</th><td>1</td><td>1</td>' in outcome.out
    assert '<th scope="row">now</th><td>1</td><td>0</td>' in outcome.out


@pytest.mark.parametrize(
    ("file", "complaint"),
    [
        ("none.json", "--history none.json: no such file"),
        ("bad.html", "--history bad.html: no report of pagelint as json"),
    ],
)
def test_no_history(pagelint, file, complaint):
    """A file that is no report is a one-line error, before any page is read."""
    outcome = pagelint("check", "bad.html", "--format", "html", "--history", file)
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert complaint in outcome.err.lower()
    assert outcome.out == ""


def test_history_that_is_too_deep(pagelint, pages):
    """JSON without end is no report either."""
    (pages / "deep.json").write_text("[" * 100_000)
    outcome = pagelint("check", "bad.html", "--format", "html", "--history", "deep.json")
    assert outcome.err == "pagelint: --history deep.json: no report of pagelint as JSON\n"


def test_history_without_html(pagelint):
    """No other format has a trend."""
    outcome = pagelint("check", "bad.html", "--history", "may.json")
    assert (outcome.status, outcome.out) == (2, "")
    assert "--history is for the trend of --format html" in outcome.err


def test_edit_url(pagelint):
    """Pages with findings link to where they are edited."""
    template = "https://git.example/edit/{path}"
    outcome = pagelint("check", "bad.html", "--format", "html", "--edit-url", template)
    assert 'href="https://git.example/edit/bad.html"' in outcome.out


@pytest.mark.parametrize(
    ("form", "template", "complaint"),
    [
        ("html", "javascript:{path}", "--edit-url is no address of the web"),
        ("json", "https://git.example/{path}", "--edit-url is for the links of --format html"),
    ],
)
def test_wrong_edit_url(pagelint, form, template, complaint):
    """Only addresses of the web, and only where there are links."""
    outcome = pagelint("check", "bad.html", "--format", form, "--edit-url", template)
    assert (outcome.status, outcome.out) == (2, "")
    assert complaint in outcome.err
