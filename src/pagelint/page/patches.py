"""Content that a page sends late, for a place further up: `<template for>`.

A browser puts it in the place of `<?marker name="…"?>`, or of what stands between
`<?start name="…"?>` and `<?end?>`, inside the element that the template stands in (WICG,
declarative partial updates, as Chromium 156 has them).
"""

from __future__ import annotations

from itertools import islice

from pagelint.html import dom
from pagelint.patterns import pattern

SIGNS = ("<?marker", "<?start")  # one of these is in every page that has such places
_NAME = pattern(r"name\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_MOST = 1_000  # templates, and nodes of one


def fill_in(document: dom.Document) -> None:
    """Put templates for a place into it."""
    templates = document.select("template[for]")
    if not templates:
        return
    places: dict[str, list[dom.ProcessingInstruction]] = {}
    for node in document.descendants:
        if isinstance(node, dom.ProcessingInstruction) and node.target in ("marker", "start"):
            match = _NAME.search(node.data)
            if match:
                places.setdefault(match[1] or match[2] or "", []).append(node)
    for template in islice(templates, _MOST):
        for place in places.get(template.attr("for") or "", ()):
            if any(each == template.parent for each in place.ancestors) and _fill(place, template):
                break


def _fill(place: dom.ProcessingInstruction, template: dom.Element) -> bool:
    """Put what a template holds into a place; False for one that has no end."""
    parent = place.parent
    if not isinstance(parent, dom.Element):
        return False
    behind = list(place.next_siblings)
    old: list[dom.Node] = []
    if place.target == "start":
        end = next((index for index, each in enumerate(behind) if _is_end(each)), None)
        if end is None:
            return False
        old, behind = behind[: end + 1], behind[end + 1 :]
    new = [node for part in template.children for node in _content(part)]
    for node in (*old, place, template, *behind, *new):
        if node.parent is not None:
            node.extract()
    for node in (*new, *(each for each in behind if each != template)):
        parent.append(node)
    return True


def _content(part: dom.Node) -> list[dom.Node]:
    return list(part.children) if isinstance(part, dom.DocumentFragment) else [part]


def _is_end(node: dom.Node) -> bool:
    return isinstance(node, dom.ProcessingInstruction) and node.target == "end"
