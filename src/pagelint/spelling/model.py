"""What goes into the typo engine and what comes out of it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["typo", "glued-words", "missing-space", "repeated-word"]


@dataclass(frozen=True, slots=True)
class TextRun:
    """One text block as a reader sees it, white space collapsed.

    `prose` is True for running text (paragraphs, list items with sentences), False for headings,
    cells, buttons, captions and menu entries.
    """

    text: str
    prose: bool


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A defect at `start:end` (half-open, code points) of the text of run number `run`.

    `text` is what stands there, `suggestions` are best first with the capitals kept, `sure` tells
    a certain defect from a likely one.
    """

    run: int
    start: int
    end: int
    kind: Kind
    text: str
    suggestions: tuple[str, ...]
    sure: bool
