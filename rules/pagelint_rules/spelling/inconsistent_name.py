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
_CAPITAL = "[A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u052f]"
_NAME = pattern(rf"({_CAPITAL}(?<!\w.)[^\W\d_]+)(?= ({_CAPITAL}[^\W\d_]+)\b)")
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
            if block.region != "chrome":
                names.update((*pair, language) for pair in _pairs(block.text))
    return frozenset(names)


@remembered(20_000)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Two words with capitals in a row, one of them long enough to tell slips from other names."""
    return tuple(
        (first, second)
        for first, second in _NAME.findall(text)
        if max(len(first), len(second)) >= _LEAST_LETTERS
        and not (first.isupper() or second.isupper())
    )


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
            and _may_be_name(changed, kept, name[2])
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


def _may_be_name(changed: str, kept: str, language: str) -> bool:
    """Whether a word is in no dictionary, and the one beside it is none that begins sentences."""
    from pagelint.text.spelling import load
    from pagelint.text.spelling.lexicon import Flag

    if not (changed[0].isupper() and kept[0].isupper()):
        return False
    lexicon = load(language or "en")
    if lexicon is None:
        return True
    is_word = lexicon.flags_of(changed.lower()) & Flag.CORE
    return not is_word and lexicon.look_up(kept.lower())[1] < _COMMON
