"""How far a page's references are followed: the folder outside of which nothing is looked at."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pagelint.page.files import is_inside, real

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pagelint.config import Configuration


class Roots:
    """The root of each page: the configured one, or else the first folder that holds it.

    These are the folder of its configuration, the working folder, and the folders that were given;
    a page in none of them sees its own folder. Roots have no symbolic links.
    """

    def __init__(self, configuration: Configuration, given: Iterable[str]) -> None:
        self._configuration = configuration
        self._fixed = real(str(root)) if (root := configuration.here.root) else ""
        self._usual = [real("."), *map(real, given)]
        self._known: dict[str, str] = {}

    def of(self, path: str) -> str:
        """The root of the page at a path."""
        if self._fixed:
            return self._fixed
        folder = os.path.dirname(path)  # noqa: PTH120 - a page is called what the user called it
        if folder not in self._known:
            self._known[folder] = self._first(path, folder or ".")
        return self._known[folder]

    def _first(self, path: str, folder: str) -> str:
        file: Path | None = self._configuration.file_for(path)
        usual = [real(str(file.parent)), *self._usual] if file else self._usual
        return next((each for each in usual if is_inside(each, folder)), real(folder))
