"""What every test stands on: a real database of each kind, a clock that stands still, and one page client."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade
from jinja2 import FileSystemBytecodeCache

from followup import clock
from followup.app import create_app
from followup.extensions import db
from followup.settings import from_environment
from tests import people
from tests.pages import PageClient

pytest_plugins = ("tests.postgres", "tests.no_network", "tests.smtp", "tests.example")

MONDAY_MORNING = datetime(2021, 1, 11, 7, 30, tzinfo=UTC)
"""11 January 2021, 08:30 in Oslo: five weeks after the example meeting of 4 December 2020."""


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite database, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("migrated")
    app = create_app(from_environment({"FOLLOWUP_DATA_DIR": str(folder)}))
    with app.app_context():
        upgrade()
        db.session.remove()
        db.engine.dispose()
    return folder / "followup.sqlite3"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The kind of database a test runs on: every test that asks for one runs on both."""
    if request.param == "postgresql" and os.environ.get("TEST_ONLY_SQLITE"):
        pytest.skip("TEST_ONLY_SQLITE is set")
    return request.param


@pytest.fixture
def database_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated database without data other than the register."""
    if database == "postgresql":
        return request.getfixturevalue("clean_postgres_url")
    path = tmp_path / "followup.sqlite3"
    shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def extra_settings() -> dict[str, str]:
    """Settings a test module adds to the application's; override it there."""
    return {}


@pytest.fixture(scope="session")
def templates_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates compiled by one test's application serve the next's: compiling took most of a page's time."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def app(
    database_url: str,
    tmp_path: Path,
    extra_settings: dict[str, str],
    templates_compiled_once: FileSystemBytecodeCache,
) -> Iterator[Flask]:
    """An application on its own database, with the clock stopped on a Monday morning."""
    settings = from_environment(
        {
            "FOLLOWUP_DATA_DIR": str(tmp_path),
            "FOLLOWUP_DATABASE_URL": database_url,
            "FOLLOWUP_SECRET_KEY": "a key for tests only, never used elsewhere",
            **extra_settings,
        }
    )
    app = create_app(settings)
    app.testing = True
    app.jinja_env.bytecode_cache = templates_compiled_once
    with clock.stopped_at(MONDAY_MORNING):
        yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
    clock.reset()


@pytest.fixture
def in_app(app: Flask) -> Iterator[Flask]:
    """The application's context, for tests that call verbs and queries directly."""
    with app.app_context():
        yield app


@pytest.fixture
def client(app: Flask) -> PageClient:
    """A visitor who has not signed in; checks every page it is shown."""
    return PageClient(app)


@pytest.fixture
def coordinator(app: Flask) -> PageClient:
    """Kari, who runs meetings, signed in."""
    return people.signed_in(app, people.KARI)


@pytest.fixture
def admin(app: Flask) -> PageClient:
    """Astrid, who also keeps people and settings, signed in."""
    return people.signed_in(app, people.ASTRID)


@pytest.fixture
def viewer(app: Flask) -> PageClient:
    """Vera, who may read, signed in."""
    return people.signed_in(app, people.VERA)
