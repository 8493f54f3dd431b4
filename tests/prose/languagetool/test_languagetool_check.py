"""`pagelint check` with LanguageTool: options, keys, failures, and what is never contacted."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pagelint.cli.app import run
from pagelint.plugins import load
from tests.prose.languagetool.fake_languagetool import FakeLanguageTool, finding, free_port

Check = Callable[..., tuple[int, list[str], str]]
PAGE = (
    '<!DOCTYPE html><html lang="en"><title>Visits</title>'
    "<p>She have seen you before, and you will recieve a letter.</p>"
)
TYPO = 'page.html:1:95: error typo "recieve": did you mean receive'
GRAMMAR = 'page.html:1:60: warning grammar "have": it does not agree (GRAMMAR, HE_VERB_AGR)'


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Check:
    """Check the page: status, lines on stdout, stderr."""
    rules = {each.id: each for each in load("pagelint_rules") if each.id in ("grammar", "typo")}
    monkeypatch.setattr("pagelint.plugins.discover", lambda: rules)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(PAGE, "utf-8")

    def call(*arguments: str) -> tuple[int, list[str], str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        status = run(["check", "-f", "concise", "-q", *arguments])
        out, err = capsys.readouterr()
        return status, out.splitlines(), err

    return call


@pytest.fixture
def picky(fake: FakeLanguageTool) -> FakeLanguageTool:
    """A server that knows one mistake."""
    fake.check = finding("have", "has")
    return fake


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No session may be made."""

    def fail(*_: object) -> None:
        raise AssertionError("a session was made")

    monkeypatch.setattr("pagelint.prose.languagetool.Session", fail)


def test_by_url(check: Check, picky: FakeLanguageTool) -> None:
    """Grammar joins the other findings."""
    status, lines, err = check("--languagetool-url", picky.url)
    assert (status, err) == (1, "")
    assert [line.partition(" or ")[0].rstrip("?") for line in lines] == [GRAMMAR, TYPO]


@pytest.mark.parametrize(
    ("config", "options"),
    [
        ("languagetool-url = '{url}'", ()),
        ("languagetool = true\nlanguagetool-url = '{url}'", ()),
        ("languagetool = false\nlanguagetool-url = '{url}'", ("--languagetool",)),
        ("[[overrides]]\npaths = ['page.html']\nlanguagetool-url = '{url}'", ()),
    ],
)
def test_by_configuration(
    check: Check, picky: FakeLanguageTool, config: str, options: tuple[str, ...]
) -> None:
    """The keys do what the options do."""
    Path("pagelint.toml").write_text(config.format(url=picky.url), "utf-8")
    _, lines, _ = check(*options)
    assert GRAMMAR in lines


@pytest.mark.parametrize(
    ("config", "options"),
    [
        ("", ()),
        ("languagetool = false\nlanguagetool-url = 'http://localhost'", ()),
        ("languagetool = true", ("--no-languagetool",)),
        ("languagetool-url = 'http://localhost'", ("--no-languagetool",)),
        ("[[overrides]]\npaths = ['other.html']\nlanguagetool = true", ()),
    ],
)
def test_not_asked_for(check: Check, nobody: None, config: str, options: tuple[str, ...]) -> None:
    """Nothing is started or contacted unless somebody wants it."""
    Path("pagelint.toml").write_text(config, "utf-8")
    status, lines, err = check(*options)
    assert (status, len(lines), err) == (1, 1, "")


def test_not_selected(check: Check, picky: FakeLanguageTool) -> None:
    """A run without the rule contacts nobody."""
    status, _, _ = check("--languagetool-url", picky.url, "--ignore", "grammar")
    assert (status, picky.forms) == (1, [])


def test_selected_without_languagetool(check: Check) -> None:
    """Who selects the rule by name and forgets the server is told."""
    status, lines, err = check("--select", "grammar,typo")
    assert (status, len(lines)) == (2, 1)
    assert err == (
        "pagelint: grammar: selected, but it finds nothing without LanguageTool: "
        "add --languagetool, or deselect it\n"
    )


def test_category_without_languagetool(check: Check) -> None:
    """The category has other rules: no complaint."""
    status, _, err = check("--select", "spelling")
    assert (status, err) == (1, "")


def test_options_of_the_rule(check: Check, picky: FakeLanguageTool) -> None:
    """LanguageTool's own names are ignored by the rule's options."""
    Path("pagelint.toml").write_text("[rules.grammar]\nignore = ['HE_VERB_AGR']", "utf-8")
    _, lines, _ = check("--languagetool-url", picky.url)
    assert GRAMMAR not in lines


def test_failure_keeps_other_findings(check: Check) -> None:
    """A server that isn't there costs grammar, one line and the exit status."""
    Path("second.html").write_text(PAGE.replace("recieve", "mispell"), "utf-8")
    url = f"http://127.0.0.1:{free_port()}"
    status, lines, err = check("--languagetool-url", url)
    assert (status, len(lines)) == (2, 2)
    assert err == (
        f"pagelint: LanguageTool: {url}/v2: connection refused: "
        "start the server, or correct its address\n"
    )


def test_death_between_pages(check: Check, picky: FakeLanguageTool) -> None:
    """What was found before the server died is printed."""
    later = PAGE.replace("She have seen", "They has met").replace("recieve", "mispell")
    Path("second.html").write_text(later, "utf-8")
    answer = picky.check

    def check_once(form: dict[str, str]) -> object:
        if len(picky.forms) > 1:
            raise ConnectionError
        return answer(form)

    picky.check = check_once
    status, lines, err = check("--languagetool-url", picky.url)
    assert (status, len(lines)) == (2, 3)
    assert "the connection broke off" in err


def test_failure_in_json(check: Check) -> None:
    """JSON has it among the errors."""
    status, _, _ = check("--languagetool-url", "nonsense", "-f", "json=out.json")
    document = json.loads(Path("out.json").read_text("utf-8"))
    assert status == 2
    assert document["errors"] == [
        {
            "path": "LanguageTool",
            "message": "'nonsense' is no address: write http://HOST:PORT",
        }
    ]


def test_unknown_language_is_a_note(check: Check, picky: FakeLanguageTool) -> None:
    """A language that the server doesn't know is mentioned when asked."""
    Path("page.html").write_text(PAGE + '<p lang="cy">Mae hen wlad fy nhadau.</p>', "utf-8")
    _, _, quiet = check("--languagetool-url", picky.url)
    _, _, verbose = check("--languagetool-url", picky.url, "--verbose")
    assert quiet == ""
    assert verbose == "pagelint: LanguageTool: not checked, the server does not know it: cy\n"


def test_wrong_type(check: Check) -> None:
    """The key takes true and false."""
    Path("pagelint.toml").write_text("languagetool = 'yes'", "utf-8")
    status, _, err = check()
    assert status == 2
    assert "languagetool must be true or false, not a string" in err
