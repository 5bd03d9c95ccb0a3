"""A Monday's run: how fast everybody's reminders are composed and delivered, beside plain `smtplib`."""

import smtplib
import subprocess
import sys
import time
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

from tests.bench.servers import free_port, run

MORNING = "2021-01-11T08:00"


def measure(data: Path) -> None:
    """Print mails per second composed, delivered to a sink on loopback, and sent by `smtplib` alone."""
    composed = _timed(data, "digests", "compose", "--now", MORNING)
    port, kept = free_port(), data / "caught"
    sink = subprocess.Popen([sys.executable, "-m", "tests.bench.sink", str(port), str(kept)])
    try:
        _wait_for(port)
        delivered = _timed(
            data, "outbox", "deliver", "--now", MORNING, FOLLOWUP_SMTP_URL=f"smtp://127.0.0.1:{port}"
        )
        letters = [path.read_bytes() for path in sorted(kept.iterdir())]
        plain = _send_plainly(port, letters)
    finally:
        sink.terminate()
        sink.wait(timeout=10)
    start = _timed(data, "outbox", "list", "--json")
    count = len(letters)
    print(f"a Monday's run, {count} mails (each command's own start, {start:.2f} s, taken off):")
    print(f"  composed  {count / max(composed - start, 0.001):8.1f} mails/s")
    print(f"  delivered {count / max(delivered - start, 0.001):8.1f} mails/s")
    print(f"  smtplib   {count / plain:8.1f} mails/s, the same bytes over one connection")


def _timed(data: Path, *command: str, **more: str) -> float:
    started = time.monotonic()
    run(data, *command, **more)
    return time.monotonic() - started


def _send_plainly(port: int, letters: list[bytes]) -> float:
    started = time.monotonic()
    with smtplib.SMTP("127.0.0.1", port) as connection:
        for letter in letters:
            headers = message_from_bytes(letter, policy=SMTP)
            connection.sendmail("bench@ks.example", [str(headers["To"])], letter)
    return time.monotonic() - started


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            smtplib.SMTP("127.0.0.1", port, timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the sink did not answer")
