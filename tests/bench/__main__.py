"""`make bench`: what pages and a Monday's run cost, beside the least they could cost, in one run.

Everything happens on loopback and in a throw-away folder. Ratios matter; single figures depend on the machine.
"""

import json
import tempfile
from pathlib import Path

from tests.bench import monday, pages
from tests.bench.servers import fill

MUNICIPALITIES, COMMITMENTS, CONTACTS = 357, 7140, 357


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        made = fill(data, municipalities=MUNICIPALITIES, commitments=COMMITMENTS, contacts=CONTACTS)
        print(f"database: {json.dumps(made)}")
        pages.measure(data)
        monday.measure(data)


if __name__ == "__main__":
    main()
