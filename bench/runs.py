"""What a run costs beside another build, on more cores, and a second time; ratios within one run.

    python bench/runs.py FOLDER --than OTHER/bin/pagelint    one process, beside another build
    python bench/runs.py FOLDER --cores                      two processes beside one, by the clock
    python bench/runs.py FOLDER --again                      a second run, and one changed page
    python bench/runs.py FOLDER --memory FEWER               peak memory beside that of fewer pages

CPU seconds of whole processes, user and system, their children's included; the least of alternating
runs. Make folders with `bench/sites.py`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

OPTIONS = ("check", "--isolated", "--exit-zero", "--format", "json")
PAGELINT = (sys.executable, "-m", "pagelint")


class Cost(NamedTuple):
    cpu_s: float
    clock_s: float
    peak_kib: int


def cost(*command: str) -> Cost:
    """What one run takes; its output goes nowhere."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)}: exit status {os.waitstatus_to_exitcode(status)}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss)


def least(one: tuple[str, ...], other: tuple[str, ...], rounds: int) -> tuple[Cost, Cost]:
    """The least of each figure over alternating runs, after one that warms up."""
    cost(*one), cost(*other)
    runs = [(cost(*one), cost(*other)) for _ in range(rounds)]
    return tuple(Cost(*map(min, zip(*each, strict=True))) for each in zip(*runs, strict=True))


def than(folder: str, other: str, rounds: int) -> None:
    mine, theirs = least(
        (*PAGELINT, *OPTIONS, "--no-cache", "--jobs", "1", folder),
        (other, *OPTIONS, folder),
        rounds,
    )
    print(
        f"CPU {mine.cpu_s / theirs.cpu_s:.2f}, peak memory {mine.peak_kib / theirs.peak_kib:.2f} "
        f"({mine.peak_kib / 1024:.0f} MiB) of {other}"
    )


def cores(folder: str, rounds: int) -> None:
    command = (*PAGELINT, *OPTIONS, "--no-cache", folder, "--jobs")
    two, one = least((*command, "2"), (*command, "1"), rounds)
    print(f"two processes are {one.clock_s / two.clock_s:.2f} times as fast as one")


def again(folder: str, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary, "site")
        shutil.copytree(folder, site)
        command = (*PAGELINT, *OPTIONS, "--jobs", "1", "--cache-dir", f"{temporary}/cache")
        first = min(cost(*command, "--no-cache", str(site)).cpu_s for _ in range(rounds))
        cost(*command, str(site))
        second = min(cost(*command, str(site)).cpu_s for _ in range(rounds))
        page = next(site.rglob("*.html"))
        changed = []
        for number in range(rounds):
            with page.open("a") as file:
                file.write(f"<p>Changed {number}</p>")
            changed.append(cost(*command, str(site)).cpu_s)
    print(f"a second run takes {second / first:.3f} of the first, {min(changed) / first:.3f} "
          "with one changed page")  # fmt: skip


def memory(folder: str, fewer: str) -> None:
    for form in ("full", "concise", "jsonl", "github", "json"):
        command = (*PAGELINT, "check", "--isolated", "--exit-zero", "--no-cache", "--format", form)
        many, few = cost(*command, "--jobs", "1", folder), cost(*command, "--jobs", "1", fewer)
        print(f"{form}: {many.peak_kib / few.peak_kib:.2f} of the peak memory of {fewer}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("--than", metavar="PAGELINT")
    parser.add_argument("--cores", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--memory", metavar="FEWER")
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    if chosen.than:
        than(chosen.folder, chosen.than, chosen.rounds)
    if chosen.cores:
        cores(chosen.folder, chosen.rounds)
    if chosen.again:
        again(chosen.folder, chosen.rounds)
    if chosen.memory:
        memory(chosen.folder, chosen.memory)


if __name__ == "__main__":
    main()
