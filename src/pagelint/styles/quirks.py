"""Quirks mode: pages without a modern doctype are styled as browsers of the last century did."""

from __future__ import annotations

from pagelint.html import dom
from pagelint.patterns import pattern

# HTML standard, 13.2.6.4.1: public identifiers of documents older than HTML 4.01.
_OLD = pattern(
    r"html\Z|-//w3o//dtd w3 html strict 3\.0//en//\Z|-/w3c/dtd html 4\.0 transitional/en\Z"
    r"|\+//silmaril//dtd html pro v0r11 19970101//|-//o'reilly and associates//dtd html "
    r"|-//(?:as|advasoft ltd)//dtd html 3\.0 aswedit \+ extensions//"
    r"|-//ietf//dtd html(?: 2\.| 3|//| strict| level)|-//metrius//dtd metrius presentational//"
    r"|-//microsoft//dtd internet explorer [23]\.0 |-//netscape comm\. corp\.//dtd "
    r"|-//sq//dtd html 2\.0 hotmetal \+ extensions//|-//softquad|-//spyglass//dtd html "
    r"|-//sun microsystems corp\.//dtd hotjava |-//w3o//dtd w3 html 3\.0//"
    r"|-//w3c//dtd (?:html 3(?: 1995-03-24|\.2(?:s? draft| final|)//| )"
    r"|html 4\.0 (?:frameset|transitional)//|html experimental |w3 html//)"
    r"|-//webtechs//dtd mozilla html"
)
_OLD_WITHOUT_ADDRESS = pattern(r"-//w3c//dtd html 4\.01 (?:frameset|transitional)//")
_OLD_ADDRESS = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"
_HEXADECIMAL = pattern(r"[0-9a-f]{6}|[a-f][0-9a-f]{2}", flags=2)
_SHORT = pattern(r"\d[0-9a-f]{0,4}", flags=2)
_BARE_NUMBER = pattern(r"[+-]?(?:\d++(?:\.\d++)?|\.\d++)")
_COLOURS = frozenset({"color", "background-color"})
# Quirks Mode Standard, 3.2, as far as anybody reads them here.
_LENGTHS = frozenset({
    "top", "right", "bottom", "left", "font-size", "width", "height", "max-width", "max-height",
    "min-height", "letter-spacing", "word-spacing", "text-indent", "margin-top", "margin-left",
})  # fmt: skip


def is_quirky(document: dom.Document) -> bool:
    """Whether a browser shows a page in quirks mode."""
    for node in document.children:
        if isinstance(node, dom.Doctype):
            public = (node.public_id or "").lower()
            system = (node.system_id or "").lower()
            old = node.name.lower() != "html" or system == _OLD_ADDRESS or _OLD.match(public)
            return bool(old or (not system and _OLD_WITHOUT_ADDRESS.match(public)))
    return True


def quirky_value(name: str, value: str) -> str:
    """A declared value as quirks mode reads it: colours without #, lengths without a unit."""
    if name in _COLOURS:
        if _HEXADECIMAL.fullmatch(value):
            return f"#{value}"
        return f"#{value:0>6}" if _SHORT.fullmatch(value) else value
    return f"{value}px" if name in _LENGTHS and _BARE_NUMBER.fullmatch(value) else value
