"""How migrations run: all or nothing, on both databases, and never deleting children by the way.

SQLite rebuilds a table to alter it; with foreign keys on, dropping the old table would cascade to every row
that refers to it. So they are off while migrating, checked afterwards, and on again.
"""

from alembic import context
from flask import current_app
from sqlalchemy import Connection, Engine

from followup.extensions import UTCDateTime, db

config = context.config


def _engine() -> Engine:
    return current_app.extensions["migrate"].db.engine


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_as_batch=True,
        compare_type=True,
        transactional_ddl=True,
        transaction_per_migration=False,
        process_revision_directives=_leave_out_empty,
        render_item=_render_instants_plainly,
    )
    with context.begin_transaction():
        context.run_migrations()
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"the migration broke references: {broken[:5]}")


def _leave_out_empty(_context: object, _revision: object, directives: list) -> None:
    if getattr(config.cmd_opts, "autogenerate", False) and directives[0].upgrade_ops.is_empty():
        directives[:] = []


def _render_instants_plainly(kind: str, item: object, _context: object) -> str | bool:
    """Migrations outlive the code: they name the database's type, not ours."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UTCDateTime) else False


def migrate_online() -> None:
    with _engine().connect() as connection:
        if connection.dialect.name != "sqlite":
            _run(connection)
            return
        raw = connection.connection.driver_connection
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            _run(connection)
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


migrate_online()
