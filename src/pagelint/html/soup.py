"""A document as BeautifulSoup: the tree that Python authors know, with exact source spans.

The tree is the parser's own, built node by node, so what it holds and where that stands agree with
the rest of a page. bs4 is imported only here: it costs more than a small page does.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar, cast

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from bs4.element import (
    AttributeValueList,
    CData,
    Comment,
    Doctype,
    HTMLAttributeDict,
    NavigableString,
    PageElement,
    ProcessingInstruction,
    RubyParenthesisString,
    RubyTextString,
    Script,
    Stylesheet,
    Tag,
    TemplateString,
)

from pagelint.html import dom

if TYPE_CHECKING:
    from pagelint.finding import Span

SourcedT = TypeVar("SourcedT", bound="_SourcedString")

_NAMESPACES = {
    "html": "http://www.w3.org/1999/xhtml",
    "svg": "http://www.w3.org/2000/svg",
    "math": "http://www.w3.org/1998/Math/MathML",
}
_MULTI_VALUED: dict[str, set[str]] = HTMLTreeBuilder().cdata_list_attributes or {}
_EVERYWHERE = _MULTI_VALUED["*"]
_VOID: set[str] = HTMLTreeBuilder.DEFAULT_EMPTY_ELEMENT_TAGS or set()


class Places(Protocol):
    """Tells where nodes stand in the source."""

    def of_element(self, node: dom.Element) -> Span:
        """The start tag; for an implied one that of the nearest element around it."""

    def of_attribute(self, node: dom.Element, name: str) -> Span:
        """An attribute's value without quotes; the start tag where there is no such attribute."""

    def of_text(self, node: dom.Node) -> Span | None:
        """Where a text or comment stands; its tag's place if that is unsure."""


class _Sourced(PageElement):
    """What has a place in the source: the parser's node is kept for it."""

    _node: dom.Node | None = None
    _places: Places | None = None


class _SourcedString(_Sourced, NavigableString):
    @property
    def source_span(self) -> Span | None:
        """Where the text stands; its tag's place if that is unsure, None for a string made anew."""
        if self._places is None or self._node is None:
            return None
        return self._places.of_text(self._node)


class SourceString(_SourcedString, NavigableString):
    """Text; `str(string)` is the text itself."""


class SourceComment(_SourcedString, Comment):
    """A comment; its span is that of the words inside."""


class SourceDoctype(_SourcedString, Doctype):
    """The document type declaration; it has no span."""


class SourceInstruction(_SourcedString, ProcessingInstruction):
    """A processing instruction; it has no span."""


class _SourceScript(_SourcedString, Script):
    pass


class _SourceStylesheet(_SourcedString, Stylesheet):
    pass


class _SourceTemplateString(_SourcedString, TemplateString):
    pass


class _SourceRubyText(_SourcedString, RubyTextString):
    pass


class _SourceRubyParenthesis(_SourcedString, RubyParenthesisString):
    pass


# bs4 tells these apart by exact type to leave them out of `get_text()` (its `string_containers`).
_CONTAINERS: dict[str, type[_SourcedString]] = {
    "script": _SourceScript,
    "style": _SourceStylesheet,
    "template": _SourceTemplateString,
    "rt": _SourceRubyText,
    "rp": _SourceRubyParenthesis,
}
_READ: set[type[NavigableString]] = {NavigableString, CData, SourceString}
_READ_IN: dict[str, set[type[NavigableString]]] = {
    name: {kind, kind.__bases__[1]} for name, kind in _CONTAINERS.items()
}


class SourceTag(_Sourced, Tag):
    """A Tag that knows where it stands. What all tags share is kept on the class."""

    _node: dom.Element | None = None

    MAIN_CONTENT_STRING_TYPES: ClassVar[set[type[NavigableString]]] = _READ  # type: ignore[misc]
    parser_class = BeautifulSoup
    namespace = _NAMESPACES["html"]
    _namespaces: dict[str, str] = {}  # noqa: RUF012 - as bs4 declares it; never changed
    prefix = None
    known_xml = False
    hidden = False
    can_be_empty_element = False
    attribute_value_list_class = AttributeValueList
    cdata_list_attributes = _MULTI_VALUED
    preserve_whitespace_tags = HTMLTreeBuilder.DEFAULT_PRESERVE_WHITESPACE_TAGS
    interesting_string_types = _READ

    @cached_property
    def sourceline(self) -> int | None:  # type: ignore[override]
        """The start tag's line from 1; None for an implied tag."""
        position = self._node.position if self._node is not None else None
        return position[0] if position else None

    @cached_property
    def sourcepos(self) -> int | None:  # type: ignore[override]
        """The start tag's column from 0, as bs4 counts."""
        position = self._node.position if self._node is not None else None
        return position[1] if position else None

    @property
    def source_span(self) -> Span | None:
        """The start tag, for an implied one the nearest around it; None for a tag made anew."""
        if self._node is None or self._places is None:
            return None
        return self._places.of_element(self._node)

    def attribute_span(self, name: str) -> Span | None:
        """An attribute's value without quotes, as `Element.attribute_span`; None for a new tag."""
        if self._node is None or self._places is None:
            return None
        return self._places.of_attribute(self._node, name)


def build_soup(document: dom.Document, places: Places | None = None) -> BeautifulSoup:
    """The tree of a parsed document; without places its spans are None."""
    soup = BeautifulSoup("", "html.parser")
    soup.interesting_string_types = _READ
    with _collector_paused():
        _Growth(soup, places).grow(document)
    return soup


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage arises while a tree grows, yet looking for it would cost most of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class _Growth:
    """A soup and the element that came last into it."""

    def __init__(self, soup: BeautifulSoup, places: Places | None) -> None:
        self._soup = soup
        self._places = places
        self._last: PageElement = soup

    def grow(self, document: dom.Document) -> None:
        """Add all nodes, in document order."""
        stack: list[tuple[Iterator[dom.Node], Tag, type[_SourcedString]]]
        stack = [(iter(document.children), self._soup, SourceString)]
        while stack:
            nodes, parent, strings = stack[-1]
            for node in nodes:
                if isinstance(node, dom.Text):
                    self._link(_string(strings, node.data), node, parent)
                elif isinstance(node, dom.Element):
                    tag = self._tag(node, parent)
                    children = node.children
                    if children:
                        stack.append((iter(children), tag, _CONTAINERS.get(tag.name, strings)))
                        break
                elif isinstance(node, dom.DocumentFragment):  # of a template
                    stack.append((iter(node.children), parent, strings))
                    break
                else:
                    self._link(_other_string(node), node, parent)
            else:
                stack.pop()

    def _tag(self, node: dom.Element, parent: Tag) -> SourceTag:
        # bs4's constructor does thrice the work; what all tags have alike, the class has.
        tag = SourceTag.__new__(SourceTag)
        tag.name = name = node.tag
        tag.contents = []
        tag.attrs = _attributes(node, name)
        if name in _VOID:
            tag.can_be_empty_element = True
        elif name in _READ_IN:
            tag.interesting_string_types = _READ_IN[name]
        if name == "meta":
            self._soup.builder.set_up_substitutions(tag)
        if node.namespace is not dom.Namespace.HTML:
            tag.namespace = _NAMESPACES[node.namespace.value]
        self._link(tag, node, parent)
        return tag

    def _link(self, element: _Sourced, node: dom.Node, parent: Tag) -> None:
        contents = parent.contents
        last = self._last
        element._node = node
        element._places = self._places
        element.parent = parent
        element.previous_element = last
        element.next_element = None
        element.next_sibling = None
        if contents:
            before = contents[-1]
            element.previous_sibling = before
            before.next_sibling = element
        else:
            element.previous_sibling = None
        last.next_element = element
        self._last = element
        contents.append(element)


def _attributes(node: dom.Element, name: str) -> HTMLAttributeDict:
    """Attributes as bs4 holds them: values are strings, or lists of words for some."""
    attributes = HTMLAttributeDict(node.attrs)
    if not attributes:
        return attributes
    own = _MULTI_VALUED.get(name, ())
    for key, value in attributes.items():
        many = key in _EVERYWHERE or key in own
        if many:
            words = value if isinstance(value, list) else value.split()
            dict.__setitem__(attributes, key, AttributeValueList(words))
        elif not isinstance(value, str):
            dict.__setitem__(attributes, key, node.attr(key) or "")
    return attributes


def _string(kind: type[SourcedT], text: str) -> SourcedT:
    """A string of a kind; bs4's constructor would set links that are set anyway."""
    return str.__new__(kind, text)


def _other_string(node: dom.Node) -> _SourcedString:
    """A comment, doctype or processing instruction."""
    if isinstance(node, dom.Comment):
        return _string(SourceComment, node.data)
    if isinstance(node, dom.Doctype):
        return _string(SourceDoctype, _doctype(node))
    instruction = cast("dom.ProcessingInstruction", node)
    return _string(SourceInstruction, f"{instruction.target} {instruction.data}".rstrip())


def _doctype(node: dom.Doctype) -> str:
    return Doctype.for_name_and_ids(node.name, node.public_id, node.system_id)
