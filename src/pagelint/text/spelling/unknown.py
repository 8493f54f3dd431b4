"""Words, and tokens that are none, as far as the lexicon tells: the same on every page."""

from collections.abc import Iterable

from pagelint.text.spelling.formation import is_formed
from pagelint.text.spelling.lexicon import Flag, Lexicon, Tokens
from pagelint.text.spelling.words import INNER, bounds, folded

SHORTEST = 3
SHORTEST_SHOUTED = 6  # letters; shorter ones in capitals are abbreviations more often than words
LONGEST = 30  # letters
TERM_LENGTH = 7  # letters of a term that tells what a page is about
TERM_ZIPF = 3.6
MOST_REMEMBERED = 200_000
COMMON, FAR, FAR_NAME = 4.0, 1.5, 3.0  # Zipf, and leads over a misspelling
# What is obscure alone may be a misspelling that a very large dictionary took up: "untill".
DICTIONARIES = Flag.CORE | Flag.RARE | Flag.PROPER | Flag.TERM
UNCLEAR = Flag.NAME | Flag.PROPER | Flag.FOREIGN | Flag.WRONG


class Unknown:
    """A token that is no word beyond doubt."""

    __slots__ = (
        "capital", "evident", "flags", "hoped", "most", "most_glued", "plain", "shouted", "strange",
        "word", "zipf",
    )  # fmt: skip

    def __init__(self, token: str, flags: int, lexicon: Lexicon) -> None:
        start, end = bounds(token, lexicon.grammar.elisions)
        self.word = folded(token[start:end])
        self.flags, self.zipf = lexicon.look_up(self.word)
        self.shouted = is_shouted(token[start:end])
        capital = token[start].isupper() and not self.shouted
        self.capital = capital and not lexicon.grammar.capital_nouns
        self.evident = is_evident(self.word, self.flags, self.zipf, lexicon)
        self.plain = is_plain(token[start:end], lexicon.letters)
        self.strange = not flags & Flag.WRONG and not is_term(flags)
        # The odds that no page can exceed, once they are asked for.
        self.hoped: float | None = None
        self.most: float | None = None
        self.most_glued: float | None = None


def met(lexicon: Lexicon) -> Tokens:
    """What the lexicon remembers of earlier pages, for all of one page; started anew when full.

    A page keeps what it was given: the next one may start anew in the midst of it, in another
    thread.
    """
    known = lexicon.tokens
    if len(known.familiar) + len(known.unknown) > MOST_REMEMBERED:
        known = lexicon.tokens = Tokens()
    return known


def classify(tokens: Iterable[str], lexicon: Lexicon, known: Tokens) -> dict[str, Unknown]:
    """Those of the tokens that are no words; both kinds are remembered for other pages."""
    found = {}
    familiar, remembered, terms = known.familiar, known.unknown, known.terms
    flags_of, core, term = lexicon.flags_of, Flag.CORE, Flag.TERM
    for token in tokens:
        it = remembered.get(token)
        if it is None:
            word = token.lower() if token.isascii() else folded(token)
            if word in familiar:  # and so is it with a capital
                if word in terms:
                    terms.add(token)
                familiar.add(token)
                continue
            flags = flags_of(word)
            if flags & term and is_clear_term(word, lexicon):
                terms.add(token)
            if word.endswith("'s"):
                flags |= flags_of(word[:-2])
            if flags & core or is_word(token, word, flags) or is_formed(token, lexicon):
                familiar.add(token)
                continue
            it = remembered[token] = Unknown(token, flags, lexicon)
        found[token] = it
    return found


def is_known(token: str, lexicon: Lexicon) -> bool:
    """Whether a token is a word of the lexicon, or one that its language makes by its rules."""
    return not classify((token,), lexicon, Tokens())


def is_word(token: str, word: str, flags: int) -> bool:
    """Whether a token is beyond doubt: a word of the core, or a known name with its capital."""
    if len(word) < SHORTEST or flags & Flag.CORE:
        return True
    return bool(flags & Flag.PROPER) and token[0].isupper() and not flags & Flag.WRONG


def is_plain(token: str, alphabet: frozenset[str]) -> bool:
    """Whether a token could be a word: letters of the language, one capital, first, or all."""
    letters = INNER.sub("", token)
    fits = SHORTEST <= len(letters) <= LONGEST and alphabet.issuperset(letters.lower())
    return fits and (letters[1:].islower() or is_shouted(token))


def is_shouted(token: str) -> bool:
    """Whether a token in capitals is rather a word than an abbreviation."""
    return len(token) >= SHORTEST_SHOUTED and token.isupper()


def is_evident(word: str, flags: int, zipf: float, lexicon: Lexicon) -> bool:
    """Whether a known misspelling stands for one far more common word, and is no word itself."""
    right = lexicon.correction(word) if flags & Flag.WRONG else None
    if right is None or flags & DICTIONARIES:
        return False
    if right == f"{word}g" or (word[-1] == "s" and lexicon.flags_of(word[:-1]) & Flag.CORE):
        return False  # "keepin", "missings"
    known, common = lexicon.look_up(right.lower())
    lead = FAR_NAME if flags & (Flag.NAME | Flag.FOREIGN) else FAR
    return bool(known & Flag.CORE) and common >= max(COMMON, zipf + lead)


def is_term(flags: int) -> bool:
    """Whether a word belongs to the trade of medicine or chemistry, and is no name."""
    return bool(flags & Flag.TERM) and not flags & UNCLEAR


def is_clear_term(word: str, lexicon: Lexicon) -> bool:
    """Whether a word tells that a text is about medicine or chemistry."""
    if len(word) < TERM_LENGTH:
        return False
    flags, zipf = lexicon.look_up(word)
    return zipf < TERM_ZIPF and is_term(flags)
