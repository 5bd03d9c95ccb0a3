"""Requests per second and processor time per request of the two busiest pages, beside a bare one."""

import http.client
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from followup import clock
from followup.app import create_app
from followup.extensions import db
from followup.people.coordinators import add_coordinator
from followup.people.models import Contact, Role
from followup.settings import from_environment
from followup.updates.links import page_address
from tests.bench.servers import environment, free_port, processor_seconds, resident_megabytes, serving

CLIENTS = 4
REQUESTS = 400
WARM_UP = 40


@dataclass(frozen=True)
class Figure:
    """What one address cost."""

    name: str
    per_second: float
    processor_ms: float


def measure(data: Path) -> None:
    """Print the figures of the list of overdue commitments, a municipality's page, and the bare page."""
    cookie, token_path = _prepare(data)
    figures = []
    port = free_port()
    web = [sys.executable, "-m", "followup.cli.main", "web"]
    with serving(web, environment(data, FOLLOWUP_PORT=str(port)), port) as pid:
        overdue = "/commitments?timeliness=overdue"
        figures.append(_figure("commitments, overdue, 50 rows", pid, port, overdue, cookie))
        figures.append(_figure("a municipality's page", pid, port, token_path, ""))
        print(f"web process: {resident_megabytes(pid):.0f} MB resident after the load")
    port = free_port()
    bare = [sys.executable, "-m", "tests.bench.bare", str(port)]
    with serving(bare, environment(data), port) as pid:
        figures.append(_figure("bare page, the same 50 rows", pid, port, "/", ""))
    _print(figures)


def _prepare(data: Path) -> tuple[str, str]:
    """A signed-in coordinator's cookie, and the path of one municipality's page."""
    app = create_app(from_environment({"FOLLOWUP_DATA_DIR": str(data)}))
    with app.app_context():
        coordinator = add_coordinator(
            email="bench@ks.example", name="Bench", role=Role.ADMIN, now=clock.now()
        )
        identity = coordinator.get_id()
        contact = db.session.scalars(select(Contact).order_by(Contact.id).limit(1)).one()
        address = page_address(contact, now=clock.now())
        db.session.commit()
    client = app.test_client()
    with client.session_transaction() as session:
        session["_user_id"] = identity
    cookie = client.get_cookie("followup")
    return (f"followup={cookie.value}" if cookie else ""), "/u/" + address.rpartition("/u/")[2]


def _figure(name: str, pid: int, port: int, path: str, cookie: str) -> Figure:
    _load(port, path, cookie, WARM_UP)
    before, started = processor_seconds(pid), time.monotonic()
    _load(port, path, cookie, REQUESTS)
    elapsed = time.monotonic() - started
    return Figure(name, REQUESTS / elapsed, (processor_seconds(pid) - before) / REQUESTS * 1000)


def _load(port: int, path: str, cookie: str, requests: int) -> None:
    problems: list[str] = []

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for _ in range(requests // CLIENTS):
            connection.request("GET", path, headers={"Cookie": cookie, "Accept-Language": "nb"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                problems.append(f"{path} answered {answer.status}")
                return

    threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise RuntimeError(problems[0])


def _print(figures: list[Figure]) -> None:
    bare = figures[-1]
    print(f"pages, {CLIENTS} clients, {REQUESTS} requests each, {os.cpu_count()} processors:")
    for figure in figures:
        ratio = figure.processor_ms / bare.processor_ms
        print(
            f"  {figure.name:32} {figure.per_second:7.1f} requests/s {figure.processor_ms:7.2f} ms of processor "
            f"time a request ({ratio:.1f} times the bare page's)"
        )
