"""Nothing outside a page's root is looked at, wherever the page or a link leads."""

import os
from pathlib import Path

import pytest

from pagelint.page import Page
from pagelint.page.files import ABSENT, read_beside, real


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a sheet, beside a folder that it must not see."""
    for name, text in {"site/a.css": "a{}", "secret/b.css": "b{}"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "site" / "out.css").symlink_to(tmp_path / "secret" / "b.css")
    (tmp_path / "site" / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "site" / "in.css").symlink_to("a.css")
    return tmp_path / "site"


@pytest.mark.parametrize("name", ["a.css", "in.css", "../site/a.css", "./a.css"])
def test_inside(site: Path, name: str) -> None:
    """Files of the site are read, by whatever way, and noted with the page."""
    page = Page("", path=str(site / "p.html"))
    assert read_beside(page, f"{site}/{name}") == "a{}"
    assert set(page.files) == {f"{site}/{name}"}


@pytest.mark.parametrize(
    "name", ["out.css", "folder/b.css", "../secret/b.css", "/etc/hostname", "../../etc/hostname"]
)
def test_outside(site: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else is opened or even looked at, and nothing is noted."""
    page = Page("", path=str(site / "p.html"))
    monkeypatch.setattr("pagelint.page.files._read", pytest.fail)
    assert read_beside(page, str(site / name)) is None
    assert page.files == {}


def test_what_is_no_file(site: Path) -> None:
    """A folder or a pipe is as good as absent; a pipe is not opened."""
    (site / "x.css").mkdir()
    os.mkfifo(site / "y.css")
    page = Page("", path=str(site / "p.html"))
    assert read_beside(page, f"{site}/x.css") is None
    assert read_beside(page, f"{site}/y.css") is None
    assert set(page.files.values()) == {ABSENT}


def test_a_wider_root(site: Path) -> None:
    """Who says so lets a page see more."""
    page = Page("", path=str(site / "p.html"), root=real(str(site.parent)))
    assert read_beside(page, f"{site}/../secret/b.css") == "b{}"
