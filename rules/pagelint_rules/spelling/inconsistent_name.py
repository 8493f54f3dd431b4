"""A name that other pages of the site spell otherwise.

"Henrike Volbrecht" on one page, "Henrike Vollbrecht" on ten: readers who search for one don't find
the other, and the person minds. Spell it as the other pages do.

A name is two words with capitals in a row, one of them the same on both pages; the other differs by
one letter inside, and is no word of the dictionary. Three pages must have the one spelling, and
three times as many as have the other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from pagelint.finding import Finding, Said
from pagelint.memory import remembered
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.prose.proofreading import by_language
from pagelint.rule import rule

# A capital comes first, for the search to look at nothing else.
_NAME = pattern(r"([^\W\d_a-z](?<!\w.)[^\W\d_]+)(?= ([^\W\d_a-z][^\W\d_]+)\b)")
_COMMON = 6.0  # Zipf frequency of the words that begin sentences: "The", "This"
_LEAST_LETTERS = 5  # of the word that differs
_LEAST_PAGES = 3
_TIMES = 3  # as many pages with the one spelling as with the other


_Name = tuple[str, str, str]  # two words and their language


def facts(page: Page) -> frozenset[_Name]:
    """The page's names."""
    names: set[_Name] = set()
    for language, blocks in page.once(by_language).items():
        for block in blocks:
            if block.region != "chrome" and len(block.text) > _LEAST_LETTERS:
                names.update(_names(block.text, language))
    return frozenset(names)


@remembered(20_000)
def _names(text: str, language: str) -> tuple[_Name, ...]:
    """What may be names in a text."""
    found = ((match[1], match[2], language) for match in _NAME.finditer(text))
    return tuple(name for name in found if _is_name(*name))


def _is_name(first: str, second: str, language: str) -> bool:
    """Whether two words may name somebody, and one can tell slips from other names."""
    from pagelint.text.spelling import load

    words = first, second
    if any(word.isupper() or not word[0].isupper() for word in words):
        return False
    if max(map(len, words)) < _LEAST_LETTERS:
        return False
    lexicon = load(language or "en")
    if lexicon is None:
        return True
    if any(lexicon.look_up(word.lower())[1] >= _COMMON for word in words):
        return False
    return not all(_is_word(word, language) for word in words)


def _is_word(word: str, language: str) -> bool:
    """Whether the dictionary has a word."""
    from pagelint.text.spelling import load
    from pagelint.text.spelling.lexicon import Flag

    lexicon = load(language or "en")
    return lexicon is not None and bool(lexicon.flags_of(word.lower()) & Flag.CORE)


@rule(
    category="spelling",
    severity="warning",
    since="0.1",
    facts=facts,
    bad=[
        (
            "=== a.html\n<p>See Henrike Vollbrecht.\n=== b.html\n<p>By Henrike Vollbrecht.\n"
            "=== c.html\n<p>Henrike Vollbrecht, nurse.\n=== d.html\n<p>Ask ⟦Henrike Volbrecht⟧.\n"
        ),
    ],
    good=[
        (
            "=== a.html\n<p>Ask Dana Meier.\n=== b.html\n<p>By Dana Meier.\n"
            "=== c.html\n<p>Dana Meier, nurse.\n=== d.html\n<p>Ask Dina Meier.\n"
        ),
        (
            "=== a.html\n<p>Horse Care.\n=== b.html\n<p>The Horse Care.\n"
            "=== c.html\n<p>Horse Care plan.\n=== d.html\n<p>The Horse Card.\n"
        ),
        (
            "=== a.html\n<p>Ask Ines Torvald.\n=== b.html\n<p>By Ines Torvald.\n"
            "=== c.html\n<p>Ines Torvald, nurse.\n=== d.html\n<p>Ines Torvalds reply.\n"
        ),
    ],
)
def check(pages: Mapping[str, frozenset[_Name]], options: None) -> Iterator[tuple[str, Finding]]:
    """Report a name where a page has it first, if most pages spell it otherwise."""
    counts: Counter[_Name] = Counter()
    for names in pages.values():
        counts.update(names)
    better = _better(counts)
    for path, names in pages.items():
        for name in sorted(better.keys() & names):
            wrong, right = (" ".join(each[:2]) for each in (name, better[name]))
            yield (
                path,
                Finding(
                    None,
                    f'"{wrong}" is "{right}" on {counts[better[name]]} pages',
                    hint="spell it as the other pages do",
                    suggestions=(right,),
                    at=Said(wrong),
                ),
            )


def _better(counts: Mapping[_Name, int]) -> dict[_Name, _Name]:
    """What each name that is a slip should be."""
    from pagelint.text.spelling.edits import shortened

    near: defaultdict[tuple[str, str, str, bool], list[_Name]] = defaultdict(list)
    for name, count in counts.items():
        if count >= _LEAST_PAGES:
            for kept, changed, is_first in _halves(name):
                for part in shortened(changed):
                    near[kept, part, name[2], is_first].append(name)
    better: dict[_Name, _Name] = {}
    for name, count in counts.items():
        found = {
            other
            for kept, changed, is_first in _halves(name)
            for part in shortened(changed)
            for other in near.get((kept, part, name[2], is_first), ())
            if counts[other] >= _TIMES * count
            and _is_slip(changed, other[not is_first])
            and not _is_word(changed, name[2])
        }
        if found:
            better[name] = max(found, key=lambda other: (counts[other], other))
    return better


def _halves(name: _Name) -> Iterator[tuple[str, str, bool]]:
    """Each word of a name: the other, the word, and whether it is the first."""
    first, second, _ = name
    yield second, first, True
    yield first, second, False


def _is_slip(wrong: str, right: str) -> bool:
    """Whether one letter inside the words tells them apart, no ending and no beginning."""
    from pagelint.text.spelling.edits import single_edit

    if min(len(wrong), len(right)) < _LEAST_LETTERS or wrong[0] != right[0]:
        return False
    return wrong[-1] == right[-1] and single_edit(wrong, right) is not None
