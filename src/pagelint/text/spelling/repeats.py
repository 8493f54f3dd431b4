"""Words written twice: "the the", "he said he said", "now is now"."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from operator import eq
from re import Match

from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.model import Misspelling, TextRun
from pagelint.text.spelling.words import REACH, WORD, folded, opens_sentence

LONGEST = 3  # words
LONG_FRAGMENT = 5  # spaces
LONGEST_SUBJECT = 5  # words
JOINING = frozenset("-/@#_&'’")


def spots(tokens: list[str], end: str, lexicon: Lexicon) -> Iterator[int]:
    """The numbers of those tokens where words, pairs or triples may come twice in a row.

    `end` parts texts that have nothing to do with each other.
    """
    words = [*map(str.lower, tokens)]
    return chain.from_iterable(spots_of(words, size, end, lexicon.grammar) for size in (1, 2, 3))


def spots_of(words: list[str], size: int, end: str, grammar: Grammar) -> Iterator[int]:
    """Where so many words come again at once, or "now is now" may stand."""
    same = bytes(map(eq, words, words[size:]))
    at = same.find(1)
    while at >= 0:
        if same[at : at + size] == b"\1" * size:
            if end not in words[at : at + size] and not (
                size == 1 and words[at] in grammar.doubled
            ):
                yield at
        elif size == 2 and may_stutter(words[at], words[at + 1], grammar):
            yield at
        at = same.find(1, at + 1)


def may_stutter(word: str, between: str, grammar: Grammar) -> bool:
    """Whether a word on both sides of another may make a stutter: "now is now", "is now is"."""
    stutters = grammar.stutters
    return between in stutters.get(word, ()) or word in stutters.get(between, ())


def repeated(index: int, run: TextRun, lexicon: Lexicon) -> Iterator[Misspelling]:
    """The words and phrases of a run that stand twice in a row by mistake."""
    starts = array("q", [match.start() for match in WORD.finditer(run.text)])
    words = [*map(folded, WORD.findall(run.text))]
    passed = 0
    for at in in_order(spots(words, "", lexicon), len(words)):
        if at < passed:
            continue
        size = repeated_at(words, at)
        part = matches(run.text, starts[at : at + 2 * size])
        if size:
            sure = judged(run, part, words[at : at + size], lexicon)
        elif is_stutter(words, at, lexicon) or is_verb_stutter(
            run.text, starts, words, at, lexicon
        ):
            size, part = 1, matches(run.text, starts[at : at + 3])
            sure = run.prose if spaced(run.text, part) else None
        else:
            continue
        passed = at + len(part)
        if sure is not None:
            yield misspelling(index, run.text, part, part[-size - 1].end(), sure=sure)


def in_order(numbers: Iterable[int], most: int) -> Iterator[int]:
    """Numbers below `most` in order, each once; a text may have a million of them."""
    marks = bytearray(most)
    for number in numbers:
        marks[number] = 1
    at = marks.find(1)
    while at >= 0:
        yield at
        at = marks.find(1, at + 1)


def matches(text: str, starts: Iterable[int]) -> list[Match[str]]:
    """The words that start at these places."""
    return [match for start in starts if (match := WORD.match(text, start))]


def repeated_at(words: list[str], at: int) -> int:
    """How many words from here on come again at once, 0 if none."""
    for size in range(1, LONGEST + 1):
        again = words[at + size : at + 2 * size]
        if words[at : at + size] == again:
            return size
    return 0


def is_stutter(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether three words are of the shape "now is now"."""
    between = lexicon.grammar.stutters.get(words[at], frozenset())
    return words[at + 2 : at + 3] == [words[at]] and words[at + 1] in between


def is_verb_stutter(
    text: str, starts: Sequence[int], words: list[str], at: int, lexicon: Lexicon
) -> bool:
    """Whether three words are of the shape "is now is", after nothing but a short subject.

    A longer one may end in a clause of its own: "What it is now is a museum."
    """
    grammar = lexicon.grammar
    shape = words[at + 2 : at + 3] == [words[at]] and words[at] in grammar.stutters.get(
        words[at + 1], frozenset()
    )
    if not shape:
        return False
    first = next(n for n in range(at, -1, -1) if not n or opens_sentence(text, starts[n]))
    subject = words[first:at]
    if len(subject) == 1:
        return subject[0] in grammar.pronouns
    plain = 1 < len(subject) <= LONGEST_SUBJECT and subject[0] in grammar.determiners
    inside = grammar.determiners | grammar.pronouns | grammar.questions
    return plain and inside.isdisjoint(subject[1:])


def misspelling(
    index: int, text: str, part: list[Match[str]], kept: int, *, sure: bool
) -> Misspelling:
    start, end = part[0].start(), part[-1].end()
    return Misspelling(
        index, start, end, "repeated-word", text[start:end], (text[start:kept],), sure
    )


def judged(run: TextRun, part: list[Match[str]], words: list[str], lexicon: Lexicon) -> bool | None:
    """True: a defect for sure; False: a likely one; None: none."""
    again = part[len(words)].group()
    shouted = (
        again.isupper() and part[0].group() == again
    )  # "WITH WITH", but not a name: "PAGO PAGO"
    if not spaced(run.text, part):
        return None
    if again != words[0] and not (shouted and words[0] in lexicon.grammar.never_doubled):
        return None
    if len(words) == 1:
        return judged_single(run, part, words[0], lexicon)
    grammar = lexicon.grammar
    linked = words[-1:] if grammar.weights is None else words  # "a due a due"
    if not grammar.linking.isdisjoint(linked) or len(set(words)) == 1:
        return None
    if any(match.group()[0].isupper() for match in part[len(words) :]):
        return None
    plain = all(len(word) == 1 or lexicon.look_up(word)[0] & Flag.CORE for word in words)
    return run.prose if plain else None


def spaced(text: str, part: list[Match[str]]) -> bool:
    """Whether only white space stands between the words, and nothing is joined to their ends."""
    gaps = (text[a.end() : b.start()] for a, b in pairwise(part))
    start, end = part[0].start(), part[-1].end()
    ends = {text[start - 1 : start], text[end : end + 1]}
    return all(gap.isspace() for gap in gaps) and ends.isdisjoint(JOINING)


def judged_single(run: TextRun, part: list[Match[str]], word: str, lexicon: Lexicon) -> bool | None:
    """The same for a single word; a label and its gloss differ by a capital: "Next next word"."""
    first, second = part[0].group(), part[1].group()
    if word in lexicon.grammar.doubled or (first.isupper() and first != second):
        return None
    if word in lexicon.grammar.never_doubled:
        return run.prose
    if lexicon.grammar.weights is not None:  # "piano piano", "muy muy": said on purpose
        return None
    if first != second:
        return None
    long_enough = run.prose or run.text.count(" ", 0, REACH) >= LONG_FRAGMENT
    known = lexicon.look_up(word)[0] & Flag.CORE
    return False if known and len(word) > 1 and long_enough else None
