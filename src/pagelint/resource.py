"""What a source yields: the bytes of a page, and what is known of where they came from."""

from __future__ import annotations

from typing import NamedTuple


class Resource(NamedTuple):
    """A page yet to be read.

    `address` is what the page is called (a path as the user wrote it, or a URL), `content_type` the
    HTTP header's value, `url` where the page is published, `edit_url` where it is edited; each is
    empty where nobody knows. `on_disk` says that the address is a file: rules may look at what lies
    beside it, but at nothing outside `root`, a folder without symbolic links (its own without any).
    `archive` says that it lies in one, where nothing can be written.
    """

    address: str
    data: bytes
    content_type: str = ""
    url: str = ""
    edit_url: str = ""
    on_disk: bool = False
    root: str = ""
    archive: bool = False
