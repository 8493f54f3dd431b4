"""What a page's style sheets hide, and whether any is missing; get it by `page.once(Sheets)`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pagelint.page.page import Page
    from pagelint.styles.cascade import Styles
    from pagelint.styles.sheets import StyleSheet


class Sheets:
    """Answers about one page; nothing of styles is imported for a page without sheets."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._are_any = page.document.select_one("style,link[rel][href]") is not None

    @cached_property
    def lacking(self) -> bool:
        """Whether a style sheet that may show or hide things can't be had."""
        if not self._are_any:
            return False
        from pagelint.styles.sources import sources

        return bool(self._page.once(sources, self._page.screen).missing)

    @cached_property
    def styles(self) -> Styles | None:
        """The page's styles if a sheet at hand hides anything."""
        if not self._are_any:
            return None
        from pagelint.styles.cascade import styles_of
        from pagelint.styles.sources import sources

        parts = self._page.once(sources, self._page.screen).parts
        return styles_of(self._page) if any(part.sheet.once(_hides) for part in parts) else None


def _hides(sheet: StyleSheet) -> bool:
    """Whether a sheet may hide something: a quick look."""
    return "none" in sheet.text or "hid" in sheet.text
