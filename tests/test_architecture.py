"""Imports point one way, and nobody but `dom` knows the parser."""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "pagelint"
RULES = ROOT / "rules" / "pagelint_rules"

# What each room may import from pagelint: what stands further down the house, and itself.
MAY_IMPORT = {
    "patterns": set(),
    "memory": set(),
    "finding": set(),
    "wcag": set(),
    "errors": set(),
    "words": {"errors"},
    "screen": {"patterns"},
    "text": {"memory", "patterns"},
    "html": {"finding", "patterns"},
    "page": {"finding", "html", "memory", "patterns", "screen", "text"},
    "styles": {"html", "memory", "page", "patterns", "screen"},
    "accessibility": {"html", "memory", "page", "patterns", "styles"},
    "resource": set(),
    "defects": {"finding"},
    "results": {"defects", "finding"},
    "prose": {"html", "memory", "page", "patterns", "results", "text"},
    "rule": {"finding", "page", "prose", "wcag"},
    "plugins": {"rule"},
    "settings": {"finding", "prose", "rule", "screen"},
    "engine": {
        "defects",
        "errors",
        "finding",
        "html",
        "page",
        "patterns",
        "plugins",
        "prose",
        "resource",
        "results",
        "rule",
        "settings",
    },
    "report": {"defects", "engine", "finding", "patterns", "results", "rule", "wcag"},
    "sources": {"errors", "resource", "results"},
    "config": {"engine", "errors", "finding", "rule", "screen", "settings", "wcag", "words"},
    "project": {
        "config",
        "engine",
        "errors",
        "finding",
        "page",
        "prose",
        "resource",
        "results",
        "rule",
        "settings",
        "sources",
    },
    "api": {
        "errors",
        "patterns",
        "plugins",
        "project",
        "report",
        "resource",
        "results",
        "rule",
        "sources",
    },
}
TOP = {"cli", "testing", "__init__", "__main__"}  # they may import anything
RULES_MAY_IMPORT = {
    "accessibility",
    "finding",
    "html",
    "memory",
    "page",
    "patterns",
    "prose",
    "rule",
    "screen",
    "styles",
    "text",
}


def imports(path: Path, *, for_types: bool = True) -> Iterator[str]:
    """The dotted names that a file imports, wherever in the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    unread = set() if for_types else set(_for_types(tree))
    for node in ast.walk(tree):
        if node in unread:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _for_types(tree: ast.Module) -> Iterator[ast.AST]:
    """What only a type checker reads."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from (inner for each in node.body for inner in ast.walk(each))


def rooms(path: Path) -> set[str]:
    """The rooms of pagelint that a file imports from."""
    dotted = (name.split(".") for name in imports(path))
    named = {parts[1] for parts in dotted if parts[0] == "pagelint" and len(parts) > 1}
    return named & all_rooms()


def all_rooms() -> set[str]:
    """The folders and modules of the package."""
    return {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}


def files_of(room: str) -> list[Path]:
    """The files of a room, be it a package or a module."""
    package = PACKAGE / room
    return sorted(package.rglob("*.py")) if package.is_dir() else [PACKAGE / f"{room}.py"]


def module_of(path: Path) -> str:
    """A file's dotted name."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def rings(graph: dict[str, set[str]]) -> Iterator[set[str]]:
    """The sets of modules that reach each other (Kosaraju's strongly connected components)."""
    order: list[str] = []
    seen: set[str] = set()
    for each in graph:
        _visit(each, graph, seen, order.append)
    back: dict[str, set[str]] = {each: set() for each in graph}
    for each, others in graph.items():
        for other in others:
            back[other].add(each)
    seen = set()
    for each in reversed(order):
        ring: list[str] = []
        _visit(each, back, seen, ring.append)
        if len(ring) > 1:
            yield set(ring)


def _visit(each: str, graph: dict[str, set[str]], seen: set[str], leave) -> None:
    if each not in seen:
        seen.add(each)
        for other in graph[each]:
            _visit(other, graph, seen, leave)
        leave(each)


def graph_of(paths: Iterable[Path], *, for_types: bool) -> dict[str, set[str]]:
    """Which of the files imports which."""
    paths = list(paths)
    known = {module_of(path) for path in paths}
    return {
        module_of(path): known & set(imports(path, for_types=for_types)) - {module_of(path)}
        for path in paths
    }


def test_every_room_has_its_place() -> None:
    """A new room must say what it may import."""
    assert all_rooms() - {"__pycache__", "py", "config.schema"} == {*MAY_IMPORT, *TOP}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_room_imports_only_what_it_may(room: str) -> None:
    """cli → config, sources, report → engine → rules → …, and never back."""
    found = {each for path in files_of(room) for each in rooms(path)}
    assert found <= MAY_IMPORT[room] | {room}


def test_rooms_stand_in_order() -> None:
    """Each room imports only from rooms that stand before it in the list above."""
    order = list(MAY_IMPORT)
    for number, room in enumerate(order):
        assert MAY_IMPORT[room] <= set(order[:number])


def test_no_ring_spans_two_folders() -> None:
    """What imports each other lives together; the door only names what lies in the rooms."""
    inside = (path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")
    for ring in rings(graph_of(inside, for_types=True)):
        assert len({name.split(".")[1] for name in ring}) == 1, sorted(ring)


def test_ring_of_the_page_is_one_of_types_only() -> None:
    """What runs when a page is made runs in one direction."""
    assert not list(rings(graph_of((PACKAGE / "page").rglob("*.py"), for_types=False)))


def test_rules_know_no_reporter_and_no_linter() -> None:
    """A rule sees pages and makes findings."""
    found = {each for path in RULES.rglob("*.py") for each in rooms(path)}
    assert found <= RULES_MAY_IMPORT


def test_only_dom_imports_the_parser() -> None:
    """Everything else works on whatever parser `dom` chose."""
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == "turbohtml" for name in imports(path))
    }
    assert users == {"html/dom.py"}


def test_rules_import_nothing_foreign() -> None:
    """Built-in rules need the standard library and pagelint only."""
    foreign = {
        name.split(".")[0]
        for path in RULES.rglob("*.py")
        for name in imports(path)
        if name.split(".")[0] not in {*sys.stdlib_module_names, "pagelint", "pagelint_rules"}
    }
    assert foreign == set()
