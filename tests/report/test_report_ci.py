"""`github`, `gitlab` and `junit`."""

import json
from xml.etree import ElementTree as ET

from pagelint.finding import Severity
from pagelint.results import Problem
from tests.report.samples import finding, on_page, page, written

TEXT = "<p>\nteh end"


def test_github_command():
    """A finding is a workflow command with file, range, title, message and hint."""
    made = finding(TEXT, "teh", "no word", hint="did you mean the?")
    assert written("github", page(TEXT, made)) == (
        "::error file=site/page.html,line=2,col=1,endLine=2,endColumn=4,"
        "title=pagelint%3A typo::no word%0Adid you mean the?\n"
    )


def test_github_escapes_properties():
    """Percent, colon and comma in a path can't end its property."""
    output = written("github", page(TEXT, on_page("hard"), path="100%,a:b.html"))
    assert output.startswith("::warning file=100%25%2Ca%3Ab.html,line=1,")


def test_github_escapes_the_message():
    """A percent sign in a message is no escape; colons stay."""
    assert written("github", page(TEXT, on_page("50%0A: hard"))).endswith("::50%250A: hard\n")


def test_github_info_is_a_notice():
    """An info finding is a notice."""
    output = written("github", page(TEXT, on_page("hm", severity=Severity.INFO)))
    assert output.startswith("::notice ")


def test_gitlab_issue():
    """A finding is a Code Quality issue."""
    made = finding(TEXT, "teh end", "no words", hint="write the end", severity=Severity.ERROR)
    (issue,) = json.loads(written("gitlab", page(TEXT, made, path="./site/page.html")))
    assert len(issue.pop("fingerprint")) == 16
    assert issue == {
        "description": "no words; write the end", "check_name": "typo", "severity": "major",
        "location": {"path": "site/page.html", "lines": {"begin": 2, "end": 2}},
    }  # fmt: skip


def test_gitlab_severities():
    """Errors are major, warnings minor, the rest info."""
    made = [on_page("m", severity=severity) for severity in Severity]
    issues = json.loads(written("gitlab", page(TEXT, *made)))
    assert [each["severity"] for each in issues] == ["major", "minor", "info", "info"]


def test_gitlab_fingerprints_are_unique():
    """Equal findings have different fingerprints, as GitLab demands."""
    issues = json.loads(written("gitlab", page(TEXT, *[on_page("same") for _ in range(9)])))
    assert len({each["fingerprint"] for each in issues}) == 9


def test_gitlab_without_findings_is_an_empty_array():
    """No finding is still a valid report."""
    assert json.loads(written("gitlab", page(TEXT))) == []


def junit(*pages, **more):
    return ET.fromstring(written("junit", *pages, **more))


def test_junit_failure():
    """A finding is a failed case that names rule, place, message and hint."""
    made = finding(TEXT, "teh", 'no "word" & <b>', hint="did you mean the?")
    (case,) = junit(page(TEXT, made)).iter("testcase")
    assert case.get("name") == "typo 2:1"
    assert (case.get("classname"), case.get("line")) == ("site/page.html", "2")
    assert case[0].attrib == {"type": "error", "message": 'no "word" & <b>'}
    assert case[0].text == 'site/page.html:2:1\nno "word" & <b>\ndid you mean the?'


def test_junit_undecided_is_skipped():
    """What a rule can't tell is a skipped case, no failure."""
    (suite,) = junit(page(TEXT, on_page("can't be told", severity=Severity.UNDECIDED)))
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert [each.tag for each in suite[0]] == ["skipped"]


def test_junit_clean_page_passes():
    """A page without findings is a passed case."""
    (suite,) = junit(page(TEXT))
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert len(suite[0]) == 0


def test_junit_totals():
    """The outer element counts all cases, failures and errors."""
    pages = [page(TEXT, on_page("a"), on_page("b")), page(TEXT)]
    made = junit(*pages, problems=[Problem("x.pdf", "is a PDF")])
    assert [made.get(key) for key in ("tests", "failures", "errors")] == ["4", "2", "1"]
    assert len(list(made.iter("testcase"))) == 4


def test_junit_unreadable_page_is_an_error():
    """What pagelint could not do is an error, not a failure."""
    (error,) = junit(problems=[Problem("x.pdf", "is a PDF")]).iter("error")
    assert error.get("message") == "is a PDF"
