"""What is remembered from page to page, and that it is bounded."""

from hypothesis import given
from hypothesis import strategies as st

from pagelint.memory import Memory, by_text, remembered


def test_an_answer_is_kept() -> None:
    """What was kept is given back; what was not is None."""
    memory: Memory[str, int] = Memory(100)
    memory.keep("a", 1, 10)
    assert memory.get("a") == 1
    assert memory.get("b") is None


def test_what_is_asked_for_stays() -> None:
    """What every page asks for outlives what one page brought."""
    memory: Memory[int, str] = Memory(100)
    memory.keep(-1, "template", 10)
    for number in range(1000):
        memory.keep(number, "page", 20)
        assert memory.get(-1) == "template"
    assert memory.get(0) is None


def test_what_is_too_heavy_is_not_kept() -> None:
    """One huge text doesn't make all others forgotten."""
    memory: Memory[str, int] = Memory(100)
    memory.keep("a", 1, 10)
    memory.keep("huge", 2, 101)
    assert memory.get("huge") is None
    assert memory.get("a") == 1


def test_an_answer_may_be_kept_at_the_second_time() -> None:
    """What comes once is not kept; what comes again is."""
    memory: Memory[str, int] = Memory(100, second=True)
    memory.keep("a", 1, 10)
    assert memory.get("a") is None
    memory.keep("a", 1, 10)
    assert memory.get("a") == 1


@given(st.lists(st.integers(0, 30), max_size=200))
def test_the_weight_is_bounded(asked: list[int]) -> None:
    """Whatever is asked for and kept, all that is remembered weighs no more than allowed."""
    memory: Memory[int, int] = Memory(100)
    for key in asked:
        assert memory.get(key) in (None, key)
        memory.keep(key, key, 10)
        assert 1 <= len(memory) <= 10


def test_a_function_by_text_is_asked_once_for_each_text() -> None:
    """Even where its answer is None."""
    asked: list[str] = []

    @by_text
    def look(text: str) -> None:
        asked.append(text)

    assert [look(text) for text in ("a", "b", "a")] == [None] * 3
    assert asked == ["a", "b"]


def test_short_texts_are_remembered() -> None:
    """A function is asked once about a short text, and each time about a long one."""
    asked: list[str] = []

    @remembered(10, longest=3)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("abc"), length("abc"), length("abcd"), length("abcd")] == [3, 3, 4, 4]
    assert asked == ["abc", "abcd", "abcd"]
