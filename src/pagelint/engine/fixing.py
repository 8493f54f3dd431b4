"""Applying fixes: edits to a page's text, and writing it back without harm.

A fix touches nothing outside its spans. Fixes that overlap one already taken wait for the next
round, in which the mended page is linted anew; so a second run finds nothing left to do.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pagelint.html.markup import tag_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pagelint.finding import Edit, Finding, Fix, Span
    from pagelint.html.source import Source

ROUNDS = 10  # a fix that always leaves another to do is a mistake in its rule


class MisplacedEdit(Exception):
    """A rule's edit that leaves the place which its finding speaks of."""


class CannotWrite(Exception):
    """A mended page that can't be written back; the message says why, in one line."""


def checked(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """The findings of a rule; raises MisplacedEdit at one whose fix writes outside its span.

    An insertion at either edge of a tag is outside of it, too.
    """
    for finding in findings:
        if finding.fix is not None:
            for edit in finding.fix.edits:
                if not _is_inside(edit.span, finding.span, text):
                    raise MisplacedEdit(f"edit at {edit.span} of a finding at {finding.span}")
        yield finding


def _is_inside(edit: Span, span: Span | None, text: str) -> bool:
    if span is None or not span.start <= edit.start <= edit.end <= span.end <= len(text):
        return False
    inserts_at_edge = edit.start == edit.end and edit.start in span
    return not (inserts_at_edge and tag_end(text, span.start) == span.end)


def mend(
    source: Source, lint: Callable[[str], Iterable[Finding]], *, unsafe: bool = False
) -> tuple[str, int]:
    """The text after all fixes, and how many there were; `lint` gives the findings on a text."""
    text, count = source.text, 0
    for _ in range(ROUNDS):
        fixes = [
            finding.fix
            for finding in lint(text)
            if finding.fix and finding.suppressed is None and (finding.fix.safe or unsafe)
        ]
        chosen = _compatible(fixes)
        if not chosen:
            break
        text = applied(text, [edit for fix in chosen for edit in fix.edits])
        count += len(chosen)
    return text, count


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that do not overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, text[at:]))


def _compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """Fixes in page order, without those that touch what an earlier one touches."""
    chosen: list[Fix] = []
    end = -1
    for fix in sorted(fixes, key=lambda fix: sorted(fix.edits)):
        edits = sorted(fix.edits)
        if edits and edits[0].span.start >= end:
            chosen.append(fix)
            end = edits[-1].span.end
    return chosen


def write_back(path: str, before: bytes, after: bytes) -> None:
    """Replace a file's content in one step, unless somebody else has written it meanwhile.

    Raises CannotWrite, and OSError from the file system.
    """
    target = Path(path).resolve()
    handle, name = tempfile.mkstemp(prefix=".pagelint-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o7777)
        _swap(temporary, target, before)
    finally:
        temporary.unlink(missing_ok=True)


def _swap(temporary: Path, target: Path, before: bytes) -> None:
    if target.read_bytes() != before:
        raise CannotWrite("it was changed while pagelint read it: run again")
    temporary.replace(target)
