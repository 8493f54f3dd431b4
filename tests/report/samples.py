"""Reports made by hand, and what reporters write of them."""

import io

from pagelint.engine.placing import place
from pagelint.finding import Finding, Severity, Span
from pagelint.html.source import Source
from pagelint.report import Style, reporter
from pagelint.results import PageResult, Report
from pagelint.rule import Example, Rule

HOSTILE = "\x1b[31m\x00\x07\x9b\u202e\u2066\u200b\ud800\ufeff\u2028\x7f]]><!-- \r\n::error::"


def finding(text, mark, message="is wrong", rule="typo", severity=Severity.ERROR, **more):
    """A finding on the first place where `mark` stands in the text."""
    start = text.index(mark)
    return named(Finding(Span(start, start + len(mark)), message, severity=severity, **more), rule)


def on_page(message, rule="hard-to-read", severity=Severity.WARNING, **more):
    """A finding about the whole page."""
    return named(Finding(None, message, severity=severity, **more), rule)


def named(made, rule):
    made.rule, made.category = rule, "text"
    return made


def page(text, *findings, path="site/page.html", **more):
    place(path, Source(text), findings)
    return PageResult(path, findings=list(findings), **more)


def written(name, *pages, problems=(), rules=(), **style):
    """What the reporter of a format writes about the pages."""
    out = io.StringIO()
    made = reporter(name, Style(**style), {each.id: each for each in rules})
    made.write(Report(list(pages), list(problems)), out)
    return out.getvalue()


def rule(name="typo", **more):
    """A rule's metadata."""
    facts = {
        "category": "spelling", "severity": Severity.ERROR, "summary": "A misspelt word",
        "documentation": "A misspelt word.\n\nIt distracts.", "since": "0.1", "stage": "stable",
        "default": True, "wcag": ("3.1.5",), "act": (), "options": None,
        "bad": (Example("<p>A ⟦wrod⟧</p>"),), "good": (Example("<p>A word</p>"),), "check": _check,
    }  # fmt: skip
    return Rule(id=name, **(facts | more))


def _check(page, context):
    """Find nothing, as a built-in rule."""
    return []


_check.__module__ = "pagelint_rules.spelling.typo"


def hostile_page():
    """A page whose path, text, title and messages try to break the output."""
    text = f"<p>before {HOSTILE} here </p>"
    return page(
        text,
        finding(text, HOSTILE, f"says {HOSTILE}", hint=f"drop {HOSTILE}", excerpt=HOSTILE),
        on_page(f"page {HOSTILE}", rule=f"rule{HOSTILE}"),
        path=f"a{HOSTILE}.html",
        title=HOSTILE,
    )
