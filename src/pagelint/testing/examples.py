"""`check_rules`: rules tested by their examples.

One line tests every example of a package of rules::

    from pagelint.testing import check_rules

    def test_rules() -> None:
        check_rules("my_rules")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pagelint.engine.linter import lint_page
from pagelint.engine.run import Run, RunOptions
from pagelint.finding import Finding, Severity, Span
from pagelint.page import Page
from pagelint.plugins import load
from pagelint.prose.grammar import GrammarChecker, GrammarMatch, Passage
from pagelint.resource import Resource
from pagelint.results import Problem
from pagelint.rule import Example, Rule
from pagelint.settings import ActiveRule, Settings

OPEN, CLOSE = "⟦", "⟧"
_FILE = re.compile(r"^=== (\S+)\n", re.MULTILINE)


def check_rules(package: str) -> None:
    """Run all examples of all rules in a module or package; AssertionError names what is wrong."""
    rules = load(package)
    assert rules, f"{package} has no rules"
    for rule in rules:
        check_rule(rule)


def check_rule(rule: Rule) -> None:
    """Run a rule's examples: bad ones are reported at their marks exactly, good ones not at all."""
    for example in rule.bad:
        html, marks = unmarked(example.html)
        assert marks, f"{rule.id}: a bad example without {OPEN}{CLOSE}: {example.html!r}"
        found = found_spans(rule, example, html)
        assert found == marks, _difference(rule, html, marks, found)
    for example in rule.good:
        assert OPEN not in example.html, f"{rule.id}: a good example with a mark: {example.html!r}"
        found = found_spans(rule, example, example.html)
        assert not found, _difference(rule, example.html, [], found)


def unmarked(html: str) -> tuple[str, list[Span]]:
    """HTML without its marks, and the spans that they marked, in order."""
    spans: list[Span] = []
    plain: list[str] = []
    length = 0
    starts: list[int] = []
    for part in re.split(f"([{OPEN}{CLOSE}])", html):
        if part == OPEN:
            starts.append(length)
        elif part == CLOSE:
            spans.append(Span(starts.pop(), length))
        else:
            plain.append(part)
            length += len(part)
    return "".join(plain), sorted(spans)


def found_spans(rule: Rule, example: Example, html: str) -> list[Span]:
    """The spans of a rule's findings on an example; Span(0, 0) for the page as a whole."""
    findings = lint(
        rule,
        html,
        options=example.options,
        audience=example.audience,
        grammar=_Canned(example.grammar) if example.grammar else None,
        undecided=example.undecided,
    )
    wanted = [each for each in findings if _is_undecided(each) == example.undecided]
    return sorted(finding.span or Span(0, 0) for finding in wanted)


def _is_undecided(finding: Finding) -> bool:
    return finding.severity is Severity.UNDECIDED


def lint(
    rule: Rule,
    html: str,
    *,
    options: Mapping[str, Any] | None = None,
    audience: str = "general",
    grammar: GrammarChecker | None = None,
    undecided: bool = False,
) -> list[Finding]:
    """A rule's findings on HTML (offsets count from the start of `html`, pages joined)."""
    chosen = rule.options(**(options or {})) if rule.options else None
    settings = Settings(
        (ActiveRule(rule, options=chosen),),
        audience=audience,
        grammar=grammar,
        undecided=undecided,
    )
    problems: list[Problem] = []
    if rule.facts is None:
        findings = lint_page(Page(html, path="example.html"), settings, problems).findings
    else:
        findings = _lint_site(html, settings, problems)
    assert not problems, f"{rule.id}: {problems[0].message}\n{problems[0].detail}"
    assert all(isinstance(finding.severity, Severity) for finding in findings)
    return findings


class _Canned:
    """A grammar checker that objects to given words wherever they stand."""

    def __init__(self, right: Mapping[str, str]) -> None:
        self._right = right

    def __call__(
        self, passages: Sequence[Passage], _language: str, _off: frozenset[str], /
    ) -> list[list[GrammarMatch]]:
        return [list(self._matches(passage.text)) for passage in passages]

    def _matches(self, text: str) -> Iterator[GrammarMatch]:
        for wrong, right in self._right.items():
            for found in re.finditer(rf"\b{re.escape(wrong)}\b", text):
                yield GrammarMatch(*found.span(), "it does not fit", "EXAMPLE", "EXAMPLE", (right,))


def _lint_site(html: str, settings: Settings, problems: list[Problem]) -> list[Finding]:
    heads = list(_FILE.finditer(html))
    ends = [*(head.start() for head in heads[1:]), len(html)]
    starts = {head[1]: head.end() for head in heads} or {"example.html": 0}
    pages = zip(starts.items(), ends, strict=True)
    run = Run(lambda _: settings, RunOptions())
    resources = (Resource(path, html[start:end].encode()) for (path, start), end in pages)
    findings = []
    for result in run.results(resources):
        for finding in result.findings:
            if finding.span:
                start = starts[result.path]
                finding.span = Span(start + finding.span.start, start + finding.span.end)
            findings.append(finding)
    problems += run.problems
    return findings


def _difference(rule: Rule, html: str, wanted: list[Span], found: list[Span]) -> str:
    def shown(spans: list[Span]) -> list[str]:
        return [f"{start}:{html[start:end]!r}" for start, end in spans]

    return f"{rule.id}: in {html!r}\n  wanted {shown(wanted)}\n  found  {shown(found)}"
