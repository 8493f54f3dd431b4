"""Plain data as bytes for the disk, and back without running anything.

Bytes from a cache folder are no more to be trusted than a page. A pickle may name any function to
call, and six bytes of one can take gigabytes. So the bytes are JSON. An object with a single key
stands for what JSON lacks: a tuple, a set, bytes, a record of a class that is loaded already. Of a
class nothing is called, not even its constructor.
"""

from __future__ import annotations

import enum
import json
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import repeat
from typing import Any, NamedTuple

from pagelint.finding import Directive, Finding
from pagelint.results import PageResult, Problem

_SLOTTED = frozenset({Directive, Finding, PageResult, Problem})
_SIMPLE = frozenset({str, int, float, bool, type(None)})
_ROWS = "*"  # behind the name of a class: a tuple of its records


# What wrong bytes raise: JSON's own ValueError, and what makers make of values they don't expect.
_WRONG = (AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)


class NotPlain(Exception):
    """Data, or bytes, that are no plain data."""


def dumps(data: object) -> bytes:
    """The data as bytes; raises NotPlain where `loads` could not give it back."""
    try:
        return json.dumps(_flat(data), separators=(",", ":")).encode()
    except (RecursionError, ValueError) as error:
        raise NotPlain(str(error)) from error


def loads(data: bytes) -> Any:
    """The data that bytes stand for; raises NotPlain where they stand for none."""
    try:
        return _DECODER.decode(data.decode("ascii"))
    except _WRONG as error:
        raise NotPlain(repr(error)) from error


def _flat(value: Any) -> Any:
    """A value as JSON can say it."""
    kind: Any = type(value)
    if kind in _SIMPLE:
        return value
    if kind is list:
        return _all_flat(value)
    if kind is tuple:
        first: Any = type(value[0]) if value else None
        if first is not None and _is_table(first, value):
            return {f"{_name(first)}{_ROWS}": value}
        return {"tuple": _all_flat(value)}
    if kind is dict:
        return {"dict": [[_flat(key), _flat(each)] for key, each in value.items()]}
    if kind is set or kind is frozenset:
        return {kind.__name__: sorted(_all_flat(value), key=repr)}
    if kind is bytes:
        return {"bytes": value.decode("latin-1")}
    if isinstance(value, enum.Enum):
        return {_name(kind): value.name}
    return {_name(kind): _all_flat(getattr(value, name) for name in _shape(kind).fields)}


def _all_flat(values: Iterable[Any]) -> list[Any]:
    return [each if type(each) in _SIMPLE else _flat(each) for each in values]


def _is_table(kind: type, values: tuple[Any, ...]) -> bool:
    """Whether values are named tuples of one class with nothing but simple values in them."""
    if not (issubclass(kind, tuple) and hasattr(kind, "_fields")):
        return False
    return all(type(each) is kind and _SIMPLE.issuperset(map(type, each)) for each in values)


class _Shape(NamedTuple):
    """How a record's class is read and filled."""

    fields: tuple[str, ...]
    made: Callable[[Any], Any]


@lru_cache(1000)
def _name(kind: type) -> str:
    """What a record's class is called; raises NotPlain for a class that isn't found under it."""
    name = f"{kind.__module__}:{kind.__name__}"
    if _found(name) is not kind:
        raise NotPlain(f"{name} is no record, or not at the top of its module")
    return name


@lru_cache(1000)
def _shape(kind: type) -> _Shape:
    if issubclass(kind, enum.Enum):
        return _Shape((), kind.__members__.__getitem__)
    if issubclass(kind, tuple):
        fields = tuple(kind._fields)  # type: ignore[attr-defined]
        return _Shape(fields, partial(_tuple_of, kind, len(fields)))
    names = tuple(kind.__slots__) if kind in _SLOTTED else _fields(kind)  # type: ignore[attr-defined]
    return _Shape(names, partial(_filled, kind, names))


def _fields(kind: Any) -> tuple[str, ...]:
    import dataclasses

    return tuple(field.name for field in dataclasses.fields(kind))


def _tuple_of(kind: type, length: int, values: list[Any]) -> Any:
    if len(values) != length:
        raise NotPlain(f"{kind.__name__} has {length} fields")
    return tuple.__new__(kind, values)


def _filled(kind: type, names: tuple[str, ...], values: list[Any]) -> Any:
    made: Any = object.__new__(kind)
    for name, value in zip(names, values, strict=True):
        object.__setattr__(made, name, value)
    return made


def _found(name: str) -> type:
    """The class of a record by its name; raises NotPlain for one that is not loaded."""
    module, _, own = name.partition(":")
    found = getattr(sys.modules.get(module), "__dict__", {}).get(own)
    if not isinstance(found, type) or not _is_record(found):
        raise NotPlain(f"{name} is no record")
    return found


def _is_record(kind: type) -> bool:
    if kind in _SLOTTED or issubclass(kind, enum.Enum) or hasattr(kind, "__dataclass_fields__"):
        return True
    return issubclass(kind, tuple) and isinstance(getattr(kind, "_fields", None), tuple)


_BUILT_IN: dict[str, Callable[[Any], Any]] = {
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "dict": dict,
    "bytes": lambda text: text.encode("latin-1"),
}


@lru_cache(1000)
def _maker(name: str) -> Callable[[Any], Any]:
    """What makes a value out of the one under a name."""
    if name in _BUILT_IN:
        return _BUILT_IN[name]
    if name.endswith(_ROWS):
        return partial(_table, _found(name.removesuffix(_ROWS)))
    return _shape(_found(name)).made


def _table(kind: type, rows: list[Any]) -> tuple[Any, ...]:
    length = len(_shape(kind).fields)
    if not issubclass(kind, tuple) or not {length}.issuperset(map(len, rows)):
        raise NotPlain(f"no rows of {kind.__name__}")
    return tuple(map(tuple.__new__, repeat(kind), rows))


def _made(pairs: list[tuple[str, Any]]) -> Any:
    """The value that an object stands for."""
    ((name, value),) = pairs
    return _maker(name)(value)


_DECODER = json.JSONDecoder(object_pairs_hook=_made)
