"""An earlier report beside this run: what is new, what is still there, what is gone.

Compared are defects, not places: the same message, the same text and the same markup around it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pagelint.defects import Compared, Earlier, counts
from pagelint.engine.fingerprint import portable
from pagelint.finding import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pagelint.finding import Finding
    from pagelint.results import PageResult


_VERSION = 1  # of the reports that are understood
_Text = tuple[str, str, str]  # a page's path, a rule, what it found there


class Comparison:
    """What an earlier report had, held against a run as its pages come.

    A finding of a defect that the report had is suppressed by "baseline"; so is one with the same
    text on the same page, where only what stands around it has changed. What the report had and the
    run has not is fixed if its rule has read its page again.
    """

    def __init__(
        self, name: str, earlier: Iterable[Earlier], texts: Iterable[tuple[_Text, str]]
    ) -> None:
        self._name = name
        self._earlier = {each.id: each for each in earlier}
        self._texts: dict[_Text, list[str]] = {}
        for text, defect in texts:
            self._texts.setdefault(text, []).append(defect)
        self._still: set[str] = set()
        self._read: dict[str, frozenset[str]] = {}  # rules by the paths of pages that matter
        self._wanted = {each.path for each in self._earlier.values()}

    def add(self, page: PageResult) -> None:
        """Note which rules have read a page, and mark its findings."""
        path = portable(page.path)
        if path in self._wanted:
            self._read[path] = frozenset(page.rules)
        self.mark(page.path, page.findings)

    def mark(self, path: str, findings: Iterable[Finding]) -> None:
        """Suppress the findings of a page that the report had, too."""
        here = portable(path)
        others = []
        for each in findings:
            if each.suppressed is None and counts(each):
                known = self._texts.get((here, each.rule, each.text), [])
                if each.defect in self._earlier:
                    self._keep(each, each.defect)
                    if each.defect in known:
                        known.remove(each.defect)
                else:
                    others.append((each, known))
        for each, known in others:
            if known:
                self._keep(each, known.pop(0))

    def _keep(self, finding: Finding, defect: str) -> None:
        self._still.add(defect)
        finding.suppressed = Suppression("baseline", f"{self._name} has it, too")

    def result(self) -> Compared:
        """What has become of the report's defects, by the pages that came so far."""
        gone = [each for name, each in self._earlier.items() if name not in self._still]
        fixed = [each for each in gone if each.rule in self._read.get(each.path, ())]
        return Compared(self._name, len(self._still), fixed, len(gone) - len(fixed))


def read_report(file: str) -> Comparison:
    """The defects of a report in JSON. Raises OSError, and ValueError where it is none."""
    with Path(file).open(encoding="utf-8-sig") as text:
        report = json.load(text)
    try:
        if report["version"] != _VERSION:
            raise ValueError("a report of another version")
        defects = [_earlier(each) for each in report["defects"]]
        defects += _known_before(report["pages"], {each.id for each in defects})
        return Comparison(file, defects, [*_texts(report["pages"], {each.id for each in defects})])
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("no report of pagelint with its defects") from error


def _known_before(pages: Any, new: set[str]) -> Iterator[Earlier]:
    """What a report that was itself compared with an earlier one has beside its new defects."""
    seen = set(new)
    for page in pages:
        for each in page["findings"]:
            name, suppressed = each["defect"], each["suppressed"]
            if suppressed and suppressed["by"] == "baseline" and name not in seen:
                seen.add(name)
                yield _earlier({**each, "id": name, "first": {**each, "path": page["path"]}})


def _earlier(defect: Any) -> Earlier:
    first = defect["first"]
    return Earlier(
        str(defect["id"]),
        str(defect["rule"]),
        str(defect["severity"]),
        str(defect["message"]),
        portable(str(first["path"])),
        int(first["line"]),
        int(first["column"]),
    )


def _texts(pages: Any, defects: set[str]) -> Iterator[tuple[_Text, str]]:
    """What the defects of a report are found in."""
    for page in pages:
        path = portable(str(page["path"]))
        for each in page["findings"]:
            if each["defect"] in defects:
                yield (path, str(each["rule"]), str(each["text"])), str(each["defect"])
