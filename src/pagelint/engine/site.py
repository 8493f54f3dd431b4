"""Facts of all pages → findings: the rules that look at more than one page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pagelint.engine.linter import (
    complete,
    crash,
    late_complaints,
    page_order,
    without_info,
)
from pagelint.engine.placing import place
from pagelint.engine.soundness import UnsoundFinding, sound
from pagelint.engine.spool import Names, Spool, Spooled
from pagelint.engine.suppressions import suppress
from pagelint.finding import Said
from pagelint.html.source import Source
from pagelint.page import Page
from pagelint.page.page import let_go
from pagelint.results import PageResult, Problem

if TYPE_CHECKING:
    from pagelint.finding import Finding, Span
    from pagelint.settings import ActiveRule, Settings

_CHANGED = (
    "what {rules} found isn't there: the page was changed while pagelint read it (run again), "
    "or the rule is wrong (report it)"
)


class Site:
    """What pages contribute to site rules, gathered page by page, and what these say of it.

    `settings_for` gives the settings that hold for a path, `text_of` a page's source as it was
    linted, or None where it can't be had again.
    """

    def __init__(
        self,
        settings_for: Callable[[str], Settings],
        text_of: Callable[[str], Source | None],
    ) -> None:
        self._settings_for = settings_for
        self._text_of = text_of
        self._spool = Spool()
        self._names = Names()
        self._facts: dict[str, Spooled] = {}
        self._commented: dict[str, int] = {}  # pages with comments, which may wait for site rules
        self._active_rules: dict[int, tuple[Settings, dict[str, ActiveRule]]] = {}
        self.problems: list[Problem] = []
        self.crashed: set[str] = set()

    def add(self, page: PageResult) -> None:
        """Take the facts out of a page's result."""
        for rule, facts in page.facts.items():
            self._facts.setdefault(rule, Spooled(self._spool, self._names)).put(page.path, facts)
        if page.facts and page.comments:
            about = PageResult(page.path, comments=page.comments)
            self._commented[page.path] = self._spool.add_record(about)
        page.facts = {}

    def findings(self) -> Iterator[tuple[str, list[Finding]]]:
        """What the site rules find, and what is wrong with comments for them, page by page."""
        touched: dict[str, list[int]] = {}
        for rule, facts in sorted(self._facts.items()):
            for path, number in self._checked(rule, facts):
                touched.setdefault(path, []).append(number)
        for path in sorted({*touched, *self._commented}):
            found = [self._spool.get_record(number) for number in touched.get(path, ())]
            if found := self._settled(path, found):
                yield path, found

    def _checked(self, rule: str, facts: Spooled) -> list[tuple[str, int]]:
        """A rule's findings as paths and numbers; none of a rule that crashes on the way."""
        active = self._active(next(iter(facts)), rule)
        found = []
        try:
            for path, yielded in active.rule.check(facts, active.options):
                finding = sound(yielded, -1)
                _demand_page(path, facts)
                complete([finding], self._active(path, rule))
                found.append((path, self._spool.add_record(finding)))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - whatever it is, the run goes on
            self.problems.append(crash(active.rule, "the site", error))
            self.crashed.add(rule)
            return []
        return found

    def _active(self, path: str, rule: str) -> ActiveRule:
        """A rule as it holds for a page."""
        settings = self._settings_for(path)
        known = self._active_rules.get(id(settings))
        if known is None or known[0] is not settings:
            known = settings, {each.rule.id: each for each in settings.rules}
            self._active_rules[id(settings)] = known
        return known[1][rule]

    def _settled(self, path: str, found: list[Finding]) -> list[Finding]:
        """A page's findings, placed in its text and suppressed by its comments."""
        settings = self._settings_for(path)
        source = self._text_of(path) if found else None
        lost = _lost(source, path, found)
        if lost:
            rules = ", ".join(sorted({each.rule for each in lost}))
            self.problems.append(Problem(path, _CHANGED.format(rules=rules)))
            return []
        if path in self._commented:
            page: PageResult = self._spool.get_record(self._commented[path])
            suppress(found, list(page.comments))
            found += late_complaints(page, settings)
        found = without_info(sorted(found, key=page_order), settings)
        source = source or (self._text_of(path) if found else None)
        if source is not None:
            place(path, source, found)
        return found


def _demand_page(path: object, facts: Spooled) -> None:
    if path not in facts:
        raise UnsoundFinding(f"{path!r:.80} is no page of the site")


def _lost(source: Source | None, path: str, found: list[Finding]) -> list[Finding]:
    """Give findings on elements and words their spans; gives back what has no place in the text."""
    if source is None:
        return found
    if any(each.at for each in found):
        page = Page(source, path=path)
        for each in found:
            if isinstance(each.at, Said):
                each.span = _said(page, each.at.words)
            elif each.at is not None:
                elements = page.document.select(each.at.selector)[each.at.number :][:1]
                for element in map(page.element, elements):
                    each.span, each.selector = element.span, element.selector
            each.at = each.at if each.span is None else None
        let_go(page)
    end = len(source.text)
    return [each for each in found if each.at or (each.span and each.span.end > end)]


def _said(page: Page, words: str) -> Span | None:
    """Where a block of the page first has these words, and no longer ones."""
    alone = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for block in (*page.blocks, *page.attribute_blocks):
        if words in block.text and (match := alone.search(block.text)):
            return block.span(*match.span())
    return None
