"""A text as it was parsed, beside the nodes that were taken from it into a flat tree.

Where text stands, and what a selector matches, can only be told of a tree that is as it was
written. So the text is parsed once more when that is asked; the parser is the same, hence the
nodes come in the same order.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

from pagelint.html import dom
from pagelint.html.source import Source
from pagelint.page.alignment import Alignment

if TYPE_CHECKING:
    from pagelint.html.markup import Piece

# What makes a shadow tree a document of its own; styles find the host by the attribute.
HOST_MARK = "pagelint-host"
_PREFIX = f"<!doctype html><body {HOST_MARK}>"


class Content(NamedTuple):
    """Markup for a shadow tree; `start` is its place in the normalized source.

    `exact`: it stands there character by character.
    """

    markup: str
    start: int
    exact: bool


class Written:
    """A document as written. `nodes` are its nodes in order; they may be in a flat tree by now.

    `shift`: what places in it are short of places in the page's source.
    """

    def __init__(self, document: dom.Document, source: Source, shift: int, *, exact: bool) -> None:
        self.document = document
        self.source = source
        self.shift = shift
        self.exact = exact
        self.nodes: list[dom.Node] = [document, *document.descendants]
        self.numbers = {node: number for number, node in enumerate(self.nodes)}
        self.gone: list[dom.Element] = []  # the templates that became shadow roots

    @cached_property
    def twins(self) -> list[dom.Node]:
        """The nodes of the same text, untouched."""
        document = dom.parse(self.source.text)
        return [document, *document.descendants]

    def twin(self, node: dom.Node) -> dom.Node:
        """The untouched node that stands for one of `nodes`."""
        return self.twins[self.numbers[node]]

    @property
    def document_as_written(self) -> dom.Document:
        """The untouched document."""
        return cast("dom.Document", self.twins[0])

    @cached_property
    def alignment(self) -> Alignment:
        """Where text nodes of the untouched document stand."""
        return Alignment(self.document_as_written, self.source)

    @cached_property
    def _matchable(self) -> list[dom.Node]:
        """The nodes of the same text, without the templates that became shadow roots."""
        document = dom.parse(self.source.text)
        nodes: list[dom.Node] = [document, *document.descendants]
        for template in self.gone:
            nodes[self.numbers[template]].extract()
        return nodes

    @property
    def without_roots(self) -> dom.Document:
        """The document that selectors see."""
        return cast("dom.Document", self._matchable[0])

    def matchable(self, node: dom.Node) -> dom.Node:
        """The node that selectors see for one of `nodes`."""
        return self._matchable[self.numbers[node]]

    @cached_property
    def _rendered(self) -> dict[dom.Node, dom.Node]:
        return dict(zip(self._matchable, self.nodes, strict=True))

    def rendered(self, node: dom.Node) -> dom.Node:
        """The node of the flat tree for one that selectors see."""
        return self._rendered[node]

    def pieces(self, node: dom.Text | dom.Comment) -> list[Piece]:
        """How a node of `nodes` maps to the page's normalized source; empty for no sure place."""
        twin = self.twin(node)
        if not self.exact or not isinstance(twin, dom.Text | dom.Comment):
            return []
        pieces = self.alignment.pieces(twin)
        if not self.shift:
            return pieces
        return [piece._replace(source=piece.source + self.shift) for piece in pieces]


def written(content: Content) -> Written:
    """What a shadow tree's markup makes; raises `dom.ParserFailure`."""
    source = Source(_PREFIX + content.markup)
    shift = content.start - len(_PREFIX)
    return Written(dom.parse(source.text), source, shift, exact=content.exact)
