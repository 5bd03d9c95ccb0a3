"""Reading in a short-lived child process, so that the language lists' memory never stays with the server."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import Any

from followup.errors import FollowupError
from followup.notes.extraction import Extraction
from followup.notes.reading import problems
from followup.notes.reading.formats import refuse_unreadable
from followup.notes.reading.problems import UnreadableFile
from followup.notes.reading.pulse import OUT_OF_MEMORY, STUCK

_MODULE = ("-m", "followup.notes.extracting_child")
_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


class ReadingTookTooLong(UnreadableFile):
    def __init__(self, name: str, *, seconds: float) -> None:
        super(UnreadableFile, self).__init__(
            f"Reading “{name}” took more than {seconds:.0f} seconds and was stopped. Nothing was imported. "
            "Split the file and try again.",
            field="file",
        )


class ReadingFailed(UnreadableFile):
    def __init__(self, name: str) -> None:
        super(UnreadableFile, self).__init__(
            f"“{name}” could not be read because of a fault in the program. Nothing was imported. "
            "Tell the operator; the log says more.",
            field="file",
        )


class ReadingBroke(UnreadableFile):
    """The child ended before it could say why: a broken file, or one that fills all memory."""

    def __init__(self, name: str) -> None:
        super(UnreadableFile, self).__init__(
            f"“{name}” is damaged, or needs more memory or time than notes do, and reading it was stopped. "
            "Nothing was imported. Export or save the notes again and try with that file.",
            field="file",
        )


_KINDS: Mapping[str, type[UnreadableFile]] = {
    kind.__name__: kind
    for kind in (*vars(problems).values(), ReadingTookTooLong, ReadingFailed, ReadingBroke)
    if isinstance(kind, type) and issubclass(kind, UnreadableFile)
}


def extract_apart(
    data: bytes,
    *,
    name: str,
    held_on: date,
    columns: Mapping[int, Sequence[str | None]] | None = None,
    timeout: float = 120,
    progress: Callable[[float], object] = lambda _share: None,
) -> Extraction:
    """`extract` in a child process. Raises what `extract` raises; ReadingTookTooLong after `timeout` seconds.

    `columns` are the roles a person gave a table's columns, by the line of its headings.
    `progress` is told now and then which share of the work, from 0 to 1, is done.
    """
    refuse_unreadable(data, name=name)
    arguments = (
        name,
        held_on.isoformat(),
        json.dumps({str(line): list(roles) for line, roles in (columns or {}).items()}),
    )
    answer = _answer(data, arguments, timeout=timeout, progress=progress)
    if refusal := answer.get("refusal"):
        raise as_error(refusal)
    return Extraction.from_transfer(answer["extraction"])


def _answer(
    data: bytes, arguments: Sequence[str], *, timeout: float, progress: Callable[[float], object]
) -> dict[str, Any]:
    command = [sys.executable, *_MODULE, *arguments]
    path = os.pathsep.join([str(_PACKAGE_PARENT), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    with TemporaryFile() as said_wrong, TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603 our own interpreter and module, arguments not through a shell
            command, stdin=given, stdout=subprocess.PIPE, stderr=said_wrong, env=environment
        )
        answer, is_late = _listen(child, timeout=timeout, progress=progress)
        if is_late:
            raise ReadingTookTooLong(arguments[0], seconds=timeout)
        if child.returncode in (STUCK, OUT_OF_MEMORY) or child.returncode < 0:
            raise ReadingBroke(arguments[0])
        if child.returncode or answer is None:
            said_wrong.seek(0)
            reading_failed = ReadingFailed(arguments[0])
            reading_failed.add_note(said_wrong.read().decode("utf-8", "replace")[-2000:])
            raise reading_failed
    return answer


def _listen(
    child: subprocess.Popen[bytes], *, timeout: float, progress: Callable[[float], object]
) -> tuple[dict[str, Any] | None, bool]:
    """The child's last word, and whether it was stopped for taking too long."""
    answer: dict[str, Any] | None = None
    late = Event()

    def stop() -> None:
        late.set()
        child.kill()

    timer = Timer(timeout, stop)
    timer.start()
    try:
        with child:
            for line in child.stdout or ():
                said = json.loads(line)
                if "progress" in said:
                    progress(said["progress"])
                else:
                    answer = said
    except ValueError:
        answer = None
    finally:
        timer.cancel()
        child.kill()
    return answer, late.is_set()


def as_error(refusal: Mapping[str, str | None]) -> FollowupError:
    """The error told by `kind`, `message` and `field` again, of its own class where it is one of reading's."""
    kind = _KINDS.get(refusal["kind"] or "", UnreadableFile)
    error = kind.__new__(kind)
    FollowupError.__init__(error, refusal["message"] or "", field=refusal.get("field"))
    return error
