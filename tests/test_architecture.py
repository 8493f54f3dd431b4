"""Imports point one way, and nobody but `dom` knows the parser."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "pagelint"
RULES = ROOT / "rules" / "pagelint_rules"

# What each room may import from pagelint; the cli and what it is made of may import anything.
MAY_IMPORT = {
    "spelling": {"spelling", "patterns"},
    "readability": {"readability", "page", "patterns"},  # of page only the sentences, see below
    "page": {"page", "finding", "patterns", "screen"},
    "finding": set(),
    "screen": {"patterns"},
    "wcag": set(),
    "patterns": set(),
    "rule": {"finding", "grammar", "page", "wcag"},
    "settings": {"finding", "grammar", "rule", "screen", "suppressions"},
    "results": {"finding", "page"},
    "reading": {"reading", "page", "patterns", "readability"},
    "proofreading": {"page", "patterns", "spelling"},
    "grammar": {"page", "proofreading"},
    "languagetool": {"languagetool", "grammar", "page", "results"},
    "suppressions": {"errors", "finding", "page", "patterns"},
    "plugins": {"rule"},
    "report": {"report", "finding", "results", "rule", "page", "fingerprint", "wcag"},
    "linter": {
        "finding",
        "page",
        "results",
        "rule",
        "settings",
        "suppressions",
        "plugins",
        "proofreading",
        "reading",
    },
}
RULES_MAY_IMPORT = {
    "patterns",
    "finding",
    "grammar",
    "page",
    "rule",
    "screen",
    "reading",
    "proofreading",
    "readability",
    "spelling",
}


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "pagelint":
                yield from (f"pagelint.{alias.name}" for alias in node.names)


def rooms(path: Path) -> set[str]:
    """The rooms of pagelint that a file imports from."""
    dotted = (name.split(".") for name in imports(path))
    return {parts[1] for parts in dotted if parts[0] == "pagelint" and len(parts) > 1}


def files_of(room: str) -> list[Path]:
    """The files of a room, be it a package or a module."""
    package = PACKAGE / room
    return sorted(package.rglob("*.py")) if package.is_dir() else [PACKAGE / f"{room}.py"]


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_room_imports_only_what_it_may(room: str) -> None:
    """cli → linter → rules → page, and never back."""
    found = {each for path in files_of(room) for each in rooms(path)}
    assert found - {"__version__"} <= MAY_IMPORT[room]


def test_readability_knows_no_html() -> None:
    """It shares the sentence splitter with the page, nothing else."""
    found = {name for path in files_of("readability") for name in imports(path)}
    shared = {name for name in found if name.startswith("pagelint.page")}
    assert shared <= {"pagelint.page.sentences", "pagelint.page.sentence_words"}


def test_rules_know_no_reporter_and_no_linter() -> None:
    """A rule sees pages and makes findings."""
    found = {each for path in RULES.rglob("*.py") for each in rooms(path)}
    assert found <= RULES_MAY_IMPORT


def test_only_dom_imports_the_parser() -> None:
    """Everything else works on whatever parser `dom` chose."""
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == "turbohtml" for name in imports(path))
    }
    assert users == {"page/dom.py"}


def test_rules_import_nothing_foreign() -> None:
    """Built-in rules need the standard library and pagelint only."""
    foreign = {
        name.split(".")[0]
        for path in RULES.rglob("*.py")
        for name in imports(path)
        if name.split(".")[0] not in {*sys.stdlib_module_names, "pagelint", "pagelint_rules"}
    }
    assert foreign == set()
