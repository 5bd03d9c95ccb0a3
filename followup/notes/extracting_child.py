"""The child process of `extracting_apart`: bytes on standard input, lines of JSON on output.

First, now and then, `{"progress": 0.4}`; last the extraction, or a refusal said in words. It may take so much
memory and time and no more, and ends itself where a library does not come back from its work on a broken file.
"""

import json
import os
import sys
import time
from datetime import date
from threading import Thread
from typing import Any

from followup.errors import FollowupError
from followup.notes.extracting import extract
from followup.notes.reading.pulse import OUT_OF_MEMORY, STUCK, heard_by

_STEP = 0.05
MOST_MEMORY = 1536 << 20
MOST_SECONDS = 300
STUCK_SECONDS = 2.5
"""Of work, not of waiting, inside one call into a library."""


class _Progress:
    """Tells how far the work has come, a step of some per cent at a time."""

    def __init__(self) -> None:
        self.told = 0.0

    def __call__(self, share: float) -> None:
        if share >= self.told + _STEP:
            self.told = share
            _say({"progress": round(share, 2)})


class _Watch:
    """Ends the process when a call into a library takes too long."""

    def __init__(self) -> None:
        self.began: float | None = None
        Thread(target=self._look, daemon=True).start()

    def __call__(self, at_work: bool) -> None:
        self.began = time.process_time() if at_work else None

    def _look(self) -> None:
        while True:
            time.sleep(0.2)
            began = self.began
            if began is not None and time.process_time() - began > STUCK_SECONDS:
                os._exit(STUCK)


def limit_memory_and_time() -> None:
    """Where the platform can: a file made to fill the memory ends this process, not the server."""
    try:
        import resource

        for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CPU, MOST_SECONDS)):
            _, hard = resource.getrlimit(what)
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    except (ImportError, ValueError, OSError):
        return


def main() -> int:
    """Arguments: the file's name, the day of the meeting, roles of columns as JSON. Exits 0 for a refusal too."""
    limit_memory_and_time()
    heard_by.set(_Watch())
    try:
        return _answer()
    except MemoryError:
        return OUT_OF_MEMORY


def _answer() -> int:
    name, held_on = sys.argv[1], date.fromisoformat(sys.argv[2])
    columns = {int(line): roles for line, roles in json.loads(sys.argv[3]).items()}
    try:
        data, progress = sys.stdin.buffer.read(), _Progress()
        extraction = extract(data, name=name, held_on=held_on, columns=columns, progress=progress)
        _say({"extraction": extraction.as_transfer()})
    except FollowupError as refusal:
        kind = type(refusal).__name__
        _say({"refusal": {"kind": kind, "message": refusal.message, "field": refusal.field}})
    return 0


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
