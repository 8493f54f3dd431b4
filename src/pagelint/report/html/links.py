"""Where a report's links lead: web addresses, and files beside the report, nothing else."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pagelint.engine.fingerprint import portable
from pagelint.report.uris import quoted

if TYPE_CHECKING:
    from pagelint.results import PageResult

_WEB = ("https://", "http://")
_NO_FILE = "<"  # how a name such as <stdin> begins
_ARCHIVES = (".zip/", ".eml/", ".mbox/", ".mht/", ".mhtml/")


def page_link(page: PageResult, folder: str) -> str:
    """The page as seen from the report's folder; nothing where that can't be said."""
    for address in (page.url, page.path):
        if address.lower().startswith(_WEB):
            return web_link(address)
    if not _is_file(page.path):
        return ""
    try:
        relative = os.path.relpath(page.path, folder or os.curdir)
    except ValueError:  # on another drive, or a name that no file can have
        return ""
    # "./" in front: "javascript:x.html" is a file's name, too.
    return "./" + quoted(relative.replace(os.sep, "/"), "/~")


def edit_link(page: PageResult, template: str) -> str:
    """Where the page is edited: what it says itself, else the template filled with its path."""
    if page.edit_url:
        return web_link(page.edit_url)
    path = portable(page.path)
    if not template or not _is_file(path) or path.startswith(("/", "../")):
        return ""
    stem = path.removesuffix(PurePosixPath(path).suffix)
    filled = template.replace("{path}", quoted(path, "/~")).replace("{stem}", quoted(stem, "/~"))
    return web_link(filled)


def _is_file(path: str) -> bool:
    slashed = path.replace(os.sep, "/").lower()
    inside = any(archive in slashed for archive in _ARCHIVES)
    return not (inside or "://" in path or path.startswith(_NO_FILE))


def web_link(address: str) -> str:
    """The address if it is one of the web, safe to stand in an attribute."""
    return quoted(address, "%/:?#[]@!$&'()*+,;=~") if address.lower().startswith(_WEB) else ""
