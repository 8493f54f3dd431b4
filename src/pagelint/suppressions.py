"""Suppressions in the page: comments that switch rules off for a line, a block or the rest.

::

    <!-- pagelint-disable-next-line typo -- a brand name -->   the next line
    <!-- pagelint-disable-line typo -->                        its own line
    <!-- pagelint-disable typo, hash-link -- why -->           until enabled again
    <!-- pagelint-enable typo -->

Without a rule they hold for every rule; a category stands for its rules. What matches
`data-pagelint-ignore` is not read at all.
"""

from __future__ import annotations

import re

from pagelint.finding import Finding, Severity, Span, Suppression
from pagelint.page.source import Source
from pagelint.patterns import pattern

UNUSED = "unused-suppression"
UNKNOWN = "unknown-suppression"

_COMMENT = pattern(r"<!--\s*pagelint-(disable(?:-next-line|-line)?|enable)\b((?:[^-]|-(?!->))*)-->")


class Directive:
    """A suppressing comment: the rules it names (none: all) and the source it holds for."""

    __slots__ = ("end", "names", "reason", "span", "start", "used")

    def __init__(
        self, span: Span, names: tuple[str, ...], reason: str, start: int, end: int
    ) -> None:
        self.span = span
        self.names = names
        self.reason = reason
        self.start = start
        self.end = end
        self.used = False

    def covers(self, finding: Finding) -> bool:
        """Whether it switches this finding off."""
        if self.names and not {finding.rule, finding.category} & set(self.names):
            return False
        if finding.span is None:  # page-wide: only a comment that names the rule can mean it
            return bool(self.names)
        return self.start <= finding.span.start < self.end


def directives(source: Source) -> list[Directive]:
    """The suppressing comments of a page, in order."""
    if "pagelint-" not in source.text:
        return []
    found: list[Directive] = []
    open_ones: list[Directive] = []
    for match in _COMMENT.finditer(source.text):
        names, reason = _names_and_reason(match[2])
        span = Span(match.start(), match.end())
        if match[1] == "enable":
            for each in [o for o in open_ones if not names or set(names) & set(o.names or names)]:
                each.end = match.start()
                open_ones.remove(each)
            continue
        directive = Directive(span, names, reason, *_range(source, match))
        found.append(directive)
        if match[1] == "disable":
            open_ones.append(directive)
    return found


def _names_and_reason(text: str) -> tuple[tuple[str, ...], str]:
    names, _, reason = text.partition("--")
    return tuple(names.replace(",", " ").split()), reason.strip()


def _range(source: Source, match: re.Match[str]) -> tuple[int, int]:
    """The source that a directive holds for; to the end for an open one."""
    if match[1] == "disable":
        return match.end(), len(source.text) + 1
    line = source.position(match.start()).line
    if match[1] == "disable-next-line":
        line = source.position(match.end()).line + 1
    starts = [*source.line_starts, len(source.text) + 1]
    return (starts[line - 1], starts[line]) if line < len(starts) else (starts[-1], starts[-1])


def suppress(findings: list[Finding], found: list[Directive]) -> None:
    """Mark the findings that a directive switches off, and the directives that were needed."""
    for finding in findings:
        for directive in found:
            if directive.covers(finding):
                directive.used = True
                finding.suppressed = Suppression("comment", directive.reason)
                break


def complaints(found: list[Directive], known: set[str], active: set[str]) -> list[Finding]:
    """Findings about the comments themselves: names that are no rule, comments not needed.

    A comment for a rule that did not run is not called unused: another run may need it.
    """
    complaints = []
    for directive in found:
        unknown = [name for name in directive.names if name not in known]
        if unknown:
            complaints.append(_complaint(UNKNOWN, directive, f"no rule is called {unknown[0]}"))
        elif not directive.used and set(directive.names) <= active:
            complaints.append(_complaint(UNUSED, directive, "this comment suppresses nothing"))
    return complaints


def _complaint(rule: str, directive: Directive, message: str) -> Finding:
    finding = Finding(
        directive.span, message, hint="remove it, or correct the name", severity=Severity.WARNING
    )
    finding.rule, finding.category = rule, "suppressions"
    return finding
