"""LanguageTool in a run of the command line: loaded and asked only where a page is to have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pagelint.results import Problem

if TYPE_CHECKING:
    from pagelint.config import Configuration, Resolved
    from pagelint.prose.languagetool import Session
    from pagelint.settings import Settings

RULE = "grammar"
_UNARMED = Problem(
    RULE, "selected, but it finds nothing without LanguageTool: add --languagetool, or deselect it"
)


class Grammar:
    """The grammar checkers of a run, one for each server; a context manager that stops them."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._sessions: dict[str, Session] = {}
        self._unarmed = False

    def settings(self, path: str) -> Settings:
        """The settings of a page, with its grammar checker if it is to have one."""
        resolved = self._configuration.resolve(path)
        if resolved.languagetool is None:
            self._unarmed |= _names_rule(resolved)
            return resolved.settings
        return resolved.settings._replace(grammar=self._session(resolved.languagetool))

    def problems(self) -> list[Problem]:
        """What could not be checked, a line each."""
        found = [problem for each in self._sessions.values() for problem in each.problems()]
        return [*found, _UNARMED] if self._unarmed else found

    def notes(self) -> list[str]:
        """What was passed over on purpose."""
        return [note for each in self._sessions.values() for note in each.notes()]

    def _session(self, url: str) -> Session:
        from pagelint.prose.languagetool import Session

        if url not in self._sessions:
            self._sessions[url] = Session(url)
        return self._sessions[url]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for each in self._sessions.values():
            each.close()


def _names_rule(resolved: Resolved) -> bool:
    """Whether the rule is selected by its own name, not by its category."""
    return any(
        RULE in layer.values.get(key, ())
        for layer in resolved.layers
        for key in ("select", "extend-select")
    )
