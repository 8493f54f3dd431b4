"""Text as a terminal shows it: safe characters, and how many cells they take.

Nothing that a page says reaches the terminal raw: controls, invisible characters and direction
marks are shown as escapes. Emoji are shown without joiners, presentation selectors and skin tones,
because terminals disagree on the width of joined emoji (xterm and VTE draw the parts, kitty the
whole) but agree on the parts; a caret below them stands right everywhere.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TAB: Final = "    "

_ZWNJ, _ZWJ, _BLACK_FLAG = "\u200c", "\u200d", "\U0001f3f4"
_SELECTORS = "\ufe0e\ufe0f"
_EMOJI = range(0x1F300, 0x1FB00)  # with those that this Python's Unicode doesn't know yet
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_HANGUL_ATTACHED = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
_BLANK = "\u034f\u115f\u17b4\u17b5\u3164\uffa0"  # letters and marks that nobody can see
_UNSAFE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_ATTACHED = frozenset(("Mn", "Me"))
_JOINING = frozenset(("Lo", "Lm", "Mn", "Mc"))


class Cell(NamedTuple):
    """One or more characters that are shown as a unit `width` columns wide."""

    shown: str
    width: int


def cells(text: str) -> list[Cell]:
    """The units of a text in the order they are shown; tabs are blanks."""
    if text.isascii() and text.isprintable():
        return [Cell(char, 1) for char in text]
    made: list[Cell] = []
    before = ""
    for char in text:
        alone = _alone(char)
        if alone:
            made.append(alone)
        elif shown := _shown(char, before):
            if made and shown == char and _attached(char):
                made[-1] = Cell(made[-1].shown + shown, made[-1].width)
            else:
                made.append(Cell(shown, _width(char) if shown == char else len(shown)))
        before = char
    return made


def clean(text: str) -> str:
    """The text with everything that could steer a terminal, or hide in it, as an escape."""
    return text if text.isascii() and text.isprintable() else joined(cells(text))


def one_line(text: str) -> str:
    """The text made safe, with each run of white space as one blank."""
    return clean(" ".join(text.split()))


def width(text: str) -> int:
    """Columns that a cleaned text takes."""
    return len(text) if text.isascii() else sum(cell.width for cell in cells(text))


def joined(these: Iterable[Cell]) -> str:
    """What the cells show."""
    return "".join(cell.shown for cell in these)


def cropped(text: str, room: int) -> str:
    """A cleaned text, cut with `…` where it is wider than `room` columns."""
    if width(text) <= room:
        return text
    return joined(head(cells(text), room - 1)) + "…"


def head(these: Iterable[Cell], room: int) -> Iterator[Cell]:
    """The first cells, as many as `room` columns hold."""
    for cell in these:
        room -= cell.width
        if room < 0:
            return
        yield cell


def wrap(text: str, room: int) -> list[str]:
    """A cleaned text as lines of at most `room` columns, broken at blanks where there are any."""
    lines: list[str] = []
    line, used = "", 0
    for word in (part for each in text.split(" ") for part in _parts(each, max(room, 2))):
        wide = width(word)
        if line and used + 1 + wide <= room:
            line, used = f"{line} {word}", used + 1 + wide
        else:
            lines += [line] if line else []
            line, used = word, wide
    return [*lines, line]


def _parts(word: str, room: int) -> Iterator[str]:
    """The word, in pieces where it is wider than a line."""
    if width(word) <= room:
        yield word
        return
    part: list[Cell] = []
    used = 0
    for cell in cells(word):
        if part and used + cell.width > room:
            yield joined(part)
            part, used = [], 0
        part.append(cell)
        used += cell.width
    yield joined(part)


@lru_cache(maxsize=4096)
def _alone(char: str) -> Cell | None:
    """The cell of a character that looks the same whatever stands before it."""
    if unicodedata.category(char)[0] in "LNPSZ" and _shown(char, "") == char:
        return None if _attached(char) or ord(char) in _SKIN_TONES else Cell(char, _width(char))
    return None


def _shown(char: str, before: str) -> str:
    """How a character is shown; nothing for one that only changes how its neighbour looks."""
    if char == "\t":
        return TAB
    code = ord(char)
    emoji_before = bool(before) and (before in _SELECTORS or _is_emoji(before))
    if char in _SELECTORS or (emoji_before and (char == _ZWJ or code in _SKIN_TONES)):
        return ""
    if code in _TAGS and (before == _BLACK_FLAG or (before and ord(before) in _TAGS)):
        return ""
    if char in (_ZWNJ, _ZWJ) and before and unicodedata.category(before) in _JOINING:
        return char
    if char in _BLANK or (unicodedata.category(char) in _UNSAFE and code not in _EMOJI):
        return char.encode("unicode_escape").decode()
    return char


def _is_emoji(char: str) -> bool:
    return ord(char) in _EMOJI or unicodedata.category(char) == "So"


def _attached(char: str) -> bool:
    """Whether a character is drawn over the one before it."""
    code = ord(char)
    return (
        unicodedata.category(char) in _ATTACHED
        or char in (_ZWNJ, _ZWJ)
        or any(code in each for each in _HANGUL_ATTACHED)
    )


def _width(char: str) -> int:
    if _attached(char):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 2 if unicodedata.category(char) == "Cn" else 1
