"""Roles: what the author gives an element, and what HTML gives it otherwise.

HTML-AAM 1.0, 3.5 (https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings) and WAI-ARIA 1.2,
7.5 on conflicts of presentational roles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelint.accessibility.focus import is_focusable
from pagelint.accessibility.vocabulary import GLOBAL
from pagelint.accessibility.vocabulary import roles as all_roles
from pagelint.html import dom

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from pagelint.page.element import Element
    from pagelint.page.page import Page

PRESENTATIONAL = frozenset({"none", "presentation"})
_GLOBAL = tuple(f"aria-{name}" for name in sorted(GLOBAL - {"hidden"}))


def _pairs(text: str) -> dict[str, str]:
    """Words by words: `key:value` for each."""
    return dict(pair.split(":") for pair in text.split())


_SIMPLE = _pairs("""
    address:group article:article aside:complementary b:generic bdi:generic bdo:generic
    blockquote:blockquote body:generic button:button caption:caption code:code data:generic
    datalist:listbox dd:definition del:deletion details:group dfn:term dialog:dialog div:generic
    dt:term em:emphasis fieldset:group figure:figure form:form h1:heading h2:heading h3:heading
    h4:heading h5:heading h6:heading hgroup:group hr:separator html:document i:generic
    ins:insertion main:main mark:mark math:math menu:list meter:meter nav:navigation ol:list
    optgroup:group option:option output:status p:paragraph pre:generic progress:progressbar
    q:generic s:deletion samp:generic search:search small:generic span:generic strong:strong
    sub:subscript sup:superscript table:table textarea:textbox time:time u:generic ul:list
""")
_INPUTS = _pairs("""
    button:button checkbox:checkbox color: date: datetime-local: file: hidden: image:button
    month: number:spinbutton password: radio:radio range:slider reset:button search:searchbox
    submit:button time: week:
""")
_TABLES = frozenset({"table", "grid", "treegrid", ""})  # "": a part that stands alone
_SECTIONS = "article,aside,main,nav,section,[role=article],[role=complementary],[role=main]"


def explicit_role(element: Element) -> str:
    """The role that the author gives, lower-case; "" for none, and where the browser ignores it."""
    return given_role(element.node)


def with_role(page: Page, roles: Collection[str], native: str = "") -> list[Element]:
    """The elements to which the author gives one of some roles, then those of a selector.

    One look at the page serves all rules: selectors for many roles are dear.
    """
    given = page.once(_by_given_role)
    found = [each for name in sorted(given.keys() & roles) for each in given[name]]
    nodes = {each.node for each in found}
    others = page.select(native) if native else ()
    return [*found, *(each for each in others if each.node not in nodes)]


def _by_given_role(page: Page) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for element in page.select("[role]"):
        found.setdefault(given_role(element.node), []).append(element)
    return found


def role(element: Element) -> str:
    """The role that an element has: the author's, or else HTML's; "" where there is none."""
    return role_of(element.node)


def given_role(node: dom.Element) -> str:
    """The first of the author's roles that exists.

    WAI-ARIA 1.2, 7.5: `none` doesn't count on what is focusable or has a global ARIA attribute.
    """
    written = node.attr("role")
    if not written:
        return ""
    chosen = next((each for each in written.lower().split() if each in all_roles()), "")
    if chosen in PRESENTATIONAL and (is_focusable(node) or any(map(node.attr, _GLOBAL))):
        return ""
    return "img" if chosen == "image" else chosen


def is_component(node: dom.Element) -> bool:
    """Whether an element is a script's (`my-tab`) or a server's (`ui:tab`): it may be anything."""
    return "-" in node.tag or ":" in node.tag


def role_of(node: dom.Element) -> str:
    """The role of a parser's node."""
    return given_role(node) or native_role(node)


def native_role(node: dom.Element) -> str:
    """The role that HTML or SVG gives an element; "" where they give none."""
    tag = node.tag
    if node.namespace is dom.Namespace.SVG:
        return _svg_role(node)
    if tag in ("div", "span"):
        return _group_role(node.attr("focusgroup") or "") or "generic"
    return _SIMPLE[tag] if tag in _SIMPLE else _CONDITIONAL.get(tag, _no_role)(node)


def _group_role(behaviour: str) -> str:
    """The role that `focusgroup` gives an element without one (Open UI, scoped focusgroup)."""
    return next((each for each in behaviour.lower().split() if each in _GROUPS), "")


_GROUPS = frozenset({"toolbar", "tablist", "radiogroup", "listbox", "menu", "menubar"})


def _no_role(_node: dom.Element) -> str:
    return ""


def _svg_role(node: dom.Element) -> str:
    if node.tag == "a" and (node.attr("href") or node.attr("xlink:href")) is not None:
        return "link"
    return "graphics-document" if node.tag == "svg" else ""


def _link(node: dom.Element) -> str:
    return "link" if node.attr("href") is not None else "generic"


def _image(node: dom.Element) -> str:
    if node.attr("alt") != "" or any(map(node.attr, _GLOBAL)) or is_focusable(node):
        return "img"
    return "none"


def _input(node: dom.Element) -> str:
    kind = (node.attr("type") or "").lower()
    if kind in _INPUTS and kind != "search":
        return _INPUTS[kind]
    if node.attr("list") is not None:
        return "combobox"
    return _INPUTS.get(kind, "textbox")


def _select(node: dom.Element) -> str:
    size = node.attr("size") or ""
    large = size.strip().isdigit() and int(size[:6]) > 1
    return "listbox" if large or node.attr("multiple") is not None else "combobox"


def _page_part(node: dom.Element) -> str:
    if node.closest(_SECTIONS) is not None:
        return "generic"
    return "banner" if node.tag == "header" else "contentinfo"


def _section(node: dom.Element) -> str:
    named = node.attr("aria-label") or node.attr("aria-labelledby") or node.attr("title")
    return "region" if named else "generic"


def _item(node: dom.Element) -> str:
    parent = node.parent
    if isinstance(parent, dom.Element) and parent.tag in ("ul", "ol", "menu"):
        return "listitem" if role_of(parent) in ("list", "directory") else "generic"
    return "generic"


def _cell(node: dom.Element) -> str:
    around = _table_role(node)
    if around in ("grid", "treegrid"):
        return "gridcell"
    return "cell" if around in _TABLES else ""


def _header_cell(node: dom.Element) -> str:
    if _table_role(node) not in _TABLES:
        return ""
    scope = (node.attr("scope") or "").lower()
    return "rowheader" if scope in ("row", "rowgroup") else "columnheader"


def _row(node: dom.Element) -> str:
    """Rows of a table that is none are none either (WAI-ARIA 1.2, 7.5)."""
    return "row" if _table_role(node) in _TABLES else ""


def _row_group(node: dom.Element) -> str:
    return "rowgroup" if _table_role(node) in _TABLES else ""


def _table_role(node: dom.Element) -> str:
    table = node.closest("table")
    return role_of(table) if table is not None else ""


_CONDITIONAL: dict[str, Callable[[dom.Element], str]] = {
    "a": _link,
    "area": _link,
    "img": _image,
    "input": _input,
    "select": _select,
    "header": _page_part,
    "footer": _page_part,
    "section": _section,
    "li": _item,
    "tbody": _row_group,
    "td": _cell,
    "tfoot": _row_group,
    "th": _header_cell,
    "thead": _row_group,
    "tr": _row,
}
