"""`pagelint read`: how hard a page is, drawn and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LONG = (
    "When you come to us for the first time we will ask you about your health and the medicines "
    "that you take and then the nurse will measure your blood pressure in the room at the end of "
    "the hall."
)
HARD = (
    '<!DOCTYPE html><html lang="en"><title>Hours</title><p>'
    f"{LONG}</p><p>We open at nine. Bring a friend.</p></html>\n"
)
OFFICIAL = (
    "Notwithstanding considerable variability, authorization is necessitated by regulations. "
    "Individuals utilize supplementary documentation. "
)
EASY = "We see you on the day you call. The nurse will weigh you. Then you can go home. "
SECTIONS = (
    '<html lang="en"><title>Visits</title>'
    f"<h1>Your visit</h1><p>{EASY * 8}</p><h2>Forms</h2><p>{OFFICIAL * 10}</p>"
    "<h2>Parking</h2><p>Parking is free.</p></html>"
)


@pytest.fixture
def shown(pagelint: Run, pages: Path):
    """The lines of the view of a page, without the empty ones."""

    def show(html: str, *options: str) -> list[str]:
        (pages / "page.html").write_text(html, "utf-8")
        return [line for line in pagelint("read", *options, "page.html").out.splitlines() if line]

    return show


def test_grade_in_words(shown) -> None:
    """The grade stands beside what the audience manages."""
    lines = shown(SECTIONS, "--audience", "patients")
    assert lines[0] == "page.html  Visits"
    assert lines[1].startswith("  about ")
    assert lines[1].endswith("; patients read at 6 to 8")


def test_grade_beyond_every_scale(shown) -> None:
    """A text without full stops is beyond all grades, whatever the formula gives."""
    endless = "considerable heterogeneity demonstrates associations and " * 200
    out = "\n".join(shown(f"<p>{endless}"))
    assert "beyond every level; " in out
    assert "Flesch below -100, very difficult" in out


def test_few_words(shown) -> None:
    """A grade from few words says so."""
    assert shown(HARD)[1].endswith("; 47 words are too few to be sure")


def test_length(shown) -> None:
    """Time, words, sentences, and what they are like on average."""
    assert shown(HARD)[2] == (
        "  less than a minute to read · 47 words in 3 sentences · 16 words a sentence"
        " · 1.13 syllables a word"
    )


def test_scale(shown) -> None:
    """The audience's grades are drawn double, and the page's own is marked."""
    scale = shown(SECTIONS, "--audience", "patients")
    rule = next(line for line in scale if "═" in line)
    assert rule == "  " + "─" * 15 + "═" * 9 + "─" * 30
    assert "this page" in scale[scale.index(rule) + 1]


def test_strip(shown) -> None:
    """Each sentence is a bar as high as it is long, paragraphs stand apart."""
    lines = shown(HARD)
    title = "  3 sentences, a bar each, 1 longer than 30 words"
    assert lines[lines.index(title) + 1] == "  █ ▁▁"


def test_strip_of_a_long_page(shown) -> None:
    """A page of very many sentences is drawn in few lines."""
    paragraphs = "".join(f"<p>We sat down at table {number}.</p>" for number in range(3000))
    lines = shown(f'<html lang="en">{paragraphs}')
    assert any(", a bar for 7, as high as the longest," in line for line in lines)
    assert sum(set(line.strip()) <= set("▁▂ ") for line in lines) == 5


def test_sections(shown) -> None:
    """Sections stand in order of difficulty; short ones are only counted."""
    lines = shown(SECTIONS)
    at = lines.index("  Sections, the hardest first")
    assert lines[at + 1].endswith("Forms, 120 words")
    assert "█" in lines[at + 1]
    assert lines[at + 2].endswith("Your visit, 144 words")
    assert "█" not in lines[at + 2]
    assert lines[at + 3] == "  and 1 too short for a grade"


def test_hardest_sentence(shown) -> None:
    """A long sentence has its place, and a bar that is thick beyond the limit."""
    lines = shown(HARD)
    at = lines.index("  Hardest sentences")
    assert lines[at + 1].startswith("  40 words  ━━━━━━━━━━━━━━━█████     1:55     When you come")
    assert len(lines) == at + 2


def test_number_of_hardest(shown) -> None:
    """None are shown where none are asked for."""
    assert "  Hardest sentences" not in shown(HARD, "--hardest", "0")


def test_style(shown) -> None:
    """Passives are counted; hard words come with how often, and with the plain word."""
    lines = shown(SECTIONS)
    passive = next(line for line in lines if line.startswith("  Passive"))
    assert passive == "  Passive     10 of 45 sentences (22 %)"
    assert "utilize 10× (use)" in " ".join(lines[lines.index(passive) + 1 :])


def test_page_without_prose(shown) -> None:
    """There is nothing to draw."""
    assert shown("<html lang=en><p>Hours") == ["page.html", "  no score: no prose"]


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("html", [SECTIONS, HARD], ids=["sections", "hard"])
def test_view_fits_the_terminal(shown, html: str, width: int) -> None:
    """No line is wider than asked for."""
    assert max(map(len, shown(html, "--width", str(width)))) <= width


def test_colour_changes_no_text(shown) -> None:
    """What colour says, shape says too."""
    import re

    coloured = shown(SECTIONS, "--colour", "always")
    assert any("\x1b[" in line for line in coloured)
    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in coloured] == shown(SECTIONS)


def read_json(pagelint: Run, pages: Path, html: str) -> dict:
    (pages / "page.html").write_text(html, "utf-8")
    (page,) = json.loads(pagelint("read", "-f", "json", "page.html").out)["pages"]
    return page["readability"]


def test_units_as_json(pagelint: Run, pages: Path) -> None:
    """JSON has every sentence with its place and what makes it hard."""
    found = read_json(pagelint, pages, HARD)
    assert found["sentences"] == 3
    assert found["units"][0]["why"] == ["40 words"]
    assert found["units"][2] == {
        "text": "Bring a friend.",
        "line": 1,
        "column": HARD.index("Bring") + 1,
        "end_line": 1,
        "end_column": HARD.index("Bring") + 1 + len("Bring a friend."),
        "kind": "prose",
        "words": 3,
        "syllables": 3,
        "why": [],
    }


def test_sections_as_json(pagelint: Run, pages: Path) -> None:
    """A section has its heading's place, its length and its grade."""
    found = read_json(pagelint, pages, SECTIONS)
    forms = found["sections"][1]
    assert (forms["heading"], forms["words"], forms["reliable"]) == ("Forms", 120, True)
    assert (forms["line"], forms["column"]) == (1, SECTIONS.index("Forms") + 1)
    assert [section["reliable"] for section in found["sections"]] == [True, True, False]
    assert found["passive_sentences"] == 10
    assert {"word": "utilize", "count": 10} in found["hard_words"]


def test_missing_page(pagelint: Run) -> None:
    """What can't be read exits with 2, the others are shown."""
    found = pagelint("read", "x.html", "good.html")
    assert found.status == 2
    assert found.out.startswith("good.html  Hours\n")
    assert found.err.startswith("pagelint: x.html: no such file or folder")
