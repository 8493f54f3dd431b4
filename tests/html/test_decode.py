"""Bytes → text."""

import codecs
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagelint.html.source import NotText, Source, decode, decode_sheet

EURO_IN_1252 = b"<p>\x80 and \x93quotes\x94"


def test_utf8_without_any_label_is_read_as_such() -> None:
    """UTF-8 is the default where the bytes allow it."""
    source = decode("<p>naïve 😀".encode())
    assert (source.text, source.encoding, source.flaw) == ("<p>naïve 😀", "utf-8", "")


def test_bytes_that_are_no_utf8_are_read_as_windows_1252() -> None:
    """Without a label, the legacy default of the web."""
    source = decode(EURO_IN_1252)
    assert (source.text, source.encoding) == ("<p>€ and “quotes”", "windows-1252")


@pytest.mark.parametrize(
    ("bom", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16be"),
    ],
)
def test_a_byte_order_mark_wins_and_is_not_part_of_the_text(
    bom: bytes, encoding: str, name: str
) -> None:
    """The mark decides over the transport's charset and leaves no character."""
    source = decode(bom + "<p>é".encode(encoding), "text/html; charset=koi8-r")
    assert (source.text, source.encoding) == ("<p>é", name)


@pytest.mark.parametrize(
    "content_type",
    ["text/html; charset=koi8-r", 'text/html;charset="KOI8-R"', "text/html; Charset = koi8-r ;x=y"],
)
def test_the_transport_wins_over_the_document(content_type: str) -> None:
    """The HTTP header stands before `<meta>` in the standard's order."""
    data = '<meta charset="utf-8"><p>Привет'.encode("koi8-r")
    assert decode(data, content_type).text.endswith("Привет")


@pytest.mark.parametrize(
    "meta",
    [
        b"<meta charset=koi8-r>",
        b'<META CHARSET="koi8-r" />',
        b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
        b"<!-- <meta charset=utf-8> --><meta charset=koi8-r>",
        b"<meta name=viewport content=x><meta charset=koi8-r>",
        b"<meta charset=nosuch><meta charset=koi8-r>",
    ],
)
def test_the_document_names_its_encoding(meta: bytes) -> None:
    """In the first 1024 bytes, outside comments, by the first label that is one."""
    assert decode(meta + "Привет".encode("koi8-r")).encoding == "koi8-r"


@pytest.mark.parametrize(
    ("before", "encoding"),
    [
        (b"<!-- " + b"x" * 1024 + b" -->", "koi8-r"),
        (b"<meta name=a content=b>" * 100, "koi8-r"),
        (b"<script>'<p>'</script>" * 100, "koi8-r"),
        (b"<p>" + b"x" * 1024, "windows-1252"),
    ],
)
def test_a_meta_that_comes_late(before: bytes, encoding: str) -> None:
    """Browsers start anew for one in the head, however long that is."""
    assert decode(before + b"<meta charset=koi8-r>\xc1").encoding == encoding


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b'<?xml version="1.0" encoding="koi8-r"?><p>\xc1', "koi8-r"),
        (b"<?xml version='1.0' encoding='utf-16'?><p>", "utf-8"),
        (b'<?xml version="1.0" encoding="koi8-r"?><meta charset=iso-8859-7><p>\xc1', "iso-8859-7"),
        (b' <?xml version="1.0" encoding="koi8-r"?><p>\xc1', "windows-1252"),
    ],
)
def test_an_xml_declaration(data: bytes, encoding: str) -> None:
    """It counts where no <meta> says otherwise, at the very beginning only."""
    assert decode(data).encoding == encoding


@pytest.mark.parametrize(
    ("data", "around", "text"),
    [
        (b'@charset "iso-8859-1";.caf\xe9{}', "utf-8", '@charset "iso-8859-1";.café{}'),
        (".café{}".encode(), "utf-8", ".café{}"),
        (b".caf\xe9{}", "windows-1252", ".café{}"),
        ("\ufeff.café{}".encode(), "windows-1252", ".café{}"),
    ],
)
def test_sheets(data: bytes, around: str, text: str) -> None:
    """A sheet names its encoding, or has that of the page around it."""
    assert decode_sheet(data, around) == text


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "ISO8859-1", "l1", "ascii"])
def test_labels_of_latin_1_mean_windows_1252(label: str) -> None:
    """WHATWG's table of labels, not IANA's."""
    source = decode(EURO_IN_1252, f"text/html; charset={label}")
    assert (source.text, source.encoding) == ("<p>€ and “quotes”", "windows-1252")


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_the_holes_of_windows_1252_are_control_characters(byte: int) -> None:
    """Python rejects these five bytes; the Encoding standard decodes every one."""
    source = decode(b"<p>" + bytes([byte]), "text/html; charset=windows-1252")
    assert (source.text, source.flaw) == (f"<p>{chr(byte)}", "")


def test_utf_16_in_a_meta_means_utf_8() -> None:
    """A page whose `<meta>` could be read byte by byte is not UTF-16."""
    assert decode("<meta charset=utf-16><p>é".encode()).encoding == "utf-8"


def test_x_user_defined_in_a_meta_means_windows_1252() -> None:
    """The same step of the standard."""
    assert decode(b"<meta charset=x-user-defined>\x80").text.endswith("€")


def test_an_unknown_charset_is_passed_over() -> None:
    """A label that nobody knows says nothing."""
    assert decode("é".encode(), "text/html; charset=none-such").text == "é"


def test_invalid_bytes_read_as_replacement_characters_and_the_line_is_told() -> None:
    """The flaw names the first byte, its line and the encoding."""
    source = decode(b"<meta charset=utf-8>\n\n<p>caf\xe9</p>")
    assert source.text.endswith("<p>caf\ufffd</p>")
    assert source.flaw == "byte 0xE9 in line 3 is not valid utf-8"


def test_invalid_bytes_of_another_encoding_are_told_too() -> None:
    """Shift_JIS has lead bytes that need a second."""
    assert decode(b"<p>\x81", "text/html; charset=shift_jis").flaw.endswith("not valid shift_jis")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"PK\x03\x04", b"\x1f\x8b\x08",
        b"\x7fELF", b"GIF89a", b"ab\0\0\0cd",
    ],
)  # fmt: skip
def test_binary_data_is_no_page(data: bytes) -> None:
    """Pictures, archives and programs are refused with a reason."""
    with pytest.raises(NotText, match=r"\w"):
        decode(data)


def test_random_bytes_are_no_page() -> None:
    """What is packed or encrypted has hardly more NUL bytes than others."""
    with pytest.raises(NotText, match="binary data"):
        decode(b">" + Random(7).randbytes(5000))


def test_some_control_characters_are_no_reason_to_refuse_a_page() -> None:
    """They are reported where they stand."""
    assert decode(b"<p>" + b"a word\x08 and some more of them, " * 50).encoding == "utf-8"


def test_a_stray_nul_is_no_reason_to_refuse_a_page() -> None:
    """Real pages have them."""
    assert decode(b"<p>" + b"word " * 50 + b"\0</p>").encoding == "utf-8"


@given(st.binary(max_size=200), st.sampled_from(["", "text/html; charset=gb18030", "charset=x"]))
def test_any_bytes_decode_or_are_no_text(data: bytes, content_type: str) -> None:
    """Nothing else can happen."""
    try:
        source = decode(data, content_type)
    except NotText:
        return
    assert isinstance(source, Source)


@given(st.text(max_size=100))
def test_utf8_round_trips(text: str) -> None:
    """What was encoded as UTF-8 and says so comes back."""
    assert (
        decode(codecs.BOM_UTF8 + text.encode("utf-8", "replace")).text
        == text.encode("utf-8", "replace").decode()
    )
