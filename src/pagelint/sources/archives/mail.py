"""The page that a message is: the HTML of a newsletter (.eml), or a saved page (.mht, RFC 2557)."""

from __future__ import annotations

import email
from typing import TYPE_CHECKING

from pagelint.errors import UserError
from pagelint.resource import Resource
from pagelint.results import Problem
from pagelint.sources.files import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message


def pages(path: str, limit: int) -> Iterator[Resource | Problem]:
    """The message's first part in HTML that is no attachment."""
    try:
        data = read_page(path, limit)
    except UserError as error:
        yield Problem(path, str(error))
        return
    yield page_of(email.message_from_bytes(data), path, limit)


def page_of(message: Message, name: str, limit: int) -> Resource | Problem:
    """The page in a message; a problem where it has text alone."""
    for part in message.walk():
        if part.get_content_type() != "text/html" or part.get_content_disposition() == "attachment":
            continue
        data = part.get_payload(decode=True)
        if isinstance(data, bytes):
            charset = part.get_param("charset")
            kind = f"text/html; charset={charset}" if isinstance(charset, str) else "text/html"
            url = str(part.get("Content-Location", ""))
            known = url if url.startswith(("http://", "https://")) else ""
            return Resource(name, data[:limit], content_type=kind, url=known, archive=True)
    return Problem(name, "no HTML in it: a message of text alone")
