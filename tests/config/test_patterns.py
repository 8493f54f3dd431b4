"""Patterns of paths."""

from __future__ import annotations

import pytest

from pagelint.config.patterns import compile_patterns
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
    ],
)
def test_no_match(pattern: str, path: str) -> None:
    """What it doesn't."""
    assert not matches(pattern, path)


def test_no_patterns() -> None:
    """Nothing matches no pattern."""
    assert compile_patterns([]) is None


def test_flawed_pattern() -> None:
    """A pattern that makes no sense is the user's error."""
    with pytest.raises(UserError, match="is no pattern"):
        compile_patterns(["[z-a]"])
