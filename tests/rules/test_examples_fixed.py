"""The bad examples of all rules, mended: nothing is worse than before."""

from collections import Counter
from functools import cache

import pytest

from pagelint.engine.fixing import mend
from pagelint.engine.linter import lint_source
from pagelint.finding import Finding
from pagelint.html.source import Source
from pagelint.plugins import discover
from pagelint.settings import ActiveRule, Settings
from pagelint.testing import unmarked

RULES = [rule for rule in discover().values() if not rule.facts]
PAGE = '<!doctype html><html lang="en"><title>Hours</title><main><h1>Prices</h1>{}</main>'


@cache
def every_rule() -> Settings:
    options = ((rule, rule.options() if rule.options else None) for rule in RULES)
    return Settings(tuple(ActiveRule(rule, options=chosen) for rule, chosen in options))


def findings(html: str) -> list[Finding]:
    return lint_source("page.html", Source(html), every_rule())


def examples(category: str) -> list[str]:
    """The category's bad examples, and all of them on one page."""
    htmls = [
        unmarked(bad.html)[0] for rule in RULES if rule.category == category for bad in rule.bad
    ]
    return [*htmls, PAGE.format("\n".join(each for each in htmls if "<html" not in each))]


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("category", sorted({rule.category for rule in RULES}))
def test_no_rule_finds_more_after_fixes(category: str, *, unsafe: bool) -> None:
    """What a fix would make another rule report is left to the author; and once is enough."""
    for html in examples(category):
        before = findings(html)
        if not any(each.fix for each in before):
            continue
        after, _ = mend(Source(html), findings, unsafe=unsafe, named={"typo"})
        assert Counter(each.rule for each in findings(after)) <= Counter(e.rule for e in before)
        assert mend(Source(after), findings, unsafe=unsafe, named={"typo"}) == (after, 0)
