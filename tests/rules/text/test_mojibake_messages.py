"""What the rule on misread characters says of very long runs of them."""

from pagelint.plugins import load
from pagelint.testing import lint

RULES = {rule.id: rule for rule in load("pagelint_rules.text.mojibake")}


def test_a_message_quotes_the_beginning() -> None:
    """However much there is; the repair is whole."""
    (finding,) = lint(RULES["mojibake"], f"<p>{'Ã¢â‚¬â„¢' * 10_000}</p>")
    assert len(finding.message) < 200
    assert "…' is '" in finding.message
    assert finding.suggestions == ("’" * 10_000,)
