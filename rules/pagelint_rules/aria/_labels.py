"""Whether the visible words of a control are in its name.

ACT Rules, "label in name algorithm".
"""

import unicodedata

from pagelint.patterns import pattern

_PARENTHESES = pattern(r"\([^()]*\)")
_UNSPACED = pattern(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


def tokens(text: str) -> list[str]:
    """Words as the algorithm compares them: no parentheses, case, accents or punctuation."""
    folded = unicodedata.normalize("NFKD", _PARENTHESES.sub("", text).casefold())
    kept = (each for each in folded if not unicodedata.combining(each))
    return "".join(each if unicodedata.category(each)[0] in "LN" else " " for each in kept).split()


def is_contained(label: str, name: str) -> bool:
    """Whether the label's words stand in the name in a row, or there is nothing to compare."""
    wanted, given = tokens(label), tokens(name)
    if len("".join(wanted)) < 2:
        return True  # no words, or a letter that stands for a sign
    if _UNSPACED.search(label):
        return "".join(wanted) in "".join(given)
    size = len(wanted)
    return any(given[at : at + size] == wanted for at in range(len(given) - size + 1))
