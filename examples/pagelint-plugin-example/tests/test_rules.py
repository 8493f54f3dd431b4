"""Every example of every rule is a test."""

from pagelint.testing import check_rules


def test_rules() -> None:
    """Bad examples are reported exactly at their marks, good ones not at all."""
    check_rules("pagelint_plugin_example")
