"""Tables as files, for tests of imports."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter


def csv_file(*rows: Sequence[str], delimiter: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """Rows as Norwegian Excel writes them."""
    return "".join(delimiter.join(row) + "\r\n" for row in rows).encode(encoding)


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    """An Excel workbook with one sheet for each given list of rows."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2020, 12, 4)})
        for rows in sheets:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, list(row))
    return data.getvalue()


def workbook_with_a_cell_far_away() -> bytes:
    """A small file that asks a careless reader for room for 17 thousand million cells."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["kommune", "e-post"])
        sheet.write(1_048_575, 16_383, "x")
    return data.getvalue()


def workbook_of(sheet: str, **parts: str) -> bytes:
    """A workbook whose one sheet is written by hand, as other programs may."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook([["x"]]))) as made, zipfile.ZipFile(whole, "w") as changed:
        for name in made.namelist():
            changed.writestr(name, sheet if name.endswith("sheet1.xml") else made.read(name))
        for name, text in parts.items():
            changed.writestr(name, text, compress_type=zipfile.ZIP_DEFLATED)
    return whole.getvalue()
