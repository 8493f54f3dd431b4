"""Text that the two rules on contrast look at, and what they say of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pagelint.finding import Finding, Severity
from pagelint.html import dom
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint_rules.links.addresses import quoted

if TYPE_CHECKING:
    from pagelint.styles.cascade import Styles
    from pagelint.styles.contrast import Reading
    from pagelint.styles.overlaps import Overlaps
    from pagelint.styles.sources import Lost
    from pagelint.styles.style import Style

_SHEETS = "style,link[rel~=stylesheet i],link[rel~=preload i][onload]"
# Attributes that colour a page without any sheet.
_COLOURED = (
    "[style*=color i],[style*=background i],[style*=opacity i],[bgcolor],[text],[link],font[color]"
)
_DISABLED = (
    "[aria-disabled=true i],fieldset[disabled],button[disabled],select[disabled],"
    "textarea[disabled],input[disabled],optgroup[disabled],option[disabled],"
    "[class~=disabled i],[class~=is-disabled i],[class~=btn-disabled i]"
)
# WCAG exempts logotypes; icon fonts draw pictures, whatever letters their ligatures have.
_NO_TEXT = (
    "[class*=logo i],[id*=logo i],[class~=brand i],[class~=navbar-brand i],[class*=icon i],"
    "[class*='material-symbols' i],[class^=fa-],[class*=' fa-'],[class~=fa],option"
)
# Controls that show their value as text.
_VALUES = (
    ",".join(
        f"input[type={kind} i][value]"
        for kind in ("submit", "button", "reset", "text", "search", "email", "url", "tel", "number")
    )
    + ",input:not([type])[value]"
)
_WORD = pattern(r"[^\W_]{2}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_BOTH = pattern(r"(?is)(?=.*\bbackground(?:-color)?\s*:)(?:.*[;\s])?color\s*:")
_SHEET_NAME = pattern(r"\.css[\"'?]")
# Below this nobody could have missed it: more likely something else lies behind the text.
_UNREADABLE = 1.15
_NAMED = 3  # missing sheets that a message names
_LOOK = "look at it in a browser"
_OVERLAPPED = "something else may lie behind the text"
# Doubts about all text of a page.
_NO_SHEET = "a style sheet isn't at hand"
_TOO_MANY = "the page's style sheets have too many rules"
_OF_THE_PAGE = (_NO_SHEET, _TOO_MANY)


class Limits(NamedTuple):
    """The least contrast for text and for large text, and WCAG's level that asks for it."""

    text: float
    large: float
    level: str


def check_contrast(page: Page, limits: Limits, *, undecided: bool) -> Iterator[Finding]:
    """Findings on text below the limits, one for each pair of colours."""
    if page.document.select_one(f"{_COLOURED},{_SHEETS}") is None:
        return
    from pagelint.styles.sources import sources

    missing = page.once(sources, page.screen).missing
    if missing and not undecided and not _may_settle(page, limits):
        return
    judge = _Judge(page, limits, missing)
    yield from judge.findings(undecided=undecided)


class _Failing:
    """Text in colours of too little contrast: the first of it, and how often there is such text."""

    __slots__ = ("count", "limit", "node", "reading")

    def __init__(self, node: dom.Element, reading: Reading, limit: float) -> None:
        self.node = node
        self.reading = reading
        self.limit = limit
        self.count = 0


class _Judge:
    def __init__(self, page: Page, limits: Limits, missing: tuple[Lost, ...]) -> None:
        from pagelint.styles.cascade import styles_of

        self.page = page
        self.limits = limits
        self.missing = missing
        self.styles: Styles = styles_of(page)

    def findings(self, *, undecided: bool) -> Iterator[Finding]:
        """What is certain, then what can't be told if that is wanted."""
        failing: dict[tuple[str, str, float], _Failing] = {}
        unsure: dict[str, list[dom.Element]] = {}
        for style, nodes in self.page.once(_text_by_style).items():
            reading, limit = self._read(style)
            if reading.doubt or reading.ratio >= limit:
                unsure.setdefault(reading.doubt, []).extend(nodes)
                continue
            key = reading.text.hex, reading.background.hex, limit
            for node in filter(self.page.once(_Texts), nodes):
                if self._overlaps.behind(node, reading.painter):
                    unsure.setdefault(_OVERLAPPED, []).append(node)
                    continue
                if key not in failing:
                    failing[key] = _Failing(node, reading, limit)
                failing[key].count += 1
        yield from map(self._finding, failing.values())
        if undecided:
            yield from self._undecided(unsure)

    def _read(self, style: Style) -> tuple[Reading, float]:
        """A style's contrast, and the limit that holds for sure."""
        from pagelint.styles.contrast import is_large, read_contrast

        reading = style.once(read_contrast)
        large = is_large(style)
        if self.missing and not reading.doubt and not _is_settled(style):
            reading = reading._replace(doubt=_NO_SHEET)
        elif not self.styles.complete and not reading.doubt:
            reading = reading._replace(doubt=_TOO_MANY)
        elif not reading.doubt and reading.ratio < _UNREADABLE:
            reading = reading._replace(doubt=_OVERLAPPED)
        sure_size = large is False and (not self.missing or style.is_inline("font-size"))
        return reading, self.limits.text if sure_size else self.limits.large

    @cached_property
    def _overlaps(self) -> Overlaps:
        from pagelint.styles.overlaps import Overlaps

        return self.page.once(Overlaps)

    def _finding(self, failing: _Failing) -> Finding:
        from pagelint.styles.colours import nearest_passing

        node, reading, limit, count = failing.node, failing.reading, failing.limit, failing.count
        better = nearest_passing(reading.text, reading.background, limit)
        at_level = " for level AAA" if self.limits.level == "AAA" else ""
        more = f", here and in {count - 1} more places" if count > 1 else ""
        more = more.replace("1 more places", "1 more place") if count == 2 else more
        where = f"on {reading.background.hex}"
        mend = f"{better.hex} {where} would do" if better else "take a lighter or darker background"
        return self.page.element(node).finding(
            f"text {reading.text.hex} {where} has a contrast of {_shown(reading.ratio)}:1, "
            f"{limit:g}:1 is the least{at_level}{more}",
            hint=f"readers with weak sight, or in sunlight, can't make it out: {mend}",
            severity=Severity.WARNING if self._is_open else None,
        )

    @property
    def _is_open(self) -> bool:
        """Whether a sheet that isn't here may change the colours."""
        return bool(self.missing) or self.page.once(_loads_sheets)

    def _undecided(self, unsure: dict[str, list[dom.Element]]) -> Iterator[Finding]:
        """Doubts by place; those about style sheets once, at the first that is missing."""
        for doubt, nodes in unsure.items():
            texts = filter(self.page.once(_Texts), nodes if doubt else ())
            if doubt == _NO_SHEET and next(texts, None):
                yield self._doubt(self.missing[0].node, _without(self.missing))
            elif doubt == _TOO_MANY and next(texts, None):
                yield self.page.finding(_untold(doubt), hint=_LOOK, severity=Severity.UNDECIDED)
            elif doubt not in _OF_THE_PAGE:
                yield from (self._doubt(node, doubt) for node in texts)

    def _doubt(self, node: dom.Element, doubt: str) -> Finding:
        return self.page.element(node).finding(
            _untold(doubt), hint=_LOOK, severity=Severity.UNDECIDED
        )


def _untold(doubt: str) -> str:
    return f"contrast can't be told: {doubt}"


def _without(missing: tuple[Lost, ...]) -> str:
    """The doubt where sheets are missing, with the first of their addresses."""
    named = list(dict.fromkeys(quoted(each.address) for each in missing))
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    sheets, are = ("style sheet", "isn't") if len(named) == 1 else ("style sheets", "aren't")
    return f"{sheets} {', '.join(named[:_NAMED])}{more} {are} at hand"


def _text_by_style(page: Page) -> dict[Style, list[dom.Element]]:
    """The elements that hold text which is seen, by style, in page order."""
    from pagelint.styles.cascade import styles_of
    from pagelint.styles.visibility import is_seen

    styles = styles_of(page)
    found: dict[Style, list[dom.Element]] = {}
    for node in _text_elements(page):
        found.setdefault(styles.of(node), []).append(node)
    return {style: nodes for style, nodes in found.items() if is_seen(style)}


def _text_elements(page: Page) -> Iterator[dom.Element]:
    seen = set()
    for block in page.blocks:
        for part in block.parts:
            node = part.node.parent if isinstance(part.node, dom.Text) else None
            if isinstance(node, dom.Element) and node not in seen and _WORD.search(part.text):
                seen.add(node)
                if node.namespace == dom.Namespace.HTML:
                    yield node
    for node in page.document.select(_VALUES):
        if not _WORD.search(node.attr("value") or ""):
            continue
        if not (page.is_left_out(node) or page.is_hidden(node)):
            yield node


class _Texts:
    """Whether text is more than a logo, a drawn sign or the label of a dead control."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._drawn = set(page.document.select(_NO_TEXT))
        self._are_disabled = page.document.select_one(_DISABLED) is not None
        self._known: dict[dom.Element, bool] = {}

    def __call__(self, node: dom.Element) -> bool:
        """The answer for an element that holds text."""
        known = self._known.get(node)
        if known is None:
            disabled = self._are_disabled and self._is_disabled(node)
            known = self._known[node] = not (disabled or self._is_drawn(node))
        return known

    def _is_disabled(self, node: dom.Element) -> bool:
        return node.closest(_DISABLED) is not None or self._labels_disabled(node)

    def _is_drawn(self, node: dom.Element) -> bool:
        """Whether an element or one of the two around it calls itself a logo or an icon."""
        each: dom.Node | None = node
        for _ in range(3):
            if not isinstance(each, dom.Element) or each.tag in ("html", "body"):
                return False
            if each in self._drawn:
                return True
            each = each.parent
        return False

    def _labels_disabled(self, node: dom.Element) -> bool:
        label = node.closest("label")
        if label is not None:
            target = label.attr("for")
            control = (
                label.select_one("input,select,textarea,button")
                if target is None
                else self._page.once(_by_id).get(target)
            )
            if control is not None and control.closest(_DISABLED) is not None:
                return True
        names = self._page.once(_names_of_disabled)
        around = node if names else None
        while isinstance(around, dom.Element):
            if around.attr("id") in names:
                return True
            around = around.parent if isinstance(around.parent, dom.Element) else None
        return False


def _may_settle(page: Page, limits: Limits) -> bool:
    """Whether a style attribute by itself gives both colours, and too little contrast."""
    from pagelint.styles.cascade import inline_style
    from pagelint.styles.contrast import read_contrast

    nodes = page.document.select("[style*=color i][style*=background i]")
    for text in {node.attr("style") or "" for node in nodes}:
        style = inline_style(text) if _BOTH.search(text) else None
        if style is not None and _is_settled(style):
            reading = read_contrast(style)
            if not reading.doubt and reading.ratio < limits.text:
                return True
    return False


def _loads_sheets(page: Page) -> bool:
    """Whether a script may bring a style sheet along."""
    if ".css" not in page.source.text:
        return False
    scripts = page.document.select("script:not([src])")
    return any(_SHEET_NAME.search(script.text) for script in scripts)


def _is_settled(style: Style) -> bool:
    """Whether the element's own style attribute says it all, whatever a sheet may say."""
    return all(style.is_inline(name) for name in ("color", "background-color"))


def _shown(ratio: float) -> str:
    """Rounded down, so that what fails never reads as what passes."""
    return f"{int(ratio * 100) / 100:g}"


def _by_id(page: Page) -> dict[str, dom.Element]:
    found: dict[str, dom.Element] = {}
    for node in page.document.select("[id]"):
        found.setdefault(node.attr("id") or "", node)
    return found


def _names_of_disabled(page: Page) -> frozenset[str]:
    """The ids of elements that name a disabled control."""
    nodes = page.document.select("[aria-labelledby]")
    return frozenset(
        each
        for node in nodes
        if node.closest(_DISABLED) is not None
        for each in (node.attr("aria-labelledby") or "").split()
    )
