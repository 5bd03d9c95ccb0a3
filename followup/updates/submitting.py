"""A municipality reports: one save for all the rows it answered, or nothing at all."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from followup.commitments.models import Save, Share
from followup.commitments.statuses import Via
from followup.commitments.tracking import ChangedMeanwhile, report_status, reschedule, start_save
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Contact, Respondent
from followup.updates.answers import Answer
from followup.updates.models import StatusUpdate

NAME_LENGTH = 200


class NothingChosen(FollowupError):
    """A form sent as it stood, by a person in a hurry or by a mail scanner, says nothing."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Nothing was chosen, so nothing was saved. Choose how it goes for at least one, and save again."
            )
        )


class ForeignShare(FollowupError):
    """The form speaks of something that is not this municipality's."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The form holds something that is not on your municipality's page, so nothing was saved. "
                "Open the link from your mail again, and answer there."
            )
        )


class AnsweredMeanwhile(FollowupError):
    """Somebody else changed rows of the form after it was opened; nothing of this save was kept.

    `share_ids` are those rows; `queries.list_changes_since` tells what happened to them.
    """

    def __init__(self, share_ids: set[int]) -> None:
        super().__init__(
            _(
                "Somebody else answered while you wrote, so nothing was saved yet. "
                "What you wrote is still here: choose which answer holds, and save again."
            )
        )
        self.share_ids = share_ids


def submit_answers(
    contact: Contact, answers: Sequence[Answer], *, respondent_name: str, nonce: str, now: datetime
) -> Save:
    """Save what `contact`'s municipality answered, all rows or none.

    Raises `NothingChosen`, `ForeignShare`, `SavedAlready` (the same form with the same answers came before:
    `save_nonce` names that save) and `AnsweredMeanwhile`.
    """
    if not answers:
        raise NothingChosen()
    shares = _shares_of(contact, answers)
    try:
        with db.session.begin_nested():
            save = start_save(
                via=Via.PAGE,
                by=contact.person,
                now=now,
                nonce=save_nonce(nonce, answers, respondent_name),
                respondent=_respondent(contact, respondent_name, now=now),
            )
            _write(save, answers, shares)
    except AnsweredMeanwhile:
        for share in shares.values():
            db.session.expire(share.commitment)
            db.session.expire(share)
        raise
    return save


def save_nonce(nonce: str, answers: Sequence[Answer], respondent_name: str) -> str:
    """What makes this save count once: the form's nonce and all that was answered.

    The answers are part of it, so that a form sent twice counts once, while one that was changed after going
    back in the browser counts as what it is: another answer.
    """
    said = "\n".join([nonce, respondent_name.strip(), *(repr(answer) for answer in answers)])
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:40]


def _shares_of(contact: Contact, answers: Sequence[Answer]) -> dict[int, Share]:
    wanted = {answer.share_id for answer in answers}
    found = db.session.scalars(
        select(Share)
        .where(Share.id.in_(wanted), Share.municipality_id == contact.municipality_id)
        .options(joinedload(Share.commitment), joinedload(Share.municipality))
    )
    shares = {share.id: share for share in found}
    if len(shares) < len(wanted):
        raise ForeignShare()
    return shares


def _write(save: Save, answers: Sequence[Answer], shares: dict[int, Share]) -> None:
    """Rows are written in one order everywhere, shares before commitments, so that no two saves wait for each other."""
    changed: set[int] = set()
    for answer in sorted(answers, key=lambda answer: answer.share_id):
        try:
            _report(save, answer, shares[answer.share_id])
        except ChangedMeanwhile:
            changed.add(answer.share_id)
    for answer in sorted(answers, key=lambda answer: shares[answer.share_id].commitment_id):
        try:
            _move(save, answer, shares[answer.share_id])
        except ChangedMeanwhile:
            changed.add(answer.share_id)
    if changed:
        raise AnsweredMeanwhile(changed)


def _report(save: Save, answer: Answer, share: Share) -> None:
    status = answer.status or share.status
    report_status(share, status=status, note=answer.note, save=save, expected_version=answer.share_version)
    db.session.add(
        StatusUpdate(
            save=save,
            share=share,
            status=status,
            note=answer.note,
            new_due_on=answer.due_on,
            new_due_reason=answer.reason,
            reported_at=save.saved_at,
        )
    )
    db.session.flush()


def _move(save: Save, answer: Answer, share: Share) -> None:
    """The date is the commitment's, so it moves for all municipalities that share it."""
    if answer.due_on is not None:
        reschedule(
            share.commitment,
            due_on=answer.due_on,
            reason=answer.reason,
            save=save,
            expected_version=answer.commitment_version,
        )


def _respondent(contact: Contact, name: str, *, now: datetime) -> Respondent | None:
    """Who answered on the contact's behalf; None when it is the contact, or nobody said."""
    name = " ".join(name.split())[:NAME_LENGTH]
    if not name or name.casefold() == contact.person.name.casefold():
        return None
    known = select(Respondent).where(Respondent.contact_id == contact.id, Respondent.name == name)
    if found := db.session.scalar(known):
        return found
    respondent = Respondent(contact_id=contact.id, name=name, created_at=now)
    try:
        with db.session.begin_nested():
            db.session.add(respondent)
    except IntegrityError:
        return db.session.scalars(known).one()
    return respondent
