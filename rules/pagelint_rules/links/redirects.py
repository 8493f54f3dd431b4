"""Addresses that a host redirects or answers itself, by the files that tell it to.

Netlify's and Cloudflare's `_redirects`, `netlify.toml`, `vercel.json`, and Apache's `.htaccess`.
A rule in a language of patterns is read as far as its first sign that may stand for several
letters: whatever begins like it counts as answered, so that no pattern of a stranger is run.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from pagelint.patterns import pattern

_LARGEST: Final = 1_000_000  # bytes of a file; of a larger one nothing is known
_GONE = frozenset({"404", "410", "gone"})
_STATUS = pattern(r"\d{3}!?")
_HOST = pattern(r"(?i)https?://[^/]*")
_WORDS = pattern(r"\"((?:[^\"\\]|\\.)*+)\"|(\S+)")
_META = pattern(r"[.*+?()\[\]{}|^$\\]")
_OPTIONAL = frozenset("*?{")
_SAME = pattern(r"-$|https?://(?:www\.)?(?:%\{|[^/]+/?(?:\$1|%\{REQUEST_URI\})?$)", flags=2)
# Where a host's own language of paths goes over to what varies.
_SPLAT = pattern(r"[*:(].*")


class Answers:
    """What a host answers by the rules in one folder, as paths that begin with a slash."""

    def __init__(self, exact: frozenset[str], starts: tuple[str, ...]) -> None:
        self._exact = exact
        self._starts = starts

    def has(self, path: str) -> bool:
        """Whether one of the rules is for a path."""
        bare = path.rstrip("/") or "/"
        return bare in self._exact or path.startswith(self._starts)


def read_answers(folder: str, names: Mapping[str, str]) -> Answers:
    """The rules in a folder that has these names in it."""
    exact: set[str] = set()
    starts: set[str] = set()
    for name, read in _READERS.items():
        text = _text(posixpath.join(folder, name)) if name in names else ""
        for path, is_start in read(text) if text else ():
            if is_start:
                starts.add(path)
            else:
                exact.add(path.rstrip("/") or "/")
    return Answers(frozenset(exact), tuple(sorted(starts)))


def _text(path: str) -> str:
    file = Path(path)
    try:
        if file.stat().st_size > _LARGEST:
            return ""
        return file.read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        return ""  # what can't be read tells nothing


Found = Iterator[tuple[str, bool]]  # a path, and whether all that begins with it is meant


def _path(source: str) -> tuple[str, bool]:
    """A path of a host's own language: `/news/*`, `/news/:year/:slug`."""
    path = _HOST.sub("", source, count=1) or "/"
    path = path if path.startswith("/") else f"/{path}"
    fixed = _SPLAT.sub("", path)
    return fixed, fixed != path


def _redirects(text: str) -> Found:
    """Lines of a path, a target and perhaps a status; docs.netlify.com/manage/routing/redirects."""
    for line in text.splitlines():
        words = line.partition("#")[0].split()
        status = next((word for word in words[2:] if _STATUS.fullmatch(word)), "301")
        if len(words) > 1 and status.rstrip("!") not in _GONE:
            yield _path(words[0])


def _netlify(text: str) -> Found:
    import tomllib

    try:
        listed = tomllib.loads(text).get("redirects", [])
    except tomllib.TOMLDecodeError:
        return
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and str(each.get("status", 301)) not in _GONE:
            source = each.get("from")
            if isinstance(source, str):
                yield _path(source)


def _vercel(text: str) -> Found:
    """Sources with `:name`, `*` and `(…)`; vercel.com/docs/project-configuration."""
    import json

    try:
        known = json.loads(text)
    except (ValueError, RecursionError):
        return
    for key in ("redirects", "rewrites", "routes") if isinstance(known, dict) else ():
        listed = known.get(key)
        for each in listed if isinstance(listed, list) else ():
            source = each.get("source") if isinstance(each, dict) else None
            if isinstance(source, str):
                yield _path(source)
            elif isinstance(each, dict) and isinstance(each.get("src"), str) and "dest" in each:
                yield _pattern(each["src"])


def _apache(text: str) -> Found:
    """Directives of mod_alias and mod_rewrite; httpd.apache.org/docs/2.4/mod/mod_alias.html."""
    for line in text.splitlines():
        words = [quoted or bare for quoted, bare in _WORDS.findall(line)]
        name, rest = (words[0].lower(), words[1:]) if len(words) > 1 else ("", [])
        if name in ("redirect", "redirectmatch") and len(rest) > 1:
            if rest[0].lower() in _GONE:
                continue
            is_status = rest[0].isdigit() or rest[0].lower() in ("permanent", "temp", "seeother")
            source = rest[1] if is_status else rest[0]
            # Redirect is for what lies below its path, too.
            yield _pattern(source) if name == "redirectmatch" else (source.rstrip("/"), False)
            if name == "redirect":
                yield source.rstrip("/") + "/", True
        elif name in ("redirectpermanent", "redirecttemp", "alias"):
            yield rest[0].rstrip("/"), False
            yield rest[0].rstrip("/") + "/", True
        elif name == "rewriterule" and len(rest) > 1 and not _SAME.match(rest[1]):
            yield _pattern(rest[0])


def _pattern(source: str) -> tuple[str, bool]:
    """A regular expression's fixed start, as a path, and whether it goes on after that."""
    text = source.removeprefix("^").removeprefix("/").removeprefix("?")
    ended = source.startswith("^") and text.endswith("$") and not text.endswith(r"\$")
    text = text.removesuffix("$") if ended else text
    found = ""
    while match := _META.search(text):
        sign = match[0]
        escaped = sign == "\\" and text[match.end() : match.end() + 1]
        if not escaped or escaped.isalnum():
            fixed = text[: match.start()]
            # The letter before may be missing or repeated.
            found += fixed[:-1] if sign in _OPTIONAL else fixed
            return f"/{found}", True
        found += text[: match.start()] + escaped
        text = text[match.end() + 1 :]
    return f"/{found}{text}", not ended


_READERS = {
    "_redirects": _redirects, "netlify.toml": _netlify, "vercel.json": _vercel,
    ".htaccess": _apache,
}  # fmt: skip
