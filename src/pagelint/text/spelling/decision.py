"""Typo or not: log-odds from what the lexicon and the page say about a word."""

from collections.abc import Mapping
from typing import NamedTuple

from pagelint.text.spelling.candidates import Candidate, candidates, goes_deeper
from pagelint.text.spelling.context import fit
from pagelint.text.spelling.derivation import is_core, is_derived
from pagelint.text.spelling.edits import differing, is_accent
from pagelint.text.spelling.grammar import Grammar
from pagelint.text.spelling.lexicon import Flag, Lexicon
from pagelint.text.spelling.survey import Page, Place
from pagelint.text.spelling.terms import among_terms, is_slip
from pagelint.text.spelling.unknown import Unknown
from pagelint.text.spelling.words import REACH, is_quoted, opens_sentence

APOSTROPHES, MARKS = "'’", frozenset("·•")
CUT = 6  # letters; what is cut off by a dot has hardly more
HYPHENS = frozenset("-‑‐")
TINY = 3  # letters
SHORT = 4  # letters; the names of many things have no more
LONG = 9  # letters; chance seldom makes such words neighbours
ONE_SLIP = 7.0  # nats
UNHEARD = 10  # letters; what has so many and is one slip away from a word is hardly another
SEEN_SELDOM, OUTSHINES, CHEAP_ENOUGH = 2.3, 1.4, 4.5  # Zipf, nats
LONGEST = 12  # letters that count
# Nats for a candidate that stands on the page, for a listed correction, and for each power of ten
# by which a candidate is likelier between its neighbours: fitted to put the right word first.
FAVOUR, LISTED, CONTEXT = 3.0, 3.5, 3.0
IMPLAUSIBLE = 9.0  # nats behind the best: "relieve" for "recieve"
MOST_WEIGHED = 8
MOST_SEARCHES = 10_000  # for words two slips away, on one page
CHEAP_SLIP, CHEAP_SLIPS = 2.0, 6.5  # nats; few mistakes are likelier
LONG_ENOUGH = 7  # letters
FREQUENT_LONG, FREQUENT_SHORT = 5.7, 6.7  # Zipf; few words of that length are more frequent
GOOD_FIT = 2.0  # powers of ten
GOOD_PLACE = 2.5  # what an even better fit, or a candidate on the page, adds
LEAST_ODDS = -1.0  # that any strictness asks for
HOPELESS = -99.0
TERM_LENGTH = 8  # letters
MOST_TIMES = 2  # a term used more often on the page is meant
AMONG_TERMS = 2.6
OF_A_TERM = ("bias", "length", "hyphen", "channel", "candidate", "close", "on_page")
DICTIONARY = Flag.RARE | Flag.OBSCURE  # both: software
LEAST_TALLY = 3  # uses of the right word
SEEN_RARE = 2.0  # Zipf
LISTED_TERM = Flag.WRONG | Flag.TERM
LISTED_COST = 9.0  # nats, of a listed correction that no slips explain


class Evidence(NamedTuple):
    """What is known of one unknown word of a page, whatever it may stand for."""

    word: str  # folded, without possessive ending
    flags: int
    zipf: float
    capital: bool
    opening: bool  # first word of a sentence
    place: Place
    again: bool  # more than once on the page, which speaks for the word
    maybe_term: bool
    evident: bool
    grammar: Grammar | None  # of a language with weights of its own
    shouted: bool = False  # all in capitals
    known: bool = False  # met elsewhere; looked up where that may matter

    @property
    def capital_middle(self) -> bool:
        return self.capital and not self.opening


def evidence_of(unknown: Unknown, place: Place, page: Page) -> Evidence:
    word, capital = unknown.word, unknown.capital
    opening = capital and opens(unknown, place)
    again = page.counts[word] > 1 and is_meant(unknown, page)
    term = may_be_term(unknown, page)
    own = page.lexicon.grammar if page.lexicon.grammar.weights else None
    flags, zipf = unknown.flags, unknown.zipf
    sure = unknown.evident and place.run.prose and not (again or page.technical or page.mixed)
    return Evidence(
        word, flags, zipf, capital, opening, place, again, term, sure, own, unknown.shouted
    )


def opens(unknown: Unknown, place: Place) -> bool:
    """Whether a capital says nothing: at the start of a sentence, or in a headline of capitals."""
    text, start = place.run.text, place.match.start()
    if opens_sentence(text, start):
        return True
    if place.run.prose or not unknown.flags & Flag.WRONG:
        return False
    return not any(word[0].islower() for word in text.split() if len(word) > SHORT)


def is_meant(unknown: Unknown, page: Page) -> bool:
    """Whether a second use speaks for a word: a known misspelling is one however often it stands.

    Unless it is spoken of or bears a capital somewhere, or is short on a page about software.
    """
    if not unknown.evident or unknown.word in page.named or page.mixed:
        return True
    return len(unknown.word) < LONG_ENOUGH and page.technical


def word_features(e: Evidence | Unknown) -> dict[str, float]:
    """What holds for a word wherever it stands."""
    named = bool(e.flags & (Flag.NAME | Flag.PROPER))
    return {
        "bias": 1.0,
        "seen": e.zipf,
        "length": min(len(e.word), LONGEST),
        "short": len(e.word) <= SHORT,
        "tiny": len(e.word) <= TINY and not e.flags & Flag.WRONG,
        "evident": e.evident and len(e.word) > SHORT,
        "rare": bool(e.flags & Flag.RARE),
        "obscure": bool(e.flags & Flag.OBSCURE) and not e.evident,
        "term": bool(e.flags & Flag.TERM),
        "name_capital": named and (e.capital or e.shouted),
        "name_lower": named and not (e.capital or e.shouted),
        "shouted": e.shouted,
    }


def place_features(e: Evidence) -> dict[str, float]:
    return {
        "capital_start": e.capital and e.opening,
        "capital_middle": e.capital_middle,
        "fragment": not e.place.run.prose,
        "short_label": len(e.word) <= SHORT and not e.place.run.prose,
        "alone": not e.capital and len(e.place.run.text) <= len(e.word) + 2,
        "quoted": is_quoted(e.place.run.text, *e.place.match.span()),
        "hyphen": is_hyphenated(e.place),
        "again": e.again,
        "known": e.known,
        "strange": e.place.strange,
        "beside": e.place.beside,
        "shouted_alone": e.shouted and not e.evident and stands_out(e.place),
    } | (wording_features(e, e.grammar) if e.grammar else {})


def wording_features(e: Evidence, grammar: Grammar) -> dict[str, float]:
    """What languages other than English ask besides."""
    text, (start, end) = e.place.run.text, e.place.match.span()
    upper = text[start].isupper()
    return {
        "noun": upper and not e.capital and not opens_sentence(text, start),
        "after_name": upper and follows_name(text, start, grammar),
        "cut": text[end : end + 1] == "." and len(e.word) <= CUT,
        "apostrophe": text[end : end + 1] in APOSTROPHES and end < len(text),
        "joined": not MARKS.isdisjoint((text[start - 1 : start], text[end : end + 1])),
        "foreign": bool(e.flags & Flag.FOREIGN),
        "doubled_first": e.word[0] == e.word[1],
    }


def stands_out(place: Place) -> bool:
    """Whether a word in capitals has neighbours in small letters: it may be a name or a sign."""
    text, (start, end) = place.run.text, place.match.span()
    around = text[max(0, start - REACH) : start] + text[end : end + REACH]
    return any(map(str.islower, around))


def is_drawn_out(wrong: str, right: str) -> bool:
    """Whether a letter stands there so often that it was meant: "ssschon"."""
    start, middle, rest = differing(wrong, right)
    return len(middle) > 1 and not rest and set(middle) == {wrong[start - 1 : start] or wrong[-1]}


def follows_name(text: str, start: int, grammar: Grammar) -> bool:
    """Whether another word with a capital stands right before, as a first name or an initial."""
    before = text[max(0, start - REACH) : start].split()
    if not before or text[start - 1] != " " or not before[-1][0].isupper():
        return False
    return before[-1].lower() not in grammar.function_words


def candidate_features(e: Evidence, best: Candidate, page: Page) -> dict[str, float]:
    accent = is_accent(e.word, best.text.lower())
    close = len(e.word) >= LONG and best.cost < ONE_SLIP and best.text.islower()
    return {
        "channel": -best.cost,
        "candidate": best.zipf,
        "listed": is_listed(e, page.lexicon),
        "listed_term": e.flags & LISTED_TERM == LISTED_TERM,
        "contraction": "'" in best.text and best.text.replace("'", "").lower() == e.word,
        "close": close,
        "close_capital": close and e.capital_middle and not e.flags and e.word[0] == best.text[0],
        "derived": not e.flags & Flag.WRONG and is_derived(e.word, page.lexicon),
        "unheard": is_unheard(e, best),
        "outshone": is_outshone(e, best),
        "first": e.word[0] != best.text[0].lower(),
        "prefixed": e.word[1:] == best.text.lower(),
        "on_page": page.has(best.text),
        "outdone": is_outdone(e, best, page),
        "fit": 0.0 if e.capital_middle else fit(best.text.lower(), e.place, page.lexicon),
        "plural": e.flags & Flag.WRONG and e.word[-1] == "s" and is_core(e.word[:-1], page.lexicon),
        "to_name": e.capital and not best.text.islower() and not e.flags & Flag.WRONG,
        "accent": accent,
        "drawn_out": is_drawn_out(e.word, best.text.lower()),
        "ending": e.word[:-1] in (best.text.lower(), best.text.lower()[:-1]),
        "accent_seen": accent and e.zipf,
        "dropped_g": e.word.endswith("in") and e.word + "g" == best.text,
    }


def is_unheard(e: Evidence, best: Candidate) -> bool:
    """Whether nobody ever wrote a long word in small letters, one slip away from a known one."""
    if e.flags or e.zipf or e.capital or e.again:
        return False
    if len(e.word) < UNHEARD or best.cost >= ONE_SLIP:
        return False
    return best.text.islower() and e.word[0] == best.text[0]


def is_outshone(e: Evidence, best: Candidate) -> bool:
    """Whether a long word is seldom seen, and a cheap slip of one that is seen far more often."""
    if e.flags or e.capital or not 0.0 < e.zipf < SEEN_SELDOM or len(e.word) < UNHEARD:
        return False
    ends = e.word[0] == best.text[0] and e.word[-1] == best.text[-1]
    return ends and best.cost < CHEAP_ENOUGH and best.zipf >= e.zipf + OUTSHINES


def is_outdone(e: Evidence, best: Candidate, page: Page) -> bool:
    """Whether a long word used again, on no list, is a slip of one that the page uses far more."""
    if (
        not e.again
        or e.capital
        or e.flags
        or e.zipf
        or len(e.word) < LONG_ENOUGH
        or best.cost >= ONE_SLIP
    ):
        return False
    same_ends = e.word[0] == best.text[0] and e.word[-1] == best.text[-1]
    if not same_ends or page.signs or is_derived(e.word, page.lexicon):
        return False
    return page.tallies[best.text.lower()] >= max(LEAST_TALLY, 2 * page.counts[e.word])


def is_listed(e: Evidence, lexicon: Lexicon) -> bool:
    """Whether a list of misspellings has the word.

    Of a rare word such a list tells only if people write it often, or never: "cannel" is coal.
    """
    if not e.flags & Flag.WRONG or lexicon.correction(e.word) is None:
        return False
    rare = e.flags & DICTIONARY == Flag.RARE and 0.0 < e.zipf < SEEN_RARE
    return not rare or len(e.word) >= LONG


def technical_features(e: Evidence, best: Candidate) -> dict[str, float]:
    return {
        "technical": 1.0,
        "technical_short": len(e.word) < LONG_ENOUGH,
        "technical_edge": best.text.lower() in (e.word[1:], e.word[:-1]),
    }


# Fitted by logistic regression on misspellings that people made, planted in real pages, and on
# those that stand in manuals, read one by one, against the other unknown words of those pages;
# rounded. Names and software are judged a little more mildly than the fit would.
WEIGHTS = {
    "bias": -4.2,
    "channel": 0.64,
    "candidate": 1.4,
    "seen": -1.35,
    "length": 0.44,
    "listed": 3.7,
    "listed_term": -2.0,
    "evident": 1.2,  # set by hand: known misspellings are seen often
    "contraction": 3.0,
    "tiny": -1.0,  # "iff", "dtd"
    "rare": -1.6,
    "obscure": -1.7,
    "fit": 0.85,
    "plural": -2.3,
    "term": -1.1,
    "name_capital": -1.5,
    "name_lower": 0.3,
    "capital_start": -0.9,
    "capital_middle": -4.0,
    "close": 0.3,
    "close_capital": 3.4,
    "fragment": -0.5,
    "short_label": -1.5,
    "alone": -3.0,
    "hyphen": -3.5,
    "quoted": -2.4,
    "again": -3.2,
    "outdone": 2.2,  # set by hand: the right word stands there far more often
    "known": -5.0,
    "strange": -2.4,
    "beside": -1.0,
    "derived": -2.7,
    "prefixed": -1.7,  # "xargs", "zgrep": a command of its own
    "on_page": 1.5,
    "to_name": -2.5,
    "unheard": 2.0,
    "outshone": 1.5,
    "shouted": -0.5,  # set by hand, as the next: names of products are written so
    "shouted_alone": -1.5,
    "dropped_g": -3.0,
    # On pages about software: names of commands, functions and options.
    "technical": -1.5,
    "technical_edge": -0.6,
}


def weights_of(lexicon: Lexicon) -> Mapping[str, float]:
    return lexicon.grammar.weights or WEIGHTS


def weighted(found: dict[str, float], weights: Mapping[str, float]) -> float:
    return sum([weights.get(name, 0.0) * value for name, value in found.items() if value])


def own_odds(unknown: Unknown, weights: Mapping[str, float]) -> float:
    """What a word brings along to the best of places."""
    start = weights["capital_start"] if unknown.capital else 0.0
    return weighted(word_features(unknown), weights) + start


def hoped_odds(unknown: Unknown, lexicon: Lexicon) -> float:
    """What `most_odds` is at most, told without a search for candidates."""
    if unknown.hoped is None:
        weights = weights_of(lexicon)
        unknown.hoped = own_odds(unknown, weights) + hope(unknown, CHEAP_SLIP, weights)
    return unknown.hoped


def most_odds(unknown: Unknown, lexicon: Lexicon) -> float:
    """The odds for a typo that hardly a page lifts a word above."""
    if unknown.most is None:
        unknown.most = hoped_odds(unknown, lexicon)
        promising = unknown.most > LEAST_ODDS and not unknown.flags & Flag.WRONG
        if promising and weights_of(lexicon) is WEIGHTS:
            found = candidates(unknown.word, lexicon, deep=False)
            unknown.most = own_odds(unknown, WEIGHTS) + promise(unknown, found)
    return unknown.most


def promise(unknown: Unknown, found: list[Candidate]) -> float:
    """The most that a candidate, known or two slips away, may be expected to add to the odds."""
    known = (WEIGHTS["candidate"] * c.zipf - WEIGHTS["channel"] * c.cost for c in found)
    most = max(known, default=HOPELESS) + favours(unknown, WEIGHTS) + GOOD_PLACE
    deeper = goes_deeper(unknown.word, found)
    return max(most, hope(unknown, CHEAP_SLIPS, WEIGHTS)) if deeper else most


def base_odds(e: Evidence, lexicon: Lexicon) -> float:
    """What speaks for a misspelling and against it before any candidate is known."""
    weights = weights_of(lexicon)
    return weighted(word_features(e), weights) + weighted(place_features(e), weights)


def is_hopeless(e: Evidence, base: float, lexicon: Lexicon, least: float) -> bool:
    """Whether even the best of candidates could not lift the odds to `least`."""
    return base + hope(e, CHEAP_SLIP, weights_of(lexicon)) < least


def weigh(e: Evidence, base: float, page: Page, least: float) -> tuple[float, list[Candidate]]:
    """Log-odds that a word is a misspelling, and what it may have meant, best first."""
    weights = weights_of(page.lexicon)
    hopeless = base + hope(e, CHEAP_SLIPS, weights) < least
    doubtful = e.known or e.again or e.capital_middle or hopeless
    deep = not (doubtful or page.lexicon.grammar.one_slip)
    deep = deep and len(page.candidates) < MOST_SEARCHES
    options = ordered(e.word, page, deep=deep)
    if not options:
        return HOPELESS, []
    options = in_context(e, options, page)
    odds = base + weighted(candidate_features(e, options[0], page), weights)
    if odds >= least and not e.flags & Flag.WRONG and page.technical:
        odds += weighted(technical_features(e, options[0]), weights)
    return odds, options


def looks_like_term(unknown: Unknown, page: Page) -> bool:
    """Whether nobody ever wrote a word that stands on a page about a trade."""
    unseen = not unknown.flags and not unknown.zipf and len(unknown.word) >= TERM_LENGTH
    return unseen and bool(page.terms)


def may_be_term(unknown: Unknown, page: Page) -> bool:
    """Whether a word that nobody ever wrote may be a misspelt term of this page's trade."""
    return looks_like_term(unknown, page) and page.counts[unknown.word] <= MOST_TIMES


def weigh_term(e: Evidence, page: Page) -> tuple[float, list[Candidate]] | None:
    """The same for what looks to be a misspelt term, None for all others.

    There neither capital nor place matter.
    """
    if not e.maybe_term or not among_terms(e.place.number, page) or e.word in page.known:
        return None
    options = ordered(e.word, page, deep=True)
    if not options or not is_slip(e.word, options[0], page):
        return None
    found = word_features(e) | place_features(e) | candidate_features(e, options[0], page)
    of_a_term = {name: found[name] for name in OF_A_TERM}
    return weighted(of_a_term, weights_of(page.lexicon)) + AMONG_TERMS, options


def hope(e: Evidence | Unknown, cost: float, weights: Mapping[str, float]) -> float:
    """The most that a candidate at such a cost may be expected to add to the odds."""
    zipf = FREQUENT_LONG if len(e.word) >= LONG_ENOUGH else FREQUENT_SHORT
    return weights["candidate"] * zipf - weights["channel"] * cost + favours(e, weights)


def favours(e: Evidence | Unknown, weights: Mapping[str, float]) -> float:
    """What may speak for a candidate besides its frequency and cost."""
    most = weights.get("fit", 0.0) * GOOD_FIT
    most += weights.get("accent", 0.0) + weights.get("accent_seen", 0.0) * e.zipf
    if e.flags & Flag.WRONG:
        most += weights["listed"] + weights.get("contraction", 0.0)
    most += weights.get("unheard", 0.0) if len(e.word) >= UNHEARD else 0.0
    if isinstance(e, Evidence) and e.again:
        most += weights.get("outdone", 0.0)
    if e.capital and not e.flags and len(e.word) >= LONG:
        most += weights["close_capital"]
    return most


def is_hyphenated(place: Place) -> bool:
    text, (start, end) = place.run.text, place.match.span()
    return text[start - 1 : start] in HYPHENS or text[end : end + 1] in HYPHENS


def ordered(word: str, page: Page, *, deep: bool) -> list[Candidate]:
    """Candidates, the best first; words of the page and a listed correction are favoured."""
    found = page.candidates.get((word, deep))
    if found is None:
        found = candidates(word, page.lexicon, deep=deep)
        listed = page.lexicon.correction(word)
        if listed and all(c.text != listed for c in found):
            zipf = page.lexicon.look_up(listed.lower())[1]
            found = [*found, Candidate(listed, zipf, LISTED_COST)]
        found = sorted(found, key=lambda c: -liking(c, listed, page))
        page.candidates[word, deep] = found
    return found


def in_context(e: Evidence, options: list[Candidate], page: Page) -> list[Candidate]:
    """The same candidates; among the best of them, what fits between its neighbours first."""
    if len(options) < 2:
        return options
    lexicon, listed = page.lexicon, page.lexicon.correction(e.word)

    def rank(c: Candidate) -> float:
        return liking(c, listed, page) + CONTEXT * fit(c.text.lower(), e.place, lexicon)

    return sorted(options[:MOST_WEIGHED], key=rank, reverse=True) + options[MOST_WEIGHED:]


def plausible(options: list[Candidate], word: str, page: Page) -> list[Candidate]:
    """The candidates without those that are next to impossible beside the first."""
    listed = page.lexicon.correction(word)
    least = liking(options[0], listed, page) - IMPLAUSIBLE
    return [each for each in options if liking(each, listed, page) >= least]


def liking(c: Candidate, listed: str | None, page: Page) -> float:
    return c.score + FAVOUR * page.has(c.text) + LISTED * (c.text == listed)
