"""What tests use: `assert_clean` for pages, `check_rules` for a package of rules.

    from pagelint.testing import assert_clean

    def test_home(client) -> None:
        assert_clean(client.get("/"))

Each name is imported when it is first used, so that a test run pays for what it needs.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in pagelint/__init__.py
if TYPE_CHECKING:
    from typing import Any

    from pagelint.testing.examples import check_rule, check_rules, found_spans, lint, unmarked
    from pagelint.testing.pages import assert_clean

__all__ = ["assert_clean", "check_rule", "check_rules", "found_spans", "lint", "unmarked"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    home = "pages" if name == "assert_clean" else "examples"
    value = getattr(import_module(f"pagelint.testing.{home}"), name)
    globals()[name] = value
    return value
