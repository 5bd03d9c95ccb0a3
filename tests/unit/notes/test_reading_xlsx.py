"""Excel workbooks: what a person sees in them, by sheet and row; and what is refused before it is opened."""

import io
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from followup.notes.reading.document import Document
from followup.notes.reading.formats import read_document
from followup.notes.reading.problems import (
    DamagedFile,
    EmptyFile,
    LockedFile,
    TableTooLarge,
    UnpacksTooLarge,
    UnreadableFile,
)

SECONDS = 5


def saved(book: Workbook) -> bytes:
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def sheet_of(*rows: list[Any], title: str = "Ark1") -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return book, sheet


def read(book: Workbook | bytes, *, name: str = "plan.xlsx") -> Document:
    return read_document(book if isinstance(book, bytes) else saved(book), name=name)


def texts(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The workbook with its parts changed."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(part, old.read(part)))
    return kept.getvalue()


def with_in_sheet(data: bytes, before: bytes, xml: bytes) -> bytes:
    return rewritten(
        data, lambda part, old: old.replace(before, xml + before, 1) if "worksheets/sheet1" in part else old
    )


@pytest.mark.parametrize(
    ("value", "number_format", "said"),
    [
        (datetime(2021, 5, 1), "dd.mm.yyyy", "01.05.2021"),
        (date(2021, 5, 1), "d. mmm", "01.05.2021"),
        (datetime(2021, 5, 1, 12, 30), "dd.mm.yyyy hh:mm", "01.05.2021 12:30"),
        (datetime(2021, 5, 1), "mmm yy", "mai 2021"),
        (datetime(2021, 5, 1), "yyyy", "2021"),
        (12, "0", "12"),
        (12.0, "General", "12"),
        (2.5, "0.0", "2,5"),
        (0.5, "0%", "50 %"),
        (True, "General", "ja"),
        ("#N/A", "General", ""),
        ("  to  ord\nlinje ", "General", "to ord\nlinje"),
    ],
)
def test_a_cell_says_what_a_person_sees_in_it(value: Any, number_format: str, said: str) -> None:
    book, sheet = sheet_of(["Tiltak", "x"], ["Plan", value])
    sheet["B2"].number_format = number_format
    assert texts(read(book))[1][1:] == [said] or said == ""


def test_rows_have_their_numbers_in_excel_and_sheets_follow_one_another() -> None:
    book, _sheet = sheet_of(["Tiltak"], ["a"], [], ["b"])
    book.create_sheet("Tomt")
    second = book.create_sheet("Neste")
    second["B2"] = "c"
    numbers = {
        cell.text: row.number for table in read(book).tables for row in table.rows for cell in row.cells
    }
    assert (numbers["Tiltak"], numbers["a"], numbers["b"], numbers["c"]) == (1, 2, 4, 6)
    assert [table.title for table in read(book).tables] == ["Ark1", "Neste"]


def test_a_merged_cell_says_the_same_in_all_it_spans() -> None:
    book, sheet = sheet_of(["Kommune", "Tiltak"], ["Sula", "a"], [None, "b"], ["Felles", None])
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A4:B4")
    assert texts(read(book)) == [["Kommune", "Tiltak"], ["Sula", "a"], ["Sula", "b"], ["Felles", "Felles"]]
    assert read(book).texts()[3] == "Felles"


def test_hidden_sheets_rows_and_columns_are_left_out_and_named() -> None:
    book, sheet = sheet_of(["Tiltak", "Internt", "Frist"], ["a", "x", "1. mai"], ["b", "y", "2. mai"])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[9].hidden = True
    other = book.create_sheet("Gammalt")
    other["A1"] = "Tiltak"
    other.sheet_state = "veryHidden"
    document = read(book)
    assert texts(document) == [["Tiltak", "Frist"], ["a", "1. mai"]]
    assert [notice.message for notice in document.notices] == [
        "Hidden columns of the sheet “Ark1” were left out: B.",
        "Hidden rows of the sheet “Ark1” were left out: 3.",
        "The sheet “Gammalt” is hidden and was left out.",
    ]


def test_many_hidden_rows_are_named_shortly() -> None:
    book, sheet = sheet_of(["Tiltak"], *[[f"nr {number}"] for number in range(20)])
    for number in range(3, 20):
        sheet.row_dimensions[number].hidden = True
    assert read(book).notices[0].message.endswith("3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, and 5 more.")


def test_what_is_struck_through_is_known() -> None:
    struck = InlineFont(strike=True)
    book, sheet = sheet_of(
        ["Hel"],
        [CellRichText([TextBlock(struck, "Alt "), TextBlock(struck, "strøket")])],
        [CellRichText([TextBlock(struck, "Gammalt "), "Nytt"])],
        [CellRichText(["Vanleg ", TextBlock(InlineFont(b=True), "tekst")])],
    )
    sheet["A1"].font = Font(strike=True)
    cells = [row.cells[0] for row in read(book).tables[0].rows]
    assert [(cell.text, cell.is_struck) for cell in cells] == [
        ("Hel", True),
        ("Alt strøket", True),
        ("Nytt", False),
        ("Vanleg tekst", False),
    ]


def test_a_workbook_with_macros_is_read_and_one_with_a_wrong_name_too() -> None:
    book, _sheet = sheet_of(["Tiltak"], ["a"])
    assert texts(read(saved(book), name="plan.xlsm")) == [["Tiltak"], ["a"]]
    assert texts(read(saved(book), name="plan.csv")) == [["Tiltak"], ["a"]]


def test_formats_far_away_are_passed_over() -> None:
    data = saved(sheet_of(["Tiltak"], ["a"])[0])
    far = b'<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>'
    assert texts(read(with_in_sheet(data, b"</sheetData>", far))) == [["Tiltak"], ["a"]]


def _far_cell(data: bytes) -> bytes:
    return with_in_sheet(
        data, b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    )


def _endless_merge(data: bytes) -> bytes:
    merge = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return with_in_sheet(data, b"<pageMargins", merge)


def _endless_link(data: bytes) -> bytes:
    return with_in_sheet(
        data, b"<pageMargins", b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'
    )


def _many_rows(data: bytes) -> bytes:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(3, 300_000))
    return with_in_sheet(data, b"</sheetData>", rows)


def _bomb(data: bytes) -> bytes:
    return with_in_sheet(data, b"</sheetData>", b" " * 70_000_000)


def _entities(data: bytes) -> bytes:
    declared = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    return rewritten(data, lambda part, old: declared + old if "styles" in part else old)


def _cells_without_places(data: bytes) -> bytes:
    return with_in_sheet(data, b"</sheetData>", b"<row>" + b"<c><v>1</v></c>" * 500_000 + b"</row>")


def _long_attribute(data: bytes) -> bytes:
    return with_in_sheet(data, b"</sheetData>", b"<row><c " + b'r="' * 1_000_000)


def _cut_off(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _broken_sheet(data: bytes) -> bytes:
    return rewritten(data, lambda part, old: old[:200] if "worksheets/sheet1" in part else old)


def _without_parts(data: bytes) -> bytes:
    return rewritten(data, lambda part, old: b"<workbook/>" if part == "xl/workbook.xml" else old)


def _locked_by_office(data: bytes) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4096 + data


@pytest.mark.parametrize(
    ("harm", "refusal"),
    [
        (_far_cell, TableTooLarge),
        (_endless_merge, TableTooLarge),
        (_endless_link, TableTooLarge),
        (_many_rows, TableTooLarge),
        (_bomb, UnpacksTooLarge),
        (_entities, DamagedFile),
        (_cells_without_places, UnreadableFile),
        (_long_attribute, DamagedFile),
        (_cut_off, DamagedFile),
        (_broken_sheet, DamagedFile),
        (_without_parts, UnreadableFile),
        (_locked_by_office, LockedFile),
        (lambda data: b"ikkje noko reknark" * 10, DamagedFile),
    ],
)
def test_a_harmful_or_broken_workbook_is_refused_at_once_in_a_sentence(
    harm: Callable[[bytes], bytes], refusal: type[UnreadableFile]
) -> None:
    data = harm(saved(sheet_of(["Tiltak", "Frist"], ["a", "1. mai"])[0]))
    began = time.process_time()
    with pytest.raises(refusal) as refused:
        read(data)
    assert time.process_time() - began < SECONDS
    assert "“plan.xlsx”" in refused.value.message
    assert "Nothing was imported." in refused.value.message


def test_a_workbook_of_nothing_is_called_empty() -> None:
    with pytest.raises(EmptyFile):
        read(sheet_of()[0])
    book, sheet = sheet_of(["Tiltak"])
    book.create_sheet("Tomt")
    sheet.sheet_state = "hidden"
    with pytest.raises(EmptyFile):
        read(book)


def test_twenty_thousand_rows_are_read_in_a_few_seconds() -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Ark1")
    sheet.append(["Kommune", "Tiltak", "Ansvarlig", "Frist", "Status"])
    for number in range(19_999):
        sheet.append(["Sula", f"Lage plan {number}", "Rektor", "1. mai", "I gang"])
    data = saved(book)
    began = time.process_time()
    document = read(data)
    assert len(document.tables[0].rows) == 20_000
    assert time.process_time() - began < 2 * SECONDS
