"""The GitHub action: its metadata is whole, its steps run as a runner would run them."""

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packaging.environments import ROOT, Environment, Result, run

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}

pytestmark = pytest.mark.network


def values(step: dict[str, Any], given: dict[str, str]) -> dict[str, str]:
    """The environment of a step, its expressions replaced by the inputs given or their defaults."""
    inputs = {name: each["default"] for name, each in ACTION["inputs"].items()} | given
    return {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], str(text))
        for name, text in step["env"].items()
    }


def run_step(name: str, folder: Path, environment: Environment, **given: str) -> Result:
    """Run a step's script by bash, with the programs of an environment first."""
    step = STEPS[name]
    assert step["shell"] == "bash"
    known = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(ROOT),
        "PATH": f"{environment.bin}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(folder),
    }
    return run(
        "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"],
        cwd=folder, check=False, **values(step, given), **known,
    )  # fmt: skip


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "examples/german.html", tmp_path / "german page.html")
    shutil.copy(ROOT / "examples/minified.html", tmp_path)
    return tmp_path


def test_inputs_do_not_reach_the_shell_as_code() -> None:
    """Scripts hold no expression: what a workflow passes comes in through the environment."""
    assert not [step["name"] for step in STEPS.values() if "${{" in step.get("run", "")]


def test_inputs_are_used() -> None:
    """Every input is documented, and every expression names one."""
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
    assert all(each["description"] for each in ACTION["inputs"].values())


def test_install(from_wheel: Environment, tmp_path: Path) -> None:
    """The action installs the pagelint that it comes with."""
    from_wheel.install("pip")
    done = run_step("Install pagelint", tmp_path, from_wheel)
    assert (done.returncode, done.stderr) == (0, "")


def test_findings_fail_and_annotate(from_wheel: Environment, pages: Path) -> None:
    """A page with errors fails the step and is annotated."""
    done = run_step("Check pages", pages, from_wheel)
    assert done.returncode == 1
    assert "::error file=german page.html,line=10,col=1," in done.stdout


def test_paths_and_arguments(from_wheel: Environment, pages: Path) -> None:
    """Paths with blanks are quoted, and arguments reach `pagelint check`."""
    done = run_step(
        "Check pages", pages, from_wheel,
        paths="'german page.html'\nminified.html", args="--select images --format concise",
    )  # fmt: skip
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        "german page.html",
        "minified.html",
    ]


def test_sarif(from_wheel: Environment, pages: Path) -> None:
    """With `sarif` the findings are there to be uploaded, too."""
    run_step("Check pages", pages, from_wheel, sarif="true", args="--select images")
    log = json.loads((pages / "pagelint.sarif").read_text("utf-8"))
    assert {result["ruleId"] for result in log["runs"][0]["results"]} == {"missing-alt"}
