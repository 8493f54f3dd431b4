"""Accessible names: what assistive technology calls an element.

Follows the Accessible Name and Description Computation 1.2, step 2, with what HTML-AAM 1.0, 4 and
SVG-AAM 1.0 add; the functions are named by its clauses:
https://www.w3.org/TR/accname-1.2/#computation-steps. What style sheets write before and after
elements is no part of the names given here, but keeps elements from being nameless.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pagelint.accessibility.roles import PRESENTATIONAL, given_role, is_component, role_of
from pagelint.accessibility.tree import Tree, tree_of
from pagelint.accessibility.vocabulary import NAMED_BY_CONTENT
from pagelint.html import dom
from pagelint.page.blocks import BLOCK_TAGS

if TYPE_CHECKING:
    from pagelint.page.element import Element
    from pagelint.page.page import Page

# Content that is a fallback, or no text at all.
_OPAQUE = frozenset({
    "script", "style", "template", "iframe", "object", "audio", "video", "desc",
    "metadata", "defs", "symbol", "datalist", "select", "textarea", "noscript",
})  # fmt: skip
_BUTTON_NAMES = {"submit": "Submit", "reset": "Reset", "image": "Submit"}
_BUTTONS = frozenset({"submit", "reset", "button"})
_RANGES = frozenset({"meter", "progressbar", "scrollbar", "slider", "spinbutton"})
_VALUELESS = frozenset({"hidden", "checkbox", "radio", "file", "password", "color"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# White space that is no name; another blank is one, which nobody hears (Infra, 4.5).
_BLANK = " \t\n\r\f"
_MOST = 2000  # steps into and out of elements; bounds the cost of names inside names
_LONGEST = 10_000  # characters of a name; what follows is told to nobody
_MOST_INSIDE = 50  # elements looked at in one without a name
_LABELLED = frozenset({"input", "select", "textarea", "meter", "output", "progress"})
_LABELABLE_TAGS = _LABELLED | {"button"}
_LABELABLE = "input:not([type=hidden i]),select,textarea,meter,output,progress,button"
# Types of fields that show a placeholder.
_PROMPTED = frozenset({"", "text", "search", "url", "tel", "email", "password", "number"})
_TITLED_BY_CHILD = {"fieldset": "legend", "figure": "figcaption", "table": "caption"}
# Elements whose content is never a name.
_NAMED_BY_AUTHOR_TAGS = frozenset({"iframe", "object", "embed", "audio", "video", "canvas"})
_CONTAINERS = frozenset({"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "summary"})
_CONTAINER = ",".join(sorted(_CONTAINERS))
# Text in or of these may not count.
_DOUBTFUL = (
    f":is({_CONTAINER})[role],:is({_CONTAINER})[aria-labelledby],[aria-hidden],[hidden],"
    "[style*=display i],[style*=visibility i],dialog,script,style,template,noscript,iframe,object,"
    "audio,video,canvas,svg,math,select,textarea,datalist,[inert],[popover],[aria-label='\u00a0']"
)
_NAMED_BY_CONTENT = NAMED_BY_CONTENT | {"", "generic", "paragraph", "listitem", "definition"}


def accessible_name(element: Element) -> str:
    """The name of an element, white space collapsed; "" for none.

    A link that the parser emptied, since a block stands in it, has the name of its copies.
    """
    page, node = element.page, element.node
    name = " ".join("".join(_name(page, node)).split())
    if name or not page.copies:
        return name
    return " ".join(" ".join("".join(_name(page, copy)) for copy in page.copies_of(node)).split())


def is_nameless(element: Element) -> bool:
    """Whether an element has an empty accessible name; stops at the first sign of one."""
    return next(nameless((element,)), None) is not None


def nameless(elements: Iterable[Element]) -> Iterator[Element]:
    """Those of a page's elements that have an empty accessible name; fast where few have."""
    doubtful: frozenset[dom.Element] | None = None
    for element in elements:
        node = element.node
        if doubtful is None:
            doubtful = element.page.once(_doubtful)
        if node.tag in _CONTAINERS and node not in doubtful and _has_plain_text(element):
            continue
        written_as_one = (node, *element.page.copies_of(node)) if element.page.copies else (node,)
        if not any(_has_name(element.page, each) for each in written_as_one):
            yield element


def _has_plain_text(element: Element) -> bool:
    """Whether there is text that no style sheet hides; says no where that takes a look at all."""
    text = element.node.text
    if not text or text.isspace():
        return False
    if not tree_of(element.page).reads_sheets:
        return True
    return not any(isinstance(each, dom.Element) for each in element.node.children)


def _has_name(page: Page, node: dom.Element) -> bool:
    """Whether there is a name, or there may be one that can't be seen from here."""
    if any(part and not part.isspace() for part in _name(page, node)):
        return True
    labels = labels_of(page, node) if node.tag in _LABELABLE_TAGS else ()
    if any(_holds_component(page, label) for label in labels):
        return True
    if not _is_named_by_content(node):
        return False
    return _holds_component(page, node) or _is_written_to(page, node)


def _holds_component(page: Page, node: dom.Element) -> bool:
    """Whether a component inside, of a script or a server's template, may put text in.

    Those that say they are icons do not.
    """
    known = page.shadow.hosts if page.shadow else ()
    return any(
        is_component(each) and "icon" not in each.tag and each not in known
        for each in _elements_in(node)
    )


def _is_written_to(page: Page, node: dom.Element) -> bool:
    """Whether a style sheet writes text into an element or what is in it."""
    from pagelint.accessibility.generated import is_written_by_sheet

    tree = tree_of(page)
    elements = (node, *_elements_in(node))
    return any(tree.holds(each) and is_written_by_sheet(page, each) for each in elements)


def _elements_in(node: dom.Element) -> Iterator[dom.Element]:
    """The elements inside, so many of them as something that should have a name holds."""
    stack = [*_child_elements(node)]
    for _ in range(_MOST_INSIDE):
        if not stack:
            return
        each = stack.pop()
        yield each
        stack += _child_elements(each)


def elements_by_id(page: Page) -> dict[str, dom.Element]:
    """The first element of every id in the document; for `Page.once`."""
    return {identity: nodes[0] for identity, nodes in page.once(namesakes).items()}


def namesakes(page: Page) -> dict[str, list[dom.Element]]:
    """All elements of every id in the document, in page order; for `Page.once`."""
    return page.once(_namesakes_by_tree).get(0, {})


def ids_beside(page: Page, node: dom.Element) -> dict[str, dom.Element]:
    """What ids mean where an element stands: the first of every id in its own tree."""
    tree = page.tree_of(node)
    return page.once(_ids_in_shadow, tree) if tree else page.once(elements_by_id)


def _ids_in_shadow(page: Page, tree: int) -> dict[str, dom.Element]:
    found = page.once(_namesakes_by_tree).get(tree, {})
    return {identity: nodes[0] for identity, nodes in found.items()}


def _namesakes_by_tree(page: Page) -> dict[int, dict[str, list[dom.Element]]]:
    found: dict[int, dict[str, list[dom.Element]]] = {}
    outside = set(page.document.select(f"template:not([{dom.UNSLOTTED}]) [id]"))
    for node in page.document.select("[id]"):
        if node in outside:
            continue
        beside = found.setdefault(page.tree_of(node), {})
        beside.setdefault(node.attr("id") or "", []).append(node)
    return found


def labels_of(page: Page, node: dom.Element) -> list[dom.Element]:
    """The `<label>` elements of a control: by id, then the one around it."""
    identity = node.attr("id")
    tree = page.tree_of(node)
    labels = page.once(_labels_by_target).get((tree, identity), []) if identity else []
    if identity and labels and ids_beside(page, node).get(identity) != node:
        labels = []
    if page.shadow is not None and identity:
        # What is said of a host is said of the element in its tree that stands for it.
        host = page.shadow.tree_of(node).host
        if host is not None and page.shadow.targets.get(host) == identity:
            labels = [*labels, *labels_of(page, host)]
    around = node.closest("label")
    if around is not None and around.attr("for") is None and page.tree_of(around) == tree:
        first = around.select_one(_LABELABLE)
        labels = [*labels, around] if first == node else labels
    return labels


def _labels_by_target(page: Page) -> dict[tuple[int, str], list[dom.Element]]:
    """By tree and id, the labels for it."""
    found: dict[tuple[int, str], list[dom.Element]] = {}
    for label in page.document.select("label[for]"):
        found.setdefault((page.tree_of(label), label.attr("for") or ""), []).append(label)
    return found


def _doubtful(page: Page) -> frozenset[dom.Element]:
    """Links, headings and buttons whose text may be no name, for what is about or in them."""
    found: set[dom.Element] = set()
    for node in page.document.select(_DOUBTFUL):
        around = node.closest(_CONTAINER)
        while around is not None and around not in found:
            found.add(around)
            above = around.parent
            around = above.closest(_CONTAINER) if isinstance(above, dom.Element) else None
    return frozenset(found)


def _is_named_by_content(node: dom.Element) -> bool:
    if node.tag in _LABELLED or node.tag in _NAMED_BY_AUTHOR_TAGS:
        return False
    return role_of(node) in _NAMED_BY_CONTENT


def _name(
    page: Page, node: dom.Element, *, with_hidden: bool = False, follow: bool = True
) -> Iterator[str]:
    """The parts of a name, some of them blank: 2B to 2I, the first clause that gives text."""
    clauses = (
        _labelled_by(page, node) if follow else (),
        _own_name(page, node, inside=not follow),
        _host_name(page, node) if follow else (),
    )
    for clause in clauses:
        text = "".join(clause)
        if text.strip(_BLANK):
            yield text
            return
    if _is_named_by_content(node) or not follow:
        yield from _content(page, node, with_hidden=with_hidden, follow=follow)
        return
    yield _hint(node)


def _hint(node: dom.Element) -> str:
    """2I: the tooltip, or else what a field shows while it is empty."""
    hints = [node.attr("title"), node.attr("aria-placeholder")]
    if node.namespace is dom.Namespace.SVG:
        hints.append(node.attr("xlink:title"))
    field = node.tag == "input" and (node.attr("type") or "").lower() in _PROMPTED
    if field or node.tag == "textarea":
        hints.insert(1, node.attr("placeholder"))
    return next((each for each in hints if each and each.strip(_BLANK)), "")


def _labelled_by(page: Page, node: dom.Element) -> Iterator[str]:
    """2B: the names of the elements that aria-labelledby lists, hidden ones too."""
    ids = (node.attr("aria-labelledby") or "").split()
    if not ids:
        return
    known = ids_beside(page, node)
    left = _LONGEST
    for target in (known[each] for each in ids if each in known):
        name = page.once(_referenced_name, target)
        yield f"{name[:left]} "
        left -= len(name) + 1
        if left <= 0:
            return


def _referenced_name(page: Page, target: dom.Element) -> str:
    """What an element that is referred to says; nothing where it is inert (HTML, 6.3.1)."""
    if target.closest("[inert]") is not None:
        return ""
    hidden = not tree_of(page).holds(target)
    return "".join(_name(page, target, with_hidden=hidden, follow=False))


def _host_name(page: Page, node: dom.Element) -> Iterator[str]:
    """2E: what HTML offers beside attributes: labels, legends and captions."""
    tag = node.tag
    if tag in _LABELABLE_TAGS:
        for label in labels_of(page, node):
            hidden = not tree_of(page).holds(label)
            given = label.attr("aria-label") or ""
            if given.strip():
                yield f"{given} "
                continue
            yield from _content(page, label, with_hidden=hidden, follow=False, without=node)
            yield " "
    elif tag in _TITLED_BY_CHILD:
        wanted = _TITLED_BY_CHILD[tag]
        first = next((each for each in _child_elements(node) if each.tag == wanted), None)
        if first is not None:
            yield from _content(page, first, with_hidden=False, follow=False)


def _own_name(page: Page, node: dom.Element, *, inside: bool) -> Iterator[str]:
    """2C to 2E: aria-label, a control's value, and what the attributes of HTML and SVG offer.

    `inside`: as part of another element's name, to which a control gives its value.
    """
    label = node.attr("aria-label") or ""
    if label.strip(_BLANK):
        yield label
    elif node.tag == "input":
        yield _control_name(node, inside=inside)
    elif inside and given_role(node) in _RANGES:
        yield node.attr("aria-valuetext") or node.attr("aria-valuenow") or ""
    elif inside and node.tag == "select":
        yield _chosen(node)
    elif inside and node.tag == "textarea":
        yield node.text
    elif node.tag in ("img", "area") and given_role(node) not in PRESENTATIONAL:
        yield node.attr("alt") or ""
    elif node.namespace is dom.Namespace.SVG:
        yield _title_in(node) or (_used_title(page, node) if node.tag == "use" else "")


def _title_in(node: dom.Element) -> str:
    """The title of a drawing or a part of it (SVG-AAM 1.0, 8.1)."""
    return next((each.text for each in _child_elements(node) if each.tag == "title"), "")


def _used_title(page: Page, node: dom.Element) -> str:
    """The title of what a `<use>` shows."""
    address = node.attr("href") or node.attr("xlink:href") or ""
    target = ids_beside(page, node).get(address[1:]) if address[:1] == "#" else None
    return _title_in(target) if target is not None else ""


def _control_name(node: dom.Element, *, inside: bool) -> str:
    kind = (node.attr("type") or "").lower()
    if kind == "image":
        return node.attr("alt") or node.attr("title") or ""
    if kind in _BUTTONS:
        value = node.attr("value")
        return _BUTTON_NAMES.get(kind, "") if value is None else value
    return (node.attr("value") or "") if inside and kind not in _VALUELESS else ""


def _chosen(node: dom.Element) -> str:
    option = node.select_one("option[selected]") or node.select_one("option")
    return option.text if option is not None else ""


def _content(
    page: Page,
    root: dom.Element,
    *,
    with_hidden: bool,
    follow: bool,
    without: dom.Element | None = None,
) -> Iterator[str]:
    """2F to 2I: the text inside, by a stack instead of recursion, and tooltips where there is none.

    Of an element with very many others or very much text inside, what lies beyond counts as one
    character.
    """
    tree = tree_of(page)
    seen = 0  # parts with text
    left = _LONGEST
    inside = _Inside(tree, root)
    first = reversed(root.children) if root.tag == "desc" else inside(root)
    stack: list[dom.Node | _End] = [_End(root, seen), *first]
    for _ in range(_MOST):
        if not stack:
            return
        item = stack.pop()
        if isinstance(item, _End):
            text = _tooltip(page, item.element, root) if item.seen == seen else ""
            yield text + _gap(item.element)
        elif isinstance(item, dom.Element):
            if item == without or not (with_hidden or tree.holds(item)):
                if tree.lets_through(item) and item != without:
                    stack += (each for each in inside(item) if isinstance(each, dom.Element))
                continue
            named = (
                *(_labelled_by(page, item) if follow else ()),
                *_own_name(page, item, inside=True),
            )
            text = "".join(named)
            yield _gap(item) + text
            stack.append(_End(item, seen))
            stack += () if text.strip() else inside(item)
        else:
            text = item.data if isinstance(item, dom.Text) else ""
            yield text if len(text) <= left else text.strip()[:left]
        inked = len(text.strip(_BLANK))
        seen += inked > 0
        left -= inked
        if left < 0:
            break
    yield "…"


def _tooltip(page: Page, node: dom.Element, root: dom.Element) -> str:
    """2I: the title, but for pictures that say they are decoration.

    An icon that a sheet writes into an element is its text, though it says nothing.
    """
    if node.tag == "img" and node.attr("alt") == "":
        return ""
    if node.namespace is dom.Namespace.SVG and node.attr("xlink:title"):
        return node.attr("xlink:title") or ""
    title = node.attr("title") or ""
    if not title or node == root:
        return title
    from pagelint.accessibility.generated import is_drawn_by_sheet

    return "" if is_drawn_by_sheet(page, node) else title


class _End(NamedTuple):
    """The end of an element's content, and how many parts with text came before it."""

    element: dom.Element
    seen: int


class _Inside:
    """The nodes inside an element, last first, with those that `aria-owns` moves."""

    def __init__(self, tree: Tree, root: dom.Element) -> None:
        self._tree = tree
        # Browsers hand formulas to assistive technology as they are; they name no control.
        self._formulas = root.tag in _HEADINGS

    def __call__(self, node: dom.Element) -> Iterator[dom.Node]:
        if node.tag in _OPAQUE or (node.tag == "math" and not self._formulas):
            return iter(())
        if not self._tree.moves_any:
            return reversed(node.children)
        return reversed(self._tree.children_of(node))


def _gap(node: dom.Element) -> str:
    return " " if node.tag in BLOCK_TAGS or node.tag == "br" else ""


def _child_elements(node: dom.Element) -> Iterator[dom.Element]:
    return (each for each in node.children if isinstance(each, dom.Element))
