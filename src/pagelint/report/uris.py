"""Paths as the URIs that SARIF wants."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from pagelint.fingerprint import portable


def location(path: str) -> dict[str, str]:
    """An artifact location: relative to the working folder where the page lies inside it."""
    place = portable(path)
    if "://" in place:
        return {"uri": quote(place, safe="%/:?#[]@!$&'()*+,;=~", errors="surrogateescape")}
    if Path(place).is_absolute():
        return {"uri": Path(place).as_uri()}
    return {"uri": quote(place, safe="/~", errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
