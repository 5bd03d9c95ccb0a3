"""Why a file could not be read, said so that the person knows what was kept and what to do next."""

from followup.errors import FollowupError


class UnreadableFile(FollowupError):
    """The root of what can be wrong with a file of notes."""

    def __init__(self, message: str) -> None:
        super().__init__(message, field="file")


class EmptyFile(UnreadableFile):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” has no text in it. Nothing was imported. Check that the export is complete and try again."
        )


class FileTooLarge(UnreadableFile):
    def __init__(self, name: str, *, megabytes: int) -> None:
        super().__init__(
            f"“{name}” is larger than the {megabytes} MB that can be read at once. Nothing was imported. "
            "Split the file, or export the notes as text, and try again."
        )


class TableTooLarge(UnreadableFile):
    def __init__(self, name: str, *, rows: int) -> None:
        super().__init__(
            f"“{name}” holds more than {rows} rows, or too many cells. Nothing was imported. "
            "Split it, or delete empty rows and columns, and try again."
        )


class DamagedFile(UnreadableFile):
    """The file says it is of a kind that is read, and is not whole."""

    def __init__(self, name: str, *, kind: str) -> None:
        super().__init__(
            f"“{name}” is {kind} that is damaged or not whole. Nothing was imported. "
            "Export or save it again and try with that file."
        )


class LockedFile(UnreadableFile):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is protected by a password. Nothing was imported. "
            "Save it without a password and try with that file."
        )


class UnpacksTooLarge(UnreadableFile):
    """A small file that would unpack into far more than anybody writes at a meeting."""

    def __init__(self, name: str, *, megabytes: int) -> None:
        super().__init__(
            f"“{name}” unpacks to more than {megabytes} MB. Nothing was imported. "
            "Save only the notes in a file of their own and try with that file."
        )


class TooManyPages(UnreadableFile):
    def __init__(self, name: str, *, pages: int) -> None:
        super().__init__(
            f"“{name}” has more than {pages} pages. Nothing was imported. Split it and try again."
        )


class ArchiveUnclear(UnreadableFile):
    """A ZIP archive that does not hold exactly one file of notes; `found` names what it holds."""

    def __init__(self, name: str, *, found: str) -> None:
        super().__init__(
            f"“{name}” does not hold one export to read. It holds: {found}. Nothing was imported. "
            "Unpack it and choose the file with the notes."
        )


class OnlyPictures(UnreadableFile):
    """A document without any words; text in pictures is not read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” holds only pictures, and text in pictures cannot be read. Nothing was imported. "
            "Export the notes as text, or write them off, and try with that file."
        )


class PictureNotRead(UnreadableFile):
    """A picture by itself; `kind` tells which."""

    def __init__(self, name: str, *, kind: str) -> None:
        super().__init__(
            f"“{name}” is {kind}, and text in pictures cannot be read. Nothing was imported. "
            "Export the notes as text, or write them off, and try with that file."
        )


class NotText(UnreadableFile):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is not readable text. Nothing was imported. "
            "Export the notes again as text (.txt) and try with that file."
        )


class FormatNotRead(UnreadableFile):
    """The file is of a known kind, called by its name, that is not read."""

    def __init__(self, name: str, *, kind: str, readable: str) -> None:
        super().__init__(
            f"“{name}” is {kind}, which cannot be read yet. Nothing was imported. "
            f"Export or save the notes as {readable} and try with that file."
        )
