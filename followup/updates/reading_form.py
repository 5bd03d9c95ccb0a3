"""A form sent from the municipality's page: what was typed, what it means, what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from followup.clock import OSLO
from followup.people.models import Contact
from followup.updates.answers import (
    Answer,
    Decision,
    Problem,
    Typed,
    Understood,
    read_form,
    tidied,
    understand,
    versions_in,
)
from followup.updates.page import Row, rows_of
from followup.updates.submitting import NAME_LENGTH, ForeignShare


@dataclass(frozen=True)
class SentForm:
    """The rows somebody answered (`typed`), read as `answers` unless there are `problems`, both by share id.

    `is_settled` is True when all that was decided is that other people's answers hold.
    """

    typed: dict[int, Typed]
    answers: list[Answer]
    problems: dict[int, dict[str, Problem]]
    respondent_name: str
    is_settled: bool


def read_sent_form(fields: Mapping[str, str], contact: Contact, *, now: datetime) -> SentForm:
    """Read what was sent by the page of `contact`; raises `ForeignShare` for a row that is not the municipality's."""
    answered = [typed for typed in read_form(fields) if typed.is_answer]
    kept = [typed for typed in answered if typed.decision != Decision.THEIRS]
    rows = {row.id: row for row in rows_of(contact, now=now)}
    if any(typed.share_id not in rows for typed in answered):
        raise ForeignShare()
    understood = [_understand(typed, rows[typed.share_id], now=now) for typed in kept]
    return SentForm(
        typed={typed.share_id: typed for typed in kept},
        answers=[row.answer for row in understood],
        problems={row.answer.share_id: row.problems for row in understood if row.problems},
        respondent_name=tidied(fields.get("respondent", "")).strip()[:NAME_LENGTH],
        is_settled=bool(answered) and not kept,
    )


def _understand(typed: Typed, row: Row, *, now: datetime) -> Understood:
    """A deadline somebody else gave after the form was opened asks for no reason yet: first they are told of it."""
    seen = versions_in(typed.seen)[1]
    has_due = row.has_due and seen in (None, row.commitment.version)
    today = now.astimezone(OSLO).date()
    return understand(typed, status=row.share.status, has_due=has_due, today=today)
