"""Reports that the browser is shown."""

from pagelint.finding import Severity
from pagelint.plugins import discover
from pagelint.report.history import Past
from pagelint.results import Problem
from tests.report.samples import finding, on_page, page, written

FOOTER = '<footer class="foot"><a href="#">Timetable</a></footer>\n'


def _page(number, body, *found, **more):
    text = f"<h1>Pier {number}</h1>\n{body}\n{FOOTER}"
    shared = finding(text, '<a href="#">', "link leads nowhere", "hash-link", Severity.WARNING)
    mine = [finding(text, mark, message, rule) for mark, message, rule in found]
    return page(text, *mine, shared, path=f"harbour/{number}.html", **more)


def harbour(**style):
    """Five pages: three with defects of their own, all but the last with the one of a template."""
    grades = {"readability": {"grade": 9.4, "reliable": True}}
    pages = [
        _page(
            0, "<p>An adress and a wrod</p>",
            ("adress", '"adress": did you mean address?', "typo"),
            ("wrod", '"wrod": did you mean word?', "typo"),
            title="Berths", **grades,
        ),
        _page(
            1, '<p><img src="a.jpg"></p>',
            ('<img src="a.jpg">', "image has no alt text", "missing-alt"), title="Pictures",
        ),
        _page(2, "<p>Quiet</p>", title="Tides", readability={"grade": 12.0, "reliable": True}),
        page(
            "<p>Long</p>", on_page("reading grade 15, limit 12", hint="begin with the first"),
            path="harbour/3.html", title="Law", readability={"grade": 15.1, "reliable": True},
        ),
        page("<p>Fine</p>", path="harbour/4.html", title="Fine"),
    ]  # fmt: skip
    return written(
        "html", *pages,
        problems=[Problem("harbour/5.html", "no such file")],
        rules=discover().values(),
        history=(Past("may", 5, 9, 8, 0), Past("june", 5, 6, 8, 1)),
        **style,
    )  # fmt: skip
