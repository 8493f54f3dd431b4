"""English words: small letters, and forms of verbs for suggestions that fit where they are put."""

from functools import cache
from typing import Final, NamedTuple

from pagelint.patterns import pattern


class Forms(NamedTuple):
    """A verb's forms; `past` holds the past and the participle where they differ."""

    base: str
    third: str
    past: tuple[str, ...]
    gerund: str


_PASTS: Final = {
    "back": ("backed",), "begin": ("began", "begun"), "buy": ("bought",),
    "choose": ("chose", "chosen"), "come": ("came", "come"), "do": ("did", "done"),
    "find": ("found",), "get": ("got",), "give": ("gave", "given"), "go": ("went", "gone"),
    "have": ("had",), "hide": ("hid", "hidden"), "hold": ("held",), "keep": ("kept",),
    "leave": ("left",), "let": ("let",), "lose": ("lost",), "make": ("made",), "meet": ("met",),
    "pay": ("paid",), "send": ("sent",), "read": ("read",), "show": ("showed", "shown"),
    "speed": ("sped",), "take": ("took", "taken"), "tell": ("told",), "think": ("thought",),
    "undertake": ("undertook", "undertaken"),
}  # fmt: skip
_DOUBLED: Final = frozenset({"begin", "drop", "get", "let", "plan", "prefer", "refer", "stop"})
_ES: Final = pattern(r"(?:[sxzo]|[cs]h)$")
_CONSONANT_Y: Final = pattern(r"(?<=[^aeiou])y$")
_SILENT_E: Final = pattern(r"(?<=[^aeoy])e$")


@cache
def forms_of(verb: str) -> Forms:
    """The forms of a verb; of "find out" those of its first word, with the rest behind each."""
    head, space, rest = verb.partition(" ")
    tail = space + rest
    past = _PASTS.get(head, (_regular_past(head),))
    return Forms(
        head + tail,
        ("has" if head == "have" else _third(head)) + tail,
        tuple(each + tail for each in past),
        _stem(_SILENT_E.sub("", head)) + "ing" + tail,
    )


def _third(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if _ES.search(verb) else "s")


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return (verb[:-1] + "i" if _CONSONANT_Y.search(verb) else _stem(verb)) + "ed"


def _stem(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLED else verb


def lowered(text: str) -> str:
    """The text in small letters, each at its place ("İ", which becomes two, is left as it is)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lowered_letter, text))


def _lowered_letter(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
