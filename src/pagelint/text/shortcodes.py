"""The shape of a shortcode, as wp-includes/shortcodes.php reads it, in text that a reader sees.

`[name]`, `[name attributes]`, `[/name]`; `[[name]]` prints a tag on purpose. Attributes are written
`name="value"`, but WordPress turns typed quotes into curly ones and primes before they are seen,
and cuts excerpts off in the middle of a tag.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pagelint.patterns import pattern

# Attribute lists are looked at up to a length; encoded settings reach a few thousand characters.
_TAG = pattern(
    r"\[(?P<slash>/?)(?P<name>[A-Za-z0-9][\w-]{0,79}+)(?=[\s/\]=…]|\.{3})"
    r"(?:(?P<plain>[^\[\]]{0,9999}+)(?:\]|\Z|(?=\[(?:…|\.{3})\]\Z))"
    r"|(?P<quoting>(?:\"[^\"]{0,9999}+\"|'[^']{0,9999}+'|[^\[\]\"']){0,9999}+)\])"
)
_QUOTES = "\"'`´“”„‟‘’‚‛″′‶‵«»‹›"
# One or two words may come first: `[row full id="4"]`; more make a sentence.
_POSITIONAL = r"\s+(?:[\w./:-]{1,80}\s+){0,2}"
_QUOTED = pattern(rf"{_POSITIONAL}[A-Za-z_][\w-]{{0,80}}\s?=\s?[{_QUOTES}]")
_UNQUOTED = pattern(rf"{_POSITIONAL}([A-Za-z_][\w-]{{1,80}})=[^\s=]")


class Tag(NamedTuple):
    """A bracketed tag at `text[start:end]`; `attributes` is what follows the name, unparsed.

    `whole` is false for a tag that the end of the text cuts off.
    """

    start: int
    end: int
    name: str
    attributes: str
    closing: bool
    whole: bool = True

    @property
    def has_quotes(self) -> bool:
        """Whether the first attribute has a quoted value: nothing else is written like that."""
        return "=" in self.attributes and _QUOTED.match(self.attributes) is not None

    @property
    def unquoted(self) -> str:
        """The name of the first attribute if its value has no quotes."""
        match = _UNQUOTED.match(self.attributes) if "=" in self.attributes else None
        return match[1] if match else ""

    @property
    def is_markup(self) -> bool:
        """Whether its shape alone tells it from a bracketed word: `[vc_row]`, not `[sic]`."""
        bare = "_" in self.name or (self.closing and not self.name.isdigit())
        return self.whole and (bare or self.has_quotes or bool(self.unquoted))


def find_tags(text: str) -> Iterator[Tag]:
    """Whatever has the shape of a tag, in order, save bare names that doubled brackets escape."""
    for match in _TAG.finditer(text):
        start, end = match.span()
        attributes = match["plain"] if match["plain"] is not None else match["quoting"]
        tag = Tag(start, end, match["name"], attributes, bool(match["slash"]), text[end - 1] == "]")
        if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
            # Of doubled brackets WordPress prints one pair, if it knows the name.
            if not tag.has_quotes:
                continue
            tag = tag._replace(start=start - 1, end=end + 1)
        yield tag


def without_tags(text: str) -> str:
    """The text with every tag that its shape gives away blanked out; offsets stay."""
    at, kept = 0, []
    for tag in find_tags(text):
        if tag.is_markup:
            kept += [text[at : tag.start], " " * (tag.end - tag.start)]
            at = tag.end
    return "".join([*kept, text[at:]])
