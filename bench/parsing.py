"""What reading a page costs, as multiples of the C parse alone of the same pages in the same run.

    python bench/parsing.py FOLDER

FOLDER is searched for `*.html`. Prints ratios only: of CPU time, best of several rounds, the rounds
of all columns taken in turn so that a busy machine slows all alike. The second table joins the
pages to ever longer ones and shows the cost per byte against that of the shortest: flat is linear.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import turbohtml

from pagelint.html.source import NotText, decode
from pagelint.page import Page
from pagelint.page.alignment import Alignment
from pagelint.page.attributes import attribute_blocks
from pagelint.page.blocks import extract_blocks

ROUNDS = 5
MEGABYTES = (0.1, 1, 5, 20, 50)


def parse(text: str) -> None:
    turbohtml.parse(text, source_locations=True)


def page(text: str) -> None:
    Page(text)


def page_and_blocks(text: str) -> None:
    assert Page(text).blocks is not None


def everything(text: str) -> None:
    whole = Page(text)
    assert whole.blocks is not None
    assert whole.attribute_blocks is not None
    assert whole.alignment


def soup(text: str) -> None:
    assert Page(text).soup


STEPS = {
    "C parse alone": parse,
    "page": page,
    "page, blocks": page_and_blocks,
    "page, blocks, alignment": everything,
    "page, BeautifulSoup": soup,
}


def seconds(step: Callable[[str], None], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        step(text)
    return time.process_time() - start


def best(texts: list[str], rounds: int = ROUNDS) -> dict[str, float]:
    """The least CPU time of each step."""
    times = [{name: seconds(step, texts) for name, step in STEPS.items()} for _ in range(rounds)]
    return {name: min(each[name] for each in times) for name in STEPS}


def parts(texts: list[str]) -> dict[str, float]:
    """The least CPU time of each part on parsed pages."""
    pages = [Page(text) for text in texts]
    for each in pages:
        assert each.source.normalized_line_starts
    jobs: dict[str, Callable[[Page], object]] = {
        "blocks": lambda each: extract_blocks(each, frozenset()),
        "attribute blocks": attribute_blocks,
        "alignment": lambda each: Alignment(each.document, each.source),
    }
    times = dict.fromkeys(jobs, float("inf"))
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            start = time.process_time()
            for each in pages:
                job(each)
            times[name] = min(times[name], time.process_time() - start)
    return times


def joined(texts: list[str], size: int) -> str:
    """Bodies one behind the other, up to about a size."""
    long, length = [], 0
    while length < size:
        for text in texts:
            long.append(text[: size - length])
            length += len(long[-1])
            if length >= size:
                break
    return "".join(long)


def read(folder: Path) -> list[str]:
    texts = []
    for path in sorted(folder.rglob("*.html")):
        try:
            texts.append(decode(path.read_bytes()).text)
        except NotText:
            print(f"skipped {path.name}", file=sys.stderr)
    return texts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    texts = read(parser.parse_args().folder)
    times = best(texts)
    unit = times["C parse alone"]
    print(f"{len(texts)} pages, {sum(map(len, texts)) / 1e6:.1f} million characters")
    for name, value in (times | parts(texts)).items():
        print(f"{name:28}{value / unit:6.1f} ×")
    print("\ncost per byte, against the shortest")
    print(f"{'MB':>6}" + "".join(f"{name:>26}" for name in STEPS))
    first: dict[str, float] = {}
    for megabytes in MEGABYTES:
        size = int(megabytes * 1e6)
        costs = best([joined(texts, size)], 3 if megabytes < 20 else 1)
        row = {name: value / size for name, value in costs.items()}
        first = first or row
        print(f"{megabytes:6}" + "".join(f"{row[name] / first[name]:25.2f}×" for name in STEPS))


if __name__ == "__main__":
    main()
