"""The compiled data are what their pinned sources give."""

import shutil
import subprocess
import sys

import pytest

from tests.packaging.environments import ROOT

TOOLS = ("apt-get", "mvn", "npm")
LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")


@pytest.mark.network
@pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"fetching the sources takes {', '.join(TOOLS)}"
)
@pytest.mark.parametrize(
    "command", [("build_languages.py",), *(("build_lexicon.py", each) for each in LANGUAGES)]
)
def test_data_are_built_from_their_sources(command: tuple[str, ...]) -> None:
    """Compiling the words of a language again gives the same bytes."""
    script = ROOT / "scripts" / command[0]
    done = subprocess.run(
        [sys.executable, script, *command[1:], "--check"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
