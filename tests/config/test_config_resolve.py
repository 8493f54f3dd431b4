"""What holds for a page: layers, overrides, words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pagelint.config import ConfigError, Configuration
from pagelint.config.patterns import PatternIndex
from pagelint.finding import Severity
from pagelint.rule import Rule

Rules = dict[str, Rule]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def names(configuration: Configuration, page: str = "page.html") -> list[str]:
    """The ids of the rules that run on a page."""
    return [each.rule.id for each in configuration.settings(page).rules]


def selected(rules: Rules, toml: str, **command_line: Any) -> list[str]:
    """The rules that run with this configuration and command line."""
    write("pagelint.toml", toml)
    return names(Configuration(rules, command_line=command_line))


def test_default_rules(few_rules: Rules) -> None:
    """Without configuration the rules that are on by default run."""
    assert names(Configuration(few_rules)) == ["long-word", "missing-alt", "stray-aside"]


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ("select = ['images']", ["missing-alt"]),
        ("select = ['all']", ["long-word", "missing-alt", "rare-mark", "stray-aside"]),
        ("select = ['text']", ["long-word", "rare-mark", "stray-aside"]),
        ("extend-select = ['rare-mark']", ["long-word", "missing-alt", "rare-mark", "stray-aside"]),
        ("ignore = ['text']", ["missing-alt"]),
        ("ignore = ['text']\nextend-select = ['long-word']", ["long-word", "missing-alt"]),
        ("select = ['text']\nignore = ['long-word']", ["rare-mark", "stray-aside"]),
        ("ignore = ['all']\nextend-select = ['long-word']", ["long-word"]),
        ("severity = {text = 'off'}", ["missing-alt"]),
        ("severity = {long-word = 'off'}", ["missing-alt", "stray-aside"]),
        ("severity = {text = 'off', long-word = 'info'}", ["long-word", "missing-alt"]),
        ("select = ['long-word']\nseverity = {text = 'off'}", ["long-word"]),
        ("ignore = ['text']\nseverity = {long-word = 'info'}", ["missing-alt"]),
    ],
)  # fmt: skip
def test_selection(few_rules: Rules, toml: str, expected: list[str]) -> None:
    """`select` starts anew, the others add and take away; a rule's id counts more."""
    assert selected(few_rules, toml) == expected


def test_command_line_after_file(few_rules: Rules) -> None:
    """What the file ignores, the command line can select again."""
    assert selected(few_rules, "ignore = ['text']", select=["long-word"]) == ["long-word"]


def test_command_line_switches_on(few_rules: Rules) -> None:
    """A rule that the file turned off runs when the command line asks for it."""
    found = selected(few_rules, "severity = {long-word = 'off'}", select=["long-word"])
    assert found == ["long-word"]


def test_severity_of_rule_before_category(few_rules: Rules) -> None:
    """A rule's own level counts more than its category's."""
    write("pagelint.toml", "severity = {text = 'error', long-word = 'info'}")
    levels = {
        each.rule.id: each.severity for each in Configuration(few_rules).settings("a.html").rules
    }
    assert levels["long-word"] is Severity.INFO
    assert levels["stray-aside"] is Severity.ERROR
    assert levels["missing-alt"] is None


def test_options(few_rules: Rules) -> None:
    """Options become the rule's own class, lists as tuples."""
    write("pagelint.toml", "[rules.long-word]\nmax-letters = 9\nskip = ['a']")
    active = Configuration(few_rules).settings("a.html").rules[0]
    assert (active.options.max_letters, active.options.skip) == (9, ("a",))


def test_nearest_without_merging(few_rules: Rules) -> None:
    """A nearer configuration takes the place of the outer one."""
    write("pagelint.toml", "ignore = ['images']")
    write("a/pagelint.toml", "audience = 'patients'")
    configuration = Configuration(few_rules)
    assert "missing-alt" not in names(configuration, "page.html")
    assert "missing-alt" in names(configuration, "a/page.html")


def test_extend_merges(few_rules: Rules) -> None:
    """Single values replace, tables merge by key, lists of words grow."""
    base = "audience = 'legal'\nlanguage = 'de'\nwords = ['a']\n[rules.long-word]\nmax-letters = 9"
    write("base.toml", base)
    write("pagelint.toml", "extend = 'base.toml'\naudience = 'patients'\nwords = ['b']")
    settings = Configuration(few_rules).settings("page.html")
    assert (settings.audience, settings.language) == ("patients", "de")
    assert settings.accepted == {"a", "b"}
    assert settings.rules[0].options.max_letters == 9


def test_limits(few_rules: Rules) -> None:
    """Of the file, of an override, and of the command line, where 0 counts, too."""
    write(
        "pagelint.toml",
        "time-limit = 60\n[[overrides]]\npaths = ['big.html']\ntime-limit = 900\nmemory-limit = 0",
    )

    def limits(configuration: Configuration, page: str) -> tuple[float, int]:
        settings = configuration.settings(page)
        return settings.time_limit, settings.memory_limit

    assert limits(Configuration(few_rules), "page.html") == (60, 4000)
    assert limits(Configuration(few_rules), "big.html") == (900, 0)
    assert limits(Configuration(few_rules, command_line={"time-limit": 0}), "big.html") == (0, 0)


def test_overrides(few_rules: Rules) -> None:
    """An override holds for the pages that it names, later ones weigh more."""
    write(
        "pagelint.toml",
        "[[overrides]]\npaths = ['blog/**']\naudience = 'legal'\nignore = ['images']\n"
        "[[overrides]]\npaths = ['blog/new.html']\naudience = 'patients'\n",
    )
    configuration = Configuration(few_rules)
    assert configuration.settings("page.html").audience == "general"
    assert configuration.settings("blog/old.html").audience == "legal"
    assert configuration.settings("blog/new.html").audience == "patients"
    assert "missing-alt" not in names(configuration, "blog/new.html")


def test_overrides_by_the_thousand(few_rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only those are tried for a page that may hold for it."""
    tables = "".join(
        f'[[overrides]]\npaths = ["s{n}/**"]\naudience = "patients"\n' for n in range(3000)
    )
    write("pagelint.toml", tables)
    tried: list[str] = []
    matches = PatternIndex._matches

    def counted(self: PatternIndex, pattern: str, relative: str) -> bool:
        tried.append(pattern)
        return matches(self, pattern, relative)

    monkeypatch.setattr(PatternIndex, "_matches", counted)
    configuration = Configuration(few_rules)
    audiences = {configuration.settings(f"s{n}/page.html").audience for n in range(100)}
    assert audiences == {"patients"}
    assert len(tried) == 100


def test_override_of_a_base(few_rules: Rules) -> None:
    """Patterns are relative to the file that they stand in; the command line weighs most."""
    write("base.toml", "[[overrides]]\npaths = ['a/b/*.html']\naudience = 'legal'")
    write("a/pagelint.toml", "extend = '../base.toml'")
    assert Configuration(few_rules).settings("a/b/x.html").audience == "legal"
    asked = Configuration(few_rules, command_line={"audience": "patients"})
    assert asked.settings("a/b/x.html").audience == "patients"


def test_regions(few_rules: Rules) -> None:
    """The command line's content replaces, its regions to ignore are added."""
    write("pagelint.toml", "regions = {content = 'main', ignore = ['.a']}")
    given = {"regions": {"content": "article", "ignore": [".b"]}}
    settings = Configuration(few_rules, command_line=given).settings("page.html")
    assert (settings.content, settings.ignore) == ("article", (".a", ".b"))


def test_words_beside_configuration(few_rules: Rules) -> None:
    """The usual words file is read without being named."""
    write("pagelint.toml", "words = ['one']")
    write("pagelint-words.txt", "# places\nAnytown  # ours\n\ntwo\n")
    assert Configuration(few_rules).settings("a.html").accepted == {"one", "Anytown", "two"}


def test_words_file_that_is_missing(few_rules: Rules) -> None:
    """A words file that is named has to be there."""
    write("pagelint.toml", "words-file = 'w.txt'")
    with pytest.raises(ConfigError, match=r"words-file 'w.txt' is no file"):
        Configuration(few_rules).settings("a.html")


def test_isolated(few_rules: Rules) -> None:
    """An isolated run reads neither configuration nor words."""
    write("pagelint.toml", "audience = 'legal'")
    write("pagelint-words.txt", "Anytown")
    settings = Configuration(few_rules, isolated=True).settings("a.html")
    assert (settings.audience, settings.accepted) == ("general", frozenset())


def test_file_for_every_page(few_rules: Rules) -> None:
    """A configuration that is asked for holds instead of the nearest."""
    write("a/pagelint.toml", "audience = 'legal'")
    write("other.toml", "audience = 'patients'")
    configuration = Configuration(few_rules, file=Path("other.toml"))
    assert configuration.settings("a/page.html").audience == "patients"


@pytest.mark.parametrize("path", ["drafts/a.html", "drafts", "x/drafts/b/c.html", "a/print.html"])
def test_excluded(few_rules: Rules, path: str) -> None:
    """Patterns exclude what they match, and what lies in it."""
    write("pagelint.toml", "exclude = ['drafts', '**/print.html']")
    assert Configuration(few_rules).excluded(path)


@pytest.mark.parametrize("path", ["draft/a.html", "mydrafts/a.html", "drafts.html", "../drafts"])
def test_not_excluded(few_rules: Rules, path: str) -> None:
    """Patterns match whole names below the configuration's folder."""
    write("pagelint.toml", "exclude = ['drafts', '**/print.html']")
    assert not Configuration(few_rules).excluded(path)


def test_excluded_by_command_line(few_rules: Rules) -> None:
    """The command line's patterns add to the file's."""
    write("pagelint.toml", "exclude = ['a']")
    configuration = Configuration(few_rules, command_line={"exclude": ["b"]})
    assert configuration.excluded("a/x.html")
    assert configuration.excluded("b/x.html")


def test_settings_are_shared(few_rules: Rules) -> None:
    """Pages with the same choices share one object."""
    configuration = Configuration(few_rules)
    assert configuration.settings("a.html") is configuration.settings("b/c.html")


def enhanced(rules: Rules) -> Rules:
    """The rules, the one that is off being for level AAA."""
    return rules | {"rare-mark": rules["rare-mark"]._replace(wcag=("1.4.6",))}


def beyond(configuration: Configuration) -> list[str]:
    """The rules that run for the record only."""
    return [each.rule.id for each in configuration.settings("page.html").rules if each.beyond]


@pytest.mark.parametrize(
    ("toml", "runs", "recorded"),
    [
        ("", True, True),
        ("wcag = 'AAA'", True, False),
        ("extend-select = ['rare-mark']", True, False),
        ("select = ['all']", True, False),
        ("ignore = ['rare-mark']", False, False),
        ("ignore = ['text']", False, False),
        ("select = ['text']", True, True),
        ("select = ['text']\nwcag = 'AAA'", True, False),
        ("select = ['images']\nwcag = 'AAA'", False, False),
    ],
)
def test_level_aaa(few_rules: Rules, toml: str, runs: bool, recorded: bool) -> None:
    """A rule for level AAA is recorded, and heard where that level is aimed at or it is chosen."""
    write("pagelint.toml", toml)
    configuration = Configuration(enhanced(few_rules))
    assert ("rare-mark" in names(configuration)) is runs
    assert ("rare-mark" in beyond(configuration)) is recorded
