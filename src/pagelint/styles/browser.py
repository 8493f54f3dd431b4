"""What a page looks like before its author speaks: the browser's own sheet and HTML's attributes.

HTML standard, 15 "Rendering", as far as rules read it, and what Chromium, Firefox and Safari do
with form controls.
"""

from __future__ import annotations

from collections.abc import Mapping

from pagelint.html import dom
from pagelint.styles.colours import legacy_colour

_NONE = {"display": "none"}
_BLOCK = {"display": "block"}
_BOLD = {"font-weight": "bolder"}
_HEADING = {"display": "block", "font-weight": "bold"}
_FIXED = {"font-family": "monospace"}
_SMALLER = {"font-size": "smaller"}
_BUTTON = {
    "display": "inline-block", "color": "buttontext", "background-color": "buttonface",
    "font-size": "13.3333px", "font-weight": "400", "line-height": "normal", "text-indent": "0",
    "letter-spacing": "normal", "word-spacing": "normal", "text-transform": "none",
    "text-shadow": "none", "text-align": "center",
}  # fmt: skip
_FIELD = _BUTTON | {"color": "fieldtext", "background-color": "field", "text-align": "start"}

SHEET: dict[str, Mapping[str, str]] = {
    **dict.fromkeys(
        ("area", "base", "basefont", "datalist", "head", "link", "meta", "noembed", "noframes",
         "param", "rp", "script", "style", "template", "title", "noscript", "track"),
        _NONE,
    ),
    **dict.fromkeys(
        ("html", "body", "address", "blockquote", "center", "dialog", "div", "figure", "figcaption",
         "footer", "form", "header", "hr", "legend", "listing", "main", "p", "plaintext", "pre",
         "search", "xmp", "article", "aside", "hgroup", "nav", "section", "dir", "dd", "dl", "dt",
         "menu", "ol", "ul", "details", "summary", "fieldset", "optgroup", "option"),
        _BLOCK,
    ),
    "hr": {"display": "block", "color": "gray"}, "li": {"display": "list-item"},
    "h1": _HEADING | {"font-size": "2em"}, "h2": _HEADING | {"font-size": "1.5em"},
    "h3": _HEADING | {"font-size": "1.17em"}, "h4": _HEADING | {"font-size": "1em"},
    "h5": _HEADING | {"font-size": ".83em"}, "h6": _HEADING | {"font-size": ".67em"},
    **dict.fromkeys(("code", "kbd", "samp", "tt"), _FIXED),
    **dict.fromkeys(("pre", "listing", "plaintext", "xmp"), _FIXED | _BLOCK),
    "b": _BOLD, "strong": _BOLD, "small": _SMALLER, "sub": _SMALLER, "sup": _SMALLER,
    "big": {"font-size": "larger"}, "rt": {"display": "ruby-text", "font-size": "50%"},
    "mark": {"color": "marktext", "background-color": "mark"},
    "table": {"display": "table"}, "caption": {"display": "table-caption"},
    "tr": {"display": "table-row"}, "td": {"display": "table-cell"},
    "th": {"display": "table-cell", "font-weight": "bold"},
    "button": _BUTTON, "input": _FIELD, "select": _FIELD, "textarea": _FIELD,
    "center": {"display": "block", "text-align": "center"},
}  # fmt: skip
_DIALOG = {
    "display": "block", "position": "absolute", "color": "canvastext", "background-color": "canvas",
}  # fmt: skip
_CONTENTS = {"display": "contents"}
_LINK = {"color": "linktext"}
_TICK = _FIELD | {"background-color": "transparent"}
_TICK_TYPES = frozenset({"checkbox", "radio", "range", "image"})
_BUTTON_TYPES = frozenset({"submit", "reset", "button", "color"})
_FONT_SIZES = ("x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large")
_EMPTY: Mapping[str, str] = {}
QUIRKY_TABLE = {
    "display": "table", "font-size": "medium", "font-weight": "400", "line-height": "normal",
}  # fmt: skip

# Elements whose look their attributes change.
WITH_HINTS = "[hidden],[bgcolor],[background],[align],body[text],font[color],font[size]"


def browser_style(node: dom.Element, *, is_unfolded: bool = False) -> Mapping[str, str]:
    """The browser's own declarations for an element.

    `is_unfolded`: in `<details>` that shows its content though it is closed.
    """
    tag = node.tag
    if node.namespace != dom.Namespace.HTML:
        return _EMPTY
    if tag == "a":
        return _LINK if node.attr("href") is not None else _EMPTY
    if tag == "input":
        return _input_style((node.attr("type") or "").strip().lower())
    if tag == "button" and isinstance(node.parent, dom.Element) and node.parent.tag == "select":
        return _CONTENTS  # HTML standard, 15.5.16: the button of a select shows as a part of it
    if tag == "dialog":
        return _DIALOG if node.attr("open") is not None else _NONE
    own = SHEET.get(tag, _EMPTY)
    if node.attr("popover") is not None or (not is_unfolded and _is_folded(node)):
        return _NONE
    return own


def _input_style(kind: str) -> Mapping[str, str]:
    if kind == "hidden":
        return _NONE
    if kind in _TICK_TYPES:
        return _TICK
    return _BUTTON if kind in _BUTTON_TYPES else _FIELD


def _is_folded(node: dom.Element) -> bool:
    """Whether an element lies in `<details>` that is closed."""
    parent = node.parent
    if not isinstance(parent, dom.Element) or parent.tag != "details":
        return False
    return parent.attr("open") is None and node.tag != "summary"


def hints(node: dom.Element, link_colour: str) -> Mapping[str, str]:
    """Presentational hints: attributes that count as the author's weakest declarations."""
    found: dict[str, str] = {}
    tag = node.tag
    hidden = node.attr("hidden")
    if hidden is not None:
        until_found = hidden.lower() == "until-found"
        name, value = ("content-visibility", "hidden") if until_found else ("display", "none")
        found[name] = value
    for attribute, name, tags in _COLOUR_HINTS:
        written = node.attr(attribute) if tag in tags else None
        colour = legacy_colour(written) if written else None
        if colour:
            found[name] = colour.hex
    if node.attr("background") and tag in _TABLE_PARTS:
        found["background-image"] = "url(background)"
    if tag == "a" and link_colour:
        found["color"] = link_colour
    if tag == "font" and node.attr("size"):
        found["font-size"] = _font_size((node.attr("size") or "").strip())
    align = (node.attr("align") or "").lower()
    if align in ("left", "right", "center", "justify") and tag not in ("img", "table", "iframe"):
        found["text-align"] = align
    return found


_TABLE_PARTS = frozenset({"body", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "col"})
_COLOUR_HINTS = (
    ("bgcolor", "background-color", _TABLE_PARTS | {"marquee"}),
    ("text", "color", frozenset({"body"})),
    ("color", "color", frozenset({"font"})),
)


def _font_size(text: str) -> str:
    """HTML standard, 15.3.4: 1 to 7, or steps from 3."""
    sign, digits = text[:1], text.lstrip("+-")[:2]
    if not digits.isdecimal():
        return "inherit"
    steps = int(digits)
    size = 3 + steps if sign == "+" else 3 - steps if sign == "-" else steps
    return _FONT_SIZES[min(7, max(1, size)) - 1]
