"""A LanguageTool server that answers as a test wants it to."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Form = dict[str, str]
LANGUAGES = ("en", "en-US", "en-GB", "de", "de-DE")


def text_of(form: Form) -> str:
    """The text of a request, markup and all."""
    parts = json.loads(form["data"])["annotation"]
    return "".join(part.get("text", part.get("markup", "")) for part in parts)


def match(offset: int, length: int, *suggestions: str, rule: str = "HE_VERB_AGR") -> dict[str, Any]:
    """A match as the server writes it."""
    return {
        "message": "It does not agree.",
        "offset": offset,
        "length": length,
        "replacements": [{"value": each} for each in suggestions],
        "rule": {"id": rule, "category": {"id": "GRAMMAR"}},
    }


def finding(wrong: str, right: str) -> Callable[[Form], Any]:
    """An answer that objects to a word wherever it stands; ASCII only."""

    def answer(form: Form) -> Any:
        text, found, at = text_of(form), [], -1
        while (at := text.find(wrong, at + 1)) >= 0:
            found.append(match(at, len(wrong), right))
        return found

    return answer


class Refusal(Exception):
    """An HTTP status instead of an answer."""

    def __init__(self, status: int, said: str = "") -> None:
        super().__init__(status, said)


class FakeLanguageTool:
    """Answers on loopback. `check` gets a form and gives matches, or bytes to send as they are.

    It may raise Refusal, or ConnectionError to cut the connection.
    """

    def __init__(self) -> None:
        self.check: Callable[[Form], Any] = lambda form: []
        self.languages: Any = [{"longCode": tag} for tag in LANGUAGES]
        self.forms: list[Form] = []
        self.promised = 0  # bytes that the answer to a check lacks in the end
        self.drips = False  # a byte of it now and then
        self.released = threading.Event()  # what hangs hangs until then
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = False
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign] # a client gave up
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def url(self) -> str:
        """The address, as a user would give it."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def texts(self) -> list[str]:
        """The texts of all requests."""
        return [text_of(form) for form in self.forms]

    def close(self) -> None:
        """Refuse all further connections."""
        self.released.set()
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()

    def _handler(fake) -> type[BaseHTTPRequestHandler]:  # noqa: N805 - the handler has a self
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.answer(json.dumps(fake.languages).encode())

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {key: values[0] for key, values in parse_qs(body).items()}
                fake.forms.append(form)
                try:
                    answer = fake.check(form)
                except Refusal as refusal:
                    self.answer(refusal.args[1].encode(), refusal.args[0])
                except ConnectionError:
                    self.connection.shutdown(socket.SHUT_RDWR)
                else:
                    raw = isinstance(answer, bytes)
                    self.answer(answer if raw else json.dumps({"matches": answer}).encode())

            def answer(self, body: bytes, status: int = 200) -> None:
                missing = fake.promised if self.command == "POST" else 0
                self.send_response(status)
                self.send_header("Content-Length", str(len(body) + missing))
                self.end_headers()
                while fake.drips and self.command == "POST" and not fake.released.wait(0.02):
                    self.wfile.write(b" ")
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nobody reads it."""

        return Handler


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
