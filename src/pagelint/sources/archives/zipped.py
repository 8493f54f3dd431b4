"""Pages in a zip archive, in the order of their names."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from pagelint.resource import Resource
from pagelint.results import Problem
from pagelint.sources.files import SKIPPED, SUFFIXES, said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipInfo

_MOST_GROWTH: Final = 200  # times its size in the archive; no page of text grows so
_SMALL: Final = 1_000_000  # bytes that may come of whatever is packed
_ENCRYPTED: Final = 1  # of an entry's flags (APPNOTE.TXT, 4.4.4)
_DAMAGED: Final = "no zip archive, or a damaged one: make it anew"
_WRONG: Final = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error)


def pages(path: str, limit: int) -> Iterator[Resource | Problem]:
    """The files in it that folders would be searched for."""
    try:
        archive = ZipFile(path)
    except OSError as error:
        yield Problem(path, said(error))
        return
    except _WRONG:
        yield Problem(path, _DAMAGED)
        return
    with archive:
        found = [entry for entry in archive.infolist() if _is_page(entry.filename)]
        if not found:
            yield Problem(path, f"no page in it: none ends in {', '.join(SUFFIXES)}")
        for entry in sorted(found, key=lambda entry: entry.filename):
            yield _page(archive, entry, f"{path}/{entry.filename}", limit)


def _is_page(name: str) -> bool:
    """Whether an entry is a page, and not in a folder that would be passed over."""
    folders = name.split("/")[:-1]
    hidden = any(each.startswith((".", "__MACOSX")) or each in SKIPPED for each in folders)
    return name.lower().endswith(SUFFIXES) and not hidden


def _page(archive: ZipFile, entry: ZipInfo, name: str, limit: int) -> Resource | Problem:
    if entry.flag_bits & _ENCRYPTED:
        return Problem(name, "encrypted: unpack the archive, and check its folder")
    if entry.file_size > max(_SMALL, _MOST_GROWTH * entry.compress_size):
        size = entry.file_size // _SMALL
        return Problem(name, f"not read: it grows to {size} MB, {_MOST_GROWTH} times its size")
    try:
        with archive.open(entry) as packed:
            return Resource(name, packed.read(limit), archive=True)
    except OSError as error:
        return Problem(name, said(error))
    except _WRONG:
        return Problem(name, "damaged in the archive: make that anew")
