"""Words of a trade: drugs, substances, diseases, parts of the body.

A misspelt term stands where editors seldom look: with a capital, in a list or a cell, among other
words that no common dictionary has. There its neighbours speak for it instead of against it: what
is a slip away from a rare term, among terms, is that term.
"""

from pagelint.text.spelling.candidates import Candidate
from pagelint.text.spelling.lexicon import Flag
from pagelint.text.spelling.survey import Page
from pagelint.text.spelling.unknown import is_term
from pagelint.text.spelling.words import folded

COMMONEST = 4.0  # Zipf; a more frequent word is no term of a trade
REACH = 8  # runs before and after
ENOUGH = 2
MOST_COST = 8.0  # nats


def is_slip(word: str, best: Candidate, page: Page) -> bool:
    """Whether an unseen word among terms is a slip away from a term.

    Another first or last letter makes the term of another language or another substance:
    "Lidocain", "Amoxicillina".
    """
    right = best.text
    same_ends = word[0] == right[0] and word[-1] == right[-1]
    rare = best.zipf < COMMONEST and is_term(page.lexicon.look_up(right)[0])
    return same_ends and rare and best.cost <= MOST_COST


def among_terms(index: int, page: Page) -> bool:
    """Whether enough terms stand in the runs around, some of them known to experts only."""
    known = page.termed.get(index)
    if known is None:
        last = min(len(page.runs), index + REACH + 1)
        tokens = page.tokens_between(max(0, index - REACH), last)
        near = {folded(token) for token in page.terms.intersection(tokens)}
        expert = any(is_expert(page.lexicon.look_up(word)[0]) for word in near)
        known = page.termed[index] = expert and len(near) >= ENOUGH
    return known


def is_expert(flags: int) -> bool:
    return flags & (Flag.RARE | Flag.CORE) != Flag.CORE
