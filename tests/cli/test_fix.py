"""`check --fix` and `--diff`."""

from __future__ import annotations

from pathlib import Path

import pytest

from pagelint.plugins import load
from pagelint.rule import Rule
from tests.cli.conftest import GOOD, Run

LEFTOVER = GOOD.replace("nine.", "nine.[/vc_row]")


@pytest.fixture
def few_rules() -> dict[str, Rule]:
    """One rule, with a safe fix."""
    return {rule.id: rule for rule in load("pagelint_rules.text.leftover_shortcode")}


@pytest.fixture
def page(pages: Path) -> Path:
    """A page with something to fix."""
    path = pages / "page.html"
    path.write_text(LEFTOVER, encoding="utf-8")
    return path


def test_fix_changes_the_file(pagelint: Run, page: Path) -> None:
    """A page is mended in its place, and only what is left is reported."""
    found = pagelint("check", "--fix", str(page))
    assert (found.status, found.err) == (0, "pagelint: Fixed 1 problem in 1 page.\n")
    assert page.read_text(encoding="utf-8") == LEFTOVER.replace("[/vc_row]", "")


def test_diff_changes_nothing(pagelint: Run, page: Path) -> None:
    """The change is shown, and the status says that there is one."""
    found = pagelint("check", "--diff", str(page))
    assert (found.status, found.err) == (1, "pagelint: Would fix 1 problem in 1 page.\n")
    assert f"\n-{LEFTOVER}+{LEFTOVER.replace('[/vc_row]', '')}" in found.out
    assert page.read_text(encoding="utf-8") == LEFTOVER


def test_fix_writes_standard_input_to_standard_output(pagelint: Run) -> None:
    """The mended page is the only thing on standard output."""
    found = pagelint("check", "--fix", "-", stdin=LEFTOVER)
    assert found.out == LEFTOVER.replace("[/vc_row]", "")


def test_a_page_past_its_budget_is_not_fixed(
    pagelint: Run, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it takes to try the fixes counts, too; the findings are those without them."""

    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("pagelint.cli.fix.lint_source", fail)
    found = pagelint("check", "--fix", "--format", "concise", str(page))
    assert found.status == 2
    assert "page.html: not fixed: more memory than there is for it" in found.err
    assert "leftover-shortcode" in found.out
    assert page.read_text(encoding="utf-8") == LEFTOVER


def test_unsafe_fixes_alone_are_a_mistake(pagelint: Run) -> None:
    """The option only widens another one."""
    found = pagelint("check", "--unsafe-fixes", "good.html")
    assert found.status == 2
    assert "add --fix or --diff" in found.err


def test_a_page_with_broken_bytes_is_not_fixed(pagelint: Run, page: Path) -> None:
    """Writing it back would change bytes that no fix named."""
    data = LEFTOVER.replace("<title>", "<meta charset=utf-8><title>").encode() + b"\xef"
    page.write_bytes(data)
    found = pagelint("check", "--fix", str(page))
    assert found.status == 2
    assert "not fixed: its bytes are not valid in its encoding" in found.err
    assert page.read_bytes() == data


def test_spelling_is_mended_where_its_rule_is_named(
    pagelint: Run, page: Path, few_rules: dict[str, Rule]
) -> None:
    """A category or --unsafe-fixes does not name it."""
    few_rules |= {rule.id: rule for rule in load("pagelint_rules.spelling.typo")}
    text = LEFTOVER.replace("We open", "We definately open")
    page.write_text(text, encoding="utf-8")
    pagelint("check", "--fix", "--unsafe-fixes", "--select", "spelling", str(page))
    assert page.read_text(encoding="utf-8") == text
    found = pagelint("check", "--fix", "--select", "typo", str(page))
    assert (found.status, found.err) == (0, "pagelint: Fixed 1 problem in 1 page.\n")
    assert page.read_text(encoding="utf-8") == text.replace("definately", "definitely")


def test_what_was_not_written_is_not_counted(pagelint: Run, page: Path) -> None:
    """A read-only page is a problem that says so, and its finding stays."""
    page.chmod(0o444)
    found = pagelint("check", "--fix", str(page))
    assert found.status == 2
    assert "read-only" in found.err
    assert "Fixed 0 problems in 0 pages." in found.err
    assert "leftover-shortcode" in found.out
    assert page.read_text(encoding="utf-8") == LEFTOVER


def test_a_report_does_not_overwrite_a_page(pagelint: Run, page: Path) -> None:
    """By whatever name it is called."""
    link = page.parent / "link.json"
    link.symlink_to(page)
    for name in (page.name, f"./{page.name}", link.name):
        found = pagelint("check", ".", "--format", f"json={name}")
        assert found.status == 2
        assert "a page, which the report would overwrite" in found.err
    assert page.read_text(encoding="utf-8") == LEFTOVER


def test_two_reports_do_not_go_to_one_file(pagelint: Run, page: Path) -> None:
    """The last one would win."""
    found = pagelint("check", "--format", "json=a.txt", "--format", "sarif=./a.txt", page.name)
    assert found.status == 2
    assert "two formats go to" in found.err
    assert not (page.parent / "a.txt").exists()


def test_an_archive_is_not_written(pagelint: Run, pages: Path) -> None:
    """What it holds is shown by --diff; --fix says that it can't."""
    from zipfile import ZipFile

    with ZipFile(pages / "site.zip", "w") as archive:
        archive.writestr("a.html", '<html lang="en"><p>Bring your adress.</p>')
    before = (pages / "site.zip").read_bytes()
    found = pagelint("check", "--fix", "site.zip")
    assert found.status == 2
    assert "site.zip/a.html: not fixed: it lies in an archive; --diff shows" in found.err
    assert (pages / "site.zip").read_bytes() == before
