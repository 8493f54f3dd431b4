"""Configuration files: where they are, what they say, what they build on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pagelint.config.check import Flaw, check_rules, check_values
from pagelint.errors import UserError
from pagelint.words import WORDS_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pagelint.config.keys import Values
    from pagelint.rule import Rule

CONFIG_FILE = "pagelint.toml"
PYPROJECT = "pyproject.toml"


class ConfigError(UserError):
    """A configuration that can't be used; the message names its file and, where known, the line."""


class Layer:
    """What one configuration file, one of its overrides, a program or the command line says.

    `file` is None for the latter two; `folder` is where relative paths start.
    """

    __slots__ = ("file", "folder", "values")

    def __init__(self, file: Path | None, folder: Path, values: Values) -> None:
        self.file = file
        self.folder = folder
        self.values = values


def find_config(folder: Path) -> Path | None:
    """The nearest configuration file, from a folder (absolute) upwards.

    Where there is none, the nearest words file stands for one.
    """
    for each in (folder, *folder.parents):
        for name in (CONFIG_FILE, PYPROJECT):
            path = each / name
            if is_file(path) and (name == CONFIG_FILE or _has_table(path)):
                return path
    lists = (each / WORDS_FILE for each in (folder, *folder.parents))
    return next((path for path in lists if is_file(path)), None)


def load_layers(path: Path, rules: Mapping[str, Rule] | None = None) -> list[Layer]:
    """The file's layers, the one it builds on most first. Rules are checked when they are given.

    Raises ConfigError for a file that is unreadable, flawed or builds on itself.
    """
    return with_bases(_load(path, rules), rules)


def with_bases(layer: Layer, rules: Mapping[str, Rule] | None) -> list[Layer]:
    """A layer and what it builds on, that first. Raises ConfigError as `load_layers` does."""
    layers = [layer]
    while "extend" in layers[0].values:
        top = layers[0]
        base = _resolved(top.folder / top.values["extend"])
        if not is_file(base):
            where = f"{shown(top.file)}{_line_of(top.file, 'extend')}" if top.file else "config"
            raise ConfigError(f"{where}: extends {shown(base)}, which is no file")
        if any(base == each.file for each in layers):
            raise ConfigError(f"{shown(base)}: extends itself")
        layers.insert(0, _load(base, rules))
    return layers


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a name too long, links in a circle
        return path


def is_file(path: Path) -> bool:
    """Whether a file is there; whatever can't be looked at is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _load(path: Path, rules: Mapping[str, Rule] | None) -> Layer:
    if path.name == WORDS_FILE:
        return Layer(path, path.parent, {})
    parsed = _parse(path)
    values = _tool_table(parsed) if path.name == PYPROJECT else parsed
    if values is None:
        raise ConfigError(f"{shown(path)}: has no table [tool.pagelint]")
    try:
        check_values(values)
        if rules is not None:
            check_rules(values, rules)
    except Flaw as flaw:
        raise ConfigError(f"{shown(path)}{_line_of(path, flaw.key)}: {flaw}") from None
    return Layer(path, path.parent, values)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(f"{shown(path)}: not UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{shown(path)}: {(error.strerror or 'unreadable').lower()}") from None


def _parse(path: Path) -> Values:
    text = _read(path)
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what = f"{str(error)[:1].lower()}{str(error)[1:]}"
        raise ConfigError(f"{shown(path)}: not TOML: {what}") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, tables as deep
        what = "a number is too long, or something too deeply nested"
        raise ConfigError(f"{shown(path)}: can't be read as TOML: {what}: shorten it") from None


def _has_table(pyproject: Path) -> bool:
    """Whether a pyproject.toml is meant for pagelint; TOML is parsed only where its name occurs."""
    return "pagelint" in _read(pyproject) and _tool_table(_parse(pyproject)) is not None


def _tool_table(values: Values) -> Values | None:
    tool = values.get("tool")
    table = tool.get("pagelint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _line_of(path: Path, key: str) -> str:
    """`:12` for the first line where a key (or a name in a list) is written, if one is found."""
    import re

    word = re.compile(rf"(?<![\w-])[\"']?{re.escape(key)}[\"']?(?![\w-])")
    for number, line in enumerate(_read(path).split("\n"), 1):
        if word.search(line.partition("#")[0]):
            return f":{number}"
    return ""


def shown(path: Path) -> str:
    """A path as a person would write it here: relative where it lies below the working folder."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):  # elsewhere; the working folder is gone
        return str(path)
