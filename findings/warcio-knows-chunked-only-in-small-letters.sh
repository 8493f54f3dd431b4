#!/usr/bin/env bash
# An archived page begins with "b" and ends with "0", because a server wrote "Chunked".
#
# Package: warcio 1.8.1, FastWARC 2.0.1 for comparison (PyPI).
# Input: a WARC file with the same response twice, with "Transfer-Encoding: chunked" and "Chunked".
# Guess: the same page twice, by both; names of transfer codings are case-insensitive (RFC 9112, 7).
# Seen: FastWARC says so. warcio decodes the first; from the second it gives the sizes of the chunks
#   as text of the page. "Content-Encoding: GZIP" in capitals it does decode.
# Why it surprises: one of two headers of the same kind is compared in small letters.
# For this field: checks of an archive find stray characters before the doctype, which is quirks
#   mode, on pages that never had them.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check warcio==1.8.1 FastWARC==2.0.1
seen=$("$dir/venv/bin/python" - <<'PY'
import gzip
import io

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = b"<p>Pier</p>"
CHUNKS = b"b\r\n" + PAGE + b"\r\n0\r\n\r\n"
file = io.BytesIO()
writer = WARCWriter(file, gzip=True)
for name, value, body in (
    ("Transfer-Encoding", "chunked", CHUNKS),
    ("Transfer-Encoding", "Chunked", CHUNKS),
    ("Content-Encoding", "GZIP", gzip.compress(PAGE)),
):
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), (name, value)], "HTTP/1.1")
    writer.write_record(writer.create_warc_record(
        "https://example.org/", "response", payload=io.BytesIO(body), http_headers=headers
    ))
for record in ArchiveIterator(io.BytesIO(file.getvalue())):
    print("warcio:", record.content_stream().read())
for record in FastIterator(io.BytesIO(file.getvalue()), auto_decode="all"):
    print("FastWARC:", record.reader.read())
PY
)
expected='warcio: b'"'<p>Pier</p>'"'
warcio: b'"'b\\r\\n<p>Pier</p>\\r\\n0\\r\\n\\r\\n'"'
warcio: b'"'<p>Pier</p>'"'
FastWARC: b'"'<p>Pier</p>'"'
FastWARC: b'"'<p>Pier</p>'"'
FastWARC: b'"'<p>Pier</p>'"
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
