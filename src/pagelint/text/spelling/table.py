"""A read-only hash table over a memory-mapped file, keyed by fingerprints instead of words.

A key is hashed into a bucket; the bucket holds records of `fingerprint + payload`, in a row. The
key itself is not stored, so a word costs five bytes instead of a dozen, and looking one up is a
`bytes.find` within some twenty bytes. With three fingerprint bytes a wrong hit happens once in
about four million look-ups.

Layout, little-endian: u32 bits, u32 fingerprint size, u32 payload size, u32 index[2**bits + 1]
(record numbers), then the records.
"""

import struct
import sys
from array import array
from mmap import mmap
from zlib import crc32

HEADER = struct.Struct("<III")


def bucket_of(key: bytes, mask: int) -> int:
    return crc32(key) & mask


def fingerprint_of(key: bytes, size: int) -> bytes:
    return (crc32(key[::-1]) & ((1 << 8 * size) - 1)).to_bytes(size, "little")


def unsigned(view: memoryview) -> "memoryview | array[int]":
    """The little-endian u32 numbers of a section, without a copy where the machine agrees."""
    if sys.byteorder == "little":
        return view.cast("I")
    numbers = array("I", view.tobytes())
    numbers.byteswap()
    return numbers


class Table:
    """One table of a lexicon file: `get` for single records, `get_all` for postings."""

    __slots__ = ("_file", "_index", "_marks", "_mask", "_payload", "_records", "_size", "_stride")

    def __init__(self, file: mmap, view: memoryview, offset: int) -> None:
        bits, self._size, self._payload = HEADER.unpack_from(view, offset)
        start = offset + HEADER.size
        end = start + 4 * ((1 << bits) + 1)
        self._file = file
        self._mask = (1 << bits) - 1
        self._marks = (1 << 8 * self._size) - 1
        self._index = unsigned(view[start:end])
        self._records = end
        self._stride = self._size + self._payload

    def __len__(self) -> int:
        return self._index[-1]

    def get(self, key: bytes) -> bytes | None:
        """The payload stored for the key, None without one."""
        bucket = crc32(key) & self._mask
        stride, size, find = self._stride, self._size, self._file.find
        start = self._records + self._index[bucket] * stride
        end = self._records + self._index[bucket + 1] * stride
        mark = (crc32(key[::-1]) & self._marks).to_bytes(size, "little")
        at = find(mark, start, end)
        while at >= 0 and (at - start) % stride:
            at = find(mark, at + 1, end)
        return self._file[at + size : at + stride] if at >= 0 else None

    def get_all(self, key: bytes) -> list[bytes]:
        """Every payload stored for the key, in the order of the build."""
        bucket = crc32(key) & self._mask
        stride, size = self._stride, self._size
        start = self._records + self._index[bucket] * stride
        records = self._file[start : self._records + self._index[bucket + 1] * stride]
        mark = (crc32(key[::-1]) & self._marks).to_bytes(size, "little")
        at = records.find(mark)
        found = []
        while at >= 0:
            astray = at % stride
            if not astray:
                found.append(records[at + size : at + stride])
            at = records.find(mark, at + stride - astray)
        return found
