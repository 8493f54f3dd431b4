"""What a rule says about a place in a page."""

from __future__ import annotations

import enum
from typing import NamedTuple


class Severity(enum.Enum):
    """How sure a finding is, and so how loud: `info` is silent unless asked for.

    `undecided` is no defect but what a rule can't tell from the page alone (EARL's "cantTell"): it
    is shown by `--show-undecided` only, and fails no run.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    UNDECIDED = "undecided"

    @property
    def rank(self) -> int:
        """0 for the most severe."""
        return _RANK[self]


_RANK = {severity: rank for rank, severity in enumerate(Severity)}


# What findings about suppressing comments are called; no rule has these ids.
UNUSED_SUPPRESSION = "unused-suppression"
UNKNOWN_SUPPRESSION = "unknown-suppression"


class Span(NamedTuple):
    """A half-open range of source offsets, in code points of the decoded text without its BOM."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace the source text of `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding; `safe` when no reader could miss what they remove."""

    edits: tuple[Edit, ...]
    safe: bool = True


class Suppression(NamedTuple):
    """Why a finding does not count: `by` is "comment", "attribute", "baseline" or "config"."""

    by: str
    reason: str = ""


class Finding:
    """A rule's statement about a span of the page; `span` is None when it concerns the whole page.

    `message` is the fact, `hint` the remedy, `text` the source text of the span and `excerpt` the
    words of it as a reader sees them. `severity` is the rule's own unless the rule or the
    configuration says otherwise.
    """

    __slots__ = (
        "category", "excerpt", "fix", "hint", "message", "rule", "selector", "severity", "span",
        "suggestions", "suppressed", "wcag",
    )  # fmt: skip

    def __init__(
        self,
        span: Span | None,
        message: str,
        *,
        hint: str = "",
        severity: Severity | None = None,
        suggestions: tuple[str, ...] = (),
        fix: Fix | None = None,
        excerpt: str = "",
        selector: str = "",
    ) -> None:
        self.span = span
        self.message = message
        self.hint = hint
        self.severity = severity
        self.suggestions = suggestions
        self.fix = fix
        self.excerpt = excerpt
        self.selector = selector
        # The linter fills these in.
        self.rule = ""
        self.category = ""
        self.wcag: tuple[str, ...] = ()
        self.suppressed: Suppression | None = None

    def __repr__(self) -> str:
        return f"Finding({self.rule or '?'}, {self.span}, {self.message!r})"
