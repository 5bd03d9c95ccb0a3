"""Kinds of mail: what each has to say is known by the chapter that sends it, and registered here.

The outbox stands below all chapters, so it asks: a chapter writes a class for its kind of mail, and its
`init_app` calls `register`.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from followup.errors import FollowupError
from followup.outbox.models import OutboxMessage


class UnknownMailKind(FollowupError):
    """A message is of a kind that no chapter registered."""


@dataclass
class Mail:
    """A mail as its reader gets it. `headers` are extra ones, such as `List-Unsubscribe`."""

    subject: str
    text: str
    html: str
    headers: dict[str, str] = field(default_factory=dict[str, str])


class MailKind(Protocol):
    """One kind of mail; subclass it. `is_secret` mail is shown to its reader alone, and goes before all else."""

    name: str
    is_secret: bool = False

    def label(self) -> str:
        """What the kind is called on screen, in the page's language."""
        return self.name

    def reason_to_skip(self, message: OutboxMessage, *, now: datetime) -> str | None:
        """Why there is nothing to say to this person any more (a short code); None when there is. Only reads."""
        ...

    def prepare(self, message: OutboxMessage, *, now: datetime) -> None:
        """Write what `render` will need, such as a link that must exist before it is mailed.

        Called when the message is put in the outbox and again right before it is sent, each time in a
        transaction that is committed before rendering.
        """
        return

    def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
        """Say it. Runs in a transaction that can only read: what needs a row is made in `prepare`."""
        ...


_kinds: dict[str, MailKind] = {}


def register(kind: MailKind) -> None:
    """Make a kind of mail known by its name; a later one of the same name takes its place."""
    _kinds[kind.name] = kind


def kind_named(name: str) -> MailKind:
    """The kind registered as `name`; raises `UnknownMailKind`."""
    try:
        return _kinds[name]
    except KeyError:
        raise UnknownMailKind(f"No chapter knows mail of the kind {name!r}; it was not sent.") from None


def is_known(name: str) -> bool:
    """True when `kind_named(name)` would find one."""
    return name in _kinds


def secret_names() -> list[str]:
    """The names of kinds that nobody but their reader may see."""
    return sorted(kind.name for kind in _kinds.values() if kind.is_secret)
