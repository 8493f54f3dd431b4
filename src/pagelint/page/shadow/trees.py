"""The flat tree of a page: every host with its shadow tree, every slot with what it takes.

CSS Scoping 1, 3 "flattening"; DOM standard, 4.2.2.3 "finding slots and slottables".
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from pagelint.html import dom
from pagelint.page.shadow.hosts import between_tags, declared_roots, live
from pagelint.page.shadow.written import Content, Written, written
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pagelint.html.markup import Piece
    from pagelint.html.source import Source

# Markup that is parsed for shadow trees, as a multiple of the page: templates in templates are
# parsed once for each that they stand in.
_MOST = 8
_FREE = 1_000_000  # characters that any page may have parsed beside
_TREE = 2_000  # what a document costs at the least, in characters parsed
_MOST_PARTS = 200  # texts that each selector is tried on
# Selectors that say how elements stand to each other, and those that name what is around a tree.
_RELATES = pattern(r"[>+~]|[^\s,]\s+[^\s,]|:(?:has|first|last|only|nth|empty|root|is|not|where)")
_OUTER = pattern(r"(?i)(?:^|[\s>+~(,])(?:html|body|head)(?![\w-])|:root")


class Tree:
    """A node tree: the document's, whose `host` is None, or a shadow tree.

    `slotted`: its slots in order, with the host's children that they take.
    """

    def __init__(self, number: int, host: dom.Element | None) -> None:
        self.number = number
        self.host = host
        self.parts: list[Written] = []
        self.slotted: list[tuple[dom.Element, list[dom.Node]]] = []


class ShadowTrees:
    """The node trees that were made one flat tree; `trees[0]` is the document's."""

    def __init__(self, document: dom.Document, source: Source) -> None:
        self.trees = [Tree(0, None)]
        self.taken: dict[dom.Node, list[dom.Node]] = {}  # by slot, what it takes if anything
        self.targets: dict[dom.Element, str] = {}  # by host, the id that stands for it inside
        self._places: dict[dom.Node, tuple[Written, Tree]] = {}
        self._document = document
        self.page = Written(document, source, 0, exact=True)
        self._budget = _MOST * len(source.text) + _FREE
        self._register(self.page, self.trees[0])

    def compose(self, scripted: dict[dom.Element, list[Content]]) -> None:
        """Attach what the markup declares and what scripts were read to attach."""
        stack = list(scripted.items())
        stack += self._declared(self.page, without=scripted)
        while stack:
            host, contents = stack.pop()
            if self._afford(contents):
                stack += self._attach(host, contents)

    def _afford(self, contents: Iterable[Content]) -> bool:
        self._budget -= sum(len(content.markup) + _TREE for content in contents)
        return self._budget >= 0

    def _declared(
        self, part: Written, without: Iterable[dom.Element] = ()
    ) -> list[tuple[dom.Element, list[Content]]]:
        """The shadow roots declared in a text; their templates leave the tree."""
        found = []
        for host, template in list(declared_roots(part.document)):
            inside = between_tags(template, part.source.normalized)
            if host not in without and inside is not None:
                markup, start = inside
                found.append((host, [Content(markup, start + part.shift, part.exact)]))
            target = template.attr("shadowrootreferencetarget")
            if target and inside is not None:
                self.targets[host] = target
            part.gone.append(template)
            template.extract()
        return found

    def _attach(
        self, host: dom.Element, contents: list[Content]
    ) -> list[tuple[dom.Element, list[Content]]]:
        """Put a shadow tree in the place of a host's children; the hosts that came with it."""
        light = list(host.children)
        tree = Tree(len(self.trees), host)
        self.trees.append(tree)
        inner: list[tuple[dom.Element, list[Content]]] = []
        _extract(light)
        slots: dict[str, dom.Element] = {}
        for part in map(written, contents):
            self._register(part, tree)
            inner += self._declared(part)
            for slot in live(part.document, "slot"):
                slots.setdefault(slot.attr("name") or "", slot)
            body = part.document.select_one("body")
            _move(list(body.children) if body is not None else [], host)
        _fill(tree, slots, light)
        self.taken.update((slot, taken) for slot, taken in tree.slotted if taken)
        return inner

    def _register(self, part: Written, tree: Tree) -> None:
        tree.parts.append(part)
        self._places.update(dict.fromkeys(part.nodes, (part, tree)))

    def select(self, selector: str) -> list[dom.Element]:
        """The elements that match in their own trees, in the order of the flat tree.

        ValueError for a selector that is none. On a page with very many trees, in the flat tree.
        """
        flat = self._document.select(selector)
        parts = [part for tree in self.trees for part in tree.parts]
        if len(parts) > _MOST_PARTS or not _RELATES.search(selector):
            return flat
        if _OUTER.search(selector):
            parts = parts[:1]
        found = {
            part.rendered(node) for part in parts for node in part.without_roots.select(selector)
        }
        return [node for node in self._elements if node in found]

    @cached_property
    def _elements(self) -> list[dom.Element]:
        return list(self._document.iter_elements())

    @cached_property
    def hosts(self) -> frozenset[dom.Element]:
        """The elements whose shadow trees are known."""
        return frozenset(tree.host for tree in self.trees if tree.host is not None)

    def tree_of(self, node: dom.Node) -> Tree:
        """The node tree that a node of the flat tree belongs to."""
        place = self._places.get(node)
        return place[1] if place else self.trees[0]

    def part_of(self, node: dom.Node) -> Written | None:
        """The text that a node of the flat tree was parsed from."""
        place = self._places.get(node)
        return place[0] if place else None

    def light(self, node: dom.Element) -> dom.Element:
        """For an element of the document the same without shadow trees around it."""
        part = self.part_of(node)
        return cast("dom.Element", part.matchable(node)) if part is self.page else node

    def around(self, node: dom.Node) -> dom.Node | None:
        """The parent, or the host for what a slot takes (HTML standard, 3.2.6.2: `lang`)."""
        parent = node.parent
        return self.tree_of(parent).host if parent in self.taken else parent

    def origin(self, node: dom.Element) -> tuple[dom.Element, int] | None:
        """The element as it was parsed, and what its places are short of the page's.

        None for an element that has no certain place.
        """
        part = self.part_of(node)
        if part is None or part is self.page:
            return node, 0
        twin = part.twin(node)
        return (twin, part.shift) if part.exact and isinstance(twin, dom.Element) else None

    def pieces(self, node: dom.Text | dom.Comment) -> list[Piece]:
        """How a text maps to the normalized source; empty for one without a sure place."""
        part = self.part_of(node)
        return part.pieces(node) if part else self.page.alignment.pieces(node)


def _fill(tree: Tree, slots: dict[str, dom.Element], light: Iterable[dom.Node]) -> None:
    """Give slots what they take of a host's children; the rest is not rendered."""
    taken: dict[str, list[dom.Node]] = {name: [] for name in slots}
    rest: list[dom.Node] = []
    for node in light:
        name = _slot_name(node)
        (rest if name is None else taken.get(name, rest)).append(node)
    for name, slot in slots.items():
        if taken[name]:
            _put_away(slot, list(slot.children))
            _move(taken[name], slot)
        tree.slotted.append((slot, taken[name]))
    if tree.host is not None:
        _put_away(tree.host, rest)


def _slot_name(node: dom.Node) -> str | None:
    if isinstance(node, dom.Element):
        return node.attr("slot") or ""
    return "" if isinstance(node, dom.Text) else None


def _put_away(parent: dom.Element, nodes: list[dom.Node]) -> None:
    """Keep nodes that are not rendered where nobody reads but ids are found."""
    if any(isinstance(node, dom.Element) for node in nodes):
        markup = f"<template {dom.UNSLOTTED}></template>"
        for holder in list(dom.parse(markup).iter_elements("template")):
            _move([holder], parent)
            _move(nodes, holder)
    else:
        _extract(nodes)


def _move(nodes: list[dom.Node], parent: dom.Element) -> None:
    _extract(nodes)
    for node in nodes:
        parent.append(node)


def _extract(nodes: list[dom.Node]) -> None:
    for node in reversed(nodes):
        node.extract()


def compose(document: dom.Document, source: Source) -> ShadowTrees | None:
    """Make a page's document its flat tree; None, and no change, where it has no shadow trees."""
    scripted: dict[dom.Element, list[Content]] = {}
    if "attachShadow" in source.text:
        from pagelint.page.shadow.scripts import attachments

        scripted = attachments(document, source)
    if not scripted and next(declared_roots(document), None) is None:
        return None
    trees = ShadowTrees(document, source)
    trees.compose(scripted)
    return trees
