"""Rules for tests that are about the machinery around rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from pagelint.finding import Finding, Severity
from pagelint.page import Element, Page
from pagelint.rule import Context, Example, Rule

# No test is about time: a machine may be busy.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


@dataclass(frozen=True, slots=True)
class WordOptions:
    """`max_letters`: the longest word allowed; `skip`: words passed over; `loud`: no meaning."""

    max_letters: int = 20
    skip: tuple[str, ...] = ()
    loud: bool = False

    def __post_init__(self) -> None:
        if self.max_letters < 1:
            raise ValueError("max-letters must be at least 1")


def _missing_alt(image: Element, context: Context) -> Iterator[Finding]:
    yield image.finding("image has no alt text", hint="describe it")


def _long_word(page: Page, context: Context) -> Iterator[Finding]:
    for block in page.blocks:
        for word in block.text.split():
            if len(word) > context.options.max_letters and word not in context.accepted:
                start = block.text.index(word)
                yield block.finding(start, start + len(word), f"{word} is long")


def _aside(element: Element, context: Context) -> Iterator[Finding]:
    yield element.finding("an aside", hint="worth knowing")


def _rule(name: str, category: str, severity: Severity, check: Any, **rest: Any) -> Rule:
    return Rule(
        id=name,
        category=category,
        severity=severity,
        summary=f"What {name} is about",
        documentation=f"What {name} is about.\n\nWhy it matters.",
        since="0.1",
        stage="stable",
        wcag=(),
        act=(),
        bad=(Example("⟦<img>⟧"),),
        good=(Example("<p>"),),
        check=check,
        **{"default": True, "options": None, **rest},
    )


@pytest.fixture
def few_rules() -> dict[str, Rule]:
    """Four rules: an error, a warning with options, one of severity info, one that is off."""
    rules = [
        _rule("missing-alt", "images", Severity.ERROR, _missing_alt, elements="img:not([alt])"),
        _rule("long-word", "text", Severity.WARNING, _long_word, options=WordOptions),
        _rule("stray-aside", "text", Severity.INFO, _aside, elements="aside"),
        _rule("rare-mark", "text", Severity.ERROR, _aside, elements="mark", default=False),
    ]
    return {rule.id: rule for rule in rules}
