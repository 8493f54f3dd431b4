"""How fast the typo engine reads plain text: `spelling_speed.py FILE ...`, one block a line.

Prints words a second of CPU for text never seen before and for the same text again, the load time
and the memory it takes, and ratios to codespell and hunspell where they are installed. One run, one
machine: only the ratios mean anything elsewhere.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

RIVALS = {"codespell": ["codespell"], "hunspell": ["hunspell", "-d", "en_US", "-l", "-i", "utf-8"]}


def cpu_of(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def memory() -> float:
    """The most memory this process took so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    files = parser.parse_args().files
    start, base = time.process_time(), memory()
    from pagelint.text.spelling import TextRun, check, load

    lexicon = load("en")
    if lexicon is None:
        raise SystemExit("no English lexicon: run scripts/build_lexicon.py")
    print(f"import and load: {(time.process_time() - start) * 1000:.0f} ms")
    read_before = memory()
    pages = [[TextRun(line, prose=True) for line in f.read_text().split("\n")] for f in files]
    texts = memory() - read_before
    words = sum(len(run.text.split()) for page in pages for run in page)
    seconds = {}
    for name in ("unseen", "seen"):
        start = time.process_time()
        found = sum(len(check(page, lexicon)) for page in pages)
        seconds[name] = time.process_time() - start
        print(f"{name}: {words / seconds[name]:,.0f} words a second, {found} findings")
    print(f"memory: {memory() - base - texts:.0f} MB besides the texts")
    for name, command in RIVALS.items():
        if shutil.which(name):
            taken = cpu_of([*command, *map(str, files)])
            print(f"{name}: {taken / seconds['unseen']:.1f} x the CPU of unseen text")


if __name__ == "__main__":
    main()
