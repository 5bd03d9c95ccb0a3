"""Who may sign in to the desk."""

from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import select

from followup.errors import FollowupError
from followup.extensions import db
from followup.people.contacts import find_or_make_person
from followup.people.models import Coordinator, Person, Role


class LastAdmin(FollowupError):
    """Nobody could look after people and settings any more."""

    def __init__(self) -> None:
        super().__init__(_("This is the only admin, so nothing was changed. Make somebody else admin first."))


def add_coordinator(
    *, email: str, name: str = "", role: Role = Role.COORDINATOR, now: datetime
) -> Coordinator:
    """Let the person at `email` sign in as `role`; one who could before gets this role and is let in again."""
    person = find_or_make_person(email=email, name=name, now=now)
    coordinator = db.session.scalar(select(Coordinator).where(Coordinator.person_id == person.id))
    if coordinator is None:
        coordinator = Coordinator(person=person, role=role, created_at=now)
        db.session.add(coordinator)
    coordinator.role, coordinator.deactivated_at = role, None
    db.session.flush()
    return coordinator


def change_role(coordinator: Coordinator, *, role: Role) -> None:
    """Give another role; refused for the last admin."""
    if role != Role.ADMIN:
        _refuse_last_admin(coordinator)
    coordinator.role = role
    db.session.flush()


def deactivate(coordinator: Coordinator, *, now: datetime) -> None:
    """Let a coordinator in no more; what they did stays theirs. Refused for the last admin."""
    _refuse_last_admin(coordinator)
    coordinator.deactivated_at = now
    db.session.flush()


def list_coordinators() -> list[Coordinator]:
    """Those who may sign in, by name."""
    statement = (
        select(Coordinator)
        .join(Coordinator.person)
        .where(Coordinator.deactivated_at.is_(None))
        .order_by(Person.name, Person.email)
    )
    return list(db.session.scalars(statement))


def _refuse_last_admin(coordinator: Coordinator) -> None:
    if coordinator.role != Role.ADMIN:
        return
    others = select(Coordinator.id).where(
        Coordinator.role == Role.ADMIN,
        Coordinator.deactivated_at.is_(None),
        Coordinator.id != coordinator.id,
    )
    if db.session.scalar(others.limit(1)) is None:
        raise LastAdmin
