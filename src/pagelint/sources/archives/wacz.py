"""Pages in a WACZ file: web archives in a zip archive (WACZ 1.1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from pagelint.results import Problem
from pagelint.sources.archives.warc import pages_of
from pagelint.sources.files import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.resource import Resource

_FOLDER = "archive/"
_ENDINGS = (".warc", ".warc.gz")


def pages(path: str, limit: int) -> Iterator[Resource | Problem]:
    """The pages in its web archives, one archive after the other."""
    try:
        with ZipFile(path) as file:
            names = [name for name in file.namelist() if name.startswith(_FOLDER)]
            archives = sorted(name for name in names if name.lower().endswith(_ENDINGS))
            if not archives:
                yield Problem(path, f"no web archive in its folder {_FOLDER}")
            for name in archives:
                with file.open(name) as stream:
                    yield from pages_of(stream, f"{path}/{name}", limit)
    except OSError as error:
        yield Problem(path, said(error))
    except (BadZipFile, NotImplementedError, RuntimeError):
        yield Problem(path, "no WACZ file, or a damaged one: fetch it anew")
