"""Pages in a web archive (WARC, ISO 28500), each address once, in the order of the archive."""

from __future__ import annotations

import zlib
from typing import IO, TYPE_CHECKING, Any

from pagelint.errors import UserError
from pagelint.resource import Resource
from pagelint.results import Problem
from pagelint.sources.files import said

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = ("text/html", "application/xhtml+xml")
_OK = "200"
_CHUNK = 65_536  # bytes


def pages(path: str, limit: int) -> Iterator[Resource | Problem]:
    """The answers in it that are pages."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - as the user called it
            yield from pages_of(stream, path, limit)
    except OSError as error:
        yield Problem(path, said(error))


def pages_of(stream: IO[bytes], path: str, limit: int) -> Iterator[Resource | Problem]:
    """The pages in an archive that is open; `path` is what it is called."""
    seen: set[str] = set()
    read = 0
    try:
        for record in _records(stream):
            read += 1
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            if url in seen or not _is_page(record):
                continue
            seen.add(url)
            kind = record.http_headers.get_header("Content-Type") or ""
            data = _content(record).read(limit)
            if len(data) < limit and _is_cut(record):
                yield Problem(url, f"cut off in {path}: fetch that anew")
            else:
                yield Resource(url, data, content_type=kind, url=url, archive=True)
    except UserError as error:
        yield Problem(path, str(error))
        return
    except _wrong() as error:
        where = f"after {read} records" if read else "from the beginning"
        yield Problem(path, f"no web archive, or a damaged one, {where} ({error}): fetch it anew")
        return
    if not seen:
        yield Problem(path, "no page in it")


def _is_page(record: Any) -> bool:
    """Whether a record is a server's answer with a page."""
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0]
    code = record.http_headers.get_statuscode()
    return code == _OK and kind.strip().lower() in _KINDS


def _is_cut(record: Any) -> bool:
    """Whether the archive ends within a record whose content was read."""
    rest = record.raw_stream
    while rest.read(_CHUNK):
        pass
    return bool(rest.limit)


def _content(record: Any) -> IO[bytes]:
    """The bytes of a page. warcio 1.8.1 knows "chunked" in small letters only (RFC 9112, 7)."""
    coding = record.http_headers.get_header("Transfer-Encoding")
    if coding:
        record.http_headers.replace_header("Transfer-Encoding", coding.lower())
    content: IO[bytes] = record.content_stream()
    return content


def _records(stream: IO[bytes]) -> Any:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        mend = 'pip install "pagelint[warc]"'
        raise UserError(f"web archives are read by warcio, which is missing: {mend}") from None
    return ArchiveIterator(stream)


def _wrong() -> tuple[type[Exception], ...]:
    """What warcio raises for what is no archive."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    return (
        ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, ValueError, zlib.error,
    )  # fmt: skip
