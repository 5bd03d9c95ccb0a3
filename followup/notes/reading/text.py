"""Plain text: UTF-8 with or without a byte order mark, or Windows-1252; accents put together (NFC)."""

import codecs
import re

from followup.notes.reading.document import Document, Prose
from followup.notes.reading.lines import numbered
from followup.notes.reading.problems import EmptyFile, FileTooLarge, NotText

MAX_MEGABYTES = 10

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_RUBBISH_SHARE = 0.005


def read_text(data: bytes, *, name: str) -> Document:
    """A text file, all of it running text. Raises EmptyFile, FileTooLarge or NotText."""
    if len(data) > MAX_MEGABYTES * 1024 * 1024:
        raise FileTooLarge(name, megabytes=MAX_MEGABYTES)
    text = decoded(data, name=name)
    if is_rubbish(text):
        raise NotText(name)
    if not any(letter.isalnum() for letter in text):
        raise EmptyFile(name)
    return Document((Prose(numbered(text)),))


def decoded(data: bytes, *, name: str) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, or Windows-1252. Raises NotText."""
    if data.startswith(_UTF16_MARKS):
        return _decoded_as(data, "utf-16", name=name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded_as(data, "cp1252", name=name)


def _decoded_as(data: bytes, encoding: str, *, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotText(name) from None


def is_rubbish(text: str) -> bool:
    """Are there more control characters than a slip explains? Then it is no text."""
    return len(_CONTROL.findall(text)) > len(text) * _RUBBISH_SHARE
