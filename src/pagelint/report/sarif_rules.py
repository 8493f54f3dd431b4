"""Rules as SARIF reporting descriptors, their documentation and examples as help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pagelint.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.rule import Example, Rule

LEVELS: Final = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note",
    Severity.UNDECIDED: "none",
}  # fmt: skip
_MARKS = str.maketrans("", "", "⟦⟧")


def descriptor(rule: Rule) -> dict[str, Any]:
    """What a reader of the log may know about a rule."""
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.documentation},
        "help": {"text": rule.documentation, "markdown": "\n".join(_markdown(rule))},
        **({"helpUri": rule.url} if rule.url else {}),
        "defaultConfiguration": {"enabled": rule.default, "level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.category, *(f"WCAG {each}" for each in rule.wcag)]},
    }


def _markdown(rule: Rule) -> Iterator[str]:
    yield rule.documentation
    yield from _examples("Reported:", rule.bad)
    yield from _examples("Not reported:", rule.good)


def _examples(title: str, examples: Iterable[Example]) -> Iterator[str]:
    for index, each in enumerate(examples):
        if index == 0:
            yield f"\n{title}"
        html = each.html.translate(_MARKS)
        fence = "```" if "```" not in html else "~" * 8
        yield f"\n{fence}html\n{html}\n{fence}"
