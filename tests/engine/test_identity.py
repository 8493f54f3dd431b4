"""What makes two runs the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from pagelint.engine import identity
from pagelint.engine.identity import canonical, code_identity
from pagelint.finding import Severity
from pagelint.plugins import load
from pagelint.rule import Rule

PLUGIN = '''
"""What it reports.

Why it matters.
"""

from pagelint.rule import rule


@rule(category="text", severity="error", since="1.0", bad=["⟦<b>⟧"], good=["<i>"], elements="b")
def check(element, context):
    """Report it."""
    yield element.finding("bold")
'''


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1", 1), (1, True), (1, 1.0), ("", None), (("a", "b"), ("a,b",)), ({"a"}, ("a",)),
        ({"a": "b"}, {"a=b": ""}), (Severity.ERROR, "Severity.ERROR"), ("'a','b'", ("a", "b")),
        ((("a",), "b"), ("a", ("b",))), ({"a": 1, "b": 2}, {"a": 2, "b": 1}),
    ],
)  # fmt: skip
def test_values_that_differ_are_told_apart(one: Any, other: Any) -> None:
    """By type, by order, by how they are nested."""
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": 1}, MappingProxyType({"a": 1})),
        (("a", "b"), ["a", "b"]),
        (frozenset({"a", "b"}), {"b", "a"}),
    ],
)
def test_equal_values_are_told_alike(one: Any, other: Any) -> None:
    """Whatever the order of what has none."""
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize("value", [object(), print, b"a", {"a": object()}, [int]])
def test_what_is_no_plain_value_is_refused(value: Any) -> None:
    """Its text may name an address in memory."""
    with pytest.raises(TypeError):
        canonical(value)


@pytest.mark.parametrize("slots", [False, True])
def test_dataclass_is_told_by_its_fields(slots: bool) -> None:
    """With a dictionary of its own or without."""

    @dataclass(slots=slots)
    class Options:
        words: set[str]

    assert canonical(Options({"b", "a"})) == canonical(Options({"a", "b"}))
    assert canonical(Options({"a"})) != canonical(Options({"b"}))


def test_any_process_tells_the_same() -> None:
    """Hashes of texts differ from process to process; this must not."""
    program = (
        "from pagelint.engine.identity import *\n"
        "from pagelint.plugins import discover\n"
        "print(code_identity(discover().values()).hex(), canonical({*'abcdefgh'}))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a package with a rule, and a file of data."""
    folder = tmp_path / "someplugin"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "bold_text.py").write_text(PLUGIN, "utf-8")
    (folder / "words.txt").write_text("one")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [name for name in sys.modules if name.partition(".")[0] == "someplugin"]:
        del sys.modules[name]


@pytest.fixture
def rules(plugin: Path) -> list[Rule]:
    """The plugin's rule."""
    return load("someplugin")


def test_same_code(rules: list[Rule]) -> None:
    """Nothing changed."""
    assert code_identity(rules) == code_identity(rules)


def test_plugin_counts(rules: list[Rule]) -> None:
    """A run without its rules is another."""
    assert code_identity(rules) != code_identity([])


@pytest.mark.parametrize("name", ["bold_text.py", "words.txt"])
def test_size_of_a_file_counts(plugin: Path, rules: list[Rule], name: str) -> None:
    """Of the plugin's code and of what it brings."""
    before, file = code_identity(rules), plugin / name
    time = file.stat().st_mtime_ns
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")
    os.utime(file, ns=(time, time))
    assert code_identity(rules) != before


def test_time_of_a_file_counts(plugin: Path, rules: list[Rule]) -> None:
    """Another text may have as many bytes."""
    before = code_identity(rules)
    os.utime(plugin / "words.txt", ns=(1, 1))
    assert code_identity(rules) != before


def test_new_file_counts(plugin: Path, rules: list[Rule]) -> None:
    """Also in a folder below."""
    before = code_identity(rules)
    (plugin / "more").mkdir()
    (plugin / "more" / "words.txt").write_text("two")
    assert code_identity(rules) != before


def test_compiled_files_do_not_count(plugin: Path, rules: list[Rule]) -> None:
    """The first run makes them."""
    before = code_identity(rules)
    (plugin / "__pycache__").mkdir(exist_ok=True)
    (plugin / "__pycache__" / "more.pyc").write_bytes(b"")
    assert code_identity(rules) == before


@pytest.mark.parametrize("ending", ["dist-info", "egg-info", "egg-link"])
def test_installed_distribution_counts(rules: list[Rule], plugin: Path, ending: str) -> None:
    """A parser of another version may build another tree."""
    before = code_identity(rules)
    (plugin.parent / f"parser-2.0.{ending}").mkdir()
    assert code_identity(rules) != before


def test_version_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pagelint's own."""
    before = code_identity([])
    monkeypatch.setattr(identity, "__version__", "99")
    assert code_identity([]) != before


def test_parser_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in builds other trees now and then."""
    before = code_identity([])
    monkeypatch.setattr(identity.dom, "NATIVE", not identity.dom.NATIVE)
    assert code_identity([]) != before
