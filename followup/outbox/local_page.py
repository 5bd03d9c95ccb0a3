"""The local mail page: what is in the outbox, as its readers would see it, on this machine only."""

from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from followup import clock, settings
from followup.outbox import letters, queries
from followup.outbox.models import OutboxMessage
from followup.settings import is_loopback
from followup.web.access_marks import coordinator
from followup.web.furniture import offered_when

bp = Blueprint("mail", __name__)

SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
FRAME_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors 'self'; sandbox {SANDBOX}"
    ),
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "unsafe-none",
}
SHOWN_HEADERS = (
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "List-Unsubscribe",
    "Auto-Submitted",
)


@dataclass(frozen=True)
class ShownMail:
    """A mail as the page shows it; `reason` is set instead where it would say nothing any more."""

    letter: EmailMessage | None
    reason: str = ""
    error: str = ""

    @property
    def headers(self) -> list[tuple[str, str]]:
        letter = self.letter
        return [(name, str(letter[name])) for name in SHOWN_HEADERS if letter and letter[name]]

    def body(self, kind: str) -> str:
        """The part of this kind, `plain` or `html`."""
        part = self.letter.get_body((kind,)) if self.letter else None
        return part.get_content() if part else ""


def is_served_here() -> bool:
    """True for a visitor on this machine, of an installation whose address only this machine can open."""
    own_host = urlsplit(settings.current().base_url).hostname or ""
    return is_loopback(request.remote_addr or "") and is_loopback(own_host)


@bp.before_request
def _refuse_elsewhere() -> None:
    if not is_served_here():
        abort(404)


@bp.get("/mail")
@coordinator
@offered_when(is_served_here)
def list_mail() -> ResponseReturnValue:
    """The mails, newest first."""
    messages = queries.list_messages(_page(), shows_secret=False)
    return render_template(
        "outbox/list.html", messages=messages, has_server=settings.current().smtp is not None
    )


@bp.get("/mail/<int:message_id>")
@coordinator
def show_mail(message_id: int) -> ResponseReturnValue:
    """One mail: its headers, itself in a frame, its text."""
    message = _message(message_id)
    return render_template("outbox/mail.html", message=message, mail=_word(message), sandbox=SANDBOX)


@bp.get("/mail/<int:message_id>/frame")
@coordinator
def show_frame(message_id: int) -> ResponseReturnValue:
    """The mail's HTML alone: no script, no requests; its links open in a tab of their own."""
    html = _word(_message(message_id)).body("html")
    if not html:
        abort(404)
    return Response(html.replace("<head>", '<head><base target="_blank">', 1), headers=FRAME_HEADERS)


def _word(message: OutboxMessage) -> ShownMail:
    """The mail as its reader saw it when it was sent, or would now; what cannot be worded says why."""
    now = message.sent_at or clock.now()
    try:
        if reason := letters.reason_to_skip(message, now=now):
            return ShownMail(None, reason=reason)
        return ShownMail(letters.compose_letter(message, now=now))
    except Exception as fault:
        current_app.logger.exception("message %s could not be put into words", message.id)
        return ShownMail(None, error=type(fault).__name__)


def _message(message_id: int) -> OutboxMessage:
    return queries.find_open_mail(message_id) or abort(404)


def _page() -> int:
    page = request.args.get("page", "1")
    return int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1
