"""Where sentences begin and end, in plain text: rules and word lists, no model, linear time."""

import re
from functools import cache
from typing import Final

from pagelint.patterns import pattern
from pagelint.text.sentence_ends import Stop, ends_sentence
from pagelint.text.sentence_words import Words, words_for

_CLOSERS: Final = "\"'”’“‘»«›‹)\\]}*」』）"
# A set first, without a quantifier: that is what lets the search skip quickly to the next stop.
_MARKS: Final = rf"[.!?…。！？][.!?…]*+(?:\s\.(?![\w.]))*+[.!?…{_CLOSERS}]*+"  # '?', '."', '. . .'
_NOTES: Final = (
    r"(?P<note>\d{1,3}(?:[,–-]\d{1,3})*+(?=\s|$))?+"
    r"(?:\s?\[\d{1,3}(?:[,–-]\s?\d{1,3})*+\]|[¹²³⁰-⁹]++)*+"
)
_NEXT: Final = pattern(r"[\s\"'“”„‘’«»‹›(\[{¿¡•*—–-]*+(?P<word>\w*+)")
_SYMBOLS: Final = pattern(  # smileys, emoji, stars; nothing that could begin a sentence
    r"(?:\s*+(?:[:;=]-?[()DPp](?!\w)"
    r"|[^\w\s\"'“”„‘’«»‹›(\[{¿¡•◦▪‣⁃·*#$€£@&§%+<>~.!?…/\\—–-]++(?!\w)))++"
)
_MARKER: Final = pattern(  # "•", "• 9.", "1.", "1)", "1.)", "a."
    r"(?<!\S)(?:(?P<bullet>[•◦▪‣⁃·])\s?(?:\d{1,3}\.(?=\s))?"
    r"|(?P<label>\d{1,3}|[a-z])(?P<form>\.\)|\.|\))(?=\s))"
)
_ELIDED: Final = pattern(
    r"(?:[^\W\d_]{1,2}|(?:d|n|s|a)[aeu]ll|qu)['’](?=[^\W\d_]{3})", re.IGNORECASE
)
_OPENERS: Final = "\"'“”„‘’«»‹›([{¿¡*•"
_LOOK_BACK: Final = 48  # characters: the two words before a stop; longer ones are addresses


def split_sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Return the sentences of one unit as half-open offsets, trimmed of white space.

    Note marks and symbols behind a stop ("mice.2-4", "safe. [3]", "Thanks! 😀") belong to the
    sentence they follow. Abbreviations are known for en, de, fr, es, it and nl; other languages
    share the international ones.
    """
    words = words_for(language)
    breaks = _item_starts(text, words)
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _stops(words.spaced_closers).finditer(text):
        end = stop.end()
        while breaks and breaks[-1] <= stop.start():
            start = _append(spans, text, start, breaks.pop())
        if _plainly_ends(text, stop, words) or ends_sentence(_stop_at(text, start, stop), words):
            symbols = None if text[end + 1 : end + 2].isalnum() else _SYMBOLS.match(text, end)
            start = _append(spans, text, start, symbols.end() if symbols else end)
    while breaks:
        start = _append(spans, text, start, breaks.pop())
    _append(spans, text, start, len(text))
    return spans


@cache
def _stops(spaced_closers: frozenset[str]) -> re.Pattern[str]:
    closing = rf"(?:\s[{''.join(sorted(spaced_closers))}])?+" if spaced_closers else ""
    return re.compile(f"(?P<mark>{_MARKS}{closing}){_NOTES}")


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> int:
    """Add text[start:end] without its outer white space; return `end`."""
    last = end
    while start < last and text[start].isspace():
        start += 1
    while start < last and text[last - 1].isspace():
        last -= 1
    if start < last:
        spans.append((start, last))
    return end


def _item_starts(text: str, words: Words) -> list[int]:
    """Return where the later items of a unit typed as a list begin ("1. a 2. b"), last first."""
    first = _MARKER.match(text)
    if first is None or (first["form"] == "." and words.ordinal_nouns):
        return []
    starts = []
    wanted = _successor(first)
    for marker in _MARKER.finditer(text, first.end()):
        if (marker["bullet"], marker["form"], marker["label"]) == wanted:
            starts.append(marker.start())
            wanted = _successor(marker)
    return starts[::-1]


def _successor(marker: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    label = marker["label"]
    if label is not None:
        label = str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
    return marker["bullet"], marker["form"], label


def _plainly_ends(text: str, stop: re.Match[str], words: Words) -> bool:
    """Say whether this is a common case: the last stop, or "… word. Next …", no abbreviation."""
    at, end = stop.span()
    if end == len(text):
        return True
    if text[at : end + 1] != ". " or not text[end + 1 : end + 2].isupper():
        return False
    last = text[text.rfind(" ", max(0, at - _LOOK_BACK), at) + 1 : at]
    return len(last) > 3 and last.islower() and last.isalpha() and last not in words.abbreviations


def _unelided(word: str) -> str:
    """The word behind an elided one: "art" of "l'art" in "l'art. 121"."""
    found = _ELIDED.match(word)
    return word[found.end() :] if found else word


def _stop_at(text: str, start: int, found: re.Match[str]) -> Stop:
    """Collect what is around a stop in the sentence begun at `start`."""
    at, end = found.span()
    before = text[max(start, at - _LOOK_BACK) : at].split()
    touches = bool(before) and not text[at - 1].isspace()
    following = _NEXT.match(text, end)
    after = following.end() if following else end
    return Stop(
        mark=found["mark"],
        has_note=found["note"] is not None,
        head=text[start : min(at, start + _LOOK_BACK)].strip(),
        previous=before[-2].lower() if len(before) > 1 else "",
        last=_unelided(before[-1].lstrip(_OPENERS)) if touches else "",
        spaced=text[end : end + 1].isspace(),
        opener=following["word"] if following else "",
        then=text[after : after + 2],
    )
