"""What makes two runs the same: settings and code, told alike in any process."""

from __future__ import annotations

import dataclasses
import enum
import os
import sys
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from pagelint import __version__
from pagelint.html import dom
from pagelint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable


def canonical(value: Any) -> str:
    """A value of a configuration as text, equal for equal values in any process.

    Rules are named: their code is another matter (`code_identity`). Raises TypeError for what is
    no plain value.
    """
    if isinstance(value, Rule):
        return f"{value.check.__module__}:{value.id}"
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, frozenset | set):
        return f"{{{','.join(sorted(map(canonical, value)))}}}"
    if isinstance(value, Mapping):
        pairs = sorted((canonical(key), canonical(each)) for key, each in value.items())
        return f"{{{','.join(f'{key}={each}' for key, each in pairs)}}}"
    if isinstance(value, tuple | list):
        return f"({','.join(map(canonical, value))})"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return canonical(vars(value) if hasattr(value, "__dict__") else dataclasses.astuple(value))
    if value is None or isinstance(value, str | int | float | bool):
        return repr(value)
    raise TypeError(f"{value!r} is no plain value")


def code_identity(rules: Iterable[Rule]) -> bytes:
    """A hash of pagelint, the packages of the rules, and what is installed beside them.

    Files count by name, size and time of change, which costs a thousandth of reading them.
    """
    packages = {"pagelint", *(rule.check.__module__.partition(".")[0] for rule in rules)}
    parts = [__version__, sys.version, str(dom.NATIVE), *_installed()]
    for package in sorted(packages):
        for root in _roots(package):
            parts += sorted(_files(root))
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


_METADATA = (".dist-info", ".egg-info", ".egg-link")


def _installed() -> list[str]:
    """The distributions that can be imported, by name and version."""
    found: set[str] = set()
    for folder in dict.fromkeys(sys.path):
        try:
            with os.scandir(folder or ".") as entries:
                found.update(each.name for each in entries if each.name.endswith(_METADATA))
        except OSError:
            continue
    return sorted(found)


def _roots(package: str) -> list[str]:
    """The folders of a package, or the file of a module."""
    module = sys.modules.get(package)
    return [*getattr(module, "__path__", ())] or [getattr(module, "__file__", None) or package]


def _files(root: str) -> Iterator[str]:
    """A line for each file below a folder."""
    waiting = [root]
    while waiting:
        each = waiting.pop()
        try:
            if not os.path.isdir(each):  # noqa: PTH112 - run for some four hundred files
                yield _signed(each, os.stat(each))  # noqa: PTH116
                continue
            with os.scandir(each) as entries:
                for entry in entries:
                    if entry.is_dir():
                        waiting += [entry.path] if entry.name != "__pycache__" else []
                    else:
                        yield _signed(entry.path, entry.stat())
        except OSError:
            continue


def _signed(path: str, known: os.stat_result) -> str:
    return f"{path} {known.st_size} {known.st_mtime_ns}"
