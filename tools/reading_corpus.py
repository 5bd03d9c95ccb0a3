"""Make the documents of tests/reading that cannot be written by hand: `.venv/bin/python -m tools.reading_corpus`.

Reads `tests/reading/sources`, writes beside it; the results are committed, so tests need none of this. Needs Chromium
for the PDFs. What it makes carries one fixed date, so nothing changes that was not changed on purpose.

A `.sheet` has one row per line: `== Name` starts a sheet (`== !Name` a hidden one), ` | ` parts cells, `@2024-03-01`
is a date, `~text~` is struck through, `^` belongs to the cell above and `<` to the one before.
A `.doc` has one paragraph or table row per line: `#` headings, `- ` and `1. ` lists, `**bold**`, `{+inserted+}` and
`{-deleted-}` as tracked changes, ` | ` a line break, and rows that begin with `|`.
"""

import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM

CORPUS = Path(__file__).parents[1] / "tests" / "reading"
SOURCES = CORPUS / "sources"
MADE_ON = datetime(2026, 1, 5, 9, tzinfo=UTC)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000000000200"
    "01e221bc330000000049454e44ae426082"
)
LIGATURE = re.compile("ffi|ffl|ff|fi|fl")
MARKED = re.compile(r"(\{\+.*?\+\}|\{-.*?-\}|\*\*.*?\*\*)")


def main() -> None:
    _write("txt-skolemat.txt", _text("txt-skolemat").encode("cp1252"))
    _write("txt-kollektiv.txt", LIGATURE.sub("\N{REPLACEMENT CHARACTER}", _text("txt-kollektiv")).encode())
    _write("zip-frivillighet.zip", archive(SOURCES / "zip-frivillighet"))
    for source in sorted(SOURCES.glob("*.sheet")):
        _write(f"{source.stem}.xlsx", workbook(source.read_text(encoding="utf-8")))
    for source in sorted(SOURCES.glob("*.doc")):
        _write(f"{source.stem}.docx", minutes(source.read_text(encoding="utf-8")))
    for name, printed in _print(sorted(SOURCES.glob("*.html"))):
        _write(f"{name}.pdf", printed)


def _text(name: str) -> str:
    return (SOURCES / f"{name}.txt").read_text(encoding="utf-8")


def _write(name: str, data: bytes) -> None:
    (CORPUS / name).write_bytes(data)


def _dated(data: bytes) -> bytes:
    """The same zip with every member, and what its properties say, at the fixed date."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", MADE_ON.strftime("%FT%TZ").encode(), content)
            new.writestr(_member(name), content)
    return made.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, MADE_ON.timetuple()[:6])
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def archive(folder: Path) -> bytes:
    """A wall's posts and comments in one zip, with a picture somebody had attached."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for source in sorted(folder.glob("*.csv")):
            packed.writestr(_member(source.name), source.read_text(encoding="utf-8").replace("\n", "\r\n"))
        packed.writestr(_member("attachments/key.png"), PIXEL)
    return made.getvalue()


def workbook(source: str) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet, number = None, 0
    for line in source.splitlines():
        if line.startswith("== "):
            sheet, number = book.create_sheet(line[3:].lstrip("!")), 0
            sheet.sheet_state = "hidden" if line.startswith("== !") else "visible"
            continue
        assert sheet is not None
        number += 1
        _fill_row(sheet, number, [cell.strip() for cell in line.split(" | ")])
    for filled in book.worksheets:
        _merge(filled)
    made = BytesIO()
    book.save(made)
    return _dated(made.getvalue())


def _fill_row(sheet: Any, number: int, cells: list[str]) -> None:
    for column, said in enumerate(cells, start=1):
        cell = sheet.cell(number, column)
        if said.startswith("@"):
            cell.value, cell.number_format = date.fromisoformat(said[1:]), "DD.MM.YYYY"
        elif said.startswith("~"):
            cell.value, cell.font = said.strip("~"), Font(strike=True)
        elif said:
            cell.value = int(said) if said.isdecimal() else said


def _merge(sheet: Worksheet) -> None:
    """Merge every run of `^` with the cell it starts below, every run of `<` with the cell it starts after."""
    for mark, lines in (("^", sheet.iter_cols), ("<", sheet.iter_rows)):
        for line in list(lines()):
            first = line[0]
            for cell, following in zip(line, [*line[1:], None], strict=True):
                if cell.value != mark:
                    first = cell
                elif following is None or following.value != mark:
                    sheet.merge_cells(f"{first.coordinate}:{cell.coordinate}")


def minutes(source: str) -> bytes:
    document: Any = docx.Document()
    rows: list[list[str]] = []
    for line in [*source.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("| ").split(" | ")])
            continue
        if rows:
            _fill_table(document.add_table(len(rows), len(rows[0]), "Table Grid"), rows)
            rows = []
        _fill_paragraph(document, line)
    made = BytesIO()
    document.save(made)
    return _dated(made.getvalue())


def _fill_table(table: Any, rows: list[list[str]]) -> None:
    for y, row in enumerate(rows):
        for x, said in enumerate(row):
            if said in ("^", "<"):
                table.cell(y - (said == "^"), x - (said == "<")).merge(table.cell(y, x))
            else:
                table.cell(y, x).text = said


def _fill_paragraph(document: Any, line: str) -> None:
    found = re.match(r"(#+ |- |\d+\. )?(.*)", line)
    assert found is not None
    lead, text = (found[1] or "").strip(), found[2]
    style = (
        f"Heading {len(lead)}" if "#" in lead else {"": "Normal", "-": "List Bullet"}.get(lead, "List Number")
    )
    paragraph = document.add_paragraph(style=style)
    for piece in MARKED.split(text):
        run = paragraph.add_run(
            piece.strip("*{+-}") if MARKED.fullmatch(piece) else piece.replace(" | ", "\n")
        )
        run.bold = True if piece.startswith("**") else None
        if piece.startswith("{"):
            _track(run._r, "w:ins" if piece.startswith("{+") else "w:del")


def _track(run: Any, change: str) -> None:
    """Put the run inside a tracked change; what is deleted is written in its own kind of text."""
    around = OxmlElement(change)
    for name, value in (("id", "1"), ("author", "Torill"), ("date", MADE_ON.strftime("%FT%TZ"))):
        around.set(qn(f"w:{name}"), value)
    run.addprevious(around)
    around.append(run)
    for text in run.findall(qn("w:t")) if change == "w:del" else ():
        text.tag = qn("w:delText")


def _print(sources: list[Path]) -> Iterator[tuple[str, bytes]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        page = browser.new_page()
        for source in sources:
            page.goto(source.as_uri())
            printed = page.pdf(prefer_css_page_size=True, print_background=True, **_running(source))
            yield source.stem, re.sub(rb"\(D:\d{14}", MADE_ON.strftime("(D:%Y%m%d%H%M%S").encode(), printed)
        browser.close()


def _running(source: Path) -> dict[str, Any]:
    """A running header and footer, for the document that is written as minutes."""
    if 'class="meta"' not in source.read_text(encoding="utf-8"):
        return {}

    def small(text: str) -> str:
        return f'<div style="font-size:8px;width:100%;padding:0 18mm">{text}</div>'

    return {
        "display_header_footer": True,
        "header_template": small("Nettverk demens – Sunnfjord og Nordfjord"),
        "footer_template": small(
            'Referat 14.09.2022 · side <span class="pageNumber"></span> av <span class="totalPages"></span>'
        ),
    }


if __name__ == "__main__":
    main()
