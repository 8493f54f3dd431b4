"""`pagelint explain`: what a rule reports, why, and how to set it up."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from pagelint.cli import options
from pagelint.cli.terminal import make_style, open_stdout
from pagelint.engine.suppressions import ABOUT, CATEGORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pagelint.report import Style
    from pagelint.rule import Example, Rule

_ABOUT_URL = "https://github.com/pagelint/pagelint/blob/main/docs/suppressions.md"


@click.command(name="explain")
@click.argument("name", metavar="RULE")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json"]), default="text",
    help="Text for people [default], or JSON.",
)  # fmt: skip
@options.colour_options
def command(name: str, form: str, colour: str, width: int | None) -> None:
    """Explain a rule: what it reports and why, its options, examples."""
    from pagelint.plugins import discover

    out = open_stdout()
    if name in ABOUT:
        out.writelines(f"{line}\n" for line in _about_comments(name, form))
        return
    rule = find_rule(name, discover())
    if form == "json":
        from pagelint.report.runners import dumps

        out.write(dumps(_document(rule), indent=1))
        out.write("\n")
    else:
        style = make_style(sys.stdout, colour=colour, width=width)
        out.writelines(f"{line}\n" for line in _lines(rule, style))
    out.flush()


def find_rule(name: str, rules: Mapping[str, Rule]) -> Rule:
    """The rule of that name. Raises UsageError with a hint."""
    from pagelint.errors import did_you_mean

    if name in rules:
        return rules[name]
    if name in {rule.category for rule in rules.values()}:
        raise click.UsageError(f"{name} is a category; pagelint rules {name} lists its rules")
    hint = did_you_mean(name, (*rules, *ABOUT)) or "; pagelint rules lists them"
    raise click.UsageError(f"no rule {name!r}{hint}")


def _about_comments(name: str, form: str) -> Iterator[str]:
    """What is said of the complaints that are no rules: they are on whatever is selected."""
    if form == "json":
        from pagelint.report.runners import dumps

        about = {"id": name, "category": CATEGORY, "severity": "warning", "summary": ABOUT[name]}
        yield dumps(about, indent=1)
        return
    yield f"{name}  warning"
    yield "about comments such as <!-- pagelint-disable typo -->, whatever rules are selected"
    yield ""
    yield ABOUT[name]
    yield ""
    yield f'Switch it off by ignore = ["{name}"] in the configuration, or --ignore {name}.'
    yield _ABOUT_URL


def _document(rule: Rule) -> dict[str, object]:
    from pagelint.cli.rules import rule_document

    return {
        **rule_document(rule),
        "documentation": rule.documentation,
        "bad": [each.html for each in rule.bad],
        "good": [each.html for each in rule.good],
    }


def _lines(rule: Rule, style: Style) -> Iterator[str]:
    from pagelint.report.cells import width, wrap
    from pagelint.report.ink import BOLD, OF, paint

    yield f"{paint(style, BOLD, rule.id)}  {paint(style, OF[rule.severity], rule.severity.value)}"
    yield from wrap(" · ".join(_facts(rule)), style.width)
    yield ""
    for line in rule.documentation.split("\n"):
        yield from wrap(line, style.width) if width(line) > style.width else [line]
    yield from _options(rule, style)
    for title, examples in (("Reported:", rule.bad), ("Not reported:", rule.good)):
        yield ""
        yield paint(style, BOLD, title)
        yield from _examples(examples, style)
    yield ""
    yield f"Leave one out by <!-- pagelint-disable-next-line {rule.id} -- why --> before it."
    if rule.url:
        yield rule.url


def _facts(rule: Rule) -> Iterator[str]:
    from pagelint.cli.rules import standing

    yield f"category {rule.category}"
    yield f"since {rule.since}"
    if rule.stage != "stable":
        yield rule.stage
    if not rule.default:
        yield standing(rule)
    if rule.wcag:
        yield f"WCAG {', '.join(rule.wcag)}"
    if rule.act:
        yield f"ACT {', '.join(rule.act)}"


def _options(rule: Rule, style: Style) -> Iterator[str]:
    from pagelint.config.options import options_of
    from pagelint.report.cells import wrap
    from pagelint.report.ink import BOLD, paint

    found = [option.name for option in options_of(rule)]
    if found:
        yield ""
        yield paint(style, BOLD, f"Options, under [rules.{rule.id}]:")
    for line in option_lines(rule, found):
        first, *rest = wrap(line, style.width - 6)
        yield f"  {first}"
        yield from (f"      {each}" for each in rest)


def option_lines(rule: Rule, names: Iterable[str]) -> Iterator[str]:
    """The options of these names with their defaults, types and meanings, as TOML."""
    from pagelint.config.options import describe, option_docs, options_of, to_toml

    docs = option_docs(rule)
    for option in options_of(rule):
        if option.name in names:
            meaning = f"; {docs[option.name]}" if option.name in docs else ""
            default = "(not set)" if option.default is None else to_toml(option.default)
            yield f"{option.name} = {default}  # {describe(option.type)}{meaning}"


def _around_mark(line: str, room: int) -> str:
    """As much of an example's line as there is room for, with the place that is marked."""
    from pagelint.report.cells import cropped, width

    start = line.find("⟦")
    if width(line) > room and start > room // 2:
        line = "…" + line[start - room // 3 :]
    return cropped(line, room)


def _examples(examples: Iterable[Example], style: Style) -> Iterator[str]:
    from pagelint.config.options import to_toml
    from pagelint.report.cells import clean

    on, off = ("\x1b[31m", "\x1b[0m") if style.colour else ("", "")
    for example in examples:
        for line in example.html.split("\n"):
            shown = _around_mark(clean(line), style.width - 2)
            yield "  " + shown.replace("⟦", f"{on}⟦").replace("⟧", f"⟧{off}")
        for name, value in example.options.items():
            yield f"    with {name.replace('_', '-')} = {to_toml(value)}"
        if example.audience != "general":
            yield f'    with audience = "{example.audience}"'
        if example.undecided:
            yield "    with --show-undecided"
