"""Who may sign in to the desk."""

from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from followup.errors import FollowupError
from followup.extensions import db
from followup.people.contacts import LONGEST_NAME, change_email, find_or_make_person
from followup.people.models import Coordinator, Language, Person, Role

MOST_SHOWN = 200


class LastAdmin(FollowupError):
    """Nobody could look after people and settings any more."""

    def __init__(self) -> None:
        super().__init__(
            _("This is the only admin, so nothing was changed. Make somebody else admin first."), field="role"
        )


def add_coordinator(*, email: str, name: str = "", role: Role | None = None, now: datetime) -> Coordinator:
    """Let the person at `email` sign in; one who could before is let in again. The last admin stays admin.

    Without a `role` one who is known keeps theirs, the first of all is admin, and others are coordinators.
    """
    person = find_or_make_person(email=email, name=name, now=now)
    coordinator = db.session.scalar(select(Coordinator).where(Coordinator.person_id == person.id))
    if coordinator is None:
        coordinator = Coordinator(person=person, role=role or _role_of_a_new_one(), created_at=now)
        db.session.add(coordinator)
    elif role is not None:
        change_role(coordinator, role=role)
    coordinator.deactivated_at = None
    db.session.flush()
    return coordinator


def change_role(coordinator: Coordinator, *, role: Role) -> None:
    """Give another role; refused for the last admin."""
    if role != Role.ADMIN:
        _refuse_last_admin(coordinator)
    coordinator.role = role
    db.session.flush()


def amend_coordinator(
    coordinator: Coordinator, *, name: str, email: str, role: Role, by: Coordinator
) -> None:
    """Put a coordinator right; they sign in with the new address from now on."""
    change_email(coordinator.person, email=email, by=by)
    coordinator.person.name = name.strip()[:LONGEST_NAME]
    change_role(coordinator, role=role)


def amend_self(coordinator: Coordinator, *, name: str, language: Language | None) -> None:
    """What everybody may say about themselves: their name, and the language they read."""
    coordinator.person.name = name.strip()[:LONGEST_NAME]
    coordinator.person.language = language
    db.session.flush()


def deactivate(coordinator: Coordinator, *, now: datetime) -> None:
    """Let a coordinator in no more; what they did stays theirs. Refused for the last admin."""
    _refuse_last_admin(coordinator)
    coordinator.deactivated_at = coordinator.deactivated_at or now
    db.session.flush()


def list_coordinators() -> list[Coordinator]:
    """Those who may sign in, by name."""
    statement = (
        select(Coordinator)
        .join(Coordinator.person)
        .where(Coordinator.deactivated_at.is_(None))
        .options(joinedload(Coordinator.person))
        .order_by(Person.name, Person.email)
        .limit(MOST_SHOWN)
    )
    return list(db.session.scalars(statement))


def _role_of_a_new_one() -> Role:
    is_first = db.session.scalar(select(Coordinator.id).limit(1)) is None
    return Role.ADMIN if is_first else Role.COORDINATOR


def _refuse_last_admin(coordinator: Coordinator) -> None:
    """All admins' rows are held until the end, so that two of them cannot go at once."""
    if coordinator.role != Role.ADMIN or coordinator.deactivated_at is not None:
        return
    admins = select(Coordinator.id).where(
        Coordinator.role == Role.ADMIN, Coordinator.deactivated_at.is_(None)
    )
    held = set(db.session.scalars(admins.order_by(Coordinator.id).with_for_update()))
    if not held - {coordinator.id}:
        raise LastAdmin
