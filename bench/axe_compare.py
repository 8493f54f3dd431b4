"""pagelint beside axe-core in a real browser: who finds what, element by element.

    npm ci --prefix bench/axe                       once; Chromium must be there
    python bench/axe_compare.py FOLDER [--styled] [--differences FILE] [--chromium PATH]

FOLDER holds saved or built pages (.html). Each is copied with a stamp in every start tag
(`data-at`, the tag's offset in the source), so that an element in the browser is known again in the
source, whatever the parser or a script moved. The browser loads the copy, sees the files below
FOLDER and nothing of the network; sheets and pictures on other servers are missing for both sides.
Scripts don't run, since pagelint sees the page without them, too.

For each kind of defect: elements that both report, that only one of them reports, and the pages on
which only one does. axe's "incomplete" results count as not reported. A finding of pagelint that
stands for several places ("and in 3 more places") agrees with so many of axe's on the same page
and, for contrast, of the same colours. `--styled` takes only pages whose style sheets are all at
hand, since without them colours mean little. `--differences` writes every difference as a line of
JSON with its place and source, to be read by a person: the figures don't say who is right.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pagelint.html.source import decode
from pagelint.page import Page
from pagelint.styles.sources import sources

HERE = Path(__file__).parent
# kind: the rules of axe and of pagelint that report it
KINDS = {
    "missing alt": (
        "image-alt role-img-alt input-image-alt area-alt svg-img-alt object-alt",
        "missing-alt empty-image-button unnamed-svg unnamed-object",
    ),
    "form labels": (
        "label select-name aria-input-field-name aria-toggle-field-name",
        "unlabelled-field",
    ),
    "empty links, buttons": (
        "link-name button-name input-button-name aria-command-name summary-name",
        "empty-link empty-button empty-menu-item empty-summary",
    ),
    "lang of page": (
        "html-has-lang html-lang-valid html-xml-lang-mismatch",
        "missing-lang invalid-lang",
    ),
    "lang of parts": ("valid-lang", "invalid-part-lang"),
    "title": ("document-title", "missing-title"),
    "contrast": ("color-contrast", "low-contrast"),
    "frames": ("frame-title frame-focusable-content", "unnamed-frame unreachable-frame"),
    "empty headings": ("empty-heading", "empty-heading"),
    "heading order": ("heading-order", "skipped-heading-level"),
    "ARIA roles": ("aria-roles aria-deprecated-role", "unknown-role"),
    "ARIA attributes": (
        "aria-allowed-attr aria-valid-attr aria-valid-attr-value aria-prohibited-attr",
        "unknown-aria-attribute unsupported-aria invalid-aria-value prohibited-aria",
    ),
    "ARIA states": ("aria-required-attr", "missing-aria-state"),
    "ARIA children": ("aria-required-children", "wrong-child-role"),
    "ARIA parents": ("aria-required-parent", "missing-parent-role"),
    "ids of labels": ("duplicate-id-aria", "ambiguous-id"),
    "lists": ("list listitem definition-list dlitem", "stray-list-content"),
    "tables": (
        "td-headers-attr th-has-data-cells scope-attr-valid empty-table-header",
        "misplaced-headers unused-header-cell",
    ),
    "zoom": ("meta-viewport", "blocked-zoom"),
    "refresh": ("meta-refresh", "delayed-refresh"),
    "nested controls": ("nested-interactive", "nested-control"),
    "hidden focus": ("aria-hidden-focus", "hidden-focusable"),
    "label in name": ("label-content-name-mismatch", "label-not-in-name"),
    "decoration": ("presentation-role-conflict", "exposed-decoration"),
    "spacing": (
        "avoid-inline-spacing",
        "locked-letter-spacing locked-line-height locked-word-spacing",
    ),
    "tabindex": ("tabindex", "positive-tabindex"),
    "autocomplete": ("autocomplete-valid", "invalid-autocomplete"),
    "media": ("video-caption no-autoplay-audio", "missing-captions autoplaying-media"),
    "alt repeated": ("image-redundant-alt", "repeated-alt"),
    "main": ("landmark-one-main", "missing-main"),
}
_NAME = re.compile(r"<[^\s/>]+")
_MORE = re.compile(r"(\d+) more (?:place|time)")
_COLOURS = re.compile(r"text (#\w+) on (#\w+)")
_WHOLE_PAGE = -1
_PAGE_KINDS = frozenset({"title", "main", "lang of page"})  # whatever element bears the finding


class Found(NamedTuple):
    """A finding at an element, by the offset of its start tag."""

    kind: str
    at: int
    rule: str
    text: str
    colours: str = ""  # "#text/#background"; what a finding for many places has in common
    more: int = 0  # how many other places it stands for


class Places:
    """The start tags of a page, by offset."""

    def __init__(self, page: Page) -> None:
        self.page = page
        nodes = [node for node in page.document.select("*") if node.source_location]
        spans = [(page.element(node).span, node) for node in nodes]
        self.spans = sorted(((span.start, span.end, node) for span, node in spans), key=_start)
        self.starts = [start for start, _, _ in self.spans]

    def stamped(self) -> str:
        """The page with the offset of every start tag in it."""
        text = self.page.source.text
        parts, done = [], 0
        for start in dict.fromkeys(self.starts):
            name = _NAME.match(text, start)
            if name is not None:
                parts.append(f'{text[done : name.end()]} data-at="{start}"')
                done = name.end()
        return "".join([*parts, text[done:]])

    def element_at(self, offset: int | None) -> int:
        """The start tag at or around an offset; the html element stands for the page."""
        index = bisect_right(self.starts, offset) - 1 if offset is not None else -1
        while index >= 0:
            start, end, node = self.spans[index]
            location = node.source_location
            close = location.end_tag[5] if location and location.end_tag else end
            if offset < max(end, close):
                return _WHOLE_PAGE if node.tag == "html" else start
            index -= 1
        return _WHOLE_PAGE


def _start(span: tuple[int, int, Any]) -> int:
    return span[0]


def by_axe(results: list[dict[str, Any]]) -> tuple[list[Found], set[tuple[str, int]]]:
    """Violations, and the places that axe leaves to a person."""
    kinds = {rule: kind for kind, (rules, _) in KINDS.items() for rule in rules.split()}
    found, undecided = [], set()
    for each in results:
        kind = kinds.get(each["rule"])
        if kind is None:
            continue
        whole = kind in _PAGE_KINDS or not each["at"] or each["tag"] == "html"
        at = _WHOLE_PAGE if whole else int(each["at"])
        if each["kind"] == "incomplete":
            undecided.add((kind, at))
            continue
        data = next((each for each in each["data"] if isinstance(each, dict)), {})
        colours = f"{data.get('fgColor')}/{data.get('bgColor')}" if kind == "contrast" else ""
        found.append(Found(kind, at, each["rule"], "; ".join(each["why"]), colours))
    return found, undecided


def by_pagelint(findings: list[dict[str, Any]], places: Places) -> list[Found]:
    """What pagelint reports of the same kinds."""
    kinds = {rule: kind for kind, (_, rules) in KINDS.items() for rule in rules.split()}
    found = []
    for each in findings:
        kind = kinds.get(each["rule"])
        if kind is not None:
            message = each["message"]
            pair = _COLOURS.match(message)
            colours = "/".join(pair.groups()) if pair else ""
            more = _MORE.search(message)
            at = _WHOLE_PAGE if kind in _PAGE_KINDS else places.element_at(each["offset"])
            found.append(
                Found(kind, at, each["rule"], message, colours, int(more[1]) if more else 0)
            )
    return found


def compare(axe: list[Found], own: list[Found]) -> Iterator[tuple[str, Found]]:
    """Each element once, as found by "both", by "axe" or by "pagelint"."""
    theirs = {(each.kind, each.at): each for each in axe}
    ours = {(each.kind, each.at): each for each in own}
    more = Counter[tuple[str, str]]()
    for each in ours.values():
        more[each.kind, each.colours] += each.more
    for place, each in theirs.items():
        agreed = place in ours
        if not agreed and more[each.kind, each.colours]:
            more[each.kind, each.colours] -= 1
            agreed = True
        yield "both" if agreed else "axe", each
    for place, each in ours.items():
        if place not in theirs:
            yield "pagelint", each


def run_pagelint(paths: list[Path]) -> dict[str, list[dict[str, Any]]]:
    command = [
        sys.executable, "-m", "pagelint", "check", "--isolated", "--info", "--exit-zero",
        "--format", "json", *map(str, paths),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=True)
    pages = json.loads(done.stdout)["pages"]
    return {str(Path(page["path"]).resolve()): page["findings"] for page in pages}


def run_axe(chromium: str, root: Path, names: list[str]) -> Iterator[dict[str, Any]]:
    command = ["node", str(HERE / "axe" / "browser.mjs"), chromium, str(root)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write("".join(f"{name}\n" for name in names))
        child.stdin.close()
        yield from map(json.loads, child.stdout)
    if child.returncode:
        sys.exit(f"{command[:2]} failed with {child.returncode}")


def is_styled(path: Path) -> bool:
    """Whether all style sheets of a page are at hand."""
    page = Page(decode(path.read_bytes()), path=str(path))
    page.on_disk = True
    return not sources(page, page.screen).missing


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--styled", action="store_true")
    parser.add_argument("--differences", type=Path)
    parser.add_argument("--chromium", default=shutil.which("chromium") or "chromium")
    options = parser.parse_args()
    root = options.folder.resolve()
    paths = sorted(path for path in root.rglob("*.html") if path.is_file())
    if options.styled:
        paths = list(filter(is_styled, paths))
    print(f"{len(paths)} pages")
    findings = run_pagelint(paths)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "pages")
        shutil.copytree(root, copy)
        places = {
            str(path.relative_to(root)): Places(Page(decode(path.read_bytes()))) for path in paths
        }
        for name, each in places.items():
            Path(copy, name).write_text(each.stamped(), "utf-8")
        results = run_axe(options.chromium, copy, list(places))
        report(root, places, findings, results, options.differences)


def report(
    root: Path,
    places: dict[str, Places],
    findings: dict[str, list[dict[str, Any]]],
    results: Iterator[dict[str, Any]],
    differences: Path | None,
) -> None:
    counts: dict[str, dict[str, list[str]]] = {kind: {} for kind in KINDS}
    lines = []
    for result in results:
        name = result["path"]
        if result.get("error"):
            print(f"{name}: {result['error']}", file=sys.stderr)
            continue
        axe, undecided = by_axe(result["results"])
        own = by_pagelint(findings[str(root / name)], places[name])
        for who, each in compare(axe, own):
            left = who == "pagelint" and (each.kind, each.at) in undecided
            counts[each.kind].setdefault(who, []).append(name)
            counts[each.kind].setdefault("undecided by axe", []).extend([name] * left)
            if who != "both":
                lines.append(_difference(name, places[name].page, who, each, undecided=left))
    show(counts)
    if differences is not None:
        differences.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")


def _difference(name: str, page: Page, who: str, each: Found, *, undecided: bool) -> dict[str, Any]:
    at = max(each.at, 0)
    line, column = page.source.position(at)
    return {
        "page": name, "line": line, "column": column, "kind": each.kind, "only": who,
        "rule": each.rule, "says": each.text, "colours": each.colours,
        "axe_undecided": undecided, "source": page.source.text[at : at + 300],
    }  # fmt: skip


def show(counts: dict[str, dict[str, list[str]]]) -> None:
    print(f"{'kind':24} both  only pagelint (pages; axe unsure)  only axe (pages)")
    for kind, by in counts.items():
        own, axe = by.get("pagelint", []), by.get("axe", [])
        unsure = len(by.get("undecided by axe", []))
        print(
            f"{kind:24}{len(by.get('both', [])):5}  {len(own):13} ({len(set(own))}; {unsure})"
            f"{len(axe):20} ({len(set(axe))})"
        )


if __name__ == "__main__":
    main()
