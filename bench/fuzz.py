"""Lint mutated pages with all rules, and tell of every one that pagelint doesn't take as it should.

    python bench/fuzz.py FOLDER --seconds 600          mutate the pages of a folder
    python bench/fuzz.py FOLDER --pages 100000 --jobs 2 --state fuzz.json
    python bench/fuzz.py FOLDER --show 4711 > page.html

With `--examples` the rules' own examples are among the pages. A seed makes one page: one of these,
mutated some times in its bytes, tags, attributes or text, by parts repeated, moved, spliced in from
another page, or end tags removed. With `--state` a run goes on where the last one stopped. A
failure, printed with its seed, is

- an internal error of a rule, which an edit outside the place of its finding is, too,
- a finding that stands outside its page, or twice: the parser's copies have no place of their own,
- a report in JSON that is none,
- a page that takes longer than `--limit` seconds without a word.
"""

from __future__ import annotations

import argparse
import io
import json
import multiprocessing
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count, islice
from pathlib import Path

from pagelint.engine.linter import lint
from pagelint.plugins import discover
from pagelint.report import Style, reporter
from pagelint.resource import Resource
from pagelint.results import PageResult, Report
from pagelint.rule import Rule
from pagelint.settings import ActiveRule, Settings
from pagelint.testing.examples import CLOSE, OPEN

CHUNK = 20  # pages between two looks at the clock
SHOWN = 3  # failures of one page that are printed
LARGEST = 400_000  # bytes of a page to mutate, and about those of what comes of it
_TAG = re.compile(rb"<[^<>]*>")
_END = re.compile(rb"</[^<>]*>")
_ATTRIBUTE = re.compile(rb"[\w-]+=(?:\"[^\"]*\"|'[^']*')")
_TEXT = re.compile(rb">[^<>]+<")
_WORDS = (
    b"recieve", b"--", "ª".encode(), b"[x", b"http://[", b"{{ x }}", b"<!--", b"-->", b"&", b"&#0;",
    "Ã¢â‚¬â„¢".encode(), "\u202e".encode(), "\U0001f469\u200d".encode(), b"\0", b"\r", b"\xff",
    b"%s", b"1e309", b"99999999999999999999", b"javascript:", b"//", b"::", b"#", b"?",
)  # fmt: skip
_TAGS = (
    b"<a href='#'>", b"<b>", b"</b>", b"<p>", b"</p>", b"<table>", b"<td>", b"<li>", b"<template>",
    b"<template shadowrootmode=open>", b"<svg>", b"<math>", b"<title>", b"<select>", b"<style>",
    b"<script>", b"</a>", b"<h1>", b"<html lang=xx>", b"<body>", b"<base href='//['>", b"<button>",
    b"<textarea>", b"<plaintext>", b"<frameset>", b"<noscript>", b"<label>", b"<img>", b"<br>",
)  # fmt: skip
_VALUES = (
    b'href="http://["', b'href="#"', b'aria-labelledby="a a"', b'style="color:rgb("', b'lang=""',
    b'tabindex="1e9"', b'rowspan="99999"', b'id="a"', b'role="x y"', b'class=""', b'alt=""',
    b'src="data:"', b'href="mailto:"', b'href="tel:"', b'hidden=""', b'slot="a"', b'dir="rtl"',
)  # fmt: skip


def mutated(pages: Sequence[bytes], seed: int) -> bytes:
    """The page that a seed makes of these pages."""
    choice = random.Random(seed)  # to be repeatable
    data = choice.choice(pages)
    for _ in range(choice.choice((1, 1, 2, 3, 5, 8, 20))):
        data = choice.choice(MUTATIONS)(data, pages, choice)
    return data


def _bytes(data: bytes, _: Sequence[bytes], choice: random.Random) -> bytes:
    """Some bytes changed."""
    changed = bytearray(data)
    for _ in range(choice.randint(1, 10)):
        if changed:
            changed[choice.randrange(len(changed))] = choice.randrange(256)
    return bytes(changed)


def _cut(data: bytes, _: Sequence[bytes], choice: random.Random) -> bytes:
    """A part less, or nothing after it."""
    start, end = _range(data, choice)
    return data[:start] + (data[end:] if choice.random() < 0.8 else b"")


def _repeated(data: bytes, _: Sequence[bytes], choice: random.Random) -> bytes:
    """A part many times."""
    start, end = _range(data, choice)
    times = min(choice.choice((2, 3, 10, 100)), max(1, LARGEST // max(1, len(data))))
    return data[:start] + data[start:end] * times + data[end:]


def _moved(data: bytes, _: Sequence[bytes], choice: random.Random) -> bytes:
    """A part elsewhere."""
    start, end = _range(data, choice)
    rest = data[:start] + data[end:]
    at = choice.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _spliced(data: bytes, pages: Sequence[bytes], choice: random.Random) -> bytes:
    """The beginning of one page and the end of another."""
    other = choice.choice(pages)
    return data[: choice.randrange(len(data) + 1)] + other[choice.randrange(len(other) + 1) :]


def _put_in(
    what: Sequence[bytes], where: re.Pattern[bytes], data: bytes, _: object, choice: random.Random
) -> bytes:
    """Something in place of, or behind, some of what a pattern finds."""
    found = list(islice(where.finditer(data), 5000))
    for match in sorted(choice.sample(found, min(len(found), choice.randint(1, 5))), reverse=True,
                        key=lambda each: each.start()):  # fmt: skip
        start = match.start() + (where is _TEXT) if choice.random() < 0.5 else match.end()
        start -= where is _TEXT and start == match.end()
        blank = b" " if where is _ATTRIBUTE else b""
        end = match.end() - (where is _TEXT)
        data = data[:start] + blank + choice.choice(what) + blank + data[end:]
    return data


def _without(
    where: re.Pattern[bytes], data: bytes, _: Sequence[bytes], choice: random.Random
) -> bytes:
    """Some, or most, of what a pattern finds removed."""
    kept = choice.choice((0.1, 0.5, 0.9, 0.99))
    return where.sub(lambda match: match[0] if choice.random() < kept else b"", data)


def _range(data: bytes, choice: random.Random) -> tuple[int, int]:
    """A part, of any length, that often begins and ends at tags."""
    start = choice.randrange(len(data) + 1)
    end = min(len(data), start + int(10 ** choice.uniform(0, 4)))
    if choice.random() < 0.7:
        start = max(0, data.rfind(b"<", 0, start))
        end = max(start, data.rfind(b">", start, end) + 1)
    return start, end


Mutation = Callable[[bytes, Sequence[bytes], random.Random], bytes]
MUTATIONS: tuple[Mutation, ...] = (
    _bytes, _cut, _repeated, _moved, _spliced,
    partial(_put_in, _WORDS, _TEXT), partial(_put_in, _TAGS, _TAG), partial(_put_in, _TAGS, _TEXT),
    partial(_put_in, _VALUES, _ATTRIBUTE), partial(_put_in, _WORDS, _ATTRIBUTE),
    partial(_without, _END), partial(_without, _TAG), partial(_without, _ATTRIBUTE),
)  # fmt: skip


def failures(data: bytes, rules: dict[str, Rule], limit: float) -> Iterator[str]:
    """What pagelint makes of a page that it should not."""
    active = tuple(
        ActiveRule(rule, options=rule.options() if rule.options else None)
        for rule in rules.values()
    )
    start = time.process_time()
    linted = lint(Resource("page.html", data), Settings(active, undecided=True))
    taken = time.process_time() - start
    if taken > limit:
        yield f"over the limit: {taken:.0f} s for {len(data) / 1000:.0f} KB"
    for problem in linted.problems:
        if "internal error" in problem.message or "please report" in problem.message:
            yield f"{problem.message}\n{problem.detail}"
    if linted.page is not None:
        yield from _misplaced(linted.page, data)
        yield from _unreadable(linted.page, rules)


def _misplaced(page: PageResult, data: bytes) -> Iterator[str]:
    alike = Counter((each.rule, each.span, each.message) for each in page.findings if each.span)
    for (rule, span, message), times in alike.items():
        if times > 1:
            yield f"{rule} {times} times at {span}: {message}"
    for each in page.findings:
        # One byte is at most three characters, where an undecodable one is spelt out.
        if each.span and not 0 <= each.span.start <= each.span.end <= 3 * len(data):
            yield f"{each.rule} outside its page, at {each.span}"


def _unreadable(page: PageResult, rules: dict[str, Rule]) -> Iterator[str]:
    out = io.StringIO()
    reporter("json", Style(), rules).write(Report([page], []), out)
    try:
        json.loads(out.getvalue())
    except ValueError as error:
        yield f"no JSON: {error}"


def _tried(pages: Sequence[bytes], limit: float, seed: int) -> tuple[int, int, list[str]]:
    """A seed, the size of its page and what failed, by the rules that are installed."""
    data = mutated(pages, seed)
    return seed, len(data), list(failures(data, dict(discover()), limit))


def pages_in(folder: Path) -> list[bytes]:
    """The pages of a folder that are small enough, in the order of their paths."""
    paths = sorted(path for path in folder.rglob("*.htm*") if path.is_file())
    return [path.read_bytes() for path in paths if path.stat().st_size <= LARGEST]


def examples() -> list[bytes]:
    """The examples of all rules, as they stand in their documentation, by the rules' names."""
    rules = sorted(discover().items())
    shown = (each.html for _, rule in rules for each in (*rule.bad, *rule.good))
    return [html.translate({ord(OPEN): None, ord(CLOSE): None}).encode() for html in shown]


def chosen_pages(chosen: argparse.Namespace) -> list[bytes]:
    """What is to be mutated."""
    pages = pages_in(chosen.folder) + (examples() if chosen.examples else [])
    if not pages:
        sys.exit(f"no pages in {chosen.folder}")
    return pages


def run(chosen: argparse.Namespace) -> int:
    """Try pages until enough of them or of the time has gone; how many failed."""
    pages = chosen_pages(chosen)
    state = {"next": chosen.seed, "pages": 0, "bytes": 0, "failed": 0}
    if chosen.state and chosen.state.exists():
        state = json.loads(chosen.state.read_text())
    end = time.monotonic() + chosen.seconds
    left = chosen.pages
    with multiprocessing.Pool(chosen.jobs) as pool:
        while left > 0 and time.monotonic() < end:
            seeds = islice(count(state["next"]), min(left, CHUNK * chosen.jobs))
            for seed, size, failed in pool.imap(partial(_tried, pages, chosen.limit), seeds):
                for each in failed[:SHOWN]:
                    print(f"seed {seed}: {each}", flush=True)
                state["next"] = seed + 1
                state["pages"] += 1
                state["bytes"] += size
                state["failed"] += bool(failed)
                left -= 1
            if chosen.state:
                chosen.state.write_text(json.dumps(state))
    megabytes = state["bytes"] / 1e6
    print(f"{state['pages']} pages ({megabytes:.0f} MB), {state['failed']} failed; "
          f"next seed {state['next']}")  # fmt: skip
    return int(state["failed"])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where pages (.htm, .html) are, at any depth")
    parser.add_argument("--examples", action="store_true", help="and the examples of all rules")
    parser.add_argument("--seconds", type=float, default=60.0, help="default: %(default)s")
    parser.add_argument("--pages", type=int, default=10**9, help="how many at most")
    parser.add_argument("--jobs", type=int, default=1, help="processes; default: %(default)s")
    parser.add_argument("--seed", type=int, default=0, help="of the first page")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds for a page")
    parser.add_argument("--state", type=Path, help="a file that keeps where a run stopped")
    parser.add_argument("--show", type=int, metavar="SEED", help="write a seed's page")
    chosen = parser.parse_args()
    if chosen.show is not None:
        sys.stdout.buffer.write(mutated(chosen_pages(chosen), chosen.show))
        return
    raise SystemExit(bool(run(chosen)))


if __name__ == "__main__":
    main()
