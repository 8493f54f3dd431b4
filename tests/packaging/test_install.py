"""However pagelint is installed, it is all there and works."""

import json
import shutil
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from pagelint.plugins import load
from tests.packaging.environments import ROOT, Environment

LIST_FILES = """
import importlib, json, pathlib
names = []
for package in ("pagelint", "pagelint_rules"):
    folder = pathlib.Path(importlib.import_module(package).__file__).parent
    names += [f"{package}/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*")
              if path.is_file() and "__pycache__" not in path.parts]
print(json.dumps(sorted(names)))
"""

network = pytest.mark.network


@network
def test_every_file(installed: Environment, checkout: Path) -> None:
    """Code, lexicon, word lists and schemas of the source tree are all installed."""
    wanted = [
        path.relative_to(root).as_posix()
        for root in (checkout / "src", checkout / "rules")
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    assert json.loads(installed.run("python", "-c", LIST_FILES).stdout) == sorted(wanted)


@network
def test_every_rule(installed: Environment) -> None:
    """`pagelint rules` lists what the source tree has."""
    listed = json.loads(installed.run("pagelint", "rules", "--format", "json").stdout)["rules"]
    assert sorted(rule["id"] for rule in listed) == sorted(r.id for r in load("pagelint_rules"))


@network
def test_example(installed: Environment) -> None:
    """`pagelint check` says of an example page what stands beside it."""
    shutil.copytree(ROOT / "examples", installed.folder / "examples", dirs_exist_ok=True)
    page = "examples/clinic.html"
    checked = installed.run("pagelint", "check", page, "--width", "100", check=False)
    assert (checked.returncode, checked.stderr) == (1, "")
    assert checked.stdout == (ROOT / "examples/clinic.txt").read_text("utf-8")


@network
def test_licences(built: Path) -> None:
    """The wheel carries the licence, and the notices of the data in it."""
    with zipfile.ZipFile(next((built / "direct").glob("*.whl"))) as wheel:
        names = {name.partition(".dist-info/licenses/")[2] for name in wheel.namelist()}
    assert names >= {"LICENSE", "NOTICE", "licenses/SCOWL.txt", "licenses/CMUdict.txt"}


@network
def test_sdist(built: Path) -> None:
    """The sdist has the tests and the examples too."""
    with tarfile.open(next((built / "from-sdist").glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert names >= {"README.md", "tests/packaging/test_install.py", "examples/clinic.html"}


@pytest.mark.parametrize(
    ("system", "machine", "wanted"),
    [
        ("Linux", "x86_64", True),
        ("Linux", "aarch64", True),
        ("Darwin", "arm64", True),
        ("Darwin", "x86_64", False),
        ("Windows", "AMD64", True),
        ("Windows", "ARM64", False),
    ],
)
def test_parser_where_it_has_wheels(system: str, machine: str, *, wanted: bool) -> None:
    """turbohtml is asked for on the platforms that it has wheels for, and on no other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    marker = next(
        each.marker
        for each in map(Requirement, project["dependencies"])
        if each.name == "turbohtml"
    )
    assert marker is not None
    platform = {"platform_system": system, "platform_machine": machine}
    assert marker.evaluate(platform) is wanted


@network
def test_plugin(from_wheel: Environment, checkout: Path) -> None:
    """The example plugin installs beside pagelint, and its rule speaks."""
    plugin = checkout / "examples/pagelint-plugin-example"
    from_wheel.install(plugin)
    for name in ("example.toml", "example.html"):
        shutil.copy(plugin / name, from_wheel.folder)
    checked = from_wheel.run(
        "pagelint", "check", "--config", "example.toml", "example.html", "--format", "concise"
    )
    assert checked.stdout.splitlines() == [
        'example.html:6:12: warning avoided-phrase "ramp up" is not how we say it',
        'example.html:6:47: warning avoided-phrase "shop team" is not how we say it',
    ]


@network
def test_tests_of_plugin(from_wheel: Environment, checkout: Path) -> None:
    """The example plugin's own tests pass where only pagelint and pytest are installed."""
    plugin = checkout / "examples/pagelint-plugin-example"
    from_wheel.install(plugin, "pytest")
    assert "1 passed" in from_wheel.run("python", "-m", "pytest", "-q", plugin).stdout
