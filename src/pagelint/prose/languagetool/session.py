"""One LanguageTool server in one run: asked when a page needs it, given up when it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from typing import NamedTuple

from pagelint.prose.grammar import GrammarMatch, Passage
from pagelint.prose.languagetool.annotation import annotate, assign, batches, units
from pagelint.prose.languagetool.client import TIMEOUT_S, Client, TooLarge, Unavailable
from pagelint.prose.languagetool.server import Server, start
from pagelint.results import Problem
from pagelint.text.languages.detection import primary

THREADS = 4
SMALLEST_BATCH = 2_000  # code units; less is more asking than checking
LARGEST_BATCH = 10_000  # the public server takes 20,000
SPELLING = "TYPOS"  # the category
# Where a page doesn't say which.
_VARIANTS = {"en": "en-us", "de": "de-de", "pt": "pt-pt", "ca": "ca-es"}

_Matches = Sequence[GrammarMatch]


class Tally(NamedTuple):
    """What a session could not check: as `Session` names it."""

    failure: str
    too_large: int
    passed_over: frozenset[str]
    has_answered: bool


class Session:
    """A `GrammarChecker`. Without a URL a server is started; `close` ends it.

    The first failure ends the asking, not the run: from then on only what is known is answered.
    """

    def __init__(
        self,
        url: str = "",
        *,
        timeout_s: float = TIMEOUT_S,
        starter: Callable[[], Server] = start,
    ) -> None:
        self.failure = ""
        self.too_large = 0  # passages
        self.passed_over: set[str] = set()  # languages
        self.has_answered = False
        self._url = url
        self._timeout_s = timeout_s
        self._starter = starter
        self._server: Server | None = None
        self._client: Client | None = None
        self._tags: dict[str, str] = {}  # as the server writes them, by themselves in lower case
        self._known: dict[bytes, _Matches] = {}
        self._pool = ThreadPoolExecutor(THREADS, "languagetool")  # starts no thread by itself

    def __call__(
        self, passages: Sequence[Passage], language: str, off: frozenset[str]
    ) -> list[_Matches]:
        """The matches of each passage; see `GrammarChecker`."""
        self._connect()
        tag = self._tag(language, spelling=SPELLING not in off)
        if not tag:
            if not self.failure:
                self.passed_over.add(language)
            return [() for _ in passages]
        keys = [_key(passage, tag, off) for passage in passages]
        asked = dict(zip(keys, passages, strict=True))
        self._learn([asked[key] for key in asked if key not in self._known], tag, off)
        return [self._known.get(key, ()) for key in keys]

    def problems(self) -> list[Problem]:
        """What could not be checked, one line each."""
        lines = [self.failure] if self.failure else []
        if self.too_large:
            what = "paragraph is" if self.too_large == 1 else "paragraphs are"
            lines.append(
                f"{self.too_large} {what} longer than the server takes: "
                "raise its maxTextLength, or split them"
            )
        if self.passed_over and not self.has_answered and not lines:
            lines.append(
                f"the server knows none of the pages' languages ({self._missed()}): name another"
            )
        return [Problem("LanguageTool", line) for line in lines]

    def notes(self) -> list[str]:
        """What was passed over on purpose."""
        if not self.passed_over:
            return []
        return [f"LanguageTool: not checked, the server does not know it: {self._missed()}"]

    def share(self) -> None:
        """Connect, so that copies in other processes ask the same server."""
        self._connect()

    def tally(self) -> Tally:
        """What could not be checked, and what was passed over."""
        return Tally(self.failure, self.too_large, frozenset(self.passed_over), self.has_answered)

    def merge(self, tally: Tally) -> None:
        """Add what a copy in another process could not check."""
        self.failure = self.failure or tally.failure
        self.too_large += tally.too_large
        self.passed_over |= tally.passed_over
        self.has_answered |= tally.has_answered

    def __reduce__(self) -> tuple[object, ...]:
        return _copied, (self._url, self._timeout_s, self.failure)

    def close(self) -> None:
        """Stop the server that was started, if any; what is still asked breaks off."""
        if self._server is not None:
            self._server.stop()
        self._pool.shutdown(cancel_futures=True)

    def _missed(self) -> str:
        return ", ".join(sorted(self.passed_over))

    def _connect(self) -> None:
        if self._client is not None or self.failure:
            return
        try:
            if not self._url:
                self._server = self._starter()
                self._url = self._server.url
            client = Client(self._url, self._timeout_s)
            self._tags = {tag.lower(): tag for tag in client.languages()}
            self._client = client
        except Unavailable as error:
            self.failure = str(error)

    def _tag(self, language: str, *, spelling: bool) -> str:
        """The server's tag for a language, "" if it has none.

        Without a variant it checks no spelling; with a wrong one it takes offence at a country.
        """
        given, short = language.replace("_", "-").lower(), primary(language)
        usual = _VARIANTS.get(short, short)
        fallback = [usual, short] if spelling else [short, usual]
        wanted = fallback if given == short else [given, *fallback]
        return next((self._tags[each] for each in wanted if each in self._tags), "")

    def _learn(self, passages: Sequence[Passage], tag: str, off: frozenset[str]) -> None:
        share = sum(units(passage.text) for passage in passages) // THREADS
        size = min(max(share, SMALLEST_BATCH), LARGEST_BATCH)
        for _ in self._pool.map(lambda b: self._check(b, tag, off), batches(passages, size)):
            pass  # what a batch raises is a mistake of ours: let it out

    def _check(self, batch: Sequence[Passage], tag: str, off: frozenset[str]) -> None:
        if self.failure or self._client is None:
            return
        try:
            raw = self._client.check(annotate(batch), tag, off)
            found: Iterable[_Matches] = assign(batch, raw)
        except TooLarge:
            self._check_halves(batch, tag, off)
        except Unavailable as error:
            self.failure = str(error)
        except (LookupError, TypeError, ValueError):
            self.failure = f"{self._url}: an answer that makes no sense: correct the address"
        else:
            self.has_answered = True
            keys = (_key(passage, tag, off) for passage in batch)
            self._known.update(zip(keys, found, strict=True))

    def _check_halves(self, batch: Sequence[Passage], tag: str, off: frozenset[str]) -> None:
        if len(batch) == 1:
            self.too_large += 1
            self.has_answered = True
            self._known[_key(batch[0], tag, off)] = ()
            return
        middle = len(batch) // 2
        self._check(batch[:middle], tag, off)
        self._check(batch[middle:], tag, off)


def _copied(url: str, timeout_s: float, failure: str) -> Session:
    """A session of another process with the same server."""
    session = Session(url, timeout_s=timeout_s)
    session.failure = failure
    return session


def _key(passage: Passage, tag: str, off: frozenset[str]) -> bytes:
    """A hash of everything that the answer depends on."""
    asked = repr((passage, tag, sorted(off)))
    return blake2b(asked.encode("utf-8", "surrogatepass"), digest_size=16).digest()
