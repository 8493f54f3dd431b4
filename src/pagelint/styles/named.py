"""A page's elements by the names that selectors ask for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple

from pagelint.html import dom
from pagelint.styles.index import needed_names
from pagelint.styles.selectors import CLASSES, Selector

_Look = tuple[str, str | None, str | None]  # an element's type, classes and id as they are written


class Alike(NamedTuple):
    """The elements of a page that have the same names, and these."""

    names: tuple[str, ...]
    nodes: list[dom.Element]


class Named:
    """Elements by `.class`, `#id`, type, and `*` for any; elements of one look have the same names.

    In quirks mode classes and ids are the same in either case (Selectors 4, 3.6).
    """

    def __init__(self, document: dom.Document, *, quirks: bool) -> None:
        self.all = document.select("*")
        self._document = document
        self.folded: Callable[[str], str] = str.lower if quirks else str
        alike: dict[_Look, list[dom.Element]] = defaultdict(list)
        for node in self.all:
            alike[node.tag, node.attr("class"), node.attr("id")].append(node)
        self.alike = [Alike(_names_of(*look, quirks), nodes) for look, nodes in alike.items()]
        self.known = frozenset(chain.from_iterable(each.names for each in self.alike))
        self._classes = "\0".join({classes for _, classes, _ in alike if classes})
        self._others: dict[str, bool] = {}  # names of attributes, and characters of classes
        self._nodes: dict[str, Sequence[dom.Element]] = {"*": self.all}

    @cached_property
    def most_siblings(self) -> int:
        """How many children the element with the most of them has."""
        return max(Counter(node.parent for node in self.all).values(), default=0)

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Sequence[dom.Element]]]:
        found: dict[str, list[Sequence[dom.Element]]] = defaultdict(list)
        for each in self.alike:
            for name in each.names:
                found[name].append(each.nodes)
        return found

    def with_others(self, names: Iterable[str]) -> frozenset[str]:
        """The names that stand on the page, with those of some that start with a bracket."""
        return self.known.union(filter(self._has, names))

    def _has(self, name: str) -> bool:
        known = self._others.get(name)
        if known is None:
            if name.startswith(CLASSES):
                known = name[len(CLASSES) :] in self._classes
            else:
                known = self._document.select_one(f"{name}]") is not None
            self._others[name] = known
        return known

    def may_match(self, selector: str, *, relative: bool) -> bool:
        """Whether the names that a selector asks for stand on the page."""
        return any(
            all(name in self.known or (name[0] == "[" and self._has(name)) for name in needs)
            for needs in needed_names(selector, self.folded, relative=relative)
        )

    def candidates(self, selector: Selector) -> Sequence[dom.Element]:
        """The elements that have a selector's key."""
        key = selector.key
        name = self.folded(key) if key[0] in ".#" else key
        found = self._nodes.get(name)
        if found is None:
            if name[0] == "[":
                found = self._document.select(f"{name}]")
            else:
                found = list(chain.from_iterable(self._by_name.get(name, ())))
            self._nodes[name] = found
        return found


@lru_cache(maxsize=8_192)
def _names_of(
    tag: str,
    classes: str | None,
    identity: str | None,
    quirks: bool,  # noqa: FBT001
) -> tuple[str, ...]:
    """All names that an element of a look has."""
    names = dict.fromkeys(("*", tag.lower()))
    if classes:
        classes = classes.lower() if quirks else classes
        names |= dict.fromkeys(f".{name}" for name in classes.split())
    if identity is not None:
        names[f"#{identity.lower() if quirks else identity}"] = None
    return tuple(names)
