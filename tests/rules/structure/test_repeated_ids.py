"""Ids that are there twice: each is reported by one rule."""

from pagelint.testing import lint
from pagelint_rules.aria import ambiguous_id
from pagelint_rules.structure import duplicate_id


def test_one_rule_for_each_id() -> None:
    """An id that a label refers to is ambiguous, another one duplicate."""
    html = "<label for=a>A</label><input id=a><input id=a><p id=b>B</p><p id=b>B</p><p id=b>B</p>"
    assert [each.message for each in lint(ambiguous_id.check.rule, html)] == [
        'id "a" is that of 2 elements'
    ]
    assert [each.message for each in lint(duplicate_id.check.rule, html)] == [
        'id "b" is that of 3 elements'
    ]
