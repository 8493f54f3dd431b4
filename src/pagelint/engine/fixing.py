"""Applying fixes: edits to a page's text, and writing it back without harm.

A fix touches nothing outside its spans. Fixes that overlap one already taken wait for the next
round, in which the mended page is linted anew; so a second run finds nothing left to do. A fix
after which some rule would find more than before is left to the author.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from pagelint.engine.soundness import sound
from pagelint.html.markup import tag_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

    from pagelint.finding import Edit, Finding, Fix, Span
    from pagelint.html.source import Source

TRIALS = 50  # times that a page is linted in a round; what was not tried by then is not made
ROUNDS = 10  # a fix that always leaves another to do is a mistake in its rule


class MisplacedEdit(Exception):
    """A rule's edit that leaves the place which its finding speaks of."""


class CannotWrite(Exception):
    """A mended page that can't be written back; the message says why, in one line."""


def checked(yielded: object, text: str) -> Finding:
    """What a rule yielded as a finding; raises UnsoundFinding where it is none.

    MisplacedEdit is raised for one whose fix writes outside its span.

    An insertion at either edge of a tag is outside of it, too.
    """
    finding = sound(yielded, len(text))
    if finding.fix is not None:
        for edit in finding.fix.edits:
            if not _is_inside(edit.span, finding.span, text):
                raise MisplacedEdit(f"edit at {edit.span} of a finding at {finding.span}")
    return finding


def _is_inside(edit: Span, span: Span | None, text: str) -> bool:
    if span is None or not span.start <= edit.start <= edit.end <= span.end <= len(text):
        return False
    inserts_at_edge = edit.start == edit.end and edit.start in span
    return not (inserts_at_edge and tag_end(text, span.start) == span.end)


def mend(
    source: Source,
    lint: Callable[[str], Iterable[Finding]],
    *,
    unsafe: bool = False,
    named: AbstractSet[str] = frozenset(),
) -> tuple[str, int]:
    """The text after all fixes, and how many there were; `lint` gives the findings on a text.

    `named` are the rules selected by name, of which fixes on request are made, too.
    """
    text, count = source.text, 0
    findings = _unsuppressed(lint(text))
    for _ in range(ROUNDS):
        wanted = (each.fix for each in findings if _is_wanted(each, named, unsafe=unsafe))
        fixes = _compatible(fix for fix in wanted if fix is not None)
        made, text, findings = _made(text, fixes, findings, lint)
        if not made:
            break
        count += made
    return text, count


def _unsuppressed(findings: Iterable[Finding]) -> list[Finding]:
    return [each for each in findings if each.suppressed is None]


def _is_wanted(finding: Finding, named: AbstractSet[str], *, unsafe: bool) -> bool:
    fix = finding.fix
    if fix is None:
        return False
    return finding.rule in named if fix.on_request else fix.safe or unsafe


def _made(
    text: str, fixes: list[Fix], before: list[Finding], lint: Callable[[str], Iterable[Finding]]
) -> tuple[int, str, list[Finding]]:
    """How many of the fixes no rule objects to; the text after them, and the findings on it.

    Where all of them together make findings, those that do are sought by halves.
    """
    made: list[Fix] = []
    mended, findings = text, before
    parts = [fixes] if fixes else []
    for _ in range(TRIALS):
        if not parts:
            break
        part = parts.pop()
        tried = applied(text, [edit for fix in (*made, *part) for edit in fix.edits])
        found = _unsuppressed(lint(tried))
        if not _adds(before, found):
            made += part
            mended, findings = tried, found
        elif len(part) > 1:
            half = len(part) // 2
            parts += (part[half:], part[:half])
    return len(made), mended, findings


def _adds(before: list[Finding], after: list[Finding]) -> bool:
    """Whether some rule finds more than it did."""
    counts = Counter(each.rule for each in before)
    return any(number > counts[rule] for rule, number in Counter(e.rule for e in after).items())


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

    Mode, owner and extended attributes stay. Raises CannotWrite, also for a file that is read-only
    or has other names, and OSError from the file system.
    """
    target = Path(path).resolve()
    status = target.stat()
    if not status.st_mode & 0o222:
        raise CannotWrite("it is read-only: make it writable first")
    if status.st_nlink > 1:
        raise CannotWrite("it has other names (hard links), which would keep the old text")
    import tempfile  # which costs a tenth of a small page's run

    handle, name = tempfile.mkstemp(prefix=".pagelint-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _take_over(temporary, target, status)
        _swap(temporary, target, before)
    finally:
        temporary.unlink(missing_ok=True)


def _take_over(temporary: Path, target: Path, status: os.stat_result) -> None:
    """Give the new file the old one's owner, extended attributes and mode, in this order."""
    mine = temporary.stat()
    try:
        if (mine.st_uid, mine.st_gid) != (status.st_uid, status.st_gid):
            os.chown(temporary, status.st_uid, status.st_gid)
        if sys.platform == "linux":
            for name in os.listxattr(target):
                value = os.getxattr(target, name)
                if name not in os.listxattr(temporary) or os.getxattr(temporary, name) != value:
                    os.setxattr(temporary, name, value)
    except OSError as error:
        raise CannotWrite(f"its owner or attributes would be lost ({error.strerror})") from None
    temporary.chmod(status.st_mode & 0o7777)


def _swap(temporary: Path, target: Path, before: bytes) -> None:
    if target.read_bytes() != before:
        raise CannotWrite("it was changed while pagelint read it: run again")
    temporary.replace(target)
