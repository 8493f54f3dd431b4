import json
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from pagelint.finding import Edit, Fix, Severity, Span, Suppression
from pagelint.results import Problem
from tests.report.samples import finding, hostile_page, on_page, page, rule, written

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"
TEXT = "<p>😀 one\r\n<b>😀 wrod</b>\r\n</p>"


def run(*pages, **more):
    return json.loads(written("sarif", *pages, **more))["runs"][0]


def result(made, text=TEXT, **more):
    return run(page(text, made, **more), rules=[rule()])["results"][0]


def physical(made, **more):
    return result(made, **more)["locations"][0]["physicalLocation"]


@pytest.fixture
def word():
    fix = Fix((Edit(Span(15, 19), "word"),))
    return finding(TEXT, "wrod", "no word", hint="did you mean word?", fix=fix)


def test_log_follows_the_standards_schema(word):
    """A log with every kind of content follows the JSON schema of SARIF 2.1.0."""
    hidden = on_page("hidden")
    hidden.suppressed = Suppression("baseline")
    pages = [page(TEXT, word, on_page("hard"), hidden), hostile_page(), page("", path="/a b.html")]
    problems = [Problem("x.pdf", "is a PDF"), Problem("", "crashed")]
    log = json.loads(written("sarif", *pages, problems=problems, rules=[rule()]))
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)


def test_columns_are_utf16_and_the_log_says_so(word):
    """An emoji before the finding counts as two columns."""
    assert run(page(TEXT, word))["columnKind"] == "utf16CodeUnits"
    assert physical(word)["region"] == {
        "startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 11,
        "snippet": {"text": "wrod"},
    }  # fmt: skip


def test_context_is_the_line_around(word):
    """The context region is the line, without its line end."""
    assert physical(word)["contextRegion"] == {
        "startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 15,
        "snippet": {"text": "<b>😀 wrod</b>"},
    }  # fmt: skip


def test_context_is_cropped():
    """On a page in one line the context is a window around the finding."""
    text = "x" * 5000 + "wrod" + "x" * 5000
    context = physical(finding(text, "wrod"), text=text)["contextRegion"]
    assert context["startColumn"] == 4901
    assert context["endColumn"] == 5105
    assert context["snippet"]["text"] == "x" * 100 + "wrod" + "x" * 100


def test_page_wide_finding_has_a_line_only():
    """A finding about the whole page starts in line 1 and has no column."""
    assert physical(on_page("hard"))["region"] == {"startLine": 1}


def test_result_names_its_rule(word):
    """A result points to its rule by id and index, with level and message."""
    made = result(word)
    assert (made["ruleId"], made["ruleIndex"], made["level"]) == ("typo", 0, "error")
    assert made["message"] == {"text": "no word; did you mean word?"}


def test_rule_that_is_not_listed_has_no_index():
    """A finding of a rule without metadata still names it."""
    made = result(on_page("hard"))
    assert made["ruleId"] == "hard-to-read"
    assert "ruleIndex" not in made


def test_rule_metadata():
    """A rule comes with its documentation, its examples without marks, its level and its tags."""
    made = run(rules=[rule(severity=Severity.INFO)])["tool"]["driver"]["rules"][0]
    assert made["shortDescription"] == {"text": "A misspelt word"}
    assert made["helpUri"] == rule().url
    assert made["defaultConfiguration"] == {"enabled": True, "level": "note"}
    assert made["properties"]["tags"] == ["spelling", "WCAG 3.1.5"]
    assert made["help"]["markdown"] == (
        "A misspelt word.\n\nIt distracts.\n"
        "\nReported:\n\n```html\n<p>A wrod</p>\n```\n"
        "\nNot reported:\n\n```html\n<p>A word</p>\n```"
    )


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("./a b/ü.html", {"uri": "a%20b/%C3%BC.html", "uriBaseId": "%SRCROOT%"}),
        ("a:b#c?.html", {"uri": "a%3Ab%23c%3F.html", "uriBaseId": "%SRCROOT%"}),
        ("\udcff.html", {"uri": "%FF.html", "uriBaseId": "%SRCROOT%"}),
        ("https://example.org/a?b=%20", {"uri": "https://example.org/a?b=%20"}),
    ],
)
def test_uri_of_a_page(path, location):
    """Paths become relative URIs below %SRCROOT%, addresses stay."""
    assert physical(on_page("hard"), path=path)["artifactLocation"] == location


def test_absolute_path_below_the_working_folder_is_relative(tmp_path, monkeypatch):
    """The machine's folders don't get into the log."""
    monkeypatch.chdir(tmp_path)
    place = physical(on_page("hard"), path=str(tmp_path / "site" / "a.html"))
    assert place["artifactLocation"] == {"uri": "site/a.html", "uriBaseId": "%SRCROOT%"}


def test_absolute_path_elsewhere_is_a_file_uri(tmp_path, monkeypatch):
    """A page outside the working folder keeps its whole address."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    place = physical(on_page("hard"), path=str(tmp_path / "a b.html"))
    assert place["artifactLocation"] == {"uri": (tmp_path / "a b.html").as_uri()}


def test_suppressed_findings_are_left_out(word):
    """Gates that read SARIF count every result as open."""
    word.suppressed = Suppression("comment", "a name")
    assert run(page(TEXT, word))["results"] == []


def test_fix(word):
    """A fix replaces a region of the page by a text."""
    (fix,) = result(word)["fixes"]
    assert fix["description"] == {"text": "did you mean word?"}
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 11},
            "insertedContent": {"text": "word"},
        }
    ]


def test_page_text_forges_no_link():
    """Brackets that a viewer would read as a link in the message are escaped."""
    made = result(on_page("leftover [here](https://example.org)"))
    assert made["message"]["text"] == "leftover \\[here\\](https://example.org)"


def test_fingerprint_is_the_one_of_json(word):
    """SARIF and JSON give a finding the same fingerprint, and name the same defect."""
    shown = page(TEXT, word)
    (in_json,) = json.loads(written("json", shown))["pages"][0]["findings"]
    assert result(word)["partialFingerprints"] == {
        "pagelint/v1": in_json["fingerprint"],
        "pagelint/defect/v1": in_json["defect"],
    }


def test_problems_are_notifications():
    """What pagelint could not do makes the run unsuccessful and is told."""
    (made,) = run(problems=[Problem("x.pdf", "is a PDF")])["invocations"]
    assert made["executionSuccessful"] is False
    assert made["toolExecutionNotifications"][0]["message"] == {"text": "is a PDF"}
