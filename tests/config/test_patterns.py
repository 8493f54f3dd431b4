"""Patterns of paths."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.config.patterns import PatternIndex, compile_patterns
from pagelint.errors import UserError


def matches(pattern: str, path: str) -> bool:
    compiled = compile_patterns([pattern])
    return compiled is not None and compiled.match(path) is not None


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*.html", "a.html"),
        ("*.html", "a/b/c.html"),
        ("a/*.html", "a/b.html"),
        ("/a", "a/b.html"),
        ("./a/b", "a/b"),
        ("a/", "x/a/b.html"),
        ("a/**", "a/b/c.html"),
        ("**/b.html", "b.html"),
        ("a/**/b.html", "a/b.html"),
        ("a/**/b.html", "a/x/y/b.html"),
        ("page-?.html", "page-1.html"),
        ("page-[0-9].html", "page-7.html"),
        ("page-[!0-9].html", "page-x.html"),
        ("a[[]b", "a[b"),
        ("a+(b).html", "a+(b).html"),
        ("a\\b.html", "a/b.html"),
        ("**/a*b/c", "ax/ayb/c/d"),
        ("**/a/b/**/c", "a/x/a/b/y/c"),
        ("a**/b", "ax/y/b"),
        ("[a&&b]", "&"),
        ("[x!]", "!"),
        ("./!keep", "a/!keep"),
    ],
)
def test_match(pattern: str, path: str) -> None:
    """What a pattern matches."""
    assert matches(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*.html", "a.htm"),
        ("a/*.html", "x/a/b.html"),
        ("a/*.html", "a/b/c.html"),
        ("/a", "b/a"),
        ("page-[0-9].html", "page-x.html"),
        ("a.html", "axhtml"),
        ("a?b", "a/b"),
        ("a[!x]b", "a/b"),
        ("**/a/b/**/a/b", "a/b/b"),
    ],
)
def test_no_match(pattern: str, path: str) -> None:
    """What it doesn't."""
    assert not matches(pattern, path)


def test_no_patterns() -> None:
    """Nothing matches no pattern."""
    assert compile_patterns([]) is None


@pytest.mark.parametrize("pattern", ["[z-a]", "[!]", "[a", "a/[b/c]"])
def test_flawed_pattern(pattern: str) -> None:
    """A pattern that makes no sense is the user's error."""
    with pytest.raises(UserError, match="is no pattern"):
        compile_patterns([pattern])


def test_negation() -> None:
    """What isn't supported of .gitignore is said, with what to do."""
    with pytest.raises(UserError, match="make that one narrower"):
        compile_patterns(["drafts", "!drafts/keep"])


@pytest.mark.parametrize("pattern", ["*a" * 40 + "b", "**/a/" * 40 + "b", "*?" * 40 + "b"])
def test_no_search_without_end(pattern: str) -> None:
    """Many signs and a path that nearly matches: without bounds this would never end."""
    assert not matches(pattern, "a" * 2000)
    assert not matches(pattern, "a/" * 2000 + "c")


NAMES = st.text("ab*?", min_size=1, max_size=6).filter(lambda name: "**" not in name)


@given(NAMES, st.text("ab", min_size=1, max_size=8))
def test_names_match_as_in_a_shell(pattern: str, name: str) -> None:
    """Within a name the signs mean what they mean to fnmatch."""
    assert matches(pattern, name) == fnmatchcase(name, pattern)


FOLDERS = st.lists(st.sampled_from(["a", "b", "**"]), min_size=2, max_size=6)


@given(FOLDERS, st.lists(st.sampled_from("ab"), min_size=1, max_size=7))
def test_folders_match_as_tried_one_by_one(pattern: list[str], path: list[str]) -> None:
    """`**/` stands for any number of folders, at the end `**` for one name or more."""
    assert matches("/".join(pattern), "/".join(path)) == covers(pattern, path)


def covers(pattern: list[str], path: list[str]) -> bool:
    """The same, said by trying everything."""
    if not pattern:
        return True
    if not path:
        return False
    first, *others = pattern
    if first == "**" and others:
        return any(covers(others, path[skipped:]) for skipped in range(len(path) + 1))
    return first in ("**", path[0]) and covers(others, path[1:])


def test_index() -> None:
    """It names the lists of which a pattern matches, in their order."""
    index = PatternIndex([["*.html"], ["a/"], ["b/**", "a/**"], [], ["a/*/c"], ["x.html"]])
    assert index.matching("a/b/c") == [1, 2, 4]
    assert index.matching("x.html") == [0, 5]
