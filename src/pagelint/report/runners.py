"""What CI runners take for commands in a log, and how text is kept from being one.

GitHub's runner obeys a line that begins, after blanks, with `::name::`, and `##[name]` anywhere in
a line; Azure Pipelines obeys `##vso[…]`, TeamCity `##teamcity[…]`. A page must not be able to say
any of it: one sign of each is written as an escape, in JSON and XML one that their readers undo.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pagelint.patterns import pattern

if TYPE_CHECKING:
    from typing import TextIO

_OLD = pattern(r"##(?=\w{0,40}\[)")
_NEW = pattern(r"((?:^|[\n\r])[^\S\n\r]*):(?=:)")


def without_commands(text: str) -> str:
    """Lines of text that no runner obeys."""
    if "##" in text:
        text = _OLD.sub(r"#\\x23", text)
    return _NEW.sub(r"\1\\x3a", text) if "::" in text else text


def dumps(value: Any, indent: int | None = None) -> str:
    """A value as JSON that no runner obeys: in strings, and nowhere else, can two `#` stand."""
    import json

    return json.dumps(value, indent=indent).replace("##", "#\\u0023")


class Guarded:
    """A stream of text whose lines no runner obeys, but for those that are meant to be."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._line = ""

    def write(self, text: str) -> None:
        """Write what makes whole lines; the rest waits for its line's end."""
        whole, end, rest = text.rpartition("\n")
        if end:
            self._out.write(without_commands(f"{self._line}{whole}\n"))
            self._line = ""
        self._line += rest

    def writelines(self, texts: Iterable[str]) -> None:
        """Write pieces of text."""
        self.write("".join(texts))

    def write_commands(self, texts: Iterable[str]) -> None:
        """Write lines that are commands for a runner."""
        self.flush()
        self._out.writelines(_OLD.sub(r"#\\x23", text) for text in texts)

    def flush(self) -> None:
        """Write what waits, too."""
        self._out.write(without_commands(self._line))
        self._line = ""
        self._out.flush()
