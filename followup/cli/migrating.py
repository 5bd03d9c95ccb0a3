"""Bringing a database to this version's migrations, and refusing one that is ahead or behind."""

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask_migrate import upgrade

from followup import layout
from followup.errors import FollowupError
from followup.extensions import db


class DatabaseAhead(FollowupError):
    """The database was migrated by newer code than this."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"The database is at migration {revision}, which this version does not know: a newer version has used "
            "it. Nothing was changed. Start the newer version, or restore a backup made with this one."
        )


class DatabaseBehind(FollowupError):
    """The database lacks migrations this code needs."""

    def __init__(self) -> None:
        super().__init__(
            "The database lacks migrations this version needs. Nothing was started or changed. "
            "Run `flask --app wsgi db upgrade` once, and start again."
        )


def migrate() -> None:
    """Bring the database to this version, all or nothing; quick when it is there already."""
    refuse_ahead()
    if database_revision() != newest_revision():
        upgrade()
    db.session.remove()


def refuse_unready() -> None:
    """Raise `DatabaseAhead` or `DatabaseBehind`; for processes that do not migrate themselves."""
    refuse_ahead()
    if database_revision() != newest_revision():
        raise DatabaseBehind


def refuse_ahead() -> None:
    """Raise `DatabaseAhead` when the database knows a migration this code does not."""
    revision = database_revision()
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise DatabaseAhead(revision)


def database_revision() -> str | None:
    """The migration the database is at, None before the first."""
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str | None:
    """The migration this code needs."""
    return _scripts().get_current_head()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(layout.find("migrations")))
