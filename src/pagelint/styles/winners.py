"""The declarations that win for an element (CSS Cascade 5, 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter

from pagelint.styles.match import Match
from pagelint.styles.properties import expand
from pagelint.styles.quirks import quirky_value
from pagelint.styles.style import Declared
from pagelint.styles.syntax import parse_declarations

_ORDER = attrgetter("layer", "specificity", "order")


def winners(matches: Iterable[Match], inline: str, *, quirks: bool) -> dict[str, Declared]:
    """The declaration that wins for each property (CSS Cascade 5, 6.1)."""
    normal: dict[str, Declared] = {}
    important: dict[str, Declared] = {}
    ordered = sorted(matches, key=_ORDER)
    for _, layer in groupby(ordered, key=_LAYER):
        below = normal.copy()
        for match in layer:
            _collect(match.body, normal, quirks=quirks, important=False, certain=match.certain)
        _roll_back(normal, below)
    if inline:
        below = normal.copy()
        _collect(inline, normal, quirks=quirks, important=False, inline=True)
        _roll_back(normal, below)
    # Important declarations win in the reverse order of layers.
    for match in sorted(ordered, key=_LAYER, reverse=True) if ordered else ():
        if "!" in match.body:
            _collect(match.body, important, quirks=quirks, important=True, certain=match.certain)
    if "!" in inline:
        _collect(inline, important, quirks=quirks, important=True, inline=True)
    return normal | important


_LAYER = attrgetter("layer")


def _roll_back(winners: dict[str, Declared], below: Mapping[str, Declared]) -> None:
    """Give properties that revert a layer what the layers below say (CSS Cascade 5, 7.3.5)."""
    for name in [name for name, each in winners.items() if each.value == "revert-layer"]:
        if name in below:
            winners[name] = below[name]
        else:
            del winners[name]


def _collect(
    body: str,
    winners: dict[str, Declared],
    *,
    quirks: bool,
    important: bool,
    certain: bool = True,
    inline: bool = False,
) -> None:
    for name, value, is_important in parse_declarations(body) if body else ():
        if is_important is not important:
            continue
        if name.startswith("--"):
            winners[name] = Declared(value if certain else None, name, important, inline)
            continue
        read = quirky_value(name, value) if quirks else value
        for longhand, each in expand(name, read).items():
            winners[longhand] = Declared(each if certain else None, name, important, inline)
