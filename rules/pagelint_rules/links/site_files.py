"""The files of a site as links see them: linted pages, and what lies beside those on disk.

This is the one place where rules look at anything but pages: at the names of files in folders that
links lead to, and at the files there that tell a host what to redirect. The answers depend on those
alone, not on the order of pages or the process.
"""

import os
import posixpath
from collections.abc import Iterable
from typing import NamedTuple

from pagelint.page.files import is_inside
from pagelint_rules.links.addresses import unescaped
from pagelint_rules.links.redirects import Answers, read_answers

_INDEXES = ("index.html", "index.htm", "index.xhtml", "index.php")
_SUFFIXES = (".html", ".htm", ".xhtml")


def common_folder(pages: Iterable[str]) -> str | None:
    """The folder around all pages; None for none, and where only some paths begin at the root."""
    folders = [posixpath.dirname(path) for path in pages]
    if not folders or len({folder.startswith("/") for folder in folders}) > 1:
        return None
    return posixpath.commonpath(folders)


def asked_path(folder: str, address: str) -> str:
    """The path that an address means in a folder, which is the root's for one that begins there."""
    return posixpath.normpath(posixpath.join(folder, unescaped(address).lstrip("/")))


class Place(NamedTuple):
    """What stands at a path: `path` as the files spell it, `shown` the file that a server sends.

    `shown` is "" for a folder without an index page.
    """

    path: str
    shown: str


class SiteFiles:
    """Files by path, with "/" between names.

    The file system is asked inside `roots` only (folders without symbolic links, those of the pages
    whose links were followed so far), so not at all where there are none.
    """

    def __init__(self, pages: Iterable[str], roots: set[str]) -> None:
        self.on_disk = bool(roots)
        self.roots = roots
        self._names: dict[str, dict[str, str]] = {}
        self._linted: dict[str, set[str]] = {}
        self._answers: dict[str, Answers] = {}
        for path in pages:
            folder, name = posixpath.split(path)
            while name and name not in self._linted.setdefault(folder, set()):
                self._linted[folder].add(name)
                folder, name = posixpath.split(folder)

    def names(self, folder: str) -> dict[str, str]:
        """The names in a folder, by themselves and by their case-folded forms."""
        if folder not in self._names:
            names = sorted(self._linted.get(folder, set()) | self._listed(folder))
            folded = {name.casefold(): name for name in names}
            self._names[folder] = folded | {name: name for name in names}
        return self._names[folder]

    def may_hold(self, path: str) -> bool:
        """Whether it can be told what stands at a path: not outside the roots."""
        return not self.on_disk or any(is_inside(root, path) for root in self.roots)

    def is_answered(self, path: str) -> bool:
        """Whether a host is told to redirect a path, or to answer it without a file."""
        if not self.on_disk:
            return False
        folder = posixpath.dirname(path)
        while True:
            if self.may_hold(folder or "."):
                if folder not in self._answers:
                    self._answers[folder] = read_answers(folder, self.names(folder))
                if self._answers[folder].has("/" + path[len(folder) :].lstrip("/")):
                    return True
            above = posixpath.dirname(folder)
            if above == folder:
                return False
            folder = above

    def _listed(self, folder: str) -> set[str]:
        if not self.on_disk or not self.may_hold(folder or "."):
            return set()
        try:
            return set(os.listdir(folder or "."))  # noqa: PTH208 - keeps paths as the user wrote them
        except OSError:
            return set()

    def place(self, path: str) -> Place | None:
        """What a server shows for a path: a file, a folder's index, a page named without suffix."""
        spelled = self._spelled(path)
        if spelled is not None:
            names = self.names(spelled)
            if not names:
                return Place(spelled, spelled)
            index = next((names[each] for each in _INDEXES if each in names), "")
            return Place(spelled, posixpath.join(spelled, index) if index else "")
        for suffix in _SUFFIXES:
            page = self._spelled(path.rstrip("/") + suffix)
            if page is not None:
                return Place(page.removesuffix(suffix), page)
        return None

    def _spelled(self, path: str) -> str | None:
        """A path with each name as the files have it, whatever its case; None if one is missing."""
        drive, rest = os.path.splitdrive(path)
        spelled = drive + ("/" if rest.startswith("/") else "")
        for name in rest.split("/"):
            names = {"..": ".."} if name == ".." else self.names(spelled)
            real = names.get(name) or names.get(name.casefold())
            if real is not None:
                spelled = posixpath.join(spelled, real)
            elif name not in ("", "."):
                return None
        return spelled
