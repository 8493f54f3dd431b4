"""What scripts/build_docs.py writes is as it would write it now."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def build_docs() -> ModuleType:
    return script("build_docs")


def test_up_to_date(build_docs: ModuleType) -> None:
    """The outputs in examples/, the pages of docs/rules and the README follow from the code."""
    documents: dict[Path, str] = build_docs.build()
    stale = {path: build_docs.current(path) for path in documents}
    assert stale == documents, "run: .venv/bin/python scripts/build_docs.py"


def test_no_page_without_rule(build_docs: ModuleType) -> None:
    """A rule that is gone leaves no page in docs/rules."""
    pages = {path.relative_to(ROOT) for path in (ROOT / "docs/rules").glob("*.md")}
    assert pages <= build_docs.build().keys()


def test_every_example_has_its_output(build_docs: ModuleType) -> None:
    """Every page of examples/ stands beside what pagelint says of it."""
    pages = {path.stem for path in (ROOT / "examples").glob("*.html")}
    assert pages == set(build_docs.PAGES)
