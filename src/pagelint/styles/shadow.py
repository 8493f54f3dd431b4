"""Which rules apply to which elements of a page with shadow trees: each sheet in its own tree.

CSS Scoping 1, 2: a sheet in a shadow tree styles that tree, its host by `:host`, and what its slots
take by `::slotted()`. CSS Shadow Parts: `::part()` styles what a tree further in offers. Rules of
the tree that is further out win, important ones lose.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from pagelint.html import dom
from pagelint.memory import remembered
from pagelint.page.shadow.written import HOST_MARK
from pagelint.patterns import pattern
from pagelint.styles.match import Layers, Match, match_of
from pagelint.styles.matching import (
    Matches,
    Relevant,
    count_rules,
    layers_of,
    match_relevant,
    match_rules,
    relevant_rules,
)
from pagelint.styles.selectors import parse_selector
from pagelint.styles.syntax import split_list

if TYPE_CHECKING:
    from pagelint.page.shadow.trees import ShadowTrees, Tree
    from pagelint.page.shadow.written import Written
    from pagelint.screen import Screen
    from pagelint.styles.sources import Part

_HOST = f"[{HOST_MARK}]"  # counts as much as `:host` does
_IS_HOST = pattern(r":host(?:\(([^()]*(?:\([^()]*\)[^()]*)*)\))?(?![\w(-])", re.IGNORECASE)
_SLOTTED = pattern(r"::slotted\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*\Z", re.IGNORECASE)
# No shadow tree has these; here they are the document around it, of which nothing is known inside.
_OUTER = pattern(
    r"(?:^|[\s>+~(,])(?:html|body|head)(?![\w-])|:root|:host-context|:scope", re.IGNORECASE
)
_PART = pattern(r"::part\(([^()]*)\)\s*\Z", re.IGNORECASE)
_SIMPLE = pattern(r"[.\[#:]")
_MOST_TRIES = 1_000_000
_LONGEST = 4_096  # characters of a selector
_SHELL = frozenset({"html", "head", "body"})  # around a shadow tree only while it is parsed
_UNLAYERED = float("inf")

Found = dict[dom.Element, list[Match]]


def match_trees(
    trees: ShadowTrees, parts: Iterable[Part], screen: Screen, *, quirks: bool
) -> Matches:
    """Try all rules on the elements of the trees that they are for."""
    by_tree: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        by_tree[part.tree].append(part)
    matching = _Matching(trees, quirks=quirks)
    behind = 0
    for number, sheets in by_tree.items():
        # Styles are told apart by the places of their rules, whatever tree these are in.
        matching.offered(trees.trees[number], relevant_rules(sheets, screen, behind, "::part"))
        if number:
            relevant = relevant_rules(sheets, screen, behind)
            matching.shadow(trees.trees[number], relevant, layers_of(sheets, screen))
        else:
            page = trees.page.without_roots
            found = match_rules(page, sheets, screen, quirks=quirks, behind=behind)
            matching.take(trees.page, found)
        behind += count_rules(sheets, screen)
    return Matches(dict(matching.elements), dict(matching.generated), matching.complete)


class _Rules(NamedTuple):
    """The rules of a shadow tree's sheets, by what they style."""

    inside: list[Relevant]
    host: list[Relevant]
    slotted: list[Relevant]


class _Matching:
    def __init__(self, trees: ShadowTrees, *, quirks: bool) -> None:
        self._trees = trees
        self._quirks = quirks
        self.elements: Found = defaultdict(list)
        self.generated: Found = defaultdict(list)
        self.complete = True
        self._hosted: dict[int, list[Tree]] = defaultdict(list)
        for tree in trees.trees[1:]:
            if tree.host is not None:
                self._hosted[trees.tree_of(tree.host).number].append(tree)
        self._parts: dict[int, list[tuple[dom.Element, frozenset[str]]]] = {}
        self._tries = 0

    @property
    def _is_tired(self) -> bool:
        """Whether it has tried as many elements as it may; what is left can't be told."""
        tired = self._tries > _MOST_TRIES
        self.complete = self.complete and not tired
        return tired

    def match(self, document: dom.Document, rules: list[Relevant], layers: Layers) -> Matches:
        """Try rules on the elements of a tree as written."""
        return match_relevant(document, rules, layers, quirks=self._quirks)

    def shadow(self, tree: Tree, relevant: list[Relevant], layers: Layers) -> None:
        """The rules of the sheets of one shadow tree."""
        host = tree.host
        around = self._trees.part_of(host) if host is not None else None
        if host is None or around is None:
            return
        rules = _sorted_out(relevant, cast("dom.Element", around.matchable(host)))
        depth = -float(tree.number)  # the trees further in have the higher numbers
        for part in tree.parts:
            self.take(part, self.match(part.without_roots, rules.inside, layers))
        if rules.host:
            self._take_for_host(host, tree.parts[0].without_roots, rules.host, layers, depth)
        for rule in rules.slotted:
            if not self._is_tired:
                self._slotted(tree, rule, depth)

    def _take_for_host(
        self,
        host: dom.Element,
        document: dom.Document,
        rules: list[Relevant],
        layers: Layers,
        depth: float,
    ) -> None:
        body = document.select_one(_HOST)
        matches = self.match(document, rules, layers)
        for found, target in (
            (matches.elements, self.elements), (matches.generated, self.generated),
        ):  # fmt: skip
            listed = found.get(body, []) if body is not None else []
            target[host] += [match.in_layer((depth, *match.layer)) for match in listed]

    def take(self, part: Written, matches: Matches) -> None:
        """Note what applies to elements as written for those of the flat tree."""
        self.complete = self.complete and matches.complete
        for found, target in (
            (matches.elements, self.elements), (matches.generated, self.generated),
        ):  # fmt: skip
            for node, listed in found.items():
                rendered = part.rendered(node)
                if part is not self._trees.page and node.tag in _SHELL:
                    continue
                if isinstance(rendered, dom.Element):
                    target[rendered] += listed

    def offered(self, tree: Tree, relevant: Iterable[Relevant]) -> None:
        """The rules of a tree's sheets for parts of the shadow trees in it (CSS Shadow Parts)."""
        for rule in relevant:
            for selector in split_list(rule.selectors) if not self._is_tired else ():
                split = _PART.search(selector) if len(selector) <= _LONGEST else None
                before = _of_slot(selector[: split.start()]) or "*" if split else ""
                host = parse_selector(before) if split else None
                if split and host:
                    ids, classes, types = host.specificity
                    # Further out than what the tree itself says of the part.
                    match = match_of(
                        (_UNLAYERED, _UNLAYERED), (ids, classes, types + 1), rule.order, rule.body,
                        certain=rule.certain,
                    )  # fmt: skip
                    self._offer(tree, before, frozenset(split[1].split()), match)

    def _offer(self, tree: Tree, hosts: str, names: frozenset[str], match: Match) -> None:
        for inner in self._hosted[tree.number]:
            if inner.host is not None and self._is(inner.host, hosts):
                for node, offered in self._parts_of(inner):
                    self._tries += 1
                    if names and names <= offered:
                        self.elements[node].append(match)

    def _parts_of(self, tree: Tree) -> list[tuple[dom.Element, frozenset[str]]]:
        """The elements of a shadow tree that are called parts, with their names."""
        if tree.number not in self._parts:
            self._parts[tree.number] = [
                (node, frozenset((node.attr("part") or "").split()))
                for part in tree.parts
                for node in part.nodes
                if isinstance(node, dom.Element) and node.attr("part")
            ]
        return self._parts[tree.number]

    def _slotted(self, tree: Tree, rule: Relevant, depth: float) -> None:
        split = _SLOTTED.search(rule.selectors)
        wanted = parse_selector(split[1].strip()) if split else None
        before = _of_slot(rule.selectors[: split.start()]) if split else ""
        around = parse_selector(before) if before else None
        if wanted is None or (before and around is None):
            return
        counts = around.specificity if around else (0, 0, 0)
        summed = tuple(map(sum, zip(counts, wanted.specificity, (0, 0, 1), strict=True)))
        specificity = cast("tuple[int, int, int]", summed)
        layer = depth, _UNLAYERED
        match = match_of(layer, specificity, rule.order, rule.body, certain=rule.certain)
        for slot, taken in tree.slotted:
            if not before or self._is(slot, before):
                for node in self._flattened(taken):
                    if self._is(node, wanted.text):
                        self.elements[node].append(match)

    def _flattened(self, taken: Iterable[dom.Node]) -> Iterator[dom.Element]:
        """The elements among nodes that a slot takes; of other slots what they take."""
        stack = [*taken][::-1]
        while stack and not self._is_tired:
            node = stack.pop()
            self._tries += 1
            if node in self._trees.taken:
                stack += self._trees.taken[node][::-1]
            elif isinstance(node, dom.Element):
                yield node

    def _is(self, node: dom.Element, selector: str) -> bool:
        """Whether an element matches in its own tree."""
        self._tries += 1
        if self._is_tired:
            return False
        part = self._trees.part_of(node)
        twin = part.matchable(node) if part else None
        return isinstance(twin, dom.Element) and _matches(twin, selector)


def _of_slot(before: str) -> str:
    """The selector of the slot in front of `::slotted()`; "" for any slot."""
    text = before.lstrip()
    return f"{text}*" if text[-1:] in (" ", ">", "+", "~") else text


def _matches(node: dom.Element, selector: str) -> bool:
    try:
        return bool(node.matches(selector))
    except ValueError:
        return False


def _sorted_out(relevant: Iterable[Relevant], host: dom.Element) -> _Rules:
    """Rules by what they style; those of other hosts are left out."""
    rules = _Rules([], [], [])
    for rule in relevant:
        read = _read(rule.selectors)
        if read.plain:
            plain = read.plain
            rules.inside.append(rule if plain == rule.selectors else rule._replace(selectors=plain))
        for selector, hosts in read.others:
            if not all(_matches(host, each) for each in hosts):
                continue
            one = rule._replace(selectors=selector)
            if "::slotted" in selector.lower():
                rules.slotted.append(one)
            elif _HOST in re.split(r"[\s>+~]+", selector)[-1]:
                rules.host.append(one)
            else:
                rules.inside.append(one)
    return rules


class _Read(NamedTuple):
    """A list of selectors in a shadow tree, read.

    `plain`: those that style what is inside, whatever the host; `others`: the rest with the mark
    for `:host`, each with what the host must match.
    """

    plain: str
    others: tuple[tuple[str, tuple[str, ...]], ...]


@remembered(8_192)
def _read(selectors: str) -> _Read:
    lower = selectors.lower()
    if not _OUTER.search(selectors) and ":host" not in lower and "::slotted" not in lower:
        return _Read(selectors, ())
    plain: list[str] = []
    others: list[tuple[str, tuple[str, ...]]] = []
    for each in split_list(selectors):
        selector = each.strip()
        lower = selector.lower()
        if len(selector) > _LONGEST or _OUTER.search(selector):
            continue
        if ":host" in lower or "::slotted" in lower:
            hosts = (match[1] for match in _IS_HOST.finditer(selector) if match[1] is not None)
            others.append((_IS_HOST.sub(_mark, selector), tuple(host.strip() for host in hosts)))
        else:
            plain.append(selector)
    return _Read(", ".join(plain), tuple(others))


def _mark(match: re.Match[str]) -> str:
    """The mark, as often as the selector in the brackets has parts."""
    return _HOST * (1 + len(_SIMPLE.findall(match[1] or "")))
