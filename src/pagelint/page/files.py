"""The local files that a page refers to: the one place where anything but the page is read.

What was looked at is noted with the page, since its results depend on it. Nothing outside the
page's root is looked at, whatever a page says and wherever a symbolic link leads.
"""
# ruff: noqa: PTH116, PTH118, PTH123
# A page is called what the user called it; Path would rewrite "./a", and costs time.

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

from pagelint.html.source import decode_sheet
from pagelint.memory import Memory

if TYPE_CHECKING:
    from pagelint.page.page import Page

LARGEST: Final = 8_000_000  # bytes; a larger file counts as one that can't be read
ABSENT: Final = ""  # the digest of a file that can't be read

_TEXTS: Memory[tuple[str, int, int, str], tuple[str, str]] = Memory(16_000_000)  # characters


def real(path: str) -> str:
    """The absolute path without symbolic links, as the roots of pages are given."""
    return os.path.realpath(path)


def is_inside(root: str, path: str) -> bool:
    """Whether a file or folder lies in a root, an absolute path without symbolic links."""
    there = os.path.realpath(path)
    return there == root or there.startswith(os.path.join(root, ""))


def read_beside(page: Page, path: str) -> str | None:
    """The text of a file that a page looks at.

    None for one that isn't there, is no file, or lies outside the page's root.
    """
    if not is_inside(page.root, path):
        return None
    found = _read(path, page.source.encoding)
    page.files[path] = found[1] if found else ABSENT
    return found[0] if found else None


def digest_of(path: str) -> str:
    """What `Page.files` holds for a file as it is now."""
    found = _read(path, "utf-8")
    return found[1] if found else ABSENT


def _read(path: str, encoding: str) -> tuple[str, str] | None:
    """A style sheet's text and the digest of its bytes, remembered while it does not change.

    `encoding`: that of the page, for a sheet that declares none.
    """
    try:
        known = os.stat(path)
        if known.st_size > LARGEST or not stat.S_ISREG(known.st_mode):
            return None
        key = path, known.st_mtime_ns, known.st_size, encoding
        found = _TEXTS.get(key)
        if found is None:
            with open(path, "rb") as file:
                data = file.read(LARGEST)
            from hashlib import blake2b

            text = decode_sheet(data, encoding)
            found = text, blake2b(data, digest_size=16).hexdigest()
            _TEXTS.keep(key, found, len(text))
    except (OSError, ValueError):
        return None
    return found
