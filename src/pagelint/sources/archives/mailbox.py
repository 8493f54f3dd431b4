"""The pages that the messages of a mailbox are (.mbox, RFC 4155), by their numbers from 1."""

from __future__ import annotations

import mailbox
from contextlib import closing
from typing import TYPE_CHECKING

from pagelint.results import Problem
from pagelint.sources.archives.mail import page_of
from pagelint.sources.files import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pagelint.resource import Resource


def pages(path: str, limit: int) -> Iterator[Resource | Problem]:
    """The HTML of each message; one of text alone is passed over."""
    found = False
    try:
        with closing(mailbox.mbox(path, create=False)) as messages:
            for number, message in enumerate(messages, 1):
                page = page_of(message, f"{path}/{number}", limit)
                if not isinstance(page, Problem):
                    found = True
                    yield page
    except mailbox.NoSuchMailboxError:
        yield Problem(path, "no such file or folder")
        return
    except OSError as error:
        yield Problem(path, said(error))
        return
    if not found:
        yield Problem(path, "no message in HTML in it")
