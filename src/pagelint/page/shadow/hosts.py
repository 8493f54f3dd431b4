"""Which elements can have a shadow tree, and which have one by their markup.

DOM standard, 4.9 "attach a shadow root"; HTML standard, 4.12.3 "the template element".
"""

from __future__ import annotations

from collections.abc import Iterator

from pagelint.html import dom
from pagelint.patterns import pattern

_HOSTS = frozenset({
    "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "main", "nav", "p", "section", "span",
})  # fmt: skip
_CUSTOM = pattern(r"[a-z][^A-Z\0\t\n\f\r />]*-[^A-Z\0\t\n\f\r />]*")
_RESERVED = frozenset({
    "annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri",
    "font-face-format", "font-face-name", "missing-glyph",
})  # fmt: skip


def can_host(node: dom.Node | None) -> bool:
    """Whether a node is an element that may have a shadow root."""
    if not isinstance(node, dom.Element) or node.namespace is not dom.Namespace.HTML:
        return False
    tag = node.tag
    return tag in _HOSTS or ("-" in tag and is_custom(tag))


def is_custom(tag: str) -> bool:
    """Whether a name is a valid one for a custom element."""
    return _CUSTOM.fullmatch(tag) is not None and tag not in _RESERVED


def inert(document: dom.Document) -> set[dom.Node]:
    """What lies in the content of templates."""
    found: set[dom.Node] = set()
    for template in document.iter_elements("template"):
        if template not in found:
            found.update(template.descendants)
    return found


def live(document: dom.Document, tag: str) -> list[dom.Element]:
    """The elements of a name, without those in the content of templates."""
    without = inert(document)
    return [node for node in document.iter_elements(tag) if node not in without]


def between_tags(template: dom.Element, text: str) -> tuple[str, int] | None:
    """What stands between an element's tags in a text, and where; None if it is never closed."""
    location = template.source_location
    if location is None or location.end_tag is None:
        return None
    start, end = location.start_tag.end_offset, location.end_tag.start_offset
    return text[start:end], start


def declared_roots(document: dom.Document) -> Iterator[tuple[dom.Element, dom.Element]]:
    """Hosts with the template that is their shadow root: the first one with a valid mode.

    One that is never closed holds the rest of the file, and is taken for a mistake.
    """
    hosts = set()
    for template in live(document, "template"):
        if (template.attr("shadowrootmode") or "").lower() not in ("open", "closed"):
            continue
        if template.attr("shadowrootslotassignment") is not None:
            continue  # a script says what slots take
        location = template.source_location
        if location is None or location.end_tag is None:
            continue
        host = template.parent
        if isinstance(host, dom.Element) and can_host(host) and host not in hosts:
            hosts.add(host)
            yield host, template
