"""A rule's options: from configuration values to the rule's own class, and described.

Names are written with hyphens in a configuration and with underscores in the class, which is a
NamedTuple or a frozen dataclass.
"""

from __future__ import annotations

import re
import types
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Union, get_args, get_origin

from pagelint.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pagelint.rule import Rule

_DOC = re.compile(r"`(\w+)`:")
_BARE = re.compile(r"[\w-]+", re.ASCII)
_JSON = {bool: "boolean", int: "integer", float: "number", str: "string"}
_SAID = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}


class OptionError(Exception):
    """An option that a rule doesn't have, or a value that it can't take."""

    def __init__(self, message: str, option: str) -> None:
        super().__init__(message)
        self.option = option


class Option(NamedTuple):
    """One option of a rule: its name in a configuration, its type and its default."""

    name: str
    type: Any
    default: Any


def options_of(rule: Rule) -> list[Option]:
    """The options of a rule, in the order of its class."""
    if rule.options is None:
        return []
    from typing import get_type_hints

    hints = get_type_hints(rule.options)
    defaults = rule.options()
    return [
        Option(name.replace("_", "-"), hints[name], getattr(defaults, name))
        for name in _names(rule.options)
    ]


def _names(options: type[Any]) -> tuple[str, ...]:
    if issubclass(options, tuple):
        names: tuple[str, ...] = options._fields  # type: ignore[attr-defined]
        return names
    from dataclasses import fields

    return tuple(field.name for field in fields(options))


def option_docs(rule: Rule) -> dict[str, str]:
    """What each option means, out of the class's docstring: "`name`: meaning; `next`: …"."""
    text = " ".join((rule.options.__doc__ or "").split()) if rule.options else ""
    parts = _DOC.split(text)[1:]
    return {
        name.replace("_", "-"): meaning.strip("; .")
        for name, meaning in zip(parts[::2], parts[1::2], strict=True)
    }


def make_options(rule: Rule, values: Mapping[str, Any]) -> Any:
    """An instance of the rule's options with these values; None for a rule without options.

    Raises OptionError for an unknown option, a wrong type, or a value that the class refuses
    with a ValueError.
    """
    if not values and rule.options is not None:
        return rule.options()  # most rules of most projects: no need to look at types
    known = {option.name: option for option in options_of(rule)}
    for name in values:
        if name not in known:
            hint = did_you_mean(name, known) or _offer(known)
            raise OptionError(f"unknown option {name!r}{hint}", name)
    if rule.options is None:
        return None
    arguments = {
        name.replace("-", "_"): _convert(known[name], value) for name, value in values.items()
    }
    try:
        return rule.options(**arguments)
    except ValueError as error:
        raise OptionError(str(error), next(iter(values), "rules")) from None


def _offer(known: Mapping[str, Option]) -> str:
    return f"; it has {', '.join(known)}" if known else "; it has no options"


def _convert(option: Option, value: Any) -> Any:
    if not _fits(option.type, value):
        raise OptionError(f"{option.name} must be {describe(option.type)}", option.name)
    if is_count(option) and value < 0:
        raise OptionError(f"{option.name} must be 0 or more", option.name)
    origin = get_origin(option.type)
    return origin(value) if origin in (tuple, frozenset) else value


def is_count(option: Option) -> bool:
    """Whether a number can't be negative: where the default is none that is."""
    return option.type in (int, float) and option.default >= 0


def _fits(kind: Any, value: Any) -> bool:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return value in arguments
    if origin in (Union, types.UnionType):
        return any(_fits(each, value) for each in arguments if each is not type(None))
    if origin in (tuple, frozenset, list):
        return isinstance(value, list) and all(_fits(arguments[0], each) for each in value)
    if origin is dict:
        return isinstance(value, dict) and all(_fits(arguments[1], each) for each in value.values())
    if kind is float:
        return type(value) in (int, float)
    return type(value) is kind


def describe(kind: Any) -> str:
    """A type in words: "a whole number", "a list of strings", '"a" or "b"'."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return " or ".join(f'"{each}"' for each in arguments)
    if origin in (Union, types.UnionType):
        return " or ".join(describe(each) for each in arguments if each is not type(None))
    if origin in (tuple, frozenset, list):
        return "a list of " + describe(arguments[0]).partition(" ")[2] + "s"
    if origin is dict:
        return "a table of " + describe(arguments[1]).partition(" ")[2] + "s"
    return _SAID[kind]


def json_type(kind: Any) -> dict[str, Any]:
    """A type as JSON schema."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [json_type(each) for each in arguments if each is not type(None)]}
    if origin in (tuple, frozenset, list):
        return {"type": "array", "items": json_type(arguments[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": json_type(arguments[1])}
    return {"type": _JSON[kind]}


def plain(value: Any) -> Any:
    """An option's value as JSON and TOML have it."""
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value


def to_toml(value: Any) -> str:
    """A value as it is written in TOML."""
    if isinstance(value, dict):
        pairs = (f"{_toml_key(key)} = {to_toml(each)}" for key, each in value.items())
        return f"{{ {', '.join(pairs)} }}" if value else "{}"
    if isinstance(value, (list, tuple, frozenset)):
        return f"[{', '.join(map(to_toml, plain(value)))}]"
    import json

    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _toml_key(key: str) -> str:
    return key if _BARE.fullmatch(key) else to_toml(key)
