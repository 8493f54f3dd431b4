"""`csv`: a row a finding, and no cell that a spreadsheet would work out."""

import csv
import io

import pytest

from tests.report.samples import finding, hostile_page, on_page, page, rule, written

TEXT = "<p>\nteh end"


def rows(*pages, **more) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written("csv", *pages, **more), newline="")))


def test_row() -> None:
    """Place, rule, message, text and identity in columns with names."""
    made = finding(TEXT, "teh", "no word", hint='did you mean "the"?', suggestions=("the", "ten"))
    (row,) = rows(page(TEXT, made), rules=[rule()])
    assert {name: row[name] for name in list(row)[:11]} == {
        "path": "site/page.html", "line": "2", "column": "1", "severity": "error",
        "rule": "typo", "category": "text", "message": "no word", "hint": 'did you mean "the"?',
        "text": "teh", "suggestions": "the, ten", "wcag": "",
    }  # fmt: skip
    assert row["fingerprint"] == made.fingerprint
    assert row["help"].endswith("typo.md")


def test_suppressed_findings_have_no_row() -> None:
    """What was switched off is not to be worked on."""
    made = on_page("hard")
    made.suppressed = ("comment", "")
    assert rows(page(TEXT, made)) == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A page's text that begins like a formula begins with a quotation mark."""
    html = f"{start}1+1"
    (row,) = rows(page(html, finding(html, html, f"{start}cmd")))
    assert row["message"][0] == row["text"][0] == "'" or row["message"].startswith(" ")


def test_hostile_page() -> None:
    """Whatever a page says, it stays in its cell."""
    assert [len(row) for row in rows(hostile_page())] == [14, 14]
