"""`followup up`: the main job, as a process of its own on an empty folder."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.servers import free_port, resident_megabytes

pytestmark = pytest.mark.slow

READY_WITHIN = 60
MAIL_WITHIN = 60
IDLE_MEGABYTES = 150


def command(data: Path, *words: str, **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "followup.cli.main", *words],
        env={**os.environ, "FOLLOWUP_DATA_DIR": str(data), "PYTHONUNBUFFERED": "1", **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def running(data: Path, *words: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """`followup up` until the block ends; yields its address once it is ready."""
    port = free_port()
    process = command(data, "up", *words, FOLLOWUP_PORT=str(port))
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_ready(address, process)
        yield address, process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def wait_until_ready(address: str, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        assert process.poll() is None, process.stderr and process.stderr.read()
        try:
            urllib.request.urlopen(f"{address}/readyz", timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"{address} was not ready within {READY_WITHIN} seconds")


def visitor() -> urllib.request.OpenerDirector:
    """A browser with a jar for cookies and nothing else."""
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor())


def fetch(browser: urllib.request.OpenerDirector, address: str, form: dict[str, str] | None = None) -> str:
    data = urllib.parse.urlencode(form).encode() if form is not None else None
    with browser.open(address, data=data, timeout=20) as answer:
        return answer.read().decode()


def csrf_of(page: str) -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def sign_in(browser: urllib.request.OpenerDirector, process: subprocess.Popen[str]) -> None:
    """By the link that was printed."""
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"http\S+/sign-in/link/\S+", line):
            fetch(browser, found[0], {"csrf_token": csrf_of(fetch(browser, found[0]))})
            return
    raise AssertionError("no sign-in link was printed")


def test_an_empty_folder_becomes_the_example_and_monday_s_mail_can_be_seen_to_go(tmp_path: Path) -> None:
    with running(tmp_path / "data") as (address, process):
        browser = visitor()
        sign_in(browser, process)
        overview = fetch(browser, f"{address}/")
        assert "2021" in overview and "Levanger" in overview
        before = fetch(browser, f"{address}/mail").count('href="/mail/')
        fetch(browser, f"{address}/demonstration/forward", {"csrf_token": csrf_of(overview)})
        deadline = time.monotonic() + MAIL_WITHIN
        while fetch(browser, f"{address}/mail").count('href="/mail/') == before:
            assert time.monotonic() < deadline, "no mail went within a minute of Monday 08:00"
            time.sleep(0.5)
        assert resident_megabytes(process.pid) < IDLE_MEGABYTES
    assert process.returncode == 0


def test_the_second_start_goes_on_where_the_first_stopped(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with running(data):
        kept = (data / "clock.json").read_text()
    with running(data) as (_address, process):
        assert (data / "clock.json").read_text() == kept
        browser = visitor()
        sign_in(browser, process)


def test_empty_means_without_the_example(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--empty") as (_address, process):
        assert process.stdout is not None
        said = ""
        while "coordinator add" not in said:
            said += process.stdout.readline()
    assert not (tmp_path / "data" / "clock.json").exists()


def test_a_half_told_example_is_told_anew(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with running(data):
        pass
    (data / "clock.json").unlink()
    with running(data):
        assert (data / "clock.json").exists()


def test_a_taken_port_is_told_in_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        process = command(tmp_path / "data", "up", "--empty", FOLLOWUP_PORT=port)
        _out, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"Port {port}" in said and "FOLLOWUP_PORT" in said and "Traceback" not in said


def test_a_database_ahead_of_the_code_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    data = tmp_path / "data"
    command(data, "generate", "--municipalities", "1", "--commitments", "0", "--contacts", "0").communicate()
    database = sqlite3.connect(data / "followup.sqlite3")
    with database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    for words in (("up",), ("web",), ("worker",), ("scheduler",)):
        process = command(data, *words, FOLLOWUP_PORT=str(free_port()))
        _out, said = process.communicate(timeout=60)
        assert process.returncode == 2, said
        assert "9999" in said and "newer version" in said and "Traceback" not in said


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"FOLLOWUP_PORT": "http"}, "FOLLOWUP_PORT"),
        ({"FOLLOWUP_SMTP_URL": "smtp://mail.example.no"}, "FOLLOWUP_BASE_URL"),
    ],
)
def test_a_setting_that_will_not_do_stops_the_start_in_one_sentence(
    tmp_path: Path, settings: dict[str, str], named: str
) -> None:
    process = command(tmp_path / "data", "up", **settings)
    _out, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert named in said and "Traceback" not in said
