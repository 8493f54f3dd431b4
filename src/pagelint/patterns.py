"""Regular expressions that are compiled when they are first used.

Compiling is what importing a rule costs most, and on most pages most rules never come to their
pattern. Start-up is a feature: at some 0.3 ms each, a hundred patterns cost as much as click.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands in for a compiled pattern and becomes one at the first look."""

    def __init__(self, text: str, flags: int) -> None:
        self._source = text, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._source)
        # From now on the methods are plain attributes: no detour on hot paths.
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at first use; a mistake in it shows only then."""
    return cast("re.Pattern[str]", _Lazy(text, flags))
