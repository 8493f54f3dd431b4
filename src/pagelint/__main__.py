"""The command `pagelint`; a question for the version is answered before anything is loaded."""

from __future__ import annotations

import gc
import os
import sys

from pagelint import __version__


def main() -> int:
    """Run the command line in `sys.argv` and give back its exit status."""
    try:
        arguments = sys.argv[1:]
        if arguments == ["--version"]:
            return _print_version()
        # Modules and pages are large rings of references: looking through them while they grow
        # costs a sixth of a run, and a last time at the end half the start-up. `cli.project`
        # collects between pages.
        gc.disable()
        status = _run(arguments)
    except KeyboardInterrupt:
        status = 130
    _end_quietly()
    gc.freeze()
    return status


def _end_quietly() -> None:
    """From here on Ctrl-C ends the process without a traceback of the interpreter's own end."""
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # a job may have to ignore it
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _print_version() -> int:
    try:
        os.write(1, f"pagelint {__version__}{os.linesep}".encode())
    except BrokenPipeError:
        return 0
    except OSError as error:
        sys.stderr.write(f"pagelint: standard output: {(error.strerror or 'closed').lower()}\n")
        return 2
    return 0


def _run(arguments: list[str]) -> int:
    from pagelint.cli.app import run
    from pagelint.cli.streams import output_failure, steady_streams
    from pagelint.cli.terminal import complain

    out = steady_streams()
    status = run(arguments)
    if failure := output_failure(out):
        complain(failure)
        return 2
    return status


if __name__ == "__main__":
    sys.exit(main())
