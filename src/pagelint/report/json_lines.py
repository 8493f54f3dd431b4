"""`jsonl`: one finding a line, each with its page's path. Suppressed findings are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.report import Reporter
from pagelint.report.documents import finding_documents
from pagelint.report.runners import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.results import PageResult


class JsonLines(Reporter):
    """Findings as `json` writes them, `path` first."""

    streams = True

    def page(self, page: PageResult) -> Iterator[str]:
        for document in finding_documents(page, self.url):
            if document["suppressed"] is None:
                yield dumps({"path": page.path, **document}) + "\n"
