"""The commands beside `check`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from pagelint.cli.app import COMMANDS, group
from pagelint.plugins import load
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", ["unused-suppression", "unknown-suppression"])
def test_explain_complaints(pagelint: Run, name: str) -> None:
    """The complaints about comments are explained as rules are, with how to switch them off."""
    found = pagelint("explain", name)
    assert (found.status, found.out.split()[0]) == (0, name)
    assert f"--ignore {name}" in found.out
    document = json.loads(pagelint("explain", "-f", "json", name).out)
    assert (document["id"], document["category"]) == (name, "suppressions")


def test_config_explains_options(pagelint: Run) -> None:
    """An option of a rule is explained by its dotted name, all of a rule's by the rule's."""
    line = "max-letters = 20  # a whole number; the longest word allowed\n"
    found = pagelint("config", "rules.long-word.max-letters")
    assert (found.status, found.out) == (0, f"[rules.long-word]\n{line}")
    assert line in pagelint("config", "rules.long-word").out


@pytest.mark.parametrize("width", [48, 60, 100])
def test_lists_fit_the_terminal(pagelint: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Rules and explanations are no wider than the terminal, and lose no word of their text."""
    rules = {rule.id: rule for rule in load("pagelint_rules")}
    monkeypatch.setattr("pagelint.plugins.discover", lambda: rules)
    listed = pagelint("rules", "--width", str(width)).out
    assert max(map(len, listed.split("\n"))) <= width
    assert all(
        " ".join(rule.summary.split()) in " ".join(listed.split()) for rule in rules.values()
    )
    for name in ("long-sentence", "stringified-value", "broken-internal-link", "hard-section"):
        lines = pagelint("explain", name, "--width", str(width)).out.split("\n")
        assert (
            max(len(line) for line in lines if "http" not in line and "<!--" not in line) <= width
        )


def test_long_examples_show_their_mark(pagelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An example of a thousand letters is cut around what is marked in it; JSON has all of it."""
    rules = {rule.id: rule for rule in load("pagelint_rules.readability")}
    monkeypatch.setattr("pagelint.plugins.discover", lambda: rules)
    found = pagelint("explain", "hard-section", "--width", "80").out
    assert "⟦Medication⟧" in found
    document = json.loads(pagelint("explain", "hard-section", "-f", "json").out)
    assert len(document["bad"][0]) > 1000


@pytest.mark.parametrize("name", COMMANDS)
def test_help(pagelint: Run, name: str) -> None:
    """Every command has help, and its first sentence is the one in the list."""
    found = pagelint(name, "--help")
    assert found.status == 0
    command = group.get_command(None, name)  # type: ignore[arg-type]
    assert command.help.partition("\n")[0].startswith(COMMANDS[name].rstrip("."))


def test_group_help(pagelint: Run) -> None:
    """The help lists every command."""
    found = pagelint("--help")
    assert found.status == 0
    assert all(name in found.out for name in COMMANDS)


def test_nothing_asked(pagelint: Run) -> None:
    """Without a command the help is shown, and the exit is 2."""
    found = pagelint()
    assert (found.status, "Commands:" in found.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "no such command: chek; did you mean check?"),
        (["bad.html"], "no such command: bad.html; did you mean pagelint check bad.html?"),
        (["zzz"], f"no such command: zzz; there are {', '.join(COMMANDS)}"),
        (["check", "--selct", "x"], "no such option: --selct; did you mean --select?"),
        (["check", "--exit-zeor"], "no such option: --exit-zeor; did you mean --exit-zero?"),
        (["explain", "missing-atl"], "no rule 'missing-atl'; did you mean missing-alt?"),
        (["explain", "images"], "images is a category; pagelint rules images lists its rules"),
        (["rules", "txt"], "no category 'txt'; did you mean text?"),
        (["config", "sevrity"], "'sevrity' is neither a path nor a key; did you mean severity?"),
        (["config", "rules.long-wrd"], "no rule 'long-wrd'; did you mean long-word?"),
        (
            ["config", "rules.long-word.max-leters"],
            "rule long-word has no option 'max-leters'; did you mean max-letters?",
        ),
        (["config", "rules.missing-alt"], "rule missing-alt has no options"),
        (["words", "remove", "x"], "'x' is not in pagelint-words.txt"),
        (
            ["words", "add", "a b"],
            "'a b' is not one word: give single words, without blanks and '#'",
        ),
        (
            ["words", "add", "\x1b[31mred"],
            r"'\x1b[31mred' is no word: it holds characters that can't be seen",
        ),
        (["words", "add", "1234"], "'1234' is no word: it has no letter"),
        (["new-rule", "no-alt"], "'no-alt' names the cure: name the defect, 'alt'"),
        (["new-rule", "Alt"], "'Alt' is no rule name: lower case and hyphens, such as missing-alt"),
        (["new-rule", "missing-alt"], "there is a rule missing-alt already"),
        (["words", "import"], "missing argument PATHS: name the pages whose words are right"),
    ],
)  # fmt: skip
def test_slips(pagelint: Run, arguments: list[str], said: str) -> None:
    """A slip exits with 2 and one line that helps."""
    found = pagelint(*arguments)
    assert (found.status, found.out, found.err) == (2, "", f"pagelint: {said}\n")


def test_internal_error(pagelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of pagelint's own is a line, with a traceback for those who ask."""

    def crash() -> None:
        raise RuntimeError("of our own")

    monkeypatch.setattr("pagelint.plugins.discover", crash)
    found = pagelint("check", "good.html")
    assert found.status == 2
    assert found.err == (
        "pagelint: internal error: RuntimeError: of our own; "
        "run again with --verbose and report it\n"
    )
    assert "Traceback" in pagelint("check", "--verbose", "good.html").err


# rules, explain


def test_rules(pagelint: Run) -> None:
    """Rules are listed by category."""
    assert pagelint("rules").out.splitlines() == [
        "images",
        "  missing-alt  error    What missing-alt is about",
        "text",
        "  long-word    warning  What long-word is about",
        "  rare-mark    error    What rare-mark is about (off unless selected)",
        "  stray-aside  info     What stray-aside is about",
    ]


def test_rules_of_a_category(pagelint: Run) -> None:
    """Or those of one category only."""
    assert "missing-alt" not in pagelint("rules", "text").out


def test_rules_as_json(pagelint: Run) -> None:
    """JSON has what tools need, options too."""
    rules = {each["id"]: each for each in json.loads(pagelint("rules", "-f", "json").out)["rules"]}
    assert list(rules["missing-alt"]) == [
        "id", "category", "severity", "summary", "since", "stage", "default", "wcag", "act",
        "options", "url",
    ]  # fmt: skip
    assert rules["long-word"]["options"][0] == {
        "name": "max-letters",
        "type": "a whole number",
        "default": 20,
        "doc": "the longest word allowed",
    }


def test_explain(pagelint: Run) -> None:
    """An explanation has the documentation, the options and the examples."""
    out = pagelint("explain", "long-word").out
    assert out.startswith(
        "long-word  warning\ncategory text · since 0.1\n\nWhat long-word is about"
    )
    assert "  max-letters = 20  # a whole number; the longest word allowed\n" in out
    assert "Reported:\n  ⟦<img>⟧\n" in out


def test_explain_as_json(pagelint: Run) -> None:
    """The same as JSON."""
    document = json.loads(pagelint("explain", "missing-alt", "-f", "json").out)
    assert (document["id"], document["bad"]) == ("missing-alt", ["⟦<img>⟧"])


# config, init


def test_config_is_toml(pagelint: Run, pages: Path) -> None:
    """What holds for a page is shown as a configuration that says the same."""
    (pages / "pagelint.toml").write_text(
        "severity = {long-word = 'error'}\n[rules.long-word]\nmax-letters = 9\n"
        "[[overrides]]\npaths = ['b*.html']\naudience = 'patients'\nignore = ['images']\n"
    )
    out = pagelint("config", "bad.html").out
    assert out.startswith("# from pagelint.toml\n")
    values = tomllib.loads(out)
    assert values["select"] == ["long-word", "stray-aside"]
    assert (values["audience"], values["severity"]) == ("patients", {"long-word": "error"})
    assert values["rules"]["long-word"] == {"max-letters": 9, "skip": [], "loud": False}


def test_config_of_a_folder(pagelint: Run) -> None:
    """Without a page it is what holds here."""
    out = pagelint("config").out
    assert "# from no configuration file" in out
    assert "# 0 accepted words; no list" in out
    pagelint("words", "add", "Anytown")
    assert "# 1 accepted word; pagelint-words.txt" in pagelint("config").out


def test_config_key(pagelint: Run) -> None:
    """A key is explained."""
    out = pagelint("config", "fail-on").out
    assert out.startswith("fail-on: The least severe finding")
    assert "One of error, warning, info, never." in out


def test_config_schema(pagelint: Run) -> None:
    """The schema is printed with the options of all rules."""
    schema = json.loads(pagelint("config", "--schema").out)
    assert list(schema["properties"]["rules"]["properties"]) == ["long-word"]


def test_init(pagelint: Run, pages: Path) -> None:
    """A configuration is written once."""
    assert pagelint("init").status == 0
    assert tomllib.loads((pages / "pagelint.toml").read_text("utf-8")) == {}
    again = pagelint("init")
    assert (again.status, again.err) == (
        2,
        "pagelint: pagelint.toml: is there already; --force overwrites it\n",
    )
    assert pagelint("init", "--force").status == 0


# words


def test_words_add_and_remove(pagelint: Run, pages: Path) -> None:
    """Words are added to the project's list and taken from it."""
    assert pagelint("words", "add", "Anytown", "zoo").out == (
        "added in pagelint-words.txt: Anytown, zoo\n"
    )
    assert pagelint("words", "add", "zoo").out == "zoo is in pagelint-words.txt already\n"
    assert pagelint("words", "remove", "zoo").out == "removed in pagelint-words.txt: zoo\n"
    assert (pages / "pagelint-words.txt").read_text("utf-8") == "Anytown\n"


def test_words_remove_hint(pagelint: Run) -> None:
    """A word that isn't listed gets a hint."""
    pagelint("words", "add", "Anytown")
    assert pagelint("words", "remove", "Anytwon").err.endswith("; did you mean Anytown?\n")


def test_words_go_to_the_configured_list(
    pagelint: Run, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a folder further in, the project's own list is found."""
    (pages / "pagelint.toml").write_text("words-file = 'docs/words.txt'")
    (pages / "docs").mkdir()
    monkeypatch.chdir(pages / "docs")
    pagelint("words", "add", "Anytown")
    assert (pages / "docs" / "words.txt").read_text("utf-8") == "Anytown\n"


def test_words_check(pagelint: Run) -> None:
    """Each word is accepted, known, or unknown, which exits with 1."""
    pagelint("words", "add", "Anytownish")
    found = pagelint("words", "check", "Anytownish", "house", "hoouse")
    assert found.out == "Anytownish: accepted by the project\nhouse: known\nhoouse: unknown\n"
    assert found.status == 1
    assert pagelint("words", "check", "house").status == 0


def test_words_check_accepts_what_a_run_accepts(pagelint: Run) -> None:
    """Plurals, possessives and capitals go with an entry."""
    pagelint("words", "add", "pelet", "Anytownish")
    found = pagelint("words", "check", "pelets", "pelet's", "PELET", "anytownish")
    accepted = "".join(
        f"{word}: accepted by the project\n" for word in ("pelets", "pelet's", "PELET")
    )
    assert (found.out, found.status) == (f"{accepted}anytownish: unknown\n", 1)


def test_words_go_to_a_folder_that_is_missing(pagelint: Run, pages: Path) -> None:
    """The list that the configuration names is made with its folder."""
    (pages / "pagelint.toml").write_text("words-file = 'new/words.txt'")
    pagelint("words", "add", "Anytown")
    assert (pages / "new" / "words.txt").read_text("utf-8") == "Anytown\n"


def test_words_unused_of_the_configuration(pagelint: Run, pages: Path, few_rules: dict) -> None:
    """Words that stand in the configuration are judged; it is never written to."""
    (few_rules["typo"],) = load("pagelint_rules.spelling.typo")
    (pages / "long.html").write_text("<p lang=en>All rooms have accomodations for two in May.</p>")
    override = "[[overrides]]\npaths = ['*']\nwords = ['Overton']\n"
    (pages / "pagelint.toml").write_text(f"words = ['accomodation', 'Anytown']\n{override}")
    assert pagelint("words", "unused", "long.html") == (1, "Anytown\nOverton\n", "")
    said = "unused in the configuration, to be taken out by hand: Anytown, Overton\n"
    assert pagelint("words", "unused", "--remove", "long.html") == (1, said, "")


def test_words_import(pagelint: Run, pages: Path, few_rules: dict) -> None:
    """The words that would be reported on a page join the list."""
    few_rules["typo"] = few_rules["long-word"]
    found = pagelint("words", "import", "--dry-run", "long.html")
    assert found.out == "Llanfairpwllgwyngyllgogerychwyrndrobwll.\n"
    assert not (pages / "pagelint-words.txt").exists()
    pagelint("words", "import", "long.html")
    assert pagelint("check", "-f", "concise", "long.html").out == ""


def test_words_unused(pagelint: Run, pages: Path, few_rules: dict) -> None:
    """Entries that silence nothing on the pages are listed, and removed on request."""
    (few_rules["typo"],) = load("pagelint_rules.spelling.typo")
    text = "<p lang=en>We bake the Wierzbickey roll with accomodations in mind every morning.</p>"
    (pages / "long.html").write_text(text)
    pagelint("words", "add", "accomodation", "Anytown", "house")
    found = pagelint("words", "unused", "long.html")
    assert (found.out, found.status) == ("Anytown\nhouse\n", 1)
    assert pagelint("words", "unused", "--remove", "long.html").status == 0
    assert (pages / "pagelint-words.txt").read_text("utf-8") == "accomodation\n"
    assert pagelint("words", "unused", "long.html") == (0, "", "")


def test_words_unused_of_a_page_that_is_missing(pagelint: Run) -> None:
    """Where a page could not be read, no word is called unused."""
    pagelint("words", "add", "Anytown")
    found = pagelint("words", "unused", "gone.html")
    assert (found.out, found.status) == ("", 2)


# new-rule


@pytest.mark.parametrize("kind", ["element", "block", "page"])
def test_new_rule(pagelint: Run, pages: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """The skeleton is a rule, and its test passes as it stands."""
    monkeypatch.syspath_prepend(str(pages))
    name = f"dull_{kind}"
    found = pagelint("new-rule", name.replace("_", "-"), "--kind", kind)
    assert found.out.startswith(f"wrote {name}.py and tests/test_{name}.py")
    test: dict = {"__file__": str(pages / "tests" / "test.py")}
    exec((pages / "tests" / f"test_{name}.py").read_text("utf-8"), test)
    assert test["RULE"].id == f"dull-{kind}"
    test["test_examples"]()
    test["test_page"]()


def test_new_rules_pass_their_tests(pagelint: Run, pages: Path) -> None:
    """What the command prints works in a folder that Python knows nothing of, for every kind."""
    for kind in ("element", "block", "page"):
        found = pagelint("new-rule", f"grey-{kind}", "--kind", kind, "--into", "my_rules")
        assert found.out.endswith(f"run it by: python -m pytest tests/test_grey_{kind}.py\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "tests"],
        cwd=pages, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert (done.returncode, b"6 passed" in done.stdout) == (0, True), done.stdout.decode()


@pytest.mark.parametrize("name", ["abc", "click"])
def test_new_rule_hides_no_module(pagelint: Run, name: str) -> None:
    """A rule that Python would take for a module of its own is refused."""
    said = f"pagelint: there is a module {name} in Python: call the rule something else\n"
    assert pagelint("new-rule", name) == (2, "", said)


def test_new_rule_in_a_package(pagelint: Run, pages: Path) -> None:
    """The test imports the rule by its package's name."""
    package = pages / "src" / "my_rules" / "text"
    package.mkdir(parents=True)
    (package.parent / "__init__.py").touch()
    (package / "__init__.py").touch()
    pagelint("new-rule", "dull-text", "--into", str(package))
    written = (pages / "tests" / "test_dull_text.py").read_text("utf-8")
    assert 'load("my_rules.text.dull_text")' in written


def test_new_rule_overwrites_nothing(pagelint: Run, pages: Path) -> None:
    """A file that is there stays."""
    (pages / "dull.py").write_text("x = 1")
    found = pagelint("new-rule", "dull")
    assert (found.status, found.err) == (2, "pagelint: dull.py: is there already\n")
