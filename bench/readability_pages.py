"""How near pagelint's scores of whole pages come to those of their articles alone.

usage: python bench/readability_pages.py FOLDER [--worst N]

FOLDER holds a folder a page, each with source.html, the page, and expected.html, its article as cut
out by people or by a tool that they checked; the test pages of Mozilla's Readability are such
(github.com/mozilla/readability, test/test-pages). Compared are the pages whose article has 100
words of prose or more, in English.
"""

import argparse
import statistics
from pathlib import Path
from typing import NamedTuple

from pagelint.html.source import decode
from pagelint.page import Page
from pagelint.prose.reading import read
from pagelint.text.readability import Readability
from pagelint.text.readability.measure import LEAST_WORDS


class Distance(NamedTuple):
    ease: float
    grade: float
    name: str


def scores(path: Path) -> Readability:
    return Page(decode(path.read_bytes())).once(read).scores


def distance(folder: Path) -> Distance | None:
    page, article = scores(folder / "source.html"), scores(folder / "expected.html")
    if article.language != "en" or article.words < LEAST_WORDS:
        return None
    if page.flesch_reading_ease is None or page.language != "en":
        return Distance(100.0, 18.0, folder.name)
    return Distance(
        abs(page.flesch_reading_ease - article.flesch_reading_ease),
        abs(page.grade - article.grade),
        folder.name,
    )


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N worst pages")
    chosen = parser.parse_args()
    pages = sorted(path.parent for path in chosen.folder.glob("*/expected.html"))
    found = sorted(filter(None, map(distance, pages)), reverse=True)
    ease = [each.ease for each in found]
    off = sum(each.grade > 1 for each in found) / len(found)
    print(f"{len(found)} English articles of {LEAST_WORDS} words or more")
    print(f"Flesch apart: median {statistics.median(ease):.2f}, "
          f"90th percentile {statistics.quantiles(ease, n=10)[-1]:.2f}")  # fmt: skip
    print(f"more than one grade apart: {off:.0%}")
    for each in found[: chosen.worst]:
        print(f"{each.ease:6.1f} {each.grade:5.1f}  {each.name}")


if __name__ == "__main__":
    main()
