"""Reading in a short-lived child process, so that the language lists' memory never stays with the server."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
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


def extract_apart(
    data: bytes,
    *,
    name: str,
    held_on: date,
    timeout: float = 120,
    progress: Callable[[float], object] = lambda _share: None,
) -> Extraction:
    """`extract` in a child process. Raises what `extract` raises; ReadingTookTooLong after `timeout` seconds.

    `progress` is told now and then which share of the work, from 0 to 1, is done.
    """
    refuse_unreadable(data, name=name)
    answer = _answer(data, name=name, held_on=held_on, timeout=timeout, progress=progress)
    if refusal := answer.get("refusal"):
        raise _as_error(refusal)
    return Extraction.from_transfer(answer["extraction"])


def _answer(
    data: bytes, *, name: str, held_on: date, timeout: float, progress: Callable[[float], object]
) -> dict[str, Any]:
    command = [sys.executable, "-m", "followup.notes.extracting_child", name, held_on.isoformat()]
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
            raise ReadingTookTooLong(name, seconds=timeout)
        if child.returncode or answer is None:
            said_wrong.seek(0)
            reading_failed = ReadingFailed(name)
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


def _as_error(refusal: dict[str, str]) -> FollowupError:
    """The same error again, of its own class where it is one of reading's."""
    kind = getattr(problems, refusal["kind"], UnreadableFile)
    error = kind.__new__(kind)
    FollowupError.__init__(error, refusal["message"], field=refusal["field"])
    return error
