"""Pages in archives, by the ending of the archive's name. One file a kind, imported when needed.

A page in an archive is called by the archive's path and its own name in it, or by its address where
it has one. Nothing is unpacked to the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Final, cast

from pagelint.resource import Resource
from pagelint.results import Problem

_KINDS: Final = {
    ".zip": "zipped",
    ".eml": "mail",
    ".mbox": "mailbox",
    ".mht": "mail",
    ".mhtml": "mail",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".wacz": "wacz",
}
ENDINGS: Final = tuple(_KINDS)

Pages = Callable[[str, int], Iterator[Resource | Problem]]


def is_archive(path: str) -> bool:
    """Whether a file's name says that it holds pages."""
    return path.lower().endswith(ENDINGS)


def pages(path: str, limit: int) -> Iterator[Resource | Problem]:
    """The pages in an archive, each at most `limit` bytes of it, and what could not be read."""
    name = next(_KINDS[each] for each in ENDINGS if path.lower().endswith(each))
    read = cast("Pages", import_module(f"pagelint.sources.archives.{name}").pages)
    yield from read(path, limit)
