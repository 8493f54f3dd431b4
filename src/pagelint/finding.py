"""What a rule says about a place in a page."""

from __future__ import annotations

import enum
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


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
    """Edits that mend a finding; `safe` when no reader could miss what they remove.

    What is `on_request` is made only where its rule is selected by name.
    """

    edits: tuple[Edit, ...]
    safe: bool = True
    on_request: bool = False


class Suppression(NamedTuple):
    """Why a finding does not count: `by` is "comment", "attribute", "baseline" or "config"."""

    by: str
    reason: str = ""


class Region(NamedTuple):
    """Lines and columns of a span, from 1, the end exclusive.

    Columns are code points; `utf16` are the same two as editors and SARIF count them.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    utf16: tuple[int, int]


class Place(NamedTuple):
    """Where a finding stands, and what of the page its readers are shown.

    `text` is the source text of the span, `before` what stands before it on its first line and
    `after` what follows on its last, each cut at `AROUND` characters (then `cut` is true for that
    side). `edits` are the regions of its fix's edits.
    """

    region: Region
    text: str
    before: str
    after: str
    cut: tuple[bool, bool] = (False, False)
    edits: tuple[Region, ...] = ()


NOWHERE = Place(Region(1, 1, 1, 1, (1, 1)), "", "", "")
AROUND = 300  # characters on either side of a finding that reports may show


class Nth(NamedTuple):
    """The element with a number (from 0) among those of the document that match a CSS selector."""

    selector: str
    number: int


class Said(NamedTuple):
    """The first place where a text block of the page has these words, as they are written."""

    words: str


class Finding:
    """A rule's statement about a span of the page; `span` is None when it concerns the whole page.

    A site rule may give the element or the words that it speaks of as `at` instead: where these
    stand is worked out for what is reported, not for all that might have been.

    `message` is the fact, `hint` the remedy, `excerpt` the words of the span as a reader sees them.
    `place` says where the span stands, and `line` to `text` read it. `severity` is the rule's own
    unless the rule or the configuration says otherwise. `extent` is all of the element that a
    finding on a start tag is about, to its end; `covers` are the rules whose findings it explains
    (`engine.folding`).
    """

    __slots__ = (
        "at", "category", "covers", "excerpt", "extent", "fix", "hint", "identity", "message",
        "place", "rule", "selector", "severity", "span", "suggestions", "suppressed", "wcag",
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
        at: Nth | Said | None = None,
        extent: Span | None = None,
    ) -> None:
        self.at = at
        self.extent = extent
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
        self.covers: tuple[str, ...] = ()
        self.suppressed: Suppression | None = None
        self.place = NOWHERE
        self.identity = ""  # what the fingerprint is made of

    @property
    def line(self) -> int:
        """Where it starts, from 1; 1 for one about the whole page."""
        return self.place.region.line

    @property
    def column(self) -> int:
        """Where it starts in its line, from 1, in code points."""
        return self.place.region.column

    @property
    def end_line(self) -> int:
        """Where it ends."""
        return self.place.region.end_line

    @property
    def end_column(self) -> int:
        """The first column after it."""
        return self.place.region.end_column

    @property
    def text(self) -> str:
        """The source text of its span."""
        return self.place.text

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that stay the same while lines move (`engine.fingerprint`)."""
        return _digest(self.identity) if self.identity else ""

    @property
    def defect(self) -> str:
        """16 hexadecimal digits that all findings of one defect have, on whatever page.

        One defect is what the same rule says in the same words of the same text with the same
        markup around it; of whole pages, in the same words.
        """
        # An identity has the path in front of that, and behind it which of equal ones it is.
        content = self.identity.partition("\0")[2].rpartition("\0")[0]
        if self.span is None or not content:
            content = f"{self.rule}\0{self.hint}\0{self.text}"
        content = f"{content}\0{self.message}"
        return _digest(content)

    def __repr__(self) -> str:
        return f"Finding({self.rule or '?'}, {self.span}, {self.message!r})"


def level(finding: Finding) -> Severity:
    """A finding's severity; the linter gives each one, one made by hand may lack it."""
    return finding.severity or Severity.WARNING


def _digest(text: str) -> str:
    from hashlib import blake2b

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


DISABLING = ("disable", "disable-line", "disable-next-line")


class Directive:
    """A suppressing comment: the rules it names (none: all) and the source it holds for.

    `enabled` are the offsets at which rules, categories or (under "") all rules are enabled again.
    `kind` is "disable", "disable-line", "disable-next-line", "enable", or what was mistyped.
    """

    __slots__ = ("enabled", "end", "kind", "names", "reason", "span", "start", "used")

    def __init__(
        self, kind: str, span: Span, names: tuple[str, ...], reason: str, reach: Span
    ) -> None:
        self.kind = kind
        self.span = span
        self.names = names
        self.reason = reason
        self.start, self.end = reach
        self.enabled: Mapping[str, Sequence[int]] = {}
        self.used = False

    @property
    def disables(self) -> bool:
        """Whether it switches anything off."""
        return self.kind in DISABLING

    def covers(self, finding: Finding) -> bool:
        """Whether it switches this finding off."""
        if self.names and not {finding.rule, finding.category} & set(self.names):
            return False
        if finding.span is None:  # page-wide: only a comment that names the rule can mean it
            return bool(self.names) and self.disables
        at = finding.span.start
        return self.start <= at < self.end and not self._is_enabled_again(finding, at)

    def _is_enabled_again(self, finding: Finding, at: int) -> bool:
        for name in ("", finding.rule, finding.category):
            offsets = self.enabled.get(name, ())
            after = bisect_left(offsets, self.start)
            if after < len(offsets) and offsets[after] <= at:
                return True
        return False
