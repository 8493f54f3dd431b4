"""`pagelint config`: what holds for a page, or what a key means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.cli.read_text import many
from pagelint.cli.terminal import open_stdout
from pagelint.config.files import shown
from pagelint.config.keys import KEYS, Key
from pagelint.config.options import options_of, to_toml
from pagelint.config.resolve import words_file
from pagelint.project import Project
from pagelint.screen import shown_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.config import Resolved
    from pagelint.settings import ActiveRule


@click.command(name="config")
@click.argument("target", default=".", metavar="[PATH|KEY]")
@click.option("--keys", is_flag=True, help="List the keys.")
@click.option("--schema", is_flag=True, help="Print the JSON schema, with plugins' options.")
@options.rule_options
@options.page_options
@options.config_options
def command(target: str, *, keys: bool, schema: bool, **given: Any) -> None:
    """Show what holds for a page, or explain a key.

    PATH is a page or a folder (the working folder without any): what holds there is shown as TOML.
    KEY is one of the configuration's keys, or an option of a rule: rules.long-sentence.max-words.
    """
    out = open_stdout()
    if keys:
        out.writelines(f"{key.name:<14} {key.doc}\n" for key in KEYS.values())
    elif schema:
        out.write(_schema())
    elif target in KEYS and not Path(target).exists():
        out.writelines(f"{line}\n" for line in _explained(KEYS[target]))
    elif target.startswith(_OPTIONS) and not Path(target).exists():
        out.writelines(f"{line}\n" for line in _explained_options(target))
    else:
        out.writelines(f"{line}\n" for line in _effective(target, given))
    out.flush()


def _schema() -> str:
    from pagelint.config.schema import make_schema
    from pagelint.plugins import discover
    from pagelint.report.runners import dumps

    return dumps(make_schema(discover()), indent=2) + "\n"


def _explained(key: Key) -> Iterator[str]:
    yield f"{key.name}: {key.doc}"
    if key.choices:
        yield f"One of {', '.join(key.choices)}."
    if key.default:
        yield f"Without it: {key.default}."
    if not key.in_override:
        yield "Not in [[overrides]]."
    yield ""
    yield from (f"    {line}" for line in key.example.split("\n"))


_OPTIONS = "rules."


def _explained_options(target: str) -> Iterator[str]:
    """The options of a rule, `rules.RULE`, or one of them, `rules.RULE.OPTION`."""
    from pagelint.cli.explain import find_rule, option_lines
    from pagelint.errors import did_you_mean
    from pagelint.plugins import discover

    name, _, wanted = target.removeprefix(_OPTIONS).partition(".")
    rule = find_rule(name, discover())
    names = [option.name for option in options_of(rule)]
    if not names or (wanted and wanted not in names):
        hint = did_you_mean(wanted, names) or (f"; it has {', '.join(names)}" if names else "")
        raise click.UsageError(
            f"rule {name} has no option{f' {wanted!r}' if wanted else 's'}{hint}"
        )
    yield f"[rules.{name}]"
    yield from option_lines(rule, [wanted] if wanted else names)


def _effective(target: str, given: dict[str, Any]) -> Iterator[str]:
    from pagelint.errors import did_you_mean
    from pagelint.plugins import discover
    from pagelint.sources.files import near_path

    path = Path(target)
    if not path.exists():
        hint = did_you_mean(target, KEYS) or near_path(target)
        raise click.UsageError(f"{target!r} is neither a path nor a key{hint}")
    project = Project(discover(), options.request(given))
    page = str(path / "index.html") if path.is_dir() else target
    yield from _document(project.configuration.resolve(page))


def _document(resolved: Resolved) -> Iterator[str]:
    settings = resolved.settings
    heard = [each for each in settings.rules if not each.beyond]
    files = dict.fromkeys(layer.file for layer in resolved.layers if layer.file)
    yield "# from " + (", then ".join(map(shown, files)) or "no configuration file")
    lists = dict.fromkeys(filter(None, map(words_file, resolved.layers)))
    listed = ", ".join(map(shown, lists)) or "no list"
    yield f"# {many(len(settings.accepted), 'accepted word')}; {listed}"
    yield f"select = {to_toml([each.rule.id for each in heard])}"
    levels = {each.rule.id: each.severity.value for each in heard if each.severity}
    yield f"severity = {to_toml(levels)}"
    yield f"fail-on = {to_toml(resolved.fail_on)}"
    yield f"audience = {to_toml(settings.audience)}"
    yield f"wcag = {to_toml(resolved.wcag)}"
    yield f"screen = {to_toml(shown_screen(settings.screen))}"
    yield f"language = {to_toml(settings.language)}"
    regions = {"content": settings.content, "ignore": settings.ignore}
    yield f"regions = {to_toml({key: value for key, value in regions.items() if value})}"
    for each in heard:
        yield from _options(each)


def _options(active: ActiveRule) -> Iterator[str]:
    found = options_of(active.rule)
    if found:
        yield ""
        yield f"[rules.{active.rule.id}]"
    for option in found:
        value = getattr(active.options, option.name.replace("-", "_"))
        if value is None:
            yield f"# {option.name} is not set"
        else:
            yield f"{option.name} = {to_toml(value)}"
