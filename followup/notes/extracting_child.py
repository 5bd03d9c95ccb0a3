"""The child process of `extracting_apart`: bytes on standard input, an extraction or an error as JSON on output."""

import json
import sys
from datetime import date

from followup.errors import FollowupError
from followup.notes.extracting import extract


def main() -> int:
    """Arguments: the file's name and the day of the meeting. Exit code 0 also for a refusal said in words."""
    name, held_on = sys.argv[1], date.fromisoformat(sys.argv[2])
    try:
        answer = {"extraction": extract(sys.stdin.buffer.read(), name=name, held_on=held_on).as_transfer()}
    except FollowupError as refusal:
        answer = {
            "refusal": {"kind": type(refusal).__name__, "message": refusal.message, "field": refusal.field}
        }
    sys.stdout.write(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main())
