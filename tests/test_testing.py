"""`assert_clean`: pages, folders and responses in tests of a user's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

import pagelint
from pagelint.testing import assert_clean
from tests.api.conftest import BAD, GOOD, folder

__all__ = ["folder"]


class Answer(NamedTuple):
    """A response as httpx, requests and Starlette have it."""

    content: bytes
    status_code: int = 200
    headers: Mapping[str, str] = MappingProxyType({"Content-Type": "text/html; charset=utf-8"})
    url: str = "https://example.org/hours"


def said(page: Any, **options: Any) -> str:
    """What the AssertionError says."""
    with pytest.raises(AssertionError) as caught:
        assert_clean(page, **options)
    return str(caught.value)


def test_clean(folder: Path) -> None:
    """Nothing happens."""
    (folder / "a.html").write_text(GOOD)
    for page in (GOOD, GOOD.encode(), folder / "a.html", folder, Answer(GOOD.encode())):
        assert_clean(page)


def test_message_reads_like_the_command_line() -> None:
    """It is what `full` writes, on lines of its own."""
    page = pagelint.lint(BAD)
    assert said(BAD) == "\n" + pagelint.render(page).rstrip()
    assert said(BAD).startswith("\n<html>:1:55  error  missing-alt\n")


def test_files(folder: Path) -> None:
    """The pages of a folder are compared with each other, too."""
    (folder / "a.html").write_text(GOOD)
    (folder / "b.html").write_text(GOOD)
    assert "b.html:1:32  warning  duplicate-title" in said(folder, fail_on="warning")
    assert_clean(folder / "b.html", fail_on="warning")
    assert "c.html: no such file or folder" in said(folder / "c.html")


def test_options() -> None:
    """Those of `lint`, and from which severity on findings count."""
    assert_clean(BAD, ignore=["missing-alt", "typo"])
    assert_clean(BAD, fail_on="never")
    assert_clean(BAD, config={"severity": {"typo": "warning", "missing-alt": "warning"}})
    assert "typo" in said(BAD, severity={"typo": "warning"}, select="typo", fail_on="warning")
    with pytest.raises(pagelint.UserError, match="did you mean typo"):
        assert_clean(GOOD, select="typpo")


def test_project_configuration_holds(folder: Path) -> None:
    """For HTML and responses it is that of the working folder."""
    (folder / "pagelint.toml").write_text('ignore = ["missing-alt", "typo"]')
    assert_clean(BAD)
    assert_clean(Answer(BAD.encode()))


def test_what_is_no_page_is_not_clean() -> None:
    """It is told as on stderr."""
    assert said(b"\x89PNG") == (
        "\npagelint: <html>: not HTML but a PNG image: exclude it, or give its page"
    )


def test_response() -> None:
    """It is called by its address, and read in its encoding."""
    assert said(Answer(BAD.encode())).startswith("\nhttps://example.org/hours:1:55  error")
    kind = {"Content-Type": "text/html; charset=windows-1252"}
    assert_clean(Answer(GOOD.replace("nine", "“nine”").encode("windows-1252"), headers=kind))


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(b"", 302, {"Location": "/login"}), "redirects (302) to /login; to check that page"),
        (Answer(BAD.encode(), 404), "answered 404; to check the error's own page, give"),
        (Answer(b"{}", 200, {"Content-Type": "application/json"}), "answered application/json"),
    ],
)
def test_answers_that_are_no_pages(answer: Answer, message: str) -> None:
    """One line says what came instead."""
    assert said(answer).startswith(f"https://example.org/hours: {message}")


def test_wrong_arguments(folder: Path) -> None:
    """A path in a string would be a page without a fault."""
    (folder / "a.html").write_text(BAD)
    with pytest.raises(TypeError, match=r"'a\.html' is a path, not HTML: give it as pathlib"):
        assert_clean("a.html")
    with pytest.raises(TypeError, match="takes HTML, a path or a response, not int"):
        assert_clean(3)  # type: ignore[arg-type]


def test_names() -> None:
    """All that tests use is there."""
    from pagelint import testing

    assert all(getattr(testing, name) for name in testing.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        testing.nothing  # noqa: B018


def test_message_is_no_command() -> None:
    """What a page says is none to a CI runner that reads a test's log."""
    html = BAD.replace("We", "##[error]We")
    assert "##[" not in said(html)
    assert "##[" not in pagelint.render(pagelint.lint(html), "full")
