"""Fixes: what is applied, what is left alone, and how pages are written back."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.engine.fixing import (
    CannotWrite,
    MisplacedEdit,
    applied,
    checked,
    mend,
    write_back,
)
from pagelint.engine.soundness import UnsoundFinding
from pagelint.finding import Edit, Finding, Fix, Span, Suppression
from pagelint.html.source import Source, decode, encode


def removing(pattern: str, *, safe: bool = True) -> "Linter":
    return Linter(pattern, safe=safe)


class Linter:
    """Finds a pattern and would remove it."""

    def __init__(self, pattern: str, *, safe: bool) -> None:
        self.pattern, self.safe = pattern, safe

    def __call__(self, text: str) -> Iterator[Finding]:
        for match in re.finditer(self.pattern, text):
            edit = Edit(Span(*match.span()), "")
            yield Finding(edit.span, "x", fix=Fix((edit,), safe=self.safe))


def test_all_fixes_are_applied() -> None:
    """Each finding's edit is made, in any order."""
    assert mend(Source("a[x]b[y]c"), removing(r"\[\w\]")) == ("abc", 2)


def test_fixes_that_a_fix_uncovers_are_applied_too() -> None:
    """Rounds go on until nothing is left."""
    assert mend(Source("a[[x]]b"), removing(r"\[\w?\]")) == ("ab", 2)


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    """They change nothing by themselves."""
    assert mend(Source("a[x]"), removing(r"\[\w\]", safe=False)) == ("a[x]", 0)
    assert mend(Source("a[x]"), removing(r"\[\w\]", safe=False), unsafe=True) == ("a", 1)


def test_suppressed_findings_are_not_fixed() -> None:
    """Who suppresses a finding wants the page as it is."""

    def lint(text: str) -> Iterator[Finding]:
        for finding in removing("x")(text):
            finding.suppressed = Suppression("comment")
            yield finding

    assert mend(Source("axb"), lint) == ("axb", 0)


def test_fixes_on_request_need_their_rule_named() -> None:
    """Neither safe nor unsafe fixes include them."""

    def lint(text: str) -> Iterator[Finding]:
        for match in re.finditer("teh", text):
            fix = Fix((Edit(Span(*match.span()), "the"),), safe=False, on_request=True)
            finding = Finding(Span(*match.span()), "x", fix=fix)
            finding.rule = "typo"
            yield finding

    assert mend(Source("teh"), lint, unsafe=True) == ("teh", 0)
    assert mend(Source("teh"), lint, named={"spelling"}) == ("teh", 0)
    assert mend(Source("teh"), lint, named={"typo"}) == ("the", 1)


@given(st.text(st.sampled_from("abc"), max_size=40))
def test_a_fix_that_makes_a_finding_is_not_made(text: str) -> None:
    """All others are: here b may go where it parts no two of the letters a."""

    def lint(text: str) -> Iterator[Finding]:
        for match in re.finditer("b|aa", text):
            whole, span = match[0] == "aa", Span(*match.span())
            fix = None if whole else Fix((Edit(span, ""),))
            finding = Finding(span, "x", fix=fix)
            finding.rule = "pair" if whole else "b"
            yield finding

    after, count = mend(Source(text), lint)
    assert len(after) == len(text) - count
    assert after.replace("b", "") == text.replace("b", "")
    assert len(re.findall("aa", after)) <= len(re.findall("aa", text))
    single = re.compile("b")
    assert all(
        len(re.findall("aa", after[: m.start()] + after[m.end() :])) > len(re.findall("aa", after))
        for m in single.finditer(after)
    )


def test_overlapping_fixes_are_not_mixed() -> None:
    """The first one wins, the other is looked at again on the mended text."""

    def lint(text: str) -> Iterator[Finding]:
        if text == "abcd":
            yield Finding(Span(0, 3), "1", fix=Fix((Edit(Span(0, 3), "X"),)))
            yield Finding(Span(2, 4), "2", fix=Fix((Edit(Span(2, 4), "Y"),)))

    assert mend(Source("abcd"), lint) == ("Xd", 1)


def test_a_fix_that_never_ends_is_stopped() -> None:
    """A rule whose fix makes its own finding cannot hang a run."""

    def lint(text: str) -> Iterator[Finding]:
        yield Finding(Span(0, 0), "more", fix=Fix((Edit(Span(0, 0), "x"),)))

    text, count = mend(Source(""), lint)
    assert text == "x" * count


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)), max_size=5))
def test_nothing_outside_the_spans_changes(text: str, cuts: list[tuple[int, int]]) -> None:
    """What no edit covers is still there, in order."""
    edits, at = [], 0
    for start, length in sorted(cuts):
        if at <= start <= start + length <= len(text):
            edits.append(Edit(Span(start, start + length), "\0"))
            at = start + length
    kept = list(text)
    for edit in edits:
        kept[edit.span.start : edit.span.end] = [""] * (edit.span.end - edit.span.start)
    assert applied(text, edits).replace("\0", "") == "".join(kept).replace("\0", "")


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        ("naïve 😀\r\n".encode(), ""),
        (b"\xef\xbb\xbfcaf\xc3\xa9", ""),
        (b"caf\xe9 \x80\x81", "text/html; charset=iso-8859-1"),
        ("żółw".encode("iso-8859-2"), "text/html; charset=iso-8859-2"),
        ("\ufeffcafé".encode("utf-16-le"), ""),
    ],
)
def test_encoding_undoes_decoding(data: bytes, content_type: str) -> None:
    """Text goes back to the very bytes that it came from."""
    source = decode(data, content_type)
    assert encode(source.text, source.encoding, like=data) == data


def test_what_an_encoding_lacks_becomes_a_reference() -> None:
    """A fix can put any character into any page."""
    assert encode("€→", "windows-1252", like=b"") == b"\x80&#8594;"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(b"<p>a[x]b\r\n")
    path.chmod(0o640)
    return path


def test_a_page_is_written_back(page: Path) -> None:
    """Line ends and permissions stay as they were, and nothing else is left in the folder."""
    write_back(str(page), b"<p>a[x]b\r\n", b"<p>ab\r\n")
    assert page.read_bytes() == b"<p>ab\r\n"
    assert page.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in page.parent.iterdir()] == ["page.html"]


def test_a_page_changed_meanwhile_is_left_alone(page: Path) -> None:
    """Somebody else's work is worth more than a fix."""
    with pytest.raises(CannotWrite, match="changed while"):
        write_back(str(page), b"older", b"mended")
    assert page.read_bytes() == b"<p>a[x]b\r\n"
    assert [each.name for each in page.parent.iterdir()] == ["page.html"]


def test_a_link_stays_a_link(page: Path) -> None:
    """The file behind a symbolic link is written, not the link replaced."""
    link = page.parent / "link.html"
    link.symlink_to(page)
    write_back(str(link), page.read_bytes(), b"<p>")
    assert link.is_symlink()
    assert page.read_bytes() == b"<p>"


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8), st.integers(0, 8))
def test_an_edit_outside_its_finding_is_refused(a: int, b: int, start: int, end: int) -> None:
    """An edit lies within the span of its finding, whichever rule asks for it."""
    finding = Finding(Span(a, b), "x", fix=Fix((Edit(Span(start, end), "y"),)))
    if a <= start <= end <= b:
        assert checked(finding, "abcdefgh").fix == finding.fix
    else:
        with pytest.raises((MisplacedEdit, UnsoundFinding)):
            checked(finding, "abcdefgh")


def test_a_finding_about_the_whole_page_has_no_edits() -> None:
    """It speaks of no place."""
    with pytest.raises((MisplacedEdit, UnsoundFinding)):
        checked(Finding(None, "x", fix=Fix((Edit(Span(0, 1), ""),))), "abc")


@pytest.mark.parametrize(("at", "inside"), [(0, False), (3, True), (11, False)])
def test_beside_a_tag_is_outside_of_it(at: int, inside: bool) -> None:
    """Text inserted at either edge of a tag would stand beside it."""
    finding = Finding(Span(0, 11), "x", fix=Fix((Edit(Span(at, at), "y"),)))
    if inside:
        assert checked(finding, "<a href=bc>more</a>").fix == finding.fix
    else:
        with pytest.raises((MisplacedEdit, UnsoundFinding)):
            checked(finding, "<a href=bc>more</a>")


def test_a_read_only_page_is_left_alone(page: Path) -> None:
    """Its owner said so, even where the folder or the superuser would allow it."""
    page.chmod(0o444)
    with pytest.raises(CannotWrite, match="read-only"):
        write_back(str(page), page.read_bytes(), b"<p>")
    assert page.read_bytes() == b"<p>a[x]b\r\n"


def test_a_page_with_other_names_is_left_alone(page: Path) -> None:
    """A new file would come apart from the old one's other names."""
    other = page.parent / "other.html"
    other.hardlink_to(page)
    with pytest.raises(CannotWrite, match="other names"):
        write_back(str(page), page.read_bytes(), b"<p>")
    assert page.samefile(other)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has them in the standard library")
def test_extended_attributes_are_kept(page: Path) -> None:
    """What other programs noted about the file."""
    try:
        os.setxattr(page, "user.note", b"reviewed")
    except OSError:
        pytest.skip("the file system has none")
    write_back(str(page), page.read_bytes(), b"<p>")
    assert os.getxattr(page, "user.note") == b"reviewed"


def test_the_owner_is_kept_or_the_page_left_alone(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page of somebody else's does not become one's own."""
    asked: list[tuple[int, int]] = []
    real = Path.stat

    def owned(path: Path, **options: bool) -> os.stat_result:
        status = real(path, **options)
        uid = status.st_uid + (path.name == "page.html")
        return os.stat_result((*status[:4], uid, *status[5:]))

    monkeypatch.setattr(Path, "stat", owned)
    monkeypatch.setattr(os, "chown", lambda _, uid, gid: asked.append((uid, gid)), raising=False)
    write_back(str(page), page.read_bytes(), b"<p>")
    status = real(page)
    assert asked == [(status.st_uid + 1, status.st_gid)]

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refuse, raising=False)
    with pytest.raises(CannotWrite, match="owner"):
        write_back(str(page), b"<p>", b"<p>x")
    assert page.read_bytes() == b"<p>"
