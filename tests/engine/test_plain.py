"""Plain data on the disk: what comes back, and what is refused."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import sys
import types
from dataclasses import dataclass
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.engine.plain import NotPlain, dumps, loads
from pagelint.finding import Edit, Finding, Fix, Severity, Span
from pagelint.results import PageResult


class Pair(NamedTuple):
    """A record as a rule may note it."""

    name: str
    number: Any


@dataclass(frozen=True, slots=True)
class Note:
    """A record with a constructor that nobody may call."""

    text: str

    def __post_init__(self) -> None:
        made.append(self.text)


made: list[str] = []
SIMPLE = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
HASHED = st.recursive(SIMPLE, lambda inner: st.tuples(inner) | st.frozensets(inner), max_leaves=4)
DATA = st.recursive(
    HASHED | st.binary() | st.sampled_from(Severity),
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner, inner)
        | st.dictionaries(HASHED, inner)
        | st.builds(Pair, st.text(), inner)
        | st.lists(st.builds(Pair, st.text(), SIMPLE)).map(tuple)
    ),
    max_leaves=20,
)


def form(value: Any) -> str:
    """Values with their types, which `==` passes over; sets in any order."""
    if isinstance(value, frozenset):
        return f"frozenset({sorted(map(form, value))})"
    if isinstance(value, dict):
        return f"dict({[(form(key), form(each)) for key, each in value.items()]})"
    if isinstance(value, list | tuple):
        return f"{type(value).__name__}({[form(each) for each in value]})"
    return repr(value)


@given(DATA)
def test_what_is_written_comes_back(data: object) -> None:
    """Collections, records and enumerations keep their values and types."""
    assert form(loads(dumps(data))) == form(data)


def test_half_a_surrogate_pair_comes_back() -> None:
    """A text may hold what UTF-8 can't."""
    assert loads(dumps("\ud800")) == "\ud800"


def test_dataclass_comes_back_without_its_constructor() -> None:
    """The fields are filled in; no code of the class runs."""
    data = dumps(Note("a"))
    made.clear()
    assert loads(data) == Note("a")
    assert made == ["a"]  # by the line above


def test_page_result_comes_back() -> None:
    """A page's result keeps its findings, with their fixes, and the bytes of its facts."""
    finding = Finding(Span(1, 2), "m", severity=Severity.ERROR, fix=Fix((Edit(Span(1, 2), "x"),)))
    page = PageResult("a.html", findings=[finding], facts={"r": b"\xff[1]"}, files={"a.css": ""})
    again = loads(dumps(page))
    assert (again.path, again.facts, again.files) == ("a.html", {"r": b"\xff[1]"}, {"a.css": ""})
    (same,) = again.findings
    assert (same.span, same.severity, same.fix) == (finding.span, Severity.ERROR, finding.fix)


@pytest.mark.parametrize("data", [print, object(), {1: os}, 1j, Pair, bytearray(b"")])
def test_what_is_not_plain_is_not_written(data: object) -> None:
    """Functions, objects, modules and classes are refused at once."""
    with pytest.raises(NotPlain):
        dumps(data)


def test_record_inside_a_function_is_not_written() -> None:
    """A class that can't be found by its name could not come back."""

    class Inner(NamedTuple):
        name: str

    with pytest.raises(NotPlain):
        dumps(Inner("a"))


def test_data_in_a_circle_is_not_written() -> None:
    """A list that holds itself has no end."""
    data: list[object] = []
    data.append(data)
    with pytest.raises(NotPlain):
        dumps(data)


@given(st.binary())
def test_any_bytes_are_data_or_refused(data: bytes) -> None:
    """Random bytes raise nothing but NotPlain."""
    with contextlib.suppress(NotPlain):
        loads(data)


NAMES = st.sampled_from(
    [
        "tuple", "set", "frozenset", "dict", "bytes", f"{__name__}:Pair", f"{__name__}:Pair*",
        f"{__name__}:Note", "pagelint.finding:Severity", "pagelint.results:PageResult", "os:system",
    ]
)  # fmt: skip


@given(
    st.recursive(SIMPLE, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner, max_size=2))
)
def test_any_json_is_data_or_refused(data: object) -> None:
    """JSON with known names in the wrong places raises nothing but NotPlain."""
    with contextlib.suppress(NotPlain):
        loads(json.dumps(data).encode())


class Hostile:
    """Runs a command when it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return made.append, ("run",)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_is_refused(protocol: int) -> None:
    """A pickle is no plain data, whatever it would do."""
    made.clear()
    with pytest.raises(NotPlain):
        loads(pickle.dumps(Hostile(), protocol))
    assert made == []


@pytest.mark.parametrize(
    "name",
    [
        "os:system", "builtins:eval", "builtins:type", "builtins:object", "subprocess:Popen",
        "pagelint.finding:Severity.ERROR", "pagelint.finding:Finding.__init__", "nowhere:Pair",
        "pagelint.engine.plain:loads", "os:path", ":Pair", "Pair", "", "collections:namedtuple",
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(name: str) -> None:
    """A name stands for a record at the top of a loaded module, or for nothing."""
    with pytest.raises(NotPlain):
        loads(json.dumps({name: ["true"]}).encode())


def test_module_is_not_asked_for_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that makes what it is asked for, which may run anything, is not asked."""
    module = types.ModuleType("lazy")
    module.__getattr__ = made.append  # type: ignore[method-assign]
    monkeypatch.setitem(sys.modules, "lazy", module)
    made.clear()
    with pytest.raises(NotPlain):
        loads(b'{"lazy:Pair":["a",1]}')
    assert made == []


@pytest.mark.parametrize(
    "text",
    [
        '{"pagelint.finding:Span":[1]}', '{"pagelint.finding:Span*":[[1,2],[1]]}',
        '{"pagelint.finding:Severity":"Severity"}', '{"pagelint.finding:Severity":"__class__"}',
        '{"enum:Enum":"a"}', '{"pagelint.finding:Severity*":[["ERROR"]]}',
        '{"pagelint.results:PageResult":["a"]}', '{"bytes":"\\u0100"}', '{"set":[[]]}',
        '{"dict":[[1]]}', "{}", '{"tuple":[],"set":[]}', "[" * 100_000, "1" * 5_000, "[1",
        "\u00e9",
    ],
)  # fmt: skip
def test_data_of_the_wrong_shape_is_refused(text: str) -> None:
    """Too few fields, unknown members, too deep, too long, cut off."""
    with pytest.raises(NotPlain):
        loads(text.encode())
