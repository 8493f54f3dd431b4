"""What readers manage, by whom a page is for.

Grades are years of US schooling. Patients: the American Medical Association and the National
Institutes of Health ask for grades 6 to 8; general: half of US adults read below grade 9 (OECD
PIAAC, levels 1 and 2); the others allow for training, not for patience.
"""

from typing import Final

AUDIENCES: Final = ("patients", "general", "professional", "legal")
GRADES: Final = {
    "patients": (6, 8),
    "general": (8, 10),
    "professional": (11, 13),
    "legal": (12, 14),
}
"""the grade that is read with ease, and the highest that is asked of them"""
LONGEST_SENTENCES: Final = {"patients": 25, "general": 30, "professional": 35, "legal": 40}
"""words"""
_READERS: Final = {
    "patients": "patients",
    "general": "most readers",
    "professional": "professionals",
    "legal": "readers of law",
}


def manage(audience: str) -> str:
    """Say what an audience reads: "patients read at 6 to 8"."""
    low, high = GRADES[audience]
    return f"{_READERS[audience]} read at {low} to {high}"
