"""The report in a real browser: what readers do with it."""

import pytest

from pagelint.api import lint
from tests.report.html.reports import harbour
from tests.report.samples import finding, page, written

LAPTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 568}  # WCAG 2.2, 1.4.10: content reflows down to this
WALK = 60  # more stops than the report has before its pages


def test_nothing_is_asked_of_anybody(opened):
    """The file is the only request, and nothing is complained of."""
    report = opened(harbour())
    report.open(0)
    assert [url.rpartition("/")[2] for url in report.requests] == ["report.html"]
    assert report.complaints == []


def test_findings_are_marked_in_place(opened):
    """An opened page shows its passages with the marks, and below each what is said."""
    report = opened(harbour())
    report.open(0)
    assert report.page.locator("#page-0 mark").all_text_contents() == [
        "adress",
        "wrod",
        '<a href="#">',
    ]
    assert report.messages(0) == [
        '"adress": did you mean address?', '"wrod": did you mean word?', "link leads nowhere",
    ]  # fmt: skip


def test_covered_rules_are_named(opened):
    """A finding that explains those of other rules says so."""
    text = "<p><img></p>"
    image = finding(text, "<img>", "image has no alt text", "missing-alt")
    image.covers = ("empty-link",)
    report = opened(written("html", page(text, image)))
    report.open(0)
    assert report.page.locator("#page-0 .said").text_content().endswith("1:4, covers empty-link")


def test_what_is_about_a_whole_page(opened):
    """It stands first, without a passage."""
    report = opened(harbour())
    report.open(3)
    assert report.messages(3) == ["reading grade 15, limit 12"]
    assert report.page.locator("#page-3 mark").count() == 0


@pytest.mark.parametrize(
    ("words", "pages"),
    [("berths", "0"), ("no ALT text", "1"), ("harbour/4", "4"), ("hash-link", "012"),
     ("nothing has this", "")],
)  # fmt: skip
def test_search(opened, words, pages):
    """Paths, titles, rules and messages are searched, whatever the case."""
    report = opened(harbour())
    report.page.get_by_label("Search").fill(words)
    report.settle()
    assert report.rows() == [f"harbour/{page}.html" for page in pages]


def test_search_narrows_findings(opened):
    """A page found by a message shows the findings that say it, and how many it keeps back."""
    report = opened(harbour())
    report.open(0)
    report.page.get_by_label("Search").fill("wrod")
    report.settle()
    assert report.messages(0) == ['"wrod": did you mean word?']
    assert "2 more on this page" in report.page.locator("#page-0").text_content()


@pytest.mark.parametrize(
    ("label", "option", "pages"),
    [("Severity", "warning", "0123"), ("Family", "text", "0123"), ("Rule", "typo", "0")],
)
def test_filters(opened, label, option, pages):
    """By severity, family and rule."""
    report = opened(harbour())
    report.page.get_by_label(label, exact=True).select_option(option)
    assert report.rows() == [f"harbour/{page}.html" for page in pages]


def test_pages_of_a_defect(opened):
    """The button of a defect shows the pages that have it, and how to have all again."""
    report = opened(harbour())
    report.page.get_by_role("button", name="Show its pages").first.click()
    report.settle()
    assert report.rows() == ["harbour/0.html", "harbour/1.html", "harbour/2.html"]
    assert "Only the defect: hash-link" in report.page.locator("#chosen").text_content()
    report.page.get_by_role("button", name="Show all defects").click()
    assert len(report.rows()) == 5


@pytest.mark.parametrize(
    ("option", "pages"), [("grade", "32014"), ("found", "01234"), ("number", "01234")]
)
def test_order(opened, option, pages):
    """By grade the hardest come first, then those without one."""
    report = opened(harbour())
    report.page.get_by_label("Order").select_option(option)
    assert report.rows() == [f"harbour/{page}.html" for page in pages]


def test_reset(opened):
    """All is shown again, in the first order."""
    report = opened(harbour())
    report.page.get_by_label("Order").select_option("grade")
    report.page.get_by_label("Search").fill("law")
    report.settle()
    report.page.get_by_role("button", name="Reset").click()
    report.settle()
    assert report.rows() == [f"harbour/{page}.html" for page in range(5)]


def test_link_to_the_first_place(opened):
    """It opens the page, which takes the focus, even where a filter had hidden it."""
    report = opened(harbour())
    report.page.get_by_label("Search").fill("law")
    report.settle()
    report.page.locator(".where a", has_text="harbour/1.html").first.click()
    report.settle()
    assert report.page.locator("#page-1 mark").count() == 2
    assert report.page.evaluate("document.activeElement.closest('li').id") == "page-1"


def test_link_to_a_rule(opened):
    """A finding's rule leads to its explanation, opened."""
    report = opened(harbour())
    report.open(0)
    report.page.locator("#page-0").get_by_role("link", name="typo").first.click()
    report.settle()
    assert report.page.locator("#rule-typo p").first.is_visible()


def test_open_all(opened):
    """Every page that is shown is opened."""
    report = opened(harbour())
    report.page.get_by_role("button", name="Open all").click()
    report.settle()
    assert report.page.locator("#rows mark").count() == 6


def _background(report):
    return report.page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_colours_of_the_system(opened):
    """Dark where the system is."""
    light = _background(opened(harbour(), color_scheme="light"))
    assert _background(opened(harbour(), color_scheme="dark")) != light


def test_colours_by_the_switch(opened):
    """The switch weighs more than the system."""
    report = opened(harbour(), color_scheme="light")
    before = _background(report)
    report.page.get_by_label("Colours").select_option("dark")
    assert _background(report) != before


def test_without_script(opened):
    """Overview, defects, pages and rules are there; what would not work isn't."""
    report = opened(harbour(), java_script_enabled=False)
    assert report.page.get_by_role("heading", name="5 defects on 5 pages").is_visible()
    assert report.page.locator(".defects > li").count() == 5
    assert report.page.locator("#rows > ol > li").count() == 5
    assert "need this file's script" in report.page.locator("#pages").text_content()
    for control in report.page.locator("button, select, input").all():
        assert not control.is_visible()


def test_on_paper(opened):
    """What can only be clicked is left out; opened pages stand open."""
    report = opened(harbour())
    report.open(0)
    report.page.emulate_media(media="print")
    assert not report.page.locator("nav").is_visible()
    assert not report.page.get_by_label("Search").is_visible()
    assert report.page.locator("#page-0 mark").first.is_visible()


@pytest.mark.parametrize("size", [LAPTOP, PHONE, NARROWEST], ids=lambda size: str(size["width"]))
def test_nothing_is_wider_than_the_screen(opened, size):
    """No scrolling sideways, pages opened."""
    report = opened(harbour(), viewport=size)
    report.page.get_by_role("button", name="Open all").click()
    report.settle()
    assert report.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_axe_finds_nothing(opened, axe, scheme, size):
    """All of axe-core's rules, best practices too, with everything opened."""
    report = opened(harbour(), color_scheme=scheme, viewport=size)
    report.page.get_by_role("button", name="Open all").click()
    report.page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    report.settle()
    report.page.evaluate(axe)
    found = report.page.evaluate("axe.run().then(found => found.violations)")
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


def test_pagelint_finds_nothing():
    """The report has nothing that pagelint reports, but that its pages are not there to link."""
    found = lint(harbour(), config=False).findings
    assert [(each.rule, each.text) for each in found if each.rule != "broken-internal-link"] == []


def test_keyboard(opened):
    """Tab reaches every control in the order in which they stand, each with a visible outline."""
    report = opened(harbour())
    reached = []
    for _ in range(WALK):
        report.page.keyboard.press("Tab")
        reached.append(
            report.page.evaluate(
                "(() => { const e = document.activeElement, box = e.getBoundingClientRect();"
                " return [e.id || e.textContent.trim().slice(0, 20),"
                " getComputedStyle(e).outlineStyle, box.width > 1 && box.height > 1]; })()"
            )
        )
    names = [name for name, _, _ in reached]
    assert names[:6] == ["Skip to the report", "Overview", "Defects", "Pages", "Rules", "scheme"]
    controls = ["words", "severity", "family", "rule", "order", "open-all"]
    assert [name for name in names if name in controls] == controls
    until = names.index("open-all")
    assert all(outline == "solid" and seen for _, outline, seen in reached[:until])


def test_keyboard_opens_a_page(opened):
    """Enter on a page shows its findings, Tab goes on to their links."""
    report = opened(harbour())
    report.page.locator("#page-0 summary").focus()
    report.page.keyboard.press("Enter")
    report.settle()
    assert report.page.locator("#page-0 mark").count() == 3
    report.page.keyboard.press("Tab")
    assert report.page.evaluate("document.activeElement.textContent") == "Open the page"
    report.page.keyboard.press("Tab")
    assert report.page.evaluate("document.activeElement.textContent") == "typo"


def test_skip_link(opened):
    """The first stop leads past the navigation."""
    report = opened(harbour())
    report.page.keyboard.press("Tab")
    report.page.keyboard.press("Enter")
    assert report.page.evaluate("location.hash") == "#main"
