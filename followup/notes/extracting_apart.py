"""Reading in a short-lived child process, so that the language lists' memory never stays with the server."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

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


def extract_apart(data: bytes, *, name: str, held_on: date, timeout: float = 120) -> Extraction:
    """`extract` in a child process. Raises what `extract` raises; ReadingTookTooLong after `timeout` seconds."""
    refuse_unreadable(data, name=name)
    answer = _answer(data, name=name, held_on=held_on, timeout=timeout)
    if refusal := answer.get("refusal"):
        raise _as_error(refusal)
    return Extraction.from_transfer(answer["extraction"])


def _answer(data: bytes, *, name: str, held_on: date, timeout: float) -> dict[str, dict[str, str]]:
    command = [sys.executable, "-m", "followup.notes.extracting_child", name, held_on.isoformat()]
    path = os.pathsep.join([str(_PACKAGE_PARENT), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(  # noqa: S603 our own interpreter and module, arguments not through a shell
            command, input=data, capture_output=True, timeout=timeout, env=environment, check=True
        )
    except subprocess.TimeoutExpired:
        raise ReadingTookTooLong(name, seconds=timeout) from None
    except subprocess.CalledProcessError as failure:
        reading_failed = ReadingFailed(name)
        reading_failed.add_note(failure.stderr.decode("utf-8", "replace")[-2000:])
        raise reading_failed from None
    return json.loads(done.stdout)


def _as_error(refusal: dict[str, str]) -> FollowupError:
    """The same error again, of its own class where it is one of reading's."""
    kind = getattr(problems, refusal["kind"], UnreadableFile)
    error = kind.__new__(kind)
    FollowupError.__init__(error, refusal["message"], field=refusal["field"])
    return error
