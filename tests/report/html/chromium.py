"""Which Chromium the tests drive: an installed one, or Playwright's. Run to print its path."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str:
    """The path of its program; "" where there is none."""
    installed = next(filter(None, map(shutil.which, _NAMES)), "")
    if installed:
        return installed
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else ""


if __name__ == "__main__":
    path = find_chromium()
    sys.stdout.write(f"{path}\n")
    sys.exit(not path)
