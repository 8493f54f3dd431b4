"""The JSON schema of a configuration, for editors and tests; `config.schema.json` is its output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pagelint.config.keys import KEYS, LEVELS, OVERRIDE_KEYS, Key
from pagelint.config.options import is_count, json_type, option_docs, options_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pagelint.rule import Rule

_URL = "https://raw.githubusercontent.com/pagelint/pagelint/main/src/pagelint/config.schema.json"
_ABOUT = "Configuration of pagelint: pagelint.toml, or [tool.pagelint] in pyproject.toml."
_STRINGS = {"type": "array", "items": {"type": "string"}}
_OVERRIDE_PATHS = {"description": "Patterns of the pages that the override is for.", **_STRINGS}


def make_schema(rules: Mapping[str, Rule]) -> dict[str, Any]:
    """The schema (draft 2020-12) of a configuration, with the options of these rules.

    Names of rules are any strings, so that a new rule without options changes nothing here.
    """
    override = _table({name: _key(KEYS[name], rules) for name in OVERRIDE_KEYS if name in KEYS})
    override["properties"] = {"paths": _OVERRIDE_PATHS, **override["properties"]}
    properties = {key.name: _key(key, rules) for key in KEYS.values()}
    properties["overrides"]["items"] = {**override, "required": ["paths"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _URL,
        "title": "pagelint",
        "description": _ABOUT,
        **_table(properties),
    }


def _key(key: Key, rules: Mapping[str, Rule]) -> dict[str, Any]:
    return {"description": key.doc, **_value(key, rules)}


def _value(key: Key, rules: Mapping[str, Rule]) -> dict[str, Any]:
    if key.name == "severity":
        return {"type": "object", "additionalProperties": _one_of(LEVELS)}
    if key.name == "regions":
        return _table({"content": {"type": "string"}, "ignore": _STRINGS})
    if key.name == "rules":
        tables = {rule.id: _options(rule) for rule in rules.values() if rule.options}
        return {**_table(tables), "additionalProperties": {"type": "object"}}  # plugins' rules
    if key.type == "tables":
        return {"type": "array"}
    if key.name == "select":
        return {**_STRINGS, "minItems": 1}
    if key.type == "strings":
        return _STRINGS
    if key.type == "boolean":
        return {"type": "boolean"}
    if key.type == "count":
        return {"anyOf": [{"type": "integer", "minimum": 1}, _one_of(key.choices)]}
    if key.type == "number":
        return {"type": "integer", "minimum": 0}
    return _one_of(key.choices) if key.choices else {"type": "string"}


def _one_of(names: Iterable[str]) -> dict[str, Any]:
    return {"enum": list(names)}


def _options(rule: Rule) -> dict[str, Any]:
    docs = option_docs(rule)
    options = {
        option.name: {
            "description": docs.get(option.name, ""),
            **json_type(option.type),
            **({"minimum": 0} if is_count(option) else {}),
            "default": plain(option.default),
        }
        for option in options_of(rule)
    }
    return {"description": rule.summary, **_table(options)}


def _table(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}
