"""A session: batches, memory, and what it does when the server fails."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

import pytest

from pagelint.prose.grammar import Passage
from pagelint.prose.languagetool import Session
from pagelint.prose.languagetool.client import api_url
from tests.prose.languagetool.fake_languagetool import (
    FakeLanguageTool,
    Refusal,
    finding,
    free_port,
    match,
    text_of,
)

OFF = frozenset({"TYPOS"})


def asked(session: Session, *texts: str, language: str = "en") -> list[int]:
    """How many mistakes each text has."""
    return [len(found) for found in session([Passage(text) for text in texts], language, OFF)]


def problem(session: Session) -> str:
    """The one problem of a session."""
    (found,) = session.problems()
    assert found.path == "LanguageTool"
    return found.message


def refuse(status: int, said: str = "") -> Callable[[object], object]:
    """A server that answers with a status."""

    def check(form: object) -> object:
        raise Refusal(status, said)

    return check


def paragraphs(count: int) -> list[str]:
    """Different texts of 300 characters."""
    return [f"{number:03} " + "word " * 59 + "." for number in range(count)]


def test_nothing_is_asked_at_first(fake: FakeLanguageTool) -> None:
    """A session that nobody calls starts nothing."""

    def starter() -> None:
        raise AssertionError("started")

    made = Session(starter=starter)  # type: ignore[arg-type]
    made.close()
    assert made.problems() == []


def test_matches(fake: FakeLanguageTool, session: Session) -> None:
    """Each passage gets its own matches."""
    fake.check = finding("have", "has")
    assert asked(session, "She have one.", "Fine.", "He have it, they have.") == [1, 0, 2]


def test_request(fake: FakeLanguageTool, session: Session) -> None:
    """The language is the server's, what nobody wants is off, and sentences stand alone."""
    asked(session, "Fine.", language="EN-gb")
    (form,) = fake.forms
    assert {name: form[name] for name in form if name != "data"} == {
        "language": "en-GB",
        "mode": "allButTextLevelOnly",
        "disabledRules": "TYPOS",
        "disabledCategories": "TYPOS",
    }


@pytest.mark.parametrize(
    ("language", "off", "tag"),
    [
        ("en", OFF, "en"),
        ("en", frozenset(), "en-US"),
        ("en-ZA", OFF, "en"),
        ("de", frozenset(), "de-DE"),
        ("en_GB", OFF, "en-GB"),
    ],
)
def test_variant(
    fake: FakeLanguageTool, session: Session, language: str, off: frozenset[str], tag: str
) -> None:
    """A variant is chosen only where spelling is wanted, which needs one."""
    session([Passage("Fine.")], language, off)
    assert fake.forms[0]["language"] == tag


def test_memory(fake: FakeLanguageTool, session: Session) -> None:
    """A text is asked about once, and keeps its matches."""
    fake.check = finding("have", "has")
    first = asked(session, "She have.", "She have.")
    assert (first, asked(session, "She have.")) == ([1, 1], [1])
    assert fake.texts == ["She have.\n\n"]


def test_memory_of_languages(fake: FakeLanguageTool, session: Session) -> None:
    """The same text in another language is another question."""
    asked(session, "Gift.", language="en")
    asked(session, "Gift.", language="de")
    assert [form["language"] for form in fake.forms] == ["en", "de"]


def test_batches(fake: FakeLanguageTool, session: Session) -> None:
    """A long page goes in several requests of a bounded size."""
    asked(session, *paragraphs(200))
    assert len(fake.forms) >= 6
    assert max(map(len, fake.texts)) <= 10_000


def test_requests_at_once(fake: FakeLanguageTool, session: Session) -> None:
    """Four requests are under way together."""
    together = threading.Barrier(4)

    def check(form: object) -> list[object]:
        together.wait(10)  # BrokenBarrierError, unless four come
        return []

    fake.check = check
    asked(session, *paragraphs(24))
    assert session.problems() == []


def test_too_large_batch_is_split(fake: FakeLanguageTool, session: Session) -> None:
    """A server with a lower limit gets smaller parts."""

    def check(form: dict[str, str]) -> list[object]:
        if len(text_of(form)) > 700:
            raise Refusal(413, "Error: Your text exceeds the limit of 700 characters")
        return finding("005", "five")(form)

    fake.check = check
    assert sum(asked(session, *paragraphs(10))) == 1
    assert session.problems() == []


@pytest.mark.parametrize("status", [400, 413, 500])
def test_too_large_text(fake: FakeLanguageTool, session: Session, status: int) -> None:
    """A passage over the limit is said; the others are checked."""

    def check(form: dict[str, str]) -> list[object]:
        if len(text_of(form)) > 400:
            raise Refusal(status, "Error: Your text exceeds the limit of 400 characters")
        return finding("have", "has")(form)

    fake.check = check
    assert asked(session, "She have.", "long " * 100) == [1, 0]
    assert problem(session).startswith("1 paragraph is longer than the server takes: raise its")


def test_unsupported_language(fake: FakeLanguageTool, session: Session) -> None:
    """Another language is passed over with a note."""
    assert (asked(session, "Fine."), asked(session, "Mae hen wlad.", language="cy")) == ([0], [0])
    assert session.problems() == []
    assert session.notes() == ["LanguageTool: not checked, the server does not know it: cy"]


def test_only_unsupported_languages(session: Session) -> None:
    """A run in which nothing could be checked is a problem."""
    asked(session, "Mae hen wlad.", language="cy")
    assert problem(session) == ("the server knows none of the pages' languages (cy): name another")


def test_connection_refused() -> None:
    """Nobody listens."""
    made = Session(f"http://127.0.0.1:{free_port()}")
    assert asked(made, "She have.") == [0]
    assert "connection refused: start the server" in problem(made)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("localhost:8081", "'localhost:8081' is no address: write http://HOST:PORT"),
        ("ftp://localhost", "'ftp://localhost' is no address: write http://HOST:PORT"),
        ("http://[", "'http://[' is no address: write http://HOST:PORT"),
        ("http://127.0.0.1:99999", "'http://127.0.0.1:99999' is no address: write"),
        ("http://nowhere.invalid", "http://nowhere.invalid/v2: no such host: correct"),
    ],
)
def test_wrong_url(url: str, said: str) -> None:
    """An address that can't be right."""
    made = Session(url)
    assert asked(made, "She have.") == [0]
    assert problem(made).startswith(said)


@pytest.mark.parametrize("languages", [{"no": "list"}, ["en"], [{}], "en", 5])
def test_no_languagetool(fake: FakeLanguageTool, session: Session, languages: object) -> None:
    """Something else answers at the address."""
    fake.languages = languages
    asked(session, "She have.")
    assert "no LanguageTool answers there: correct the address" in problem(session)


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"matches": 5}', b"\xff", b""])
def test_no_answer_of_languagetool(fake: FakeLanguageTool, session: Session, answer: bytes) -> None:
    """An answer that is no JSON, or other JSON."""
    fake.check = lambda form: answer
    asked(session, "She have.")
    assert "no LanguageTool answers there: correct the address" in problem(session)


def test_senseless_matches(fake: FakeLanguageTool, session: Session) -> None:
    """Matches of another shape."""
    fake.check = lambda form: json.dumps({"matches": [{"offset": "x"}]}).encode()
    asked(session, "She have.")
    assert "an answer that makes no sense" in problem(session)


@pytest.mark.parametrize(
    ("status", "said", "shown"),
    [
        (500, "Error: Internal Error", "HTTP 500 (Internal Error): see the server's log"),
        (500, "", "HTTP 500 (Internal Server Error): see the server's log"),
        (503, "x" * 500, f"HTTP 503 ({'x' * 120}): see the server's log"),
        (404, "", "no LanguageTool answers there: correct the address"),
        (429, "", "asked too often: wait, or run a server of your own"),
        (426, "", "asked too often: wait, or run a server of your own"),
    ],
)
def test_http_error(
    fake: FakeLanguageTool, session: Session, status: int, said: str, shown: str
) -> None:
    """What the server refuses is said in its own words, shortened."""
    fake.check = refuse(status, said)
    asked(session, "She have.")
    assert problem(session) == f"{fake.url}/v2: {shown}"


def test_slow(fake: FakeLanguageTool) -> None:
    """A server that says nothing is waited for so long and no longer."""
    fake.check = lambda form: fake.released.wait(30) and []
    made = Session(fake.url, timeout_s=0.2)
    assert asked(made, "She have.") == [0]
    fake.released.set()
    assert problem(made) == f"{fake.url}/v2: no answer within 0.2 s: see why the server is slow"


def test_dripping(fake: FakeLanguageTool) -> None:
    """A server that sends a little now and then has no more time than a silent one."""
    fake.drips = True
    made = Session(fake.url, timeout_s=0.2)
    assert asked(made, "She have.") == [0]
    fake.released.set()
    assert "no answer within 0.2 s" in problem(made)


@pytest.mark.parametrize("status", [200, 500])
def test_cut_answer(fake: FakeLanguageTool, session: Session, status: int) -> None:
    """An answer that ends before its promised length."""
    fake.promised = 100
    if status != 200:
        fake.check = refuse(status)
    asked(session, "She have.")
    expected = "the connection broke off" if status == 200 else "HTTP 500 (Internal Server Error)"
    assert expected in problem(session)


def test_cut_connection(fake: FakeLanguageTool, session: Session) -> None:
    """A server that hangs up."""

    def check(form: object) -> object:
        raise ConnectionError

    fake.check = check
    asked(session, "She have.")
    assert "the connection broke off: see whether the server still runs" in problem(session)


def test_death_half_way(fake: FakeLanguageTool, session: Session) -> None:
    """What was found before the server died stays; it is not asked again."""
    fake.check = finding("have", "has")
    before = asked(session, "She have.")
    fake.close()
    after = asked(session, "She have.", "They have.")
    assert (before, after) == ([1], [1, 0])
    assert "connection refused" in problem(session)


def test_failure_ends_the_asking(fake: FakeLanguageTool, session: Session) -> None:
    """After a failure nothing more is sent, and one line says so."""
    fake.check = refuse(500)
    asked(session, "She have.")
    asked(session, "They have.")
    assert len(fake.forms) == 1
    assert "HTTP 500" in problem(session)


def test_failure_of_one_batch(fake: FakeLanguageTool, session: Session) -> None:
    """Batches that were answered count, though another failed."""

    def check(form: dict[str, str]) -> list[object]:
        if "005" in text_of(form):
            raise Refusal(500)
        return [match(0, 3)]

    fake.check = check
    texts = paragraphs(7)
    asked(session, *texts[:1])
    assert asked(session, *texts) == [1, 0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("given", ["", "/", "/v2", "/v2/", "/v2/check"])
def test_api_url(given: str) -> None:
    """Any usual way of writing a server's address is understood."""
    assert api_url(f"http://localhost:8081{given}") == "http://localhost:8081/v2"


def test_api_url_in_a_folder() -> None:
    """A server behind a path keeps it."""
    assert api_url("https://example.org/api/v2") == "https://example.org/api/v2"
