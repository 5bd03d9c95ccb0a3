"""The parts of a Word file that are read, unpacked and parsed within bounds.

A Word file is an archive of XML. No more is unpacked than what is read, no entity is resolved and nothing is fetched;
so a small file that would become a huge one is refused before it does.
"""

import io
import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.etree import LxmlError, XMLParser, fromstring

from followup.notes.reading.problems import DamagedFile, LockedFile, UnpacksTooLarge

KIND = "a Word document (.docx)"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_UNPACKED_MEGABYTES = 30
_MOST_NODES = 1_500_000
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_USUAL_MAIN_PART = "word/document.xml"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, LxmlError, NotImplementedError, RuntimeError,
    ValueError, OSError, EOFError, KeyError, TypeError,
)  # fmt: skip


@dataclass(frozen=True)
class Package:
    """Parsed XML: the document's body, and its styles and numbering where it has them."""

    body: Any
    styles: Any | None
    numbering: Any | None


def open_package(data: bytes, *, name: str) -> Package:
    """Raises DamagedFile, LockedFile or UnpacksTooLarge."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, name=name)
    except _BROKEN as error:
        raise DamagedFile(name, kind=KIND) from error


def _read(archive: zipfile.ZipFile, *, name: str) -> Package:
    main = _part_of(archive, "", "officeDocument", name=name) or _USUAL_MAIN_PART
    document = _parsed(archive, main, name=name)
    body = document.find(f"{W}body") if document is not None else None
    if body is None:
        raise DamagedFile(name, kind=KIND)
    styles = _part_of(archive, main, "styles", name=name)
    numbering = _part_of(archive, main, "numbering", name=name)
    return Package(body, _parsed(archive, styles, name=name), _parsed(archive, numbering, name=name))


def _part_of(archive: zipfile.ZipFile, part: str, kind: str, *, name: str) -> str | None:
    """The part that another one (or the whole file) is related to in this way."""
    folder, base = posixpath.split(part)
    relations = _parsed(archive, posixpath.join(folder, "_rels", f"{base}.rels"), name=name)
    for target in _targets(relations, kind):
        return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return None


def _targets(relations: Any, kind: str) -> Iterator[str]:
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
            yield relation.get("Target", "")


def _parsed(archive: zipfile.ZipFile, part: str | None, *, name: str) -> Any:
    """The root of a part, None where there is no such part."""
    if part is None or part not in archive.NameToInfo:
        return None
    xml = _unpacked(archive, archive.NameToInfo[part], name=name).replace(_STRICT, _USUAL)
    parser = XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = fromstring(xml, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedFile(name, kind=KIND)
    return root


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, *, name: str) -> bytes:
    most = MOST_UNPACKED_MEGABYTES * 1024 * 1024
    if part.flag_bits & 0x1:
        raise LockedFile(name)
    if part.file_size > most:
        raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
    with archive.open(part) as opened:
        xml = opened.read(most + 1)
    if len(xml) > most or xml.count(b"<") + xml.count(b"=") > _MOST_NODES:
        raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise DamagedFile(name, kind=KIND)
    return xml
