"""The command `pagelint`; a question for the version is answered before anything is loaded."""

from __future__ import annotations

import gc
import sys

from pagelint import __version__


def main() -> int:
    """Run the command line in `sys.argv` and give back its exit status."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"pagelint {__version__}\n")
        return 0
    # Modules and pages are large rings of references: looking through them while they grow costs a
    # sixth of a run, and a last time at the end half the start-up. `cli.project` collects between
    # pages.
    gc.disable()
    try:
        from pagelint.cli.app import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
