"""pagelint finds content defects in rendered HTML, at their exact place.

These names are the public API; each is imported when it is first used.
The decorator that makes a rule is `pagelint.rule.rule`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost more than all that is here
if TYPE_CHECKING:
    from typing import Any

    from pagelint.api import LintError, lint, lint_paths, lint_stream, render, to_dict
    from pagelint.errors import UserError
    from pagelint.finding import Edit, Finding, Fix, Severity, Span
    from pagelint.page import Page
    from pagelint.resource import Resource
    from pagelint.results import PageResult, Problem, Report
    from pagelint.rule import Context, Example, Rule, RuleError

__version__ = "0.1.0"

__all__ = [
    "Context", "Edit", "Example", "Finding", "Fix", "LintError", "Page", "PageResult", "Problem",
    "Report", "Resource", "Rule", "RuleError", "Severity", "Span", "UserError", "__version__",
    "lint", "lint_paths", "lint_stream", "render", "to_dict",
]  # fmt: skip

_API = ("LintError", "lint", "lint_paths", "lint_stream", "render", "to_dict")
_HOMES = {
    "Page": "pagelint.page",
    "Resource": "pagelint.resource",
    "UserError": "pagelint.errors",
    **dict.fromkeys(_API, "pagelint.api"),
    **dict.fromkeys(("Edit", "Finding", "Fix", "Severity", "Span"), "pagelint.finding"),
    **dict.fromkeys(("PageResult", "Problem", "Report"), "pagelint.results"),
    **dict.fromkeys(("Context", "Example", "Rule", "RuleError"), "pagelint.rule"),
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
