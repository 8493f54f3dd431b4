"""`pagelint`: chooses the command, and turns what goes wrong into one line and an exit status."""

from __future__ import annotations

from errno import ENAMETOOLONG
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from pagelint import __version__
from pagelint.cli.terminal import complain
from pagelint.errors import UserError, did_you_mean
from pagelint.rule import RuleError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN = 60  # characters of a name that is too long
_INTERRUPTED = 130  # 128 + SIGINT, as shells have it
COMMANDS = {
    "check": "Find defects in pages.",
    "read": "Show how hard pages are to read, and what makes them so.",
    "rules": "List the rules.",
    "explain": "Explain a rule.",
    "words": "Keep the list of words that are spelled right here.",
    "config": "Show what holds for a page, or explain a key.",
    "cache": "Look at what is remembered of earlier runs, or forget it.",
    "init": "Write a commented pagelint.toml.",
    "new-rule": "Write the skeleton of a rule and its test.",
}


class LazyGroup(click.Group):
    """Commands whose modules are imported when they are chosen; the help needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"pagelint.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C ends it without the line break that click would write."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.exceptions.Exit(_INTERRUPTED) from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        from pathlib import Path

        if Path(name).exists():
            raise click.UsageError(f"no such command: {name}; did you mean pagelint check {name}?")
        hint = did_you_mean(name, COMMANDS) or f"; there are {', '.join(COMMANDS)}"
        raise click.UsageError(f"no such command: {name}{hint}")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="First steps: pagelint check PAGE, then pagelint explain RULE.",
)
@click.version_option(__version__, prog_name="pagelint", message="%(prog)s %(version)s")
def group() -> None:
    """Find content defects in rendered HTML, at their exact place."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line: its own status, 2 for what can't be done, 130 on Ctrl-C."""
    try:
        status: Any = group.main(list(arguments), prog_name="pagelint", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.UsageError as error:
        complain(_usage(error))
    except (UserError, RuleError) as error:
        complain(str(error))
    except OSError as error:
        if error.errno != ENAMETOOLONG:
            _confess(error, verbose=_is_verbose(arguments))
        else:
            complain(f"{str(error.filename)[:_SHOWN]}…: a name too long for a file: shorten it")
    except click.Abort:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 -- the last resort against a traceback
        _confess(error, verbose=_is_verbose(arguments))
    else:
        return status or 0
    return 2


def _is_verbose(arguments: Sequence[str]) -> bool:
    return "--verbose" in arguments or "-v" in arguments


def _usage(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption) and error.ctx:
        known = [name for each in error.ctx.command.params for name in each.opts]
        return f"no such option: {error.option_name}{did_you_mean(error.option_name, known)}"
    message = error.format_message().rstrip(".")
    return message[:1].lower() + message[1:]


def _confess(error: Exception, *, verbose: bool) -> None:
    if verbose:
        import traceback

        traceback.print_exc()
    what = " ".join(f"{type(error).__name__}: {error}".split())
    again = "" if verbose else "; run again with --verbose and report it"
    complain(f"internal error: {what}{again}")
