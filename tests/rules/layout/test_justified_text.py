"""Justified text: what the style sheets say, and how much of it there is."""

import pytest

from pagelint.testing import lint
from pagelint_rules.layout import justified_text

RULE = justified_text.check.rule
TEXT = "The boats go out at high tide and come home at low tide. " * 4


@pytest.mark.parametrize(
    ("count", "places"),
    [(1, ""), (2, ", here and in 1 more place"), (12, ", here and in 11 more places")],
)
def test_one_finding_a_page(count: int, places: str) -> None:
    """The first stands for all."""
    html = "<style>p { text-align: justify }</style>" + f"<p>{TEXT}</p>" * count
    assert [each.message for each in lint(RULE, html)] == [f"text is justified{places}"]


@pytest.mark.parametrize(
    "html",
    [
        f"<style>@media print {{ p {{ text-align: justify }} }}</style><p>{TEXT}",
        f"<style>.x {{ text-align: justify }}</style><p>{TEXT}",
        f"<style>p {{ text-align: justify }}</style><p style='text-align: left'>{TEXT}",
        f"<style>p {{ text-align: justify }}</style><p hidden>{TEXT}",
        f"<div align=justify><pre>{TEXT}</pre></div>",
        f"<div style='text-align: justify'><p style='text-align: start'>{TEXT}</div>",
    ],
)
def test_text_that_is_not_justified(html: str) -> None:
    """Print, other elements, what a style attribute says last, hidden text, and code."""
    assert lint(RULE, html) == []
