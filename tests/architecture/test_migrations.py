"""Migrations go up, down and up again, on both databases, and lose nothing on the way up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import check, downgrade, upgrade
from sqlalchemy import create_engine, inspect, text

from followup.app import create_app
from followup.extensions import db
from followup.settings import from_environment
from tests import people
from tests.postgres import SECRET, fresh_database


@pytest.fixture
def empty_database_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if database == "sqlite":
        yield f"sqlite:///{tmp_path / 'fresh.sqlite3'}"
        return
    with fresh_database(request.getfixturevalue("postgres_server"), "followup_migrations") as url:
        yield url


@pytest.fixture
def unmigrated(empty_database_url: str, tmp_path: Path) -> Iterator[Flask]:
    app = create_app(
        from_environment(
            {
                "FOLLOWUP_DATA_DIR": str(tmp_path),
                "FOLLOWUP_DATABASE_URL": empty_database_url,
                "FOLLOWUP_SECRET_KEY": SECRET,
            }
        )
    )
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


def test_up_down_and_up_again_with_data(unmigrated: Flask) -> None:
    upgrade()
    people.contact(people.ALICE, "Sula")
    db.session.commit()
    db.session.remove()
    downgrade(revision="0001")
    upgrade()
    assert _count("municipalities") == 357
    assert _count("contacts") == 1
    downgrade(revision="base")
    assert inspect(db.engine).get_table_names() == ["alembic_version"]
    upgrade()
    assert _count("municipalities") == 357
    assert _count("contacts") == 0


def test_the_models_are_what_the_migrations_make(unmigrated: Flask) -> None:
    upgrade()
    check()


def test_a_failed_migration_leaves_nothing_behind(unmigrated: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    from followup.people import register

    monkeypatch.setattr(register, "municipalities", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        upgrade()
    assert not set(inspect(db.engine).get_table_names()) - {"alembic_version"}


def test_rebuilding_a_table_on_sqlite_keeps_the_rows_that_refer_to_it(
    unmigrated: Flask, tmp_path: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Batch migrations drop the old table; without care, ON DELETE CASCADE would empty its children."""
    if database != "sqlite":
        pytest.skip("only SQLite rebuilds tables")
    upgrade()
    before = _count("municipality_numbers")
    folder = _migrations_with_a_rebuild(tmp_path)
    upgrade(directory=str(folder))
    assert _count("municipality_numbers") == before > 357


def _migrations_with_a_rebuild(tmp_path: Path) -> Path:
    import shutil

    from followup import layout

    folder = tmp_path / "migrations"
    shutil.copytree(layout.find("migrations"), folder)
    (folder / "versions" / "9999_rebuild.py").write_text(
        '"""A rebuild."""\nimport sqlalchemy as sa\nfrom alembic import op\n'
        f'revision = "9999"\ndown_revision = "{_head(folder)}"\nbranch_labels = depends_on = None\n'
        "def upgrade():\n"
        '    with op.batch_alter_table("municipalities", recreate="always") as batch:\n'
        '        batch.alter_column("county", type_=sa.String(130))\n'
        "def downgrade():\n    pass\n",
        encoding="utf-8",
    )
    return folder


def _head(folder: Path) -> str:
    return max(path.name.split("_")[0] for path in (folder / "versions").glob("0*.py"))


def _count(table: str) -> int:
    engine = create_engine(db.engine.url)
    with engine.connect() as connection:
        counted = connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
    engine.dispose()
    return int(counted)
