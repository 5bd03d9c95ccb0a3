"""The `followup` command: every group of commands, and how errors reach the shell."""

import sys

import click
from flask import Flask
from flask.cli import FlaskGroup
from sqlalchemy.exc import SQLAlchemyError

from followup.app import create_app
from followup.cli import digests, migrating, notes, operations, outbox, people, running, updates
from followup.errors import FollowupError
from followup.settings import SettingError

# A file per group of commands; each has `register(group)`, which adds its commands to the group.
COMMAND_FILES = (digests, notes, operations, outbox, people, running, updates)


@click.group(cls=FlaskGroup, create_app=create_app, add_default_commands=False, add_version_option=False)
def followup() -> None:
    """Turn what was written at a meeting into commitments, and follow them up."""


for file in COMMAND_FILES:
    file.register(followup)


def init_app(app: Flask) -> None:
    """Offer the same commands as `flask --app wsgi …`."""
    for file in COMMAND_FILES:
        file.register(app.cli)


def main() -> None:
    """Run one command; errors are one sentence on stderr: exit 2 for bad input, 1 for failure."""
    try:
        followup.main(standalone_mode=False)
    except (FollowupError, SettingError) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except SQLAlchemyError as error:
        sys.exit(_explain(error))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Abort:
        sys.exit(1)


def _explain(error: SQLAlchemyError) -> int:
    """Say why the database could not be used, most often for want of migrations; returns the exit code."""
    try:
        with create_app().app_context():
            migrating.refuse_unready()
    except FollowupError as unready:
        click.echo(unready.message, err=True)
        return 2
    except SQLAlchemyError:
        pass
    reason = " ".join(str(getattr(error, "orig", None) or error).split())
    click.echo(
        f"The database could not be used ({reason[:200]}). What was not finished was not saved; "
        "`followup doctor` tells more.",
        err=True,
    )
    return 1


if __name__ == "__main__":
    main()
