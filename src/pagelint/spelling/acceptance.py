"""The words a user accepts."""

from collections.abc import Collection

from pagelint.spelling.words import INNER, WORD

ENDINGS = ("'s", "s", "es")


class Acceptance:
    """A user's word list; `token in acceptance` applies its rules of case and inflection."""

    __slots__ = ("_exact", "_shouted")

    def __init__(self, accepted: Collection[str]) -> None:
        words = {INNER.sub("'", word) for entry in accepted for word in WORD.findall(entry)}
        self._exact = frozenset(words)
        self._shouted = frozenset(word.upper() for word in words)

    def __contains__(self, token: str) -> bool:
        if not self._exact:
            return False
        whole = INNER.sub("'", token)
        forms = {whole, *(whole.removesuffix(ending) for ending in ENDINGS)}
        lower = {form.lower() for form in forms}
        if not self._exact.isdisjoint(forms | lower):
            return True
        return whole.isupper() and not self._shouted.isdisjoint(forms)
