"""Where configurations are found, and what makes them flawed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.config.check import Flaw, check_values
from pagelint.config.files import ConfigError, find_config, load_layers
from pagelint.config.keys import KEYS
from pagelint.rule import Rule

Rules = dict[str, Rule]


def write(folder: Path, text: str, name: str = "pagelint.toml") -> Path:
    """A file with this text; its folder is made."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def flaw(path: Path, rules: Rules) -> str:
    """What loading the file complains of."""
    with pytest.raises(ConfigError) as caught:
        load_layers(path, rules)
    return str(caught.value)


def test_nearest_parent(tmp_path: Path) -> None:
    """The nearest configuration is found, not the outermost."""
    write(tmp_path, "")
    inner = write(tmp_path / "a", "")
    (tmp_path / "a" / "b").mkdir()
    assert find_config(tmp_path / "a" / "b") == inner


def test_pyproject_without_table(tmp_path: Path) -> None:
    """A pyproject.toml that only mentions pagelint is passed over."""
    outer = write(tmp_path, "")
    write(tmp_path / "a", '[project]\nname = "pagelint-user"\n', "pyproject.toml")
    assert find_config(tmp_path / "a") == outer


def test_pyproject_with_table(tmp_path: Path) -> None:
    """[tool.pagelint] in a pyproject.toml is a configuration."""
    path = write(tmp_path, '[tool.pagelint]\nselect = ["text"]\n', "pyproject.toml")
    assert find_config(tmp_path) == path
    assert load_layers(path)[0].values == {"select": ["text"]}


def test_own_file_before_pyproject(tmp_path: Path) -> None:
    """In one folder pagelint.toml counts and pyproject.toml doesn't."""
    write(tmp_path, "[tool.pagelint]\n", "pyproject.toml")
    own = write(tmp_path, "")
    assert find_config(tmp_path) == own


def test_words_file_alone(tmp_path: Path) -> None:
    """Without any configuration a words file marks the project."""
    path = write(tmp_path, "Anytown\n", "pagelint-words.txt")
    (tmp_path / "a").mkdir()
    assert find_config(tmp_path / "a") == path


def test_extend_order(tmp_path: Path) -> None:
    """What a file builds on comes first, so that the file itself weighs more."""
    write(tmp_path, "", "base.toml")
    path = write(tmp_path / "a", 'extend = "../base.toml"')
    assert [layer.file.name for layer in load_layers(path)] == ["base.toml", "pagelint.toml"]


def test_extend_of_itself(tmp_path: Path, few_rules: Rules) -> None:
    """A circle of extends is an error."""
    write(tmp_path, 'extend = "pagelint.toml"', "base.toml")
    path = write(tmp_path, 'extend = "base.toml"')
    assert flaw(path, few_rules).endswith("extends itself")


def test_extend_of_nothing(tmp_path: Path, few_rules: Rules) -> None:
    """A base that isn't there is named, with the line that asks for it."""
    path = write(tmp_path, '\nextend = "base.toml"')
    assert "pagelint.toml:2: extends" in flaw(path, few_rules)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", ":1: unknown key 'selct'; did you mean select?"),
        ("\n\n[regions]\ncontnet = ''", ":4: unknown key 'contnet' in regions; did you mean cont"),
        ("select = 'text'", ":1: select must be a list of strings"),
        ("select = []", ":1: select is empty, so that no rule would run: name rules, or leave"),
        ("exclude = ['a', '[z']", ":1: exclude: '[z' is no pattern of paths: its [ is never"),
        ("[[overrides]]\npaths = ['[z']", "paths: '[z' is no pattern of paths"),
        ("[tool.pagelint]\nignore = []", ":1: unknown key 'tool'; the header [tool.pagelint] is"),
        ("[rules.long-word]\nmax-letters = -1", ":2: max-letters must be 0 or more in rules.long"),
        ("select = [1]", "select must be a list of strings"),
        ("extend = 1", "extend must be a string, not a number"),
        ("severity = 'off'", "severity must be a table, not a string"),
        ("overrides = 1", "overrides must be tables, each under [[overrides]]"),
        ("rules = {long-word = 1}", "rules.long-word must be a table, not a number"),
        ("fail-on = 'eror'", "fail-on knows error, warning, info, never, not 'eror'; did"),
        ("severity = {missing-alt = 'warn'}", "not 'warn'; did you mean warning?"),
        ("severity = {missing-alt = 1}", "severity knows off, info, warning, error, not 1"),
        ("[[overrides]]\nselect = []", "an override needs `paths`, the pages that it is for"),
        ("[[overrides]]\npaths = 'a'", "paths must be a list of strings"),
        ("[[overrides]]\npaths = []\nexclude = []", "unknown key 'exclude' in an override"),
        ("[[overrides]]\npaths = []\nignroe = []", ":3: unknown key 'ignroe'; did you mean ig"),
        ("select = ['missing-altt']", "'missing-altt' in select; did you mean missing-alt?"),
        ("ignore = ['image']", "'image' in ignore; did you mean images?"),
        ("severity = {qqq = 'off'}", "in severity; `pagelint rules` lists them"),
        ("[rules.long-wrd]", "unknown rule 'long-wrd' in rules; did you mean long-word?"),
        ("[rules.long-word]\nmax-leters = 1", ":2: unknown option 'max-leters'; did you mean"),
        ("[rules.long-word]\nmax-letters = '1'", "must be a whole number in rules.long-word"),
        ("[rules.long-word]\nmax-letters = true", "max-letters must be a whole number"),
        ("[rules.long-word]\nmax-letters = 0", "max-letters must be at least 1"),
        ("[rules.long-word]\nskip = [1]", "skip must be a list of strings"),
        ("[rules.long-word]\nloud = 1", "loud must be true or false"),
        ("[rules.missing-alt]\na = 1", "unknown option 'a'; it has no options"),
        ("[[overrides]]\npaths = ['a']\nselect = ['qqq']", "unknown rule or category 'qqq'"),
        ("words = ['two words']", ":1: words: 'two words' is not one word: give single words"),
        ("[[overrides]]\npaths = ['a']\nwords = ['42']", "words: '42' is no word: it has no"),
        ("time-limit = -1", ":1: time-limit must be from 0 to 1000000000, not -1"),
        ("memory-limit = 1.5", ":1: memory-limit must be a whole number, not a fraction"),
        ("time-limit = true", ":1: time-limit must be a whole number, not a boolean"),
        ("select = [", "not TOML: "),
    ],
)  # fmt: skip
def test_flaws(tmp_path: Path, few_rules: Rules, text: str, said: str) -> None:
    """A flaw is one line with the file, the line where it can be found, and a hint."""
    message = flaw(write(tmp_path, text), few_rules)
    assert said in message
    assert str(tmp_path / "pagelint.toml") in message
    assert "\n" not in message


def test_binary_file(tmp_path: Path, few_rules: Rules) -> None:
    """A configuration in another encoding is an error, not a traceback."""
    path = tmp_path / "pagelint.toml"
    path.write_bytes(b'audience = "\xff"')
    assert flaw(path, few_rules).endswith("not UTF-8")


def test_pyproject_asked_for(tmp_path: Path, few_rules: Rules) -> None:
    """A pyproject.toml that is named has to have the table."""
    path = write(tmp_path, "", "pyproject.toml")
    assert flaw(path, few_rules).endswith("has no table [tool.pagelint]")


KINDS = st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates()
TOML_VALUES = st.recursive(
    KINDS,
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(), each, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from([*KEYS]), TOML_VALUES)
def test_values_of_all_kinds(key: str, value: object) -> None:
    """A key takes a value, or its flaw is said; nothing else is raised."""
    with suppress(Flaw):
        check_values({key: value})
