"""Pages in files: named ones, whole folders, patterns."""
# ruff: noqa: PTH110, PTH112, PTH114, PTH118, PTH122, PTH123, PTH207, PTH208
# A page is called what the user called it; Path would rewrite "./a", and costs time.

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pagelint.errors import UserError, nearest
from pagelint.results import Problem

SUFFIXES = (".html", ".htm", ".xhtml")

SKIPPED = ("node_modules", "__pycache__")
_WILD = frozenset("*?[")
_ADDRESSES = ("http://", "https://")
_PIPE = "save the page, or curl -s ADDRESS | pagelint check --stdin-filename page.html -"

Excluded = Callable[[str], bool]


class Found(NamedTuple):
    """The files to read, sorted and each once, and what went wrong.

    `folders` are those that were searched, `empty` those of them that hold no page.
    """

    paths: list[str]
    folders: list[str]
    empty: list[str]
    problems: list[Problem]


def find_pages(named: Iterable[str], excluded: Excluded, *, force_exclude: bool = False) -> Found:
    """The pages that files, folders and patterns stand for.

    In a folder these are the files with a suffix of HTML, in its own folders too, but not in hidden
    ones and those that `excluded` tells, and no pipes or devices; a file that is named counts
    whatever it is called, unless `force_exclude`.
    """
    pages: dict[str, str] = {}
    found = Found([], [], [], [])
    for path in _expanded(named, found.problems):
        if os.path.isdir(path):
            found.folders.append(path)
            inside = list(_walk(path, excluded, found.problems))
            if not inside:
                found.empty.append(path)
        else:
            inside = [] if force_exclude and excluded(path) else [path]
        for page in inside:
            pages.setdefault(os.path.normpath(page), page)
    found.paths.extend(sorted(pages.values()))
    return found


def _expanded(named: Iterable[str], problems: list[Problem]) -> Iterator[str]:
    """The files and folders that patterns match; any other name stands for itself."""
    for name in named:
        if not _WILD & set(name) or _is_address(name) or os.path.lexists(name):
            yield name
            continue
        from glob import glob

        matches = sorted(filter(_may_be_read, glob(name, recursive=True)))
        if not matches:
            problems.append(Problem(name, "no file or folder matches this pattern"))
        yield from matches


def _is_address(name: str) -> bool:
    return name.lower().startswith(_ADDRESSES)


def _walk(folder: str, excluded: Excluded, problems: list[Problem]) -> Iterator[str]:
    def note(error: OSError) -> None:
        problems.append(Problem(str(error.filename), said(error)))

    for here, folders, files in os.walk(folder, onerror=note):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".")
            and name not in SKIPPED
            and not excluded(os.path.join(here, name))
        ]
        for name in files:
            path = os.path.join(here, name)
            if name.lower().endswith(SUFFIXES) and not excluded(path) and _may_be_read(path):
                shown = path.removeprefix("./") if folder == "." else path
                if os.path.islink(path) and _leads_out(folder, path):
                    problems.append(Problem(shown, _LEADS_OUT))
                else:
                    yield shown


def _leads_out(folder: str, path: str) -> bool:
    """Whether what a symbolic link stands for lies outside a folder."""
    top = os.path.join(os.path.realpath(folder), "")
    return os.path.exists(path) and not os.path.realpath(path).startswith(top)


_LEADS_OUT = "a link that leads out of the folder searched: name the page if you mean it"


def _may_be_read(path: str) -> bool:
    """Whether a search takes what it has found; to read a pipe without a writer never ends.

    What can't be looked at, such as a link that leads nowhere, is told where it is read.
    """
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        return True
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def read_page(path: str, limit: int) -> bytes:
    """The bytes of a page, at most `limit` of them.

    Raises UserError with what is wrong and how to mend it.
    """
    try:
        _demand_file(path)
        with open(path, "rb") as file:
            return file.read(limit)
    except FileNotFoundError:
        if os.path.islink(path):
            target = os.readlink(path)  # noqa: PTH115
            raise UserError(f"a link that leads nowhere: there is no {target}") from None
        if _is_address(path):
            raise UserError(f"an address, and pagelint reads files: {_PIPE}") from None
        raise UserError(f"no such file or folder{near_path(path)}") from None
    except OSError as error:
        raise UserError(said(error)) from None


def _demand_file(path: str) -> None:
    """Refuse pipes, sockets and devices, but for the names of the process's own streams.

    Shells pass `<(command)` by such a name.
    """
    mode = os.stat(path).st_mode  # noqa: PTH116
    for is_kind, kind in _NO_FILES:
        if is_kind(mode) and not path.startswith(_STREAMS):
            raise UserError(f"a {kind}, not a file: name the page, or give it on standard input")


def said(error: OSError) -> str:
    """What the system said of a page, with a remedy where one is known."""
    text = said_plainly(error)
    remedy = _REMEDIES.get(type(error), "")
    return f"{text}: {remedy}" if remedy else text


def said_plainly(error: OSError) -> str:
    """What the system said of any file, as pagelint writes messages."""
    return (error.strerror or str(error)).lower()


_STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
_NO_FILES = (
    (stat.S_ISFIFO, "named pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)
_REMEDIES = {
    PermissionError: "make it readable or exclude it",
    IsADirectoryError: "name the pages in it",
}


def near_path(path: str) -> str:
    """`; did you mean X?` for a path of which a part is mistyped."""
    if os.path.exists(path):
        return ""
    parent, name = os.path.split(os.path.normpath(path))
    if parent and not os.path.isdir(parent):
        return near_path(parent)
    try:
        names = [each for each in os.listdir(parent or ".") if each != name]
    except OSError:
        return ""
    if name.lower().endswith(SUFFIXES):  # who asked for a page meant one, or a folder of them
        names = [each for each in names if _may_hold_pages(parent, each)]
    ordered = sorted(names, key=lambda each: (_suffix(each) == _suffix(name), each))
    by_stem = {_stem(each): each for each in ordered}
    near = nearest(_stem(name), by_stem)
    return f"; did you mean {os.path.join(parent, by_stem[near])}?" if near else ""


def _may_hold_pages(parent: str, name: str) -> bool:
    return name.lower().endswith(SUFFIXES) or os.path.isdir(os.path.join(parent, name))


def _stem(name: str) -> str:
    return os.path.splitext(name)[0]


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1]
