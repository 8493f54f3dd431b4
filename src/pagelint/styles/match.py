"""A rule that applies to elements: what it declares, and its place in the cascade."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import NamedTuple

from pagelint.html import dom
from pagelint.memory import Memory
from pagelint.patterns import pattern
from pagelint.styles.selectors import Specificity

LayerOrder = tuple[float, ...]
Layers = dict[tuple[str, ...], int]  # names from the outermost on, by their first mention
UNLAYERED: LayerOrder = (float("inf"),)


class Match(NamedTuple):
    """A rule that applies to an element: its place in the cascade, and its declarations as text.

    `certain` is false where only a layout could tell whether it applies. `identity` is the same for
    all matches, of all pages, that say the same in the same place of the cascade but for the order.
    """

    layer: LayerOrder
    specificity: Specificity
    order: int
    body: str
    certain: bool
    identity: int

    def of(self, node: dom.Element, siblings: Siblings) -> Match:
        """The same for an element whose siblings it counts."""
        body = siblings.counted(self.body, node)
        return match_of(self.layer, self.specificity, self.order, body, certain=self.certain)

    def in_layer(self, layer: LayerOrder) -> Match:
        """The same in another layer."""
        return match_of(layer, self.specificity, self.order, self.body, certain=self.certain)


_IDENTITIES: Memory[tuple[LayerOrder, Specificity, str, bool], int] = Memory(4_000_000)
_NUMBERS = count()


def match_of(
    layer: LayerOrder, specificity: Specificity, order: int, body: str, *, certain: bool
) -> Match:
    """A match with its identity; numbers are never used again, whatever is forgotten."""
    key = layer, specificity, body, certain
    identity = _IDENTITIES.get(key)
    if identity is None:
        identity = next(_NUMBERS)
        _IDENTITIES.keep(key, identity, len(body) + _KEY)
    return Match(layer, specificity, order, body, certain, identity)


_KEY = 200  # characters that all the rest of an identity weighs as much as


_SIBLINGS_COUNTED = pattern(r"\bsibling-(index|count)\(\s*\)", flags=2)


class Siblings:
    """The places of elements among their siblings; those of one parent are gone through once."""

    def __init__(self) -> None:
        self._places: dict[dom.Node, tuple[int, int]] = {}

    def counted(self, body: str, node: dom.Element) -> str:
        """Declarations with the element's place among its siblings (CSS Values 5, 9)."""
        if node not in self._places:
            around = node.parent.children if node.parent is not None else [node]
            elements = [each for each in around if isinstance(each, dom.Element)]
            for index, each in enumerate(elements, 1):
                self._places[each] = index, len(elements)
        index, many = self._places[node]
        found = {"index": index, "count": many}
        return _SIBLINGS_COUNTED.sub(lambda match: str(found[match[1].lower()]), body)


def own_names(layer: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Anonymous layers of different sheets are different ones."""
    return tuple(f"{name}\0{number}" if name[:1] == "\0" else name for name in layer)


def layer_order(path: tuple[str, ...], layers: Mapping[tuple[str, ...], int]) -> LayerOrder:
    """Outer layers first; what stands in a layer itself beats the layers inside it."""
    steps = (float(layers.get(path[:length], 0)) for length in range(1, len(path) + 1))
    return (*steps, float("inf"))
