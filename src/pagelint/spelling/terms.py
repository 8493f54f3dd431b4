"""Words of a trade: drugs, substances, diseases, parts of the body.

A misspelt term stands where editors seldom look: with a capital, in a list or a cell, among other
words that no common dictionary has. There its neighbours speak for it instead of against it: what
is a slip away from a rare term, among terms, is that term.
"""

from pagelint.spelling.candidates import Candidate
from pagelint.spelling.lexicon import Flag, Lexicon
from pagelint.spelling.survey import Page, is_term
from pagelint.spelling.words import WORD, folded

SHORTEST = 7  # letters of a neighbour
COMMONEST = 4.0  # Zipf; a more frequent word is no term of a trade
CLEAR = 3.6  # Zipf; the same for a neighbour
REACH = 8  # runs before and after
LONGEST_RUN = 600  # characters that are looked at
ENOUGH = 2
MOST_COST = 8.0  # nats


def is_slip(word: str, best: Candidate, page: Page) -> bool:
    """Whether an unseen word among terms is a slip away from a term.

    Another first or last letter makes the term of another language or another substance:
    "Lidocain", "Amoxicillina".
    """
    right = best.text
    same_ends = word[0] == right[0] and word[-1] == right[-1]
    return same_ends and best.cost <= MOST_COST and is_rare_term(right, page.lexicon, COMMONEST)


def is_rare_term(word: str, lexicon: Lexicon, commonest: float) -> bool:
    flags, zipf = lexicon.look_up(word)
    return is_term(flags) and zipf < commonest


def among_terms(index: int, page: Page) -> bool:
    """Whether enough clear terms stand in the runs around, some of them known to experts only."""
    known = page.termed.get(index)
    if known is None:
        known = page.termed[index] = count_terms(index, page) >= ENOUGH
    return known


def count_terms(index: int, page: Page) -> int:
    around = page.runs[max(0, index - REACH) : index + REACH + 1]
    words = {folded(w) for run in around for w in WORD.findall(run.text[:LONGEST_RUN])}
    clear = [w for w in words if len(w) >= SHORTEST and is_rare_term(w, page.lexicon, CLEAR)]
    expert = any(page.lexicon.look_up(w)[0] & (Flag.RARE | Flag.CORE) != Flag.CORE for w in clear)
    return len(clear) if expert else 0
