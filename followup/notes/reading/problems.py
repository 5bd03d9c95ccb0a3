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
