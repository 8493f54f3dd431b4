"""When `<meta http-equiv=refresh>` loads a page anew."""

from __future__ import annotations

from typing import NamedTuple

from pagelint.page import Element, Page
from pagelint.patterns import pattern

TWENTY_HOURS = 72_000  # seconds, from which WCAG 2.2.1 lets a time limit be
# HTML standard, 4.2.5.3, shared declarative refresh steps: 3 to 9.
_TIME = pattern(r"[\t\n\f\r ]*(?:(\d+)|(?=\.))[\d.]*(?:[;,\t\n\f\r ]|\Z)", flags=256)  # ASCII
_ADDRESS = pattern(r"(?i)[;,\t\n\f\r ]*+(?:url[\t\n\f\r ]*=)?+[\t\n\f\r ]*[\"']?[^\t\n\f\r \"']")


class Refresh(NamedTuple):
    """A refresh: its delay in seconds, and whether it loads another address than the page's own."""

    element: Element
    delay: int
    leaves: bool

    @property
    def message(self) -> str:
        """What happens to the page."""
        unit = "second" if self.delay == 1 else "seconds"
        what = "is replaced" if self.leaves else "reloads by itself"
        return f"the page {what} after {self.delay} {unit}"

    @property
    def remedy(self) -> str:
        """What to do instead."""
        if self.leaves:
            return "redirect at once, or offer a link"
        return "let readers reload it themselves, or have a script update what changes"


def first_refresh(page: Page) -> Refresh | None:
    """The refresh that counts, the first valid one; for `Page.once`."""
    for element in page.select("meta[http-equiv=refresh i][content]"):
        content = element.get("content") or ""
        match = _TIME.match(content)
        # With scripts, what noscript holds is text.
        if match and not element.closest("noscript,template"):
            delay = int((match[1] or "0").lstrip("0")[:9] or "0")
            leaves = _ADDRESS.match(content, match.end()) is not None
            return Refresh(element, delay, leaves)
    return None
