"""`pagelint rules`: list the rules."""

from __future__ import annotations

import sys
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.cli.terminal import make_style, open_stdout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.report import Style
    from pagelint.rule import Rule


@click.command(name="rules")
@click.argument("categories", nargs=-1, metavar="[CATEGORIES]...")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"]), default="text",
    help="Text for people [default], or JSON.",
)  # fmt: skip
@options.colour_options
def command(categories: tuple[str, ...], form: str, colour: str, width: int | None) -> None:
    """List the rules, all of them or those of some CATEGORIES."""
    from pagelint.plugins import discover

    rules = _chosen(discover().values(), categories)
    out = open_stdout()
    if form == "json":
        from pagelint.report.runners import dumps

        out.write(dumps({"rules": [rule_document(rule) for rule in rules]}, indent=1))
        out.write("\n")
    else:
        style = make_style(sys.stdout, colour=colour, width=width)
        out.writelines(f"{line}\n" for line in _lines(rules, style))
    out.flush()


def _chosen(rules: Iterable[Rule], categories: tuple[str, ...]) -> list[Rule]:
    from pagelint.errors import did_you_mean

    by_category = sorted(rules, key=lambda rule: (rule.category, rule.id))
    known = {rule.category for rule in by_category}
    for name in categories:
        if name not in known:
            hint = did_you_mean(name, known) or f"; there are {', '.join(sorted(known))}"
            raise click.UsageError(f"no category {name!r}{hint}")
    return [rule for rule in by_category if not categories or rule.category in categories]


def _lines(rules: list[Rule], style: Style) -> Iterator[str]:
    from pagelint.report.ink import BOLD, OF, link, paint

    wide = max((len(rule.id) for rule in rules), default=0)
    for category, members in groupby(rules, key=lambda rule: rule.category):
        yield paint(style, BOLD, category)
        for rule in members:
            name = link(style, rule.url, rule.id) + " " * (wide - len(rule.id))
            level = paint(style, OF[rule.severity], f"{rule.severity.value:<7}")
            notes = [rule.stage] * (rule.stage != "stable") + [standing(rule)] * (not rule.default)
            said = f"{rule.summary} ({', '.join(notes)})" if notes else rule.summary
            first, *rest = _beside(said, wide + _LEVEL, style)
            yield f"  {name}  {level}  {first}".rstrip()
            yield from rest


_LEVEL = len("    warning  ")  # a severity, with what divides the columns
_LEAST = 24  # columns; what is said stands below the name where there are fewer


def _beside(said: str, used: int, style: Style) -> list[str]:
    """What is said of a rule, in lines beside its name or else below it."""
    from pagelint.report.cells import wrap

    if style.width - used < _LEAST:
        return ["", *(f"    {line}" for line in wrap(said, style.width - 4))]
    first, *rest = wrap(said, style.width - used)
    return [first, *(" " * used + line for line in rest)]


def standing(rule: Rule) -> str:
    """When a rule runs that is off by default."""
    return "off without --wcag AAA" if rule.is_enhanced else "off unless selected"


def rule_document(rule: Rule) -> dict[str, Any]:
    """A rule's metadata, ready for JSON."""
    from pagelint.config.options import describe, option_docs, options_of, plain

    docs = option_docs(rule)
    return {
        "id": rule.id,
        "category": rule.category,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "since": rule.since,
        "stage": rule.stage,
        "default": rule.default,
        "wcag": list(rule.wcag),
        "act": list(rule.act),
        "options": [
            {
                "name": option.name,
                "type": describe(option.type),
                "default": plain(option.default),
                "doc": docs.get(option.name, ""),
            }
            for option in options_of(rule)
        ],
        "url": rule.url,
    }
