"""Which reader reads a file: told by what its first bytes say it is, then by its name.

To read a new format, write a module beside this one and put its reader in READERS.
"""

import io
import zipfile
from collections.abc import Callable
from pathlib import PurePath

from followup.notes.reading.archives import MOST_UNPACKED_MEGABYTES, read_archive
from followup.notes.reading.delimited import read_delimited
from followup.notes.reading.document import Document
from followup.notes.reading.problems import (
    EmptyFile,
    FileTooLarge,
    FormatNotRead,
    LockedFile,
    PictureNotRead,
    UnpacksTooLarge,
)
from followup.notes.reading.text import read_text

MAX_UPLOAD_MEGABYTES = 50

Reader = Callable[..., Document]

READABLE = "text (.txt), PDF, CSV, Excel (.xlsx) or Word (.docx)"


def _read_workbook(data: bytes, *, name: str) -> Document:
    from followup.notes.reading.workbook import read_workbook

    return read_workbook(data, name=name)


def _read_docx(data: bytes, *, name: str) -> Document:
    from followup.notes.reading.docx import read_docx

    return read_docx(data, name=name)


def _read_pdf(data: bytes, *, name: str) -> Document:
    from followup.notes.reading.pdf import read_pdf

    return read_pdf(data, name=name)


def _read_archive(data: bytes, *, name: str) -> Document:
    return read_archive(data, name=name, read=read_document)


READERS: dict[str, Reader] = {
    "text": read_text,
    "a CSV table": read_delimited,
    "a table": read_delimited,
    "a ZIP archive": _read_archive,
    "an Excel workbook (.xlsx)": _read_workbook,
    "an Excel workbook (.xlsm)": _read_workbook,
    "a Word document (.docx)": _read_docx,
    "a PDF file": _read_pdf,
}
"""By the kind of a file. What needs heavy libraries is imported when it is used."""

_KIND_OF_SUFFIX = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".pdf": "a PDF file",
    ".csv": "a CSV table",
    ".tsv": "a table",
    ".zip": "a ZIP archive",
    ".xlsx": "an Excel workbook (.xlsx)",
    ".xlsm": "an Excel workbook (.xlsm)",
    ".xls": "an old Excel workbook (.xls)",
    ".ods": "an OpenDocument spreadsheet (.ods)",
    ".docx": "a Word document (.docx)",
    ".doc": "an old Word document (.doc)",
    ".odt": "an OpenDocument text (.odt)",
    ".rtf": "a rich text document (.rtf)",
    ".pptx": "a PowerPoint presentation (.pptx)",
    ".ppt": "an old PowerPoint presentation (.ppt)",
    ".html": "a web page (.html)",
    ".htm": "a web page (.htm)",
    ".json": "a JSON file",
    ".xml": "an XML file",
    ".eml": "an e-mail (.eml)",
    ".msg": "an Outlook e-mail (.msg)",
    ".png": "a picture (PNG)",
    ".jpg": "a picture (JPEG)",
    ".jpeg": "a picture (JPEG)",
    ".gif": "a picture (GIF)",
    ".webp": "a picture (WebP)",
    ".heic": "a picture (HEIC)",
    ".tif": "a picture (TIFF)",
    ".tiff": "a picture (TIFF)",
    ".bmp": "a picture (BMP)",
    ".mp3": "a sound recording",
    ".m4a": "a sound recording",
    ".wav": "a sound recording",
    ".mp4": "a film",
    ".mov": "a film",
    ".exe": "a program",
}

_KIND_OF_FIRST_BYTES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a rich text document (.rtf)"),
    (b"MZ", "a program"),
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What an old Office document begins with, and a new one that is locked by a password."""

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD_STREAMS = tuple(stream.encode("utf-16-le") for stream in ("WordDocument", "Workbook"))

_ARCHIVED = b"PK\x01\x02"
MOST_ARCHIVED = 20_000
"""The most files in an archive: to list many more alone takes longer than a reader waits."""

_OFFICE = ("an Excel workbook (.xlsx)", "an Excel workbook (.xlsm)", "a Word document (.docx)")

_ZIP = b"PK\x03\x04"

_KIND_OF_PART = {
    "xl/workbook.xml": "an Excel workbook (.xlsx)",
    "word/document.xml": "a Word document (.docx)",
    "ppt/presentation.xml": "a PowerPoint presentation (.pptx)",
}


def read_document(data: bytes, *, name: str) -> Document:
    """What stands in a file; raises an UnreadableFile that names the kind where it is not read."""
    return READERS[refuse_unreadable(data, name=name)](data, name=name)


def refuse_unreadable(data: bytes, *, name: str) -> str:
    """The kind of a file that can be tried; raises an UnreadableFile for what need not be tried at all."""
    if len(data) > MAX_UPLOAD_MEGABYTES * 1024 * 1024:
        raise FileTooLarge(name, megabytes=MAX_UPLOAD_MEGABYTES)
    if not data.strip():
        raise EmptyFile(name)
    if data.count(_ARCHIVED) > MOST_ARCHIVED:
        raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
    kind = kind_of(data, name=name)
    if kind in _OFFICE and data.startswith(_OLE):
        if _LOCKED in data or not any(stream in data for stream in _OLD_STREAMS):
            raise LockedFile(name)
        kind = "an old Office document"
    if kind.startswith("a picture"):
        raise PictureNotRead(name, kind=kind)
    if kind not in READERS:
        raise FormatNotRead(name, kind=kind, readable=READABLE)
    return kind


def kind_of(data: bytes, *, name: str) -> str:
    """`text`, or what to call the file in a sentence; what has no known sign of a kind is tried as text."""
    named = _KIND_OF_SUFFIX.get(PurePath(name).suffix.lower(), "text")
    if data.startswith(_ZIP):
        return _kind_of_archive(data, named=named)
    for first_bytes, kind in _KIND_OF_FIRST_BYTES:
        if data.startswith(first_bytes):
            return named if named != "text" else kind
    return named


def _kind_of_archive(data: bytes, *, named: str) -> str:
    """Office documents are archives too: what they hold tells more than what they are called."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        parts = set()
    for part, kind in _KIND_OF_PART.items():
        if part in parts:
            return named if named.startswith(kind.split(" (")[0]) else kind
    return named if named not in ("text", "a CSV table", "a table", "a PDF file") else "a ZIP archive"
