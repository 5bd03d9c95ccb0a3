"""Processes a measurement needs: the product's web server, and a bare page to compare with."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOW = "2021-01-11T07:30"


def environment(data: Path, **more: str) -> dict[str, str]:
    """The settings of a throw-away installation, on a demonstration clock."""
    return {
        **os.environ,
        "FOLLOWUP_DATA_DIR": str(data),
        "FOLLOWUP_CLOCK": NOW,
        "PYTHONPATH": str(ROOT),
        **more,
    }


def run(data: Path, *command: str, **more: str) -> str:
    """Run one `followup` command and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "followup.cli.main", *command],
        env=environment(data, **more),
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def fill(data: Path, *, municipalities: int, commitments: int, contacts: int) -> dict[str, int]:
    """Fill the throw-away database."""
    amounts = ("--municipalities", municipalities, "--commitments", commitments, "--contacts", contacts)
    return json.loads(run(data, "generate", *map(str, amounts)))


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


@contextmanager
def serving(command: list[str], env: dict[str, str], port: int) -> Iterator[int]:
    """Run a server until the block ends; yields its process id once it answers."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/healthz", process)
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} did not answer")


def processor_seconds(pid: int) -> float:
    """User and system time a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid: int) -> float:
    """Memory a process holds now."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
