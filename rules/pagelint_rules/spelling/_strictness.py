"""The option that rules about words share."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Options:
    """`strictness`: "low" reports the surest cases only, "high" also what may well be meant."""

    strictness: Literal["low", "normal", "high"] = "normal"
