"""`pagelint.lint`: one page in, its result out."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import pagelint
from pagelint import api
from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.rule import Rule
from tests.api.conftest import BAD, GOOD

ROOT = Path(pagelint.__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'rules'}"}


def names(page: pagelint.PageResult) -> list[str]:
    """The rules that speak."""
    return [finding.rule for finding in page.findings]


def test_finding_says_where() -> None:
    """A program needs nothing but the finding to know its place."""
    typo = pagelint.lint(BAD.replace("<p>", "\n<p>"), select="typo").findings[0]
    assert (typo.line, typo.column, typo.end_line, typo.end_column) == (2, 24, 2, 31)
    assert (typo.text, typo.suggestions[0]) == ("recieve", "receive")


def test_text_and_bytes_agree() -> None:
    """A page is the same, decoded or not."""
    assert pagelint.to_dict(pagelint.lint(BAD)) == pagelint.to_dict(pagelint.lint(BAD.encode()))


def test_text_is_taken_as_it_is() -> None:
    """What encoding a page declares says nothing about text that is decoded."""
    html = '<meta charset="iso-8859-1"><p>«Öffnungszeiten» <img src="a.jpg">'
    (image,) = pagelint.lint(html, select="missing-alt").findings
    assert image.column == html.index("<img") + 1


def test_lone_surrogates() -> None:
    """Text that no encoding has is text with a broken character."""
    page = pagelint.lint("<p>a\ud800b<img src=a>", select="missing-alt", path="a.html")
    assert page.findings[0].column == 7


def test_content_type() -> None:
    """The HTTP header tells the encoding of bytes."""
    data = "<p>é<img src=a>".encode()
    for charset, column in (("utf-8", 5), ("windows-1252", 6)):
        kind = f"text/html; charset={charset}"
        (found,) = pagelint.lint(data, content_type=kind, select="missing-alt").findings
        assert found.column == column


def test_names() -> None:
    """A page is called by its path, else by its address, else it is just HTML."""
    url = "https://example.org/"
    assert pagelint.lint(GOOD).path == "<html>"
    assert pagelint.lint(GOOD, url=url).path == url
    page = pagelint.lint(GOOD, path=Path("a.html"), url=url)
    assert (page.path, page.url) == ("a.html", url)


def test_nearest_configuration(folder: Path) -> None:
    """A page without a path has the working folder's configuration, one with a path its own."""
    (folder / "pagelint.toml").write_text('ignore = ["typo"]')
    (folder / "blog").mkdir()
    (folder / "blog" / "pagelint.toml").write_text('ignore = ["missing-alt"]')
    assert names(pagelint.lint(BAD)) == ["missing-alt"]
    assert names(pagelint.lint(BAD, url="https://example.org/a/b.html")) == ["missing-alt"]
    assert names(pagelint.lint(BAD, path="blog/a.html")) == ["typo"]
    assert names(pagelint.lint(BAD, path=folder / "blog" / "a.html")) == ["typo"]


def test_config_in_all_forms(folder: Path) -> None:
    """A file, a mapping in its place, or none."""
    (folder / "pagelint.toml").write_text('ignore = ["typo"]')
    other = folder / "other.toml"
    other.write_text('ignore = ["missing-alt"]')
    assert names(pagelint.lint(BAD, config=other)) == ["typo"]
    assert names(pagelint.lint(BAD, config="other.toml")) == ["typo"]
    assert names(pagelint.lint(BAD, config={"select": ["missing-alt"]})) == ["missing-alt"]
    assert names(pagelint.lint(BAD, config=False)) == ["missing-alt", "typo"]
    assert names(pagelint.lint(BAD, config={})) == ["missing-alt", "typo"]


def test_mapping_is_a_whole_configuration(folder: Path) -> None:
    """It extends files, has words files and overrides, all relative to the working folder."""
    (folder / "base.toml").write_text('ignore = ["missing-alt"]')
    (folder / "words.txt").write_text("recieve\n")
    config = {"extend": "base.toml", "overrides": [{"paths": ["b/*"], "ignore": ["typo"]}]}
    assert names(pagelint.lint(BAD, config=config, path="a/a.html")) == ["typo"]
    assert names(pagelint.lint(BAD, config=config, path="b/a.html")) == []
    assert names(pagelint.lint(BAD, config={**config, "words-file": "words.txt"})) == []
    assert names(pagelint.lint(BAD, config={**config, "words": ["recieve"]})) == []


def test_keywords_weigh_more_than_files(folder: Path) -> None:
    """As options of the command line do."""
    (folder / "pagelint.toml").write_text('ignore = ["typo"]')
    assert names(pagelint.lint(BAD, select=["typo"])) == ["typo"]
    assert names(pagelint.lint(BAD, extend_select="typo")) == ["missing-alt", "typo"]
    assert names(pagelint.lint(BAD, ignore=("missing-alt",))) == []
    quiet = {"missing-alt": "info"}
    (found,) = pagelint.lint(BAD, select="missing-alt", severity=quiet, info=True).findings
    assert found.severity is pagelint.Severity.INFO
    assert pagelint.lint(BAD, severity=quiet).findings == []


def test_language() -> None:
    """The language of a page that declares none."""
    html = GOOD.replace(' lang="en"', "").replace("open at nine", "haben eine Adrese in Bonn")
    assert "typo" not in names(pagelint.lint(html, language="en", select="typo", config=False))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"select": "typpo"}, "unknown rule or category 'typpo' in select; did you mean typo?"),
        ({"ignore": ["imges"]}, "unknown rule or category 'imges' in ignore; did you mean images?"),
        ({"audience": "pateints"}, "pateints'; did you mean patients?"),
        ({"severity": {"typo": "eror"}}, "'eror'; did you mean error?"),
        ({"config": {"selct": []}}, "config: unknown key 'selct'; did you mean select?"),
        ({"config": {"select": ["typpo"]}}, "config: unknown rule or category 'typpo' in select"),
        ({"config": {"extend": "no.toml"}}, "config: extends no.toml, which is no file"),
        ({"config": {"words-file": "no.txt"}}, "config: words-file 'no.txt' is no file"),
        ({"config": "pagelint.tml"}, "config pagelint.tml: no such file; did you mean pagelint."),
    ],
)
def test_wrong_choices(folder: Path, options: api.Options, message: str) -> None:
    """One line says what is wrong, and what was meant."""
    (folder / "pagelint.toml").write_text("")
    with pytest.raises(pagelint.UserError) as caught:
        pagelint.lint(GOOD, **options)
    assert message in str(caught.value)


def test_wrong_arguments() -> None:
    """What no Python function takes is a TypeError, as everywhere."""
    with pytest.raises(
        TypeError, match=r"unexpected keyword argument 'selct'; did you mean select"
    ):
        pagelint.lint(GOOD, selct="typo")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="HTML is str or bytes, not list"):
        pagelint.lint([])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="config is a path, a mapping, False or None, not bool"):
        pagelint.lint(GOOD, config=True)  # type: ignore[arg-type]


def test_no_page() -> None:
    """Bytes that are no page have no result."""
    with pytest.raises(pagelint.LintError, match=r"^a: not HTML but a PNG image") as caught:
        pagelint.lint(b"\x89PNG", path="a")
    assert caught.value.page is None
    assert [each.path for each in caught.value.problems] == ["a"]


def test_broken_encoding() -> None:
    """A flaw is told, with the result of what could be read."""
    with pytest.raises(pagelint.LintError) as caught:
        pagelint.lint(b'<meta charset="utf-8"><p>\xff<img src=a>', select="missing-alt")
    assert caught.value.page
    assert names(caught.value.page) == ["missing-alt"]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.problems) == (str(caught.value), caught.value.problems)


def test_crashing_rule(monkeypatch: pytest.MonkeyPatch, few_rules: dict[str, Rule]) -> None:
    """A rule that crashes is told, with the result of the others."""

    def crash(page: Page, context: object) -> list[Finding]:
        raise RuntimeError("oh")

    few_rules["long-word"] = few_rules["long-word"]._replace(check=crash)
    monkeypatch.setattr(api, "_rules", lambda: few_rules)
    with pytest.raises(pagelint.LintError, match="internal error of rule long-word") as caught:
        pagelint.lint(BAD, config=False)
    assert caught.value.page
    assert names(caught.value.page) == ["missing-alt"]
    assert "RuntimeError: oh" in caught.value.problems[0].detail


def test_results_pickle() -> None:
    """A result goes to another process and is the same there."""
    page = pagelint.lint(BAD, info=True)
    again = pickle.loads(pickle.dumps(page))
    assert pagelint.to_dict(again) == pagelint.to_dict(page)
    assert repr(again) == repr(page)


def test_pure() -> None:
    """The same page gives the same result, in a process of its own, too."""
    code = (
        "import json, sys; from pagelint import lint, to_dict; "
        "print(json.dumps(to_dict(lint(sys.argv[1]))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, BAD], env=ENVIRONMENT, capture_output=True, check=True
    )
    first, second = (pagelint.to_dict(pagelint.lint(BAD)) for _ in range(2))
    assert first == second == json.loads(done.stdout)


def test_leaves_the_process_alone(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is printed, read, written or changed."""
    monkeypatch.setattr(sys, "stdin", None)
    pagelint.lint(BAD)
    assert capfd.readouterr() == ("", "")
    assert (Path.cwd(), list(folder.iterdir())) == (folder, [])
