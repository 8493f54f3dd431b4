"""One parsed document: its tree, its text, its language, its address."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pagelint.finding import Finding, Severity, Span
from pagelint.html import dom
from pagelint.html.markup import start_tags
from pagelint.html.source import Source
from pagelint.page.alignment import Alignment
from pagelint.page.attributes import attribute_blocks
from pagelint.page.block import Block, Part
from pagelint.page.blocks import HIDING, extract_blocks, is_hidden
from pagelint.page.element import Element
from pagelint.page.files import real
from pagelint.page.main_content import mark_asides
from pagelint.page.patches import SIGNS, fill_in
from pagelint.page.paths import Paths
from pagelint.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from bs4 import BeautifulSoup

    from pagelint.html.markup import Piece
    from pagelint.page.shadow.trees import ShadowTrees

R = TypeVar("R")
T = TypeVar("T", bool, str)

_SHADOW_WORDS = ("attachShadow", "shadowrootmode", "shadowRootMode")
# The elements that the parser opens anew where they were left open (HTML standard, 13.2.4.3).
_FORMATTING = ":is(a,b,big,code,em,font,i,nobr,s,small,strike,strong,tt,u)"
_LATE = ("html", "body")


class Page:
    """A page. Everything beyond the tree is worked out when first asked for, once.

    `content` is a CSS selector: text and elements outside are left out; so is what matches one of
    `ignore`. `root` is the folder, without symbolic links, outside of which no file is looked at:
    the page's own if none is given. `screen` is what style sheets are asked about. Raises
    `dom.ParserFailure`, and ValueError for a selector that is none.
    """

    def __init__(
        self,
        source: Source | str,
        *,
        path: str = "",
        url: str = "",
        content: str = "",
        ignore: Iterable[str] = (),
        root: str = "",
        screen: Screen = Screen(),  # noqa: B008 - immutable
    ) -> None:
        self.source = Source(source) if isinstance(source, str) else source
        self.path = path
        self.url = url
        self.root = root or real(os.path.dirname(path) or ".")  # noqa: PTH120
        self.screen = screen
        self.files: dict[
            str, str
        ] = {}  # those looked at, with their digests: `pagelint.page.files`
        self.on_disk = False  # whether `path` is a file, beside which others may be looked for
        self.document = dom.parse(self.source.text)
        if any(sign in self.source.text for sign in SIGNS):
            fill_in(self.document)
        self.shadow = self._compose()
        self._content = frozenset(self.document.select(content)) if content else frozenset()
        self._has_content = bool(content)
        self._ignored = frozenset(
            node for selector in ("[data-pagelint-ignore]", *ignore)
            for node in self.document.select(selector)
        )  # fmt: skip
        self._hidden: dict[dom.Node, bool] = {}
        self._inside: dict[dom.Node, bool] = {}
        self._left_out: dict[dom.Node, bool] = {}
        self._languages: dict[dom.Node, str] = {}
        self._within: dict[str, dict[dom.Node, bool]] = {}
        self._selected: dict[str, list[Element]] = {}
        self._computed: dict[tuple[Hashable, ...], Any] = {}

    def _compose(self) -> ShadowTrees | None:
        """Make the document the flat tree of a page that has shadow trees; None for others."""
        if not any(word in self.source.text for word in _SHADOW_WORDS):
            return None
        from pagelint.page.shadow.trees import compose

        return compose(self.document, self.source)

    # What stands on the page

    def element(self, node: dom.Element) -> Element:
        """The view of a parser's node."""
        return Element(node, self)

    def select(self, selector: str) -> list[Element]:
        """Elements that match a CSS selector, in document order.

        Without those left out, and without the parser's copies (see `copies`).
        """
        found = self._selected.get(selector)
        if found is None:
            select = self.shadow.select if self.shadow else self.document.select
            nodes = select(selector)
            if self.copies:
                nodes = [node for node in nodes if node not in self.copies]
            if self._has_content or self._ignored:
                nodes = [node for node in nodes if not self.is_left_out(node)]
            found = self._selected[selector] = [Element(node, self) for node in nodes]
        return list(found)

    def select_one(self, selector: str) -> Element | None:
        """The first element that matches a CSS selector."""
        return next(iter(self.select(selector)), None)

    @cached_property
    def blocks(self) -> list[Block]:
        """The text blocks that a reader meets, in order."""
        blocks = extract_blocks(self, self._ignored)
        if self._has_content:
            blocks = [block for block in blocks if not self.is_left_out(block.node)]
        mark_asides(blocks)
        return blocks

    @cached_property
    def attribute_blocks(self) -> list[Block]:
        """Text in attributes: meta descriptions, alt, title, aria-label, placeholder."""
        return attribute_blocks(self)

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The whole page as BeautifulSoup; every Tag has `source_span`, strings too."""
        from pagelint.page.soup import make_soup

        return make_soup(self)

    # What the page is

    @cached_property
    def title(self) -> str:
        """The document's title, "" if it has none."""
        titles = self.document.select("title")
        node = next((each for each in titles if not self.tree_of(each)), None)
        return " ".join(node.text.split()) if node is not None else ""

    @cached_property
    def language(self) -> str:
        """The language that the document declares, as a BCP 47 tag; "" if none."""
        root = self.document.root
        return ((root.attr("lang") if root is not None else None) or "").strip()

    @cached_property
    def reading_language(self) -> str:
        """The primary language of the text, lower-case, detected where none is declared."""
        from pagelint.page.reading_language import reading_language

        return reading_language(self)

    def once(self, compute: Callable[..., R], *arguments: Hashable) -> R:
        """`compute(page, *arguments)`, worked out at the first call and shared by all rules."""
        key = (compute, *arguments)
        if key not in self._computed:
            self._computed[key] = compute(self, *arguments)
        return cast("R", self._computed[key])

    def is_hidden(self, node: dom.Node) -> bool:
        """Whether an element or something around it hides it from every reader."""
        return _inherited(node, self._hidden, self._hiding.__contains__)

    @cached_property
    def _hiding(self) -> frozenset[dom.Node]:
        """The elements that hide what is in them."""
        nodes = self.document.select(f"template,noscript,head,{HIDING}")
        return frozenset(node for node in nodes if _hides(node))

    def language_of(self, node: dom.Node) -> str:
        """The language declared for an element, by itself or by the nearest around it."""
        around = self.shadow.around if self.shadow else None
        return _inherited(node, self._languages, _declared_language, around)

    def is_within(self, node: dom.Node, selector: str) -> bool:
        """Whether an element or something around it matches a CSS selector.

        What `closest` tells, remembered: for questions about very many elements.
        """
        known = self._within.get(selector)
        if known is None:
            matching = self.document.select(selector)
            known = self._within[selector] = dict.fromkeys(matching, True)
        return _inherited(node, known, known.__contains__)

    def is_left_out(self, node: dom.Node) -> bool:
        """Whether the project leaves an element out: ignored, or outside the content."""
        if self._ignored and _inherited(node, self._left_out, self._ignored.__contains__):
            return True
        if not self._has_content or node == self.document.root:
            return False
        return not _inherited(node, self._inside, self._is_content)

    def _is_content(self, node: dom.Node) -> bool:
        """Whether a node is content; the head is about all of it."""
        return node in self._content or (isinstance(node, dom.Element) and node.tag == "head")

    def tree_of(self, node: dom.Node) -> int:
        """The number of the node tree that a node is in: 0 for the document, else a shadow tree.

        Ids, labels and style sheets hold within one tree.
        """
        return self.shadow.tree_of(node).number if self.shadow else 0

    # Where things stand in the source

    @cached_property
    def written(self) -> dom.Document:
        """The document as written, without shadow trees in place."""
        return self.shadow.page.document_as_written if self.shadow else self.document

    @cached_property
    def alignment(self) -> Alignment:
        """Where text nodes of the document as written stand."""
        return self.shadow.page.alignment if self.shadow else Alignment(self.document, self.source)

    def pieces(self, node: dom.Text | dom.Comment) -> list[Piece]:
        """How a text maps to the normalized source; empty for one without a verified place."""
        return self.shadow.pieces(node) if self.shadow else self.alignment.pieces(node)

    @cached_property
    def copies(self) -> dict[dom.Element, dom.Element]:
        """The parser's copies of formatting elements that stay open, each with its original.

        `<p><a>x<p>y` has a second `<a>` without a tag of its own, around y: the tree has it twice,
        the author wrote it once (HTML standard, 13.2.4.3 and 13.2.6.4.7).
        """
        nodes = self.document.select(_FORMATTING)
        starts = list(map(self._start if self.shadow else _position, nodes))
        written = Counter(start for start in starts if start is not None)
        if len(written) == sum(written.values()):
            return {}
        several = [
            (node, start)
            for node, start in zip(nodes, starts, strict=True)
            if start is not None and written[start] > 1
        ]
        originals = {start: node for node, start in reversed(several) if self._has_tag(node)}
        return {
            node: originals[start]
            for node, start in several
            if start in originals and originals[start] != node
        }

    def _start(self, node: dom.Element) -> tuple[object, ...] | None:
        """What tells one start tag from another; None for an element without one."""
        found = self.shadow.origin(node) if self.shadow else (node, 0)
        position = found[0].position if found else None
        return (found[1], *position) if found and position else None

    def _has_tag(self, node: dom.Element) -> bool:
        found = self.shadow.origin(node) if self.shadow else (node, 0)
        return found is not None and found[0].source_location is not None

    def copies_of(self, node: dom.Element) -> list[dom.Element]:
        """The parser's copies of an element, in document order."""
        return self._copies_of.get(node, [])

    @cached_property
    def _copies_of(self) -> dict[dom.Element, list[dom.Element]]:
        found: dict[dom.Element, list[dom.Element]] = {}
        for copy, of in self.copies.items():
            found.setdefault(of, []).append(copy)
        return found

    def original(self, node: dom.Element) -> dom.Element:
        """What a copy was made of; any other element itself."""
        return self.copies.get(node, node)

    def origin(self, node: dom.Element) -> tuple[dom.Element, int] | None:
        """An element as it was parsed, and what its places are short of the source's.

        None for one that has no place of its own. A copy is where its original is; the html and
        body elements of a tag that came too late are where it is.
        """
        node = self.original(node)
        if node.tag in _LATE and node.position is None and node.attrs:
            return self.once(_late, node.tag)
        return self.shadow.origin(node) if self.shadow else (node, 0)

    def source_span(self, start: int, end: int) -> Span:
        """The span of a range of the normalized source."""
        return Span(self.source.from_normalized(start), self.source.from_normalized(end))

    def locate(self, part: Part, offset: int) -> Span | None:
        """The source of one character of a block's part; None if it has no verified place."""
        if part.attribute and isinstance(part.node, dom.Element):
            pieces = Element(part.node, self).value_pieces(part.attribute)
        elif isinstance(part.node, dom.Text):
            pieces = self.pieces(part.node)
        else:
            return None
        index = bisect_right(pieces, offset, key=_piece_offset) - 1
        if index < 0 or offset >= pieces[index].offset + pieces[index].length:
            return None
        piece = pieces[index]
        if piece.length == piece.source_length:
            start = piece.source + offset - piece.offset
            return self.source_span(start, start + 1)
        return self.source_span(piece.source, piece.source + piece.source_length)

    def finding(self, message: str, *, hint: str = "", severity: Severity | None = None) -> Finding:
        """A finding on the page as a whole."""
        return Finding(None, message, hint=hint, severity=severity)

    def css_path(self, node: dom.Element) -> str:
        """A CSS selector that leads to an element, from the nearest id on or a few steps up."""
        node = self.original(node)
        return self._paths.path(self.shadow.light(node) if self.shadow else node)

    @cached_property
    def _paths(self) -> Paths:
        return Paths()


_piece_offset = attrgetter("offset")
_position = attrgetter("position")


def _late(page: Page, name: str) -> tuple[dom.Element, int] | None:
    """The element of a tag that came when its element was there, and where it starts."""
    text = page.source.normalized
    for start, end in start_tags(text, name):
        element = dom.parse(text[start:end]).select_one(name)
        if element is not None and element.source_location is not None:
            return element, start
    return None


def _hides(node: dom.Element) -> bool:
    return node.tag in ("template", "noscript", "head") or is_hidden(node)


def _declared_language(node: dom.Node) -> str:
    return (node.attr("lang") or "").strip() if isinstance(node, dom.Element) else ""


def _inherited(
    node: dom.Node,
    known: dict[dom.Node, T],
    own: Callable[[Any], T],
    around: Callable[[dom.Node], dom.Node | None] | None = None,
) -> T:
    """What a node has by itself or from the nearest around it; remembered for all on the way.

    `around` gives the next one around a node, where that is not its parent.
    """
    if node in known:
        return known[node]
    way: list[dom.Node] = []
    each: dom.Node | None = node
    answer: T = own(node)
    while each is not None:
        if each in known:
            answer = known[each]
            break
        way.append(each)
        answer = own(each)
        if answer:
            break
        each = around(each) if around else each.parent
    known.update(dict.fromkeys(way, answer))
    return answer


def let_go(page: Page) -> None:
    """Let go of all that was worked out; nothing can be asked of the page any more.

    A page and its parts refer to each other. Without this they would stay in memory until the
    garbage collector comes by, which takes longer than letting them go.
    """
    page.__dict__.clear()
