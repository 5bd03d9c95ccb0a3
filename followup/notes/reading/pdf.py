"""PDF: each page's words in the order a person reads them, as lines numbered through the pages.

What is printed on every page (a running head, the page's number) is no part of the notes.
"""

from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as raw

from followup.notes.reading.document import Document
from followup.notes.reading.pdf_guards import Patience, refuse_vast
from followup.notes.reading.pdf_letters import letters_of
from followup.notes.reading.pdf_margins import without_running_heads
from followup.notes.reading.pdf_pages import Page, as_document
from followup.notes.reading.pdf_shapes import shapes_of
from followup.notes.reading.pdf_stretches import stretches_of, with_dots
from followup.notes.reading.problems import (
    DamagedFile,
    EmptyFile,
    FileTooLarge,
    LockedFile,
    NotText,
    OnlyPictures,
    TooManyPages,
    UnreadableFile,
)
from followup.notes.reading.pulse import beat, rest

KIND = "a PDF file"
MOST_PAGES = 600
MOST_LETTERS = 3_000_000
MOST_LETTERS_ON_A_PAGE = 500_000


def read_pdf(data: bytes, *, name: str) -> Document:
    """The text of all pages. Raises an UnreadableFile that says what is wrong."""
    refuse_vast(data, name=name)
    beat()
    document = _opened(data, name=name)
    rest()
    try:
        if len(document) > MOST_PAGES:
            raise TooManyPages(name, pages=MOST_PAGES)
        pages = list(_pages(document, name=name))
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(name, kind=KIND) from error
    finally:
        document.close()
    read = as_document(without_running_heads(pages))
    refusal = _refusal(read, pages, name=name)
    if refusal is not None:
        raise refusal
    return read


def _refusal(read: Document, pages: Sequence[Page], *, name: str) -> UnreadableFile | None:
    """Why what was read is nothing to read: no letters, or most of them without a meaning in the file."""
    text = "".join(read.texts())
    known, lost = sum(letter.isalnum() for letter in text), text.count("\ufffd")
    if lost > known:
        return NotText(name)
    if known:
        return None
    return OnlyPictures(name) if any(page.shapes.pictures for page in pages) else EmptyFile(name)


def _opened(data: bytes, *, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold() or raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise LockedFile(name) from error
        raise DamagedFile(name, kind=KIND) from error


def _pages(document: pypdfium2.PdfDocument, *, name: str) -> Iterator[Page]:
    letters, patience = 0, Patience()
    for number in range(len(document)):
        if patience.is_over(pages=number, letters=letters):
            raise DamagedFile(name, kind=KIND)
        beat()
        page = document[number]
        textpage = page.get_textpage()
        rest()
        letters += textpage.count_chars()
        if letters > MOST_LETTERS:
            raise FileTooLarge(name, megabytes=MOST_LETTERS // 1_000_000)
        yield _read_page(page, textpage)
        textpage.close()
        page.close()


def _read_page(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> Page:
    signs, turn = letters_of(textpage, page.get_bbox(), most=MOST_LETTERS_ON_A_PAGE)
    shapes = shapes_of(page, turn)
    struck = shapes.strike(signs)
    stretches = stretches_of(signs, shapes.fences, struck)
    return Page(turn.height, turn.width, with_dots(stretches, shapes.dots), shapes)
