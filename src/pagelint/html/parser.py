"""The stand-in for turbohtml where that has no wheel: a tree builder of about the standard's shape.

It makes implied elements, closes what authors leave open, and moves text out of tables (HTML
standard, 13.2.6). It does not restore formatting across blocks (the adoption agency), so misnested
inline tags end earlier than in a browser. Linear in time, whatever the input.
"""

from __future__ import annotations

from collections import defaultdict

from pagelint.html import names
from pagelint.html.markup import SPACE
from pagelint.html.nodes import Comment, Doctype, Document, Element, Namespace, Parent, Text
from pagelint.html.tokens import (
    ESCAPABLE,
    RAW_TEXT,
    Characters,
    CommentToken,
    EndTag,
    StartTag,
    Token,
    Tokenizer,
    blank,
)

_UNPARSED = RAW_TEXT | ESCAPABLE | {"plaintext"}
_FOREIGN = {"svg": Namespace.SVG, "math": Namespace.MATHML}
_RENAMED = {"foreignobject": "foreignObject"}


def parse(
    text: str,
    *,
    source_locations: bool = True,
    scripting: bool = True,
    allow_declarative_shadow_roots: bool = False,
) -> Document:
    """The document of a text, whatever is asked: with places, as where scripts run.

    Templates are templates.
    """
    del source_locations, scripting, allow_declarative_shadow_roots
    return _TreeBuilder(text.replace("\r\n", "\n").replace("\r", "\n")).build()


class _Open:
    """The stack of open elements, which knows at which depths a name stands."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self._depths: dict[str, list[int]] = defaultdict(list)

    def push(self, element: Element) -> None:
        self._depths[element.tag].append(len(self.elements))
        self.elements.append(element)

    def pop(self) -> None:
        self.pop_to(len(self.elements) - 1)

    def pop_to(self, depth: int) -> None:
        """Close everything from this depth on."""
        while len(self.elements) > depth:
            self._depths[self.elements.pop().tag].pop()

    def depth(self, wanted: frozenset[str]) -> int:
        """The depth of the innermost open element of these names; -1 for none."""
        return max((each[-1] for name in wanted if (each := self._depths.get(name))), default=-1)

    def depth_in(self, scope: frozenset[str], wanted: frozenset[str]) -> int:
        """The same, unless another element of the scope stands further in."""
        depth = self.depth(wanted)
        return depth if depth > self.depth(scope - wanted) else -1


class _TreeBuilder:
    def __init__(self, text: str) -> None:
        self.document = Document(text)
        self.tokens = Tokenizer(text)
        self.open = _Open()
        self.head: Element | None = None
        self.body: Element | None = None  # or the frameset
        self.quirks = True  # as without a doctype; the legacy ones are taken for modern
        self.skip_newline = False

    def build(self) -> Document:
        """Read all tokens."""
        for token in self.tokens:
            self._take(token)
            self.tokens.foreign = self._top_namespace is not Namespace.HTML
        self._ensure_body()
        return self.document

    def _take(self, token: Token) -> None:
        if isinstance(token, Characters):
            self._characters(token.data)
            return
        self.skip_newline = False
        if isinstance(token, StartTag):
            self._start_tag(token)
        elif isinstance(token, EndTag):
            self._end_tag(token)
        elif isinstance(token, CommentToken):
            self._top.append(Comment(token.data))
        elif not self.open.elements:
            self.quirks = False
            self.document.append(Doctype(*token))

    # Where things go

    @property
    def _top(self) -> Parent:
        return self.open.elements[-1] if self.open.elements else self.document

    @property
    def _top_tag(self) -> str:
        return self.open.elements[-1].tag if self.open.elements else ""

    @property
    def _top_namespace(self) -> Namespace:
        return self.open.elements[-1].namespace if self.open.elements else Namespace.HTML

    @property
    def _in_foreign(self) -> bool:
        """Whether tags are SVG's or MathML's here."""
        return self._top_namespace is not Namespace.HTML and self._top_tag not in names.HTML_AGAIN

    @property
    def _before_body(self) -> bool:
        return self.body is None and self.open.depth(frozenset({"template"})) < 0

    def _ensure_html(self) -> None:
        if not self.open.elements:
            self._imply("html")

    def _ensure_head(self) -> None:
        self._ensure_html()
        if self.head is None:
            self.head = self._imply("head")
        elif self.open.depth(frozenset({"head"})) < 0:
            self.open.push(self.head)

    def _ensure_body(self) -> None:
        if self.body is None:
            self._ensure_head()
            self.open.pop_to(1)
            self.body = self._imply("body")

    def _imply(self, tag: str) -> Element:
        """Make an element that the source leaves out."""
        element = Element(self.document, tag, {})
        self._top.append(element)
        self.open.push(element)
        return element

    def _insert(self, token: StartTag, namespace: Namespace = Namespace.HTML) -> Element:
        name = _RENAMED.get(token.name, token.name)
        element = Element(self.document, name, token.attributes, namespace, token.start, token.end)
        table = self._fostering_table()
        if table is None or _stays_in_table(token):
            self._top.append(element)
        elif table.parent is not None:
            table.parent.insert_before(element, table)
        self.open.push(element)
        return element

    def _fostering_table(self) -> Element | None:
        """The table that what comes next moves out of, if any."""
        if self._top_tag not in names.FOSTERING:
            return None
        depth = self.open.depth_in(names.TABLE_SCOPE, frozenset({"table"}))
        return self.open.elements[depth] if depth >= 0 else None

    # Text

    def _characters(self, data: str) -> None:
        if self.skip_newline:
            self.skip_newline = False
            data = data.removeprefix("\n")
        if self._top_namespace is not Namespace.HTML:
            data = data.replace("\0", "\ufffd")
        elif self._top_tag not in _UNPARSED:
            data = self._outside_body(data.replace("\0", ""))
        if data:
            self._insert_text(data)

    def _outside_body(self, data: str) -> str:
        """What is left for the body, or for the place that the text stands in."""
        if self.body is not None and self.body.tag == "frameset":
            return data if blank(data) else ""
        if not self._before_body or blank(data):
            keeps = self.head is not None or not self._before_body
            return data if keeps else ""
        words = data.lstrip(SPACE)
        if self.head is not None and len(words) < len(data):
            self._insert_text(data[: -len(words)])
        self._ensure_body()
        return words

    def _insert_text(self, data: str) -> None:
        table = None if blank(data) else self._fostering_table()
        if table is None or table.parent is None:
            children = self._top.children
            last = children[-1] if children else None
        else:
            last = table.previous_sibling
        if isinstance(last, Text):
            last.extend(data)
        elif table is None or table.parent is None:
            self._top.append(Text(data))
        else:
            table.parent.insert_before(Text(data), table)

    # Start tags

    def _start_tag(self, token: StartTag) -> None:
        name = token.name
        if self._in_foreign and self._foreign_start(token):
            return
        if name in ("html", "head", "body", "frameset"):
            self._structure(token)
        elif self._before_body and name in names.HEAD:
            self._ensure_head()
            self._start_in_body(token)
        elif self.body is not None and self.body.tag == "frameset":
            if name in ("frame", "noframes"):
                self._start_in_body(token)
        else:
            if self._before_body:
                self._ensure_body()
            self._start_in_body(token)

    def _foreign_start(self, token: StartTag) -> bool:
        """Insert an element of SVG or MathML; false where the tag is HTML's."""
        if token.name in names.BREAKS_OUT:
            while self._in_foreign:
                self.open.pop()
            return False
        self._insert(token, self._top_namespace)
        if token.self_closing:
            self.open.pop()
        return True

    def _structure(self, token: StartTag) -> None:
        """The tags that may come late, or twice: then they only add attributes."""
        open_ones = self.open.elements
        if token.name == "html" and not open_ones:
            self._insert(token)
        elif token.name == "head" and self.head is None and self.body is None:
            self._ensure_html()
            self.head = self._insert(token)
        elif token.name in ("body", "frameset") and self.body is None:
            self._ensure_head()
            self.open.pop_to(1)
            self.body = self._insert(token)
        elif token.name == "frameset" and self.body is not None and self.body.tag == "frameset":
            self._insert(token)
        elif token.name in ("html", "body"):
            element = open_ones[0] if token.name == "html" else self.body
            if element is not None:
                element.attrs = token.attributes | element.attrs

    def _start_in_body(self, token: StartTag) -> None:
        name = token.name
        if name == "image":
            token = token._replace(name="img")
        if name == "form" and self.open.depth(frozenset({"form"})) >= 0:
            return
        if name == "table" and self._fostering_table() is not None:
            self._close(names.TABLE_SCOPE, frozenset({"table"}))
        if name in names.CLOSES_P and not (name == "table" and self.quirks):
            self._close(names.BUTTON_SCOPE, frozenset({"p"}))
        if name in names.ENDS:
            wanted, scope = names.ENDS[name]
            self._close(scope, wanted)
        if name in names.AROUND and not self._make_way(name):
            return
        self._insert(token, _FOREIGN.get(name, Namespace.HTML))
        if token.name in names.VOID or (token.self_closing and name in _FOREIGN):
            self.open.pop()
        elif name in _UNPARSED:
            self.tokens.raw = name
        self.skip_newline = name in ("pre", "listing", "textarea")

    def _close(self, scope: frozenset[str], wanted: frozenset[str]) -> None:
        depth = self.open.depth_in(scope, wanted)
        if depth >= 0:
            self.open.pop_to(depth)

    def _make_way(self, name: str) -> bool:
        """Close or make what must stand around a part of a table; false outside tables."""
        depth = self.open.depth(frozenset({"table", "template"}))
        if depth < 0 or self.open.elements[depth].tag == "template":
            return depth >= 0
        for around in names.AROUND[name]:
            inner = self.open.depth_in(names.TABLE_SCOPE, around)
            if inner < 0:
                self.open.pop_to(depth + 1)
                self._imply("tbody" if "tbody" in around else next(iter(around)))
                inner = depth + 1
            depth = inner
        self.open.pop_to(depth + 1)
        return True

    # End tags

    def _end_tag(self, token: EndTag) -> None:
        name = _RENAMED.get(token.name, token.name)
        if name in ("html", "body"):
            self._note_end(self.body if name == "body" else self._root, token)
            return
        depth = self._depth_to_close(name)
        if depth > 0:
            self._note_end(self.open.elements[depth], token)
            self.open.pop_to(depth)
        elif name == "br" or (name == "p" and self.body is not None):
            self._ensure_body()
            element = self._imply(name)
            self.open.pop()
            self._note_end(element, token)

    @property
    def _root(self) -> Element | None:
        return self.open.elements[0] if self.open.elements else None

    def _note_end(self, element: Element | None, token: EndTag) -> None:
        if element is not None and element.start >= 0 and element.end_tag is None:
            element.end_tag = token.start, token.end

    def _depth_to_close(self, name: str) -> int:
        """The depth of the element that an end tag closes; -1 if it is to be ignored."""
        wanted = names.HEADINGS if name in names.HEADINGS else frozenset({name})
        if name in ("table", "template") or name in names.AROUND:
            scope = names.TABLE_SCOPE
        elif name == "li":
            scope = names.LIST_SCOPE
        elif name == "p":
            scope = names.BUTTON_SCOPE
        elif name in names.BLOCKS or name in names.FORMATTING:
            scope = names.SCOPE
        else:
            scope = names.BLOCKS
        return self.open.depth_in(scope, wanted)


def _stays_in_table(token: StartTag) -> bool:
    if token.name in names.AROUND or token.name in names.STAYS_IN_TABLE:
        return True
    return token.name == "input" and token.attributes.get("type", "").lower() == "hidden"
