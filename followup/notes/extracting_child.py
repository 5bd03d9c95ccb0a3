"""The child process of `extracting_apart`: bytes on standard input, lines of JSON on output.

First, now and then, `{"progress": 0.4}`; last the extraction, or a refusal said in words.
"""

import json
import sys
from datetime import date
from typing import Any

from followup.errors import FollowupError
from followup.notes.extracting import extract

_STEP = 0.05


class _Progress:
    """Tells how far the work has come, a step of some per cent at a time."""

    def __init__(self) -> None:
        self.told = 0.0

    def __call__(self, share: float) -> None:
        if share >= self.told + _STEP:
            self.told = share
            _say({"progress": round(share, 2)})


def main() -> int:
    """Arguments: the file's name, the day of the meeting, roles of columns as JSON. Exits 0 for a refusal too."""
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
