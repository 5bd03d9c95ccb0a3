"""CSV and other tables in text: any encoding, any delimiter, and cells with anything in them."""

import codecs
import time
from contextlib import suppress

import pytest

from followup.notes.reading.cells import cell_text
from followup.notes.reading.delimited import MOST_ROWS
from followup.notes.reading.document import Document
from followup.notes.reading.formats import read_document
from followup.notes.reading.problems import EmptyFile, FileTooLarge, NotText, TableTooLarge

SECONDS = 5
TABLE = 'Kommune;Tiltak;Frist\nSøgne og Øygarden;"Lage plan; gå i gang";vår 21\n'


def read(data: bytes | str, *, name: str = "veggen.csv") -> Document:
    return read_document(data.encode() if isinstance(data, str) else data, name=name)


def texts(data: bytes | str, *, name: str = "veggen.csv") -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read(data, name=name).tables[0].rows]


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("cp1252"),
        TABLE.encode("utf-16"),
        codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"),
        TABLE.replace("å", "a\u030a").encode(),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace("\n", "\r").encode(),
        ("sep=;\r\n" + TABLE).encode("cp1252"),
    ],
)
def test_a_table_is_the_same_in_every_encoding(data: bytes) -> None:
    assert texts(data) == [
        ["Kommune", "Tiltak", "Frist"],
        ["Søgne og Øygarden", "Lage plan; gå i gang", "vår 21"],
    ]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_the_one_that_gives_rows_of_one_width(delimiter: str) -> None:
    cells = [["Section", "Subject", "Body"], ["Neste", "Bodø", '"a, b; c\td"'], ["Neste", "", '"x, y, z"']]
    rows = texts("\n".join(delimiter.join(row) for row in cells))
    assert rows[0] == ["Section", "Subject", "Body"]
    assert rows[1] == ["Neste", "Bodø", "a, b; c d"]


def test_a_row_is_a_row_though_its_cells_have_lines_of_their_own() -> None:
    document = read('Subject,Body\nA,"en\n\nto ""tre"""\nB,fire\n')
    assert document.texts() == ("Subject | Body", 'A | en\n\nto "tre"', "B | fire")


def test_empty_rows_are_counted() -> None:
    assert [row.number for row in read("a;b\n\n;\nc;d\n").tables[0].rows if any(row.cells)] == [1, 4]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("a &amp; b&nbsp;c", "a & b c"),
        ("&lt;3 &#128512; &#x1F600;", "<3 😀 😀"),
        ("gj&oslash;re &amp;amp; v&aring;r", "gjøre & vår"),
        ("<p>en</p><p>to</p>", "en\nto"),
        ("<div>en<br>to<br/>tre</div>", "en\nto\ntre"),
        ("<ul><li>en</li><li class='x'>to</li></ul>", "• en\n\n• to"),
        ("<ol><li><strong>en</strong></li></ol>", "• en"),
        ("se <a href='https://x.example'>lenka</a>!", "se lenka!"),
        ("Lage plan <s>nå</s> i mai", "Lage plan i mai"),
        ("AT&T &copy vi <3 dere, 3 < 4", "AT&T &copy vi <3 dere, 3 < 4"),
        ("meld til <navn> i <kommune>", "meld til <navn> i <kommune>"),
        ("a\u00adb\u200b c\u2028d\r\ne\rf", "ab c\nd\ne\nf"),
        ("👩‍👩‍👧 🎉", "👩‍👩‍👧 🎉"),
        ("a\n\n\n\nb  \n  c", "a\n\nb\nc"),
        ("\x00\x07", ""),
    ],
)
def test_a_cell_says_what_a_person_reads(written: str, read_as: str) -> None:
    assert cell_text(written) == read_as


@pytest.mark.parametrize("row", ['A;"aldri lukket', 'A;"B" og mer', 'A;5" skjerm', '"A;"B', 'A;"B""', "A;'B"])
def test_a_stray_quote_swallows_nothing(row: str) -> None:
    rest = "\n".join(f"nr {number};tekst" for number in range(1000))
    rows = texts(f"Emne;Innhold\n{row}\n{rest}\n")
    assert rows[-1] == ["nr 999", "tekst"]
    assert len(rows) == 1002


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", EmptyFile),
        (b";;;\n;;\n", EmptyFile),
        (b"a;b\n" * (MOST_ROWS + 1), TableTooLarge),
        (b";" * 1_000_000, TableTooLarge),
        (b"a" * (11 * 1024 * 1024), FileTooLarge),
        (b'a;"' + b"x" * 3_000_000, TableTooLarge),
        (bytes(range(1, 32)) * 1000, NotText),
        (b"\xff\xfe\x00\xd8" * 100, NotText),
    ],
)
def test_what_is_no_table_of_notes_is_refused_at_once(data: bytes, refusal: type[Exception]) -> None:
    began = time.process_time()
    with pytest.raises(refusal):
        read(data)
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize(
    "cell",
    [
        "<" * 1_000_000,
        "<p " * 300_000,
        "&" * 1_000_000,
        "&amp" * 250_000,
        "\n" * 1_000_000,
        '"' * 999_999,
        "<s>" * 300_000,
    ],
)
def test_a_hostile_cell_costs_no_more_than_its_length(cell: str) -> None:
    began = time.process_time()
    cell_text(cell)
    with suppress(EmptyFile, TableTooLarge):
        read(f"Emne;Innhold\nA;{cell}\n")
    assert time.process_time() - began < SECONDS


def test_a_file_with_tabs_is_a_table_too() -> None:
    assert texts("Kommune\tTiltak\nSula\tLage plan\n", name="veggen.tsv")[1] == ["Sula", "Lage plan"]
