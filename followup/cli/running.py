"""Commands that start things: up, web, scheduler and worker."""

import signal
import threading
from collections.abc import Callable
from types import FrameType

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from waitress.server import create_server

from followup import scheduler, settings
from followup.cli import migrating, starting
from followup.outbox import working

THREADS = 8
"""Enough for a small machine: pages take milliseconds, and SQLite writes one at a time anyway."""


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
    for command in (up, web, run_scheduler, worker):
        group.add_command(command)


@click.command()
@click.option("--empty", is_flag=True, help="Begin with an empty database instead of the example meeting.")
@with_appcontext
def up(empty: bool) -> None:
    """Run everything on this machine: migrate, web, scheduler and mail delivery in one process.

    An empty database gets the example meeting, on a demonstration clock, unless --empty is given.
    """
    app = _application()
    starting.prepare(with_example=not empty)
    stop_scheduler = scheduler.start_background(app)
    stop_delivery = _deliver_in_background(app)
    try:
        _serve(app, announce=starting.announce)
    finally:
        stop_delivery()
        stop_scheduler()


@click.command()
@with_appcontext
def web() -> None:
    """Serve the pages only; run `scheduler` and `worker` beside it."""
    app = _application()
    migrating.refuse_unready()
    _serve(app, announce=lambda: click.echo(f"Serving {settings.current().base_url}"))


@click.command("scheduler")
@with_appcontext
def run_scheduler() -> None:
    """Compose digests when they are due. Of several, one leads and the others wait."""
    migrating.refuse_unready()
    stop = threading.Event()
    _on_stop_signals(stop.set)
    scheduler.run_blocking(_application(), stop)


@click.command()
@with_appcontext
def worker() -> None:
    """Deliver the mail that waits, until stopped. Several may run."""
    migrating.refuse_unready()
    stop = threading.Event()
    _on_stop_signals(stop.set)
    working.run_delivery(stop)


def _application() -> Flask:
    return current_app._get_current_object()  # type: ignore[attr-defined]


def _serve(app: Flask, *, announce: Callable[[], None]) -> None:
    config = settings.current()
    try:
        server = create_server(app, host=config.host, port=config.port, threads=THREADS, ident=None)
    except OSError as error:
        raise click.ClickException(
            f"Port {config.port} on {config.host} cannot be used ({error.strerror}). Nothing was started. "
            "Stop what uses it, or choose another with FOLLOWUP_PORT."
        ) from error
    _on_stop_signals(_leave)
    announce()
    try:
        server.run()
    except (KeyboardInterrupt, SystemExit):
        click.echo("Stopped.")
    finally:
        server.close()


def _deliver_in_background(app: Flask) -> Callable[[], None]:
    """Deliver mail in a thread; returns what stops it once the message in hand is done."""
    stop = threading.Event()

    def deliver() -> None:
        with app.app_context():
            working.run_delivery(stop)

    thread = threading.Thread(target=deliver, name="delivery", daemon=True)
    thread.start()

    def end() -> None:
        stop.set()
        thread.join(timeout=20)

    return end


def _on_stop_signals(act: Callable[[], None]) -> None:
    def handle(_number: int, _frame: FrameType | None) -> None:
        act()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, handle)


def _leave() -> None:
    raise SystemExit(0)
