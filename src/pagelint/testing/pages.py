"""`assert_clean`: what a test says of a page, a built site or a response."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol, Unpack

if TYPE_CHECKING:
    from pagelint.api import Options
    from pagelint.resource import Resource

_PAGES: Final = ("", "text/html", "application/xhtml+xml")
_HOST: Final = "http://testserver"  # as Django's test client calls it


class Response(Protocol):
    """What the test clients of web frameworks answer with: Django's, Flask's, httpx's and others.

    Its body is what `getvalue()`, `get_data()` or `content` gives, whichever it has.
    """

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Any: ...


def assert_clean(
    page: str | bytes | os.PathLike[str] | Response, /, **options: Unpack[Options]
) -> None:
    """Raise AssertionError, in the words of the command line, unless it finds nothing there.

    `page` is HTML, a path of a file or a folder, or a response. Findings count from the severity
    `fail_on` on, which the configuration says otherwise (error); the message has all of them. What
    can't be linted, and an answer that is no page (a redirect, an error, JSON), is not clean. The
    other keywords are those of `pagelint.lint`. Raises UserError for what these can't be.
    """
    __tracebackhide__ = True
    from pagelint.api import lint_paths, render, report_on, resource_of

    if isinstance(page, os.PathLike):
        report = lint_paths(page, **options)
    elif isinstance(page, str | bytes):
        _demand_html(page)
        report = report_on(resource_of(page), options)
    else:
        report = report_on(_answered(page), options)
    if report.failed or report.problems:
        raise AssertionError("\n" + render(report).rstrip())


def _demand_html(given: str | bytes) -> None:
    """Refuse the name of a file, which as HTML would be a page without a fault."""
    if isinstance(given, str) and "<" not in given and os.path.exists(given):  # noqa: PTH110
        raise TypeError(f"{given!r} is a path, not HTML: give it as pathlib.Path({given!r})")


def _answered(response: Response) -> Resource:
    """The page of a response. Raises AssertionError for an answer that is none."""
    __tracebackhide__ = True
    if not hasattr(response, "status_code") or not hasattr(response, "headers"):
        kind = type(response).__name__
        raise TypeError(f"assert_clean takes HTML, a path or a response, not {kind}")
    from pagelint.resource import Resource

    name = _address(response)
    status, headers = response.status_code, response.headers
    content_type = headers.get("Content-Type") or ""
    kind = content_type.partition(";")[0].strip().lower()
    if 300 <= status < 400:
        raise AssertionError(
            f"{name}: redirects ({status}) to {headers.get('Location')}; {_FOLLOW}"
        )
    if status >= 400:
        raise AssertionError(f"{name}: answered {status}; {_ON_PURPOSE}")
    if kind not in _PAGES:
        raise AssertionError(f"{name}: answered {kind}, which is no HTML")
    return Resource(name, _body(response), content_type, url=name)


_FOLLOW: Final = (
    "to check that page, let the client follow (Django: follow=True, Flask: follow_redirects=True)"
)
_ON_PURPOSE: Final = "to check the error's own page, give what the response holds"


def _body(response: Any) -> bytes:
    for name in ("getvalue", "get_data"):  # of streamed answers, too
        read = getattr(response, name, None)
        if read is not None:
            return bytes(read())
    return bytes(response.content)


def _address(response: Any) -> str:
    """The address that was asked for, as far as the response tells."""
    request = getattr(response, "request", None)
    if isinstance(request, Mapping):
        query = request.get("QUERY_STRING")
        return f"{_HOST}{request.get('PATH_INFO', '/')}{f'?{query}' if query else ''}"
    address = getattr(request, "url", None) or getattr(response, "url", None)
    return str(address or _HOST)
