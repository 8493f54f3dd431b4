"""Passages as LanguageTool's annotated text, and its answers as matches of passages.

LanguageTool counts UTF-16 code units, over text and markup alike.
https://languagetool.org/http-api/ (`data` of /check)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from pagelint.prose.grammar import GrammarMatch, Passage

Annotation = list[dict[str, str]]

_PARAGRAPH = {"text": "\n\n"}  # ends a sentence, whatever stands before
_GAP = len(_PARAGRAPH["text"])
_MOST_SUGGESTIONS = 5


def units(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def batches(passages: Iterable[Passage], size: int) -> Iterator[list[Passage]]:
    """Passages in order, in lists of at most `size` code units; a longer one alone."""
    batch: list[Passage] = []
    filled = 0
    for passage in passages:
        length = units(passage.text) + _GAP
        if batch and filled + length > size:
            yield batch
            batch, filled = [], 0
        batch.append(passage)
        filled += length
    if batch:
        yield batch


def annotate(passages: Iterable[Passage]) -> Annotation:
    """All passages as one annotated text, each a paragraph of its own."""
    parts: Annotation = []
    for passage in passages:
        at = 0
        for start, end, read_as in passage.asides:
            parts.append({"text": passage.text[at:start]})
            parts.append({"markup": passage.text[start:end], "interpretAs": read_as})
            at = end
        parts += [{"text": passage.text[at:]}, _PARAGRAPH]
    return [part for part in parts if part.get("text") != ""]


def assign(passages: Sequence[Passage], raw: Iterable[Any]) -> list[list[GrammarMatch]]:
    """The matches of each passage, out of `matches` as LanguageTool answers.

    Raises LookupError, TypeError or ValueError for what is no such answer.
    """
    lengths = [units(passage.text) + _GAP for passage in passages]
    starts = list(accumulate(lengths, initial=0))
    found: list[list[GrammarMatch]] = [[] for _ in passages]
    for each in raw:
        start = int(each["offset"])
        index = bisect_right(starts, start, hi=len(passages)) - 1
        text = passages[index].text
        first = _code_points(text, start - starts[index])
        last = _code_points(text, start - starts[index] + int(each["length"]))
        if first < last:  # else it is about the gap after a passage
            found[index].append(_match(each, first, last))
    return found


def _code_points(text: str, offset: int) -> int:
    """An offset in code units as one in code points, at most the text's length."""
    if text.isascii():
        return min(offset, len(text))
    return len(
        text.encode("utf-16-le", "surrogatepass")[: 2 * offset].decode("utf-16-le", "ignore")
    )


def _match(raw: Any, start: int, end: int) -> GrammarMatch:
    rule = raw["rule"]
    suggestions = [str(each["value"]) for each in raw["replacements"][:_MOST_SUGGESTIONS]]
    return GrammarMatch(
        start,
        end,
        " ".join(str(raw["message"]).split()),
        str(rule["id"]),
        str(rule["category"]["id"]),
        tuple(suggestions),
    )
