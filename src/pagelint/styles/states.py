"""States of elements that the parser's matcher doesn't know: HTML standard, 4.16.3; Selectors 4.

As on a page that nobody has touched yet.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice

from pagelint.html import dom
from pagelint.patterns import pattern

_PROMPTED = frozenset({"", "text", "search", "url", "tel", "email", "password", "number"})
_BARRED_TYPES = frozenset({"hidden", "reset", "button"})
_LIMITED = frozenset({"number", "range"})
_TICKS = frozenset({"checkbox", "radio"})
_OTHER_TYPES = frozenset({
    "hidden", "reset", "button", "submit", "image", "range", "color", "checkbox", "radio", "file",
    "date", "month", "week", "time", "datetime-local",
})  # fmt: skip
_FIELDS = "input,select,textarea,button"
_MOST_FIELDS = 500  # of a form
_MOST_TEXT = 2_000  # characters looked at for a direction
_MAIL = pattern(r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?")
_URL = pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:.+")
_NUMBER = pattern(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?")
_RIGHT = frozenset({"R", "AL"})


def is_in_state(node: dom.Element, name: str, words: str) -> bool:
    """Whether an element is in a state, by the name of the pseudo-class and what it says."""
    if name == "lang":
        return _speaks(node, words)
    if name == "dir":
        return direction(node) == words
    return _STATES[name](node)


def _is_empty(node: dom.Element) -> bool:
    """Selectors 4 would pass over white space; browsers don't."""
    return not any(
        isinstance(each, dom.Element) or (isinstance(each, dom.Text) and each.data)
        for each in node.children
    )


def _shows_placeholder(node: dom.Element) -> bool:
    if node.attr("placeholder") is None:
        return False
    return _takes_prompt(node) and not _value(node)


def _takes_prompt(node: dom.Element) -> bool:
    kind = _kind(node)
    return node.tag == "textarea" or (
        node.tag == "input" and (kind in _PROMPTED or kind not in _OTHER_TYPES)
    )


def _kind(node: dom.Element) -> str:
    return (node.attr("type") or "").strip().lower()


def _value(node: dom.Element) -> str:
    """A field's value: what the page gives it, as far as its type takes that."""
    if node.tag == "textarea":
        return node.text
    if node.tag == "select":
        options = node.select("option")
        chosen = next((each for each in options if each.attr("selected") is not None), None)
        if chosen is None and node.attr("multiple") is None:
            enabled = (each for each in options if each.attr("disabled") is None)
            chosen = next(enabled, None)
        if chosen is None:
            return ""
        value = chosen.attr("value")
        return chosen.text.strip() if value is None else value
    value = node.attr("value") or ""
    if _kind(node) in _LIMITED and not _NUMBER.fullmatch(value):
        return ""
    return value


def _is_open(node: dom.Element) -> bool:
    return node.tag in ("details", "dialog") and node.attr("open") is not None


def _is_barred(node: dom.Element) -> bool:
    """Whether a control is left out of validation (HTML standard, 4.10.21.1)."""
    if node.tag == "input" and _kind(node) in _BARRED_TYPES:
        return True
    if node.tag == "button" and _kind(node) in _BARRED_TYPES:
        return True
    if node.attr("readonly") is not None and node.tag in ("input", "textarea"):
        return True
    return not node.matches(":enabled") or node.closest("datalist") is not None


def _holds_fields(node: dom.Element) -> bool:
    return node.tag in ("form", "fieldset")


def _is_valid(node: dom.Element) -> bool:
    if _holds_fields(node):
        return not _has_invalid(node)
    if node.tag not in ("input", "select", "textarea", "button"):
        return False
    return not _is_barred(node) and not _is_flawed(node)


def _is_invalid(node: dom.Element) -> bool:
    if _holds_fields(node):
        return _has_invalid(node)
    if node.tag not in ("input", "select", "textarea"):
        return False
    return not _is_barred(node) and _is_flawed(node)


def _has_invalid(node: dom.Element) -> bool:
    fields = islice(node.select(_FIELDS), _MOST_FIELDS)
    return any(not _holds_fields(each) and _is_invalid(each) for each in fields)


def _is_flawed(node: dom.Element) -> bool:
    """Whether a control's value breaks what the page asks of it."""
    kind, value = _kind(node), _value(node)
    if node.attr("required") is not None and node.tag != "button":
        if kind in _TICKS and node.tag == "input":
            return not _is_ticked(node)
        if not value and kind not in ("range", "color", "submit", "image"):
            return True
    if node.tag != "input" or not value:
        return False
    if kind == "email":
        return not _MAIL.fullmatch(value.strip()) and node.attr("multiple") is None
    if kind == "url":
        return not _URL.fullmatch(value.strip())
    return _is_outside(node)


def _is_ticked(node: dom.Element) -> bool:
    if node.attr("checked") is not None:
        return True
    name = node.attr("name")
    if _kind(node) != "radio" or not name:
        return False
    root: dom.Node = node
    for root in node.ancestors:
        if isinstance(root, dom.Element) and root.tag == "form":
            break
    others = root.select("input[type=radio i][checked]") if isinstance(root, dom.Element) else []
    return any(each.attr("name") == name for each in others)


def _limits(node: dom.Element) -> tuple[float | None, float | None]:
    found = [
        float(text) if _NUMBER.fullmatch(text := (node.attr(name) or "").strip()) else None
        for name in ("min", "max")
    ]
    return found[0], found[1]


def _is_outside(node: dom.Element) -> bool:
    value = _value(node).strip()
    if _kind(node) != "number" or not _NUMBER.fullmatch(value):
        return False
    low, high = _limits(node)
    amount = float(value)
    return (low is not None and amount < low) or (high is not None and amount > high)


def _is_limited(node: dom.Element) -> bool:
    if node.tag != "input" or _kind(node) not in _LIMITED or _is_barred(node):
        return False
    return _kind(node) == "range" or _limits(node) != (None, None)


def _is_undecided(node: dom.Element) -> bool:
    if node.tag == "progress":
        return node.attr("value") is None
    return node.tag == "input" and _kind(node) == "radio" and not _is_ticked(node)


_STATES: dict[str, Callable[[dom.Element], bool]] = {
    "empty": _is_empty,
    "placeholder-shown": _shows_placeholder,
    "open": _is_open,
    "valid": _is_valid,
    "invalid": _is_invalid,
    "in-range": lambda node: _is_limited(node) and not _is_outside(node),
    "out-of-range": lambda node: _is_limited(node) and _is_outside(node),
    "indeterminate": _is_undecided,
    # Custom elements are by scripts, most of which have run before anybody reads.
    "defined": lambda _: True,
}


# Language and direction


def _speaks(node: dom.Element, ranges: str) -> bool:
    """Whether an element's language is one of those listed, or a part of it (Selectors 4, 7.2)."""
    language = _language(node).lower()
    wanted = (each.strip().replace("\\", "") for each in ranges.split(","))
    return any(language == each or language.startswith(f"{each}-") for each in wanted if each)


def _language(node: dom.Element) -> str:
    """HTML standard, 3.2.6.2: an attribute here or around, or the page's own default."""
    document: dom.Node = node
    for each in (node, *node.ancestors):
        document = each
        if isinstance(each, dom.Element):
            language = each.attr("lang")
            language = each.attr("xml:lang") if language is None else language
            if language is not None:
                return language.strip()
    meta = 'meta[http-equiv="content-language" i][content]'
    found = document.select_one(meta) if isinstance(document, dom.Document | dom.Element) else None
    words = (found.attr("content") or "").split() if found is not None else []
    return "" if not words or "," in (found.attr("content") or "" if found else "") else words[0]


def direction(node: dom.Element) -> str:
    """Which way an element's text runs, "ltr" or "rtl" (HTML standard, 3.2.6.4)."""
    for each in (node, *node.ancestors):
        if not isinstance(each, dom.Element):
            continue
        written = (each.attr("dir") or "").strip().lower()
        if written in ("ltr", "rtl"):
            return written
        if written == "auto" or (each.tag == "bdi" and not written):
            return _written_direction(each) or "ltr"
    return "ltr"


def _written_direction(node: dom.Element) -> str:
    """The direction of the first letter that has one; "" for none."""
    if node.tag in ("input", "textarea"):
        return _of_letters(_value(node))
    left = _MOST_TEXT
    for text in _own_text(node):
        found = _of_letters(text[:left])
        left -= len(text)
        if found or left <= 0:
            return found
    return ""


def _own_text(node: dom.Element) -> Iterator[str]:
    """The text inside, without that of elements which say or isolate their direction."""
    stack = [*reversed(node.children)]
    while stack:
        each = stack.pop()
        if isinstance(each, dom.Text):
            yield each.data
        elif isinstance(each, dom.Element) and not _isolates(each):
            stack += reversed(each.children)


def _isolates(node: dom.Element) -> bool:
    return node.attr("dir") is not None or node.tag in ("bdi", "script", "style", "textarea")


def _of_letters(text: str) -> str:
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L" or kind in _RIGHT:
            return "ltr" if kind == "L" else "rtl"
    return ""
