"""A clean clone of the tree as it stands, and pagelint installed from it in every way."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.packaging.environments import ROOT, Environment, make_environment, make_repository, run

WAYS = ("wheel", "wheel-from-sdist", "editable", "git", "uvx")


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository with one commit: the files of this tree that git would take."""
    folder = tmp_path_factory.mktemp("checkout")
    listed = run("git", "ls-files", "-z", "-co", "--exclude-standard", cwd=ROOT).stdout
    for name in listed.split("\0"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    make_repository(folder)
    return folder


@pytest.fixture(scope="session")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel in `direct`; the sdist and the wheel built from it in `from-sdist`."""
    folder = tmp_path_factory.mktemp("built")
    run("uv", "build", "--quiet", "--wheel", "--out-dir", folder / "direct", cwd=checkout)
    run("uv", "build", "--quiet", "--out-dir", folder / "from-sdist", cwd=checkout)
    return folder


@pytest.fixture(scope="session", params=WAYS)
def installed(
    request: pytest.FixtureRequest,
    checkout: Path,
    built: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Environment:
    """pagelint in a clean environment, installed in each way in turn."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "uvx":
        return Environment(
            folder, ("uvx", "--quiet", "--python", sys.executable, "--from", checkout)
        )
    packages: dict[str, tuple[str | Path, ...]] = {
        "wheel": tuple((built / "direct").glob("*.whl")),
        "wheel-from-sdist": tuple((built / "from-sdist").glob("*.whl")),
        "editable": ("--editable", checkout),
        "git": (f"git+{checkout.as_uri()}",),
    }
    return make_environment(folder, *packages[request.param])


@pytest.fixture(scope="session")
def from_wheel(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """pagelint from its wheel, in an environment that tests may add packages to."""
    wheel = next((built / "direct").glob("*.whl"))
    return make_environment(tmp_path_factory.mktemp("own"), wheel)
