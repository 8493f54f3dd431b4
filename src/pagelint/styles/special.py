"""Matching of selectors that the parser's matcher can't answer alone, step by step from the right.

What it can answer of each step it does; the rest are states of elements and the roots of scopes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from pagelint.html import dom
from pagelint.patterns import pattern
from pagelint.styles.selectors import Selector, Special, Step, parse_selector
from pagelint.styles.states import is_in_state
from pagelint.styles.syntax import split_list

_MOST_INSIDE = 2_000  # elements looked at for one `:has()`


class SpecialMatch:
    """One selector on the elements of a page; `root` is the scope's, None for the document's."""

    def __init__(self, selector: Selector, root: dom.Element | None = None) -> None:
        self._steps = selector.steps
        self._text = selector.text
        self._root = root
        self._known: dict[tuple[int, dom.Element], bool] = {}
        self._inner: dict[int, SpecialMatch] = {}
        self._states: dict[tuple[Special, dom.Element], bool] = {}

    def matches(self, node: dom.Element) -> bool:
        """Whether an element matches."""
        if not self._steps:
            return bool(node.matches(self._text))
        return self._reaches(len(self._steps) - 1, node, None)

    def _reaches(self, number: int, node: dom.Element, anchor: dom.Element | None) -> bool:
        """Whether an element matches all steps up to one; from an anchor on, for `:has()`."""
        if anchor is None and (number, node) in self._known:
            return self._known[number, node]
        step = self._steps[number]
        found = self._is(node, step) and (
            (anchor is None and step.combinator == "" and number == 0)
            or any(
                each == (anchor if anchor is not None else self._anchor(each))
                if number == 0
                else self._reaches(number - 1, each, anchor)
                for each in _before(node, step.combinator or " ")
            )
        )
        if anchor is None:
            self._known[number, node] = found
        return found

    def _anchor(self, node: dom.Element) -> dom.Element | None:
        """What a relative selector in a scope begins at."""
        return node if self._is_root(node) else None

    def _is_root(self, node: dom.Element) -> bool:
        if self._root is not None:
            return node == self._root
        return not isinstance(node.parent, dom.Element)

    def _is(self, node: dom.Element, step: Step) -> bool:
        if step.text != "*" and not node.matches(step.text):
            return False
        return all(self._has(node, each) for each in step.special)

    def _has(self, node: dom.Element, special: Special) -> bool:
        if special.name == "scope":
            return self._is_root(node)
        if not special.selectors:
            return is_in_state(node, special.name, special.words)
        key = special, node
        if key not in self._states:
            inner = [self._of(each) for each in special.selectors]
            if special.name == "has":
                found = any(each.is_held_by(node) for each in inner)
            else:
                found = any(each.matches(node) for each in inner) is not (special.name == "not")
            self._states[key] = found
        return self._states[key]

    def _of(self, selector: Selector) -> SpecialMatch:
        known = self._inner.get(id(selector))
        if known is None:
            known = self._inner[id(selector)] = SpecialMatch(selector, self._root)
        return known

    def is_held_by(self, anchor: dom.Element) -> bool:
        """Whether something matches as seen from an element, for `:has()`."""
        last = len(self._steps) - 1
        first = self._steps[0].combinator
        around: Iterable[dom.Element] = (anchor,)
        if first in ("+", "~"):
            around = _elements(anchor.next_siblings)
        candidates = (
            each for top in around for each in ((top,) if top != anchor else ()) + _inside(top)
        )
        return any(self._reaches(last, each, anchor) for each in islice(candidates, _MOST_INSIDE))


def _inside(node: dom.Element) -> tuple[dom.Element, ...]:
    return tuple(node.select("*"))


def _before(node: dom.Element, combinator: str) -> Iterator[dom.Element]:
    """The elements that may stand on the other side of a combinator."""
    if combinator == ">":
        return islice(_elements(node.ancestors), 1)
    if combinator == " ":
        return _elements(node.ancestors)
    siblings = _elements(node.previous_siblings)
    return islice(siblings, 1) if combinator == "+" else siblings


def _elements(nodes: Iterable[dom.Node]) -> Iterator[dom.Element]:
    return (each for each in nodes if isinstance(each, dom.Element))


# Scopes (CSS Cascade 6, 2.5)


class Scope:
    """The elements between the roots of an `@scope` and its limits."""

    def __init__(self, roots: Sequence[Selector], limits: Sequence[Selector]) -> None:
        self._roots = [SpecialMatch(each) for each in roots]
        self._limits = limits
        self._stops: dict[dom.Element, list[SpecialMatch]] = {}

    def roots_of(self, node: dom.Element) -> Iterator[tuple[dom.Element, int]]:
        """The roots whose scope an element is in, the nearest first, and how many steps off."""
        way: list[dom.Element] = []
        for steps, each in enumerate((node, *_elements(node.ancestors))):
            way.append(each)
            if any(root.matches(each) for root in self._roots) and not self._is_cut(each, way):
                yield each, steps

    def _is_cut(self, root: dom.Element, way: Sequence[dom.Element]) -> bool:
        if not self._limits:
            return False
        if root not in self._stops:
            self._stops[root] = [SpecialMatch(each, root) for each in self._limits]
        return any(stop.matches(each) for each in way for stop in self._stops[root])


_PRELUDE = pattern(
    r"(?is)\s*\((?P<roots>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)"
    r"(?:\s*to\s*\((?P<limits>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\))?\s*"
)


def scope_of(prelude: str) -> Scope | None:
    """The scope that stands behind `@scope`; None for what has no roots of its own, or no sense.

    Without a root it is what is around the `<style>`, which only a sheet in the page has.
    """
    match = _PRELUDE.fullmatch(prelude)
    if match is None:
        return None
    roots = [parse_selector(each) for each in split_list(match["roots"])]
    limits = [parse_selector(each, relative=True) for each in split_list(match["limits"] or "")]
    known = [each for each in roots if each is not None]
    return Scope(known, [each for each in limits if each is not None]) if known else None
