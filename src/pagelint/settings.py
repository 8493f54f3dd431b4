"""What a project has chosen for one page; made by `config`, read by the linter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pagelint.finding import UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION, Severity
from pagelint.rule import Rule
from pagelint.screen import Screen

if TYPE_CHECKING:
    from pagelint.prose.grammar import GrammarChecker

TIME_LIMIT = 300  # seconds
MEMORY_LIMIT = 4000  # MB
AUDIENCES = ("patients", "general", "professional", "legal")


class ActiveRule(NamedTuple):
    """A selected rule with the severity and the options that the project gives it.

    `severity` None leaves each finding at the severity that the rule gave it. What a rule `beyond`
    the project's conformance level finds is for the record: it counts as suppressed.
    """

    rule: Rule
    severity: Severity | None = None
    options: Any = None
    beyond: bool = False


COMPLAINTS = ((UNUSED_SUPPRESSION, Severity.WARNING), (UNKNOWN_SUPPRESSION, Severity.WARNING))


class Settings(NamedTuple):
    """The choices that hold for one page.

    `content` is a CSS selector: only what lies inside is linted (empty: the whole page); what
    matches one of `ignore` is left out. `accepted` are words, as written in the project's lists.
    `language` (BCP 47) is that of pages which declare none, `grammar` what checks grammar, where it
    is to be checked. `undecided` findings are kept only where they are wanted. `screen` is what the
    pages' style sheets are asked about. `comments` are the complaints about suppressing comments
    that are wanted, with their severities. `fail_on` is the least severity that fails a run, or
    "never". Without `info` findings of that severity are left out, but those of `asserted` rules,
    which are kept for the record. A page may take `time_limit` seconds and so many MB of memory as
    `memory_limit` says; 0 is any number.
    """

    rules: tuple[ActiveRule, ...]
    content: str = ""
    ignore: tuple[str, ...] = ()
    accepted: frozenset[str] = frozenset()
    audience: str = "general"
    language: str = ""
    grammar: GrammarChecker | None = None
    undecided: bool = False
    screen: Screen = Screen()
    comments: tuple[tuple[str, Severity], ...] = COMPLAINTS
    fail_on: str = "error"
    info: bool = True
    asserted: frozenset[str] = frozenset()
    time_limit: float = TIME_LIMIT
    memory_limit: int = MEMORY_LIMIT
