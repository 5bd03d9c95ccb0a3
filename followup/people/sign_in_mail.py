"""The sign-in code as a kind of mail."""

from datetime import datetime

from flask_babel import gettext as _

from followup import clock
from followup.extensions import db
from followup.outbox.kinds import Mail, MailKind
from followup.outbox.models import OutboxMessage
from followup.outbox.reasons import Reason
from followup.outbox.rendering import render_mail
from followup.people import sign_in
from followup.people.models import SignInCode


class SignInCodeMail(MailKind):
    """One code to one coordinator; nobody else ever sees it."""

    name = sign_in.MAIL_KIND
    is_secret = True

    def label(self) -> str:
        """What the ledger calls it."""
        return _("Sign-in code")

    def reason_to_skip(self, message: OutboxMessage, *, now: datetime) -> str | None:
        """A code that was used, guessed at too often or is too old by the machine's clock is not mailed."""
        code = db.session.get(SignInCode, message.payload["sign_in_code_id"])
        if code is None or not sign_in.is_good(code, real_now=clock.real_now()):
            return Reason.EXPIRED
        return None

    def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
        """The code, in the language of the page it was asked for on where the person has chosen none."""
        code = db.session.get_one(SignInCode, message.payload["sign_in_code_id"])
        language = code.coordinator.person.language
        return render_mail(
            self.name,
            language=language.value if language else message.payload["language"],
            code=sign_in.code_in_words(code),
            minutes=int(sign_in.CODE_LIVES.total_seconds() // 60),
        )
