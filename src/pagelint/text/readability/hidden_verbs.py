"""English verbs hidden in nouns: to "make a decision" is to decide."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from pagelint.patterns import pattern
from pagelint.text.places import Places
from pagelint.text.readability.english_words import Forms, forms_of, lowered

TABLE: Final = Path(__file__).with_name("data") / "en_hidden_verbs.txt"
_WORD: Final = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]|\d+")
_MOST_BETWEEN: Final = 2  # an article and an adjective
# No adjective: what follows belongs to another phrase.
_NOT_BETWEEN: Final = frozenset({
    "of", "to", "for", "in", "on", "at", "by", "with", "from", "as", "and", "or", "but", "that",
    "it", "them", "us", "me", "you", "him", "sure", "no",
})  # fmt: skip


class Hidden(NamedTuple):
    """text[start:end], and the verb that says it, in the forms that may fit."""

    start: int
    end: int
    verbs: tuple[str, ...]


class _Light(NamedTuple):
    """One form of a verb without a meaning of its own, in words, and the nouns it goes with."""

    words: tuple[str, ...]
    form: int
    nouns: dict[str, str]


def hidden_verbs(text: str) -> Iterator[Hidden]:
    """The verbs that a text hides in nouns, in order."""
    table = _table()
    lower = lowered(text)
    words = _WORD.findall(lower)
    if table.keys().isdisjoint(words):
        return
    places = Places(_WORD, lower)
    for index, word in enumerate(words):
        for light in table.get(word, ()):
            last, verb = _noun_after(words, index, light)
            if verb:
                form = _form(verb, light.form)
                yield Hidden(places.starts[index], places.ends[last], form)
                break


def _noun_after(words: list[str], index: int, light: _Light) -> tuple[int, str]:
    """The index of the noun that goes with the light verb at `index`, and its verb; "" if none."""
    start = index + len(light.words)
    if tuple(words[index:start]) != light.words:
        return index, ""
    for at in range(start, min(start + _MOST_BETWEEN + 1, len(words))):
        if words[at] in light.nouns:
            return at, light.nouns[words[at]]
        if not words[at].isalpha() or words[at] in _NOT_BETWEEN:
            break
    return index, ""


def _form(verb: str, form: int) -> tuple[str, ...]:
    found = forms_of(verb)[form]
    return (found,) if isinstance(found, str) else found


@cache
def _table() -> dict[str, list[_Light]]:
    """The light verbs by their first word."""
    table: dict[str, list[_Light]] = {}
    for line in TABLE.read_text("utf-8").split("\n"):
        verbs, _, pairs = line.partition(": ")
        nouns = dict(pair.split() for pair in pairs.split(", ")) if pairs else {}
        for verb in verbs.split(", ") if nouns else ():
            for number, said in _spellings(forms_of(verb)):
                words = tuple(said.split())
                table.setdefault(words[0], []).append(_Light(words, number, nouns))
    return table


def _spellings(forms: Forms) -> Iterator[tuple[int, str]]:
    for number, form in enumerate(forms):
        for said in (form,) if isinstance(form, str) else form:
            yield number, said
