"""How far `check` follows a page: inside its root, and no further."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pagelint.cli.app import run

LINKS = """<!DOCTYPE html><html lang="en"><title>Cod</title><main><h1>Cod</h1>
<p><a href="index.html">Home</a> <a href="../outside/secret.html">Away</a>
<a href="file:///etc/hostname">Host</a> <a href="../outside/secre.html">Near</a></p></main>"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site beside a folder that is none of its business; the working folder is elsewhere."""
    for name, text in {
        "site/index.html": LINKS,
        "outside/secret.html": "<title>Secret</title>",
        "elsewhere/x": "",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path / "elsewhere")
    return tmp_path / "site"


Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs one rule, and gives back the status and what was written."""
    rule = ("--isolated", "--select", "broken-internal-link", "-f", "concise", "--no-cache")

    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(["check", *rule, *arguments])
        return status, *capsys.readouterr()

    return call


def test_nothing_is_said_of_what_lies_outside(check: Check, site: Path) -> None:
    """Neither that it is there nor what its neighbours are called."""
    assert check(str(site)) == (0, "", "")
    assert check(str(site / "index.html")) == (0, "", "")


def test_a_wider_root(check: Check, site: Path) -> None:
    """With --root links are followed that far."""
    _, out, _ = check(str(site), "--root", str(site.parent))
    assert 'there is no file "../outside/secre.html"' in out


def test_the_working_folder_is_a_root(
    check: Check, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who stands above the site sees it whole."""
    monkeypatch.chdir(site.parent)
    _, out, _ = check("site/index.html")
    assert "secre.html" in out


def test_a_page_behind_a_link_that_leads_out(check: Check, site: Path) -> None:
    """A search does not follow it, and says so; who names it means it."""
    (site / "more.html").symlink_to(site.parent / "outside" / "secret.html")
    status, out, err = check(str(site))
    assert (status, out) == (2, "")
    assert "a link that leads out of the folder searched" in err
    assert check(str(site / "more.html")) == (0, "", "")
