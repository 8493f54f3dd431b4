"""Which rules apply to which elements: once a page, by the parser's own matcher."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html import dom
from pagelint.memory import Memory
from pagelint.patterns import pattern
from pagelint.screen import Screen
from pagelint.styles.conditions import holds
from pagelint.styles.index import is_read_block, needed_names
from pagelint.styles.selectors import Selector, Specificity, is_valid, parse_selector
from pagelint.styles.special import Scope, SpecialMatch, scope_of
from pagelint.styles.syntax import scopes_of, split_list

if TYPE_CHECKING:
    from pagelint.styles.sources import Part

# Elements tried against selectors before a page's styles count as beyond telling.
_MOST_TRIES = 4_000_000
_DEARER = 40  # how many tries one of `:has()` stands for
_COUNTING = pattern(r"~|:nth-|-of-type|:only-")  # the matcher goes through siblings one by one
_SIBLINGS = 64  # that it passes in the time of a try

LayerOrder = tuple[float, ...]
Layers = dict[tuple[str, ...], int]  # names from the outermost on, by their first mention
_UNLAYERED: LayerOrder = (float("inf"),)


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


class Matches(NamedTuple):
    """Matches by element, those of `::before` and `::after` apart; `complete` if all were tried."""

    elements: dict[dom.Element, list[Match]]
    generated: dict[dom.Element, list[Match]]
    complete: bool
    unfolded: frozenset[dom.Element] = frozenset()  # `<details>` whose content is styled


class _Names:
    """Elements by the names that selectors ask for: `.class`, `#id`, type, and `*` for any."""

    def __init__(self, document: dom.Document, *, quirks: bool) -> None:
        self.all = document.select("*")
        # In quirks mode classes and ids are the same in either case (Selectors 4, 3.6).
        self.folded: Callable[[str], str] = str.lower if quirks else str
        found: dict[str, list[dom.Element]] = defaultdict(list)
        for node in self.all:
            found[node.tag.lower()].append(node)
        for node in document.select("[class]"):
            for name in dict.fromkeys(self.folded(node.attr("class") or "").split()):
                found[f".{name}"].append(node)
        for node in document.select("[id]"):
            found[f"#{self.folded(node.attr('id') or '')}"].append(node)
        self._nodes: dict[str, Sequence[dom.Element]] = {**found, "*": self.all}
        self.known = frozenset(self._nodes)

    @cached_property
    def most_siblings(self) -> int:
        """How many children the element with the most of them has."""
        return max(Counter(node.parent for node in self.all).values(), default=0)

    def may_match(self, selector: str, *, relative: bool) -> bool:
        """Whether the names that a selector asks for stand on the page."""
        listed = needed_names(selector, self.folded, relative=relative)
        return any(needs <= self.known for needs in listed)

    def candidates(self, selector: Selector) -> Sequence[dom.Element]:
        """The elements that have a selector's key."""
        key = selector.key
        return self._nodes.get(self.folded(key) if key[0] in ".#" else key, ())


class Relevant(NamedTuple):
    """A rule worth trying, its place in the cascade, and the scopes that it stands in."""

    order: int
    selectors: str
    body: str
    layer: tuple[str, ...]
    certain: bool
    scopes: tuple[str, ...] = ()


def match_rules(
    document: dom.Document,
    parts: Sequence[Part],
    screen: Screen,
    *,
    quirks: bool,
    behind: int = 0,
) -> Matches:
    """Try all rules that may match something on a page and set something which is read.

    `behind`: how many places in the order other rules have taken.
    """
    matching = _Matching(document, layers_of(parts, screen), quirks=quirks)
    for number, part in enumerate(parts):
        whole = holds(part.conditions, screen)
        if whole is False:
            continue
        prefix = _own_names(part.layer, number)
        rules = part.sheet.parsed.rules
        for _, index, selector in part.sheet.index(quirks=quirks).asked(matching.names.known):
            rule = rules[index]
            here = holds(rule.conditions, screen) if rule.conditions else True
            if here is not False and not matching.is_tired:
                path = (*prefix, *_own_names(rule.layer, number)) if rule.layer else prefix
                certain = bool(whole and here)
                order = behind + index
                scopes = scopes_of(rule.conditions) if rule.conditions else ()
                relevant = Relevant(order, rule.selectors, rule.body, path, certain, scopes)
                matching.apply(relevant, selector)
        behind += len(rules)
    return matching.matches()


def match_relevant(
    document: dom.Document, relevant: Sequence[Relevant], layers: Layers, *, quirks: bool
) -> Matches:
    """Try rules on the elements of a document."""
    if not relevant:
        return Matches({}, {}, complete=True)
    matching = _Matching(document, layers, quirks=quirks)
    for rule in relevant:
        relative = bool(rule.scopes)
        valid = is_valid(rule.selectors, relative=relative)
        for text in split_list(rule.selectors) if valid else ():
            if matching.is_tired or not matching.names.may_match(text, relative=relative):
                continue
            selector = parse_selector(text, relative=relative)
            if selector is not None:
                matching.apply(rule, selector)
    return matching.matches()


def relevant_rules(
    parts: Iterable[Part], screen: Screen, behind: int = 0, containing: str = ""
) -> list[Relevant]:
    """The rules that set something which is read and hold on a screen.

    `behind`: how many places in the order other rules have taken; `containing`: what stands in
    their selectors.
    """
    found: list[Relevant] = []
    for number, part in enumerate(parts):
        whole = holds(part.conditions, screen)
        if whole is False:
            continue
        prefix = _own_names(part.layer, number)
        for order, rule in enumerate(part.sheet.parsed.rules, start=behind):
            here = holds(rule.conditions, screen) if rule.conditions else True
            if here is False or containing not in rule.selectors or not is_read_block(rule.body):
                continue
            path = (*prefix, *_own_names(rule.layer, number))
            scopes = scopes_of(rule.conditions)
            certain = bool(whole and here)
            found.append(Relevant(order, rule.selectors, rule.body, path, certain, scopes))
        behind += len(part.sheet.parsed.rules)
    return found


def count_rules(parts: Iterable[Part], screen: Screen) -> int:
    """How many places in the order the rules of sheets take."""
    return sum(
        len(part.sheet.parsed.rules)
        for part in parts
        if holds(part.conditions, screen) is not False
    )


def layers_of(parts: Iterable[Part], screen: Screen) -> Layers:
    """The layers of sheets in order of their first mention."""
    layers: Layers = {}
    for number, part in enumerate(parts):
        whole = holds(part.conditions, screen)
        for layer in _layers(part, screen) if whole is not False else ():
            path = _own_names(layer, number)
            for length in range(1, len(path) + 1):
                layers.setdefault(path[:length], len(layers))
    return layers


def _layers(part: Part, screen: Screen) -> Iterable[tuple[str, ...]]:
    """The layers that a sheet names; under a condition that fails they don't count for order."""
    yield part.layer
    for layer in part.sheet.parsed.layers:
        if not layer.conditions or holds(layer.conditions, screen) is not False:
            yield (*part.layer, *layer.name)


def _own_names(layer: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Anonymous layers of different sheets are different ones."""
    return tuple(f"{name}\0{number}" if name[:1] == "\0" else name for name in layer)


# What shows the content of `<details>` that is closed (HTML standard, 15.5.4).
_SHOWS = pattern(r"(?:^|[;\s])content-visibility\s*:\s*(?:visible|auto)", flags=2)
_SIBLINGS_COUNTED = pattern(r"\bsibling-(index|count)\(\s*\)", flags=2)


def counted(body: str, node: dom.Element) -> str:
    """Declarations with the element's place among its siblings (CSS Values 5, 9)."""
    before = sum(isinstance(each, dom.Element) for each in node.previous_siblings)
    after = sum(isinstance(each, dom.Element) for each in node.next_siblings)
    found = {"index": before + 1, "count": before + 1 + after}
    return _SIBLINGS_COUNTED.sub(lambda match: str(found[match[1].lower()]), body)


class _Matching:
    def __init__(self, document: dom.Document, layers: Layers, *, quirks: bool) -> None:
        self.document = document
        self.names = _Names(document, quirks=quirks)
        self.layers = layers
        self.tries = 0
        self.known: dict[Selector, Sequence[dom.Element]] = {}
        self._scopes: dict[str, Scope | None] = {}
        self._unfolded: set[dom.Element] = set()
        self.elements: dict[dom.Element, list[Match]] = defaultdict(list)
        self.generated: dict[dom.Element, list[Match]] = defaultdict(list)

    @property
    def is_tired(self) -> bool:
        """Whether it has tried as many elements as it may."""
        return self.tries > _MOST_TRIES

    def matches(self) -> Matches:
        """What was found."""
        complete = not self.is_tired
        unfolded = frozenset(self._unfolded)
        return Matches(dict(self.elements), dict(self.generated), complete, unfolded)

    def apply(self, rule: Relevant, selector: Selector) -> None:
        """Note the elements that one selector of a rule matches."""
        if selector.pseudo in ("before", "after"):
            target = self.generated
        elif selector.pseudo == "details-content":
            if _SHOWS.search(rule.body):
                self._unfolded.update(self._matching(selector))
            return
        elif selector.pseudo not in ("", "first-line"):
            return
        else:
            target = self.elements
        layer = self._layer_order(rule.layer) if rule.layer else _UNLAYERED
        # Only a layout knows which text stands in the first line.
        certain = rule.certain and selector.pseudo != "first-line"
        if rule.scopes:
            self._apply_in_scope(rule, selector, layer, target, certain=certain)
            return
        nodes = self._matching(selector)
        if not nodes:
            return
        self.tries += len(nodes)
        if "sibling-" in rule.body:
            for node in nodes:
                body = counted(rule.body, node)
                target[node].append(
                    match_of(layer, selector.specificity, rule.order, body, certain=certain)
                )
            return
        match = match_of(layer, selector.specificity, rule.order, rule.body, certain=certain)
        for node in nodes:
            target[node].append(match)

    def _apply_in_scope(
        self,
        rule: Relevant,
        selector: Selector,
        layer: LayerOrder,
        target: dict[dom.Element, list[Match]],
        *,
        certain: bool,
    ) -> None:
        """The same for a rule in scopes: the nearer a root, the more its declarations weigh."""
        scopes = [self._scope(prelude) for prelude in rule.scopes]
        if None in scopes:
            return  # an invalid scope, or one for what stands around its `<style>`
        by_root: dict[dom.Element, SpecialMatch] = {}
        for node in self.names.candidates(selector):
            self.tries += _DEARER
            if self.is_tired:
                return
            if not all(scope and any(scope.roots_of(node)) for scope in scopes):
                continue
            inner = scopes[-1]
            for root, steps in inner.roots_of(node) if inner else ():
                if root not in by_root:
                    by_root[root] = SpecialMatch(selector, root)
                if by_root[root].matches(node):
                    weight = (*selector.specificity, -steps)
                    match = match_of(layer, weight, rule.order, rule.body, certain=certain)
                    target[node].append(match)
                    break

    def _scope(self, prelude: str) -> Scope | None:
        if prelude not in self._scopes:
            self._scopes[prelude] = scope_of(prelude)
        return self._scopes[prelude]

    def _matching(self, selector: Selector) -> Sequence[dom.Element]:
        candidates = self.names.candidates(selector)
        if selector.simple or not candidates:
            return candidates
        known = self.known.get(selector)
        if known is None:
            self.tries += len(candidates) * self._cost(selector)
            # Stopped before it, since one selector alone may take the square of a page's time.
            known = () if self.is_tired else self._tried(selector, candidates)
            self.known[selector] = known
        return known

    def _cost(self, selector: Selector) -> int:
        """How many tries one of a selector stands for."""
        text = selector.text
        cost = _DEARER if ":has(" in text or selector.steps else 1
        if _COUNTING.search(text) or (cost > 1 and "+" in text):
            cost *= 1 + self.names.most_siblings // _SIBLINGS
        return cost

    def _tried(
        self, selector: Selector, candidates: Sequence[dom.Element]
    ) -> Sequence[dom.Element]:
        text = selector.text
        try:
            if selector.steps:
                special = SpecialMatch(selector)
                return [node for node in candidates if special.matches(node)]
            if candidates is self.names.all:
                return self.document.select(text)
            return [node for node in candidates if node.matches(text)]
        except ValueError:
            return ()

    def _layer_order(self, path: tuple[str, ...]) -> LayerOrder:
        """Outer layers first; what stands in a layer itself beats the layers inside it."""
        steps = (float(self.layers.get(path[:length], 0)) for length in range(1, len(path) + 1))
        return (*steps, float("inf"))
