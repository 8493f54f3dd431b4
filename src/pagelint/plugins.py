"""Finds rules: every package that an installed distribution names under `pagelint.rules`."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from types import ModuleType

from pagelint.rule import Rule, RuleError, rules_of

GROUP = "pagelint.rules"


def discover() -> dict[str, Rule]:
    """All installed rules by id, in a fixed order; raises RuleError for what can't be loaded."""
    rules: dict[str, Rule] = {}
    for name, package in sorted(set(_entry_points())):
        for made in load(package, f"plugin {name!r}"):
            other = rules.setdefault(made.id, made)
            if other.check.__module__ != made.check.__module__:
                raise RuleError(
                    f"two rules are called {made.id}: "
                    f"{other.check.__module__} and {made.check.__module__}"
                )
    return dict(sorted(rules.items()))


def load(package: str, what: str = "package") -> list[Rule]:
    """The rules in a module, or in all modules of a package and its subpackages."""
    try:
        module = importlib.import_module(package)
        return [made for each in _modules(module) for made in rules_of(each)]
    except RuleError:
        raise
    except Exception as error:  # a plugin may raise anything while it is imported
        raise RuleError(f"{what}: importing {package} failed: {error!r}") from error


def _modules(module: ModuleType) -> Iterator[ModuleType]:
    yield module
    path = getattr(module, "__path__", None)
    if path is None:
        return
    for info in pkgutil.iter_modules(path, module.__name__ + "."):
        yield from _modules(importlib.import_module(info.name))


def _entry_points() -> Iterator[tuple[str, str]]:
    """(name, package) of every entry point of the group.

    Reads the metadata files itself: importing importlib.metadata costs as much as importing click.
    """
    for folder in dict.fromkeys(sys.path):
        try:
            entries = list(os.scandir(folder or "."))
        except OSError:
            continue
        for entry in entries:
            if entry.name.endswith((".dist-info", ".egg-info")):
                yield from _read_entry_points(os.path.join(entry.path, "entry_points.txt"))  # noqa: PTH118


def _read_entry_points(path: str) -> Iterator[tuple[str, str]]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            text = file.read()
    except OSError:
        return
    section = ""
    for line in map(str.strip, text.split("\n")):
        if line.startswith("["):
            section = line
        elif section == f"[{GROUP}]" and "=" in line:
            name, _, package = line.partition("=")
            yield name.strip(), package.strip()
