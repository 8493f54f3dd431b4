"""Suppressions in the page: comments that switch rules off for a line, a block or the rest.

::

    <!-- pagelint-disable-next-line typo -- a brand name -->   the next line
    <!-- pagelint-disable-line typo -->                        its own line
    <!-- pagelint-disable typo, hash-link -- why -->           until enabled again
    <!-- pagelint-enable typo -->

Without a rule they hold for every rule; a category stands for its rules, of which one can be
enabled again by itself. What matches `data-pagelint-ignore` is not read at all.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pagelint.errors import did_you_mean, nearest
from pagelint.finding import (
    DISABLING,
    UNKNOWN_SUPPRESSION,
    UNUSED_SUPPRESSION,
    Directive,
    Finding,
    Severity,
    Span,
    Suppression,
)
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pagelint.html.source import Source

CATEGORY = "suppressions"
ABOUT = {
    UNUSED_SUPPRESSION: (
        "A comment that suppresses nothing, or enables what nothing had switched off."
    ),
    UNKNOWN_SUPPRESSION: (
        "A comment that names no rule, or whose own name is mistyped: it suppresses nothing."
    ),
}

_KINDS = (*DISABLING, "enable")
_OTHERS_WORDS = {
    "ignore": "disable-next-line", "skip": "disable-next-line", "suppress": "disable-next-line",
    "off": "disable", "on": "enable",
}  # fmt: skip
_ONLY_COMMENTS = pattern(r"\s*(?:<!--\s*pagelint[-_:](?:[^>-]|-(?!->)|>)*-->\s*)+")
_HEAD = pattern(r"<!--\s*pagelint([-_:]\s*)(\w+(?:-\w+)*)")


def directives(source: Source) -> list[Directive]:
    """The suppressing comments of a page, in order, mistyped ones and enabling ones too."""
    if "pagelint" not in source.text:
        return []
    enabled: defaultdict[str, list[int]] = defaultdict(list)
    found = list(_comments(source))
    for each in found:
        if each.kind == "enable":
            for name in each.names or ("",):
                enabled[name].append(each.span.start)
        elif each.kind == "disable":
            each.enabled = enabled
    return found


def _comments(source: Source) -> Iterator[Directive]:
    for head in _HEAD.finditer(source.text):
        end = source.text.find("-->", head.end())
        if end < 0:
            return
        kind = head[2] if head[1] == "-" else head[1].strip() + head[2]
        if kind in _KINDS or _meant(kind):
            names, reason = _names_and_reason(source.text[head.end() : end])
            span = Span(head.start(), end + 3)
            yield Directive(kind, span, names, reason, _reach(source, kind, span))


def _meant(kind: str) -> str:
    """The kind of comment that a mistyped one was to be; none for other words."""
    word = kind.lstrip("_:").lower()
    return _OTHERS_WORDS.get(word) or nearest(word, _KINDS)


def _names_and_reason(text: str) -> tuple[tuple[str, ...], str]:
    names, _, reason = text.partition("--")
    return tuple(names.replace(",", " ").split()), reason.strip()


def _reach(source: Source, kind: str, span: Span) -> Span:
    """The source that a comment holds for: to the end, unless it is for a line."""
    if kind == "disable":
        return Span(span.end, len(source.text) + 1)
    if kind not in _KINDS or kind == "enable":
        return Span(span.end, span.end)
    line = source.position(span.start).line
    starts = [*source.line_starts, *[len(source.text) + 1] * 2]
    if kind == "disable-next-line":
        line = source.position(span.end).line + 1
        # Comments one below the other are for the same line.
        while _ONLY_COMMENTS.fullmatch(source.text, starts[line - 1], starts[line]):
            line += 1
    return Span(starts[line - 1], starts[line])


def suppress(findings: list[Finding], found: list[Directive]) -> None:
    """Mark the findings that a directive switches off, and the directives that were needed."""
    for finding in findings:
        for directive in found:
            if directive.covers(finding):
                directive.used = True
                finding.suppressed = Suppression("comment", directive.reason)
                break


class Known(NamedTuple):
    """What names in comments can mean.

    `categories` has every rule with its category, `active` the names of what runs, `later` the
    names of what has yet to run, on the site.
    """

    categories: Mapping[str, str]
    active: frozenset[str]
    later: frozenset[str] = frozenset()

    def names(self) -> set[str]:
        """All that a comment may name."""
        return {*self.categories, *self.categories.values(), *ABOUT, CATEGORY}


def complaints(found: list[Directive], known: Known) -> list[Finding]:
    """Findings about the comments themselves: names that are no rule, comments not needed.

    A comment for a rule that did not run is not called unused: another run may need it.
    """
    return _settled([*_mistyped(found, known), *_idle_enables(found, known)], found, known)


def late_complaints(found: list[Directive], known: Known) -> list[Finding]:
    """The complaints that had to wait for the rules that `known` has as later."""
    waiting = [each for each in found if _may_be_needed(each, known.later)]
    return _settled([], waiting, known._replace(later=frozenset()))


def _settled(made: list[Finding], found: list[Directive], known: Known) -> list[Finding]:
    """The complaints with those about unused comments, but for what comments switch off."""
    about = [each for each in found if _is_about_comments(each)]
    made += _unused((each for each in found if not _is_about_comments(each)), known)
    suppress(made, about)
    return [*made, *_unused(about, known)]


def _is_about_comments(directive: Directive) -> bool:
    return not {*ABOUT, CATEGORY}.isdisjoint(directive.names)


def _mistyped(found: Iterable[Directive], known: Known) -> Iterator[Finding]:
    names = known.names()
    for each in found:
        unknown = next((name for name in each.names if name not in names), "")
        if each.kind not in _KINDS:
            hint = f"did you mean pagelint-{_meant(each.kind)}?"
            yield _complaint(
                UNKNOWN_SUPPRESSION, each, "this comment is none that pagelint knows", hint
            )
        elif unknown:
            hint = did_you_mean(unknown, names).removeprefix("; ")
            yield _complaint(
                UNKNOWN_SUPPRESSION, each, f"no rule is called {unknown}", hint or _MEND
            )


def _idle_enables(found: Iterable[Directive], known: Known) -> Iterator[Finding]:
    """Complaints of comments that enable what nothing before them has switched off."""
    names = {"", *known.names()}
    off: set[str] = set()
    for each in found:
        said = {*each.names} or {""}
        if each.kind == "disable":
            off |= said & names
        elif each.kind == "enable" and said <= names:
            if not any(_is_off(name, off, known.categories) for name in said):
                yield _complaint(
                    UNUSED_SUPPRESSION, each, "this comment enables what was not disabled"
                )
            off = set() if "" in said else off - said


def _is_off(name: str, off: set[str], categories: Mapping[str, str]) -> bool:
    """Whether some of what a name stands for is among what is off."""
    if not name or not off.isdisjoint(("", name, categories.get(name, ""))):
        return bool(off)
    return any(categories.get(each) == name for each in off)


def _unused(found: Iterable[Directive], known: Known) -> Iterator[Finding]:
    for each in found:
        ran = known.active.union(ABOUT, (CATEGORY,)).issuperset(each.names)
        if each.disables and not each.used and ran and not _may_be_needed(each, known.later):
            yield _complaint(UNUSED_SUPPRESSION, each, "this comment suppresses nothing")


def _may_be_needed(directive: Directive, later: frozenset[str]) -> bool:
    """Whether rules that have yet to run may be what a comment is for."""
    names = directive.names
    return bool(later) and not (
        names and later.isdisjoint(names) and not _is_about_comments(directive)
    )


_MEND = "remove it, or correct the name"


def _complaint(rule: str, directive: Directive, message: str, hint: str = _MEND) -> Finding:
    finding = Finding(directive.span, message, hint=hint, severity=Severity.WARNING)
    finding.rule, finding.category = rule, CATEGORY
    return finding
