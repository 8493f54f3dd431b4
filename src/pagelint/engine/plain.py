"""Plain data as bytes: for other processes, for the disk, and back without running anything.

Bytes from a cache folder are no more to be trusted than a page, and a pickle may name any function
to call. So only records are let through: of modules that are loaded anyway.
"""

from __future__ import annotations

import dataclasses
import enum
import io
import pickle
import sys
from typing import Any

from pagelint.finding import Directive, Finding
from pagelint.results import PageResult, Problem

_OURS = frozenset({Directive, Finding, PageResult, Problem})
_COLLECTIONS = {"set": set, "frozenset": frozenset}


class NotPlain(Exception):
    """Bytes that are no plain data."""


def dumps(data: object) -> bytes:
    """The data as bytes; raises whatever pickling it raises."""
    return pickle.dumps(data, protocol=5)


def loads(data: bytes) -> Any:
    """The data that bytes stand for; raises NotPlain for bytes that would do more than hold it."""
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except NotPlain:
        raise
    except Exception as error:  # broken bytes raise about anything
        raise NotPlain(repr(error)) from error


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module == "builtins" and name in _COLLECTIONS:
            return _COLLECTIONS[name]
        found = getattr(sys.modules.get(module), name, None)
        if isinstance(found, type) and _is_record(found):
            return found
        raise NotPlain(f"{module}.{name} is no record")


def _is_record(kind: type) -> bool:
    if kind in _OURS or issubclass(kind, enum.Enum) or dataclasses.is_dataclass(kind):
        return True
    return issubclass(kind, tuple) and hasattr(kind, "_fields")
