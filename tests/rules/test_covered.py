"""Built-in rules that explain each other: one defect on a page is one finding."""

import pytest

from pagelint.engine.linter import lint_page
from pagelint.finding import Severity
from pagelint.page import Page
from pagelint.plugins import discover
from pagelint.settings import ActiveRule, Settings

RULES = tuple(
    ActiveRule(rule)
    for rule in discover().values()
    if rule.facts is None and rule.severity is not Severity.INFO
)
PAGE = """<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title></head><body><main>
<h1>{title}</h1>{text}{part}</main></body></html>"""
GERMAN = (
    "<p>Boote bis zu vierzig Fuß Länge können hier eine Nacht oder zwei liegen, wenn der"
    " Hafenmeister das vorher weiß.</p>"
)


def heard(part, *, lang="en", title="Harbour", text="<p>Boats may stay for a night.</p>"):
    html = PAGE.format(lang=lang, title=title, text=text, part=part)
    findings = lint_page(Page(html), Settings(RULES), []).findings
    return [(each.rule, *each.covers) for each in findings if each.suppressed is None]


@pytest.mark.parametrize(
    ("part", "rules"),
    [
        ('<a href="/"><img src="a.png"></a>', ("missing-alt", "empty-link")),
        (
            '<h2><a href="/"><img src="a.png"></a></h2>',
            ("missing-alt", "empty-heading", "empty-link"),
        ),
        ('<button><img src="a.png"></button>', ("missing-alt", "empty-button")),
        ('<a href="/"><svg role="img"><path d="M0 0"/></svg></a>', ("unnamed-svg", "empty-link")),
        ('<h2><a href="/"></a></h2>', ("empty-link", "empty-heading")),
        (
            '<label for="q">Name</label><input id="q"><input id="q">',
            ("unlabelled-field", "ambiguous-id"),
        ),
        ('<a href="/"><img src="a.png" alt=""></a>', ("empty-link",)),
        ("<p>&lt;em&gt;Fresh&lt;/em&gt; &lt;b&gt;bread&lt;/b&gt;</p>", ("visible-markup",)),
    ],
)
def test_one_defect_is_one_finding(part, rules):
    """The innermost finding is shown, and names the rules that it covers."""
    assert heard(part) == [rules]


def test_a_message_of_the_server_is_no_part_in_another_language():
    """Nobody declares the language of an error message."""
    message = (
        "You have an error in your SQL syntax; check the manual that corresponds to your MySQL"
        " server version for the right syntax to use near 'LIMIT' at line 1"
    )
    found = heard(f"<p>{message}</p>", lang="de", title="Hafen", text=GERMAN * 2)
    assert found == [("server-error", "undeclared-language")]
