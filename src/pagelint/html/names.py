"""Element names by their part in tree construction (HTML standard, 13.2.6), for the stand-in."""

from __future__ import annotations

VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
HEAD = frozenset({
    "base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style",
    "template", "title",
})  # fmt: skip
FORMATTING = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CLOSES_P = HEADINGS | {
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr",
    "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section",
    "summary", "table", "ul", "xmp",
}  # fmt: skip
BLOCKS = CLOSES_P | {
    "applet", "body", "button", "caption", "colgroup", "head", "html", "iframe", "marquee",
    "object", "select", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title",
    "tr",
}  # fmt: skip

SCOPE = frozenset({
    "applet", "caption", "html", "marquee", "object", "table", "td", "template", "th",
    "foreignObject", "desc", "mi", "mo", "mn", "ms", "mtext", "annotation-xml",
})  # fmt: skip
BUTTON_SCOPE = SCOPE | {"button"}
LIST_SCOPE = SCOPE | {
    "article", "aside", "blockquote", "details", "dl", "fieldset", "figure", "footer", "form",
    "header", "main", "menu", "nav", "ol", "section", "ul",
}  # fmt: skip
TABLE_SCOPE = frozenset({"html", "table", "template"})

_SECTIONS = frozenset({"tbody", "tfoot", "thead"})
_CAPTIONS = frozenset({"caption", "colgroup"})
_CELLS = frozenset({"td", "th"})
_RUBY = frozenset({"rt", "rp"})
# A start tag ends an open element of the first names, unless one of the others stands further in.
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), LIST_SCOPE),
    "dd": (frozenset({"dd", "dt"}), LIST_SCOPE),
    "dt": (frozenset({"dd", "dt"}), LIST_SCOPE),
    "option": (frozenset({"option"}), SCOPE | {"select", "datalist"}),
    "optgroup": (frozenset({"option", "optgroup"}), SCOPE | {"select"}),
    "a": (frozenset({"a"}), SCOPE),
    "button": (frozenset({"button"}), SCOPE),
    "nobr": (frozenset({"nobr"}), SCOPE),
    "select": (frozenset({"select"}), SCOPE),
    **dict.fromkeys(_RUBY, (_RUBY, SCOPE | {"ruby"})),
    **dict.fromkeys(HEADINGS, (HEADINGS, BLOCKS - HEADINGS)),
    **dict.fromkeys(_CAPTIONS, (_CAPTIONS, TABLE_SCOPE)),
    **dict.fromkeys(_SECTIONS, (_CAPTIONS | _SECTIONS, TABLE_SCOPE)),
    "tr": (_CAPTIONS | {"tr"}, TABLE_SCOPE),
    **dict.fromkeys(_CELLS, (_CELLS, TABLE_SCOPE | {"tr"})),
}
# What stands around a part of a table, and is made where an author left it out.
AROUND: dict[str, tuple[frozenset[str], ...]] = {
    "caption": (),
    "colgroup": (),
    "col": (frozenset({"colgroup"}),),
    **dict.fromkeys(_SECTIONS, ()),
    "tr": (_SECTIONS,),
    **dict.fromkeys(_CELLS, (_SECTIONS, frozenset({"tr"}))),
}
# Straight inside these nothing but parts of the table may stand; text moves out.
FOSTERING = frozenset({"table", "tr"}) | _SECTIONS
STAYS_IN_TABLE = frozenset({"script", "style", "template"})

# Where HTML starts again inside SVG and MathML, and tags that end these.
HTML_AGAIN = frozenset({
    "foreignObject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml",
})  # fmt: skip
BREAKS_OUT = (CLOSES_P - {"details", "dialog"}) | {
    "b", "big", "body", "br", "code", "em", "embed", "head", "i", "img", "meta", "nobr", "ruby",
    "s", "small", "span", "strong", "strike", "sub", "sup", "tt", "u", "var",
}  # fmt: skip
