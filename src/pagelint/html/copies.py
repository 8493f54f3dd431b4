"""What the parser would copy, counted before it does so.

HTML has two kinds of copies. A formatting element that stays open is made anew, attributes and all,
in every block that follows (HTML standard, 13.2.4.3 and 13.2.6.4.7). And each `<html>` or `<body>`
tag that comes late gives its attributes to the first, whose attributes turbohtml then moves
(13.2.6.4.7). A few tags can so ask for more memory than a machine has; no author means that.

Most pages have so few formatting elements that all of them could be copied at every tag: counting
them shows it. In most others few are open at a time, which one pass over their tags shows. The rest
are walked as the parser would, in so far as it matters to the copies. All three are linear.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import NamedTuple

from pagelint.html import names
from pagelint.html.markup import ATTRIBUTES
from pagelint.html.tokens import ESCAPABLE, RAW_TEXT
from pagelint.patterns import pattern

FREE = 20_000_000  # bytes of copies that any page may have, such as 150,000 elements
SHARE = 20  # bytes of copies that a page may have for each of its characters
_COPY = 130  # bytes of a node in turbohtml
_ATTRIBUTE = 24  # bytes of an attribute in turbohtml
_ALIKE = 3  # formatting elements of one name and the same attributes that the parser keeps
_DEEP = 512  # elements that turbohtml nests: it copies no more of them at a time

_COMMENT = r"<!--(?:-?>|.*?(?:--!?>|\Z))"
# Each name with its own end: a group inside a possessive repetition fails in Python 3.11.
_RAW = "|".join(
    rf"<{name}(?=[\t\n\f\r />]){ATTRIBUTES}(?:>.*?(?:</{name}(?=[\t\n\f\r />])|\Z)|\Z)"
    for name in sorted(RAW_TEXT | ESCAPABLE)
)
_NAMES = "a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u|html|body"
_COUNTED = pattern(
    rf"(?is)(?:[^<]++|{_COMMENT}|{_RAW}"
    rf"|<(?!/?(?:{_NAMES})[\t\n\f\r />])(?:/?[a-z]{ATTRIBUTES}(?:>|\Z))?)*+"
    rf"(?:<(/?)({_NAMES})(?=[\t\n\f\r />])({ATTRIBUTES})(?:>|\Z)|\Z)"
)
_LINKS = pattern(rf"<[aA][\t\n\f\r /]({ATTRIBUTES})")
# First a look at one letter, whatever its case: the search skips to it.
_OTHERS = pattern(rf"<(?=[bBcCeEfFiInNsStTuUhH])((?i:{_NAMES}))(?:>|[\t\n\f\r /]({ATTRIBUTES}))")
_BETWEEN = pattern(r"[\t\n\f\r /\"']+")  # one at least ends an attribute that others follow
_USUAL = 3  # `<html>` and `<body>` tags with attributes that a page may have
_TAG = pattern(rf"(?is){_COMMENT}|{_RAW}|<(/?)([a-z][^\t\n\f\r />]*+)({ATTRIBUTES})(?:>|\Z)")
_WITH_MARKER = frozenset({"applet", "caption", "marquee", "object", "td", "template", "th"})
_TABLE_PARTS = frozenset(
    {"caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"}
)


def copied(text: str) -> int:
    """About how many bytes the parser would copy; for few of them, a bound from above."""
    allowed = allowance(text)
    if (rough := _if_all_were_open(text)) <= allowed:
        return rough
    late, most = _at_most(text)
    return late + (most if late + most <= allowed else _walked(text, allowed))


def allowance(text: str) -> int:
    """How many bytes of copies a page may have."""
    return FREE + SHARE * len(text)


def _if_all_were_open(text: str) -> int:
    """What copying all formatting elements at each tag would cost.

    Of those that are alike the parser keeps three, of links one (13.2.4.3, 13.2.6.4.7).
    """
    found = Counter((name.lower(), attributes) for name, attributes in _OTHERS.findall(text))
    late = sum(found[each] for each in found if each[0] in ("html", "body") and each[1])
    if late >= _USUAL:
        return sys.maxsize  # late `<html>` and `<body>` tags are another matter than two of them
    others = _ALIKE * _COPY  # links without attributes
    for (name, attributes), times in found.items():
        if name not in ("html", "body"):
            others += min(times, _ALIKE) * (_counted_size(attributes) if attributes else _COPY)
    links = _LINKS.findall(text)
    tags = text.count("<") + 1
    at_most = (others + max(map(_size, links), default=0)) * tags
    if at_most <= allowance(text):
        return at_most
    return (others + max(map(_counted_size, links), default=0)) * tags


def _at_most(text: str) -> tuple[int, int]:
    """What late `<html>` and `<body>` tags cost, and what all copies can't go beyond.

    At each tag all that is open may be copied, but no more.
    """
    late = most = open_now = at = 0
    had: Counter[str] = Counter()
    opened: dict[str, list[int]] = {}
    for match in _COUNTED.finditer(text):
        last = match.start(2) - 2 if match[2] else len(text)
        most += open_now * text.count("<", at, last) if open_now and at < last else 0
        at = match.end()
        if match[2] is None:
            break
        name, size = match[2].lower(), _size(match[3])
        if name in ("html", "body"):
            late += had[name] if size > _COPY else 0
            had[name] += size - _COPY
        elif not match[1]:
            most += open_now
            opened.setdefault(name, []).append(size)
            open_now += size
        elif opened.get(name):
            open_now -= opened[name].pop()
            most += open_now
    return late, most


def _size(attributes: str) -> int:
    """The bytes of an element in the tree, of its own and of at most so many attributes."""
    return _COPY + _ATTRIBUTE * ((len(attributes) + 1) // 2)


def _counted_size(attributes: str) -> int:
    """The same, closer to the truth."""
    return _COPY + _ATTRIBUTE * (len(_BETWEEN.findall(attributes)) + 1)


def _walked(text: str, limit: int) -> int:
    """The bytes of copies of formatting elements, as soon as they are more than `limit`."""
    tree = _Tree()
    at = 0
    for match in _TAG.finditer(text):
        if match.start() > at:
            tree.reopen()
        at = match.end()
        if match[1]:
            tree.end(match[2].lower())
        elif match[2]:
            tree.start(match[2].lower(), match[3])
        if tree.copied > limit:
            return tree.copied
    if at < len(text):
        tree.reopen()
    return tree.copied


class _Formatting:
    """A formatting element in the list of active ones; `gone` when it has been ended."""

    __slots__ = ("gone", "is_open", "key", "size")

    def __init__(self, key: tuple[str, str]) -> None:
        self.key = key
        self.size = _size(key[1])
        self.is_open = True
        self.gone = False


class _Active:
    """The formatting elements that are active since a marker (13.2.4.3)."""

    def __init__(self) -> None:
        self.listed: list[_Formatting] = []
        self._ended = 0
        self._named: dict[str, list[_Formatting]] = {}
        self._alike: Counter[tuple[str, str]] = Counter()

    def add(self, key: tuple[str, str]) -> _Formatting:
        """A new one; of those that are alike, no more than three are listed."""
        made = _Formatting(key)
        if self._alike[key] < _ALIKE:
            self._alike[key] += 1
            self.listed.append(made)
            self._named.setdefault(key[0], []).append(made)
        return made

    def end(self, name: str) -> _Formatting | None:
        """The last one of a name, listed no more."""
        if not self._named.get(name):
            return None
        ended = self._named[name].pop()
        ended.gone = True
        self._alike[ended.key] -= 1
        self._ended += 1
        if 2 * self._ended >= len(self.listed):
            self.listed = [each for each in self.listed if not each.gone]
            self._ended = 0
        return ended

    def closed(self) -> list[_Formatting]:
        """Those to be reopened: the last ones, up to one that is open."""
        found = []
        for each in reversed(self.listed):
            if each.is_open and not each.gone:
                break
            if not each.gone:
                found.append(each)
        return found[::-1]


class _Open(NamedTuple):
    """An element on the stack of open elements."""

    name: str
    formatting: _Formatting | None = None
    before: _Active | None = None  # what was active before the marker that it set


class _Tree:
    """The parser's two stacks, as far as copies go; `copied` counts their bytes."""

    def __init__(self) -> None:
        self.copied = 0
        self._stack: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._active = _Active()

    def start(self, name: str, attributes: str) -> None:
        """What a start tag does."""
        if name in names.FORMATTING:
            if name in ("a", "nobr"):
                self._end_formatting(name)
            self.reopen()
            self._push(_Open(name, self._active.add((name, attributes))))
            return
        if name in _TABLE_PARTS and not self._names["table"]:
            return
        self._end_before(name)
        if name in names.VOID or name not in names.BLOCKS:
            self.reopen()
        if name not in names.VOID:
            before = self._active if name in _WITH_MARKER else None
            self._push(_Open(name, None, before))
            self._active = _Active() if before else self._active

    def end(self, name: str) -> None:
        """What an end tag does."""
        if name in names.FORMATTING:
            self._end_formatting(name)
        elif self._names[name]:
            while self._pop() != name:
                pass

    def reopen(self) -> None:
        """Make anew what was closed with the blocks around it."""
        for number, each in enumerate(self._active.closed()):
            each.is_open = True
            self.copied += each.size if number < _DEEP else 0
            self._push(_Open(each.key[0], each))

    def _end_before(self, name: str) -> None:
        """End what ends where this element starts."""
        if name in names.CLOSES_P and self._names["p"]:
            self.end("p")
        if name in _TABLE_PARTS:
            while self._stack[-1].name not in ("table", "tr"):
                self._pop()
            if name not in ("td", "th") and self._stack[-1].name == "tr":
                self.end("tr")
        elif name in names.ENDS:
            ended, stops = names.ENDS[name]
            for each in reversed(self._stack[-_DEEP:]):
                if each.name in ended:
                    self.end(each.name)
                if each.name in ended or each.name in stops:
                    break

    def _end_formatting(self, name: str) -> None:
        """The adoption agency, which copies up to three elements in between."""
        ended = self._active.end(name)
        if ended is None:
            return
        while ended.is_open and self._stack[-1].formatting is not None:
            self._pop()
        if ended.is_open:
            between = [each.size for each in self._active.listed[-3:] if not each.gone]
            self.copied += ended.size + sum(between)

    def _push(self, element: _Open) -> None:
        self._stack.append(element)
        self._names[element.name] += 1

    def _pop(self) -> str:
        name, formatting, before = self._stack.pop()
        self._names[name] -= 1
        if formatting is not None:
            formatting.is_open = False
        if before is not None:
            self._active = before
        return name
