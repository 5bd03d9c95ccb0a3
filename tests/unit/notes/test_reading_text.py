"""Plain text in every encoding it comes in, and what is refused in words."""

import unicodedata

import pytest

from followup.notes.reading.document import Document, Prose
from followup.notes.reading.formats import MAX_UPLOAD_MEGABYTES, kind_of, read_document
from followup.notes.reading.lines import Line
from followup.notes.reading.problems import (
    EmptyFile,
    FileTooLarge,
    FormatNotRead,
    NotText,
    PictureNotRead,
    UnreadableFile,
)
from followup.notes.reading.text import MAX_MEGABYTES

WALL = "Gruppe 3: Hå og Sør-Aurdal\nVi lager en plan før sommeren – så øver vi.\n"


def lines_of(document: Document) -> tuple[Line, ...]:
    (prose,) = document.parts
    assert isinstance(prose, Prose)
    return prose.lines


def texts(document: Document) -> list[str]:
    return [line.text for line in lines_of(document)]


@pytest.mark.parametrize(
    "data",
    [
        WALL.encode("utf-8"),
        WALL.encode("utf-8-sig"),
        WALL.encode("cp1252"),
        WALL.encode("utf-16"),
        unicodedata.normalize("NFD", WALL).encode("utf-8"),
        WALL.replace("\n", "\r\n").encode("utf-8"),
        WALL.replace("\n", "\r").encode("utf-8"),
    ],
    ids=["utf-8", "utf-8 with a mark", "windows-1252", "utf-16", "decomposed", "crlf", "cr"],
)
def test_the_same_text_is_read_from_any_encoding(data: bytes) -> None:
    assert texts(read_document(data, name="wall.txt")) == WALL.split("\n")


def test_lines_are_numbered_from_one_and_blank_ones_count() -> None:
    lines = lines_of(read_document(b"one\n\nthree", name="wall.txt"))
    assert [(line.number, line.text, line.is_blank) for line in lines] == [
        (1, "one", False),
        (2, "", True),
        (3, "three", False),
    ]


def test_a_form_feed_does_not_begin_a_line() -> None:
    assert texts(read_document(b"one\x0ctwo\nthree", name="wall.txt")) == ["one two", "three"]


@pytest.mark.parametrize("data", [b"", b"   \n\n ", "– … –".encode()])
def test_a_file_without_text_is_refused_as_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile, match=r"“wall.txt” has no text in it. Nothing was imported."):
        read_document(data, name="wall.txt")


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x00\x01\x02" * 400, b"\xff\xfe\x00"])
def test_binary_rubbish_is_refused_as_no_text(data: bytes) -> None:
    with pytest.raises(NotText, match="not readable text"):
        read_document(data, name="wall.txt")


def test_more_text_than_can_be_read_is_refused() -> None:
    with pytest.raises(FileTooLarge, match=f"larger than the {MAX_MEGABYTES} MB"):
        read_document(b"a\n" * (MAX_MEGABYTES * 1024 * 512 + 1), name="wall.txt")


def test_an_upload_over_fifty_megabytes_is_refused_whatever_it_is() -> None:
    with pytest.raises(FileTooLarge, match=f"larger than the {MAX_UPLOAD_MEGABYTES} MB"):
        read_document(b"%PDF-" + b"\x00" * (MAX_UPLOAD_MEGABYTES * 1024 * 1024), name="wall.pdf")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("mail.eml", b"From: kari", "an e-mail (.eml)"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document (.doc)"),
    ],
)
def test_formats_not_yet_read_are_refused_by_name(name: str, data: bytes, kind: str) -> None:
    with pytest.raises(FormatNotRead) as refused:
        read_document(data, name=name)
    assert f"“{name}” is {kind}, which cannot be read yet." in refused.value.message
    assert refused.value.message.endswith("try with that file.")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("photo.jpg", b"\xff\xd8\xff", "a picture (JPEG)"),
        ("photo", b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    ],
)
def test_a_picture_is_refused_as_what_it_is(name: str, data: bytes, kind: str) -> None:
    with pytest.raises(PictureNotRead) as refused:
        read_document(data, name=name)
    assert f"“{name}” is {kind}, and text in pictures cannot be read." in refused.value.message


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("renamed.txt", b"MZ\x90", "a program"),
        ("wall.csv", b"PK\x03\x04", "a ZIP archive"),
        ("Minutes.DOCX", b"PK\x03\x04", "a Word document (.docx)"),
        ("posts.CSV", b"a;b", "a CSV table"),
    ],
)
def test_the_first_bytes_tell_more_than_the_name(name: str, data: bytes, kind: str) -> None:
    assert kind_of(data, name=name) == kind


def test_a_file_of_no_known_kind_is_tried_as_text() -> None:
    assert kind_of(b"hei", name="notes") == "text"
    assert kind_of(b"hei", name="notes.padlet") == "text"


def test_every_refusal_belongs_to_the_file_field() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document(b"", name="wall.txt")
    assert refused.value.field == "file"
