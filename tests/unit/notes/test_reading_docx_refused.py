"""Word files that are not read: broken, locked, vast, endless or empty, each refused in one sentence and at once."""

import contextlib
import io
import resource
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.notes.reading.document import Document
from followup.notes.reading.docx_package import MOST_UNPACKED_MEGABYTES
from followup.notes.reading.docx_tables import MOST_LINES
from followup.notes.reading.formats import MOST_ARCHIVED, read_document
from followup.notes.reading.problems import (
    DamagedFile,
    EmptyFile,
    FormatNotRead,
    LockedFile,
    OnlyPictures,
    TableTooLarge,
    UnpacksTooLarge,
    UnreadableFile,
)
from tests.build_word import NAMESPACES, cell, paragraph, row, run, table, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
MOST_SECONDS = 5
"""Of the processor, whatever other tests use of the machine meanwhile."""
MOST_MEGABYTES_MORE = 400


def read(data: bytes) -> Document:
    return read_document(data, name="referat.docx")


def document(xml: str) -> bytes:
    return zipped({"word/document.xml": xml})


def many(text: str, times: int) -> str:
    return text * times


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), LockedFile),
        (lambda: OLE, LockedFile),
        (lambda: OLE + "WordDocument".encode("utf-16-le"), FormatNotRead),
        (lambda: b"PK\x03\x04 and nothing more", DamagedFile),
        (lambda: b"just some text", DamagedFile),
        (lambda: word(paragraph("Hei"))[:-40], DamagedFile),
        (lambda: zipped({"word/styles.xml": "<a/>"}), DamagedFile),
        (lambda: document("<w:document"), DamagedFile),
        (lambda: document("<html><body/></html>"), DamagedFile),
        (lambda: document(f"<w:document {NAMESPACES}/>"), DamagedFile),
        (lambda: document(""), DamagedFile),
        (lambda: word(paragraph("Hei"), styles="<w:style>"), DamagedFile),
        (lambda: word(), EmptyFile),
        (lambda: word(paragraph(), table(row("", "–"))), EmptyFile),
        (lambda: word(paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")), OnlyPictures),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(
    make: Callable[[], bytes], refusal: type[UnreadableFile]
) -> None:
    with pytest.raises(refusal) as refused:
        read(make())
    assert "“referat.docx”" in refused.value.message and "Nothing was imported." in refused.value.message


ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
LAUGHS = (
    f'<!DOCTYPE w:document [<!ENTITY e0 "ha">{ENTITIES}]><w:document {NAMESPACES}><w:body>'
    "<w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = (
    f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document {NAMESPACES}><w:body>'
    "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
)
DEEP_XML = "<w:sdt><w:sdtContent>" * 200_000
DEEP_TABLES = "<w:tbl><w:tr><w:tc>" * 84 + paragraph("dypt") + "</w:tc><w:tc/></w:tr></w:tbl>" * 84
DEEP_FRAMES = "<w:tbl><w:tr><w:tc>" * 84 + paragraph("dypt") + "</w:tc></w:tr></w:tbl>" * 84
BOX_OPENS, BOX_ENDS = "<w:pict><w:txbxContent><w:p><w:r>", "</w:r></w:p></w:txbxContent></w:pict>"
TAGS = "p r t tbl tr tc ins del sdt sdtContent br tab drawing pict txbxContent"
BIG = MOST_UNPACKED_MEGABYTES * 1024 * 1024


def crowded() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for number in range(MOST_ARCHIVED + 1):
            archive.writestr(f"{number}", b"")
    return kept.getvalue()


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda: document(LAUGHS), DamagedFile),
        (lambda: document(OUTSIDE), DamagedFile),
        (lambda: zipped({"word/document.xml": LAUGHS.encode("utf-16")}), DamagedFile),
        (lambda: document(f"<w:document {NAMESPACES}><w:body>{DEEP_XML}"), DamagedFile),
        (lambda: document(many(" ", BIG + 1)), UnpacksTooLarge),
        (lambda: word(many("<w:p/>", 2_000_000)), UnpacksTooLarge),
        (lambda: word(many("<w:p/>", MOST_LINES + 1)), TableTooLarge),
        (lambda: word(table(many("<w:tr><w:tc/><w:tc/></w:tr>", MOST_LINES + 1))), TableTooLarge),
        (lambda: word(table(many(row(cell("a", properties='<w:gridSpan w:val="999"/>'), "b"), 20_000))), TableTooLarge),
        (lambda: word(table(many(f"<w:tr>{'<w:tc/>' * 999}</w:tr>", 700))), TableTooLarge),
        (crowded, UnpacksTooLarge),
    ],
    ids=["laughs", "outside", "utf-16", "deep", "wide", "nodes", "paragraphs", "rows", "spans", "cells", "crowded"],
)  # fmt: skip
def test_what_would_grow_without_end_is_refused_at_once_and_in_little_memory(
    make: Callable[[], bytes], refusal: type[UnreadableFile]
) -> None:
    data = make()
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(refusal):
        read(data)
    assert time.process_time() - began < MOST_SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEGABYTES_MORE * 1024


@pytest.mark.parametrize(
    "xml",
    [
        DEEP_TABLES,
        DEEP_FRAMES,
        "<w:p>" + "<w:ins>" * 240 + run("dypt") + "</w:ins>" * 240 + "</w:p>",
        f"<w:p><w:r>{BOX_OPENS * 60}{run('dypt')}{BOX_ENDS * 60}</w:r></w:p>",
    ],
    ids=["tables", "frames", "insertions", "boxes"],
)  # fmt: skip
def test_deep_nesting_is_read_or_refused_and_never_a_fault(xml: str) -> None:
    with contextlib.suppress(UnreadableFile):
        assert any("dypt" in text for text in read(word(paragraph("Hei"), xml)).texts())


def test_a_damaged_checksum_is_a_damaged_file() -> None:
    data = bytearray(word(paragraph("Hei på deg " * 40)))
    data[data.index(b"word/document.xml") + 30] ^= 0xFF
    with pytest.raises(DamagedFile):
        read(bytes(data))


def test_a_large_honest_document_is_read_in_time() -> None:
    body = [paragraph(run(f"Vi lager plan nummer {number}.", "<w:i/>")) for number in range(10_000)]
    body.append(table(*(row("Sula", f"tiltak {number}", "uke 3") for number in range(5_000))))
    data, began = word(*body), time.process_time()
    assert len(read(data).texts()) == 15_000
    assert time.process_time() - began < MOST_SECONDS


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 3_000), st.binary(min_size=1, max_size=12))
def test_no_damage_is_ever_a_fault_of_the_program(at: int, rubbish: bytes) -> None:
    data = bytearray(word(paragraph("Hei"), table(row("a", "b")), styles="<w:style/>"))
    place = at % len(data)
    data[place : place + len(rubbish)] = rubbish
    try:
        read(bytes(data))
    except UnreadableFile as refusal:
        assert refusal.message


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TAGS.split())))
def test_parts_in_any_place_are_read_without_a_fault(tags: list[str]) -> None:
    nested = "".join(f"<w:{tag}>" for tag in tags) + "ord" + "".join(f"</w:{tag}>" for tag in reversed(tags))
    assert "Hei" in read(word(paragraph("Hei"), nested)).texts()
