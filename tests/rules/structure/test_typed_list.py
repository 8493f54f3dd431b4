"""Lists that are typed: what goes on counting, and what begins anew."""

import pytest

from pagelint.testing import lint
from pagelint_rules.structure import typed_list

RULE = typed_list.check.rule


def lists(*lines: str) -> list[str]:
    """The first words of the messages about paragraphs."""
    found = lint(RULE, "".join(f"<p>{line}</p>" for line in lines))
    return [each.message.partition(" lines")[0] for each in found]


@pytest.mark.parametrize(
    "marks",
    [("1.", "2.", "3."), ("1)", "2)", "3)"), ("(1)", "(2)", "(3)"), ("a)", "b)", "c)"), ("✔️",) * 3],
)
def test_marks(marks: tuple[str, ...]) -> None:
    """Numbers, letters and signs mark a list."""
    assert lists(*(f"{mark} cod" for mark in marks)) == ["3"]


def test_count_that_begins_anew() -> None:
    """A second list is one of its own."""
    assert lists("1. cod", "2. eel", "3. ray", "1. net", "2. hook", "3. line") == ["3", "3"]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. cod", "3. eel", "4. ray"),
        ("1. cod", "2) eel", "3. ray"),
        ("3. cod", "4. eel", "5. ray"),
        ("1.5 kg", "2.5 kg", "3.5 kg"),
        ("e.g. cod", "i.e. eel", "c.f. ray"),
        ("1. cod", "an aside", "2. eel", "3. ray"),
        (f"1. {'cod ' * 90}", "2. eel", "3. ray"),
    ],
)
def test_no_list(lines: tuple[str, ...]) -> None:
    """Gaps in the count, other numbers and the sections of a contract are no list."""
    assert lists(*lines) == []
