"""The report as a whole: read once for the overview, once for the pages, written as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.report import Reporter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.results import Report

_SHOWN = 50  # defects in the overview; the others are with their pages


class Html(Reporter):
    """One HTML file: overview, defects, every page with its findings in place, the rules."""

    def chunks(self, report: Report) -> Iterator[str]:
        from pagelint.report.html.charts import charts
        from pagelint.report.html.guide import guides
        from pagelint.report.html.overview import overview
        from pagelint.report.html.rows import Rows
        from pagelint.report.html.template import filled

        seen = overview(report)
        rows = Rows((defect.id for defect in seen.defects), self.style.folder, self.style.edit_url)
        return filled(
            overview=seen,
            charts=list(charts(seen, self.style.history)),
            problems=report.problems,
            rows=rows.of(report.pages),
            statements=rows.statements,
            shown=_SHOWN,
            guides=lambda: guides(rows.families, self.rules),
        )
