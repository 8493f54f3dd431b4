"""Rules on whole documents: title, language, headings."""

import pytest

from pagelint.settings import ActiveRule, Settings
from pagelint.testing import lint
from pagelint_rules.structure import duplicate_title, empty_heading, missing_lang, missing_title
from tests.runs import lint_site


def duplicates(**pages: str) -> dict[str, list[str]]:
    """The messages of duplicate-title by page."""
    settings = Settings((ActiveRule(duplicate_title.check.rule),))
    report = lint_site({name: html.encode() for name, html in pages.items()}, settings)
    return {page.path: [each.message for each in page.findings] for page in report.pages}


def test_three_pages_with_one_title() -> None:
    """Each names one other and how many more there are."""
    title = "<title>Cod</title>"
    assert duplicates(a=title, b=title, c=title, d="<title>Eel</title>") == {
        "a": ['title "Cod" is also that of b and 1 more'],
        "b": ['title "Cod" is also that of a and 1 more'],
        "c": ['title "Cod" is also that of a and 1 more'],
        "d": [],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<title>Cod</title><html lang=en>", "<title>Cod</title><html lang=de>"),
        (
            "<title>Cod</title><link rel=canonical href=/cod>",
            "<title>Cod</title><link rel=canonical href=/cod>",
        ),
        ("<title>Cod</title><meta name=robots content='NoIndex'>", "<title>Cod</title>"),
        ("<title></title>", "<title></title>"),
    ],
)
def test_pages_that_may_share_a_title(one: str, other: str) -> None:
    """Translations, one page under two addresses, and pages that nobody finds by title."""
    assert duplicates(a=one, b=other) == {"a": [], "b": []}


@pytest.mark.parametrize("rule", [missing_lang.check.rule, missing_title.check.rule])
@pytest.mark.parametrize("html", ["<p>Cod</p>", "<!-- part --><h2>Cod</h2>", "<tr><td>Cod", ""])
def test_part_of_a_page(rule: object, html: str) -> None:
    """A part that another page takes in has no title and no language of its own."""
    assert lint(rule, html) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "html", ["<!-- x --><!DOCTYPE html><p>Cod", "<html><p>Cod", "<body><p>Cod", "<head></head>Cod"]
)
def test_whole_page(html: str) -> None:
    """A document type, or one of the outer elements, makes a page of it."""
    assert [finding.span for finding in lint(missing_title.check.rule, html)] == [None]


@pytest.mark.parametrize(
    ("html", "severity"),
    [
        ("<h2></h2>", "error"),
        ('<h2 class="title"> <br></h2>', "error"),
        ('<h2 id="name"></h2>', "warning"),
        ('<div class="modal-body"><h2></h2></div>', "warning"),
    ],
)
def test_empty_heading(html: str, severity: str) -> None:
    """A heading that a script may fill in is a likely defect only."""
    found = lint(empty_heading.check.rule, html)
    assert [finding.severity.value for finding in found] == [severity]
