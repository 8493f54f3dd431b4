"""CSS selectors that lead to elements, for tools that show a page."""

from __future__ import annotations

from itertools import islice

from pagelint.html import dom
from pagelint.patterns import pattern

_PLAIN_ID = pattern(r"[A-Za-z][A-Za-z0-9_-]*")
_MOST_STEPS = 6
_SIBLINGS_COUNTED = 500


class Paths:
    """The paths to a page's elements; what stands in one element is counted once for all of it."""

    def __init__(self) -> None:
        self._steps: dict[dom.Node, str] = {}
        self._counted: set[dom.Node] = set()  # elements whose children have theirs

    def path(self, node: dom.Node | None) -> str:
        """A selector from the nearest id on, or from a few steps up."""
        steps: list[str] = []
        while isinstance(node, dom.Element) and len(steps) < _MOST_STEPS:
            step = self._steps.get(node) or self._step(node)
            steps.append(step)
            if step[0] == "#":
                break
            node = node.parent
        return " > ".join(reversed(steps))

    def _step(self, node: dom.Element) -> str:
        parent = node.parent
        if parent is not None and parent not in self._counted:
            self._counted.add(parent)
            self._count(parent)
        if node not in self._steps:
            self._steps[node] = _id_step(node) or node.tag
        return self._steps[node]

    def _count(self, parent: dom.Node) -> None:
        """Number the first nodes in an element, each among those with its tag."""
        before: dict[str, int] = {}
        for node in islice(parent.children, _SIBLINGS_COUNTED + 1):
            if isinstance(node, dom.Element):
                tag = node.tag
                count = before[tag] = before.get(tag, 0) + 1
                numbered = f"{tag}:nth-of-type({count})" if count > 1 else tag
                self._steps[node] = _id_step(node) or numbered


def _id_step(node: dom.Element) -> str:
    """The selector of an element by its id; "" where it has none that can be written plainly."""
    identity = node.attr("id")
    return f"#{identity}" if identity and _PLAIN_ID.fullmatch(identity) else ""
