"""A table in a file as rows of cells."""

import random
import time
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.people.cells import clean, words_of
from followup.people.tables import MOST_ROWS, Fault, UnreadableTable, as_csv, read_table
from tests.unit.people.files import csv_file, workbook, workbook_of, workbook_with_a_cell_far_away

HEADINGS = ("kommune", "navn", "e-post")
ROW = ("Ørsta", "Åse Bø", "ase@orsta.example")


def is_header(row: Sequence[str]) -> bool:
    return "kommune" in row and "e-post" in row


def read(data: bytes, name: str = "contacts.csv") -> list[list[str]]:
    return read_table(data, name=name, is_header=is_header)


def fault(data: bytes, name: str = "contacts.csv") -> Fault:
    with pytest.raises(UnreadableTable) as refused:
        read(data, name)
    return refused.value.fault


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_is_read_in_every_encoding_and_with_every_delimiter_excel_writes(
    delimiter: str, encoding: str
) -> None:
    data = csv_file(HEADINGS, ROW, delimiter=delimiter, encoding=encoding)
    assert read(data) == [list(HEADINGS), list(ROW)]


def test_the_headings_decide_which_delimiter_it_is() -> None:
    data = csv_file(("Kontakter, samlet, for, alle, kommuner",), HEADINGS, ("Sula", "Bø, Åse", "a@b.no"))
    assert read(data)[2] == ["Sula", "Bø, Åse", "a@b.no"]


def test_cells_in_quotes_keep_delimiters_and_lose_line_breaks() -> None:
    assert read(b'kommune;e-post\nSula;"a@b.no;\nc@d.no"\n')[1] == ["Sula", "a@b.no; c@d.no"]


def test_an_excel_workbook_is_read_with_its_row_numbers() -> None:
    data = workbook([[], ["Kontakter"], [], HEADINGS, ROW, ["Sula", 1531, 4.5]])
    assert read(data, "contacts.xlsx") == [
        ["", "", ""],
        ["Kontakter", "", ""],
        ["", "", ""],
        list(HEADINGS),
        list(ROW),
        ["Sula", "1531", "4.5"],
    ]


def test_the_sheet_with_the_headings_is_the_one_read() -> None:
    assert read(workbook([["Om lista"], ["x"]], [], [HEADINGS, ROW]), "contacts.xlsx")[1] == list(ROW)


def test_a_workbook_is_known_by_its_bytes_where_the_name_says_csv() -> None:
    assert read(workbook([HEADINGS, ROW]), "contacts.csv")[1] == list(ROW)


@pytest.mark.parametrize("data", [b"", b"\r\n \r\n", b";;;\r\n;;\r\n", b"\xef\xbb\xbf"])
def test_a_file_without_words_is_empty(data: bytes) -> None:
    assert fault(data) is Fault.EMPTY


def test_an_empty_workbook_is_empty() -> None:
    assert fault(workbook([]), "contacts.xlsx") is Fault.EMPTY


@pytest.mark.parametrize("name", ["wall.pdf", "picture.png", "contacts.ods", "contacts.docx"])
def test_another_kind_of_file_is_refused_by_its_name(name: str) -> None:
    assert fault(b"%PDF-1.7 anything", name) is Fault.WRONG_TYPE


def test_a_word_document_is_no_table_whatever_its_name() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as parts:
        parts.writestr("word/document.xml", "<x/>")
    assert fault(data.getvalue(), "contacts.xlsx") is Fault.WRONG_TYPE


def test_binary_rubbish_is_refused() -> None:
    rubbish = random.Random(1).randbytes(5000)
    assert fault(rubbish) is Fault.NOT_TEXT
    assert fault(rubbish, "contacts.xlsx") is Fault.DAMAGED_WORKBOOK
    assert fault(b"PK\x03\x04" + rubbish, "contacts.xlsx") is Fault.DAMAGED_WORKBOOK


def test_an_old_or_locked_workbook_is_refused_by_what_it_is() -> None:
    assert (
        fault(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "contacts.xlsx")
        is Fault.OLD_OR_LOCKED_WORKBOOK
    )


def test_a_workbook_cut_short_is_refused() -> None:
    data = workbook([HEADINGS, ROW])
    assert fault(data[: len(data) // 2], "contacts.xlsx") is Fault.DAMAGED_WORKBOOK


def test_a_cell_far_away_is_refused_before_room_is_made_for_all_between() -> None:
    assert fault(workbook_with_a_cell_far_away(), "contacts.xlsx") is Fault.TOO_MANY_ROWS


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
WORD = '<c t="inlineStr"><is><t>{}</t></is></c>'


def test_cells_that_do_not_say_where_they_stand_are_placed_by_their_rows() -> None:
    rows = "".join(
        f'<row r="{number}">{"".join(map(WORD.format, words))}</row>'
        for number, words in enumerate((HEADINGS, ROW), start=1)
    )
    assert read(workbook_of(SHEET.format(rows)), "contacts.xlsx") == [list(HEADINGS), list(ROW)]
    far = f'<row r="1048576">{WORD.format("x")}</row>'
    assert fault(workbook_of(SHEET.format(rows + far)), "contacts.xlsx") is Fault.TOO_MANY_ROWS


def test_cells_that_only_carry_a_format_may_stand_anywhere() -> None:
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>kommune</t></is></c></row>'
    styled = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert read(workbook_of(SHEET.format(row + styled)), "contacts.xlsx") == [["kommune"]]


def test_a_sheet_that_breaks_off_is_refused() -> None:
    assert (
        fault(workbook_of('<worksheet><sheetData><row r="1"><c'), "contacts.xlsx") is Fault.DAMAGED_WORKBOOK
    )


@pytest.mark.parametrize("tags", ["<c " * 300_000, "<c>" + "<row " * 300_000, '<c a="' * 300_000])
def test_tags_that_never_end_are_gone_through_once(tags: str) -> None:
    began = time.process_time()
    fault(workbook_of(tags), "contacts.xlsx")
    assert time.process_time() - began < 5


def test_a_sign_in_quotes_does_not_hide_where_a_cell_stands() -> None:
    cell = '<row r="1"><c s=">" r="XFD1048576"><v>1</v></c></row>'
    assert fault(workbook_of(SHEET.format(cell)), "contacts.xlsx") is Fault.TOO_MANY_ROWS


def test_a_row_number_beyond_counting_is_refused() -> None:
    cell = f'<row r="1"><c r="A{"9" * 5000}"><v>1</v></c></row>'
    assert fault(workbook_of(SHEET.format(cell)), "contacts.xlsx") is Fault.DAMAGED_WORKBOOK


def test_a_workbook_that_unpacks_to_more_than_we_take_is_refused_unopened() -> None:
    data = workbook_of(SHEET.format(""), **{"xl/media/image1.bin": "0" * (60 * 1024 * 1024 + 1)})
    assert fault(data, "contacts.xlsx") is Fault.TOO_LARGE


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "True"),
        (301.0, "301"),
        (4.5, "4.5"),
        (date(2020, 12, 4), "2020-12-04"),
        (" a\tb ", "a b"),
        ("", ""),
    ],
)
def test_a_workbook_s_value_is_put_as_words(value: object, words: str) -> None:
    assert words_of(value) == words


def test_too_large_and_too_long_files_are_refused() -> None:
    assert fault(b"x" * (5 * 1024 * 1024 + 1)) is Fault.TOO_LARGE
    assert fault(csv_file(HEADINGS, *[ROW] * MOST_ROWS)) is Fault.TOO_MANY_ROWS


def test_a_quotation_mark_never_closed_is_refused_instead_of_swallowing_the_rest() -> None:
    data = csv_file(HEADINGS, ('"Sula', "Kari", "k@s.no"), ROW, ROW)
    with pytest.raises(UnreadableTable) as refused:
        read(data)
    assert (refused.value.fault, refused.value.row) == (Fault.OPEN_QUOTE, 2)


@settings(max_examples=60)
@given(
    st.binary(max_size=400) | st.text(max_size=200).map(str.encode),
    st.sampled_from(["a.csv", "a.xlsx", "a", "a.txt"]),
)
def test_whatever_the_bytes_a_file_is_read_or_refused(data: bytes, name: str) -> None:
    with suppress(UnreadableTable):
        read(data, name)


@settings(max_examples=25)
@given(st.data())
def test_whatever_is_damaged_in_a_workbook_it_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(workbook([HEADINGS, ROW]))
    for _ in range(8):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(UnreadableTable):
        read(bytes(whole), "a.xlsx")


cells = st.text(max_size=12).map(clean)


@given(st.lists(st.lists(cells, min_size=2, max_size=4), max_size=6))
def test_rows_written_as_csv_are_read_back_at_the_same_numbers(rows: list[list[str]]) -> None:
    grid = [list(HEADINGS), *rows]
    assert read(as_csv(grid).encode()) == grid
