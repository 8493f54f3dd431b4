"""Pages in archives: what is read, what it is called, and what goes wrong."""

from __future__ import annotations

import io
import mailbox
import sys
import zlib
from email.message import EmailMessage
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pagelint.resource import Resource
from pagelint.results import Problem
from pagelint.sources.archives import is_archive, pages

LIMIT = 10_000_000
HTML = b"<!DOCTYPE html><title>Cod</title><p>We fry cod."


def read(path: Path, limit: int = LIMIT) -> dict[str, bytes | str]:
    """The bytes of each page by its name, or what is wrong with it."""
    found = list(pages(str(path), limit))
    short = str(path.parent) + "/"
    return {
        (each.address if isinstance(each, Resource) else each.path).replace(short, ""): (
            each.data if isinstance(each, Resource) else each.message
        )
        for each in found
    }


def zipped(path: Path, entries: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def message(html: bytes | None = HTML, charset: str = "utf-8") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "News"
    made.set_content("Cod is in.")
    if html is not None:
        made.add_alternative(html.decode(charset), subtype="html", charset=charset)
    return made


def archived(path: Path, *answers: tuple[str, str, str, bytes], gzip: bool = True) -> Path:
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=gzip)
        for url, status, kind, body in answers:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "response",
                    payload=io.BytesIO(body),
                    length=len(body),
                    http_headers=headers,
                )
            )
    return path


@pytest.mark.parametrize(
    ("name", "known"),
    [("a.zip", True), ("A.WARC.GZ", True), ("a.eml", True), ("a.gz", False), ("zip", False)],
)
def test_endings(name: str, known: bool) -> None:
    """The name tells, however it is written."""
    assert is_archive(name) is known


def test_zip(tmp_path: Path) -> None:
    """Pages by their names, without what a folder would be searched for in vain."""
    names = ("b.html", "a/c.html", ".git/d.html", "__MACOSX/e.html", "style.css")
    path = zipped(tmp_path / "site.zip", dict.fromkeys(names, HTML))
    assert read(path) == {"site.zip/a/c.html": HTML, "site.zip/b.html": HTML}


def test_zip_bomb(tmp_path: Path) -> None:
    """What grows beyond measure is not unpacked, the others are."""
    path = zipped(tmp_path / "site.zip", {"a.html": HTML, "b.html": b"<p>" + b" " * 5_000_000})
    found = read(path)
    assert found["site.zip/a.html"] == HTML
    assert found["site.zip/b.html"] == "not read: it grows to 5 MB, 200 times its size"


def test_zip_with_damage(tmp_path: Path) -> None:
    """A page whose bytes are broken costs itself."""
    path = zipped(tmp_path / "site.zip", {"a.html": HTML, "b.html": HTML * 2})
    data = path.read_bytes()
    at = data.index(zlib.compress(HTML, wbits=-15)[:12])
    path.write_bytes(data[:at] + b"\xff" * 12 + data[at + 12 :])
    found = read(path)
    assert found["site.zip/a.html"] == "damaged in the archive: make that anew"
    assert found["site.zip/b.html"] == HTML * 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("x.zip", "no zip archive, or a damaged one: make it anew"),
        ("x.wacz", "no WACZ file, or a damaged one: fetch it anew"),
        ("x.warc", "no page in it"),
        ("x.warc.gz", "no page in it"),
        ("x.eml", "no HTML in it: a message of text alone"),
        ("x.mbox", "no message in HTML in it"),
    ],
)
def test_no_archive(tmp_path: Path, name: str, said: str) -> None:
    """Bytes that are none: one problem, which names the archive."""
    (tmp_path / name).write_bytes(b"\x00\x01 no archive at all")
    (problem,) = read(tmp_path / name).values()
    assert str(problem).startswith(said)


@pytest.mark.parametrize("name", ["x.zip", "x.wacz", "x.warc", "x.eml", "x.mbox"])
def test_no_file(tmp_path: Path, name: str) -> None:
    """One that isn't there is a problem, too."""
    (found,) = pages(str(tmp_path / name), LIMIT)
    assert isinstance(found, Problem)
    assert found.message.startswith("no such file or")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_message(tmp_path: Path, charset: str) -> None:
    """A newsletter is its part in HTML, in the encoding that the message names."""
    html = "<p>Frische Schollen für Sie".encode(charset)
    (tmp_path / "news.eml").write_bytes(message(html, charset).as_bytes())
    (page,) = pages(str(tmp_path / "news.eml"), LIMIT)
    assert isinstance(page, Resource)
    assert page.data.decode(charset).strip() == html.decode(charset)
    assert page.content_type == f"text/html; charset={charset}"
    assert page.archive


def test_mailbox(tmp_path: Path) -> None:
    """Each message in HTML, by its number."""
    box = mailbox.mbox(tmp_path / "news.mbox")
    for each in (message(), message(None), message(b"<p>Plaice.")):
        box.add(each)
    box.close()
    found = read(tmp_path / "news.mbox")
    assert {name: data.strip() for name, data in found.items()} == {
        "news.mbox/1": HTML,
        "news.mbox/3": b"<p>Plaice.",
    }


def test_saved_page(tmp_path: Path) -> None:
    """A page that a browser saved has the address it had."""
    (tmp_path / "page.mht").write_bytes(
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
        b"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
        b"quoted-printable\r\nContent-Location: https://cod.example/a\r\n\r\n<p title=3Da>C=C3=B6d"
        b"\r\n--x--\r\n"
    )
    (page,) = pages(str(tmp_path / "page.mht"), LIMIT)
    assert isinstance(page, Resource)
    assert (page.url, page.data) == ("https://cod.example/a", "<p title=a>Cöd".encode())


@pytest.mark.parametrize("gzip", [True, False])
def test_web_archive(tmp_path: Path, gzip: bool) -> None:
    """Answers that are pages, each address once; an address is a page's name."""
    path = archived(
        tmp_path / ("site.warc.gz" if gzip else "site.warc"),
        ("https://cod.example/", "200 OK", "text/html; charset=utf-8", HTML),
        ("https://cod.example/", "200 OK", "text/html", b"<p>Again"),
        ("https://cod.example/gone", "404 Not Found", "text/html", HTML),
        ("https://cod.example/a.css", "200 OK", "text/css", b"p{}"),
        ("https://cod.example/x", "200 OK", "application/xhtml+xml", HTML),
        gzip=gzip,
    )
    found = [each for each in pages(str(path), LIMIT) if isinstance(each, Resource)]
    assert [each.address for each in found] == ["https://cod.example/", "https://cod.example/x"]
    assert found[0].data == HTML
    assert found[0].url == found[0].address
    assert found[0].content_type == "text/html; charset=utf-8"


@pytest.mark.parametrize("coding", ["chunked", "Chunked"])
def test_web_archive_in_chunks(tmp_path: Path, coding: str) -> None:
    """Sizes of chunks are no text, however the server writes their name."""
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(HTML), HTML)
    head = [("Content-Type", "text/html"), ("Transfer-Encoding", coding)]
    headers = StatusAndHeaders("200 OK", head, protocol="HTTP/1.1")
    with (tmp_path / "x.warc").open("wb") as out:
        writer = WARCWriter(out, gzip=False)
        writer.write_record(
            writer.create_warc_record(
                "https://a.example/",
                "response",
                payload=io.BytesIO(body),
                length=len(body),
                http_headers=headers,
            )
        )
    assert read(tmp_path / "x.warc") == {"https://a.example/": HTML}


def test_web_archive_that_breaks_off(tmp_path: Path) -> None:
    """The pages before the break are read, and it is told."""
    answers = [(f"https://cod.example/{n}", "200 OK", "text/html", HTML * 9) for n in range(3)]
    path = archived(tmp_path / "site.warc.gz", *answers)
    path.write_bytes(path.read_bytes()[:-200])
    found = read(path)
    assert found["https://cod.example/0"] == HTML * 9
    assert len(found) >= 2


@pytest.mark.parametrize("gzip", [True, False])
def test_web_archive_that_ends_in_a_page(tmp_path: Path, gzip: bool) -> None:
    """A page that is not all there is none: its second half would be missed."""
    body = HTML + bytes(range(256)) * 20
    answers = [(f"https://cod.example/{n}", "200 OK", "text/html", body) for n in range(2)]
    path = archived(tmp_path / "site.warc", *answers, gzip=gzip)
    path.write_bytes(path.read_bytes()[:-200])
    assert read(path) == {
        "https://cod.example/0": body,
        "https://cod.example/1": f"cut off in {path}: fetch that anew",
    }


def test_wacz(tmp_path: Path) -> None:
    """The web archives in a zip archive, by their names."""
    warc = archived(tmp_path / "x.warc.gz", ("https://a.example/", "200 OK", "text/html", HTML))
    with ZipFile(tmp_path / "site.wacz", "w") as archive:
        archive.write(warc, "archive/data.warc.gz")
        archive.writestr("pages/pages.jsonl", "{}")
    assert read(tmp_path / "site.wacz") == {"https://a.example/": HTML}


def test_without_warcio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lacks the library learns how to get it."""
    path = archived(tmp_path / "x.warc", ("https://a.example/", "200 OK", "text/html", HTML))
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    (said,) = read(path).values()
    assert said == (
        'web archives are read by warcio, which is missing: pip install "pagelint[warc]"'
    )


def test_limit(tmp_path: Path) -> None:
    """No more of a page is read than the limit."""
    path = zipped(tmp_path / "site.zip", {"a.html": HTML})
    assert read(path, 10) == {"site.zip/a.html": HTML[:10]}
