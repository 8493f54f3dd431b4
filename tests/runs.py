"""Runs over pages in memory, for tests of rules and of what surrounds them."""

from collections.abc import Mapping

from pagelint.engine.linter import Linted, lint
from pagelint.engine.run import Run, RunOptions
from pagelint.resource import Resource
from pagelint.results import Report
from pagelint.settings import Settings


def lint_one(data: bytes, settings: Settings, name: str = "page.html") -> Linted:
    """What comes of one page."""
    return lint(Resource(name, data), settings)


def lint_site(pages: Mapping[str, bytes], settings: Settings, *, root: str = "") -> Report:
    """A whole run over pages, given by their paths; files if there is a root."""
    run = Run(lambda _: settings, RunOptions())
    resources = [
        Resource(path, data, on_disk=bool(root), root=root) for path, data in pages.items()
    ]
    for _ in run.results(resources):
        pass
    return run.report()
