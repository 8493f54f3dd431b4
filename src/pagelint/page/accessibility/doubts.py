"""What may be seen or not: a sheet at hand hides it, and one that is missing may show it again."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pagelint.page import dom

if TYPE_CHECKING:
    from pagelint.page.page import Page
    from pagelint.page.styles.cascade import Style, Styles


class Doubts:
    """Answers about one page, remembered; get it by `page.once`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[dom.Node, bool] = {}

    def holds(self, node: dom.Element) -> bool:
        """Whether nobody can tell if an element is seen."""
        styles = self._styles
        if styles is None:
            return False
        way: list[dom.Node] = []
        hidden = False
        each: dom.Node | None = node
        while isinstance(each, dom.Element) and not hidden:
            if each in self._known:
                hidden = self._known[each]
                break
            way.append(each)
            hidden = _is_put_away(styles.of(each), each)
            each = each.parent
        self._known.update(dict.fromkeys(way, hidden))
        return hidden

    @cached_property
    def _styles(self) -> Styles | None:
        from pagelint.page.styles.cascade import styles_of
        from pagelint.page.styles.conditions import Screen
        from pagelint.page.styles.sources import sources

        found = self._page.once(sources, Screen())
        hiding = any("none" in part.text or "hid" in part.text for part in found.parts)
        return styles_of(self._page) if found.missing and hiding else None


def _is_put_away(style: Style, node: dom.Element) -> bool:
    """Whether a sheet hides an element. A page that hides itself shows itself later."""
    if not style.is_styled or node.tag in ("html", "body"):
        return False
    if style.declares("display") and style.get("display") == "none":
        return True
    return style.declares("visibility") and style.get("visibility") in ("hidden", "collapse")
