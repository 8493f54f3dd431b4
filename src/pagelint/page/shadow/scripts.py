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
from typing import TYPE_CHECKING, NamedTuple

from pagelint.html import dom
from pagelint.page.shadow.hosts import between_tags, can_host, live
from pagelint.page.shadow.script_tokens import tokens
from pagelint.page.shadow.statements import Attached, Reader, Where
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.html.source import Source
    from pagelint.page.shadow.written import Content

_CLASSIC = frozenset({
    "", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript",
    "application/x-javascript", "text/jscript",
})  # fmt: skip


_LONGEST = 200_000  # characters; longer ones are what a bundler made
_WORD = pattern(r"[\w$]+")
_COMES_BACK = pattern(r"\.\s*shadowRoot\b")
# Components of libraries attach to `this`, and are not worth a look.
_PLAIN = pattern(r"(?<!this)(?<!super)\.\s*attachShadow\s*\(")


def attachments(document: dom.Document, source: Source) -> dict[dom.Element, list[Content]]:
    """Hosts and what scripts put into their shadow trees."""
    if not _PLAIN.search(source.text):
        return {}
    reader = _Scripts(document, source)
    found = reader.read()
    return {each.host: each.contents for each in found if each.contents and can_host(each.host)}


class _Script(NamedTuple):
    """An inline script, and where its text stands in the page's source."""

    node: dom.Element
    text: str
    start: int
    module: bool


class _Scripts:
    """The scripts of a page, in order."""

    def __init__(self, document: dom.Document, source: Source) -> None:
        self._where = Where(document, source)
        nodes = live(document, "script")
        self._scripts = [each for node in nodes if (each := _inline(node, source.normalized))]

    def read(self) -> Iterator[Attached]:
        """What the scripts attach, each to a host of its own."""
        if any(_COMES_BACK.search(script.text) for script in self._scripts):
            return
        attached: dict[dom.Element, Attached] = {}
        twice = set()
        for script in self._scripts:
            for each in self._read(script) if "attachShadow" in script.text else ():
                if each.host in attached:
                    twice.add(each.host)
                attached[each.host] = each
        yield from (each for host, each in attached.items() if host not in twice)

    def _read(self, script: _Script) -> list[Attached]:
        found = tokens(script.text) if len(script.text) <= _LONGEST else None
        before = None if script.module else script.node
        shared = frozenset() if script.module else self._shared
        attached = Reader(self._where, before, script.start, found or []).run()
        return [each for each in attached if each.names.isdisjoint(shared)]

    @cached_property
    def _shared(self) -> frozenset[str]:
        """The words that several classic scripts have: they share their variables."""
        scripts: Counter[str] = Counter()
        for script in self._scripts:
            if not script.module:
                scripts.update(set(_WORD.findall(script.text)))
        return frozenset(word for word, number in scripts.items() if number > 1)


def _inline(node: dom.Element, text: str) -> _Script | None:
    """A script that is read from the page itself; None for any other."""
    kind = (node.attr("type") or "").strip().lower()
    if node.attr("src") is not None or (kind not in _CLASSIC and kind != "module"):
        return None
    inside = between_tags(node, text)
    return _Script(node, *inside, module=kind == "module") if inside else None
