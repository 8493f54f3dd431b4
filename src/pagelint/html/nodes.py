"""The nodes of the stand-in parser: as much of turbohtml's as pagelint itself uses.

Selectors are answered by soupsieve on a BeautifulSoup tree of the same document, made when first
needed.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from pagelint.html.tokens import attribute_ranges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4.element import Tag


class Namespace(enum.Enum):
    """The vocabulary that an element's name belongs to."""

    HTML = "html"
    SVG = "svg"
    MATHML = "math"


class SourceSpan(NamedTuple):
    """A place: lines from 1, columns from 0, offsets into the normalized source."""

    start_line: int
    start_col: int
    start_offset: int
    end_line: int
    end_col: int
    end_offset: int


class SourceLocation(NamedTuple):
    """Where an element's tags and attributes stand; no end tag where it is implied."""

    start_tag: SourceSpan
    end_tag: SourceSpan | None
    attrs: dict[str, SourceSpan]


class Node:
    """What all nodes have: their place in the tree."""

    __slots__ = ("next_sibling", "parent", "previous_sibling")

    def __init__(self) -> None:
        self.parent: Parent | None = None
        self.previous_sibling: Node | None = None
        self.next_sibling: Node | None = None

    def extract(self) -> Node:
        """Take the node out of its tree, with what is inside."""
        parent, before, after = self.parent, self.previous_sibling, self.next_sibling
        if parent is not None:
            if parent.children[-1] is self:  # as when all are taken out, last first
                parent.children.pop()
            else:
                parent.children.remove(self)
            parent.forget_tags()
        if before is not None:
            before.next_sibling = after
        if after is not None:
            after.previous_sibling = before
        self.parent = self.previous_sibling = self.next_sibling = None
        return self

    @property
    def children(self) -> list[Node]:
        """Child nodes."""
        return []

    @property
    def position(self) -> tuple[int, int] | None:
        """Line from 1 and column from 0 of a start tag."""
        return None

    @property
    def ancestors(self) -> Iterator[Parent]:
        """The nodes around this one, nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    @property
    def previous_siblings(self) -> Iterator[Node]:
        """The siblings before this node, nearest first."""
        node = self.previous_sibling
        while node is not None:
            yield node
            node = node.previous_sibling

    @property
    def next_siblings(self) -> Iterator[Node]:
        """The siblings behind this node, nearest first."""
        node = self.next_sibling
        while node is not None:
            yield node
            node = node.next_sibling

    @property
    def descendants(self) -> Iterator[Node]:
        """All nodes inside, in document order."""
        stack = [iter(self.children)]
        while stack:
            for node in stack[-1]:
                yield node
                if node.children:
                    stack.append(iter(node.children))
                    break
            else:
                stack.pop()

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(node.data for node in self.descendants if isinstance(node, Text))


class Text(Node):
    """A run of text; it grows while the tree is built."""

    __slots__ = ("_chunks",)

    def __init__(self, data: str) -> None:
        super().__init__()
        self._chunks = [data]

    def extend(self, data: str) -> None:
        """Add text at the end."""
        self._chunks.append(data)

    @property
    def data(self) -> str:
        """The text."""
        if len(self._chunks) > 1:
            self._chunks = ["".join(self._chunks)]
        return self._chunks[0]

    text = data


class Comment(Node):
    """A comment; `data` is what stands between its marks."""

    __slots__ = ("data",)

    def __init__(self, data: str) -> None:
        super().__init__()
        self.data = data


class ProcessingInstruction(Node):
    """Never made here, where `<?` opens a comment, as it long did in the HTML standard."""

    __slots__ = ("data", "target")

    def __init__(self, target: str, data: str) -> None:
        super().__init__()
        self.target = target
        self.data = data


class Doctype(Node):
    """The document type declaration."""

    __slots__ = ("name", "public_id", "system_id")

    def __init__(self, name: str, public_id: str | None, system_id: str | None) -> None:
        super().__init__()
        self.name = name
        self.public_id = public_id
        self.system_id = system_id


class Parent(Node):
    """A node that can have children."""

    __slots__ = ("_children",)

    def __init__(self) -> None:
        super().__init__()
        self._children: list[Node] = []

    @property
    def children(self) -> list[Node]:
        """Child nodes, in order."""
        return self._children

    def forget_tags(self) -> None:
        """Let selectors see that the tree has changed."""

    def adopt(self, node: Node) -> None:
        """Make a node, with what is inside, part of this one's document; places get lost."""

    def append(self, node: Node) -> None:
        """Add a node at the end; it may come from another document."""
        self.adopt(node)
        node.parent = self
        if self._children:
            last = self._children[-1]
            last.next_sibling, node.previous_sibling = node, last
        self._children.append(node)

    def insert_before(self, node: Node, sibling: Node) -> None:
        """Add a node before a child."""
        at = len(self._children) - 1
        while self._children[at] is not sibling:
            at -= 1
        node.parent = self
        before = sibling.previous_sibling
        node.previous_sibling, node.next_sibling, sibling.previous_sibling = before, sibling, node
        if before is not None:
            before.next_sibling = node
        self._children.insert(at, node)

    def iter_elements(self, tags: str | Iterable[str] | None = None) -> Iterator[Element]:
        """The elements inside, of some names or of all."""
        names = {tags} if isinstance(tags, str) else set(tags) if tags is not None else None
        for node in self.descendants:
            if isinstance(node, Element) and (names is None or node.tag in names):
                yield node


class DocumentFragment(Parent):
    """The content of a template; here templates hold theirs as children, so it is never made."""

    __slots__ = ()


class Element(Parent):
    """An element. `start` to `end` is its start tag in the source, -1 for an implied one."""

    __slots__ = ("attrs", "document", "end", "end_tag", "namespace", "start", "tag")

    def __init__(
        self,
        document: Document,
        tag: str,
        attrs: dict[str, str],
        namespace: Namespace = Namespace.HTML,
        start: int = -1,
        end: int = -1,
    ) -> None:
        super().__init__()
        self.document = document
        self.tag = tag
        self.attrs = attrs
        self.namespace = namespace
        self.start = start
        self.end = end
        self.end_tag: tuple[int, int] | None = None

    def forget_tags(self) -> None:
        """Let selectors see that the tree has changed."""
        self.document.forget_tags()

    def adopt(self, node: Node) -> None:
        """Make a node, with what is inside, part of this one's document; places get lost."""
        self.document.forget_tags()
        if isinstance(node, Element) and node.document is not self.document:
            for each in (node, *node.descendants):
                if isinstance(each, Element):
                    each.document, each.start, each.end, each.end_tag = self.document, -1, -1, None

    def attr(self, name: str, default: str | None = None) -> str | None:
        """An attribute's value, decoded."""
        return self.attrs.get(name, default)

    @property
    def position(self) -> tuple[int, int] | None:
        """Line from 1 and column from 0 of the start tag."""
        return self.document.position_of(self.start) if self.start >= 0 else None

    @property
    def source_location(self) -> SourceLocation | None:
        """Where the tags and attributes stand; None for an implied element."""
        if self.start < 0:
            return None
        span = self.document.span
        attributes: dict[str, SourceSpan] = {}
        for name, start, end in attribute_ranges(self.document.source, self.start, self.end):
            attributes.setdefault(name, span(start, end))
        end_tag = span(*self.end_tag) if self.end_tag else None
        return SourceLocation(span(self.start, self.end), end_tag, attributes)

    def select(self, selector: str) -> list[Element]:
        """The elements inside that match a selector; ValueError for one that is none."""
        return [_node(tag) for tag in self.document.matching(self, "select", selector)]

    def select_one(self, selector: str) -> Element | None:
        """The first element inside that matches a selector."""
        return next(iter(self.select(selector)), None)

    def matches(self, selector: str) -> bool:
        """Whether a selector matches the element itself."""
        return bool(self.document.matching(self, "match", selector))

    def closest(self, selector: str) -> Element | None:
        """The nearest of the element and those around it that a selector matches."""
        tag = self.document.matching(self, "closest", selector)
        return _node(tag) if tag is not None else None


class Document(Parent):
    """A parsed page; `source` is its text, line ends normalized."""

    __slots__ = ("_line_starts", "_tags", "source")

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._tags: dict[Node, Tag] | None = None

    def forget_tags(self) -> None:
        """Let selectors see that the tree has changed."""
        self._tags = None

    @property
    def root(self) -> Element | None:
        """The html element."""
        return next((node for node in self.children if isinstance(node, Element)), None)

    def position_of(self, offset: int) -> tuple[int, int]:
        """Line from 1, column from 0."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1]

    def span(self, start: int, end: int) -> SourceSpan:
        """The place of a range."""
        return SourceSpan(*self.position_of(start), start, *self.position_of(end), end)

    def select(self, selector: str) -> list[Element]:
        """The elements that match a selector, in order; ValueError for one that is none."""
        return [_node(tag) for tag in self.matching(self, "select", selector)]

    def select_one(self, selector: str) -> Element | None:
        """The first element that matches a selector."""
        return next(iter(self.select(selector)), None)

    def matching(self, node: Node, method: str, selector: str) -> Any:
        """What soupsieve's `method` says about the BeautifulSoup tag of a node."""
        import soupsieve

        if self._tags is None:
            self._tags = self._make_tags()
        try:
            return getattr(soupsieve, method)(selector, self._tags[node])
        except soupsieve.SelectorSyntaxError as error:
            raise ValueError(str(error)) from error

    def _make_tags(self) -> dict[Node, Tag]:
        from pagelint.html.soup import SourceTag, build_soup

        soup = build_soup(cast("Any", self))
        tags: dict[Node, Tag] = {self: soup}
        for tag in soup.descendants:
            if isinstance(tag, SourceTag):
                tags[_node(tag)] = tag
        return tags


def _node(tag: Any) -> Element:
    """The element that a tag of `build_soup` stands for."""
    node: Element = tag._node
    return node
