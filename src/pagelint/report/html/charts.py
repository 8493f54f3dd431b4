"""The report's plots, each with its figures as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pygal
from pygal.style import Style

from pagelint.report.html.svg import svg
from pagelint.report.html.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from pagelint.report.history import Past
    from pagelint.report.html.overview import Overview, Share

_WIDTH = 380  # of a plot, in the CSS pixels that its text is measured in
_HEIGHT = 220
_BAR = 26  # height of one of the bars that lie
_AXIS = 40
_MOST = 10  # bars of one plot; the table has the others
_HARDEST = 18  # grades from here on are one bar
_GAP = 0.14  # on either side of a bar, as a share of its place
_STEPS = 4  # of an axis, at most
_LABEL = 12  # characters of a label below a point
_LEVELS = ("errors", "warnings", "infos")


class Chart(NamedTuple):
    """A plot with its figures: `head` names the columns, `rows` are its figures as text.

    `legend` are the names of the series in the order of their colours, if there are several.
    """

    title: str
    note: str
    plot: Markup
    head: tuple[str, ...]
    rows: list[tuple[str, ...]]
    legend: tuple[str, ...] = ()


def charts(overview: Overview, history: Sequence[Past]) -> Iterator[Chart]:
    """The plots that there are figures for."""
    if overview.rules:
        yield _shares("Findings by rule", "rule", overview.rules)
        yield _shares("Findings by family", "family", overview.families)
        yield _repeated(overview)
    if overview.grades:
        yield _grades(overview)
    if history:
        yield _trend(overview, history)


def _shares(title: str, noun: str, shares: Sequence[Share]) -> Chart:
    used = [index for index in range(len(_LEVELS)) if any(each.counts[index] for each in shares)]
    shown = shares[:_MOST][::-1]  # pygal draws from below
    chart = pygal.HorizontalStackedBar(**_look(height=len(shown) * _BAR + _AXIS))
    chart._series_margin = _GAP
    chart.x_labels = [f"{visible(each.name)}  {each.total:,}" for each in shown]
    for index, name in enumerate(_LEVELS):
        chart.add(name, [each.counts[index] or None for each in shown])
    rest = len(shares) - len(shown)
    return Chart(
        title,
        f"The {_MOST} with the most findings; the table has {rest} more." if rest else "",
        svg(chart, "levels", f"{title}, as bars. The figures are in the table that follows."),
        (noun, *(_LEVELS[index] for index in used)),
        [(visible(each.name), *(f"{each.counts[index]:,}" for index in used)) for each in shares],
        tuple(_LEVELS[index] for index in used),
    )


def _repeated(overview: Overview) -> Chart:
    total, repeated = overview.findings, overview.repeated
    chart = pygal.Pie(**_look(width=_HEIGHT, margin_right=6, inner_radius=0.6))
    chart.add("on several pages", repeated)
    chart.add("on one page", total - repeated)
    several = sum(each.pages > 1 for each in overview.defects)
    parts = (
        ("on several pages", several, repeated),
        ("on one page", len(overview.defects) - several, total - repeated),
    )
    return Chart(
        "Shared by several pages",
        f"{_percent(repeated, total)} of the findings stand on several pages alike, as in a "
        f"template: {_many(several, 'defect')} to mend once.",
        svg(chart, "ring", "Findings on several pages and on one, as a ring."),
        ("where", "defects", "findings"),
        [(where, f"{defects:,}", f"{findings:,}") for where, defects, findings in parts],
        ("on several pages", "on one page"),
    )


def _grades(overview: Overview) -> Chart:
    counts = [0] * _HARDEST
    for grade, count in overview.grades.items():
        counts[min(max(grade, 1), _HARDEST) - 1] += count
    labels = [*map(str, range(1, _HARDEST)), f"{_HARDEST}+"]
    chart = pygal.Bar(**_look())
    chart._series_margin = _GAP
    chart.x_labels = labels
    chart.add("pages", [count or None for count in counts])
    graded = sum(counts)
    missing = overview.tally.pages - graded
    return Chart(
        "Reading grade",
        "Pages by the US school grade that their prose asks for"
        + (f"; {_many(missing, 'page')} with too little prose for one." if missing else "."),
        svg(chart, "grades", "Pages by reading grade, as bars. The figures are in the table."),
        ("grade", "pages"),
        [(label, f"{count:,}") for label, count in zip(labels, counts, strict=True) if count],
    )


def _trend(overview: Overview, history: Sequence[Past]) -> Chart:
    runs: list[tuple[str, tuple[int, ...]]] = [(visible(past.name), past[1:]) for past in history]
    runs.append(("now", (overview.tally.pages, *overview.counts)))
    chart = pygal.Line(**_look(truncate_label=_LABEL, include_x_axis=True))
    chart.x_labels = [name for name, _ in runs]
    used = [index for index in range(len(_LEVELS)) if any(counts[index + 1] for _, counts in runs)]
    for index, name in enumerate(_LEVELS):
        chart.add(name, [counts[index + 1] for _, counts in runs] if index in used else [])
    return Chart(
        "Trend",
        f"Findings beside those of {_many(len(history), 'earlier report')}.",
        svg(chart, "levels trend", "Findings of earlier reports and now, as lines."),
        ("report", "pages", *(_LEVELS[index] for index in used)),
        [
            (name, f"{counts[0]:,}", *(f"{counts[index + 1]:,}" for index in used))
            for name, counts in runs
        ],
        tuple(_LEVELS[index] for index in used),
    )


def _look(height: int = _HEIGHT, **more: Any) -> dict[str, Any]:
    """Options of pygal for a plot that the report's own style sheet paints."""
    style = Style(label_font_size=13, major_label_font_size=13)  # what room labels are given
    usual = {
        "style": style, "css": [], "js": [], "width": _WIDTH, "height": height, "margin": 6,
        "margin_right": 18, "show_legend": False, "formatter": _whole, "rounded_bars": 2,
        "max_scale": _STEPS, "truncate_label": -1,
    }  # fmt: skip
    return usual | more


def _whole(number: float) -> str:
    """A count; nothing for a step of the axis between two counts."""
    return f"{number:,.0f}" if number == int(number) else ""


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
