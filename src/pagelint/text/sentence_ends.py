"""Whether a stop ends its sentence, judged by its mark and its neighbours."""

from typing import Final, NamedTuple

from pagelint.patterns import pattern
from pagelint.text.sentence_words import Words

_LABEL: Final = pattern(r"[(•⁃◦▪‣·]?\s?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,4})")
_DOTTED: Final = pattern(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ADDRESS: Final = pattern(r"[/@:_\\]|www\.")
_SENTENCE_CASE: Final = pattern(r"[AI]|[^\W\d_a-z][a-z’']+")
_ELLIPSIS: Final = pattern(r"…|\.\s?\.")
_QUOTES: Final = frozenset("\"'”’“‘»«›‹")
_LEAST_BEFORE_CLOCK: Final = 3  # spaces: "At 5 a.m. Mr. Hall left", but "He left at 5 a.m." ends


class Stop(NamedTuple):
    """A stop and what is around it."""

    mark: str
    """the stop with the quotes and brackets that close behind it"""
    has_note: bool
    """whether a number is glued to it: "mice.2-4" """
    head: str
    """the beginning of the sentence, up to the stop"""
    previous: str
    """the word before `last`, in lower case"""
    last: str
    """the word the stop touches, "" if a space parts them"""
    spaced: bool
    """whether white space or the end of the text follows"""
    opener: str
    """the next word, behind opening quotes and brackets; "" before a symbol"""
    then: str
    """the two characters behind that word"""


def ends_sentence(stop: Stop, words: Words) -> bool:
    """Say whether the stop ends the sentence; by mark first, then by neighbours."""
    mark, last, opener = stop.mark, stop.last, stop.opener
    if mark[0] in "。！？" or not (opener or stop.then):
        return True
    if stop.has_note and not (len(last) > 1 and last[-1].isalpha() and last not in words.numbered):
        return False
    if not stop.spaced:
        return _lacks_space(stop, words)
    if "?" in mark or "!" in mark:
        return not opener[:1].islower() or (mark[-1] in "?!" and not _is_brand(stop))
    if _ELLIPSIS.match(mark):
        return opener[:1].isupper() and "]" not in mark and (last != "" or opener != "I")
    if opener[:1].islower():
        return mark == "." and _starts_lower(stop, words)
    return mark[-1] in _QUOTES or _full_stop_ends(stop, words)


def _lacks_space(stop: Stop, words: Words) -> bool:
    """Say whether only the space between two sentences is missing ("tired.Then")."""
    last, opener = stop.last, stop.opener
    if len(stop.mark) > 1 or len(last) < 3 or _ADDRESS.search(last):
        return False
    if not _SENTENCE_CASE.fullmatch(opener) or stop.then.startswith(("@", "/", ".", "_")):
        return False
    return last.islower() or last[-1].isdigit() or opener.lower() in words.openers


def _is_brand(stop: Stop) -> bool:
    """Say whether an exclamation mark before a lower-case word belongs to a name ("Yahoo! in")."""
    last = stop.last
    return stop.mark == "!" and last.istitle() and last != stop.head


def _starts_lower(stop: Stop, words: Words) -> bool:
    """Say whether a lower-case word begins a sentence, its writer sparing with capitals."""
    last, opener = stop.last, stop.opener
    if len(last) < 3 or not last.isalpha() or last.lower() in words.abbreviations:
        return False
    return stop.head[:1].islower() or opener in words.openers or not opener.islower()


def _full_stop_ends(stop: Stop, words: Words) -> bool:
    """Say whether a full stop before anything but a lower-case word is an end."""
    last, opener = stop.last, stop.opener
    key = last if len(last) == 1 else last.lower()
    if key in words.inside or last in words.inside or _LABEL.fullmatch(stop.head):
        return False
    opens = opener.lower() in words.openers
    if key in words.numbered:
        return not opener[:1].isdigit() and (opens or len(opener) > 1)
    if len(last) == 1 and last.isalpha():
        return opens or last.islower() or stop.previous in words.letter_nouns
    if last.isdigit():
        is_ordinal = opener.lower() in words.ordinal_nouns or stop.previous in words.ordinal_leads
        return not is_ordinal
    if key in words.final:
        return True
    if key in words.clock:
        begun = stop.head.count(" ") >= _LEAST_BEFORE_CLOCK
        return begun and opener.lower() not in words.after_clock
    if key in words.companies:
        return opens or (stop.then[:1] == " " and stop.then[1:].islower())
    return opens or not (key in words.either or _DOTTED.fullmatch(last))
