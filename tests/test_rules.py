"""Every example of every built-in rule is a test."""

import pytest

from pagelint.plugins import load
from pagelint.rule import Rule
from pagelint.testing import check_rule


@pytest.mark.parametrize("rule", load("pagelint_rules"), ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    """Bad examples are reported exactly at their marks, good ones not at all."""
    check_rule(rule)
