"""Embedded pictures, sound or video without a name.

A screen reader says "object", if anything; what stands inside `<object>` is read only where the
file can't be shown. Say what it is in `aria-label` or `title`.
"""

from collections.abc import Iterator

from pagelint.accessibility.names import is_nameless
from pagelint.accessibility.roles import explicit_role
from pagelint.accessibility.tree import is_exposed
from pagelint.finding import Finding
from pagelint.page import Element
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

_MEDIA = pattern(
    r"(?i)data:(?:image|audio|video)/.*"
    r"|[^?#]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|mp3|wav|ogg|oga|flac|m4a|aac|opus"
    r"|mp4|m4v|webm|ogv|mov|avi|mpe?g|wmv|mkv)(?:[?#].*)?"
)
_TYPES = ("image/", "audio/", "video/")


@rule(
    category="media",
    severity="error",
    since="0.1",
    wcag=["1.1.1"],
    act=["8fc3b6"],
    elements="object[data]",
    bad=[
        '⟦<object data="storm.mp4">⟧</object>',
        '⟦<object data="map.svg" title=" ">⟧<img src="map.png" alt="Map"></object>',
        '⟦<object data="/chart/7" type="image/png">⟧</object>',
    ],
    good=[
        '<object data="storm.mp4" title="The storm of 1990"></object>',
        '<object data="map.svg" aria-label="Map"></object>',
        '<object data="page.html"></object><object data="map.svg" hidden></object>',
    ],
)
def check(embedded: Element, context: Context) -> Iterator[Finding]:
    """Report objects that show media and have an empty accessible name."""
    if explicit_role(embedded) or not _is_media(embedded):
        return
    if is_nameless(embedded) and is_exposed(embedded):
        hint = "screen readers can't say what it shows: write it in aria-label"
        yield embedded.finding("object has no name", hint=hint)


def _is_media(embedded: Element) -> bool:
    kind = (embedded.get("type") or "").strip().lower()
    if kind:
        return kind.startswith(_TYPES)
    return _MEDIA.fullmatch((embedded.get("data") or "").strip()) is not None
