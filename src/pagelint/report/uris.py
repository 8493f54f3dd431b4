"""Paths as the URIs that SARIF wants."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from pagelint.engine.fingerprint import portable


def location(path: str) -> dict[str, str]:
    """An artifact location: relative to the working folder where the page lies inside it."""
    place = portable(path)
    if "://" in place:
        return {"uri": quoted(place, "%/:?#[]@!$&'()*+,;=~")}
    if Path(place).is_absolute():
        return {"uri": "file:///" + quoted(place.removeprefix("/"), "/:~")}
    return {"uri": quoted(place, "/~"), "uriBaseId": "%SRCROOT%"}


def quoted(text: str, safe: str) -> str:
    """Percent-encoded but for `safe`; bytes of a file name that are no UTF-8 stay as they are."""
    try:
        data = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a lone surrogate that stands for no byte, as in Windows' names
        data = text.encode("utf-8", "surrogatepass")
    return quote(data, safe=safe)
