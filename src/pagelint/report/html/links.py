"""Where a report's links lead: web addresses, and files beside the report, nothing else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pagelint.report.uris import quoted

if TYPE_CHECKING:
    from pagelint.results import PageResult

_WEB = ("https://", "http://")
_NO_FILE = "<"  # how a name such as <stdin> begins


def page_link(page: PageResult, folder: str) -> str:
    """The page as seen from the report's folder; nothing where that can't be said."""
    for address in (page.url, page.path):
        if address.lower().startswith(_WEB):
            return web_link(address)
    if "://" in page.path or page.path.startswith(_NO_FILE):
        return ""
    try:
        relative = os.path.relpath(page.path, folder or os.curdir)
    except ValueError:  # on another drive, or a name that no file can have
        return ""
    # "./" in front: "javascript:x.html" is a file's name, too.
    return "./" + quoted(relative.replace(os.sep, "/"), "/~")


def web_link(address: str) -> str:
    """The address if it is one of the web, safe to stand in an attribute."""
    return quoted(address, "%/:?#[]@!$&'()*+,;=~") if address.lower().startswith(_WEB) else ""
