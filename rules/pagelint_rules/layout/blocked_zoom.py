"""A page that readers can't zoom.

Whoever sees little spreads two fingers to read. `user-scalable=no`, or a `maximum-scale` under 2,
takes that away. Leave both out: `width=device-width, initial-scale=1` is all a page needs.
"""

from collections.abc import Iterator

from pagelint.finding import Finding
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import Context, rule

# CSS Device Adaptation, 10.2: a name, whatever stands before its sign, a value.
_PAIR = pattern(r"([^\s,;=]++)[^,;=]*+(?:=[\s=]*+([^\s,;=]++)?)?", flags=256)  # ASCII
_NUMBER = pattern(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", flags=2)
_LEAST = 2.0
_INERT = "template,noscript"
_DEVICE = frozenset({"device-width", "device-height"})


@rule(
    category="layout",
    severity="error",
    since="0.1",
    wcag=["1.4.4"],
    act=["b4f0c3"],
    bad=[
        '<meta name="viewport" content="⟦width=device-width, user-scalable=no⟧">',
        '<meta name="viewport" content="⟦initial-scale=1; maximum-scale=1.5⟧">',
        '<meta name="viewport" content="⟦user-scalable=0⟧">',
    ],
    good=[
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="viewport" content="user-scalable=yes, maximum-scale=5">',
        '<meta name="viewport" content="maximum-scale=-1">',
        '<meta name=viewport content="user-scalable=no"><meta name=viewport content="width=600">',
    ],
)
def check(page: Page, context: Context) -> Iterator[Finding]:
    """Report a viewport that forbids zooming, or stops it under 200 %: the last, which counts."""
    viewports = [
        each for each in page.select("meta[name=viewport i][content]") if not each.closest(_INERT)
    ]
    if not viewports:
        return
    viewport = viewports[-1]
    pairs = _PAIR.findall((viewport.get("content") or "").lower())
    found = {name: value for name, value in pairs if value}
    scalable, most = found.get("user-scalable"), found.get("maximum-scale")
    if scalable is not None and not _allows(scalable):
        fact = f"user-scalable={scalable} forbids zooming"
    elif most is not None and (scale := _scale(most)) is not None and scale < _LEAST:
        fact = f"maximum-scale={most} stops zooming at {round(scale * 100)} %"
    else:
        return
    hint = "readers who see little can't enlarge the page: leave it out"
    yield viewport.finding(fact, attribute="content", hint=hint)


def _allows(value: str) -> bool:
    """What a browser makes of user-scalable (CSS Device Adaptation, 10.4): unknown words are no."""
    if _NUMBER.match(value):
        return abs(_parsed(value)) >= 1
    return value == "yes" or value in _DEVICE


def _scale(value: str) -> float | None:
    """What a browser makes of maximum-scale (the same, 10.3); None for none."""
    if _NUMBER.match(value):
        number = _parsed(value)
        return None if number < 0 else min(10.0, max(0.1, number))
    if value in _DEVICE:
        return 10.0
    return 1.0 if value == "yes" else 0.1


def _parsed(value: str) -> float:
    """The number that a value starts with."""
    match = _NUMBER.match(value)
    return float(match[0]) if match else 0.0
