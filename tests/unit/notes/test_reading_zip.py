"""ZIP archives: Padlet's export, one file of notes, or a refusal that says what was found."""

import io
import time
import zipfile

import pytest

from followup.notes.reading.document import Document
from followup.notes.reading.formats import read_document
from followup.notes.reading.problems import (
    ArchiveUnclear,
    DamagedFile,
    EmptyFile,
    LockedFile,
    UnpacksTooLarge,
    UnreadableFile,
)

SECONDS = 5
POSTS = b"Section,Subject,Body\nNeste steg,Sula,Lage plan\n"


def archived(members: list[tuple[str, bytes]]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members:
            new.writestr(name, data)
    return kept.getvalue()


def read(data: bytes, *, name: str = "padlet.zip") -> Document:
    return read_document(data, name=name)


@pytest.mark.parametrize(
    "members",
    [
        [("Posts.csv", POSTS)],
        [
            ("Padlet/Posts - klima.csv", POSTS),
            ("Padlet/attachments/bilde.png", b"x"),
            ("Padlet/Sections.csv", b"a,b"),
        ],
        [("posts_2021.csv", POSTS), ("vedlegg.pdf", b"%PDF"), ("plan.docx", b"x"), ("les meg.txt", b"hei")],
        [("eksport.csv", POSTS), ("bilde.jpg", b"x")],
        [("tavle.csv", POSTS), ("vedlegg/skjema.pdf", b"%PDF-"), ("notat.docx", b"x")],
        [("__MACOSX/._Posts.csv", b"x"), ("Posts.csv", POSTS), (".DS_Store", b"x")],
    ],
)
def test_the_posts_are_read_whatever_stands_beside_them(members: list[tuple[str, bytes]]) -> None:
    assert read(archived(members)).texts()[1] == "Neste steg | Sula | Lage plan"


def test_an_archive_of_one_text_is_read_as_that_text() -> None:
    assert read(archived([("mappe/veggen.txt", b"Sula\nLage plan")])).texts() == ("Sula", "Lage plan")


def test_an_archive_of_one_workbook_is_read_as_that_workbook() -> None:
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    book.active.append(["Tiltak"])
    kept = io.BytesIO()
    book.save(kept)
    assert read(archived([("plan.xlsx", kept.getvalue())])).texts() == ("Tiltak",)


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ([("a.csv", POSTS), ("b.csv", POSTS)], "a.csv, b.csv"),
        ([("Posts 1.csv", POSTS), ("Posts 2.csv", POSTS)], "Posts 1.csv, Posts 2.csv"),
        ([("a.txt", b"x"), ("b.pdf", b"x")], "a.txt, b.pdf"),
        ([("bilde.png", b"x")], "bilde.png"),
        ([("indre.zip", b"PK")], "indre.zip"),
        ([], "nothing"),
        (
            [(f"{number}.png", b"x") for number in range(9)],
            "0.png, 1.png, 2.png, 3.png, 4.png, 5.png, and 3 more",
        ),
    ],
)
def test_an_archive_that_may_be_read_in_several_ways_is_refused_with_what_it_holds(
    members: list[tuple[str, bytes]], found: str
) -> None:
    with pytest.raises(ArchiveUnclear) as refused:
        read(archived(members))
    assert f"It holds: {found}." in refused.value.message


def test_the_file_inside_is_named_when_it_cannot_be_read() -> None:
    with pytest.raises(EmptyFile, match=r"Posts\.csv"):
        read(archived([("Posts.csv", b" ")]))


def encrypted() -> bytes:
    """An archive whose only member says that it is locked."""
    data = bytearray(archived([("Posts.csv", POSTS)]))
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (archived([("Posts.csv", b"a" * 100_000_000)]), UnpacksTooLarge),
        (archived([(f"{number}.csv", b"") for number in range(6_000)]), UnreadableFile),
        (encrypted(), LockedFile),
        (archived([("Posts.csv", POSTS * 100)])[:-30], DamagedFile),
        (archived([("Posts.csv", POSTS * 100)])[:60], DamagedFile),
        (archived([("Posts.csv", POSTS)]).replace(b"PK\x01\x02", b"PK\x01\x07"), DamagedFile),
        (b"PK\x03\x04" + b"\x00" * 100_000, DamagedFile),
        (b"ikke noe arkiv", DamagedFile),
    ],
    ids=[
        "one-that-swells",
        "thousands-of-files",
        "locked",
        "cut-near-its-end",
        "cut-near-its-beginning",
        "a-directory-that-lies",
        "nothing-behind-its-head",
        "no-archive",
    ],
)
def test_a_harmful_broken_or_locked_archive_is_refused_at_once(
    data: bytes, refusal: type[UnreadableFile]
) -> None:
    began = time.process_time()
    with pytest.raises(refusal) as refused:
        read(data)
    assert time.process_time() - began < SECONDS
    assert "Nothing was imported." in refused.value.message


def test_a_member_that_is_damaged_inside_is_refused() -> None:
    data = bytearray(archived([("Posts.csv", POSTS * 50)]))
    data[60:70] = b"\xff" * 10
    with pytest.raises(DamagedFile):
        read(bytes(data))
