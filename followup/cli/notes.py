"""Commands: extract, import, drafts and meetings."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click
from flask.cli import with_appcontext

from followup import clock
from followup.cli.options import Day, with_now
from followup.digests.starting import plan_start, start_meeting
from followup.drafts.editions import import_into
from followup.drafts.models import DraftKind
from followup.drafts.proposing import NOTHING
from followup.drafts.reviewing import Outcome, accept_meeting
from followup.errors import FollowupError
from followup.jobs.running import unit_of_work
from followup.notes.extracting_apart import extract_apart
from followup.notes.extraction import ExtractedItem, Extraction
from followup.notes.importing import NoteImportedAlready, find_or_open_meeting
from followup.notes.models import Meeting
from followup.notes.queries import find_meeting_named
from followup.notes.sources import read_source
from followup.people.contacts import normalise_email
from followup.people.models import Person, Role
from followup.people.queries import find_coordinator

FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


class UnknownName(FollowupError):
    """There is no meeting, or no coordinator, by that name."""


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
    for command in (extract_file, import_file, drafts, meetings):
        group.add_command(command)


@click.command("extract")
@click.argument("file", type=FILE)
@click.option("--held-on", type=Day(), required=True, help="The day of the meeting, e.g. 2020-12-04.")
@click.option("--format", "shape", type=click.Choice(["json", "text"]), default="text", help="How to print.")
def extract_file(file: Path, held_on: date, shape: str) -> None:
    """Read one export and print what it proposes. Touches no database."""
    extraction = extract_apart(file.read_bytes(), name=file.name, held_on=held_on)
    if shape == "json":
        click.echo(json.dumps(extraction.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_as_text(extraction)))


@click.command("import")
@click.argument("file", type=FILE)
@click.option("--meeting", "name", required=True, help="The meeting's name; a new one is made.")
@click.option("--held-on", type=Day(), required=True, help="The day of the meeting, e.g. 2020-12-04.")
@with_now
@with_appcontext
def import_file(file: Path, name: str, held_on: date) -> None:
    """Read one export into drafts that wait for review, and print counts as JSON."""
    source = read_source(file.read_bytes(), name=file.name, held_on=held_on)
    try:
        with unit_of_work():
            meeting = find_or_open_meeting(name=name, held_on=held_on, now=clock.now())
            _note, counts = import_into(meeting, source=source, by=None, now=clock.now())
    except NoteImportedAlready as already:
        counts = NOTHING
        click.echo(already.message, err=True)
    _print({"meeting": name, "file": file.name, "added": counts is not NOTHING, **counts.as_dict()})


@click.group("drafts")
def drafts() -> None:
    """What reading proposed, and waits for a person."""


@drafts.command("accept")
@click.option("--meeting", "name", required=True, help="The meeting's name.")
@click.option("--by", "email", required=True, help="The coordinator who accepts, by e-mail.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave what is less sure, e.g. 0.8.")
@with_now
@with_appcontext
def accept_drafts(name: str, email: str, min_confidence: float | None) -> None:
    """Accept a meeting's waiting drafts, all or nothing. Those without a municipality still wait."""
    with unit_of_work():
        outcome = accept_meeting(
            _meeting(name), by=_coordinator(email), now=clock.now(), min_confidence=min_confidence
        )
        counts = _counts(outcome)
    _print({"meeting": name, **counts})


@click.group("meetings")
def meetings() -> None:
    """Meetings and their follow-up."""


@meetings.command("start")
@click.argument("name")
@click.option("--by", "email", required=True, help="The coordinator who starts it, by e-mail.")
@with_now
@with_appcontext
def start(name: str, email: str) -> None:
    """Start the follow-up of a meeting; its first mails leave at the next Monday slot."""
    with unit_of_work():
        meeting, by, now = _meeting(name), _coordinator(email), clock.now()
        plan = plan_start(meeting, now=now)
        start_meeting(meeting, by=by, now=now)
        told = {
            "meeting": meeting.name,
            "state": meeting.state.value,
            "first_mails_at": plan.goes_at.isoformat(),
            "mails": len(plan.mails),
            "without_contact": [row.municipality.name for row in plan.unreached],
        }
    _print(told)


def _meeting(name: str) -> Meeting:
    meeting = find_meeting_named(name)
    if meeting is None:
        raise UnknownName(f"There is no meeting called “{name}”. Nothing was changed; check the name.")
    return meeting


def _coordinator(email: str) -> Person:
    """Who acts, from the shell as on the pages: an active coordinator who may run meetings."""
    coordinator = find_coordinator(normalise_email(email))
    if coordinator is None or not coordinator.is_active or coordinator.role is Role.VIEWER:
        raise UnknownName(
            f"{email} is no coordinator who may do this. Nothing was changed; "
            "add one with `followup coordinator add`."
        )
    return coordinator.person


def _counts(outcome: Outcome) -> dict[str, int]:
    accepted = [draft.kind for draft in outcome.accepted]
    return {
        "accepted": len(accepted),
        "commitments": accepted.count(DraftKind.COMMITMENT),
        "needs": accepted.count(DraftKind.NEED),
        "without_municipality": len(outcome.without_municipality),
        "below_confidence": len(outcome.below_confidence),
        "said_before": len(outcome.said_before),
    }


def _as_text(extraction: Extraction) -> Iterable[str]:
    yield (
        f"{extraction.source.name}: {len(extraction.cards)} cards, {len(extraction.items)} proposals, "
        f"{len(extraction.repairs)} words repaired, {len(extraction.warnings)} warnings"
    )
    for item in extraction.items:
        yield ""
        yield from _item_as_text(item)
    if extraction.warnings:
        yield ""
    for warning in extraction.warnings:
        yield f"line {warning.line}: {warning.message}"


def _item_as_text(item: ExtractedItem) -> Iterable[str]:
    whose = ", ".join(item.municipalities) or "nobody can tell whose"
    yield f"{item.first_line}-{item.last_line}  {item.kind}  {whose}  ({item.confidence:.2f})"
    yield f"  {item.title}"
    if item.owner:
        yield f"  by: {item.owner}"
    if item.due:
        days = f" ({item.due.kind} {item.due.first} to {item.due.last})" if item.due.kind else ""
        yield f"  when: {item.due.text}{days}"


def _print(values: dict[str, Any]) -> None:
    click.echo(json.dumps(values, ensure_ascii=False))
