"""A defect on several pages is told once, by each format as its readers expect it."""

import json
from xml.etree import ElementTree as ET

import pytest

from pagelint.finding import Severity, Suppression
from tests.report.samples import finding, on_page, page, rule, written

FOOTER = "<footer class=all>\n<img src=logo.png>\n</footer>"
PATHS = [f"{number}.html" for number in range(9)]


@pytest.fixture
def site():
    """Pages with the same image at their ends, behind more and more text; the last has none."""
    return [*map(shared, PATHS), page("<p>Clean", path="clean.html")]


def shared(path, **more):
    text = "<p>Welcome.\n" * PATHS.index(path) + FOOTER
    made = finding(text, "<img src=logo.png>", "image has no alt text", "missing-alt", **more)
    return page(text, made, path=path)


def test_full_shows_the_first_place(site):
    """`full` shows the first place, says on how many pages it is, and counts it once."""
    assert written("full", *site) == (
        "0.html:2:1  error  missing-alt  on 9 of 10 pages\n"
        "    2 │ <img src=logo.png>\n"
        "      │ ^^^^^^^^^^^^^^^^^^ image has no alt text\n"
        "\n"
        "1 defect (1 error) in 9 places on 9 of 10 pages. Explain a rule: pagelint explain "
        "missing-alt\n"
    )


def test_concise_and_grouped_say_on_how_many_pages(site):
    """One line stands for all pages, and a page with nothing else has no headline."""
    assert written("concise", *site) == (
        "0.html:2:1: error missing-alt image has no alt text (on 9 of 10 pages)\n"
    )
    assert written("grouped", *site, summary=False) == (
        "0.html\n  2:1  error    image has no alt text (on 9 of 10 pages)  missing-alt\n\n"
    )


@pytest.mark.parametrize("form", ["full", "concise", "grouped"])
def test_verbose_shows_every_place(site, form):
    """With --verbose no place is left out."""
    output = written(form, *site, verbose=True)
    assert [path for path in PATHS if path in output] == PATHS


def test_all_pages_are_called_so(site):
    """What every page has is on all of them."""
    assert "missing-alt  on all 9 pages\n" in written("full", *site[:9])


def test_what_else_a_page_has_is_shown(site):
    """Only what was told already is left out of later pages."""
    own = on_page("too hard")
    site[3].findings.append(own)
    assert "3.html:1:1: warning hard-to-read too hard\n" in written("concise", *site)


def test_a_repeated_page_wide_finding_is_told_once():
    """What a rule says of whole pages in the same words is told once."""
    pages = [page("<p>", on_page("page has no title"), path=path) for path in PATHS]
    assert written("concise", *pages).count("\n") == 1


def test_the_highest_severity_speaks():
    """Where one page takes a rule more seriously, the defect is told as that."""
    pages = [shared("0.html", severity=Severity.WARNING), shared("1.html")]
    assert written("concise", *pages).startswith("0.html:2:1: error ")


def test_suppressed_places_are_not_counted(site):
    """A page whose finding is suppressed does not have the defect."""
    for each in site[1:8]:
        each.findings[0].suppressed = Suppression("comment")
    assert "(on 2 of 10 pages)" in written("concise", *site)


def test_github_has_one_annotation(site):
    """The annotation of the first place names some of the others."""
    (line,) = written("github", *site).splitlines()
    assert line.endswith(
        "image has no alt text%0Aalso on 8 other pages: 1.html:3:1, 2.html:4:1, 3.html:5:1, "
        "4.html:6:1, 5.html:7:1 and 3 more"
    )


def test_gitlab_has_one_issue(site):
    """The issue has the defect's identity, which no page in front of the others changes."""
    (issue,) = json.loads(written("gitlab", *site))
    (later,) = json.loads(written("gitlab", *site[1:]))
    assert issue["location"]["path"] == "0.html"
    assert issue["fingerprint"] == later["fingerprint"] == site[0].findings[0].defect
    assert "also on 8 other pages" in issue["description"]


def test_gitlab_names_the_only_other_page(site):
    """Nothing is left to count."""
    (issue,) = json.loads(written("gitlab", *site[:2]))
    assert issue["description"].endswith("; also on 1 other page: 1.html:3:1")


def test_junit_fails_once(site):
    """The case stands in the first page's suite; the others have no case of their own."""
    suites = list(ET.fromstring(written("junit", *site)))
    assert [suite.get("failures") for suite in suites] == ["1", *["0"] * 9]
    assert "also on 8 other pages" in suites[0][0][0].text
    assert suites[1][0].get("name") == "no findings of its own"
    assert suites[9][0].get("name") == "no findings"


def test_sarif_has_one_result_with_related_locations(site):
    """The result stands at the first place; the others are related, and linked to."""
    (result,) = json.loads(written("sarif", *site, rules=[rule()]))["runs"][0]["results"]
    assert result["occurrenceCount"] == 9
    assert result["message"]["text"].startswith(
        "image has no alt text (also on 8 other pages: [1.html:3](1), [2.html:4](2), "
    )
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "0.html"
    assert result["relatedLocations"][7] == {
        "id": 8,
        "physicalLocation": {
            "artifactLocation": {"uri": "8.html", "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": 10},
        },
    }


def test_sarif_links_can_not_be_forged():
    """Brackets of a path do not end the text of a link."""
    text = FOOTER
    pages = [
        page(text, finding(text, "<img src=logo.png>"), path=path) for path in ("a", "b](2)[c")
    ]
    (result,) = json.loads(written("sarif", *pages))["runs"][0]["results"]
    assert result["message"]["text"].endswith(r"[b\](2)\[c:2](1))")


def test_json_keeps_every_finding(site):
    """JSON has all findings, and says which are one defect."""
    pages = json.loads(written("json", *site))["pages"]
    assert len({each["findings"][0]["defect"] for each in pages[:9]}) == 1


def test_undecided_is_told_once():
    """What can't be told of a template is looked at once, and is no defect."""
    pages = [shared(path, severity=Severity.UNDECIDED) for path in PATHS]
    assert written("concise", *pages).count("\n") == 1
    assert "No defects on 9 pages. 1 undecided: " in written("full", *pages)
