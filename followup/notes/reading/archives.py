"""ZIP archives: Padlet's export with its posts, or an archive around one file of notes."""

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from followup.notes.reading.document import Document
from followup.notes.reading.problems import ArchiveUnclear, DamagedFile, LockedFile, UnpacksTooLarge

MOST_UNPACKED_MEGABYTES = 60
_MOST_MEMBERS = 5_000
_MOST_NAMED = 6
_NOTES = (".csv", ".xlsx", ".docx", ".pdf", ".txt", ".tsv", ".md")


def unpack_notes(data: bytes, *, name: str) -> tuple[str, bytes]:
    """The name and bytes of the one file of notes in an archive.

    1. Padlet's posts (`Posts….csv`), when there is one such file, whatever stands beside it.
    2. Else the only file of a format that is read.

    Raises ArchiveUnclear, DamagedFile, LockedFile or UnpacksTooLarge.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive, name=name)
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise DamagedFile(name, kind="a ZIP archive") from error


def _unpacked(archive: zipfile.ZipFile, *, name: str) -> tuple[str, bytes]:
    members = [member for member in archive.infolist() if _is_of_somebody(member)]
    if len(members) > _MOST_MEMBERS:
        raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
    member = _chosen(members, name=name)
    if member.flag_bits & 0x1:
        raise LockedFile(name)
    with archive.open(member) as opened:
        unpacked = opened.read(MOST_UNPACKED_MEGABYTES * 1024 * 1024 + 1)
    if len(unpacked) > MOST_UNPACKED_MEGABYTES * 1024 * 1024:
        raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
    return PurePosixPath(member.filename).name, unpacked


def _chosen(members: Sequence[zipfile.ZipInfo], *, name: str) -> zipfile.ZipInfo:
    readable = [member for member in members if _suffix(member) in _NOTES]
    posts = [
        member for member in readable if PurePosixPath(member.filename).name.casefold().startswith("posts")
    ]
    for candidates in (posts, [m for m in readable if _suffix(m) in (".csv", ".xlsx")], readable):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            break
    names = [PurePosixPath(member.filename).name for member in readable or members]
    more = [f"and {len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
    raise ArchiveUnclear(name, found=", ".join([*names[:_MOST_NAMED], *more]) or "nothing")


def _is_of_somebody(member: zipfile.ZipInfo) -> bool:
    """No folder, and nothing a system left behind."""
    path = PurePosixPath(member.filename)
    return not member.is_dir() and "__MACOSX" not in path.parts and not path.name.startswith(".")


def _suffix(member: zipfile.ZipInfo) -> str:
    return PurePosixPath(member.filename).suffix.casefold()


def read_archive(data: bytes, *, name: str, read: Callable[..., Document]) -> Document:
    """What stands in the one file of notes in an archive; `read` reads a file by its own name."""
    inner, unpacked = unpack_notes(data, name=name)
    return read(unpacked, name=inner)
