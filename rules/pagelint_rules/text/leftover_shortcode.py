"""A shortcode that nothing rendered.

Readers see `[vc_row]` or `[contact-form-7 id="4"]` where a form, a gallery or a column should be:
the plugin or theme that turns the tag into content is not active, or the text was pasted where it
does not look. Activate what renders the tag; or remove the tag, and keep what stands between an
opening and a closing one. `--fix` removes rows and columns, pairs around text, and closing tags;
what may stand for content is removed by `--unsafe-fixes` only.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pagelint.finding import Finding, Severity
from pagelint.page import Block, Page
from pagelint.page.block import LINK
from pagelint.patterns import pattern
from pagelint.rule import Context, rule
from pagelint.text.shortcodes import Tag, find_tags
from pagelint_rules.text import _shortcode_builders as builders
from pagelint_rules.text._bbcode_names import BBCODE, SHARED
from pagelint_rules.text._texts import Texts, is_quoted, prose, replacement

_SAYS = pattern(r"\S")
_COMPOUND = pattern(r"[a-z][a-z0-9]+(?:[_-][a-z0-9]{2,})+")
# What other rules report, and brackets that people close for fun.
_OTHERS = frozenset({
    "cite_start", "cite", "first_name", "last_name", "full_name", "company_name", "user_name",
    "your_name", "sarcasm", "rant", "joke", "irony", "snark",
})  # fmt: skip
_ATTRIBUTES = frozenset({
    "align", "cat", "category", "class", "cols", "color", "columns", "count", "form", "height",
    "href", "icon", "id", "ids", "lang", "limit", "link", "name", "num", "number", "page", "post",
    "size", "slug", "src", "style", "tag", "target", "template", "title", "type", "url", "width",
})  # fmt: skip
# Plain words that do something without attributes, where nothing stands beside them.
_COMPLETE = frozenset({
    "audio", "breadcrumb", "breadcrumbs", "cart", "checkout", "contactform", "downloads", "faqs",
    "gallery", "loginform", "map", "newsletter", "playlist", "portfolio", "posts", "products",
    "register", "searchform", "sitemap", "slider", "slideshow", "testimonials", "toc", "video",
    "wishlist", "year",
})  # fmt: skip


# What an attribute of a pair says may be shown beside the text between its tags.
_LAYOUT = pattern(
    r"(?:\s+(?:el_)?(?:align|animation|border|class|cols|columns?|css|gap|height|layout|margin|offset"
    r"|padding|size|span|style|valign|width)\s?=\s?[^\s=\]]+)*\s*/?"
)
# Rows and columns of page builders, of which many stand between others of their kind.
_WRAPPER = pattern(r"(?:[a-z]+_)+(?:section|row|column)(?:_(?:inner|text))?")


# `[TABLE=3]`
_NUMBERED = pattern(r"=\s?\w{1,20}")
# Wikidot's, in doubled brackets.
_WIKIDOT = frozenset(
    {"button", "collapsible", "div", "iframe", "image", "module", "size", "span", "user"}
)
_ADDRESSES = '[href^="["],[src^="["],[action^="["]'


class _Found(NamedTuple):
    block: Block
    text: str
    tag: Tag


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>We are open all week.⟦[/vc_column_text]⟧⟦[/vc_column]⟧</p>",
        "<p>⟦[fancy_map lat=&#8221;54.1&#8243; zoom=”9″]⟧</p>",
        "<p>⟦[callout]⟧Closed on Monday⟦[/callout]⟧</p>",
        "<p>⟦[price-table]⟧</p>",
        "<img src='a.jpg' alt='⟦[caption id=\"a\"]⟧The harbour'>",
        "<p>Our loaves: ⟦[gallery ids=&#8221;4,7&#8243; si…⟧</p><p>Fresh ⟦[/vc_column_te…⟧</p>",
        "<p>⟦[TABLE=4]⟧ ⟦[[oven size=&#8221;3&#8243;]]⟧</p><a href='⟦[page id=\"4\"]⟧'>Bread</a>",
    ],
    good=[
        "<p>He wrote that it was “to [sic] late”.[3][4] [citation needed]</p>",
        "<p>An art [gallery] in the [newly-built] mill</p>",
        '<p>Write <code>[playlist ids="7"]</code> where the songs belong.</p>',
        "<p>[[gallery]] prints the tag itself.</p>",
        "<li>Wang Y. [Effect of salt on sleep]. Pain. 2012;37:783.</li>",
        "<p>Just what we needed. [/irony]</p>",
        '<p>Our new shortcode [faces size="4"] shows the team.</p>',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report tags by name, by attributes, by closing tag, and bare ones by their place."""
    yield from _in_addresses(page)
    found = page.once(_tags)
    partners = _partners(found)
    judged = [_severity(each, partners.get(index)) for index, each in enumerate(found)]
    worded = _worded(each for each, severity in zip(found, judged, strict=True) if severity)
    last: _Found | None = None
    for index, (each, severity) in enumerate(zip(found, judged, strict=True)):
        if severity is not None:
            partner = partners.get(index)
            safe = _is_wrapping(each, partner, worded)
            finding = _finding(each, partner, severity, safe=safe)
            if last is not None and _in_one_run(last, each):
                finding.hint = "goes with the tag before"
            last = each
            yield finding


def _in_addresses(page: Page) -> Iterator[Finding]:
    """Tags that should have become an address: what WordPress does not look into."""
    for element in page.select(_ADDRESSES):
        name = next(
            each for each in ("href", "src", "action") if (element.get(each) or "")[:1] == "["
        )
        tag = next(find_tags(element.get(name) or ""), None)
        if tag and (tag.has_quotes or tag.unquoted or builders.is_distinctive(tag.name.lower())):
            message = f"shortcode [{tag.name}] is an address, not rendered"
            hint = "WordPress does not render shortcodes in this place: write the address"
            yield element.finding(message, attribute=name, hint=hint)


def _worded(found: Iterable[_Found]) -> frozenset[Block]:
    """The blocks that have words left without the tags found in them."""
    tags: dict[Block, list[_Found]] = {}
    for each in found:
        tags.setdefault(each.block, []).append(each)
    return frozenset(block for block, inside in tags.items() if _has_words(inside))


def _has_words(found: list[_Found]) -> bool:
    """Whether something is left of a block's text without the tags, which are in order."""
    text = found[0].text
    ends = [0, *(each.tag.end for each in found)]
    starts = [*(each.tag.start for each in found), len(text)]
    return any(text[end:start].strip() for end, start in zip(ends, starts, strict=True))


def _is_wrapping(found: _Found, partner: _Found | None, worded: frozenset[Block]) -> bool:
    """Whether a tag says no more than how to show what is in it: taking it out loses nothing."""
    if partner is None:
        tag = found.tag
        layout = _WRAPPER.fullmatch(tag.name) and _LAYOUT.fullmatch(tag.attributes)
        loses_nothing = tag.closing or layout is not None
        return loses_nothing and found.block in worded and not _parts_words(found)
    pair = (found, partner)
    if any(each.block not in worded or _parts_words(each) for each in pair):
        return False
    opener, closer = reversed(pair) if found.tag.closing else pair
    if not _LAYOUT.fullmatch(opener.tag.attributes):
        return False
    inside = opener.text[opener.tag.end : closer.tag.start]
    return opener.block is not closer.block or bool(inside.strip())


def _parts_words(found: _Found) -> bool:
    """Whether nothing but the tag stands between two words."""
    text, tag = found.text, found.tag
    return text[tag.start - 1 : tag.start].isalnum() and text[tag.end : tag.end + 1].isalnum()


def _in_one_run(one: _Found, other: _Found) -> bool:
    """Whether two tags of one product stand side by side: the first one's hint says it all."""
    products = {builders.product_of(each.tag.name.lower()) for each in (one, other)}
    beside = one.block is other.block and not one.text[one.tag.end : other.tag.start].strip()
    return beside and len(products) == 1


def _tags(page: Page) -> list[_Found]:
    """Every tag that may be a shortcode; none where the page explains them."""
    texts = page.once(Texts)
    found = []
    for block in texts.having("["):
        text = prose(block)
        if "shortcode" not in text.lower():
            found += [_Found(block, text, tag) for tag in find_tags(text)]
    return found if found and "shortcode" not in texts.headings else []


def _partners(found: list[_Found]) -> dict[int, _Found]:
    """The closing tag of each opening one and the other way round, by index."""
    partners: dict[int, _Found] = {}
    opened: dict[str, list[int]] = {}
    for index, each in enumerate(found):
        tag = each.tag
        if not tag.closing:
            opened.setdefault(tag.name, []).append(index)
        elif opened.get(tag.name):
            opener = opened[tag.name].pop()
            partners[opener] = each
            partners[index] = found[opener]
    return partners


def _severity(found: _Found, partner: _Found | None) -> Severity | None:
    """How sure it is that the tag is a leftover; None if it may well be text."""
    _, text, tag = found
    name = tag.name.lower()
    if name in BBCODE or name in _OTHERS or is_quoted(text, tag.start, tag.end):
        return None
    if (
        name in SHARED
        and not _has_attributes(tag)
        and not (partner and _has_attributes(partner.tag))
    ):
        return None
    if tag.attributes.startswith("="):
        is_numbered = _NUMBERED.fullmatch(tag.attributes) and builders.is_ordinary(name)
        return Severity.ERROR if is_numbered and tag.whole else None
    if text.startswith("[[", tag.start) and name in _WIKIDOT:
        return None
    if builders.is_distinctive(name) or tag.has_quotes:
        return Severity.ERROR
    if not tag.whole:
        return None
    if (partner and not name.isdigit()) or (name in builders.MEDIA and tag.attributes.strip(" /")):
        return Severity.ERROR
    if builders.is_ordinary(name) and (tag.closing or tag.unquoted):
        return Severity.ERROR
    return _severity_of_shape(found)


def _has_attributes(tag: Tag) -> bool:
    return not tag.closing and bool(tag.attributes.strip(" /"))


def _severity_of_shape(found: _Found) -> Severity | None:
    _, text, tag = found
    alone = not _SAYS.search(text, 0, tag.start) and not _SAYS.search(text, tag.end)
    if _COMPOUND.fullmatch(tag.name):
        if tag.unquoted:
            return Severity.ERROR
        if not tag.attributes and (alone or tag.closing or _stands_free(found)):
            return Severity.WARNING
    elif tag.unquoted in _ATTRIBUTES:
        return Severity.ERROR
    return Severity.WARNING if alone and text[tag.start + 1 : tag.end - 1] in _COMPLETE else None


def _stands_free(found: _Found) -> bool:
    """Whether a bare name with an underscore is neither an index nor part of a link."""
    block, text, tag = found
    around = text[tag.start - 1 : tag.start] + text[tag.end : tag.end + 1]
    if "_" not in tag.name or re.search(r"[\w\])(\[.-]", around):
        return False
    return not block.flags_at(tag.start) & LINK


def _finding(found: _Found, partner: _Found | None, severity: Severity, *, safe: bool) -> Finding:
    block, _, tag = found
    product = builders.product_of(tag.name.lower())
    shown = f"[{tag.name}]" if not tag.closing else f"[/{tag.name}]"
    if partner is None:
        message = f"shortcode {shown} is printed, not rendered"
    elif tag.closing:
        message = f"shortcode {shown}, opened by [{partner.tag.name}], is printed, not rendered"
    else:
        message = f"shortcode {shown}, closed by [/{partner.tag.name}], is printed, not rendered"
    sure = severity is Severity.ERROR
    return block.finding(
        tag.start,
        tag.end,
        message,
        hint=_hint(tag.name, product),
        severity=severity,
        fix=replacement(block, tag.start, tag.end, "", safe=safe) if sure else None,
    )


def _hint(name: str, product: str) -> str:
    if name in builders.CORE:
        return "WordPress does not render shortcodes in this place: remove the tag"
    if product:
        return f"the {product} that renders this is not active: activate it, or remove the tag"
    return "the plugin or theme that renders this is not active: restore it, or remove the tag"
