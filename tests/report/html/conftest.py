"""A real Chromium that opens reports; `scripts/get-browser` installs it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.report.html.chromium import find_chromium

AXE = Path(__file__).parents[3] / ".cache" / "axe-core" / "4.14.1" / "axe.min.js"
MISSING = "no Chromium here: run scripts/get-browser"


class Opened:
    """A report in the browser. `requests` and `complaints` are what it asked for and logged."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))

    def rows(self) -> list[str]:
        """The paths of the pages that are shown, in order."""
        return self.page.locator("#rows li:visible .page code").all_text_contents()

    def open(self, number: int) -> None:
        """Open the page with that number."""
        self.page.locator(f"#page-{number} summary").click()

    def messages(self, number: int) -> list[str]:
        """What is said of an open page."""
        said = self.page.locator(f"#page-{number} .findings li > p:nth-child(2)")
        return said.all_text_contents()

    def settle(self) -> None:
        """Wait until what was typed has had its effect: timers run in the order of their time."""
        self.page.evaluate("new Promise((resolve) => setTimeout(resolve, 200))")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if not path:
        pytest.skip(MISSING)
    # Chromium refuses its sandbox to root, as whom containers run.
    sandboxed = not hasattr(os, "geteuid") or os.geteuid() != 0
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, chromium_sandbox=sandboxed)
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Open a report's text: `opened(text, **context)`, with options of Playwright's contexts."""
    contexts = []

    def open_text(text: str, **options: Any) -> Opened:
        (tmp_path / "report.html").write_text(text, "utf-8")
        contexts.append(browser.new_context(**options))
        made = Opened(contexts[-1].new_page())
        made.page.goto((tmp_path / "report.html").as_uri())
        return made

    yield open_text
    for each in contexts:
        each.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    if not AXE.exists():
        pytest.skip("no axe-core here: run scripts/get-browser")
    return AXE.read_text("utf-8")
