"""Which rules apply to which elements: once a page, by the parser's own matcher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html import dom
from pagelint.memory import remembered
from pagelint.patterns import pattern
from pagelint.screen import Screen
from pagelint.styles.conditions import holds
from pagelint.styles.index import is_read_block
from pagelint.styles.match import (
    UNLAYERED,
    Layers,
    Match,
    Siblings,
    layer_order,
    match_of,
    own_names,
)
from pagelint.styles.named import Named
from pagelint.styles.placed import Place, Placed, Ready, made_ready, placed
from pagelint.styles.selectors import Selector, is_valid, parse_selector
from pagelint.styles.special import Scope, SpecialMatch, scope_of
from pagelint.styles.syntax import scopes_of, split_list

if TYPE_CHECKING:
    from pagelint.styles.sources import Part

# Elements tried against selectors before a page's styles count as beyond telling.
_MOST_TRIES = 4_000_000
_DEARER = 40  # how many tries one of `:has()` stands for
_COUNTING = pattern(r"~|:nth-|-of-type|:only-")  # the matcher goes through siblings one by one
_SIBLINGS = 64  # that it passes in the time of a try


class Matches(NamedTuple):
    """Matches by element, those of `::before` and `::after` apart; `complete` if all were tried.

    Elements may share a list.
    """

    elements: dict[dom.Element, list[Match]]
    generated: dict[dom.Element, list[Match]]
    complete: bool
    unfolded: frozenset[dom.Element] = frozenset()  # `<details>` whose content is styled


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
    if not parts:
        return Matches({}, {}, complete=True)
    layers = tuple(layers_of(parts, screen))
    matching = _Matching(document, quirks=quirks)
    sheets: list[Placed] = []
    for number, part in enumerate(parts):
        whole = holds(part.conditions, screen)
        if whole is False:
            continue
        place = Place(number, behind, part.layer, whole is True, layers, screen, quirks)
        sheets.append(placed(part.sheet, place))
        behind += len(part.sheet.parsed.rules)
    matching.apply_all(sheets)
    return matching.matches()


def match_relevant(
    document: dom.Document, relevant: Sequence[Relevant], layers: Layers, *, quirks: bool
) -> Matches:
    """Try rules on the elements of a document."""
    if not relevant:
        return Matches({}, {}, complete=True)
    matching = _Matching(document, quirks=quirks)
    for rule in relevant:
        relative = bool(rule.scopes)
        valid = is_valid(rule.selectors, relative=relative)
        layer = layer_order(rule.layer, layers) if rule.layer else UNLAYERED
        for text in split_list(rule.selectors) if valid else ():
            if matching.is_tired or not matching.named.may_match(text, relative=relative):
                continue
            selector = parse_selector(text, relative=relative)
            ready = selector and made_ready(
                selector, layer, rule.order, rule.body, rule.scopes, certain=rule.certain
            )
            if ready:
                matching.apply(ready)
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
        prefix = own_names(part.layer, number)
        for order, rule in enumerate(part.sheet.parsed.rules, start=behind):
            here = holds(rule.conditions, screen) if rule.conditions else True
            if here is False or containing not in rule.selectors or not is_read_block(rule.body):
                continue
            path = (*prefix, *own_names(rule.layer, number))
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
            path = own_names(layer, number)
            for length in range(1, len(path) + 1):
                layers.setdefault(path[:length], len(layers))
    return layers


def _layers(part: Part, screen: Screen) -> Iterable[tuple[str, ...]]:
    """The layers that a sheet names; under a condition that fails they don't count for order."""
    yield part.layer
    for layer in part.sheet.parsed.layers:
        if not layer.conditions or holds(layer.conditions, screen) is not False:
            yield (*part.layer, *layer.name)


_Found = dict[dom.Element, list[Match]]
_ORDER = attrgetter("order")
_READY_ORDER = attrgetter("match.order")


class _Matching:
    def __init__(self, document: dom.Document, *, quirks: bool) -> None:
        self.document = document
        self.named = Named(document, quirks=quirks)
        self.tries = 0
        self.known: dict[str | Selector, Sequence[dom.Element]] = {}
        self._scopes: dict[str, Scope | None] = {}
        self.unfolded: set[dom.Element] = set()
        self._siblings = Siblings()
        self.elements: _Found = {}
        self.generated: _Found = {}
        self.more: tuple[_Found, _Found] = (defaultdict(list), defaultdict(list))

    @property
    def is_tired(self) -> bool:
        """Whether it has tried as many elements as it may."""
        return self.tries > _MOST_TRIES

    def matches(self) -> Matches:
        """What was found."""
        for target, more in zip((self.elements, self.generated), self.more, strict=True):
            for node, listed in more.items():
                shared = target.get(node)
                target[node] = sorted((*shared, *listed), key=_ORDER) if shared else listed
        complete, unfolded = not self.is_tired, frozenset(self.unfolded)
        return Matches(self.elements, self.generated, complete, unfolded)

    def apply_all(self, sheets: Iterable[Placed]) -> None:
        """Note what applies by the rules of sheets."""
        own: dict[str, list[Match]] = defaultdict(list)
        generated: dict[str, list[Match]] = defaultdict(list)
        others: dict[tuple[int, str, str], Ready] = {}  # each once, though under several names
        for sheet in sheets:
            known = self.named.with_others(sheet.others)
            for name in sheet.names & known:
                under = sheet.under(name)
                if under.own:
                    own[name] += under.own
                if under.generated:
                    generated[name] += under.generated
                for needs, ready in under.others:
                    if needs <= known:
                        others[ready.key] = ready
        self._apply_to_named(own, self.elements)
        self._apply_to_named(generated, self.generated)
        for ready in sorted(others.values(), key=_READY_ORDER):
            if not self.is_tired:
                self.apply(ready)

    def _apply_to_named(self, matches: Mapping[str, list[Match]], target: _Found) -> None:
        """Note what applies to all elements of a name."""
        if not matches:
            return
        for names, nodes in self.named.alike:
            listed = [match for name in names if name in matches for match in matches[name]]
            if listed:
                listed.sort(key=_ORDER)
                self.tries += len(listed) * len(nodes)
                target.update(dict.fromkeys(nodes, listed))

    def apply(self, ready: Ready) -> None:
        """Note the elements that a selector matches."""
        if ready.unfolds:
            self.unfolded.update(self._matching(ready.selector))
            return
        if ready.scopes:
            self._apply_in_scope(ready)
            return
        nodes = self._matching(ready.selector)
        self.tries += len(nodes)
        target, match = self.more[ready.generated], ready.match
        counts = "sibling-" in match.body
        for node in nodes:
            target[node].append(match.of(node, self._siblings) if counts else match)

    def _apply_in_scope(self, ready: Ready) -> None:
        """The same for a rule in scopes: the nearer a root, the more its declarations weigh."""
        scopes = [self._scope(prelude) for prelude in ready.scopes]
        if None in scopes:
            return  # an invalid scope, or one for what stands around its `<style>`
        selector, (layer, _, order, body, certain, _) = ready.selector, ready.match
        by_root: dict[dom.Element, SpecialMatch] = {}
        for node in self.named.candidates(selector):
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
                    match = match_of(layer, weight, order, body, certain=certain)
                    self.more[ready.generated][node].append(match)
                    break

    def _scope(self, prelude: str) -> Scope | None:
        if prelude not in self._scopes:
            self._scopes[prelude] = scope_of(prelude)
        return self._scopes[prelude]

    def _matching(self, selector: Selector) -> Sequence[dom.Element]:
        candidates = self.named.candidates(selector)
        if selector.simple or not candidates:
            return candidates
        key = selector if selector.steps else selector.text
        known = self.known.get(key)
        if known is None:
            self.tries += len(candidates) * self._cost(selector)
            # Stopped before it, since one selector alone may take the square of a page's time.
            known = () if self.is_tired else self._tried(selector, candidates)
            self.known[key] = known
        return known

    def _cost(self, selector: Selector) -> int:
        """How many tries one of a selector stands for."""
        cost, counts = _costs(selector.text, special=bool(selector.steps))
        return cost * (1 + self.named.most_siblings // _SIBLINGS) if counts else cost

    def _tried(
        self, selector: Selector, candidates: Sequence[dom.Element]
    ) -> Sequence[dom.Element]:
        text = selector.text
        try:
            if selector.steps:
                special = SpecialMatch(selector)
                return [node for node in candidates if special.matches(node)]
            if candidates is self.named.all:
                return self.document.select(text)
            return [node for node in candidates if node.matches(text)]
        except ValueError:
            return ()


@remembered(8_192)
def _costs(text: str, *, special: bool) -> tuple[int, bool]:
    """How many tries one of a selector stands for, and whether it goes through siblings."""
    cost = _DEARER if ":has(" in text or special else 1
    return cost, bool(_COUNTING.search(text) or (cost > 1 and "+" in text))
