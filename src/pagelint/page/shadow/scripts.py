"""What inline scripts plainly attach to elements, read off without running anything.

Understood are statements at the top of a script, of these shapes alone::

    const host = document.querySelector("#host");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = `<p>Text</p>`;
    root.append(document.getElementById("card").content.cloneNode(true));

A shadow tree is taken for known only where nothing else in the script speaks of it: what is filled
in later would be found missing.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from pagelint.page import dom
from pagelint.page.shadow.hosts import can_host, live
from pagelint.page.shadow.script_tokens import NAME, tokens
from pagelint.page.shadow.statements import Attached, Reader, Where
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.page.shadow.script_tokens import Token
    from pagelint.page.shadow.written import Content
    from pagelint.page.source import Source

_CLASSIC = frozenset({
    "", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript",
    "application/x-javascript", "text/jscript",
})  # fmt: skip


# Components of libraries attach to `this`, and are not worth a look.
_PLAIN = pattern(r"(?<!this)(?<!super)\.\s*attachShadow\s*\(")


def attachments(document: dom.Document, source: Source) -> dict[dom.Element, list[Content]]:
    """Hosts and what scripts put into their shadow trees."""
    if not _PLAIN.search(source.text):
        return {}
    reader = _Scripts(document, source)
    found = reader.read()
    return {each.host: each.contents for each in found if each.contents and can_host(each.host)}


class _Scripts:
    """The scripts of a page, in order."""

    def __init__(self, document: dom.Document, source: Source) -> None:
        self._where = Where(document, source)
        self._source = source
        self._scripts = [
            (node, found)
            for node in live(document, "script")
            if (found := self._tokens(node)) is not None
        ]

    def _tokens(self, node: dom.Element) -> tuple[int, list[Token]] | None:
        """Where an inline script stands, and its tokens."""
        kind = (node.attr("type") or "").strip().lower()
        location = node.source_location
        if node.attr("src") is not None or (kind not in _CLASSIC and kind != "module"):
            return None
        if location is None or location.end_tag is None:
            return None
        start = location.start_tag.end_offset
        found = tokens(self._source.normalized[start : location.end_tag.start_offset])
        return None if found is None else (start, found)

    def read(self) -> Iterator[Attached]:
        if any(self._opens_roots(found) for _, (_, found) in self._scripts):
            return
        attached: dict[dom.Element, Attached] = {}
        twice = set()
        for node, (start, found) in self._scripts:
            if not any(token.text == "attachShadow" for token in found):
                continue
            classic = not _is_module(node)
            others = self._shared if classic else frozenset()
            for each in Reader(self._where, node if classic else None, start, found).run():
                if each.host in attached:
                    twice.add(each.host)
                elif each.names.isdisjoint(others):
                    attached[each.host] = each
        yield from (each for host, each in attached.items() if host not in twice)

    def _opens_roots(self, found: list[Token]) -> bool:
        """Whether a script comes back to shadow roots by way of their hosts."""
        return any(
            token.text == "shadowRoot" and before.text in (".", "?.")
            for before, token in pairwise(found)
        )

    @cached_property
    def _shared(self) -> frozenset[str]:
        """The names that several classic scripts speak of: they share their variables."""
        scripts: Counter[str] = Counter()
        for node, (_, found) in self._scripts:
            if not _is_module(node):
                scripts.update({token.text for token in found if token.kind == NAME})
        return frozenset(name for name, number in scripts.items() if number > 1)


def _is_module(script: dom.Element) -> bool:
    return (script.attr("type") or "").strip().lower() == "module"
