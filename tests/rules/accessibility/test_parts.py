"""The rules on accessibility by tables of parts of pages."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint
from tests.rules.accessibility import cases_aria, cases_documents, cases_names

RULES = {rule.id: rule for rule in load("pagelint_rules")}
TABLES = (cases_aria, cases_documents, cases_names)


def rows(name: str) -> list[tuple[str, str]]:
    """The tables of a name, a row for each part."""
    tables: list[dict[str, list[str]]] = [getattr(module, name) for module in TABLES]
    return [(rule, html) for table in tables for rule, parts in table.items() for html in parts]


@pytest.mark.parametrize(("rule", "html"), rows("REPORTED"))
def test_reported(rule: str, html: str) -> None:
    """What fails is reported, once."""
    assert len(lint(RULES[rule], html)) == 1


@pytest.mark.parametrize(("rule", "html"), rows("PASSED"))
def test_passed(rule: str, html: str) -> None:
    """What holds, or isn't the rule's concern, is not reported."""
    assert lint(RULES[rule], html) == []
