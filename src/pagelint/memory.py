"""What was worked out for one page, kept for the next, within bounds.

Pages of a site share most of their text and all of their sheets. What depends on a text alone is
the same on every page, so it need not be worked out again. An answer must never depend on whether
it was remembered: forgetting costs time, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Concatenate, Final, Generic, ParamSpec, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
P = ParamSpec("P")
DEFAULT: Final = 500_000  # characters; the template of a site has some ten thousand

_MOST_MET: Final = 20_000


class Memory(Generic[K, V]):
    """Answers by what they depend on; what was not asked for lately is forgotten first.

    `most` bounds the sum of all weights: characters of the text that an answer is about, as a rule.
    Two generations make a cheap stand-in for the order of use: when the young one holds half of
    `most` it becomes the old one, whose entries are forgotten unless they are asked for again.

    With `second`, an answer is kept when its key comes for the second time: most text of a site
    stands on one page, and to keep what nobody asks for again costs memory that others could use.
    """

    __slots__ = ("_met", "_most", "_old", "_second", "_weight", "_young")

    def __init__(self, most: int = DEFAULT, *, second: bool = False) -> None:
        self._most = most // 2
        self._second = second
        self._met: set[int] = set()  # hashes of keys that came once
        self._young: dict[K, tuple[V, int]] = {}
        self._old: dict[K, tuple[V, int]] = {}
        self._weight = 0

    def __len__(self) -> int:
        return len(self._young.keys() | self._old.keys())

    def get(self, key: K) -> V | None:
        """The answer kept for a key, None for none."""
        found = self._young.get(key)
        if found is None:
            found = self._old.get(key)
            if found is None:
                return None
            self._keep(key, *found)
        return found[0]

    def keep(self, key: K, answer: V, weight: int = 1) -> None:
        """Remember an answer that is not None; one too heavy is left out."""
        if self._second and not self._has_met(key):
            return
        if weight <= self._most:
            self._keep(key, answer, weight)

    def _has_met(self, key: K) -> bool:
        """Whether a key came before, not too long ago; another with its hash will do."""
        number = hash(key)
        if number in self._met:
            return True
        if len(self._met) >= _MOST_MET:
            self._met.clear()
        self._met.add(number)
        return False

    def _keep(self, key: K, answer: V, weight: int) -> None:
        if self._weight + weight > self._most:
            self._old, self._young, self._weight = self._young, {}, 0
        self._young[key] = answer, weight
        self._weight += weight


def by_text(compute: Callable[[str], V]) -> Callable[[str], V]:
    """A function of a text alone that remembers its answers."""
    memory: Memory[str, tuple[V]] = Memory()

    @wraps(compute)
    def look_up(text: str) -> V:
        known = memory.get(text)
        if known is None:
            known = (compute(text),)
            memory.keep(text, known, len(text))
        return known[0]

    return look_up


def remembered(
    most: int, longest: int = 2_000
) -> Callable[[Callable[Concatenate[str, P], V]], Callable[Concatenate[str, P], V]]:
    """Remember the `most` latest answers about a text; texts of more characters are asked anew.

    For small answers about small texts, where a look at a `Memory` would cost as much as they do.
    """

    def decorated(
        function: Callable[Concatenate[str, P], V],
    ) -> Callable[Concatenate[str, P], V]:
        kept: Callable[..., V] = lru_cache(most)(function)

        @wraps(function)
        def answer(text: str, /, *others: P.args, **named: P.kwargs) -> V:
            asked = kept if len(text) <= longest else function
            return asked(text, *others, **named)

        return answer

    return decorated
