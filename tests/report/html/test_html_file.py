"""The file that is written, as text."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from pagelint.finding import Severity, Suppression
from pagelint.report.history import Past
from pagelint.results import Problem
from tests.report.samples import finding, hostile_page, on_page, page, rule, written

TEXT = "<p>An adress here</p>"
MARKUP = "</script></style></template><script>alert(1)</script><img src=x onerror=alert(1)>"
CLEAN = page("<p>An address</p>", path="site/clean.html", title="Clean")


class Elements(HTMLParser):
    """The start tags of a file, and the text of its script and style elements."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.raw, self._open = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self._open = tag in ("script", "style")

    def handle_endtag(self, tag):
        self._open = False

    def handle_data(self, text):
        if self._open:
            self.raw.append((*self.tags[-1], text))

    def named(self, name):
        return [attributes for tag, attributes in self.tags if tag == name]


def report(*pages, **more):
    return written("html", *(pages or [page(TEXT, finding(TEXT, "adress"))]), **more)


def shared(count):
    """Pages that have one defect in common."""
    return [page(TEXT, finding(TEXT, "adress"), path=f"site/{n}.html") for n in range(count)]


def test_every_page_is_in_it():
    """Pages without a finding, too, with path and title."""
    text = report(page(TEXT, finding(TEXT, "adress")), CLEAN)
    assert "site/page.html" in text
    assert "site/clean.html" in text
    assert "<cite>Clean</cite>" in text


def test_defects_of_most_pages_come_first():
    """In the order of importance, with the number of pages."""
    other = page("<p>Wrod</p>", finding("<p>Wrod</p>", "Wrod", "says wrod"), path="other.html")
    text = report(other, *shared(3))
    assert "<title>pagelint: 2 defects on 4 pages</title>" in text
    assert text.index("<strong>3</strong> pages") < text.index("<samp>says wrod</samp>")


def test_what_to_begin_with():
    """Where a few defects make half of the findings, the report says so at the top."""
    other = page("<p>Wrod</p>", finding("<p>Wrod</p>", "Wrod"), path="other.html")
    text = report(other, *shared(3))
    assert "Mend the first defect and 75&nbsp;% of them are gone" in text


def test_nothing_to_begin_with():
    """Nothing is said of it where it takes many."""
    text = "".join(f"<p>wrod{n:03}</p>\n" for n in range(30))
    made = [finding(text, f"wrod{n:03}") for n in range(30)]
    assert "Mend the first" not in report(page(text, *made))


def test_share_of_what_pages_have_in_common():
    """The findings of a template, as a share of all."""
    other = page("<p>Wrod</p>", finding("<p>Wrod</p>", "Wrod"), path="other.html")
    assert "75 % of the findings stand on several pages" in report(other, *shared(3))


def test_data_of_a_page():
    """Its findings with the numbers of what they say, and passages with the marks."""
    data = [
        json.loads(text)
        for tag, attributes, text in Elements(report()).raw
        if attributes.get("type") == "application/json"
    ]
    assert data == [
        {
            "findings": [[0, 1, 7]],
            "passages": [[1, 0, 0, ["<p>An ", ["adress", 0], " here</p>"]]],
        },
        {
            "rules": ["typo"], "families": ["text"],
            "severities": ["error", "warning", "info", "undecided"],
            "statements": [[0, 0, "is wrong", "", 0, ""]],
        },
    ]  # fmt: skip


def test_a_statement_stands_once():
    """What a template's defect says is in the file once, however many pages have it."""
    pages = [page(TEXT, finding(TEXT, "adress", "says so"), path=f"{n}.html") for n in range(30)]
    assert report(*pages).count("says so") == 2  # in the list of defects and for the script


def test_suppressed_findings_are_left_out():
    """They count nowhere."""
    made = page(TEXT, finding(TEXT, "adress", "says so"))
    made.findings[0].suppressed = Suppression("comment", "")
    assert "says so" not in report(made)


def test_undecided_findings_are_no_defects():
    """They are with their page, and in the filter, but not in the list of defects."""
    text = report(page(TEXT, on_page("who knows", severity=Severity.UNDECIDED)))
    assert "0 defects on 1 page" in text
    assert "1 undecided" in text
    assert text.count("who knows") == 1


def test_text_of_pages_is_no_markup():
    """Markup in paths, titles, messages, rules and problems makes no element."""
    made = page(
        f"<p>{MARKUP}</p>",
        finding(f"<p>{MARKUP}</p>", MARKUP, MARKUP, rule=f"x{MARKUP}", hint=MARKUP),
        path=f"a{MARKUP}",
        title=MARKUP,
    )
    hostile = Elements(report(made, problems=[Problem(MARKUP, MARKUP)]))
    harmless = Elements(report(problems=[Problem("a", "b")]))
    assert not hostile.named("img")
    assert len(hostile.named("script")) == len(harmless.named("script"))
    assert len(hostile.named("style")) == 1
    assert not any(name.startswith("on") for _, attributes in hostile.tags for name in attributes)


def test_policy_names_the_script_and_the_style():
    """Nothing may run or load but what has these digests."""
    elements = Elements(report(hostile_page()))
    (policy,) = (
        each["content"]
        for each in elements.named("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    own = [
        text for tag, attributes, text in elements.raw
        if tag == "style" or (tag == "script" and "type" not in attributes)
    ]  # fmt: skip
    assert len(own) == 2
    for each in own:
        assert f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy


def test_policy_comes_before_all_it_covers():
    """A policy in an element holds for what follows it."""
    tags = [tag for tag, _ in Elements(report()).tags]
    assert tags[:4] == ["html", "head", "meta", "meta"]


def test_no_style_attribute():
    """The policy would forbid it: charts are painted by the report's sheet."""
    assert not any("style" in attributes for _, attributes in Elements(report()).tags)


def test_no_foreign_host():
    """Addresses are those of rules' documentation and of pages, in links."""
    elements = Elements(report(*shared(3), rules=[rule()]))
    loading = {"src", "srcset", "data", "poster", "action", "formaction", "background"}
    assert not any(loading & set(attributes) for _, attributes in elements.tags)
    assert {tag for tag, attributes in elements.tags if "href" in attributes} == {"a"}


def test_charts_have_their_figures():
    """Every plot is named, and a table says what it shows."""
    text = report(*shared(3))
    assert re.findall(r'role="img" aria-label="([^"]*)"', text) == [
        "Findings by rule, as bars. The figures are in the table that follows.",
        "Findings by family, as bars. The figures are in the table that follows.",
        "Findings on several pages and on one, as a ring.",
    ]
    assert text.count("<table>") == 3


def test_reading_grades():
    """Pages by grade; those without one are named."""
    graded = [
        page(TEXT, path=f"{n}.html", readability={"grade": grade, "reliable": reliable})
        for n, (grade, reliable) in enumerate([(7.6, True), (8.2, True), (21.0, True), (3, False)])
    ]
    text = report(*graded)
    assert "1 page with too little prose for one" in text
    assert '<th scope="row">8</th><td>2</td>' in text
    assert '<th scope="row">18+</th><td>1</td>' in text


def test_trend():
    """Earlier reports in their order, then this one."""
    text = report(history=(Past("may", 2, 7, 3, 0), Past("june", 2, 5, 3, 0)))
    rows = re.findall(r'<th scope="row">(may|june|now)</th><td>(\d+)</td><td>(\d+)</td>', text)
    assert rows == [("may", "2", "7"), ("june", "2", "5"), ("now", "1", "1")]


def test_rules_are_explained():
    """Why, an example without its marks, and where more is said."""
    text = report(rules=[rule()])
    assert "<p>It distracts.</p>" in text
    assert "&lt;p&gt;A wrod&lt;/p&gt;" in text
    assert "docs/rules/typo.md" in text


def test_a_rule_that_is_not_at_hand():
    """Its findings are there; of the rule itself nothing is known but its name."""
    assert 'id="rule-typo"' in report()


@pytest.mark.parametrize("count", [51, 200])
def test_more_defects_than_are_listed(count):
    """The first fifty are in the list; how many more there are is said."""
    text = "".join(f"<p>wrod{n:03}</p>\n" for n in range(count))
    made = [finding(text, f"wrod{n:03}") for n in range(count)]
    assert f"{count - 50} more on fewer pages" in report(page(text, *made))
