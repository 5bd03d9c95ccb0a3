"""One press on a save button: everything changed by it belongs together, and counts once."""

import secrets
from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from followup.commitments.models import Save
from followup.commitments.statuses import Via
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Person, Respondent


class SavedAlready(FollowupError):
    """The same form was sent before; `save` is what the first sending became (None: nobody can say)."""

    def __init__(self, save: Save | None) -> None:
        super().__init__(_("This was saved already, and counts once. Nothing more was changed."))
        self.save = save


def new_nonce() -> str:
    """What a form carries so that sending it twice counts once."""
    return secrets.token_urlsafe(18)


def start_save(
    *,
    via: Via | str,
    by: Person | None,
    now: datetime,
    nonce: str | None = None,
    respondent: Respondent | None = None,
) -> Save:
    """Begin one save; raises `SavedAlready` when the form's `nonce` was used before, also at this very moment."""
    if nonce and (earlier := db.session.scalar(select(Save).where(Save.nonce == nonce))):
        raise SavedAlready(earlier)
    save = Save(nonce=nonce or new_nonce(), via=Via(via), by=by, respondent=respondent, saved_at=now)
    try:
        with db.session.begin_nested():
            db.session.add(save)
    except IntegrityError as error:
        raise SavedAlready(db.session.scalar(select(Save).where(Save.nonce == nonce))) from error
    return save
