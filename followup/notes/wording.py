"""Why a file could not be read, said to a person in the page's language."""

from followup.notes.models import Upload
from followup.notes.reading.problems import UnreadableFile
from followup.notes.reading_words import in_the_pages_language


def words_for(problem: UnreadableFile) -> str:
    """What is wrong with the file, what was kept, and what to do next."""
    return in_the_pages_language(problem.message)


def words_for_upload(upload: Upload) -> str:
    """Why an upload was refused."""
    return in_the_pages_language((upload.problem or {})["message"])
