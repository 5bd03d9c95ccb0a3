"""Why a file could not be read, said to a person in the page's language."""

from collections.abc import Callable, Mapping

from followup.notes.importing import MeetingNameTaken, NoteImportedAlready
from followup.notes.models import Upload
from followup.notes.reading.problems import UnreadableFile
from followup.notes.reading_words import in_the_pages_language

_WORDED: Mapping[str, Callable[[str], str]] = {
    kind.__name__: kind.worded for kind in (MeetingNameTaken, NoteImportedAlready)
}


def words_for(problem: UnreadableFile) -> str:
    """What is wrong with the file, what was kept, and what to do next."""
    return in_the_pages_language(problem.message)


def words_for_upload(upload: Upload) -> str:
    """Why an upload was refused, whoever was there when it was."""
    problem = upload.problem or {}
    worded = _WORDED.get(problem["kind"])
    if worded is not None and "name" in problem:
        return worded(problem["name"])
    return in_the_pages_language(problem["message"])
