"""`earl`: W3C's Evaluation and Report Language 1.0 as JSON-LD, for the rules that have criteria.

It is what the W3C asks of implementations of its ACT rules. For each page and rule there is one
assertion a finding (failed, or cantTell), or one that says passed: the rule found nothing wrong,
whether or not there was anything to look at. Places are pointers by line and character
(https://www.w3.org/TR/Pointers-in-RDF10/).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pagelint import __version__
from pagelint.finding import Severity, level
from pagelint.report import Reporter
from pagelint.report.cells import one_line
from pagelint.report.places import all_found
from pagelint.report.runners import dumps
from pagelint.report.uris import location
from pagelint.wcag import CRITERIA, criterion_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pagelint.finding import Finding
    from pagelint.results import PageResult, Report
    from pagelint.rule import Rule

Document = dict[str, Any]

ACT: Final = "https://www.w3.org/WAI/standards-guidelines/act/rules/"
ASSERTOR: Final = "https://github.com/pagelint/pagelint"
# Terms as in the context of the ACT rules' own tools, in the file, so that nobody need fetch it.
CONTEXT: Final = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "sch": "https://schema.org/",
    "title": "dct:title",
    "description": "dct:description",
    "source": "dct:source",
    "isPartOf": {"@id": "dct:isPartOf", "@type": "@id"},
    "conformsTo": {"@id": "dct:conformsTo", "@type": "@id"},
    "name": "doap:name",
    "homepage": {"@id": "doap:homepage", "@type": "@id"},
    "release": "doap:release",
    "revision": "doap:revision",
    "assertions": {"@reverse": "subject"},
    "assertedBy": {"@type": "@id"},
    "outcome": {"@type": "@id"},
    "mode": {"@type": "@id"},
}


class Earl(Reporter):
    """One test subject a page, with its assertions."""

    def chunks(self, report: Report) -> Iterator[str]:
        tests = {rule.id: _test(rule) for rule in self.rules.values() if is_tested(rule)}
        yield f'{{"@context": {dumps(CONTEXT)},\n"@graph": [\n{dumps(_assertor())}'
        for page in report.pages:
            yield f",\n{dumps(_subject(page, tests))}"
        yield "]}\n"


def is_tested(rule: Rule) -> bool:
    """Whether a rule decides something that the W3C has a name for."""
    return bool(rule.act) or not CRITERIA.isdisjoint(rule.wcag)


def tested(rules: Mapping[str, Rule]) -> frozenset[str]:
    """The rules that a record of tests speaks of even where they found nothing."""
    return frozenset(name for name, rule in rules.items() if is_tested(rule))


def _assertor() -> Document:
    return {
        "@id": ASSERTOR,
        "@type": ["Assertor", "Software"],
        "name": "pagelint",
        "homepage": ASSERTOR,
        "release": {"@type": "doap:Version", "revision": __version__},
    }


def _test(rule: Rule) -> Document:
    return {
        "@type": "TestCase",
        "title": rule.id,
        **({"@id": rule.url} if rule.url else {}),
        "isPartOf": [criterion_url(number) for number in rule.wcag if number in CRITERIA],
        "conformsTo": [f"{ACT}{each}/" for each in rule.act],
    }


def _subject(page: PageResult, tests: dict[str, Document]) -> Document:
    found: dict[str, list[Finding]] = {}
    for each in all_found(page):
        found.setdefault(each.rule, []).append(each)
    return {
        "@type": ["TestSubject", "sch:WebPage"],
        "source": page.url or location(page.path)["uri"],
        "title": one_line(page.title),
        "assertions": [
            _assertion(tests[rule], result)
            for rule in page.rules
            if rule in tests
            for result in _results(found.get(rule, []))
        ],
    }


def _assertion(test: Document, result: Document) -> Document:
    return {
        "@type": "Assertion",
        "mode": "earl:automatic",
        "assertedBy": ASSERTOR,
        "test": test,
        "result": result,
    }


def _results(found: list[Finding]) -> Iterator[Document]:
    if not found:
        yield {"@type": "TestResult", "outcome": "earl:passed"}
    for each in found:
        yield {
            "@type": "TestResult",
            "outcome": f"earl:{_outcome(each)}",
            "description": one_line(each.message),
            "pointer": {
                "@type": "ptr:LineCharPointer",
                "ptr:lineNumber": each.place.region.line,
                "ptr:charNumber": each.place.region.column,
            },
        }


def _outcome(each: Finding) -> str:
    """What someone accepted by a suppression is for people to judge; no level changes a fact."""
    accepted = each.suppressed is not None and each.suppressed.by != "config"
    return "cantTell" if accepted or level(each) is Severity.UNDECIDED else "failed"
