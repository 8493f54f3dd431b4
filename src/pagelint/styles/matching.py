"""Which rules apply to which elements: once a page, by the parser's own matcher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html import dom
from pagelint.patterns import pattern
from pagelint.screen import Screen
from pagelint.styles.conditions import holds
from pagelint.styles.properties import is_read
from pagelint.styles.selectors import (
    Selector,
    Specificity,
    has_known_pseudos,
    parse_selector,
)
from pagelint.styles.syntax import split_list

if TYPE_CHECKING:
    from pagelint.styles.sources import Part

_GARBAGE = pattern(r"[;%{}!?]|[>+~]\s*(?:,|\Z)|,\s*(?:,|\Z)|\A\s*,")
_QUOTED = pattern(r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\\.", flags=16)
_NAMES = pattern(r"[.#][\w-]++")
# Elements tried against selectors before a page's styles count as beyond telling.
_MOST_TRIES = 4_000_000
_DEARER = 40  # how many tries one of `:has()` stands for

LayerOrder = tuple[float, ...]
Layers = dict[tuple[str, ...], int]  # names from the outermost on, by their first mention
_UNLAYERED: LayerOrder = (float("inf"),)


class Match(NamedTuple):
    """A rule that applies to an element: its place in the cascade, and its declarations as text.

    `certain` is false where only a layout could tell whether it applies.
    """

    layer: LayerOrder
    specificity: Specificity
    order: int
    body: str
    certain: bool


class Matches(NamedTuple):
    """Matches by element, those of `::before` and `::after` apart; `complete` if all were tried."""

    elements: dict[dom.Element, list[Match]]
    generated: dict[dom.Element, list[Match]]
    complete: bool


class _Index:
    """Elements by id, class and type."""

    def __init__(self, document: dom.Document, *, quirks: bool) -> None:
        self.all = document.select("*")
        self.by_key: dict[str, list[dom.Element]] = defaultdict(list)
        # In quirks mode classes and ids are the same in either case (Selectors 4, 3.6).
        self.folded: Callable[[str], str] = str.lower if quirks else str
        for node in self.all:
            self.by_key[node.tag.lower()].append(node)
        for node in document.select("[class]"):
            for name in dict.fromkeys(self.folded(node.attr("class") or "").split()):
                self.by_key[f".{name}"].append(node)
        for node in document.select("[id]"):
            self.by_key[f"#{self.folded(node.attr('id') or '')}"].append(node)

    def may_match(self, text: str) -> bool:
        """Whether all classes and ids that a selector asks for stand on the page: a quick look."""
        if "(" in text or "[" in text or "\\" in text:
            return True
        return self.by_key.keys() >= set(_NAMES.findall(self.folded(text)))

    def candidates(self, selector: Selector) -> Sequence[dom.Element]:
        if any(self.folded(f".{name}") not in self.by_key for name in selector.classes):
            return ()
        return self.all if selector.key == "*" else self.by_key.get(self.folded(selector.key), ())


class Relevant(NamedTuple):
    """A rule worth trying, and its place in the cascade."""

    order: int
    selectors: str
    body: str
    layer: tuple[str, ...]
    certain: bool


def match_rules(
    document: dom.Document, parts: Iterable[Part], screen: Screen, *, quirks: bool
) -> Matches:
    """Try all rules that set something which is read."""
    relevant, layers = relevant_rules(parts, screen)
    return match_relevant(document, relevant, layers, quirks=quirks)


def match_relevant(
    document: dom.Document, relevant: Sequence[Relevant], layers: Layers, *, quirks: bool
) -> Matches:
    """Try rules on the elements of a document."""
    if not relevant:
        return Matches({}, {}, complete=True)
    return _Matching(document, layers, quirks=quirks).run(relevant)


def relevant_rules(
    parts: Iterable[Part], screen: Screen, behind: int = 0
) -> tuple[list[Relevant], Layers]:
    """The rules worth trying, and the layers in order of their first mention.

    `behind`: how many places other rules have taken.
    """
    found: list[Relevant] = []
    layers: Layers = {}
    order = behind
    for number, part in enumerate(parts):
        whole = holds(part.conditions, screen)
        prefix = _own_names(part.layer, number)
        for layer in _layers(part, screen) if whole is not False else ():
            path = _own_names(layer, number)
            for length in range(1, len(path) + 1):
                layers.setdefault(path[:length], len(layers))
        for rule in part.sheet.rules if whole is not False else ():
            order += 1
            here = holds(rule.conditions, screen) if rule.conditions else True
            if here is False or not _is_read(rule.body):
                continue
            certain = bool(whole and here)
            path = (*prefix, *_own_names(rule.layer, number))
            found.append(Relevant(order, rule.selectors, rule.body, path, certain))
    return found, layers


def _layers(part: Part, screen: Screen) -> Iterable[tuple[str, ...]]:
    """The layers that a sheet names; under a condition that fails they don't count for order."""
    yield part.layer
    for layer in part.sheet.layers:
        if not layer.conditions or holds(layer.conditions, screen) is not False:
            yield (*part.layer, *layer.name)


@lru_cache(maxsize=8_192)
def _is_read(body: str) -> bool:
    return any(is_read(piece.partition(":")[0]) for piece in body.split(";"))


def _own_names(layer: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Anonymous layers of different sheets are different ones."""
    return tuple(f"{name}\0{number}" if name[:1] == "\0" else name for name in layer)


@lru_cache(maxsize=8_192)
def _is_valid(selectors: str) -> bool:
    """Whether a browser takes a list of selectors, as far as a look at its marks tells."""
    bare = selectors
    if '"' in bare or "'" in bare or "\\" in bare:
        bare = _QUOTED.sub("x", bare)
    if _GARBAGE.search(bare):
        return False
    return ":" not in bare or "," not in bare or has_known_pseudos(bare)


class _Matching:
    def __init__(self, document: dom.Document, layers: Layers, *, quirks: bool) -> None:
        self.document = document
        self.index = _Index(document, quirks=quirks)
        self.layers = layers
        self.tries = 0
        self.known: dict[str, Sequence[dom.Element]] = {}
        self.elements: dict[dom.Element, list[Match]] = defaultdict(list)
        self.generated: dict[dom.Element, list[Match]] = defaultdict(list)

    def run(self, relevant: Iterable[Relevant]) -> Matches:
        for rule in relevant:
            if not _is_valid(rule.selectors):
                continue  # one invalid selector makes the rule invalid (Selectors 4, 4.1)
            for text in split_list(rule.selectors):
                selector = parse_selector(text) if self.index.may_match(text) else None
                if selector is not None:
                    self._apply(rule, selector)
            if self.tries > _MOST_TRIES:
                break
        complete = self.tries <= _MOST_TRIES
        return Matches(dict(self.elements), dict(self.generated), complete)

    def _apply(self, rule: Relevant, selector: Selector) -> None:
        if selector.pseudo in ("before", "after"):
            target = self.generated
        elif selector.pseudo not in ("", "first-line"):
            return
        else:
            target = self.elements
        nodes = self._matching(selector)
        if not nodes:
            return
        layer = self._layer_order(rule.layer) if rule.layer else _UNLAYERED
        # Only a layout knows which text stands in the first line.
        certain = rule.certain and selector.pseudo != "first-line"
        match = Match(layer, selector.specificity, rule.order, rule.body, certain)
        self.tries += len(nodes)
        for node in nodes:
            target[node].append(match)

    def _matching(self, selector: Selector) -> Sequence[dom.Element]:
        candidates = self.index.candidates(selector)
        if selector.simple or not candidates:
            return candidates
        known = self.known.get(selector.text)
        if known is None:
            self.tries += len(candidates) * (_DEARER if ":has(" in selector.text else 1)
            known = self.known[selector.text] = self._tried(selector.text, candidates)
        return known

    def _tried(self, text: str, candidates: Sequence[dom.Element]) -> Sequence[dom.Element]:
        try:
            if candidates is self.index.all:
                return self.document.select(text)
            return [node for node in candidates if node.matches(text)]
        except ValueError:
            return ()

    def _layer_order(self, path: tuple[str, ...]) -> LayerOrder:
        """Outer layers first; what stands in a layer itself beats the layers inside it."""
        steps = (float(self.layers.get(path[:length], 0)) for length in range(1, len(path) + 1))
        return (*steps, float("inf"))
