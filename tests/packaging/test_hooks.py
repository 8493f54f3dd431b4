"""The pre-commit hooks do what they promise, under the real pre-commit."""

from pathlib import Path

import pytest

from tests.packaging.environments import ROOT, Result, make_repository, run

GOOD = '<!DOCTYPE html><html lang="en"><title>Opening hours</title><p>We open at nine.'
BAD = '<!DOCTYPE html><html lang="en"><title>Opening hours</title><p><img src="door.jpg">'

pytestmark = pytest.mark.network


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment that it makes, once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A repository with a page that git knows, and a built site that it is told to ignore."""
    (tmp_path / ".gitignore").write_text("_site/\n")
    (tmp_path / "index.html").write_text(GOOD)
    (tmp_path / "_site").mkdir()
    (tmp_path / "_site/index.html").write_text(GOOD)
    make_repository(tmp_path)
    return tmp_path


def try_hook(hook: str, site: Path, checkout: Path, cache: Path) -> Result:
    run("git", "add", "--all", cwd=site)
    return run(
        "pre-commit", "try-repo", checkout, hook, "--all-files", "--color=never",
        cwd=site, check=False, PRE_COMMIT_HOME=str(cache),
    )  # fmt: skip


@pytest.mark.parametrize("hook", ["pagelint", "pagelint-site"])
def test_good_page_passes(hook: str, site: Path, checkout: Path, cache: Path) -> None:
    """Both hooks pass a site without defects."""
    tried = try_hook(hook, site, checkout, cache)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert "Passed" in tried.stdout


@pytest.mark.parametrize(
    ("hook", "page"), [("pagelint", "index.html"), ("pagelint-site", "_site/index.html")]
)
def test_bad_page_fails(hook: str, page: str, site: Path, checkout: Path, cache: Path) -> None:
    """Each hook fails on its page, and says where and why."""
    (site / page).write_text(BAD)
    tried = try_hook(hook, site, checkout, cache)
    assert tried.returncode == 1
    assert f"{page}:1:63  error  missing-alt" in tried.stdout


def test_excluded_page_passes(site: Path, checkout: Path, cache: Path) -> None:
    """The hook honours `exclude`, though pre-commit names the file."""
    (site / "index.html").write_text(BAD)
    (site / "pagelint.toml").write_text('exclude = ["index.html"]\nfail-on = "error"\n')
    assert try_hook("pagelint", site, checkout, cache).returncode == 0


def test_own_configuration() -> None:
    """The configuration for this repository is one that pre-commit takes."""
    run("pre-commit", "validate-config", ".pre-commit-config.yaml", cwd=ROOT)
    run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
