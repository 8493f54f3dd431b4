"""English words in the wrong place, told by the small words around them.

Each slip is a pattern over text in lower case that hardly a sentence fits; what would make it right
is excluded. The group `wrong` is what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pagelint.patterns import pattern


class Slip(NamedTuple):
    """`text[start:end]` is wrong, `right` is meant, "" if that can't be told."""

    start: int
    end: int
    right: str


# Its letters may be read one by one: "an MIT scientist".
_ACRONYM = pattern(r" [^\W\d_]+[A-Z]")


class _Kind(NamedTuple):
    needs: frozenset[str]  # a text without any of these words has no such slip
    wrong: re.Pattern[str]
    right: Callable[[str], str]
    before: re.Pattern[str] | None = None  # what must end where the slip begins
    unless: re.Pattern[str] | None = None  # what must not stand before it in its sentence


def kinds_in(text: str, words: AbstractSet[str]) -> list[_Kind]:
    """The kinds of slips that some line of a text may have; `words` are its own, in lower case."""
    lower = text.lower()
    needed = (kind for kind in _KINDS if not kind.needs.isdisjoint(words))
    return [kind for kind in needed if _is_in(kind, lower)]


def _is_in(kind: _Kind, text: str) -> bool:
    """Whether a kind of slip may stand in a text; each pattern begins with what is rare."""
    return any(_stands(kind, text, each.start("wrong")) for each in kind.wrong.finditer(text))


def slips(text: str, words: AbstractSet[str], kinds: list[_Kind]) -> Iterator[Slip]:
    """The slips of such kinds in a line; `words` are those in it, in lower case."""
    lower = text.lower()
    if len(lower) != len(text):
        return
    for kind in kinds:
        if kind.needs.isdisjoint(words):
            continue
        for found in kind.wrong.finditer(lower):
            start, end = found.span("wrong")
            if _stands(kind, lower, start) and not _ACRONYM.match(text, end):
                yield Slip(start, end, kind.right(found["wrong"]))


def _stands(kind: _Kind, text: str, start: int) -> bool:
    if kind.before and not kind.before.search(text, max(0, start - _REACH), start):
        return False
    if kind.unless is None:
        return True
    sentence = max(text.rfind(mark, 0, start) for mark in (". ", "? ", "! ", "; ", ": ", "\n"))
    return not kind.unless.search(text, max(0, sentence), start)


_REACH = 20
_PARTICIPLES = {
    "wrote": "written", "took": "taken", "gave": "given", "drove": "driven", "chose": "chosen",
    "stole": "stolen", "began": "begun", "sang": "sung", "flew": "flown", "grew": "grown",
    "knew": "known", "threw": "thrown", "ate": "eaten", "shook": "shaken", "tore": "torn",
    "rode": "ridden", "froze": "frozen", "went": "gone",
}  # fmt: skip
_NOUNS = (
    "(?:account|appointment|baby|body|browser|business|child|children|company|computer|customers"
    "|dentist|details|device|doctor|email|family|health|husband|insurance|partner|passport"
    "|password|patients|phone|profile|school|skin|teeth|username|website|wife)"
)
_COMPARATIVES = (
    "(?:bigger|cheaper|easier|faster|fewer|greater|higher|larger|longer|lower|older|shorter|slower"
    "|smaller|stronger|younger|worse)"
)
_COMPARED = r"(?= (?:the|a|an|you|i|he|she|we|they|that|those|one|two|any|ever|most|usual)\b| \d)"
_OPENING = r"(?:\A|[.!?;,:] |\b(?:and|but|because|so|think|when|that|though) )\Z"
_MOODS = (
    "(?:wants?|wanted|needs?|needed|try|tries|trying|tried|able|unable|order|ready|decided?|plans?"
    "|hopes?|hoped|hard|possible)"
)
_AFTER = r"(?:the|a|an|this|that|these|my|your|his|her|its|our|their|it|them|us|him)"
_IN_ED = frozenset({"embed", "shed", "wed", "shred"})  # verbs that end like a participle


def _always(right: str) -> Callable[[str], str]:
    return lambda _: right


def _base(participle: str) -> str:
    """What an infinitive looks like that got the ending of a participle, as far as one can tell."""
    return "" if participle in _IN_ED else participle[:-2]


# What follows the letter "a" itself rather than the article.
_OF_A_LETTER = (
    "and|are|all|any|add|act|ask|aux|ago|out|our|off|own|end|eve|inc|int|etc|est|alt"
    "|also|after|about|above|again|always|among|acts|adds|asks|allows?|along|although|appears?"
    "|applies|across|either|each|else|equals?|even|ever|every|elsewhere|exists?|ends|into|inside"
    "|instead|itself|indicates?|includes?|implies|only|once|onto|other|over|until|unless|under|upon"
)


def _kind(
    needs: str, wrong: str, right: str | Callable[[str], str], before: str = "", unless: str = ""
) -> _Kind:
    return _Kind(
        frozenset(needs.split()),
        pattern(wrong),
        right if callable(right) else _always(right),
        pattern(before) if before else None,
        pattern(unless) if unless else None,
    )


_KINDS = (
    _kind(
        "you",
        rf"(?P<wrong>you)(?<= you) {_NOUNS}(?:'s\b|'(?= ))",
        "your",
        r"\b(?:and|in|of|for|with|to|about|from|at|on|by) \Z",
    ),
    _kind(
        "you",
        rf"(?P<wrong>you)(?<= you) {_NOUNS}"
        r"(?= (?:and|or|is|at|to|for|with|in|on|if|before)\b|[.,;])",
        "your",
        r"\b(?:in|on|of|with|to|from|at|about|into|via|ask|check|enter|contact|update) \Z",
    ),
    _kind(
        "has have",
        r" (?P<wrong>(?:is|are|was|were) (?:has|have))(?= (?:not |never |also |already )?been\b)",
        "",
        unless=r"\b(?:what|who|how|where|all|that|whatever|there|truth|fact|it)\b",
    ),
    _kind(
        " ".join(_PARTICIPLES),
        r" (?:be|been|being|are|were|is|was|has|having)"
        r" (?:(?:[a-z]{2,}ly|not|already|also|never|always|just|been|being) )*+"
        rf"(?P<wrong>{'|'.join(_PARTICIPLES)})\b",
        _PARTICIPLES.__getitem__,
        unless=r"\b(?:what|whom?|how|where|all that|whatever|as|than)\b",
    ),
    _kind(
        "to",
        rf"to (?P<wrong>[a-z]{{2,}}[b-df-z]ed)(?= {_AFTER}\b|[.,;!?)])",
        _base,
        rf" {_MOODS} to \Z",
    ),
    _kind(
        "its",
        r"(?P<wrong>its) (?="
        r"(?:important|easy|hard|difficult|time|best|better|good|great|nice|likely|possible) to\b"
        r"|(?:important|clear|true|likely|possible) that\b|(?:a|an|the|been|because|what|why) "
        r"|not (?:a|an|the|just|only|that|too|so|really|always|easy|possible|clear|about|going) "
        r"|going to |up to you|no longer |worth (?:it|the|a)\b|all about )",
        "it's",
        _OPENING,
    ),
    _kind(
        "your",
        r"(?P<wrong>your) (?=(?:a|an|the|not|going to|looking for|welcome to) [a-z]|welcome[.!])",
        "you're",
    ),
    _kind("their", r"(?P<wrong>their) (?=(?:is|are|was|were)\b)", "there", _OPENING),
    _kind("there", r"(?P<wrong>there) (?=own\b)", "their", r" (?:of|on|in|with|for|have|has) \Z"),
    _kind("then", rf"(?P<wrong>then){_COMPARED}", "than", r" (?:more|less|rather|other) \Z"),
    _kind(
        "then",
        rf"(?P<wrong>then){_COMPARED}",
        "than",
        rf" {_COMPARATIVES} \Z",
        unless=r"\b(?:if|when|once|and|or|whenever)\b",
    ),
    _kind("than", r"(?P<wrong>than)(?=[ .,])", "then", r" (?:now and|until|since) \Z"),
    _kind(
        "a",
        r" (?P<wrong>a) (?=(?:hour|hours|honest|honou?r|honou?rable|heir|hourly)\b(?!-)"
        r"|(?:[ai][a-z]{2,}|e(?!u|we)[a-z]{2,}|o(?!n(?:e|ce)|uija)[a-z]{2,}|u(?:n(?!i|an)|pd|gly|mb|lt|rg|pp)"
        rf"[a-z]{{2,}})\b)(?!(?:{_OF_A_LETTER})\b)",
        "an",
    ),
    _kind(
        "an",
        r" (?P<wrong>an) (?="
        r"(?:user|unique|unit|union|uniform|university|universal|unicorn|unilateral|unified|united"
        r"|useful|usual|usually|european|one|once)\b"
        r"|(?:[bcdfgjkpqtvwz]|[lmnrs](?=[aeiou]))[a-z]*[aeiou][a-z]+\b)",
        "a",
    ),
)
_NEEDED = frozenset[str]().union(*(kind.needs for kind in _KINDS))


def possible(words: AbstractSet[str]) -> frozenset[str]:
    """Those of the words that some kind of slip needs."""
    return _NEEDED & words
