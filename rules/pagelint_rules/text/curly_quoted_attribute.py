"""An attribute whose value stands in curly quotation marks.

In `<a href=”/prices”>` the marks are part of the address: a word processor or a chat replaced the
straight ones, and the link leads nowhere. Write straight quotation marks.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Element, Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_MARKS = "“”„‟″‘’‚′«»"
_REFERENCE = pattern(
    r"&(?:#(?:822[0-3]|821[6-9]|824[23]|x20(?:1[89cCdDeE]|3[23]))|[lr][ds]quo|[lr]aquo);"
)
# What the parser makes an unquoted value: it starts right after the equals sign.
_SUSPECT = pattern(rf"=[{_MARKS}&]")
_NAME = pattern(r"(?<![\w:@.-])[A-Za-z]+\Z")
_REACH = 20  # characters of the longest name, and one more
# Those that an editor writes; the rest of a tag that has one in curly marks goes with it.
_ATTRIBUTES = frozenset({
    "action", "align", "alt", "border", "class", "color", "content", "frameborder", "height",
    "href", "id", "lang", "loading", "media", "name", "placeholder", "property", "rel", "role",
    "size", "src", "srcset", "style", "target", "title", "type", "value", "width",
})  # fmt: skip


@rule(
    category="text",
    severity="error",
    since="0.1",
    bad=[
        "<p>Look at ⟦<a href=”https://mill.example/bread”>⟧what we bake</a></p>",
        "<p>⟦<a href=&#8221;/hours&#8221;>⟧When we open</a></p>",
        "⟦<meta name=“author” content=“Anna Berg”>⟧",
    ],
    good=[
        '<img src="sign.jpg" alt="“Closed”"><a href="/why" title=\'‘why’\'>Why?</a>',
        "<p>Write href=”x” with straight marks.</p>",
        "<script>a = “b”</script><!-- <a href=”x”> -->",
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report start tags with an unquoted value that begins with a curly mark."""
    for name in _suspects(page.source.text):
        for element in page.select(f"[{name}]"):
            first = _first_curly(element)
            if first == name:
                value = element.get(name) or ""
                yield element.finding(
                    f"{name}={value:.40} has curly quotation marks", hint='write straight ones: "'
                )


def _suspects(source: str) -> list[str]:
    """The attributes that may have such values, by a look at the source."""
    found = set()
    for match in _SUSPECT.finditer(source):
        start = match.start()
        if match[0] == "=&" and not _REFERENCE.match(source, start + 1):
            continue
        name = _NAME.search(source, max(0, start - _REACH), start)
        if name:
            found.add(name[0].lower())
    return sorted(found & _ATTRIBUTES)


def _first_curly(element: Element) -> str:
    """The first attribute of an element with a value in curly marks; "" if none."""
    text = element.page.source.text
    for name, value in element.attrs.items():
        if (
            name in _ATTRIBUTES
            and value
            and value[0] in _MARKS
            and text[element.attribute_span(name).start - 1] == "="
        ):
            return name
    return ""
