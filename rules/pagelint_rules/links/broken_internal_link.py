"""A link to a page, picture or place of the same site that isn't there.

The file was renamed, moved or never uploaded, its name is spelled with other letters (servers tell
A from a), or the heading that the link names is gone. Correct the address, or put the file there.
"""

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pagelint.finding import Finding, Nth, Severity
from pagelint.memory import Memory
from pagelint.page import Page
from pagelint.patterns import pattern
from pagelint.rule import rule
from pagelint_rules.links.addresses import is_application, quoted
from pagelint_rules.links.anchors import anchors, is_lost
from pagelint_rules.links.references import REFERENCES, Reference, references
from pagelint_rules.links.site_files import Place, SiteFiles, asked_path, common_folder

_MADE_ON_DEMAND = pattern(r"(?i).*\.(?:php\d?|aspx?|jsp|cgi|cfm|do|pl)/?")
_PAGE = pattern(r"(?i).*\.x?html?")
_WEIGHABLE = 500  # names in a folder, to compare a missing one with
_PLACES = 200_000  # names of places that are remembered, of pages asked for last
_FEW = 3  # missing files of a page that may be the fault of a few links, whatever the rest says


class Options(NamedTuple):
    """`root`: the folder that "/" means; without it the pages' common one, if it has an index."""

    root: str = ""


class Contribution(NamedTuple):
    """What a page says about its site: the names of its places, and what it refers to.

    `root` is the folder outside of which nobody looks, "" for a page that is no file.
    `runs_framework` tells whether a script may make more places.
    """

    root: str
    anchors: frozenset[str]
    runs_framework: bool
    references: tuple[Reference, ...]


class _Places(NamedTuple):
    """The names of a page's places, as far as they can be told."""

    anchors: frozenset[str]
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
    framework = page.once(is_application)
    root = page.root if page.on_disk else ""
    return Contribution(root, page.once(anchors), framework, tuple(references(page)))


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
        '=== d/a.html\n<base href="/">⟦<a href="#b">⟧B</a><i id="b">B</i>\n=== index.html\n<p>C\n',
        '=== a.html\n⟦<a href="b.html/">⟧B</a>\n=== b.html\n<p>B\n',
    ],
    good=[
        '=== a.html\n<a href="b.html?x=1#team">Team</a>\n=== b.html\n<h2 id="team">Team</h2>\n',
        '=== a.html\n<a href="docs/">Help</a>\n=== docs/index.html\n<a href="../a">Back</a>\n',
        '=== a.html\n<base href="docs/"><a href="b.html">B</a>\n=== docs/b.html\n<p>B\n',
        '=== d/a.html\n<base href="a.html"><a href="b.html">B</a>\n=== d/b.html\n<p>B\n',
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
    for path, listed in site.references():
        own = _Group()
        folder = posixpath.dirname(path)
        for reference in listed:
            flaw = site.flaw(folder, reference.address, is_link=reference.is_link)
            if flaw is _UNTOLD or (reference.is_place and flaw and flaw.is_missing):
                continue
            group = rooted if reference.address.startswith("/") else own
            group.add(site.names[path], reference, flaw)
        yield from own.findings(own.certainty())
    rooted = _below(site.mount(rooted.addresses, rooted.missing), rooted, site)
    yield from rooted.findings(Severity.ERROR if options.root else rooted.certainty())


class _Group:
    """References that are right or wrong together: those of a page, or all that begin with "/"."""

    def __init__(self) -> None:
        self.addresses: set[str] = set()
        self.missing: set[str] = set()
        self.flawed: list[tuple[str, Reference, _Flaw]] = []
        self._kept: set[tuple[str, str]] = set()  # kinds of files that are here, and their folders

    def add(self, path: str, reference: Reference, flaw: _Flaw | None) -> None:
        """Take a reference of the page at `path`, and what is wrong with it."""
        self.addresses.add(reference.address)
        if flaw is not None:
            self.flawed.append((path, reference, flaw))
            if flaw.is_missing:
                self.missing.add(reference.address)
        elif not reference.is_link:
            self._kept.add(_kind(reference.address))

    def certainty(self) -> Severity | None:
        """How sure missing files are: not at all where most are, as for a page saved by itself."""
        found = len(self.addresses) - len(self.missing)
        if len(self.missing) > max(_FEW, found):
            return None
        return Severity.ERROR if found else Severity.WARNING

    def findings(self, certain: Severity | None) -> Iterator[tuple[str, Finding]]:
        """The flaws as findings; of a page that stands alone only those right beside it.

        Where files that the page shows are here, another one that should lie among them is lost.
        """
        alone = certain is Severity.WARNING
        for path, reference, flaw in self.flawed:
            kept = not reference.is_link and _kind(reference.address) in self._kept
            if not (certain or kept) or (alone and _leads_away(reference.address)):
                continue
            severity = flaw.severity if kept or not alone else Severity.WARNING
            at = Nth(REFERENCES, reference.number)
            finding = Finding(None, flaw.message, hint=flaw.hint, severity=severity, at=at)
            yield path, finding


def _kind(address: str) -> tuple[str, str]:
    """A file's folder and the ending of its name."""
    folder, name = posixpath.split(address.partition("#")[0].partition("?")[0])
    return folder, posixpath.splitext(name)[1].lower()


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

    def mount(self, addresses: set[str], missing: set[str]) -> str:
        """The folder of a host below which the whole site is shown, as "/" and its name.

        That is told by addresses that lead to what is here once that name is taken off, where
        none but the home page leads anywhere without it. "" if there is none.
        """
        if not missing or self.root is None or addresses - missing - {"/"}:
            return ""
        for address in sorted(missing):
            _, name, rest = [*address.split("/", 2), ""][:3]
            if rest.strip("/") and name not in self.files.names(self.root):
                inside = self.flaw("/", f"/{rest}", is_link=True)
                if inside is None:
                    return f"/{name}"
        return ""

    def _places_of(self, path: str) -> _Places | None:
        """The places of the page at a path; None for no page."""
        name = self.names.get(path)
        known = self._places.get(path) if name is not None else None
        if known is None and name is not None:
            page = self._contributions[name]
            if page is not None:
                known = _Places(page.anchors, page.runs_framework)
                self._places.keep(path, known, 1 + len(page.anchors))
        return known

    def _guessed_root(self) -> str | None:
        """The folder around all pages, if a site begins there."""
        common = common_folder(self.names)
        if common is None or "index.html" not in self.files.names(common):
            return None
        return common

    def flaw(self, folder: str, address: str, *, is_link: bool) -> _Flaw | None:
        """What is wrong with an address in the pages of a folder; links are for readers."""
        key = folder, address, is_link
        if key not in self.flaws:
            self.flaws[key] = self._flaw(*key)
        return self.flaws[key]

    def _flaw(self, folder: str, address: str, is_link: bool) -> _Flaw | None:  # noqa: FBT001
        target, _, fragment = address.partition("#")
        target = target.partition("?")[0]
        asked, place = self._found(folder, target)
        if asked is None:
            return None
        if not self.files.may_hold(asked):
            return _UNTOLD
        if place is None:
            return self._missing(asked, address)
        if target.endswith("/") and _has_ending(place):
            return _behind_file(address) if not self.files.is_answered(asked) else None
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
            asked = asked_path(base, address) if base is not None else None
            self.places[folder, address] = asked, self.files.place(asked) if asked else None
        return self.places[folder, address]

    def _missing(self, asked: str, address: str) -> _Flaw | None:
        if _MADE_ON_DEMAND.fullmatch(asked) or self.files.is_answered(asked):
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


def _below(mount: str, group: _Group, site: _Site) -> _Group:
    """What is wrong with addresses on a site that is shown below a folder of its host.

    Addresses outside of it are of other sites on that host.
    """
    if not mount:
        return group
    below = _Group()
    below.addresses = group.addresses - group.missing
    for path, reference, flaw in group.flawed:
        if not flaw.is_missing:
            below.add(path, reference, flaw)
        elif reference.address.startswith(f"{mount}/"):
            inside = reference.address.removeprefix(mount)
            below.add(path, reference, site.flaw("/", inside, is_link=reference.is_link))
    return below


def _has_ending(place: Place) -> bool:
    """Whether a place is a file, called as its name is, and no program that reads what follows."""
    name = posixpath.basename(place.path)
    return place.shown == place.path and "." in name and not _MADE_ON_DEMAND.fullmatch(name)


def _behind_file(address: str) -> _Flaw:
    message = f"{quoted(address)} has a slash behind the name of a file"
    return _Flaw(message, "remove the slash: servers look for a folder", Severity.ERROR)


def _misspelt(path: str, asked: str, address: str) -> _Flaw:
    pairs = zip(path.split("/"), asked.split("/"), strict=True)
    real = next(name for name, other in pairs if name != other)
    message = f'{quoted(address)} differs from the name "{real}" in case'
    return _Flaw(message, "write it as the file is called", Severity.ERROR)


def _without_index(address: str) -> _Flaw:
    message = f"{quoted(address)} leads to a folder without an index page"
    hint = "name a page in it, or write its index.html"
    return _Flaw(message, hint, Severity.WARNING, is_missing=True)
