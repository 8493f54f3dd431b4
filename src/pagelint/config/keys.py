"""The keys of a configuration file: what each may hold, what it means and what holds without it."""

from __future__ import annotations

from typing import Any, NamedTuple

from pagelint.settings import AUDIENCES, MEMORY_LIMIT, TIME_LIMIT
from pagelint.wcag import LEVELS as WCAG_LEVELS

LEVELS = ("off", "info", "warning", "error")
FAIL_ON = ("error", "warning", "info", "never")


class Key(NamedTuple):
    """One key. `type` is "string", "strings", "boolean", "count", "number", "table", "tables".

    `example` is TOML, `choices` are the only strings allowed, where there are any; a "count" is a
    number from 1, or one of them, a "number" starts at 0; `in_override` says whether the key may
    stand in `[[overrides]]`.
    """

    name: str
    type: str
    doc: str
    default: str
    example: str
    choices: tuple[str, ...] = ()
    in_override: bool = True


_ALL = (
    Key(
        "extend", "string",
        "A configuration file to build on, relative to this one; what this one says weighs more.",
        "", 'extend = "../pagelint.toml"', in_override=False,
    ),
    Key(
        "select", "strings",
        'The rules to run, by id or category, instead of the usual ones; "all" is every rule.',
        "the rules that are on by default", 'select = ["spelling", "missing-alt"]',
    ),
    Key(
        "extend-select", "strings",
        "Rules to run beside those already selected, by id or category.",
        "[]", 'extend-select = ["hash-link"]',
    ),
    Key(
        "ignore", "strings",
        "Rules not to run, by id or category. A rule's own id counts more than its category.",
        "[]", 'ignore = ["readability"]',
    ),
    Key(
        "severity", "table",
        'How loud a rule or category is: "error", "warning", "info" or "off".',
        "each rule's own", 'severity = { long-sentence = "info", links = "error" }',
        choices=LEVELS,
    ),
    Key(
        "fail-on", "string",
        "The least severe finding that makes `pagelint check` exit with 1.",
        '"error"', 'fail-on = "warning"', choices=FAIL_ON,
    ),
    Key(
        "exclude", "strings",
        "Files and folders that a search passes over: patterns, relative to this file.",
        "[]", 'exclude = ["drafts", "**/print.html"]', in_override=False,
    ),
    Key(
        "words", "strings",
        "Words that are spelled right, beside those of the words file.",
        "[]", 'words = ["Kaiserschmarrn", "Anytown"]',
    ),
    Key(
        "words-file", "string",
        "A list of words that are spelled right, relative to this file: one a line, # comments.",
        '"pagelint-words.txt", where there is one', 'words-file = "docs/words.txt"',
        in_override=False,
    ),
    Key(
        "audience", "string",
        "Whom the pages are written for; it sets what counts as hard to read.",
        '"general"', 'audience = "patients"', choices=AUDIENCES,
    ),
    Key(
        "wcag", "string",
        "The conformance level that the pages aim at: AAA turns on what only that level demands.",
        '"AA"', 'wcag = "AAA"', choices=WCAG_LEVELS,
    ),
    Key(
        "screen", "string",
        "The screen, in CSS pixels, that style sheets are read for; with dark, in dark mode.",
        '"1280x720"', 'screen = "390x844 dark"',
    ),
    Key(
        "language", "string",
        "The language (BCP 47) of pages that declare none.",
        "found from the text", 'language = "en-GB"',
    ),
    Key(
        "languagetool", "boolean",
        "Check grammar by LanguageTool, too: by a server started for the run, which needs Java.",
        "false", "languagetool = true",
    ),
    Key(
        "languagetool-url", "string",
        "Check grammar by the LanguageTool server at this address.",
        "", 'languagetool-url = "http://localhost:8081"',
    ),
    Key(
        "root", "string",
        "The folder outside of which no file is looked at, whatever pages refer to.",
        "this file's folder, or the working folder", 'root = "_site"', in_override=False,
    ),
    Key(
        "jobs", "count",
        "How many processes may lint, where that pays; auto is as many as there are cores.",
        '"auto"', "jobs = 2", choices=("auto",), in_override=False,
    ),
    Key(
        "time-limit", "number",
        "Seconds that a page may take; past them it is given up, an error. 0 is any number.",
        str(TIME_LIMIT), "time-limit = 60",
    ),
    Key(
        "memory-limit", "number",
        "Memory (MB) that a page may take; past it it is given up, an error. 0 is any amount.",
        str(MEMORY_LIMIT), "memory-limit = 1000",
    ),
    Key(
        "cache", "boolean",
        "Remember results, and take them again while nothing changed that they depend on.",
        "true", "cache = false", in_override=False,
    ),
    Key(
        "cache-dir", "string",
        "The folder to remember results in, relative to this file.",
        '".pagelint_cache" beside the configuration', 'cache-dir = "build/pagelint"',
        in_override=False,
    ),
    Key(
        "regions", "table",
        "What of a page to lint, by CSS selectors: what lies in `content`, without `ignore`.",
        "the whole page", 'regions = { content = "main", ignore = [".cookie-banner"] }',
    ),
    Key(
        "rules", "table",
        "Options of single rules, a table each; `pagelint explain RULE` lists them.",
        "each option's own", "[rules.long-sentence]\nmax-words = 30",
    ),
    Key(
        "overrides", "tables",
        "What else holds for pages that match `paths` (as in exclude); later ones weigh more.",
        "[]", '[[overrides]]\npaths = ["blog/**"]\nignore = ["long-sentence"]',
        in_override=False,
    ),
)  # fmt: skip
KEYS = {key.name: key for key in _ALL}

REGION_KEYS = ("content", "ignore")
OVERRIDE_KEYS = ("paths", *(key.name for key in KEYS.values() if key.in_override))

Values = dict[str, Any]
