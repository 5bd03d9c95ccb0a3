"""Workbooks and CSV files to read in tests, and what was read in a few words."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook

from followup.notes.extracting import extract
from followup.notes.extraction import ExtractedItem, Extraction

HELD_ON = date(2021, 3, 10)
Rows = Sequence[Sequence[Any]]


def csv_of(*rows: Sequence[Any], delimiter: str = ";") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def workbook_of(**sheets: Rows) -> bytes:
    """A workbook with a sheet for each name."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def read_csv(*rows: Sequence[Any], **how: Any) -> Extraction:
    return extract(csv_of(*rows), name="tabell.csv", held_on=HELD_ON, **how)


def read_sheets(**sheets: Rows) -> Extraction:
    return extract(workbook_of(**sheets), name="tabell.xlsx", held_on=HELD_ON)


def read_text(text: str) -> Extraction:
    return extract(text.encode(), name="referat.txt", held_on=HELD_ON)


def told(item: ExtractedItem) -> tuple[int, str, tuple[str, ...], str]:
    """Where it stands, what it is, whose it is, and its words."""
    return item.first_line, item.kind, item.municipalities, item.quote
