"""A link to a page, picture or place of the same site that isn't there.

The file was renamed, moved or never uploaded, its name is spelled with other letters (servers tell
A from a), or the heading that the link names is gone. Correct the address, or put the file there.
"""

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pagelint.finding import Finding, Nth, Severity
from pagelint.memory import Memory, by_text
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import rule
from pagelint_rules.links.addresses import (
    LIKELY_PLACEHOLDER,
    PLACEHOLDER,
    is_application,
    is_unfilled,
    quoted,
    target,
    unescaped,
)
from pagelint_rules.links.anchors import anchors, is_lost
from pagelint_rules.links.site_files import Place, SiteFiles

_REFERENCES = (
    "a[href],area[href],link[rel~=stylesheet i][href],link[rel~=icon i][href],img[src],script[src],"
    "iframe[src],source[src],video[src],audio[src],embed[src],object[data]"
)
_ATTRIBUTES = {"a": "href", "area": "href", "link": "href", "object": "data"}
# Other places than files: fragments, other sites, schemes, and slips that other rules report.
_NO_FILE = pattern(
    r"(?i)[#?]|//|[a-z][a-z0-9+.-]*:|(?:\.?/)?www\d?\.|https?[/;.]|[^/?#]*@|[^?#]*(?:[\s\\{}<>]|https?:)|$"
)
_MADE_ON_DEMAND = pattern(r"(?i).*\.(?:php\d?|aspx?|jsp|cgi|cfm|do|pl)/?")
_PAGE = pattern(r"(?i).*\.x?html?")
_WEIGHABLE = 500  # names in a folder, to compare a missing one with
_PLACES = 200_000  # names of places that are remembered, of pages asked for last
_FEW = 3  # missing files of a page that may be the fault of a few links, whatever the rest says


class Options(NamedTuple):
    """`root`: the folder that "/" means; without it the pages' common one, if it has an index."""

    root: str = ""


class Reference(NamedTuple):
    """An address in a page, the number of its element, and whether a reader follows it."""

    address: str
    number: int
    is_link: bool


class Contribution(NamedTuple):
    """What a page says about its site: the names of its places, and what it refers to.

    `root` is the folder outside of which nobody looks, "" for a page that is no file.
    `runs_framework` tells whether a script may make more places.
    """

    root: str
    anchors: frozenset[str] | None
    runs_framework: bool
    references: tuple[Reference, ...]


class _Places(NamedTuple):
    """The names of a page's places, as far as they can be told."""

    anchors: frozenset[str] | None
    runs_framework: bool


class _Flaw(NamedTuple):
    message: str
    hint: str
    severity: Severity
    is_missing: bool = False


_UNTOLD = _Flaw("leads to where nobody looks", "", Severity.UNDECIDED)


def facts(page: Page) -> Contribution | None:
    """A page's places and its references to files; None for a page from the web."""
    if page.url:
        return None
    base = page.select_one("base[href]")
    prefix = target(base) if base else ""
    found = () if prefix and _NO_FILE.match(prefix) else _references(page, prefix)
    framework = page.once(is_application)
    root = page.root if page.on_disk else ""
    return Contribution(root, page.once(anchors), framework, tuple(found))


def _references(page: Page, prefix: str) -> Iterator[Reference]:
    for number, node in enumerate(page.document.select(_REFERENCES)):
        tag = node.tag
        address = (node.attr(_ATTRIBUTES.get(tag, "src")) or "").strip()
        if not _is_file(address) or page.is_left_out(node) or node in page.copies:
            continue
        if tag not in ("link", "script") and page.is_hidden(node):
            continue
        yield Reference(posixpath.join(prefix, address), number, tag in ("a", "area"))


@by_text
def _is_file(address: str) -> bool:
    """Whether an address may mean a file of the site."""
    if _NO_FILE.match(address) or is_unfilled(address):
        return False
    # No stand-in has a slash, a hash, or a dot but in an ellipsis: most addresses need no look.
    if "/" in address or "#" in address or ("." in address and "..." not in address):
        return True
    return not (PLACEHOLDER.fullmatch(address) or LIKELY_PLACEHOLDER.fullmatch(address))


@rule(
    category="links",
    severity="error",
    since="0.1",
    options=Options,
    facts=facts,
    bad=[
        '=== a.html\n⟦<a href="prizes.html">⟧Prices</a>\n=== prices.html\n<p>Prices\n',
        '=== a.html\n⟦<a href="Prices.html">⟧Prices</a>\n=== prices.html\n<p>Prices\n',
        '=== a.html\n⟦<a href="b.html#team">⟧Team</a>\n=== b.html\n<h2 id="staff">Team</h2>\n',
        '=== a.html\n⟦<a href="d/">⟧Help</a> <a href="d/b.html">B</a>\n=== d/b.html\n<p>Help\n',
        '=== index.html\n⟦<a href="/b.html">⟧B</a>\n<a href="/a/">A</a>\n=== a/index.html\n<p>A\n',
    ],
    good=[
        '=== a.html\n<a href="b.html?x=1#team">Team</a>\n=== b.html\n<h2 id="team">Team</h2>\n',
        '=== a.html\n<a href="docs/">Help</a>\n=== docs/index.html\n<a href="../a">Back</a>\n',
        '=== a.html\n<base href="docs/"><a href="b.html">B</a>\n=== docs/b.html\n<p>B\n',
        '=== a.html\n<a href="form.php">Form</a> <a href="tel:112">Call</a>\n=== b.html\n<p>B\n',
        '=== a/a.html\n<a href="/news.html">News</a>\n=== a/b.html\n<p>B\n',
    ],
)
def check(
    pages: Mapping[str, Contribution | None], options: Options
) -> Iterator[tuple[str, Finding]]:
    """Report references to files and places that the site doesn't have."""
    site = _Site(pages, options.root)
    rooted = _Group()
    for path, references in site.references():
        own = _Group()
        folder = posixpath.dirname(path)
        for reference in references:
            flaw = site.flaw(folder, reference.address, is_link=reference.is_link)
            if flaw is _UNTOLD:
                continue
            group = rooted if reference.address.startswith("/") else own
            group.add(site.names[path], reference, flaw)
        yield from own.findings(own.certainty())
    yield from rooted.findings(Severity.ERROR if options.root else rooted.certainty())


class _Group:
    """References that are right or wrong together: those of a page, or all that begin with "/"."""

    def __init__(self) -> None:
        self.addresses: set[str] = set()
        self.missing: set[str] = set()
        self.flawed: list[tuple[str, Reference, _Flaw]] = []

    def add(self, path: str, reference: Reference, flaw: _Flaw | None) -> None:
        """Take a reference of the page at `path`, and what is wrong with it."""
        self.addresses.add(reference.address)
        if flaw is not None:
            self.flawed.append((path, reference, flaw))
            if flaw.is_missing:
                self.missing.add(reference.address)

    def certainty(self) -> Severity | None:
        """How sure missing files are: not at all where most are, as for a page saved by itself."""
        found = len(self.addresses) - len(self.missing)
        if len(self.missing) > max(_FEW, found):
            return None
        return Severity.ERROR if found else Severity.WARNING

    def findings(self, certain: Severity | None) -> Iterator[tuple[str, Finding]]:
        """The flaws as findings; of a page that stands alone only those right beside it."""
        alone = certain is Severity.WARNING
        for path, reference, flaw in self.flawed if certain else ():
            if not (alone and _leads_away(reference.address)):
                severity = certain if alone else flaw.severity
                at = Nth(_REFERENCES, reference.number)
                finding = Finding(None, flaw.message, hint=flaw.hint, severity=severity, at=at)
                yield path, finding


def _leads_away(address: str) -> bool:
    """Whether an address leaves the page's folder, or leads to a folder."""
    return address.startswith("../") or address.partition("#")[0].endswith("/")


class _Site:
    """The pages by their normalized paths, and what a reference of theirs leads to."""

    def __init__(self, pages: Mapping[str, Contribution | None], root: str) -> None:
        # What pages contribute is read anew when it is asked for: there may be very many.
        self._contributions = pages
        self._places: Memory[str, _Places] = Memory(_PLACES)
        self.names = {posixpath.normpath(path.replace("\\", "/")): path for path in pages}
        found = next((page.root for page in pages.values() if page and page.root), "")
        self.on_disk = bool(found)
        self.files = SiteFiles(self.names, {found} if found else set())
        self.flaws: dict[tuple[str, str, bool], _Flaw | None] = {}
        self.places: dict[tuple[str, str], tuple[str | None, Place | None]] = {}
        self.nearest: dict[str, str] = {}
        self.root = root.replace("\\", "/") or self._guessed_root()

    def references(self) -> Iterator[tuple[str, tuple[Reference, ...]]]:
        """The normalized path of each page, and what it refers to."""
        for path, name in self.names.items():
            page = self._contributions[name]
            if page is not None and bool(page.root) == self.on_disk:
                if page.root:
                    self.files.roots.add(page.root)
                yield path, page.references

    def _places_of(self, path: str) -> _Places | None:
        """The places of the page at a path; None for no page."""
        name = self.names.get(path)
        known = self._places.get(path) if name is not None else None
        if known is None and name is not None:
            page = self._contributions[name]
            if page is not None:
                known = _Places(page.anchors, page.runs_framework)
                self._places.keep(path, known, 1 + len(page.anchors or ()))
        return known

    def _guessed_root(self) -> str | None:
        """The folder around all pages, if a site begins there."""
        folders = [posixpath.dirname(path) for path in self.names]
        if not folders or len({folder.startswith("/") for folder in folders}) > 1:
            return None
        common = posixpath.commonpath(folders)
        return common if "index.html" in self.files.names(common) else None

    def flaw(self, folder: str, address: str, *, is_link: bool) -> _Flaw | None:
        """What is wrong with an address in the pages of a folder; links are for readers."""
        key = folder, address, is_link
        if key not in self.flaws:
            self.flaws[key] = self._flaw(*key)
        return self.flaws[key]

    def _flaw(self, folder: str, address: str, is_link: bool) -> _Flaw | None:  # noqa: FBT001
        target, _, fragment = address.partition("#")
        asked, place = self._found(folder, target.partition("?")[0])
        if asked is None:
            return None
        if not self.files.may_hold(asked):
            return _UNTOLD
        if place is None:
            return self._missing(asked, address)
        if posixpath.normpath(place.path) != asked:
            return _misspelt(place.path, asked, address)
        if not place.shown:
            return _without_index(address) if is_link else None
        return self._lost(place.shown, fragment)

    def _lost(self, path: str, fragment: str) -> _Flaw | None:
        there = self._places_of(path) if fragment else None
        if there is None or not is_lost(fragment, there.anchors) or there.runs_framework:
            return None
        message = f"no element of {path} has the id {quoted(fragment)}"
        return _Flaw(message, "give the place that id, or correct the link", Severity.WARNING)

    def _found(self, folder: str, address: str) -> tuple[str | None, Place | None]:
        """The path that an address in a folder means, and what is there.

        The path is None where "/" can't be told.
        """
        if address.startswith("/"):
            folder = "/"
        if (folder, address) not in self.places:
            base = self.root if folder == "/" and address.startswith("/") else folder
            asked = None
            if base is not None:
                path = unescaped(address).lstrip("/")
                asked = posixpath.normpath(posixpath.join(base, path))
            self.places[folder, address] = asked, self.files.place(asked) if asked else None
        return self.places[folder, address]

    def _missing(self, asked: str, address: str) -> _Flaw | None:
        if _MADE_ON_DEMAND.fullmatch(asked):
            return None
        if not self.files.on_disk and not _PAGE.fullmatch(asked):
            return None  # only pages are known, what lies beside them is not
        near = self._near(asked)
        hint = f'did you mean "{near}"?' if near else "correct the address, or put the file there"
        return _Flaw(f"there is no file {quoted(address)}", hint, Severity.ERROR, is_missing=True)

    def _near(self, asked: str) -> str:
        """The name in the folder that is most like the one asked for."""
        if asked not in self.nearest:
            from difflib import get_close_matches

            folder, name = posixpath.split(asked)
            names = sorted(set(self.files.names(folder).values()))[:_WEIGHABLE]
            self.nearest[asked] = next(iter(get_close_matches(name, names, n=1, cutoff=0.8)), "")
        return self.nearest[asked]


def _misspelt(path: str, asked: str, address: str) -> _Flaw:
    pairs = zip(path.split("/"), asked.split("/"), strict=True)
    real = next(name for name, other in pairs if name != other)
    message = f'{quoted(address)} differs from the name "{real}" in case'
    return _Flaw(message, "write it as the file is called", Severity.ERROR)


def _without_index(address: str) -> _Flaw:
    message = f"{quoted(address)} leads to a folder without an index page"
    hint = "name a page in it, or write its index.html"
    return _Flaw(message, hint, Severity.WARNING, is_missing=True)
