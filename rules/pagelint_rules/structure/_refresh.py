"""When `<meta http-equiv=refresh>` loads a page anew."""

from __future__ import annotations

from pagelint.page import Element, Page
from pagelint.patterns import pattern

TWENTY_HOURS = 72_000  # seconds, from which WCAG 2.2.1 lets a time limit be
# HTML standard, 4.2.5.3, shared declarative refresh steps: 3 to 9.
_TIME = pattern(r"[\t\n\f\r ]*(?:(\d+)|(?=\.))[\d.]*(?:[;,\t\n\f\r ]|\Z)", flags=256)  # ASCII


def first_refresh(page: Page) -> tuple[Element, int] | None:
    """The refresh that counts, the first valid one, and its delay in seconds; for `Page.once`."""
    for element in page.select("meta[http-equiv=refresh i][content]"):
        match = _TIME.match(element.get("content") or "")
        # With scripts, what noscript holds is text.
        if match and not element.closest("noscript,template"):
            return element, int((match[1] or "0").lstrip("0")[:9] or "0")
    return None
