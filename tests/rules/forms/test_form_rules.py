"""Form rules on what robots and scripts get, and on ids that are there twice."""

import pytest

from pagelint.plugins import load
from pagelint.testing import lint

RULES = {rule.id: rule for rule in load("pagelint_rules.forms")}


@pytest.mark.parametrize(
    "html",
    [
        '<div style="position: absolute; left: -5000px"><input name="b_1" tabindex="-1"></div>',
        '<input class="is-hidden" name="copy">',
        '<input :placeholder="hint" name="q">',
        '<div hidden><input name="q"></div>',
        '<input name="q" aria-label="Search">',
    ],
)
def test_fields_that_need_no_label(html: str) -> None:
    """Traps for robots, fields for scripts and hidden ones are passed over."""
    assert lint(RULES["unlabelled-field"], html) == []


def test_taken_label() -> None:
    """The hint says when another field of the same id takes the label."""
    html = "<label for=m>Mail</label><input id=m><label for=m>Mail</label><input id=m>"
    (finding,) = lint(RULES["unlabelled-field"], html)
    assert "takes its label" in finding.hint


@pytest.mark.parametrize(
    "value",
    [
        "name", "NAME", "section-a name", "billing street-address", "section-a shipping home tel",
        "mobile tel-national", "current-password webauthn", "off", "on", "", "nope", "off-42",
    ],
)  # fmt: skip
def test_autocomplete_that_means_something(value: str) -> None:
    """Tokens in the standard's order are right, and so is what only keeps browsers away."""
    assert lint(RULES["invalid-autocomplete"], f'<input autocomplete="{value}">') == []


@pytest.mark.parametrize(
    "value",
    ["nom", "name name", "home name", "tel home", "email billing", "work", "section-a", "webauthn"],
)
def test_autocomplete_that_means_nothing(value: str) -> None:
    """Unknown, misplaced and missing tokens mean nothing."""
    assert len(lint(RULES["invalid-autocomplete"], f'<input autocomplete="{value}">')) == 1


def test_button_filled_by_script() -> None:
    """A button whose text a framework binds is only likely empty."""
    (finding,) = lint(RULES["empty-button"], '<button v-text="label"></button>')
    assert finding.severity is not None
    assert finding.severity.value == "warning"
