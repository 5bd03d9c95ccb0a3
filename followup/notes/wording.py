"""Why a file could not be read, said to a person in the page's language."""

from flask_babel import gettext as _

from followup.notes.extracting_apart import ReadingFailed, ReadingTookTooLong, as_error
from followup.notes.models import Upload
from followup.notes.reading.formats import kind_of
from followup.notes.reading.problems import EmptyFile, FileTooLarge, FormatNotRead, NotText, UnreadableFile
from followup.notes.reading.text import MAX_MEGABYTES
from followup.notes.reading_words import in_the_pages_language


def words_for(problem: UnreadableFile, *, name: str, data: bytes) -> str:
    """What is wrong with the file, what was kept, and what to do next."""
    if isinstance(problem, EmptyFile):
        return _(
            "“%(name)s” has no text in it. Nothing was stored. Check that the export is complete and try again.",
            name=name,
        )
    if isinstance(problem, NotText):
        return _(
            "“%(name)s” is not readable text. Nothing was stored. "
            "Export the notes again as text (.txt) and try with that file.",
            name=name,
        )
    if isinstance(problem, FileTooLarge):
        return _(
            "“%(name)s” is larger than the %(megabytes)d MB of text that can be read at once. "
            "Nothing was stored. Split it and try again.",
            name=name,
            megabytes=MAX_MEGABYTES,
        )
    if isinstance(problem, FormatNotRead):
        return _(
            "“%(name)s” is %(kind)s, which cannot be read yet. Nothing was stored. "
            "Save the notes as text (.txt) and try with that file.",
            name=name,
            kind=in_the_pages_language(kind_of(data, name=name)),
        )
    return _words_for_the_reader(problem, name=name)


def words_for_upload(upload: Upload) -> str:
    """Why an upload was refused; what is not about its file is said as it was said then."""
    told = upload.problem or {}
    problem = as_error(told)
    if not isinstance(problem, UnreadableFile) or type(problem).__name__ != told["kind"]:
        return problem.message
    return words_for(problem, name=upload.file_name, data=b"")


def _words_for_the_reader(problem: UnreadableFile, *, name: str) -> str:
    """What went wrong with reading itself, not with the file."""
    if isinstance(problem, ReadingTookTooLong):
        return _(
            "Reading “%(name)s” took too long and was stopped. Nothing was stored. Split it and try again.",
            name=name,
        )
    if isinstance(problem, ReadingFailed):
        return _(
            "“%(name)s” could not be read because of a fault in the program. Nothing was stored. "
            "Tell whoever runs this installation; the log says more.",
            name=name,
        )
    return problem.message
