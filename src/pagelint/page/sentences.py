"""Where sentences begin and end, in plain text: rules and word lists, no model, linear time."""

import re
from typing import Final

from pagelint.page.sentence_words import Words, words_for

_CLOSERS: Final = "\"'”’“‘»«›‹)\\]}*」』）"
# A set first, without a quantifier: that is what lets the search skip quickly to the next stop.
_MARKS: Final = rf"[.!?…。！？][.!?…]*+(?:\s\.(?![\w.]))*+[.!?…{_CLOSERS}]*+"  # '?', '."', '. . .'
_NOTES: Final = (
    r"(?P<note>\d{1,3}(?:[,–-]\d{1,3})*+(?=\s|$))?+"
    r"(?:\s?\[\d{1,3}(?:[,–-]\s?\d{1,3})*+\]|[¹²³⁰-⁹]++)*+"
)
_STOP: Final = re.compile(_MARKS + _NOTES)
_STOP_SPACED_GUILLEMET: Final = re.compile(rf"{_MARKS}(?:\s[»›])?+{_NOTES}")
_NEXT: Final = re.compile(r"[\s\"'“”„‘’«»‹›(\[{¿¡•*—–-]*+(?P<word>\w*+)")
_SYMBOLS: Final = re.compile(
    r"(?:\s*+(?:[:;=]-?[()DPp](?!\w)|[^\w\s\"'“”„‘’«»‹›(\[{¿¡•◦▪‣⁃·*#$€£@&§%+<>~.!?…/\\—–-]++(?!\w)))++"
)
_MARKER: Final = re.compile(
    r"(?<!\S)(?:(?P<bullet>[•◦▪‣⁃·])\s?(?:\d{1,3}\.(?=\s))?|(?P<label>\d{1,3}|[a-z])(?P<form>\.\)|\.|\))(?=\s))"
)
_GLUED: Final = re.compile(r"(?=[^\W\d_a-z])\w[a-z’']++(?![\w@/.])|[AI](?=\s)")
_LABEL: Final = re.compile(r"[(•⁃◦▪‣·]?\s?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,4})")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ADDRESS: Final = re.compile(r"[/@:_\\]|www\.")
_QUOTES: Final = "\"'”’“‘»«›‹"
_OPENERS: Final = "\"'“”„‘’«»‹›([{¿¡*•"
_LOOK_BACK: Final = 48  # characters: the two words before a stop; longer ones are addresses


def split_sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Return the sentences of one unit as half-open offsets, trimmed of white space.

    Note marks and symbols behind a stop ("mice.2-4", "safe. [3]", "Thanks! 😀") belong to the
    sentence they follow. Abbreviations are known for en, de, fr, es, it and nl; other languages
    share the international ones.
    """
    words = words_for(language)
    breaks = _item_starts(text)
    spans: list[tuple[int, int]] = []
    start = 0
    pattern = _STOP_SPACED_GUILLEMET if words.spaced_guillemets else _STOP
    for stop in pattern.finditer(text):
        end = stop.end()
        while breaks and breaks[-1] <= stop.start():
            start = _append(spans, text, start, breaks.pop())
        if _plainly_ends(text, stop, words) or _ends_sentence(text, start, stop, words):
            symbols = None if text[end + 1 : end + 2].isalnum() else _SYMBOLS.match(text, end)
            start = _append(spans, text, start, symbols.end() if symbols else end)
    while breaks:
        start = _append(spans, text, start, breaks.pop())
    _append(spans, text, start, len(text))
    return spans


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


def _item_starts(text: str) -> list[int]:
    """Return where the later items of a unit typed as a list begin ("1. a 2. b"), last first."""
    first = _MARKER.match(text)
    if first is None:
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
    """Say whether this is the common case: "… word. Next …", the word no abbreviation."""
    at, end = stop.span()
    if text[at : end + 1] != ". " or not text[end + 1 : end + 2].isupper():
        return False
    last = text[text.rfind(" ", max(0, at - _LOOK_BACK), at) + 1 : at]
    return len(last) > 3 and last.islower() and last.isalpha() and last not in words.abbreviations


def _ends_sentence(text: str, start: int, stop: re.Match[str], words: Words) -> bool:
    """Say whether the stop ends the sentence begun at `start`: by mark, then by neighbours."""
    at, end = stop.span()
    following = _NEXT.match(text, end)
    opener = following["word"] if following else ""
    if not opener and (following is None or following.end() == len(text)):
        return True
    mark = stop.group()
    if mark[0] in "。！？":
        return True
    before = text[max(start, at - _LOOK_BACK) : at].split()
    last = before[-1].lstrip(_OPENERS) if before and text[at - 1] == before[-1][-1] else ""
    if stop["note"] and not (len(last) > 1 and last[-1].isalpha() and last not in words.numbered):
        return False
    if not text[end].isspace():
        glued = _GLUED.match(text, end)
        return glued is not None and len(mark) == 1 and _stands_glued(last, glued.group(), words)
    sentence = text[start:at] if at - start < _LOOK_BACK else text[start : start + _LOOK_BACK]
    sentence = sentence.strip()
    if "?" in mark or "!" in mark:
        return not opener[:1].islower() or (
            mark[-1] in "?!" and not _is_brand(mark, last, sentence)
        )
    if mark[0] == "…" or mark[1:2] in {".", " "}:
        return opener[:1].isupper() and text[at - 1] not in "[(" and (last != "" or opener != "I")
    if opener[:1].islower():
        return mark == "." and _starts_lower(sentence, last, opener, words)
    return mark[-1] in _QUOTES or _full_stop_ends(sentence, before, last, opener, words)


def _stands_glued(last: str, opener: str, words: Words) -> bool:
    """Say whether only the space between two sentences is missing ("tired.Then")."""
    if len(last) < 3 or _ADDRESS.search(last):
        return False
    return last.islower() or last[-1].isdigit() or opener.lower() in words.openers


def _is_brand(mark: str, last: str, sentence: str) -> bool:
    """Say whether an exclamation mark before a lower-case word belongs to a name ("Yahoo! in")."""
    return mark == "!" and last[:1].isupper() and not last.isupper() and len(last) < len(sentence)


def _starts_lower(sentence: str, last: str, opener: str, words: Words) -> bool:
    """Say whether a lower-case word begins a sentence, its writer sparing with capitals."""
    if len(last) < 3 or not last.isalpha() or last.lower() in words.abbreviations:
        return False
    return sentence[:1].islower() or opener in words.openers or not opener.islower()


def _full_stop_ends(sentence: str, before: list[str], last: str, opener: str, words: Words) -> bool:
    """Say whether a full stop with something other than a lower-case word behind it is an end."""
    if _LABEL.fullmatch(sentence):
        return False
    key = last if len(last) == 1 else last.lower()
    if key in words.inside:
        return False
    if key in words.numbered:
        return not (opener[:1].isdigit() or len(opener) == 1)
    opens = opener.lower() in words.openers
    if len(last) == 1 and last.isalpha():
        return opens or _is_term(last, before, words)
    if key in words.final:
        return True
    if key in words.clock:
        return opener.lower() not in words.after_clock and sentence.count(" ") > 2
    if key in words.either or _DOTTED.fullmatch(last):
        return opens
    if last.isdigit() and words.ordinal_nouns:
        return not _is_ordinal(before, opener, words)
    return True


def _is_term(letter: str, before: list[str], words: Words) -> bool:
    """Say whether a single letter is a term ("vitamin C") and no initial ("J. Cole")."""
    return letter.islower() or (len(before) > 1 and before[-2].lower() in words.letter_nouns)


def _is_ordinal(before: list[str], word: str, words: Words) -> bool:
    lead = before[-2].lower() if len(before) > 1 else ""
    return word.lower() in words.ordinal_nouns or lead in words.ordinal_leads
