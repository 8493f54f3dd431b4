"""How fast the HTML report opens, and what writing it costs beside JSON.

    python bench/html_report.py REPORT                  open it in Chromium, search, scroll
    python bench/html_report.py --cost FOLDER           write it beside JSON, beside JSON alone
    python bench/html_report.py --cost FOLDER --again   the same, all results known already

Opening is measured to the end of the load event, when the filter is ready: by the clock, and as CPU
time of the page's main thread (which other work on the machine does not lengthen). Chromium comes
from scripts/get-browser. Costs are the least of alternating runs of whole processes, as in runs.py;
make folders with bench/sites.py.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.runs import PAGELINT, least
from tests.report.html.chromium import find_chromium

_SEARCH = """async (words) => {
  const box = document.getElementById("words"), result = document.getElementById("result");
  const before = result.value, start = performance.now();
  box.value = words;
  box.dispatchEvent(new Event("input", {bubbles: true}));
  while (result.value === before) await new Promise((done) => setTimeout(done));
  document.body.getBoundingClientRect();
  const took = performance.now() - start;
  document.querySelector("button[type=reset]").click();
  return took;
}"""
_SCROLL = """async () => {
  document.getElementById("pages").scrollIntoView();
  const frames = [];
  let last = performance.now();
  for (let step = 0; step < 300; step += 1) {
    window.scrollBy(0, step % 50 ? 300 : 20000);
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames.sort((one, other) => one - other);
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", metavar="REPORT|FOLDER")
    parser.add_argument("--cost", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if given.cost:
        cost(given.path, given.rounds, again=given.again)
    else:
        opening(Path(given.path), given.rounds)


def cost(folder: str, rounds: int, *, again: bool) -> None:
    with tempfile.TemporaryDirectory() as aside:
        cache = ("--cache-dir", f"{aside}/cache") if again else ("--no-cache",)
        json = (
            *PAGELINT, "check", "--isolated", "--exit-zero", "--jobs", "1", *cache, folder,
            "--format", f"json={aside}/report.json",
        )  # fmt: skip
        both, alone = least((*json, "--format", f"html={aside}/report.html"), json, rounds)
        sizes = [(Path(aside) / f"report.{each}").stat().st_size for each in ("html", "json")]
    print(
        f"CPU {both.cpu_s / alone.cpu_s:.2f}, peak memory {both.peak_kib / alone.peak_kib:.2f} "
        f"of JSON alone; {sizes[0] / 1e6:.1f} MB beside {sizes[1] / 1e6:.1f} MB"
    )


def opening(report: Path, rounds: int) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        sandboxed = os.geteuid() != 0
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), chromium_sandbox=sandboxed
        )
        for _ in range(rounds):
            page = browser.new_page(viewport={"width": 1366, "height": 768})
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            start = time.monotonic()
            page.goto(report.resolve().as_uri())
            took = time.monotonic() - start
            metrics = session.send("Performance.getMetrics")["metrics"]
            busy = next(each["value"] for each in metrics if each["name"] == "TaskDuration")
            searched = page.evaluate(_SEARCH, "typo")
            frames = page.evaluate(_SCROLL)
            print(
                f"opened in {took:.2f} s ({busy:.2f} s of CPU), searched in {searched:.0f} ms, "
                f"frames {frames[150]:.0f} ms (median), {frames[285]:.0f} ms (95 %)"
            )
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
