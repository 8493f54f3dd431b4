"""The second pass over a page: weighs the unknown words and places what is found."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from pagelint.text.spelling import gluing, repeats, spaces
from pagelint.text.spelling.acceptance import Acceptance
from pagelint.text.spelling.apostrophes import lost
from pagelint.text.spelling.candidates import Candidate
from pagelint.text.spelling.decision import (
    base_odds,
    evidence_of,
    hoped_odds,
    is_hopeless,
    looks_like_term,
    most_odds,
    plausible,
    weigh,
    weigh_term,
)
from pagelint.text.spelling.derivation import is_beginning
from pagelint.text.spelling.gluing import glued
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.model import Misspelling, TextRun
from pagelint.text.spelling.survey import Page, Place
from pagelint.text.spelling.unknown import Unknown
from pagelint.text.spelling.words import (
    WORD,
    bounds,
    is_clipped,
    is_cut_off,
    is_technical,
    matched_case,
)

MOST_FOUND = 2000  # of each kind; a page with more is no page of prose
MOST_SUGGESTIONS = 5
MOST_TIMES = 3  # a word used more often than this is meant
FEW_WORDS = 4
SHORTEST_SURE = 7  # letters, in labels and on pages about software
SHORTEST_FORM, SURER = 6, 0.2  # letters, log-odds; where dictionaries lack more forms
GLUE_MARGIN = 0.5  # a slip is likelier than a lost space
# The log-odds for a likely and for a sure defect.
STRICTNESS = {"low": (2.5, 4.0), "normal": (1.0, 3.2), "high": (-0.3, 3.2)}


class Trial(NamedTuple):
    """A page, what the user accepts, and the log-odds for a likely and for a sure defect."""

    page: Page
    acceptance: Acceptance
    likely: float
    sure: float
    doubtful: set[str]  # tokens


def check(
    runs: Sequence[TextRun],
    lexicon: Lexicon,
    *,
    known: Callable[[], Collection[str]] = tuple,
    accepted: Collection[str] = (),
    strictness: str = "normal",
) -> list[Misspelling]:
    """The misspellings of one page: `judge` of what a look at its runs tells.

    `known` gives words met elsewhere (address, title, alternative texts, link targets, other pages
    of the site): evidence, no acquittal; it is called where that may matter.
    """
    return judge(Page(runs, lexicon, known), accepted=accepted, strictness=strictness)


def judge(
    page: Page, *, accepted: Collection[str] = (), strictness: str = "normal"
) -> list[Misspelling]:
    """The misspellings of one page in the order of their places, at most `MOST_FOUND` of a kind.

    `accepted` is the user's word list: an entry in lower case accepts any capitals, one with a
    capital its own spelling and all capitals; plurals and possessives of both are accepted.
    `strictness` is a key of `STRICTNESS`.
    """
    runs, lexicon = page.runs, page.lexicon
    trial = Trial(page, Acceptance(accepted), *STRICTNESS[strictness], set())
    repeated = (at for at, reading in enumerate(page.readings) if reading.repeats)
    hinted = (at for at, reading in enumerate(page.readings) if reading.lacks_space)
    stray = (at for at, reading in enumerate(page.readings) if reading.stray_mark)
    looks: tuple[tuple[Iterable[int], Callable[[int], Iterable[Misspelling]]], ...] = (
        (suspects(trial), lambda index: check_words(index, trial)),
        (repeated, lambda index: repeats.repeated(index, runs[index], lexicon)),
        (hinted, lambda index: spaces.missing_spaces(index, runs[index], lexicon)),
        (stray, lambda index: spaces.stray_marks(index, runs[index], lexicon)),
    )
    found = list(islice(lost(page, trial.acceptance), MOST_FOUND))
    taken = {(it.run, it.start) for it in found}
    for indexes, look in looks:
        readable = (index for index in indexes if not page.is_foreign(index))
        each = chain.from_iterable(map(look, readable))
        found += islice((it for it in each if (it.run, it.start) not in taken), MOST_FOUND)
    found.sort(key=lambda m: (m.run, m.start, m.end))
    return found


def suspects(trial: Trial) -> list[int]:
    """The runs with words that may be misspelt; they are remembered in the trial."""
    page = trial.page
    doubtful = {token for token, it in page.unknown.items() if is_doubtful(token, it, trial)}
    if not doubtful:
        return []
    page.count(doubtful)
    for token in doubtful:
        it = page.unknown[token]
        if page.counts[it.word] <= MOST_TIMES or it.flags & Flag.WRONG:
            trial.doubtful.add(token)
    return page.runs_with(trial.doubtful)


def is_doubtful(token: str, unknown: Unknown, trial: Trial) -> bool:
    """Whether some place may make a typo of a token, or two words of it, at a first look."""
    if not unknown.plain:
        return False
    possible = hoped_odds(unknown, trial.page.lexicon) >= trial.likely or is_special(unknown, trial)
    return possible and token not in trial.acceptance


def is_special(unknown: Unknown, trial: Trial) -> bool:
    """Whether a token may be two words, or a term, whatever else it may be."""
    glued = gluing.most_odds(unknown, trial.page.lexicon) >= trial.likely
    return glued or looks_like_term(unknown, trial.page)


def check_words(index: int, trial: Trial) -> Iterator[Misspelling]:
    page, run = trial.page, trial.page.runs[index]
    tokens = page.tokens_of(index)
    strangers = [token in page.strange for token in tokens]
    total, matches, passed = sum(strangers), WORD.finditer(run.text), 0
    for at in [at for at, token in enumerate(tokens) if token in trial.doubtful]:
        match = next(islice(matches, at - passed, None))
        passed = at + 1
        share = (total - strangers[at]) / max(FEW_WORDS, len(strangers) - 1)
        beside = sum(strangers[max(0, at - 2) : at + 3]) - strangers[at]
        yield from check_word(Place(index, run, match, share, beside), trial)


def check_word(place: Place, trial: Trial) -> Iterator[Misspelling]:
    token, (start, end) = place.match.group(), place.match.span()
    if is_technical(place.run.text, start, end) or is_clipped(place.run.text, start, end):
        return
    word = trial.page.unknown[token]
    if is_cut_off(place.run.text, end) and is_beginning(word.word, trial.page.lexicon):
        return
    found = judged(word, place, trial)
    if found:
        kind, texts, odds = found
        first, last = bounds(token, trial.page.lexicon.grammar.elisions)
        base, start = token[first:last], start + first
        cased = tuple(matched_case(text, base) for text in texts[:MOST_SUGGESTIONS])
        least = trial.sure + (trial.page.lexicon.grammar.weights is not None) * SURER
        sure = odds >= least and not is_name_like(word, kind, texts[0], place, trial.page)
        yield Misspelling(place.number, start, start + len(base), kind, base, cased, sure)


def is_name_like(unknown: Unknown, kind: str, best: str, place: Place, page: Page) -> bool:
    """Whether an unlisted word may be the name of a command or an option, after all.

    Such names are short, run together, or a word and one letter: "untar", "tolower", "buildd".
    """
    if unknown.flags & Flag.WRONG:
        return False
    if page.lexicon.grammar.weights is not None and may_be_form(unknown, kind, best):
        return True
    some_software = page.signs >= gluing.SOME_SIGNS
    if kind == "glued-words":
        apart = page.lexicon.pair_zipf(*best.split(" "))  # else a name: "fillbetween"
        return some_software or not place.run.prose or not apart
    if best in (unknown.word[1:], unknown.word[:-1]):
        return True
    short = len(unknown.word) < SHORTEST_SURE
    return short and (some_software or not place.run.prose)


def may_be_form(unknown: Unknown, kind: str, best: str) -> bool:
    """Whether a word of a language with many forms may be one that its dictionary lacks."""
    short = len(unknown.word) < SHORTEST_FORM
    ending = unknown.word[:-1] in (best.lower(), best.lower()[:-1])
    return kind == "glued-words" or short or ending or unknown.zipf > 0.0


def judged(unknown: Unknown, place: Place, trial: Trial) -> tuple[str, list[str], float] | None:
    """What an unknown word is, the words it may stand for, and the log-odds of that."""
    odds, options = slip(unknown, place, trial)
    cuttable = gluing.most_odds(unknown, trial.page.lexicon) >= trial.likely
    joined = glued(unknown, place, trial.page, trial.likely) if cuttable else None
    if joined and joined.odds >= max(trial.likely, odds + GLUE_MARGIN):
        return "glued-words", [joined.text], joined.odds
    if options and odds >= trial.likely:
        return "typo", [each.text for each in plausible(options, unknown.word, trial.page)], odds
    return None


def slip(unknown: Unknown, place: Place, trial: Trial) -> tuple[float, list[Candidate]]:
    """The log-odds that a word is misspelt, and what it may have meant, best first.

    The place is weighed first: most leave no hope, and a search for candidates costs more.
    """
    page = trial.page
    evidence = evidence_of(unknown, place, page)
    found = weigh_term(evidence, page)
    if found:
        return found
    base = base_odds(evidence, page.lexicon)
    if is_hopeless(evidence, base, page.lexicon, trial.likely):
        return base, []
    if most_odds(unknown, page.lexicon) < trial.likely and not is_special(unknown, trial):
        return base, []
    odds, options = weigh(evidence, base, page, trial.likely)
    if odds >= trial.likely and unknown.word in page.known:
        evidence = evidence._replace(known=True)
        return weigh(evidence, base_odds(evidence, page.lexicon), page, trial.likely)
    return odds, options
