"""`earl`: assertions about pages, as the W3C collects them."""

import json

from pagelint.finding import Severity, Suppression
from pagelint.plugins import load
from pagelint.wcag import CRITERIA
from tests.report.samples import finding, hostile_page, page, rule, written

TEXT = "<p>\n<img src=pier.jpg></p>"
ALT = rule("missing-alt", wcag=("1.1.1",), act=("23a2a8",))
TITLE = rule("missing-title", wcag=("2.4.2",))


def graph(*pages, rules=(ALT, TITLE)):
    return json.loads(written("earl", *pages, rules=rules))["@graph"]


def outcomes(*found, rules=("missing-alt", "missing-title")):
    """Rule and outcome of each assertion about a page with these findings."""
    assertions = graph(page(TEXT, *found, rules=rules))[1]["assertions"]
    return [(each["test"]["title"], each["result"]["outcome"]) for each in assertions]


def alt(**more):
    return finding(TEXT, "<img src=pier.jpg>", "image has no alt text", rule="missing-alt", **more)


def test_assertor_is_named_with_its_version():
    """The first node says who claims all this."""
    assertor = graph()[0]
    assert (assertor["name"], "Assertor" in assertor["@type"]) == ("pagelint", True)
    assert assertor["release"]["revision"]


def test_every_rule_that_ran_has_an_assertion():
    """A rule passes where it found nothing and fails where it found something."""
    assert outcomes(alt()) == [("missing-alt", "earl:failed"), ("missing-title", "earl:passed")]


def test_a_rule_that_did_not_run_claims_nothing():
    """A rule that was off, or that crashed, has no assertion."""
    assert outcomes(alt(), rules=("missing-alt",)) == [("missing-alt", "earl:failed")]


def test_undecided_and_suppressed_findings_are_left_to_people():
    """What a rule can't tell, and what somebody accepted, is neither passed nor failed."""
    accepted = alt()
    accepted.suppressed = Suppression("comment", "decoration")
    undecided = alt(severity=Severity.UNDECIDED)
    assert outcomes(accepted, undecided, rules=("missing-alt",)) == [
        ("missing-alt", "earl:cantTell"),
        ("missing-alt", "earl:cantTell"),
    ]


def test_a_finding_beyond_the_level_has_failed():
    """What only level AAA demands fails its test, whatever level the site aims at."""
    beyond = alt()
    beyond.suppressed = Suppression("config", "level AAA")
    assert outcomes(beyond, rules=("missing-alt",)) == [("missing-alt", "earl:failed")]


def test_result_says_what_and_where():
    """A failed result has the message, and line and character as a pointer."""
    (assertion,) = graph(page(TEXT, alt(), rules=["missing-alt"]))[1]["assertions"]
    result = assertion["result"]
    assert result["description"] == "image has no alt text"
    pointer = result["pointer"]
    assert (pointer["ptr:lineNumber"], pointer["ptr:charNumber"]) == (2, 1)


def test_test_names_criteria_and_act_rules():
    """A test is part of its success criteria and conforms to its ACT rules."""
    (assertion,) = graph(page(TEXT, rules=["missing-alt"]))[1]["assertions"]
    assert assertion["test"]["isPartOf"] == ["https://www.w3.org/TR/WCAG22/#non-text-content"]
    (act,) = assertion["test"]["conformsTo"]
    assert act.endswith("/rules/23a2a8/")


def test_rules_without_criteria_are_left_out():
    """Spelling is no matter of the W3C's."""
    typo = rule("typo", wcag=())
    assert graph(page(TEXT, rules=["typo"]), rules=[typo])[1]["assertions"] == []


def test_hostile_text_is_ascii():
    """Whatever a page says, the report is plain JSON in ASCII."""
    assert written("earl", hostile_page(), rules=[ALT]).isascii()


def test_every_criterion_of_the_rules_is_known():
    """No built-in rule names a criterion that WCAG 2.2 lacks."""
    named = {number for each in load("pagelint_rules") for number in each.wcag}
    assert named <= CRITERIA
