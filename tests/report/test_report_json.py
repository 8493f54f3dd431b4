import io
import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from pagelint import __version__
from pagelint.defects import Compared, Earlier
from pagelint.finding import Edit, Fix, Span, Suppression
from pagelint.report import Style, reporter
from pagelint.results import Problem, Report
from tests.report.samples import finding, hostile_page, on_page, page, rule, written

TEXT = "<p>café\r\n  😀 wrod</p>"


@pytest.fixture
def schema():
    return json.loads(files("pagelint.report").joinpath("report.schema.json").read_text("utf-8"))


@pytest.fixture
def sample():
    """A page with a finding that has everything, one about the page and a suppressed one."""
    rich = finding(
        TEXT, "wrod", "no word", hint="did you mean word?", suggestions=("word",), excerpt="wrod",
        selector="p", fix=Fix((Edit(Span(14, 18), "word"),), safe=False),
    )  # fmt: skip
    rich.wcag = ("3.1.5",)
    hidden = finding(TEXT, "café", rule="accent")
    hidden.suppressed = Suppression("comment", "a name")
    scores = {"words": 2}
    return page(TEXT, rich, on_page("hard"), hidden, title="T", language="fr", readability=scores)


def parsed(*pages, **more):
    return json.loads(written("json", *pages, **more))


def test_schema_is_valid(schema):
    """The shipped schema is a JSON schema."""
    Draft202012Validator.check_schema(schema)


def test_json_follows_its_schema(schema, sample):
    """A report with every kind of content follows the shipped schema."""
    report = parsed(sample, hostile_page(), page(""), problems=[Problem("x", "is no text")])
    Draft202012Validator(schema).validate(report)


def test_comparison_follows_the_schema(schema, sample):
    """So does a report beside an earlier one."""
    out = io.StringIO()
    gone = Earlier("0" * 16, "typo", "error", "no word", "a.html", 1, 1)
    report = Report([sample], compared=Compared("old.json", 1, [gone, gone], 3))
    reporter("json", Style(), {}).write(report, out)
    document = json.loads(out.getvalue())
    Draft202012Validator(schema).validate(document)
    assert document["compared"] == {"report": "old.json", "still": 1, "fixed": 2, "unseen": 3}
    assert document["fixed"] == [gone._asdict()] * 2


def test_jsonl_follows_its_schema(schema, sample):
    """Each line of `jsonl` follows the schema's definition of a line."""
    line_schema = schema | {"$ref": "#/$defs/line"}
    for key in ("type", "properties", "required", "additionalProperties", "$id"):
        del line_schema[key]
    lines = written("jsonl", sample, hostile_page()).splitlines()
    assert lines
    for line in lines:
        Draft202012Validator(line_schema).validate(json.loads(line))


def test_finding_in_full(sample):
    """A finding's place, texts, fix and documentation as the contract has them."""
    made = parsed(sample, rules=[rule()])["pages"][0]["findings"][2]
    assert len(made.pop("fingerprint")) == len(made.pop("defect")) == 16
    assert made == {
        "rule": "typo", "category": "text", "severity": "error", "message": "no word",
        "hint": "did you mean word?", "line": 2, "column": 5, "end_line": 2, "end_column": 9,
        "offset": 13, "end_offset": 17, "excerpt": "wrod", "text": "wrod", "selector": "p",
        "suggestions": ["word"], "wcag": ["3.1.5"], "url": rule().url, "suppressed": None,
        "covers": [],
        "fix": {"safe": False, "edits": [{"offset": 14, "end_offset": 18, "text": "word"}]},
    }  # fmt: skip


def test_page_wide_finding_stands_at_the_start(sample):
    """A finding about the whole page is an empty place at the first character."""
    made = parsed(sample)["pages"][0]["findings"][0]
    places = ("line", "column", "end_line", "end_column", "offset", "end_offset", "text")
    assert [made[key] for key in places] == [1, 1, 1, 1, 0, 0, ""]


def test_defects_stand_together():
    """What pages share is one defect, with its first place and how often it is found where."""
    texts = "<nav class=all><i>wrod</i>", "<p>Hello.</p>\n<nav class=all><i>wrod</i>"
    pages = [page(text, finding(text, "wrod"), path=f"{n}.html") for n, text in enumerate(texts)]
    report = parsed(*pages)
    (defect,) = report["defects"]
    assert defect["id"] == report["pages"][1]["findings"][0]["defect"]
    assert defect == {
        "id": defect["id"], "rule": "typo", "category": "text", "severity": "error",
        "message": "is wrong", "count": 2, "pages": 2,
        "first": {"path": "0.html", "line": 1, "column": 19},
    }  # fmt: skip


def test_page_without_findings_appears():
    """A clean page is in the report, with its scores."""
    made = parsed(page("<p>", path="a.html", readability={"words": 1}))
    assert made["pages"] == [
        {"path": "a.html", "url": "", "title": "", "language": "", "readability": {"words": 1},
         "findings": []},
    ]  # fmt: skip


def test_suppressed_finding_says_why(sample):
    """A suppressed finding is in `json` with its reason."""
    made = parsed(sample)["pages"][0]["findings"][1]
    assert made["suppressed"] == {"by": "comment", "reason": "a name"}


def test_jsonl_leaves_out_suppressed_findings(sample):
    """`jsonl` has only what counts, each with its path."""
    lines = [json.loads(line) for line in written("jsonl", sample).splitlines()]
    assert [(each["path"], each["rule"]) for each in lines] == [
        ("site/page.html", "hard-to-read"),
        ("site/page.html", "typo"),
    ]


def test_summary(sample):
    """The summary counts pages, severities, suppressed findings and safe fixes."""
    assert parsed(sample, page(""))["summary"] == {
        "pages": 2, "defects": 2, "errors": 1, "warnings": 1, "infos": 0, "undecided": 0,
        "suppressed": 1, "fixable": 0,
    }  # fmt: skip


def test_tool_and_errors():
    """The report names its maker and what could not be done."""
    made = parsed(problems=[Problem("x.pdf", "looks like a PDF document", "traceback")])
    assert made["tool"] == {"name": "pagelint", "version": __version__}
    assert made["errors"] == [{"path": "x.pdf", "message": "looks like a PDF document"}]


def test_json_is_ascii(sample):
    """No locale can spoil the JSON."""
    assert written("json", sample).isascii()
