"""The schema that is shipped."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import pagelint
from pagelint.cli.init import template
from pagelint.config.check import Flaw, check_values
from pagelint.config.keys import KEYS, OVERRIDE_KEYS
from pagelint.config.schema import make_schema
from pagelint.plugins import load
from pagelint.rule import Rule

SHIPPED = Path(pagelint.__file__).parent / "config.schema.json"


def test_shipped_schema_is_current() -> None:
    """The shipped file is what the keys and the built-in rules make."""
    made = make_schema({rule.id: rule for rule in load("pagelint_rules")})
    hint = "run python scripts/build_config_schema.py"
    assert json.loads(SHIPPED.read_text("utf-8")) == made, hint


def test_schema_is_a_schema() -> None:
    """The schema itself is valid."""
    Draft202012Validator.check_schema(json.loads(SHIPPED.read_text("utf-8")))


@pytest.mark.parametrize("key", KEYS.values(), ids=lambda key: key.name)
def test_examples_are_valid(key) -> None:
    """The example of every key passes the schema and our own check."""
    values = tomllib.loads(key.example)
    assert list(values) == [key.name]
    Draft202012Validator(json.loads(SHIPPED.read_text("utf-8"))).validate(values)
    check_values(values)


@pytest.mark.parametrize(
    "toml",
    [
        "selct = []",
        "select = 1",
        "select = []",
        "fail-on = 'x'",
        "regions = {a = 1}",
        "[[overrides]]\nselect = []",
    ],
)
def test_flaws_are_invalid(few_rules: dict[str, Rule], toml: str) -> None:
    """What our own check refuses, the schema refuses."""
    values = tomllib.loads(toml)
    assert not Draft202012Validator(make_schema(few_rules)).is_valid(values)
    with pytest.raises(Flaw):
        check_values(values)


def test_options_in_schema(few_rules: dict[str, Rule]) -> None:
    """A rule's options are there with type, default and meaning."""
    tables = make_schema(few_rules)["properties"]["rules"]["properties"]
    assert tables["long-word"]["properties"]["max-letters"] == {
        "description": "the longest word allowed",
        "type": "integer",
        "minimum": 0,
        "default": 20,
    }


def test_override_keys() -> None:
    """An override can't extend, exclude, or override."""
    assert {"extend", "exclude", "words-file", "overrides"}.isdisjoint(OVERRIDE_KEYS)


def test_template_changes_nothing() -> None:
    """What `init` writes is a configuration without a single value."""
    assert tomllib.loads(template()) == {}


def test_template_uncommented() -> None:
    """Every line of it that looks like TOML is."""
    lines = [
        line[1:] for line in template().split("\n") if line.startswith("#") and line[1:2] != " "
    ]
    values = tomllib.loads("\n".join(lines))
    assert set(values) == set(KEYS)
    check_values(values)
