"""The words that a Hunspell dictionary makes: its entries with their affixes (hunspell(5))."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

BARRED = ("NEEDAFFIX", "FORBIDDENWORD", "ONLYINCOMPOUND", "COMPOUNDONLY", "WARN")
APOSTROPHES = frozenset("'’")
NOTES = re.compile(r"\s+(?:\[|[a-z]{2}:).*")  # of morphology, behind a word


class Affix(NamedTuple):
    flag: str
    crosses: bool
    cut: str
    added: str
    fits: re.Pattern[str]
    flags: frozenset[str]  # of the word that it makes

    def suffixed(self, stem: str) -> str | None:
        if not self.fits.search(stem) or not stem.endswith(self.cut):
            return None
        return stem[: len(stem) - len(self.cut)] + self.added

    def prefixed(self, stem: str) -> str | None:
        if not self.fits.match(stem) or not stem.startswith(self.cut):
            return None
        return self.added + stem[len(self.cut) :]


class Dictionary:
    """The .aff and .dic files of a folder; prefixes with an apostrophe are no part of a word."""

    def __init__(self, folder: Path, name: str = "index") -> None:
        self.long = False
        self.barred: dict[str, str] = {}
        self.prefixes: dict[str, list[Affix]] = defaultdict(list)
        self.suffixes: dict[str, list[Affix]] = defaultdict(list)
        self.entries = (folder / f"{name}.dic").read_text("utf-8-sig").splitlines()[1:]
        crosses: dict[str, bool] = {}
        for line in (folder / f"{name}.aff").read_text("utf-8-sig").splitlines():
            match line.split():
                case ["FLAG", kind, *_]:
                    self.long = kind == "long"
                case [key, flag, *_] if key in BARRED:
                    self.barred[key] = flag
                case ["PFX" | "SFX" as kind, flag, "Y" | "N" as yes, count, *_] if count.isdigit():
                    crosses[kind + flag] = yes == "Y"
                case ["PFX" | "SFX" as kind, flag, cut, added, *rest]:
                    self.affix(kind, flag, cut, added, rest, crosses=crosses[kind + flag])

    def affix(
        self, kind: str, flag: str, cut: str, added: str, rest: list[str], *, crosses: bool
    ) -> None:
        text, _, flags = added.partition("/")
        if kind == "PFX" and not APOSTROPHES.isdisjoint(text):
            return
        cut, text = cut.replace("0", ""), "" if text == "0" else text
        condition = rest[0] if rest and not rest[0].startswith(("#", "po:", "is:")) else "."
        fits = re.compile(f"{condition}$" if kind == "SFX" else condition)
        made = Affix(flag, crosses, cut, text, fits, self.flags(flags))
        (self.prefixes if kind == "PFX" else self.suffixes)[flag].append(made)

    def flags(self, text: str) -> frozenset[str]:
        if self.long:
            return frozenset(text[at : at + 2] for at in range(0, len(text) - 1, 2))
        return frozenset(text)

    def words(self) -> Iterator[str]:
        needs = self.barred.get("NEEDAFFIX")
        never = {flag for key, flag in self.barred.items() if key != "NEEDAFFIX"}
        for entry in self.entries:
            text, _, rest = entry.partition("/")
            flags = self.flags(rest.split()[0] if rest.split() else "")
            stem = NOTES.sub("", text).strip()
            if not stem or " " in stem or not never.isdisjoint(flags):
                continue
            for word, left in self.forms(stem, flags):
                if needs not in left and never.isdisjoint(left):
                    yield word

    def forms(self, stem: str, flags: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
        """The stem and all that its flags make of it, with the flags that are left to each."""
        yield stem, flags
        for prefix in (p for flag in sorted(flags) for p in self.prefixes.get(flag, ())):
            word = prefix.prefixed(stem)
            if word:
                yield word, prefix.flags
        for suffix in (s for flag in sorted(flags) for s in self.suffixes.get(flag, ())):
            word = suffix.suffixed(stem)
            if word:
                yield from self.suffixed(word, suffix, flags)

    def suffixed(
        self, word: str, suffix: Affix, flags: frozenset[str]
    ) -> Iterator[tuple[str, frozenset[str]]]:
        yield word, suffix.flags
        allowed = flags | suffix.flags if suffix.crosses else suffix.flags
        forms = [word]
        for second in (s for flag in sorted(suffix.flags) for s in self.suffixes.get(flag, ())):
            twice = second.suffixed(word)
            if twice:
                forms.append(twice)
                yield twice, second.flags
        for prefix in (p for flag in sorted(allowed) for p in self.prefixes.get(flag, ())):
            if prefix.crosses:
                made = (prefix.prefixed(form) for form in forms)
                yield from ((form, prefix.flags) for form in made if form)
