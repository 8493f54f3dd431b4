"""`pagelint words`: keep the list of words that are spelled right here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pagelint.cli import options
from pagelint.config.files import Layer, find_config, load_layers, shown
from pagelint.errors import UserError, did_you_mean
from pagelint.report.cells import clean
from pagelint.words import (
    WORDS_FILE,
    add_words,
    demand_word,
    fault_of,
    read_words,
    remove_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.project import Request
    from pagelint.results import Report
    from pagelint.text.spelling import Lexicon
    from pagelint.text.spelling.acceptance import Acceptance

words_argument = click.argument("words", nargs=-1, required=True)
file_option = click.option(
    "--file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The list [default: words-file of the configuration].",
)


@click.group(name="words")
def command() -> None:
    """Keep the list of words that are spelled right here."""


@command.command()
@words_argument
@file_option
def add(words: tuple[str, ...], file: Path | None) -> None:
    """Add WORDS to the project's list."""
    _add([demand_word(word) for word in words], file or project_list())


@command.command()
@words_argument
@file_option
def remove(words: tuple[str, ...], file: Path | None) -> None:
    """Take WORDS from the project's list."""
    path = file or project_list()
    listed = read_words(path) if path.exists() else []
    for word in words:
        if word not in listed:
            raise UserError(f"{word!r} is not in {shown(path)}{did_you_mean(word, listed)}")
    click.echo(f"removed in {shown(path)}: {_joined(remove_words(path, words))}")


@command.command()
@words_argument
@options.page_options
@options.config_options
def check(words: tuple[str, ...], **given: Any) -> int:
    """Tell why WORDS count as right, or that they don't; exits with 1 where one is unknown."""
    from pagelint.plugins import discover
    from pagelint.project import Project
    from pagelint.text.spelling import load
    from pagelint.text.spelling.acceptance import Acceptance

    settings = Project(discover(), options.request(given)).configuration.settings("index.html")
    lexicon, accepted = load(settings.language or "en"), Acceptance(settings.accepted)
    unknown = 0
    for word in words:
        said = _verdict(demand_word(word), accepted, lexicon)
        unknown += not said
        click.echo(f"{word}: {said or 'unknown'}")
    return int(unknown > 0)


@command.command(name="import")
@options.paths_argument
@file_option
@click.option("--dry-run", is_flag=True, help="Print the words, add none.")
@options.page_options
@options.source_options
@options.config_options
def import_(paths: tuple[str, ...], file: Path | None, *, dry_run: bool, **given: Any) -> int:
    """Add every word that would be reported on these pages: read what it prints."""
    if not paths:
        raise click.UsageError("missing argument PATHS: name the pages whose words are right")
    report = _linted(paths, _RULES, options.request(given))
    found = _excerpts(report)
    words = sorted({word for word in found if not fault_of(word)}, key=str.casefold)
    if dry_run:
        click.echo("\n".join(words))
    else:
        _add(words, file or project_list())
    return 2 if report.problems else 0


@command.command()
@options.paths_argument
@file_option
@click.option("--remove", "removing", is_flag=True, help="Take them from the list.")
@options.page_options
@options.source_options
@options.config_options
def unused(paths: tuple[str, ...], file: Path | None, *, removing: bool, **given: Any) -> int:
    """List the words that no page needs: give it all pages; exits with 1 where there are any."""
    from pagelint.text.spelling.acceptance import Acceptance

    path = file or project_list()
    configured = [] if file else sorted(set(_configured()))
    listed = read_words(path) if path.exists() or not configured else []
    request = options.request(given, use_words=False, info=True)
    report = _linted(paths, _RULES_OF_LISTS, request)
    if report.problems:
        return 2  # a page that could not be read may need any word
    acceptance = Acceptance([*listed, *configured])
    needed = {entry for word in _excerpts(report) for entry in acceptance.entries(word)}
    words = [word for word in listed if word not in needed]
    others = [word for word in configured if word not in needed]
    if removing:
        return _remove_unused(words, others, path)
    click.echo("".join(f"{clean(word)}\n" for word in dict.fromkeys([*words, *others])), nl=False)
    return int(bool(words or others))


def _remove_unused(words: list[str], others: list[str], path: Path) -> int:
    """Take words from the list, and name the others, which only an editor can take away."""
    removed = remove_words(path, words)
    if removed:
        click.echo(f"removed in {shown(path)}: {_joined(removed)}")
    if others:
        click.echo(f"unused in the configuration, to be taken out by hand: {_joined(others)}")
    elif not removed:
        click.echo(f"{shown(path)} is as it was")
    return int(bool(others))


def _configured() -> Iterator[str]:
    """The words that stand in the configuration itself, for all pages or some."""
    config = find_config(Path.cwd())
    for layer in load_layers(config) if config else ():
        for values in (layer.values, *layer.values.get("overrides", ())):
            yield from values.get("words", ())


def _linted(paths: tuple[str, ...], names: tuple[str, ...], request: Request) -> Report:
    """What the rules of these names say of pages; what can't be read is complained of."""
    from pagelint.cli.terminal import complain_of
    from pagelint.plugins import discover
    from pagelint.project import Project

    rules = discover()
    select = [rule for rule in names if rule in rules]
    project = Project(rules, request._replace(values={**request.values, "select": select}))
    report = project.lint(paths)
    complain_of(report.problems)
    return report


def _excerpts(report: Report) -> Iterator[str]:
    return (each.excerpt for page in report.pages for each in page.counted())


_RULES = ("typo", "glued-words")  # those whose findings are words that a list can accept
_RULES_OF_LISTS = (*_RULES, "complex-word")  # and those that a list silences


def project_list() -> Path:
    """The words file of the configuration that holds here; where there is none, one here."""
    here = Path.cwd()
    config = find_config(here)
    if config is None:
        return here / WORDS_FILE
    layers: list[Layer] = load_layers(config)
    for layer in reversed(layers):
        if "words-file" in layer.values:
            named: str = layer.values["words-file"]
            return layer.folder / named
    return config.parent / WORDS_FILE


def _verdict(word: str, accepted: Acceptance, lexicon: Lexicon | None) -> str:
    """Why a word is right; nothing where it isn't known to be."""
    if word in accepted:
        return "accepted by the project"
    if lexicon is None or lexicon.correction(word.lower()):
        return ""
    flags, _ = lexicon.look_up(word.lower())
    return "known" if flags else ""


def _add(words: list[str], path: Path) -> None:
    """Add words to the list, and tell which of them are new to it, or that none is."""
    added = add_words(path, words)
    if added:
        click.echo(f"added in {shown(path)}: {_joined(added)}")
    elif words:
        are = "is" if len(set(words)) == 1 else "are"
        click.echo(f"{_joined(dict.fromkeys(words))} {are} in {shown(path)} already")
    else:
        click.echo(f"{shown(path)} is as it was")


def _joined(words: Iterable[str]) -> str:
    return ", ".join(map(clean, words))
