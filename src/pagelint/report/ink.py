"""Colours and hyperlinks of a terminal (ECMA-48 SGR, OSC 8), where the style allows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pagelint.finding import Severity

if TYPE_CHECKING:
    from pagelint.report import Style

BOLD: Final = "1"
FAINT: Final = "2"
OF: Final = {
    Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36",
    Severity.UNDECIDED: "1;35",
}  # fmt: skip


def paint(style: Style, code: str, text: str) -> str:
    """The text in a colour; `code` is what stands between ESC [ and m."""
    return f"\x1b[{code}m{text}\x1b[0m" if style.colour and text else text


def link(style: Style, url: str, text: str) -> str:
    """The text as a hyperlink."""
    if not style.links or not url:
        return text
    safe = "".join(char for char in url if "!" <= char <= "~")
    return f"\x1b]8;;{safe}\x1b\\{text}\x1b]8;;\x1b\\"
