"""What `pagelint check` costs, as ratios within one run; absolute times say nothing.

    python bench/check.py FOLDER            all rules on a folder of pages against the C parse alone
    python bench/check.py FOLDER --start    `--version` and one small page against `python -c pass`
    python bench/check.py FOLDER --sizes    cost per byte as a page grows to 50 MB, and memory

CPU seconds of whole processes, user and system, medians of alternating runs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PARSE = """
import sys, turbohtml
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        turbohtml.parse(file.read().decode("utf-8", "replace"))
"""
SMALL = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Our clinic</title></head>
<body><h1>Our clinic</h1><p>Please bring your adress. <img src="map.png"></p></body></html>
"""
CORE = (
    "leftover-shortcode,typo,glued-words,repeated-word,missing-alt,placeholder-alt,placeholder-link,"
    "empty-link-target,hash-link,malformed-link,announced-link-missing,hard-to-read,long-sentence,"
    "lorem-ipsum,missing-lang,missing-title,empty-link,empty-heading"
)
PAGELINT = [sys.executable, "-m", "pagelint", "check", "--exit-zero", "--format", "json"]


def cpu(command: list[str]) -> tuple[float, int]:
    """CPU seconds and peak memory (KiB) of one run, which must not fail to start."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment
    ) as child:
        assert child.stderr is not None
        said = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if b"importing" in said or child.returncode not in (0, 1, 2):
        sys.exit(f"{command[:4]} failed: {said.decode(errors='replace')}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss


def ratio(command: list[str], base: list[str], rounds: int) -> tuple[float, float, float]:
    """Median, least and greatest of command / base, run in turn."""
    cpu(command)
    ratios = [cpu(command)[0] / cpu(base)[0] for _ in range(rounds)]
    return statistics.median(ratios), min(ratios), max(ratios)


def show(name: str, ratios: tuple[float, float, float]) -> None:
    print(f"{name:44} {ratios[0]:6.1f} x   ({ratios[1]:.1f} to {ratios[2]:.1f})", flush=True)


def throughput(folder: Path, rounds: int) -> None:
    pages = sorted(str(page) for page in folder.rglob("*.html"))
    size = sum(Path(page).stat().st_size for page in pages) / 1e6
    print(f"{len(pages)} pages, {size:.1f} MB; the C parse alone = 1")
    base = [sys.executable, "-c", PARSE, *pages]
    show("check, all rules, JSON", ratio([*PAGELINT, *pages], base, rounds))
    show("  the first rules", ratio([*PAGELINT, "--select", CORE, *pages], base, rounds))
    for category in ("spelling", "readability", "text", "links", "images", "structure"):
        show(f"  {category} alone", ratio([*PAGELINT, "--select", category, *pages], base, rounds))


def start(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(SMALL)
        base = [sys.executable, "-c", "pass"]
        print("`python -c pass` = 1")
        show("--version", ratio([sys.executable, "-m", "pagelint", "--version"], base, rounds))
        show("check, one small page", ratio([*PAGELINT[:5], str(page)], base, rounds))


def sizes(folder: Path, rounds: int) -> None:
    text = b"".join(page.read_bytes() for page in sorted(folder.rglob("*.html")))
    with tempfile.TemporaryDirectory() as temporary:
        page = Path(temporary, "page.html")
        costs = []
        for megabytes in (1, 2, 5, 10, 20, 50):
            wanted = megabytes * 1_000_000
            page.write_bytes((text * (wanted // len(text) + 1))[:wanted])
            runs = [cpu([*PAGELINT, str(page)]) for _ in range(rounds)]
            costs.append((min(run[0] for run in runs) / megabytes, runs[-1][1] / megabytes))
            print(
                f"{megabytes:3} MB: CPU per byte {costs[-1][0] / costs[0][0]:.2f} of that at 1 MB, "
                f"memory per byte {costs[-1][1] / costs[0][1]:.2f}",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--start", action="store_true")
    parser.add_argument("--sizes", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    if chosen.start:
        start(chosen.rounds)
    elif chosen.sizes:
        sizes(chosen.folder, chosen.rounds)
    else:
        throughput(chosen.folder, chosen.rounds)


if __name__ == "__main__":
    main()
