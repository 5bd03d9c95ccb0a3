"""What browser tests stand on: the real application under its production server, and Debian's Chromium.

The browser is started once a run; every test gets a server, a database and a browser profile of its own.
"""

import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from waitress.server import create_server

from followup import clock
from followup.app import create_app
from followup.example.loading import load_example
from followup.extensions import db
from followup.settings import from_environment
from tests import people
from tests.people import Persona

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

OpenAs = Callable[..., Page]


@pytest.fixture
def database() -> str:
    """The pages look the same on both databases, so the browser sees one."""
    return "sqlite"


@pytest.fixture(scope="session")
def told_example(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Path:
    """A data folder with the example told, made once."""
    folder = tmp_path_factory.mktemp("example")
    shutil.copy(migrated_sqlite, folder / "followup.sqlite3")
    app = create_app(from_environment({"FOLLOWUP_DATA_DIR": str(folder), "FOLLOWUP_SECRET_KEY": "x" * 40}))
    with app.app_context():
        load_example()
        db.session.remove()
        db.engine.dispose()
    clock.reset()
    return folder


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path, migrated_sqlite: Path) -> str:
    """An empty database; in a module that sets `WITH_EXAMPLE`, the example and its demonstration clock."""
    path = tmp_path / "followup.sqlite3"
    if getattr(request.module, "WITH_EXAMPLE", False):
        shutil.copytree(request.getfixturevalue("told_example"), tmp_path, dirs_exist_ok=True)
    else:
        shutil.copy(migrated_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running Chromium, without sandbox or anything that reaches out."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed (on Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def port() -> int:
    """A free port on loopback, known before the application is built because links carry it."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


@pytest.fixture
def extra_settings(port: int) -> dict[str, str]:
    """The address of the live server, so that links in mail lead to it."""
    return {"FOLLOWUP_PORT": str(port), "FOLLOWUP_BASE_URL": f"http://127.0.0.1:{port}"}


@pytest.fixture
def live_server(app: Flask, port: int) -> Iterator[str]:
    """The address of the application, served by waitress in a thread until the test ends."""
    server = create_server(app, host="127.0.0.1", port=port, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained about: refused by the policy, not found, failed scripts. Must stay empty."""
    return []


@pytest.fixture
def open_as(app: Flask, live_server: str, chromium: Browser, complaints: list[str]) -> Iterator[OpenAs]:
    """`open_as(KARI, "/commitments", viewport=PHONE)`: a page as somebody (None: a visitor) sees it."""
    contexts: list[BrowserContext] = []

    def open_page(
        who: Persona | None, address: str, *, viewport: dict[str, int] = DESKTOP, **options: object
    ) -> Page:
        context = chromium.new_context(
            base_url=live_server,
            viewport=viewport,  # pyright: ignore[reportArgumentType]
            locale="nb-NO",
            **options,  # pyright: ignore[reportArgumentType]
        )
        contexts.append(context)
        if who is not None:
            context.add_cookies([_session_cookie(app, who, live_server)])  # pyright: ignore[reportArgumentType]
        page = context.new_page()
        page.on(
            "console", lambda message: complaints.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def _session_cookie(app: Flask, who: Persona, address: str) -> dict[str, str]:
    cookie = people.signed_in(app, who).browser.get_cookie("followup")
    assert cookie is not None
    return {"name": "followup", "value": cookie.value, "url": address}
