"""`--compare`: what is new beside an earlier report, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

IMAGE = '<img src="{0}.png">'
PAGE = '<!DOCTYPE html><html lang="en"><title>Cod</title><main><h1>Cod</h1>{0}</main></html>\n'


@pytest.fixture
def site(pages: Path) -> Path:
    """Two pages: one has two images without alternative text, the other the first of them."""
    for each in pages.glob("*.html"):
        each.unlink()
    both = f"<p>One word.</p>{IMAGE.format('a')}<p>And two more of them.</p>{IMAGE.format('b')}"
    (pages / "a.html").write_text(PAGE.format(both))
    (pages / "b.html").write_text(
        PAGE.format(f"<p>One word.</p>{IMAGE.format('a')}<p>And two more of them.</p>")
    )
    return pages


@pytest.fixture
def later(pagelint: Run, site: Path):
    """The site's report is written, the page changed, and the run compared as JSON."""
    (site / "old.json").write_text(pagelint("check", "-f", "json", ".").out)

    def compare(page: str, old: str, new: str, *more: str) -> tuple[int, dict, list[str]]:
        text = (site / page).read_text()
        assert old in text
        (site / page).write_text(text.replace(old, new))
        found = pagelint("check", "--compare", "old.json", "-f", "json", *more, ".")
        document = json.loads(found.out)
        told = [
            each["text"]
            for page in document["pages"]
            for each in page["findings"]
            if each["suppressed"] is None
        ]
        return found.status, document["compared"], told

    return compare


def counts(still: int, fixed: int = 0, unseen: int = 0) -> dict:
    return {"report": "old.json", "still": still, "fixed": fixed, "unseen": unseen}


def test_nothing_new(later) -> None:
    """What the report had makes nothing fail."""
    assert later("a.html", "Cod", "Cod") == (0, counts(2), [])


def test_new_defects_fail(later) -> None:
    """A new image is told, the old ones are not."""
    status, compared, told = later("b.html", "And two more of them.", IMAGE.format("c"))
    assert (status, compared, told) == (1, counts(2), [IMAGE.format("c")])


def test_fixed_defects_are_counted(later, site: Path, pagelint: Run) -> None:
    """One that is gone from a page that was read again is fixed; JSON has it."""
    assert later("a.html", IMAGE.format("b"), "") == (0, counts(1, fixed=1), [])
    (fixed,) = json.loads(pagelint("check", "--compare=old.json", "-f", "json", ".").out)["fixed"]
    assert (fixed["rule"], fixed["path"], fixed["line"]) == ("missing-alt", "a.html", 1)


def test_text_around_may_change(later) -> None:
    """The same image between other words is the old one."""
    assert later("a.html", "And two more of them.", "And three, or four.") == (0, counts(2), [])


def test_lines_may_move(later) -> None:
    """Lines above a defect and blanks around it change nothing."""
    assert later("a.html", "<main>", "\n\n<main>\n  ") == (0, counts(2), [])


def test_swaps_are_noticed(later) -> None:
    """One image in the place of another is one fixed and one new defect."""
    status, compared, told = later("a.html", IMAGE.format("b"), IMAGE.format("c"))
    assert (status, compared, told) == (1, counts(1, fixed=1), [IMAGE.format("c")])


def test_pages_left_out_are_not_fixed(later, site: Path) -> None:
    """Who reads fewer pages, or asks fewer rules, has fixed nothing by that."""
    (site / "a.html").rename(site / "c.htm_")
    assert later("b.html", "Cod", "Cod")[1] == counts(1, unseen=1)


def test_rules_that_did_not_run_fixed_nothing(pagelint: Run, later, site: Path) -> None:
    """The report knows more rules than the run."""
    assert later("a.html", "Cod", "Cod", "--select", "long-word")[1] == counts(0, unseen=2)


def test_summary_in_words(pagelint: Run, later) -> None:
    """People read how many are new, fixed and left."""
    later("a.html", IMAGE.format("b"), IMAGE.format("c"))
    out = pagelint("check", "--compare", "old.json", ".").out
    assert "1 new defect (1 error) on 1 of 2 pages. Of those in old.json, 1 fixed, 1 still" in out


def test_reports_of_comparisons_have_what_was_old(pagelint: Run, later, site: Path) -> None:
    """What an earlier comparison called old is no newer in the next one."""
    later("a.html", IMAGE.format("b"), "")
    (site / "old.json").write_text(pagelint("check", "--compare=old.json", "-f", "json", ".").out)
    assert later("b.html", "One word.", IMAGE.format("c")) == (1, counts(1), [IMAGE.format("c")])


def test_folders_are_no_report(pagelint: Run, site: Path) -> None:
    """What is said of a folder has nothing to do with pages."""
    (site / "reports").mkdir()
    found = pagelint("check", "--compare", "reports", ".")
    assert (found.status, found.err) == (
        2,
        "pagelint: --compare reports: is a directory\n",
    )


def test_standard_input_is_no_report(pagelint: Run, site: Path) -> None:
    """`-` is said to be no file that can be compared with."""
    found = pagelint("check", "--compare", "-", ".")
    assert found.err == "pagelint: --compare -: name a file; standard input is for pages\n"


def test_reports_of_another_version(pagelint: Run, site: Path) -> None:
    """Keys may mean something else there."""
    (site / "old.json").write_text('{"version": 2, "defects": [], "pages": []}')
    assert pagelint("check", "--compare", "old.json", ".").status == 2


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"defects": [1], "pages": []}', '{"defects": 1}']
)
def test_no_report(pagelint: Run, site: Path, text: str) -> None:
    """Another file is an error that names it and what to give."""
    (site / "old.json").write_text(text)
    found = pagelint("check", "--compare", "old.json", ".")
    assert (found.status, found.out) == (2, "")
    assert found.err == (
        "pagelint: --compare old.json: no report as JSON with its defects: "
        "give what pagelint check --format json wrote\n"
    )


def test_no_file(pagelint: Run, site: Path) -> None:
    """A file that isn't there is an error, too."""
    found = pagelint("check", "--compare", "none.json", ".")
    assert (found.status, found.err) == (
        2,
        "pagelint: --compare none.json: no such file or directory\n",
    )
