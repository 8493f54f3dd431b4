"""`pagelint read` of several pages: their grades drawn, and the pages, hardest first."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_read import EASY, OFFICIAL

NAMES = ("b-easy.html", "a-easy.html", "hard.html", "short.html")


@pytest.fixture
def site(pages: Path) -> Path:
    """A hard page, two that are equally easy, and one that is too short for a grade."""
    for each in pages.glob("*.html"):
        each.unlink()
    for name, prose in zip(NAMES, (EASY * 8, EASY * 8, OFFICIAL * 10, EASY), strict=True):
        title = name.removesuffix(".html").title()
        (pages / name).write_text(f"<html lang=en><title>{title}</title><p>{prose}</p>")
    return pages


@pytest.fixture
def shown(pagelint: Run, site: Path):
    """The lines of the table of these pages, without the empty ones."""

    def show(*options: str) -> list[str]:
        return [line for line in pagelint("read", *options, ".").out.splitlines() if line]

    return show


def test_how_many_are_too_hard(shown) -> None:
    """The first line counts pages, those with a grade, and those beyond their audience."""
    assert shown("--audience", "patients")[0] == (
        "3 graded of 4 pages; patients read at 6 to 8: 1 is harder"
    )


def test_hardest_first(shown) -> None:
    """A page is a line with grade, words, path and title; equal ones stand by their paths."""
    lines = shown()
    first = next(number for number, line in enumerate(lines) if "grade  " in line) + 1
    assert [line.split()[2:] for line in lines[first : first + 3]] == [
        ["hard.html", "Hard"],
        ["a-easy.html", "A-Easy"],
        ["b-easy.html", "B-Easy"],
    ]
    assert lines[first].split()[1] == "120"


def test_grades_are_drawn(shown) -> None:
    """A column stands on the scale for each grade that pages have, its number of pages on top."""
    lines = shown()
    scale = next(number for number, line in enumerate(lines) if "══" in line)
    assert [line.split() for line in lines[1:scale]] == [
        ["2"], ["███"], ["███", "1"], ["███", "▄▄▄"], ["███", "███"], ["███", "███"],
    ]  # fmt: skip
    assert lines[scale + 1].split()[-1] == "18+"


def test_no_more_than_asked_for(shown) -> None:
    """`--hardest` pages are listed; the others are counted."""
    lines = shown("--hardest", "1")
    assert sum(".html" in line for line in lines) == 1
    assert lines[-2] == "  and 2 easier pages, 1 with too little prose for a grade"


def test_one_by_one(shown) -> None:
    """`--each` has the view of every page."""
    lines = shown("--each")
    assert [line for line in lines if not line.startswith(" ")] == [
        f"{name}  {name.removesuffix('.html').title()}" for name in sorted(NAMES)
    ]


def test_all_too_short(pagelint: Run, site: Path) -> None:
    """Without a grade there is nothing to draw."""
    for name in NAMES[:3]:
        (site / name).unlink()
    (site / "other.html").write_text("<html lang=en><p>Hours</p>")
    assert pagelint("read", ".").out == "2 pages, none with prose enough for a grade\n"


def test_audiences_by_page(pagelint: Run, site: Path) -> None:
    """A page is hard for those whom it is for."""
    (site / "pagelint.toml").write_text(
        '[[overrides]]\npaths = ["hard.html"]\naudience = "professional"\n'
    )
    first = pagelint("read", ".").out.splitlines()[0]
    assert "most readers read at 8 to 10; professionals read at 11 to 13" in first


def test_json_has_every_page(pagelint: Run, site: Path) -> None:
    """JSON is not a table."""
    assert len(json.loads(pagelint("read", "-f", "json", ".").out)["pages"]) == len(NAMES)


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_table_fits_the_terminal(shown, width: int) -> None:
    """No line is wider than asked for."""
    assert max(map(len, shown("--width", str(width)))) <= width


def test_colour_changes_no_text(shown) -> None:
    """What colour says, shape says too."""
    coloured = shown("--colour", "always")
    assert any("\x1b[" in line for line in coloured)
    plain = [re.sub(r"\x1b\[[\d;]*m", "", line).rstrip() for line in coloured]
    assert [line for line in plain if line] == shown()
