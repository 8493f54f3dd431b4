"""What is printed of a site of many pages: a screen that names each of its defects."""

from __future__ import annotations

from pathlib import Path

import pytest

from pagelint.cli.app import run
from tests.cli.conftest import Run

PAGES, OWN = 200, 40
SCREEN = 60, 100  # lines and columns
# What all pages have, each with a word of what its message quotes.
TEMPLATE = {
    '<p><a href="berth-000.html">Click here</a></p>': 'generic-link-text: link text "Click here"',
    '<p><a href="/fees.html"></a></p>': 'empty-link: link to "/fees.html"',
    '<p><img src="/logo.png"></p>': "missing-alt: image has no alt text",
    "<p>Our adress has not changed.</p>": 'typo: "adress"',
    "<p>Write to the the harbour master.</p>": 'repeated-word: "the the"',
    "<form><input type=text name=berth></form>": 'unlabelled-field: input "berth"',
}
PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Berth {number}</title></head><body><main><h1>Berth {number}</h1>
<p>Boats of up to {number} feet can stay here for a night.</p>
{own}
</main>
<footer class="harbour">
{template}
</footer></body></html>
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of pages with the template's defects; every fifth page has one of its own."""
    for number in range(PAGES):
        own = f"<p>Berth {number} is seperate.</p>" if number % (PAGES // OWN) == 0 else ""
        text = PAGE.format(number=number, own=own, template="\n".join(TEMPLATE))
        (tmp_path / f"berth-{number:03}.html").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def output(site: None, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines of a run over the site that asks for no format."""
    assert run(["check", "--isolated", "--no-cache", "."]) == 1
    return capsys.readouterr().out.splitlines()


def test_a_site_fits_a_screen_and_all_its_defects_are_named(output: list[str]) -> None:
    """Six defects of the template and forty others take less than sixty lines."""
    lines, columns = SCREEN
    assert len(output) <= lines
    assert max(map(len, output)) <= columns
    table = output[1 : output.index("")]
    assert len(table) == len(TEMPLATE) + OWN
    for words in TEMPLATE.values():
        assert any(line.startswith("   200    200 ") and words in line for line in table)
    named = [line.split()[3].partition(":")[0] for line in table[len(TEMPLATE) :]]
    assert named == [f"berth-{number:03}.html" for number in range(0, PAGES, PAGES // OWN)]


def test_it_ends_with_what_to_do_first(output: list[str]) -> None:
    """The closing lines count defects and say what mending the template's is worth."""
    closing = " ".join(output[output.index("") :])
    assert "46 defects " in closing
    assert "in 1240 places on 200 pages." in closing
    assert "Fix the first 4, and 65 % of these places are in order." in closing


def test_summary_asks_for_it_whatever_is_found(pagelint: Run) -> None:
    """A run with few defects is summed up, too; a file beside it is written."""
    made = pagelint("check", "--summary", "--format", "json=report.json", "bad.html")
    assert made.out.startswith("places  pages\n     1      1  error  bad.html:1:52")
    assert Path("report.json").is_file()


def test_summary_beside_another_format_on_standard_output(pagelint: Run) -> None:
    """Whoever wants both says in which order."""
    made = pagelint("check", "--summary", "--format", "json", "bad.html")
    assert (made.status, made.out) == (2, "")
    assert "write --format summary beside the other" in made.err
