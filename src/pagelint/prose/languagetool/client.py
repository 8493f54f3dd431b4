"""Asks a LanguageTool server, and says in one line what went wrong."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import time
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import ProxyHandler, Request, build_opener

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pagelint.prose.languagetool.annotation import Annotation

TIMEOUT_S = 60.0
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_LARGEST = 50_000_000  # bytes of an answer
_CHUNK = 1 << 16
_SAID = 120  # characters of an error that a server explains


class Unavailable(Exception):
    """There is no answer to be had: what happened and how to mend it, in one line."""


class TooLarge(Exception):
    """The server takes no text of this length."""


def api_url(given: str) -> str:
    """The address of version 2 of the API, whichever part of it was given.

    Raises Unavailable for what is no HTTP address.
    """
    try:
        parts = urlsplit(given)
        sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise Unavailable(f"{given!r} is no address: write http://HOST:PORT")
    base = given.rstrip("/").removesuffix("/check").rstrip("/")
    return base if base.endswith("/v2") else f"{base}/v2"


class Client:
    """A server's API. Every request raises Unavailable unless it is answered in time."""

    def __init__(self, url: str, timeout_s: float = TIMEOUT_S) -> None:
        self.url = api_url(url)
        self.timeout_s = timeout_s
        near = urlsplit(self.url).hostname in _LOOPBACK
        self._opener = build_opener(ProxyHandler({}) if near else ProxyHandler())

    def languages(self) -> list[str]:
        """The tags of the languages that the server knows."""
        try:
            return [str(each["longCode"]) for each in self._ask("languages")]
        except (LookupError, TypeError):
            raise Unavailable(self._no_server()) from None

    def check(self, annotation: Annotation, language: str, off: Iterable[str]) -> list[Any]:
        """The raw matches of an annotated text. Raises TooLarge, too.

        Rules that look beyond a sentence stay out: what they say of a passage would depend on its
        neighbours.
        """
        unwanted = ",".join(sorted(off))
        form = {
            "data": json.dumps({"annotation": annotation}),
            "language": language,
            "mode": "allButTextLevelOnly",
            "disabledRules": unwanted,
            "disabledCategories": unwanted,
        }
        answer = self._ask("check", {key: value for key, value in form.items() if value})
        matches = answer.get("matches") if isinstance(answer, dict) else None
        if not isinstance(matches, list):
            raise Unavailable(self._no_server())
        return matches

    def _ask(self, what: str, form: dict[str, str] | None = None) -> Any:
        data = urlencode(form).encode() if form else None
        try:
            return json.loads(self._read(Request(f"{self.url}/{what}", data)))  # noqa: S310 - http(s)
        except HTTPError as error:
            with error:
                raise self._refusal(error) from None
        except (OSError, http.client.HTTPException) as error:
            raise Unavailable(f"{self.url}: {self._broken(error)}") from None
        except ValueError:
            raise Unavailable(self._no_server()) from None

    def _read(self, request: Request) -> bytes:
        """The whole answer; a server that drips it has no more time than a silent one."""
        due = time.monotonic() + self.timeout_s
        answer = bytearray()
        with self._opener.open(request, timeout=self.timeout_s) as response:
            while chunk := response.read1(_CHUNK):
                answer += chunk
                if time.monotonic() > due:
                    raise TimeoutError
                if len(answer) > _LARGEST:
                    raise Unavailable(self._no_server())
            if response.length:  # bytes that were promised
                raise http.client.IncompleteRead(b"", response.length)
        return bytes(answer)

    def _refusal(self, error: HTTPError) -> Exception:
        said = _body(error)
        if error.code == http.client.REQUEST_ENTITY_TOO_LARGE or "exceeds the limit" in said:
            return TooLarge()
        if error.code == http.client.NOT_FOUND:
            return Unavailable(self._no_server())
        if error.code in (http.client.TOO_MANY_REQUESTS, http.client.UPGRADE_REQUIRED):
            return Unavailable(f"{self.url}: asked too often: wait, or run a server of your own")
        told = said.removeprefix("Error: ")[:_SAID] or str(error.reason)
        return Unavailable(f"{self.url}: HTTP {error.code} ({told}): see the server's log")

    def _broken(self, error: Exception) -> str:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, TimeoutError):
            return f"no answer within {self.timeout_s:g} s: see why the server is slow"
        if isinstance(reason, ConnectionRefusedError):
            return "connection refused: start the server, or correct its address"
        if isinstance(reason, socket.gaierror):
            return "no such host: correct the address"
        if isinstance(reason, ssl.SSLError):
            return f"no secure connection ({reason.reason}): correct the address"
        if isinstance(reason, (ConnectionError, http.client.HTTPException)):
            return "the connection broke off: see whether the server still runs"
        return f"{reason}: correct the address"

    def _no_server(self) -> str:
        return f"{self.url}: no LanguageTool answers there: correct the address"


def _body(error: HTTPError) -> str:
    """What a server says of its refusal, in one line; nothing if it breaks off."""
    try:
        return " ".join(error.read(_CHUNK).decode("utf-8", "replace").split())
    except (OSError, http.client.HTTPException):
        return ""
