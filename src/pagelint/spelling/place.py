"""Where a word stands."""

from re import Match
from typing import NamedTuple

from pagelint.spelling.model import TextRun


class Place(NamedTuple):
    """One occurrence of a word; `strange` and `beside` count other unknown words around it."""

    run: TextRun
    match: Match[str]
    strange: float  # their share in the run
    beside: int  # their number among the two words before and the two after
