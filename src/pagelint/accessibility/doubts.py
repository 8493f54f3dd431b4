"""What may be seen or not where a style sheet is missing.

A sheet at hand hides it, and the missing one may show it again; or it has a class that says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.accessibility.sheets import Sheets
from pagelint.html import dom
from pagelint.patterns import pattern

if TYPE_CHECKING:
    from pagelint.page.page import Page
    from pagelint.styles.style import Style


# Classes by which style libraries hide what has them, and those that show it again on some screens.
_HIDDEN = pattern(
    r"(?i)(?:^|\s)(?:(?:is-|js-|u-|vjs-)?hidden|(?:mfp-)?hide|d-none|display-none|ui-helper-hidden)"
    r"(?:\s|$)"
)
_SHOWN = pattern(r"(?i)(?:^|\s)(?:\S+:\S|d-\w+-\w|(?:hidden|visible|hide|show)-\w)")


class Doubts:
    """Answers about one page, remembered; get it by `page.once`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[dom.Node, bool] = {}

    def holds(self, node: dom.Element) -> bool:
        """Whether nobody can tell if an element is seen."""
        sheets = self._page.once(Sheets)
        if not sheets.lacking:
            return False
        styles = sheets.styles
        way: list[dom.Node] = []
        hidden = False
        each: dom.Node | None = node
        while isinstance(each, dom.Element) and not hidden:
            if each in self._known:
                hidden = self._known[each]
                break
            way.append(each)
            hidden = _is_called_hidden(each) or (
                styles is not None and _is_put_away(styles.of(each), each)
            )
            each = each.parent
        self._known.update(dict.fromkeys(way, hidden))
        return hidden


def _is_called_hidden(node: dom.Element) -> bool:
    names = node.attr("class") or ""
    return _HIDDEN.search(names) is not None and _SHOWN.search(names) is None


def _is_put_away(style: Style, node: dom.Element) -> bool:
    """Whether a sheet hides an element. A page that hides itself shows itself later."""
    if not style.is_styled or node.tag in ("html", "body"):
        return False
    if style.declares("display") and style.get("display") == "none":
        return True
    return style.declares("visibility") and style.get("visibility") in ("hidden", "collapse")
