"""What goes into the typo engine and what comes out of it."""

from typing import NamedTuple


class TextRun(NamedTuple):
    """One text block as a reader sees it, white space collapsed.

    `prose` is True for running text (paragraphs, list items with sentences), False for headings,
    cells, buttons, captions and menu entries.
    """

    text: str
    prose: bool


class Misspelling(NamedTuple):
    """A defect at `start:end` (half-open, code points) of the text of run number `run`.

    `kind` is "typo", "glued-words", "missing-space", "stray-punctuation" or "repeated-word". `text`
    is what stands there, `suggestions` are best first with the capitals kept, `sure` tells a
    certain defect from a likely one.
    """

    run: int
    start: int
    end: int
    kind: str
    text: str
    suggestions: tuple[str, ...]
    sure: bool
