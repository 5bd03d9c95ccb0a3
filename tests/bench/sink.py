"""An SMTP server on loopback that takes everything and keeps each letter as a file."""

import sys
import threading
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller


class Keeper:
    """Writes each letter under its number."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        self.count += 1
        (self.folder / f"{self.count:06}.eml").write_bytes(envelope.content)
        return "250 kept"


if __name__ == "__main__":
    kept = Path(sys.argv[2])
    kept.mkdir(parents=True, exist_ok=True)
    controller = Controller(Keeper(kept), hostname="127.0.0.1", port=int(sys.argv[1]))
    controller.start()
    threading.Event().wait()
