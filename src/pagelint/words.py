"""A project's word list: words that are spelled right here, one a line; `#` starts a comment."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from pagelint.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

WORDS_FILE = "pagelint-words.txt"


def read_words(path: Path) -> list[str]:
    """The words of a list, in its order. Raises UserError for a list that can't be read."""
    return [word for word in map(_word, _lines(path)) if word]


def add_words(path: Path, words: Iterable[str]) -> list[str]:
    """Add words that the list lacks (made when there is none); gives back those added.

    A sorted list stays sorted, another one grows at its end; comments stay where they are.
    """
    lines = _lines(path) if path.exists() else []
    listed = [word for word in map(_word, lines) if word]
    new = [word for word in dict.fromkeys(words) if word not in set(listed)]
    if new:
        _write(path, _merged(lines, listed, new))
    return new


def remove_words(path: Path, words: Iterable[str]) -> list[str]:
    """Take words from the list; gives back those removed."""
    lines = _lines(path) if path.exists() else []
    gone = set(words)
    kept = [line for line in lines if _word(line) not in gone]
    if len(kept) < len(lines):
        _write(path, kept)
    return [word for word in map(_word, lines) if word in gone]


def demand_word(word: str) -> str:
    """The word, if a list can hold it. Raises UserError where `fault_of` finds fault with it."""
    fault = fault_of(word)
    if fault:
        raise UserError(f"{word!r} {fault}")
    return word


def fault_of(word: str) -> str:
    """Why a list can't hold something as a word; nothing where it can."""
    if not word or "#" in word or word != "".join(word.split()):
        return "is not one word: give single words, without blanks and '#'"
    if not word.isprintable():
        return "is no word: it holds characters that can't be seen"
    return "" if any(map(str.isalpha, word)) else "is no word: it has no letter"


def _merged(lines: list[str], listed: list[str], new: list[str]) -> list[str]:
    if listed != sorted(listed, key=_order):
        return lines + new
    merged = list(lines)
    for word in new:
        keys = [_order(_word(line)) for line in merged]
        merged.insert(_place(keys, _order(word)), word)
    return merged


def _place(keys: list[tuple[str, str]], key: tuple[str, str]) -> int:
    """Behind the last word that comes before `key`; behind the comments at the top otherwise."""
    words = [(each, line) for line, each in enumerate(keys) if each != ("", "")]
    before = bisect([each for each, _ in words], key)
    if before:
        return words[before - 1][1] + 1
    return words[0][1] if words else len(keys)


def _order(word: str) -> tuple[str, str]:
    return (word.casefold(), word)


def _word(line: str) -> str:
    return line.partition("#")[0].strip()


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{path}: not UTF-8: save the word list as UTF-8") from None
    except OSError as error:
        raise UserError(f"{path}: {(error.strerror or 'unreadable').lower()}") from None
    return text.removesuffix("\n").split("\n") if text else []


def _write(path: Path, lines: list[str]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    except OSError as error:
        raise UserError(f"{path}: {(error.strerror or 'not writable').lower()}") from None
