"""The words a user accepts."""

from collections.abc import Collection, Mapping

from pagelint.text.spelling.words import INNER, WORD

ENDINGS = ("'s", "s", "es")


class Acceptance:
    """A user's word list; `token in acceptance` applies its rules of case and inflection."""

    __slots__ = ("_entries", "_shouted")

    def __init__(self, accepted: Collection[str]) -> None:
        self._entries: dict[str, set[str]] = {}  # word -> the entries that have it
        self._shouted: dict[str, set[str]] = {}
        for entry in accepted:
            for found in WORD.findall(entry):
                word = INNER.sub("'", found)
                self._entries.setdefault(word, set()).add(entry)
                self._shouted.setdefault(word.upper(), set()).add(entry)

    def __contains__(self, token: str) -> bool:
        return bool(self._entries) and bool(self.entries(token))

    def entries(self, token: str) -> set[str]:
        """The entries of the list that accept a token."""
        whole = INNER.sub("'", token)
        forms = {whole, *(whole.removesuffix(ending) for ending in ENDINGS)}
        listed = _of(self._entries, forms | {form.lower() for form in forms})
        return listed or (_of(self._shouted, forms) if whole.isupper() else listed)


def _of(entries: Mapping[str, set[str]], forms: Collection[str]) -> set[str]:
    return set().union(*(entries[form] for form in forms if form in entries))
