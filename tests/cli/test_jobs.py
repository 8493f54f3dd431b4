"""`--jobs`: the same output from any number of processes, and none left behind."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_process import COMMAND, ENVIRONMENT, LISTENING

PAGE = """<!DOCTYPE html><html lang="en"><title>{title}</title><main><h1>Cod</h1>
<p>Please bring your adress. <img src="map.png"> <a href="other.html">More</a></p>
<!-- pagelint-disable-next-line typo -- as it was signed -->
<p>Recieved with thanks.</p></main>{filler}"""
FORMATS = ("full", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "junit")
posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
PLUGIN = """
from pagelint.rule import rule

@rule(category="house", severity="warning", since="0.1", bad=["x"], good=["y"])
def check(page, context):
    if page.title == "Slow":
        import time
        time.sleep(60)
    if page.title == "Gone":
        import os
        os._exit(1)
    if page.title == "Loud":
        import os, sys
        os.write(1, b"written")
        print("printed")
        sys.__stdout__.write("written, too")
        sys.__stdout__.flush()
    return []
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Enough bytes that workers are worth it, in a few pages; two share their title."""
    folder = tmp_path / "site"
    folder.mkdir()
    for number in range(6):
        title = f"Cod {min(number, 4)}"
        filler = f"<!--{'x' * 1_000_000}-->"
        (folder / f"{number}.html").write_text(PAGE.format(title=title, filler=filler))
    (folder / "binary.html").write_bytes(b"%PDF-1.7")
    return folder


def with_plugin(folder: Path) -> dict[str, str]:
    """An environment in which a rule sleeps, ends its process or writes, by a page's title."""
    package = folder / "plugin"
    (package / "obedient").mkdir(parents=True)
    (package / "obedient" / "__init__.py").write_text("")
    (package / "obedient" / "order.py").write_text(f'"""Obey."""\n{PLUGIN}')
    info = package / "obedient-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: obedient\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[pagelint.rules]\nobedient = obedient\n")
    path = os.pathsep.join([str(package), ENVIRONMENT["PYTHONPATH"]])
    return {**ENVIRONMENT, "PYTHONPATH": path}


def check(site: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, "check", "--isolated", "--no-cache", *options, "."],
        cwd=site, env=ENVIRONMENT, capture_output=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_any_number_gives_the_same(site: Path, form: str) -> None:
    """In every format, with problems, suppressions and findings about the site."""
    one, two = (check(site, "--jobs", jobs, "--format", form) for jobs in ("1", "2"))
    assert two.stdout == one.stdout
    assert (two.stderr, two.returncode) == (one.stderr, one.returncode)
    assert one.returncode == 2
    assert b"adress" in one.stdout


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", ""])
def test_what_is_no_number(tmp_path: Path, jobs: str) -> None:
    """One line says what it may be."""
    found = check(tmp_path, "--jobs", jobs)
    assert found.returncode == 2
    assert b"is neither a number from 1 nor auto" in found.stderr


@posix
def test_a_page_that_ends_its_process(site: Path) -> None:
    """It is named, the others have their findings, and the status is 2."""
    (site / "3.html").write_text("<title>Gone</title>")
    found = subprocess.run(
        [*COMMAND, "check", "--isolated", "--no-cache", "--jobs", "2", "-f", "json", "."],
        cwd=site, env=with_plugin(site.parent), capture_output=True, check=False,
    )  # fmt: skip
    report = json.loads(found.stdout)
    assert found.returncode == 2
    assert [each["path"] for each in report["errors"]] == ["3.html", "binary.html"]
    assert "its process ended (exit status 1)" in report["errors"][0]["message"]
    assert len(report["pages"]) == 5


@posix
def test_a_page_past_its_budget(site: Path) -> None:
    """The same from any number of processes: it is named with the rule, and never remembered."""
    (site / "3.html").write_text("<title>Slow</title>")
    command = [*COMMAND, "check", "--isolated", "--time-limit", "1", "-f", "json"]
    environment = with_plugin(site.parent)
    runs = [
        subprocess.run(
            [*command, "--jobs", jobs, "."],
            cwd=site, env=environment, capture_output=True, check=False,
        )
        for jobs in ("1", "2", "1")
    ]  # fmt: skip
    report = json.loads(runs[0].stdout)
    assert runs[0].returncode == 2
    assert report["errors"][0] == {
        "path": "3.html",
        "message": "not linted: more than 1 s, at rule order: raise time-limit, or exclude the "
        "page, and please report it if that is odd",
    }
    assert [each["path"] for each in report["pages"]] == [f"{n}.html" for n in (0, 1, 2, 4, 5)]
    assert b"pagelint: 3.html: not linted: more than 1 s" in runs[0].stderr
    assert all(each.stdout == runs[0].stdout for each in runs)
    assert all(each.stderr == runs[0].stderr for each in runs)


def running(site: Path, *options: str) -> subprocess.Popen[bytes]:
    """A run with two workers, both at pages that take long."""
    for number in (2, 3, 4, 5):
        (site / f"{number}.html").write_text(f"<title>Slow</title><!--{'x' * 1_000_000}-->")
    process = subprocess.Popen(
        [sys.executable, "-c", LISTENING, *COMMAND, "check", "--isolated", "--no-cache",
         "--jobs", "2", *options, "."],
        cwd=site, env=with_plugin(site.parent), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(children(process.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    return process


def children(pid: int) -> list[int]:
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(each) for each in path.read_text().split()] if path.exists() else []


def assert_all_end(pids: list[int]) -> None:
    """Within some seconds; an ended child may wait for its parent as a zombie."""
    deadline = time.monotonic() + 20
    while any(map(is_running, pids)):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


linux = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")


@linux
def test_ctrl_c(site: Path) -> None:
    """It ends quietly, with its workers."""
    process = running(site)
    workers = children(process.pid)
    assert len(workers) == 2
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (130, b"")
    assert_all_end(workers)


@linux
def test_a_parent_that_is_killed(site: Path) -> None:
    """Its workers end with it, whatever they are at."""
    process = running(site)
    workers = children(process.pid)
    assert len(workers) == 2
    process.kill()
    process.communicate(timeout=20)
    assert_all_end(workers)


@posix
def test_a_reader_that_has_gone(site: Path) -> None:
    """The verdict is as without it, and nothing is said of the pipe."""
    process = subprocess.Popen(
        [*COMMAND, "check", "--isolated", "--no-cache", "--jobs", "2", "-f", "concise", "."],
        cwd=site, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 2
    assert err.splitlines() == [err.strip()]
    assert b"binary.html" in err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_a_rule_writes_is_no_report(site: Path, tmp_path: Path, jobs: str) -> None:
    """Standard output holds the report alone, however a rule writes there."""
    (site / "loud.html").write_text("<!DOCTYPE html><html lang=en><title>Loud</title><p>x</p>")
    done = subprocess.run(
        [*COMMAND, "check", "--isolated", "--no-cache", "--format=json", f"--jobs={jobs}", "."],
        cwd=site, env=with_plugin(tmp_path), capture_output=True, check=False,
    )  # fmt: skip
    assert len(json.loads(done.stdout)["pages"]) == 7
    assert all(word in done.stderr for word in (b"written", b"printed", b"written, too"))
