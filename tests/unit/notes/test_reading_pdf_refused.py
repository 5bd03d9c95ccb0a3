"""PDF files that are not read: broken, locked, vast or endless, each refused in one sentence within five seconds.

The worst are read in the child process that reads uploads, whose memory and time end.
"""

import os
import random
import time
import zlib
from collections.abc import Callable
from datetime import date

import pytest

from followup.notes.extracting_apart import ReadingBroke, extract_apart
from followup.notes.reading.document import Document
from followup.notes.reading.formats import read_document
from followup.notes.reading.pdf import MOST_PAGES
from followup.notes.reading.pdf_guards import LARGEST_STREAM_MEGABYTES
from followup.notes.reading.problems import (
    DamagedFile,
    EmptyFile,
    FileTooLarge,
    LockedFile,
    OnlyPictures,
    TooManyPages,
    UnpacksTooLarge,
    UnreadableFile,
)
from tests.build_pdf import assembled, locked, packed, pdf, rect, stream, words

MOST_SECONDS = 5
"""Of the processor, whatever other tests use of the machine meanwhile."""
SAID = words(50, 700, "Rektor lager en plan innen 1. mai")


def read(data: bytes) -> Document:
    return read_document(data, name="vegg.pdf")


def picture() -> dict[int, bytes]:
    entries = "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
    return {100: stream(b"\x00\xff\x00\xff", entries=entries)}


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda: locked(SAID, password=b"hemmelig"), LockedFile),
        (lambda: b"%PDF-1.7\n" + random.Random(1).randbytes(20_000), DamagedFile),
        (lambda: b"%PDF-1.7\n", DamagedFile),
        (lambda: b"just some text", DamagedFile),
        (lambda: pdf(SAID)[:300], DamagedFile),
        (lambda: assembled({1: b"<< /Type /Catalog >>"}), UnreadableFile),
        (lambda: pdf(), UnreadableFile),
        (lambda: pdf(""), EmptyFile),
        (lambda: pdf("200 0 0 200 50 500 cm /Im Do", resources="/XObject << /Im 100 0 R >>", objects=picture()),
         OnlyPictures),
        (lambda: pdf(*[SAID] * (MOST_PAGES + 1)), TooManyPages),
        (lambda: b"%PDF-1.7\n" + b" " * (50 << 20), FileTooLarge),
    ],
)  # fmt: skip
def test_what_is_no_whole_pdf_with_words_is_refused_in_one_sentence(
    make: Callable[[], bytes], refusal: type[UnreadableFile]
) -> None:
    data = make()
    began = time.process_time()
    with pytest.raises(refusal) as refused:
        read(data)
    assert time.process_time() - began < MOST_SECONDS
    assert refused.value.message.startswith("“vegg.pdf” ")
    assert "Nothing was imported." in refused.value.message


def test_a_file_that_opens_without_a_password_is_read_though_it_is_protected_against_changes() -> None:
    assert read(locked(SAID, password=b"")).texts() == ("Rektor lager en plan innen 1. mai ",)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_stream_that_unpacks_without_end_is_refused_however_often_it_was_packed(times: int) -> None:
    bomb = packed(b" " * ((LARGEST_STREAM_MEGABYTES + 1) << 20), times=times)
    with pytest.raises(UnpacksTooLarge):
        read(pdf(bomb))


def test_many_streams_that_unpack_into_too_much_together_are_refused() -> None:
    piece = packed(b" " * (50 << 20))
    with pytest.raises(UnpacksTooLarge):
        read(pdf(*[piece] * 7))


def test_a_stream_packed_more_often_than_anybody_does_is_refused() -> None:
    with pytest.raises(UnpacksTooLarge):
        read(pdf(packed(SAID.encode(), times=4)))


def test_an_object_stream_that_unpacks_without_end_is_refused() -> None:
    entries = "/Type /ObjStm /N 1 /First 5"
    bomb = packed(b"120 0 " + b" " * ((LARGEST_STREAM_MEGABYTES + 1) << 20), entries=entries)
    with pytest.raises(UnpacksTooLarge):
        read(pdf(SAID, objects={100: bomb}))


def test_pictures_may_be_large_for_nobody_unpacks_them() -> None:
    entries = (
        "/Type /XObject /Subtype /Image /Width 8000 /Height 8000 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    large = packed(b"\x00" * (LARGEST_STREAM_MEGABYTES + 4 << 20), entries=entries)
    content = f"q 90 0 0 90 50 50 cm /Im Do Q {SAID}"
    document = read(pdf(content, resources="/XObject << /Im 100 0 R >>", objects={100: large}))
    assert "Rektor lager en plan" in document.texts()[0]


def bomb_by_run_lengths() -> bytes:
    """Filters that the guard does not unpack: 1.9 GB of blanks, as run lengths packed twice."""
    runs = b"\x81 " * (15 << 20)
    data = zlib.compress(zlib.compress(runs, 9), 9)
    return pdf(stream(data, entries="/Filter [/FlateDecode /FlateDecode /RunLengthDecode]"))


def forms_in_forms() -> bytes:
    """Each form draws the next ten times: a hundred million drawings in some lines."""
    made: dict[int, bytes] = {}
    for number in range(100, 120):
        entries = f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number + 1} 0 R >> >>"
        made[number] = stream(b"/X Do " * 10, entries=entries)
    made[120] = stream(SAID.encode(), entries="/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return pdf("/X Do", resources="/XObject << /X 100 0 R >>", objects=made)


def form_in_itself() -> bytes:
    entries = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 100 0 R >> >>"
    made = {100: stream(b"/X Do", entries=entries)}
    return pdf("/X Do", resources="/XObject << /X 100 0 R >>", objects=made)


def pages_in_themselves() -> bytes:
    return assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 5 >>",
            3: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 3 0 R /Count 5 >>",
        }
    )


def more_pages_than_there_are() -> bytes:
    return assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        }
    )


def one_page_many_times() -> bytes:
    """Five hundred pages that all draw the same hundred thousand boxes."""
    kids = "10 0 R " * 500
    boxes = "".join(rect(at % 500, at % 700, 9, 9) for at in range(40_000))
    return assembled(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count 500 >>".encode(),
            10: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R >>",
            11: packed(boxes.encode()),
        }
    )


def millions_of_boxes() -> bytes:
    return pdf(packed(b"1 1 1 1 re f " * 4_000_000))


@pytest.mark.parametrize(
    "make",
    [
        bomb_by_run_lengths,
        forms_in_forms,
        form_in_itself,
        pages_in_themselves,
        more_pages_than_there_are,
        one_page_many_times,
        millions_of_boxes,
        lambda: b"%PDF-1.7\n" + b" " * (49 << 20),
        lambda: b"%PDF-1.7\n" + b"1 0 obj\n<< /A " * 2_000_000,
        lambda: b"%PDF-1.7\n" + b"[" * 20_000_000,
    ],
)
def test_what_fills_the_memory_or_never_ends_is_stopped_and_said_so(make: Callable[[], bytes]) -> None:
    data = make()
    began = time.process_time(), os.times().children_user
    with pytest.raises(UnreadableFile) as refused:
        extract_apart(data, name="vegg.pdf", held_on=date(2024, 1, 1))
    assert os.times().children_user - began[1] < MOST_SECONDS
    assert "Nothing was imported." in refused.value.message


def test_thousands_of_small_boxes_beside_words_are_passed_by() -> None:
    boxes = "".join(rect(at % 500, at % 700, 3, 3, paint="f") for at in range(20_000))
    began = time.process_time()
    assert read(pdf(SAID + boxes)).texts()[0].endswith("Rektor lager en plan innen 1. mai ")
    assert time.process_time() - began < MOST_SECONDS


def test_a_reader_that_is_killed_is_said_to_have_met_a_broken_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/sh")
    monkeypatch.setattr("followup.notes.extracting_apart._MODULE", ("-c", "kill -9 $$"))
    with pytest.raises(ReadingBroke, match="damaged, or needs more memory or time"):
        extract_apart(b"%PDF-1.7 ...", name="vegg.pdf", held_on=date(2024, 1, 1))
