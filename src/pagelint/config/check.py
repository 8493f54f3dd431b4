"""Is a configuration what it may be? Names, types and choices; rules and their options apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pagelint.config.keys import KEYS, OVERRIDE_KEYS, REGION_KEYS, Key, Values
from pagelint.config.options import OptionError, make_options
from pagelint.config.patterns import translate
from pagelint.engine.suppressions import ABOUT, CATEGORY
from pagelint.errors import UserError, did_you_mean
from pagelint.words import fault_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pagelint.rule import Rule


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_FOREIGN_HEAD = "; the header [tool.pagelint] is for pyproject.toml: leave it out here"
_NOTHING_SELECTED = (
    "select is empty, so that no rule would run: name rules, or leave it out for the usual ones"
)


class Flaw(Exception):
    """What is wrong with a configuration, and the key at which to look for it."""

    def __init__(self, message: str, key: str) -> None:
        super().__init__(message)
        self.key = key


def check_values(values: Mapping[str, Any]) -> None:
    """Raise Flaw unless every key is known and holds what it may."""
    for name, value in values.items():
        _check_key(name, value, tuple(KEYS))
    for override in values.get("overrides", ()):
        if "paths" not in override:
            raise Flaw("an override needs `paths`, the pages that it is for", "overrides")
        for name, value in override.items():
            if name == "paths":
                _patterns(name, value)
            else:
                _check_key(name, value, OVERRIDE_KEYS)


def _check_key(name: str, value: Any, allowed: tuple[str, ...]) -> None:
    if name not in allowed:
        where = " in an override" if name in KEYS else ""
        hint = _FOREIGN_HEAD if name == "tool" else did_you_mean(name, allowed)
        raise Flaw(f"unknown key {name!r}{where}{hint}", name)
    key = KEYS[name]
    _TYPES[key.type](name, value)
    if key.choices:
        for each in value.values() if isinstance(value, dict) else [value]:
            _choice(key, each)
    if name == "language" and not _LANGUAGE.fullmatch(value):
        raise Flaw(f"language must be a tag such as en or en-GB, not {value!r}", name)
    if name == "words":
        _words(value)
    if name == "screen":
        _screen(value)
    if name == "select" and not value:
        raise Flaw(_NOTHING_SELECTED, name)
    if name == "exclude":
        _patterns(name, value)
    if name == "regions":
        _regions(value)
    if name == "rules":
        for rule, options in value.items():
            _table(f"rules.{rule}", options)


def _string(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise Flaw(f"{name} must be a string, not {_kind(value)}", name)
    if "\0" in value:
        raise Flaw(f"{name} holds a NUL, which no name has", name)


def _strings(name: str, value: object) -> None:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise Flaw(f"{name} must be a list of strings", name)


def _patterns(name: str, value: Any) -> None:
    _strings(name, value)
    try:
        for pattern in value:
            translate(pattern)
    except UserError as error:
        raise Flaw(f"{name}: {error}", name) from None


def _boolean(name: str, value: object) -> None:
    if not isinstance(value, bool):
        raise Flaw(f"{name} must be true or false, not {_kind(value)}", name)


def _table(name: str, value: object) -> None:
    if not isinstance(value, dict):
        raise Flaw(f"{name} must be a table, not {_kind(value)}", name.rpartition(".")[2])


def _tables(name: str, value: object) -> None:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Flaw(f"{name} must be tables, each under [[{name}]]", name)


def _count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise Flaw(f"{name} must be a number or a string, not {_kind(value)}", name)
    if isinstance(value, int) and value < 1:
        raise Flaw(f"{name} must be at least 1, not {value}", name)


def _number(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Flaw(f"{name} must be a whole number, not {_kind(value)}", name)
    if not 0 <= value <= _MOST:
        raise Flaw(f"{name} must be from 0 to {_MOST}, not {value}", name)


_MOST = 1_000_000_000
_TYPES: dict[str, Callable[[str, object], None]] = {
    "string": _string, "strings": _strings, "boolean": _boolean, "count": _count, "number": _number,
    "table": _table, "tables": _tables,
}  # fmt: skip


def _choice(key: Key, value: object) -> None:
    if key.type == "count" and isinstance(value, int):
        return
    if value not in key.choices:
        hint = did_you_mean(value, key.choices) if isinstance(value, str) else ""
        known = ", ".join(key.choices)
        raise Flaw(f"{key.name} knows {known}, not {value!r}{hint}", key.name)


def _words(value: list[str]) -> None:
    for word in value:
        fault = fault_of(word)
        if fault:
            raise Flaw(f"words: {word!r} {fault}", "words")


def _screen(value: str) -> None:
    from pagelint.screen import parse_screen

    try:
        parse_screen(value)
    except ValueError as error:
        raise Flaw(f"screen: {error}", "screen") from None


def _regions(value: Any) -> None:
    for name, each in value.items():
        if name not in REGION_KEYS:
            hint = did_you_mean(name, REGION_KEYS)
            raise Flaw(f"unknown key {name!r} in regions{hint}", name)
        (_string if name == "content" else _strings)(f"regions.{name}", each)


def _kind(value: object) -> str:
    names = {
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a fraction",
        list: "a list",
    }
    return names.get(type(value), "a table" if isinstance(value, dict) else "a date or time")


def check_rules(values: Values, rules: Mapping[str, Rule], prefix: str = "") -> None:
    """Raise Flaw unless every rule and category that is named exists and takes its options.

    `prefix` goes before the names of keys in messages.
    """
    categories = {rule.category for rule in rules.values()}
    named = (*rules, *categories, *ABOUT, CATEGORY)
    for part in (values, *values.get("overrides", ())):
        for key in ("select", "extend-select", "ignore"):
            for name in part.get(key, ()):
                _known(name, (*named, "all"), prefix + key)
        for name in part.get("severity", ()):
            _known(name, named, f"{prefix}severity")
        for name, options in part.get("rules", {}).items():
            _known(name, rules, "rules")
            _options(rules[name], options)


def _known(name: str, known: Iterable[str], key: str) -> None:
    if name not in known:
        what = "rule" if key == "rules" else "rule or category"
        hint = did_you_mean(name, known) or "; `pagelint rules` lists them"
        raise Flaw(f"unknown {what} {name!r} in {key}{hint}", name)


def _options(rule: Rule, options: Values) -> None:
    try:
        make_options(rule, options)
    except OptionError as error:
        raise Flaw(f"{error} in rules.{rule.id}", error.option) from None
