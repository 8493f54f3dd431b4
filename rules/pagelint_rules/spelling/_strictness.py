"""The option that rules about words share."""

from typing import Literal, NamedTuple


class Options(NamedTuple):
    """`strictness`: "low" reports the surest cases only, "high" also what may well be meant."""

    strictness: Literal["low", "normal", "high"] = "normal"
