"""Takes the pictures of the HTML report for docs/report.md.

    python scripts/build_report_images.py            Chromium comes from scripts/get-browser

The site is made of bench/sites.py's pages and the examples; for the trend it is linted before
each of two mends, too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
sys.path.insert(0, str(ROOT))

MENDED = (  # what is mended from month to month, and how
    ("thier", "their"),
    ('href="https://www.youtube.com/the-notebook"></a>', 'href="/videos/">Our videos</a>'),
)
LAPTOP, PHONE, PAPER = (1366, 860), (390, 844), (794, 1123)  # CSS pixels; the last is A4


def main() -> None:
    from tests.report.html.chromium import find_chromium

    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = build(Path(folder))
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), chromium_sandbox=os.geteuid() != 0
        )
        shoot(browser, report)
        browser.close()


def build(folder: Path) -> Path:
    """A report on the site, with a trend."""
    site = folder / "notebook"
    _run(ROOT / "bench" / "sites.py", site, "--pages", "120")
    for page in (ROOT / "examples").glob("*.html"):
        shutil.copy(page, site)
    earlier = []
    for month, mended in zip(("2026-09", "2026-10"), MENDED, strict=True):
        _check(folder, "--format", f"json={month}.json")
        earlier += ["--history", f"{month}.json"]
        for page in site.glob("page-*.html"):
            page.write_text(page.read_text("utf-8").replace(*mended), "utf-8")
    _check(folder, *earlier, "--format", "html=report.html")
    return folder / "report.html"


def shoot(browser: Browser, report: Path) -> None:
    """Overview and an opened page on a laptop, both on a phone, the first sheet of paper."""
    with _opened(browser, report, LAPTOP, "light") as page:
        _save(page, "report-laptop")
    with _opened(browser, report, LAPTOP, "dark") as page:
        _open_page(page, "notebook/clinic.html")
        _save(page, "report-page")
    with _opened(browser, report, PHONE, "light") as page:
        _save(page, "report-phone")
        _open_page(page, "notebook/clinic.html")
        _save(page, "report-phone-page")
    with _opened(browser, report, PAPER, "light") as page:
        page.emulate_media(media="print")
        _save(page, "report-print")


def _opened(browser: Browser, report: Path, size: tuple[int, int], scheme: str) -> Page:
    width, height = size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.goto(report.as_uri())
    return page


def _open_page(page: Page, path: str) -> None:
    row = page.locator("#rows li", has_text=path)
    row.locator("summary").click()
    row.evaluate("row => row.scrollIntoView()")


def _save(page: Page, name: str) -> None:
    page.screenshot(path=IMAGES / f"{name}.png")


def _check(folder: Path, *options: str) -> None:
    _run("-m", "pagelint", "check", "--isolated", "--exit-zero", "notebook", *options, cwd=folder)


def _run(*command: str | Path, cwd: Path = ROOT) -> None:
    subprocess.run([sys.executable, *command], cwd=cwd, check=True)


if __name__ == "__main__":
    main()
