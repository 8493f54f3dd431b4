"""Starts a LanguageTool server on loopback, for as long as the run takes."""

from __future__ import annotations

import atexit
import importlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO

from pagelint.prose.languagetool.client import Client, Unavailable

JARS = "LTP_JAR_DIR_PATH"  # a folder with the server's jars, as language_tool_python calls it
_START_S = 60.0
_POLL_S = 0.1
_STOP_S = 5.0
_SOURCE = "git+https://github.com/pagelint/pagelint"
_SAID = 160  # characters of somebody else's error
# A short life: compiling with the first compiler only halves the CPU time of 12,000 words.
_LEAN = ("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_MAIN = "org.languagetool.server.HTTPServer"
_OTHERWISE = "or name a running server by --languagetool-url"


class Server:
    """A running server; `stop` it."""

    def __init__(self, process: subprocess.Popen[bytes], url: str) -> None:
        self.url = url
        self._process = process
        atexit.register(self.stop)

    def stop(self) -> None:
        """End the server; a second time does nothing."""
        atexit.unregister(self.stop)
        self._process.terminate()
        try:
            self._process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def start(patience_s: float = _START_S) -> Server:
    """A server that answers. Raises Unavailable."""
    java = shutil.which("java")
    if java is None:
        raise Unavailable(f"Java is missing: install Java 17 or later, {_OTHERWISE}")
    classes = class_path()
    port = _free_port()
    command = [java, *_LEAN, "-cp", classes, _MAIN, "--port", str(port)]
    with tempfile.TemporaryFile() as log:
        try:
            process = subprocess.Popen(  # noqa: S603 - the command is our own
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
            )
        except OSError as error:
            raise Unavailable(f"{java} does not run ({error.strerror}): reinstall Java") from None
        server = Server(process, f"http://127.0.0.1:{port}/v2")
        try:
            _wait(process, Client(server.url, patience_s), log, patience_s)
        except BaseException:
            server.stop()
            raise
    return server


def class_path() -> str:
    """Where the server's classes are, fetched at the first use. Raises Unavailable."""
    named = os.environ.get(JARS)
    return _jars_in(Path(named)) if named else _fetched()


def _jars_in(folder: Path) -> str:
    whole = folder / "languagetool-server.jar"
    if whole.is_file():  # as in a release: it names the others itself
        return str(whole)
    if next(folder.glob("languagetool-server*.jar"), None) is None:
        raise Unavailable(f"no languagetool-server.jar in {folder}: correct {JARS}")
    return str(folder / "*")


def _fetched() -> str:
    try:
        package = importlib.import_module("language_tool_python.download_lt")
    except ImportError:
        extra = f"pip install 'pagelint[languagetool] @ {_SOURCE}'"
        raise Unavailable(f"language_tool_python is missing: {extra}, {_OTHERWISE}") from None
    try:
        tool = package.LocalLanguageTool.from_version_name()
        tool.download()
        return str(tool.get_jar_path())
    except (Exception, SystemExit) as error:  # noqa: BLE001 - it downloads, unpacks, asks Java
        said = " ".join(str(error).split())[:_SAID].rstrip(".")
        mend = f"set {JARS} to a folder with its jars"
        raise Unavailable(f"could not be fetched ({said}): {mend}, {_OTHERWISE}") from None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(
    process: subprocess.Popen[bytes], client: Client, log: IO[bytes], patience_s: float
) -> None:
    due = time.monotonic() + patience_s
    while time.monotonic() < due:
        if process.poll() is not None:
            raise Unavailable(f"the server did not start ({_cause(log)}): see {JARS} and Java")
        try:
            client.languages()
        except Unavailable:
            time.sleep(_POLL_S)
        else:
            return
    raise Unavailable(f"the server did not start within {patience_s:g} s: {_OTHERWISE[3:]}")


def _cause(log: IO[bytes]) -> str:
    """The line of a Java program's output that says why it ended."""
    log.seek(0)
    lines = [line.strip() for line in log.read().decode("utf-8", "replace").splitlines()]
    telling = [line for line in lines if "Error" in line or "Exception" in line]
    return (telling or lines or ["no reason given"])[-1][:_SAID]
