"""LanguageTool in a run: loaded and asked only where a page is to have it."""

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
        self._settings: dict[int, tuple[Settings, Settings]] = {}
        self._unarmed = False

    def armed(self, path: str, settings: Settings) -> Settings:
        """The settings of a page with its grammar checker, if it is to have one."""
        resolved = self._configuration.resolve(path)
        if resolved.languagetool is None:
            self._unarmed |= _names_rule(resolved)
            return settings
        known = self._settings.get(id(settings))
        if known is None:
            checker = self._session(resolved.languagetool)
            known = self._settings[id(settings)] = settings, settings._replace(grammar=checker)
        return known[1]

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
