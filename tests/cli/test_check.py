"""`pagelint check`: what it reads, what it writes, how it exits."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from pagelint.engine import linter
from pagelint.errors import UserError
from pagelint.page import Page
from pagelint.results import PageResult
from pagelint.rule import Rule
from pagelint.settings import Settings
from pagelint.sources.files import said
from tests.cli.conftest import BAD, GOOD, LONG, Run


def concise(pagelint: Run, *arguments: str, stdin: str = "") -> list[str]:
    """The lines of all findings."""
    found = pagelint("check", "-f", "concise", "-v", *arguments, stdin=stdin)
    return found.out.splitlines()


def test_clean(pagelint: Run) -> None:
    """A clean page exits with 0 and says so."""
    found = pagelint("check", "good.html")
    assert (found.status, found.out, found.err) == (0, "No defects on 1 page.\n", "")


def test_error(pagelint: Run) -> None:
    """An error exits with 1."""
    found = pagelint("check", "bad.html")
    assert found.status == 1
    assert "bad.html:1:52  error  missing-alt" in found.out


def test_warning(pagelint: Run) -> None:
    """A warning is shown and exits with 0."""
    found = pagelint("check", "long.html")
    assert found.status == 0
    assert "warning  long-word" in found.out


def test_info_is_silent(pagelint: Run) -> None:
    """A finding of severity info is not shown."""
    assert concise(pagelint, "aside.html") == []


def test_info_rests(pagelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that gives nothing but info does not run where nobody asked for it."""
    ran: list[str] = []
    lint_page = linter.lint_page

    def noted(page: Page, settings: Settings, *rest: Any) -> PageResult:
        ran.extend(active.rule.id for active in settings.rules)
        return lint_page(page, settings, *rest)

    monkeypatch.setattr(linter, "lint_page", noted)
    pagelint("check", "aside.html")
    assert ran
    assert "stray-aside" not in ran


def test_info_when_asked(pagelint: Run) -> None:
    """--info shows it, and exits with 0."""
    found = pagelint("check", "--info", "aside.html")
    assert found.status == 0
    assert "info  stray-aside" in found.out


def test_fail_on_info(pagelint: Run) -> None:
    """What makes the run fail is shown."""
    found = pagelint("check", "--fail-on", "info", "aside.html")
    assert found.status == 1
    assert "stray-aside" in found.out


def test_fail_on_warning(pagelint: Run) -> None:
    """--fail-on warning fails on warnings."""
    assert pagelint("check", "--fail-on", "warning", "long.html").status == 1


@pytest.mark.parametrize("option", [("--fail-on", "never"), ("--exit-zero",)])
def test_never_fail(pagelint: Run, option: tuple[str, ...]) -> None:
    """Findings can be shown without failing."""
    found = pagelint("check", *option, "bad.html")
    assert found.status == 0
    assert "missing-alt" in found.out


def test_exit_zero_is_not_for_problems(pagelint: Run) -> None:
    """What could not be read still exits with 2."""
    assert pagelint("check", "--exit-zero", "nothing-of-the-kind.html").status == 2


@pytest.mark.parametrize(("most", "status"), [("0", 1), ("1", 0)])
def test_max_warnings(pagelint: Run, most: str, status: int) -> None:
    """More warnings than allowed exit with 1."""
    assert pagelint("check", "--max-warnings", most, "long.html").status == status


def test_max_warnings_counts_a_defect_once(pagelint: Run, pages: Path) -> None:
    """What two pages share is one warning."""
    (pages / "longer.html").write_text(LONG)
    found = pagelint("check", "--max-warnings", "1", "long.html", "longer.html")
    assert found.status == 0
    assert "1 defect (1 warning) in 2 places on 2 pages" in found.out


def test_fail_on_by_page(pagelint: Run, pages: Path) -> None:
    """Each page fails by its own configuration."""
    (pages / "a").mkdir()
    (pages / "a" / "pagelint.toml").write_text("fail-on = 'never'")
    (pages / "a" / "bad.html").write_text(BAD)
    assert pagelint("check", "a").status == 0
    assert pagelint("check", "a", "bad.html").status == 1


# What it reads


def test_folder(pagelint: Run, pages: Path) -> None:
    """A folder is searched for pages, hidden ones apart, in the order of their paths."""
    for name in ("z/bad.HTM", "b/c/bad.xhtml", ".git/bad.html", "node_modules/bad.html", "bad.txt"):
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        (pages / name).write_text(BAD)
    lines = concise(pagelint, ".")
    assert [line.partition(":")[0] for line in lines] == [
        "b/c/bad.xhtml", "bad.html", "long.html", "z/bad.HTM",
    ]  # fmt: skip


def test_working_folder(pagelint: Run) -> None:
    """Without a path the working folder is checked."""
    assert concise(pagelint) == concise(pagelint, ".")


def test_each_page_once(pagelint: Run) -> None:
    """A page that is named twice is checked once."""
    assert len(concise(pagelint, "bad.html", "./bad.html", "bad.html")) == 1


def test_order_of_arguments(pagelint: Run) -> None:
    """The order of the paths changes nothing."""
    assert concise(pagelint, "long.html", "bad.html") == concise(pagelint, "bad.html", "long.html")


def test_glob(pagelint: Run, pages: Path) -> None:
    """A pattern that no shell expanded is expanded."""
    (pages / "a" / "b").mkdir(parents=True)
    (pages / "a" / "b" / "bad.html").write_text(BAD)
    assert [line.partition(":")[0] for line in concise(pagelint, "**/b*.html")] == [
        "a/b/bad.html",
        "bad.html",
    ]


def test_name_that_looks_like_a_glob(pagelint: Run, pages: Path) -> None:
    """A file whose name holds brackets is that file."""
    (pages / "[b]ad.html").write_text(BAD)
    assert concise(pagelint, "[b]ad.html")[0].startswith("[b]ad.html:1:52:")


def test_other_suffix(pagelint: Run, pages: Path) -> None:
    """A file that is named is checked whatever its suffix."""
    (pages / "bad.php").write_text(BAD)
    assert len(concise(pagelint, "bad.php")) == 1


def test_stdin(pagelint: Run) -> None:
    """- is standard input."""
    assert concise(pagelint, "-", stdin=BAD)[0].startswith("<stdin>:1:52:")


def test_stdin_filename(pagelint: Run, pages: Path) -> None:
    """Standard input has the name, and the configuration, that it is given."""
    (pages / "a").mkdir()
    (pages / "a" / "pagelint.toml").write_text("ignore = ['missing-alt']")
    assert concise(pagelint, "--stdin-filename", "x.html", "-", stdin=BAD)[0].startswith("x.html:")
    assert concise(pagelint, "--stdin-filename", "a/x.html", "-", stdin=BAD) == []


def test_exclude(pagelint: Run) -> None:
    """Excluded files are passed over when a folder is searched."""
    assert concise(pagelint, "--exclude", "bad.html,long.html", ".") == []


def test_exclude_of_named_file(pagelint: Run) -> None:
    """A file that is named is checked, unless --force-exclude."""
    assert len(concise(pagelint, "--exclude", "bad.html", "bad.html")) == 1
    found = pagelint("check", "--force-exclude", "--exclude", "bad.html", "bad.html")
    assert (found.status, found.out, found.err) == (0, "", "")


# What goes wrong


def test_missing_file(pagelint: Run) -> None:
    """A missing path gets a hint; the other pages are checked all the same."""
    found = pagelint("check", "bda.html", "bad.html")
    assert found.status == 2
    assert found.err == "pagelint: bda.html: no such file or folder; did you mean bad.html?\n"
    assert "missing-alt" in found.out


def test_an_address_is_no_file(pagelint: Run) -> None:
    """Who gives an address learns how to get its page here."""
    found = pagelint("check", "https://example.org/prices.html?x=1", "bad.html")
    assert found.status == 2
    assert found.err == (
        "pagelint: https://example.org/prices.html?x=1: an address, and pagelint reads files: "
        "save the page, or curl -s ADDRESS | pagelint check --stdin-filename page.html -\n"
    )


def test_a_page_is_meant(pagelint: Run, pages: Path) -> None:
    """What is near a page's name but no page is not suggested."""
    (pages / "bda.txt").write_text("", "utf-8")
    assert pagelint("check", "bda.htm").err.endswith("; did you mean bad.html?\n")


def test_missing_folder(pagelint: Run, pages: Path) -> None:
    """The hint is about the part that is wrong."""
    (pages / "clinic").mkdir()
    found = pagelint("check", "clnic/index.html")
    assert found.err.endswith("; did you mean clinic?\n")


def test_missing_path_with_nothing_near(pagelint: Run) -> None:
    """No hint is better than a wrong one."""
    found = pagelint("check", "prices-2024.html")
    assert found.err == "pagelint: prices-2024.html: no such file or folder\n"


def test_empty_folder(pagelint: Run, pages: Path) -> None:
    """A folder without pages is an error, unless that is allowed."""
    (pages / "empty").mkdir()
    found = pagelint("check", "empty")
    assert found.status == 2
    assert found.err.startswith("pagelint: empty: no .html, .htm or .xhtml file in this folder")
    assert pagelint("check", "--allow-empty-input", "empty").status == 0


def test_unreadable(pagelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that may not be read is an error."""

    def refuse(path: str, limit: int) -> bytes:
        raise UserError(said(PermissionError(13, "Permission denied")))

    monkeypatch.setattr("pagelint.project.project.read_page", refuse)
    found = pagelint("check", "bad.html")
    assert found.status == 2
    assert found.err == "pagelint: bad.html: permission denied: make it readable or exclude it\n"


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_on_standard_input(pagelint: Run, text: str) -> None:
    """Nothing on standard input is no clean page: what should have written it failed."""
    found = pagelint("check", "-", stdin=text)
    assert (found.status, found.out) == (2, "")
    assert found.err.startswith("pagelint: <stdin>: nothing to read: ")
    assert pagelint("check", "--allow-empty-input", "-", stdin=text).status == 0


def test_no_praise_beside_a_problem(pagelint: Run) -> None:
    """A run that could not read a page doesn't call the rest free of problems."""
    assert pagelint("check", "good.html", "x.html").out == ""


def test_binary(pagelint: Run, pages: Path) -> None:
    """A file that is no page is named as what it is."""
    (pages / "a.html").write_bytes(b"%PDF-1.7\n")
    found = pagelint("check", "a.html")
    assert found.status == 2
    assert found.err == (
        "pagelint: a.html: not HTML but a PDF document: exclude it, or give its page\n"
    )


def test_broken_encoding(pagelint: Run, pages: Path) -> None:
    """A page with a broken byte is checked, and the run exits with 2."""
    page = BAD.replace("<title>", '<meta charset="utf-8"><title>').replace("nine", "caf\xe9")
    (pages / "a.html").write_bytes(page.encode("latin-1"))
    found = pagelint("check", "a.html")
    assert found.status == 2
    assert "missing-alt" in found.out
    assert found.err.startswith("pagelint: a.html: byte 0xE9 in line 1 is not valid utf-8: save it")


def test_control_characters_in_a_name(pagelint: Run) -> None:
    """A file name can't steer the terminal."""
    found = pagelint("check", "a\x1b[2J\n.html")
    assert "\x1b" not in found.err
    assert found.err.count("\n") == 1


def test_unknown_rule(pagelint: Run) -> None:
    """A mistyped rule is an error with a hint."""
    found = pagelint("check", "--select", "missing-altt", "good.html")
    assert found.status == 2
    assert found.err == (
        "pagelint: unknown rule or category 'missing-altt' in --select; did you mean missing-alt?\n"
    )


def test_unknown_category(pagelint: Run) -> None:
    """So is a mistyped category."""
    found = pagelint("check", "--ignore", "imges", "good.html")
    assert (found.status, "did you mean images?" in found.err) == (2, True)


def test_unknown_level(pagelint: Run) -> None:
    """And a mistyped severity."""
    found = pagelint("check", "--severity", "missing-alt=warn", "good.html")
    assert (found.status, "did you mean warning?" in found.err) == (2, True)


def test_unknown_format(pagelint: Run) -> None:
    """And a mistyped format."""
    found = pagelint("check", "-f", "jsn", "good.html")
    assert (found.status, "did you mean json?" in found.err) == (2, True)


def test_unknown_key(pagelint: Run, pages: Path) -> None:
    """And a mistyped key of the configuration; nothing is checked then."""
    (pages / "pagelint.toml").write_text("selct = []")
    found = pagelint("check", "bad.html")
    assert (found.status, found.out) == (2, "")
    assert found.err == "pagelint: pagelint.toml:1: unknown key 'selct'; did you mean select?\n"


def test_flawed_configuration_further_in(pagelint: Run, pages: Path) -> None:
    """A flaw in the configuration of the last page stops the run before the first."""
    (pages / "z").mkdir()
    (pages / "z" / "pagelint.toml").write_text("a = 1")
    (pages / "z" / "good.html").write_text(GOOD)
    found = pagelint("check", ".")
    assert (found.status, found.out) == (2, "")


def test_pattern_that_matches_nothing(pagelint: Run) -> None:
    """A pattern without a match is an error."""
    found = pagelint("check", "x*.html")
    assert (found.status, found.err) == (
        2,
        "pagelint: x*.html: no file or folder matches this pattern\n",
    )


def test_flawed_selector(pagelint: Run) -> None:
    """A selector that is none is told once, before any page is checked."""
    found = pagelint("check", "--content", "main >", ".")
    assert (found.status, found.out, found.err.count("\n")) == (2, "", 1)
    assert found.err.startswith("pagelint: regions: ")


def test_flawed_language(pagelint: Run) -> None:
    """A language is a tag."""
    found = pagelint("check", "--language", "English", "good.html")
    assert found.err == "pagelint: language must be a tag such as en or en-GB, not 'English'\n"


def test_missing_config(pagelint: Run) -> None:
    """A configuration that is asked for has to be there."""
    found = pagelint("check", "--config", "x.toml", "good.html")
    assert (found.status, found.err) == (2, "pagelint: --config x.toml: no such file\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_pipes_and_devices(pagelint: Run, pages: Path) -> None:
    """A search passes over what is no file; where one is named, that is a problem."""
    os.mkfifo(pages / "pipe.html")
    assert pagelint("check", ".").err == ""
    assert pagelint("check", "pip*.html").err.endswith("no file or folder matches this pattern\n")
    for name, kind in (("pipe.html", "named pipe"), ("/dev/null", "device")):
        found = pagelint("check", name)
        assert found.status == 2
        said = f"a {kind}, not a file: name the page, or give it on standard input"
        assert found.err == f"pagelint: {name}: {said}\n"


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="descriptors as files")
def test_process_substitution(pagelint: Run) -> None:
    """A pipe that a shell passes by the name of a descriptor is read."""
    reader, writer = os.pipe()
    os.write(writer, BAD.encode())
    os.close(writer)
    found = concise(pagelint, f"/dev/fd/{reader}")
    os.close(reader)
    assert len(found) == 1


def test_dangling_link(pagelint: Run, pages: Path) -> None:
    """A link to a file that is gone is called that, in a folder as by its name."""
    try:
        (pages / "dead.html").symlink_to("gone.html")
    except OSError:
        pytest.skip("links need a right here")
    said = "pagelint: dead.html: a link that leads nowhere: there is no gone.html\n"
    assert pagelint("check", "dead.html").err == said
    assert pagelint("check", ".").err == said


# What is chosen


def test_select(pagelint: Run) -> None:
    """Only selected rules run, repeated or in a list."""
    assert concise(pagelint, "--select", "long-word", "bad.html") == []
    assert len(concise(pagelint, "--select", "long-word,images", "bad.html", "long.html")) == 2
    both = ("--select", "long-word", "--select", "missing-alt")
    assert len(concise(pagelint, *both, "bad.html", "long.html")) == 2


def test_ignore(pagelint: Run) -> None:
    """Ignored rules don't run."""
    assert concise(pagelint, "--ignore", "images", "bad.html") == []


def test_severity(pagelint: Run) -> None:
    """A rule's severity decides how the run exits."""
    assert pagelint("check", "--severity", "missing-alt=warning", "bad.html").status == 0
    assert pagelint("check", "--severity", "long-word=error", "long.html").status == 1
    assert concise(pagelint, "--severity", "missing-alt=off", "bad.html") == []


def test_levels_of_complaints(pagelint: Run, pages: Path) -> None:
    """Complaints about comments are chosen as rules are, and stay on whatever else is selected."""
    (pages / "a.html").write_text(f"<!-- pagelint-disable missing-alt -->{GOOD}")

    def levels(*arguments: str) -> list[str]:
        return [line.split()[1] for line in concise(pagelint, *arguments, "a.html")]

    assert levels() == levels("--select", "missing-alt") == ["warning"]
    assert levels("--severity", "unused-suppression=error") == ["error"]
    assert levels("--severity", "suppressions=error") == ["error"]
    for off in ("--ignore=unused-suppression", "--ignore=suppressions", "--ignore=all"):
        assert levels(off) == []
    assert levels("--severity", "unused-suppression=off") == []
    (pages / "pagelint.toml").write_text('ignore = ["suppressions"]')
    assert levels() == []
    assert levels("--extend-select", "unused-suppression") == ["warning"]


def test_content(pagelint: Run, pages: Path) -> None:
    """Only what lies in the content is checked, without ignored regions."""
    (pages / "a.html").write_text("<img><main><img><div class=x><img></div></main>")
    assert len(concise(pagelint, "a.html")) == 3
    assert len(concise(pagelint, "--content", "main", "a.html")) == 2
    assert len(concise(pagelint, "--content", "main", "--ignore-region", ".x", "a.html")) == 1


def test_earl_asserts_rules_of_severity_info(
    pagelint: Run, pages: Path, few_rules: dict[str, Rule]
) -> None:
    """A rule with criteria makes its assertion whatever its severity, unseen on the terminal."""
    few_rules["stray-aside"] = few_rules["stray-aside"]._replace(wcag=("1.3.1",))
    plain = pagelint("check", "aside.html")
    found = pagelint("check", "-f", "full", "-f", "earl=e.json", "aside.html", "good.html")
    assert (found.status, found.out) == (0, plain.out.replace("1 page", "2 pages"))
    subjects = json.loads((pages / "e.json").read_text("utf-8"))["@graph"][1:]
    outcomes = [each["result"]["outcome"] for page in subjects for each in page["assertions"]]
    assert outcomes == ["earl:failed", "earl:passed"]
    document = json.loads(pagelint("check", "-f", "json", "aside.html").out)
    assert document["pages"][0]["findings"] == []


def test_accepted_words(pagelint: Run, pages: Path) -> None:
    """Words of the project's list reach the rules."""
    (pages / "pagelint-words.txt").write_text("Llanfairpwllgwyngyllgogerychwyrndrobwll.\n")
    assert concise(pagelint, "long.html") == []
    assert len(concise(pagelint, "--isolated", "long.html")) == 1


# What it writes


def test_several_formats(pagelint: Run, pages: Path) -> None:
    """A format can go to a file while another is shown."""
    found = pagelint("check", "-f", "concise", "-f", "json=out.json", "bad.html")
    assert found.status == 1
    assert found.out.startswith("bad.html:1:52: error missing-alt")
    document = json.loads((pages / "out.json").read_text("utf-8"))
    assert document["pages"][0]["findings"][0]["rule"] == "missing-alt"


def test_json_of_problems(pagelint: Run) -> None:
    """What went wrong is in the JSON, too."""
    found = pagelint("check", "-f", "json", "bad.html", "x.html")
    assert found.status == 2
    assert json.loads(found.out)["errors"][0]["path"] == "x.html"


def test_format_to_a_folder(pagelint: Run, pages: Path) -> None:
    """What is said of a report's file has nothing to do with pages."""
    (pages / "out").mkdir()
    found = pagelint("check", "-f", "json=out", "bad.html")
    assert found.err == "pagelint: out: report not written: is a directory\n"


def test_format_to_an_empty_name(pagelint: Run) -> None:
    """An unset variable in a shell doesn't put one format among another on standard output."""
    found = pagelint("check", "-f", "markdown=", "bad.html")
    assert (found.status, found.out) == (2, "")
    assert found.err.endswith("markdown= names no file: is a variable empty?\n")


def test_format_to_nowhere(pagelint: Run) -> None:
    """A report that can't be written exits with 2; the others are written."""
    found = pagelint("check", "-f", "json=no/out.json", "-f", "concise", "bad.html")
    assert found.status == 2
    assert "missing-alt" in found.out
    assert found.err.startswith("pagelint: no/out.json: report not written: ")


def test_github_actions(pagelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside GitHub Actions annotations are added, unless a format is chosen."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error " in pagelint("check", "bad.html").out
    assert "::error " not in pagelint("check", "-f", "full", "bad.html").out


def test_statistics(pagelint: Run) -> None:
    """Statistics take the place of text."""
    found = pagelint("check", "--statistics", "bad.html", "long.html")
    assert found.out.splitlines() == [
        "1  warning  long-word",
        "1  error    missing-alt",
        "2  in total",
    ]


def test_statistics_beside_data(pagelint: Run) -> None:
    """Beside data they go to stderr."""
    found = pagelint("check", "--statistics", "-f", "json", "bad.html")
    assert json.loads(found.out)["summary"]["errors"] == 1
    assert found.err.endswith("1  in total\n")


def test_quiet(pagelint: Run) -> None:
    """--quiet drops the summary, not the findings."""
    assert pagelint("check", "-q", "good.html").out == ""
    assert "missing-alt" in pagelint("check", "-q", "bad.html").out


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    pagelint: Run,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    environment: dict[str, str],
    coloured: bool,
) -> None:
    """The option counts before NO_COLOR, that before FORCE_COLOR; a pipe gets no colour."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in pagelint("check", *options, "bad.html").out) is coloured


def test_width(pagelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is wider than --width, or else COLUMNS."""
    assert max(map(len, pagelint("check", "--width", "50", "bad.html").out.splitlines())) <= 50
    monkeypatch.setenv("COLUMNS", "60")
    assert 50 < max(map(len, pagelint("check", "bad.html").out.splitlines())) <= 60


def test_pages_do_not_pile_up(pagelint: Run, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command switches the collector off, so the run itself collects between pages."""
    collections: list[int] = []
    monkeypatch.setattr("pagelint.engine.run._COLLECTED", 1)
    monkeypatch.setattr("gc.isenabled", lambda: False)
    monkeypatch.setattr("gc.collect", lambda: collections.append(1))
    pagelint("check", "good.html", "bad.html")
    assert len(collections) == 2


def test_level_aaa_is_for_the_record(pagelint: Run, pages: Path, few_rules: dict) -> None:
    """What only level AAA demands is silent for people and suppressed in JSON, unless aimed at."""
    few_rules["rare-mark"] = few_rules["rare-mark"]._replace(wcag=("1.4.6",))
    (pages / "mark.html").write_text("<p>Bring a <mark>card</mark>.</p>")
    assert pagelint("check", "-f", "concise", "mark.html").out == ""
    found = pagelint("check", "-f", "json", "mark.html")
    (finding,) = json.loads(found.out)["pages"][0]["findings"]
    assert (finding["suppressed"]["by"], found.status) == ("config", 0)
    assert "rare-mark" in pagelint("check", "-f", "concise", "--wcag", "AAA", "mark.html").out
