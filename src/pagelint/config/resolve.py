"""Layers of configuration → what holds for a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pagelint.config.files import (
    ConfigError,
    Layer,
    find_config,
    is_file,
    load_layers,
    shown,
    with_bases,
)
from pagelint.config.options import OptionError, make_options
from pagelint.config.patterns import PatternIndex, compile_patterns
from pagelint.engine.suppressions import ABOUT, CATEGORY
from pagelint.finding import Severity
from pagelint.screen import USUAL_SCREEN, parse_screen
from pagelint.settings import MEMORY_LIMIT, TIME_LIMIT, ActiveRule, Settings
from pagelint.words import WORDS_FILE, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pagelint.config.keys import Values
    from pagelint.rule import Rule

T = TypeVar("T")
CACHE_FOLDER = ".pagelint_cache"


class Configuration:
    """What holds for each page: its nearest configuration file, then the command line.

    `file` is used for every page instead of the nearest one, `base` are values that take the place
    of all files; `isolated` uses none. Relative paths in `base` start at the working folder.
    """

    def __init__(
        self,
        rules: Mapping[str, Rule],
        *,
        command_line: Values | None = None,
        file: Path | None = None,
        base: Values | None = None,
        isolated: bool = False,
    ) -> None:
        self._rules = rules
        self._here = _working_folder()
        self._command_line = Layer(None, self._here, command_line or {})
        self._file: Path | None = file.absolute() if file else None
        self._isolated = isolated or base is not None
        self._files: dict[Path, Path | None] = {}
        self._layers: dict[Path | None, list[Layer]] = {None: []}
        if base is not None:
            self._layers[None] = with_bases(Layer(None, self._here, base), rules)
        self._resolved: dict[tuple[Path | None, tuple[tuple[int, int], ...]], Resolved] = {}
        self._patterns: dict[tuple[Path, tuple[str, ...]], Any] = {}
        self._overrides: dict[tuple[Path | None, int], PatternIndex] = {}

    def file_for(self, path: str) -> Path | None:
        """The configuration file that holds for a page."""
        if self._isolated or self._file:
            return self._file
        folder = (self._here / path).parent
        if folder not in self._files:
            self._files[folder] = find_config(Path(normal(folder)))
        return self._files[folder]

    def resolve(self, path: str) -> Resolved:
        """Everything that holds for a page. Raises ConfigError."""
        file = self.file_for(path)
        layers = self.layers(file)
        matching = tuple(
            (place, number)
            for place, layer in enumerate(layers)
            if "overrides" in layer.values
            for number in self._matching(file, place, path)
        )
        key = (file, matching)
        if key not in self._resolved:
            overrides = [
                Layer(
                    layers[place].file, layers[place].folder, layers[place].values["overrides"][n]
                )
                for place, n in matching
            ]
            self._resolved[key] = Resolved(self._rules, [*layers, *overrides, self._command_line])
        return self._resolved[key]

    def _matching(self, file: Path | None, place: int, path: str) -> list[int]:
        """Which overrides hold for a page, of the layer at this place among those of a file."""
        layer = self._layers[file][place]
        if (file, place) not in self._overrides:
            lists = [each["paths"] for each in layer.values["overrides"]]
            self._overrides[file, place] = PatternIndex(lists)
        relative = _relative(self._here / path, layer.folder)
        return self._overrides[file, place].matching(relative) if relative else []

    @property
    def here(self) -> Resolved:
        """What holds in the working folder, which is where a run's own choices are looked up."""
        return self.resolve("index.html")

    def settings(self, path: str) -> Settings:
        """The linter's settings for a page."""
        return self.resolve(path).settings

    def excluded(self, path: str) -> bool:
        """Whether a search of a folder passes over this file or folder."""
        layers = [*self.layers(self.file_for(path)), self._command_line]
        return any(
            self._matches(layer.folder, tuple(layer.values.get("exclude", ())), path)
            for layer in layers
        )

    def layers(self, file: Path | None) -> list[Layer]:
        """What a configuration file says, what it builds on first."""
        if file not in self._layers:
            self._layers[file] = load_layers(file, self._rules) if file else []
        return self._layers[file]

    def _matches(self, folder: Path, patterns: tuple[str, ...], path: str) -> bool:
        if not patterns:
            return False
        key = (folder, patterns)
        if key not in self._patterns:
            self._patterns[key] = compile_patterns(patterns)
        relative = _relative(self._here / path, folder)
        return bool(relative) and self._patterns[key].match(relative) is not None


class Resolved:
    """The choices that layers add up to; `layers` are in rising order of weight.

    A later layer's `select` starts anew, its `extend-select` and `ignore` add and take away; single
    values replace, tables merge key by key, the other lists grow.
    """

    def __init__(self, rules: Mapping[str, Rule], layers: Sequence[Layer]) -> None:
        self.layers = layers
        self.fail_on: str = self._last("fail-on", "error")
        self.wcag: str = self._last("wcag", "AA")
        self.languagetool = self._languagetool()
        self.jobs = self._jobs()
        self.cache: bool = self._last("cache", default=True)
        self.cache_folder = self._cache_folder()
        self.root = self._root()
        self.settings = Settings(
            rules=self._active(rules),
            content=self._last_region("content"),
            ignore=tuple(s for v in self._each("regions") for s in v.get("ignore", ())),
            accepted=frozenset(self._accepted()),
            audience=self._last("audience", "general"),
            language=self._last("language", ""),
            comments=tuple(self._comments()),
            screen=parse_screen(self._last("screen", USUAL_SCREEN)),
            fail_on=self.fail_on,
            time_limit=self._last("time-limit", TIME_LIMIT),
            memory_limit=self._last("memory-limit", MEMORY_LIMIT),
        )

    def _each(self, key: str) -> list[Any]:
        return [layer.values[key] for layer in self.layers if key in layer.values]

    def _last(self, key: str, default: T) -> T:
        values: list[T] = self._each(key)
        return values[-1] if values else default

    def _jobs(self) -> int:
        """How many processes may lint; 0 for as many as there are cores."""
        jobs: int | str = self._last("jobs", "auto")
        return jobs if isinstance(jobs, int) else 0

    def _root(self) -> Path | None:
        """The folder that pages may refer to files in, where one is named."""
        for layer in reversed(self.layers):
            named: str | None = layer.values.get("root")
            if named is not None:
                return layer.folder / named
        return None

    def _cache_folder(self) -> Path:
        """The folder that is named, or the usual one beside the configuration."""
        file = next((layer.folder for layer in reversed(self.layers) if layer.file), None)
        for layer in reversed(self.layers):
            named: str | None = layer.values.get("cache-dir")
            if named is not None:
                return layer.folder / named
        return (file or self.layers[-1].folder) / CACHE_FOLDER

    def _last_region(self, key: str) -> str:
        values: list[str] = [each[key] for each in self._each("regions") if key in each]
        return values[-1] if values else ""

    def _languagetool(self) -> str | None:
        """The server's address, "" for a server of our own, None for no LanguageTool."""
        wanted, url = False, ""
        for values in (layer.values for layer in self.layers):
            wanted = values.get("languagetool", wanted or "languagetool-url" in values)
            url = values.get("languagetool-url", url)
        return url if wanted else None

    def _accepted(self) -> list[str]:
        words = [word for each in self._each("words") for word in each]
        for path in dict.fromkeys(filter(None, map(words_file, self.layers))):
            words += read_words(path)
        return words

    def _active(self, rules: Mapping[str, Rule]) -> tuple[ActiveRule, ...]:
        usual = {name for name, rule in rules.items() if rule.default}
        enhanced = usual | {name for name, rule in rules.items() if rule.is_enhanced}
        recorded = self._selected(rules, enhanced)
        common = {name: rule for name, rule in rules.items() if not rule.is_enhanced}
        heard = recorded if self.wcag == "AAA" else self._selected(rules, usual, common)
        return tuple(
            ActiveRule(
                rules[name],
                self._severity(rules[name]),
                self._options(rules[name]),
                beyond=name not in heard,
            )
            for name in sorted(recorded)
        )

    def _comments(self) -> Iterator[tuple[str, Severity]]:
        """The complaints about suppressing comments: on, unless they are ignored or off."""
        for name in ABOUT:
            own = (name, CATEGORY, "all")
            level = "warning"
            is_on = True
            for layer in self.layers:
                levels = layer.values.get("severity", {})
                said = levels.get(name, levels.get(CATEGORY, ""))
                wanted = _any(own, layer.values, "select", "extend-select")
                is_on = (
                    (is_on or wanted) and not _any(own, layer.values, "ignore") and said != "off"
                )
                level = said if said not in ("", "off") else level
            if is_on:
                yield name, Severity(level)

    def _selected(
        self,
        rules: Mapping[str, Rule],
        selected: set[str],
        members: Mapping[str, Rule] | None = None,
    ) -> set[str]:
        for layer in self.layers:
            selected = select(rules, selected, layer.values, members)
        return selected

    def _severity(self, rule: Rule) -> Severity | None:
        severity = None
        for levels in self._each("severity"):
            level = levels.get(rule.id, levels.get(rule.category, severity))
            severity = severity if level == "off" else level
        return Severity(severity) if severity else None

    def _options(self, rule: Rule) -> Any:
        values: Values = {}
        for tables in self._each("rules"):
            values |= tables.get(rule.id, {})
        try:
            return make_options(rule, values)
        except OptionError as error:  # each layer is right by itself, together they aren't
            raise ConfigError(f"rules.{rule.id}: {error}") from None


def _working_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:
        raise ConfigError("the working folder is gone: change to one that exists") from None


def _any(names: tuple[str, ...], values: Values, *keys: str) -> bool:
    return any(name in values.get(key, ()) for key in keys for name in names)


def select(
    rules: Mapping[str, Rule],
    selected: set[str],
    values: Values,
    members: Mapping[str, Rule] | None = None,
) -> set[str]:
    """The rules that are on after a layer, where `selected` were on before it.

    Categories are applied before single rules, so that a rule's own id counts more; `members` are
    the rules that selecting a category turns on, if not all of it.
    """
    levels = values.get("severity", {})
    wanted = {*values.get("select", ()), *values.get("extend-select", ())}
    unwanted = set(values.get("ignore", ()))
    result = set() if "select" in values else set(selected)
    result |= _members(rules if "all" in wanted or members is None else members, wanted)
    result -= _members(rules, unwanted)
    off = {name for name, level in levels.items() if level == "off"}
    result -= _members(rules, off) - levels.keys()
    return (result | (wanted & rules.keys())) - unwanted - off


def _members(rules: Mapping[str, Rule], names: set[str]) -> set[str]:
    """The rules of the categories among the names; "all" is every category."""
    return {name for name, rule in rules.items() if not names.isdisjoint((rule.category, "all"))}


def words_file(layer: Layer) -> Path | None:
    """The words file that a layer names, or the usual one where it lies beside a configuration."""
    named: str | None = layer.values.get("words-file")
    if named is None:
        if layer.file is None:
            return None
        usual = layer.folder / WORDS_FILE
        return usual if usual.is_file() else None
    path = layer.folder / named
    if not is_file(path):
        where = shown(layer.file) if layer.file else "config"
        raise ConfigError(
            f"{where}: words-file {named!r} is no file; `pagelint words add` makes one"
        )
    return path


def normal(path: Path) -> str:
    """The absolute path without `.` and `..`, symbolic links left as they are."""
    import os.path

    return os.path.normpath(path)


def _relative(path: Path, folder: Path) -> str:
    """The path below the folder, with slashes; empty where it lies elsewhere."""
    try:
        return Path(normal(path)).relative_to(folder).as_posix()
    except ValueError:
        return ""
