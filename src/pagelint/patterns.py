"""Regular expressions that are compiled when they are first used.

Compiling is what importing a rule costs most, and on most pages most rules never come to their
pattern. Start-up is a feature: at some 0.3 ms each, a hundred patterns cost as much as click.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
_ATTRIBUTES = frozenset({*_METHODS, "pattern", "flags", "groups", "groupindex"})


class _Lazy:
    """Stands in for a compiled pattern and becomes one at the first look."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._source: tuple[Any, int] = text, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ATTRIBUTES:  # whoever only wonders what this is pays nothing
            raise AttributeError(name)
        compiled = re.compile(*self._source)
        # From now on the methods are plain attributes: no detour on hot paths.
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled at first use; a mistake in it shows only then."""
    return cast("re.Pattern[AnyStr]", _Lazy(text, flags))
