"""Coordinators sign in with a one-time code from a mail, or with a link the shell prints.

Codes and links live by the machine's clock (`real_now`), whatever the product's story says; `now` is the
story's, for the outbox. Neither is stored: each is derived from its row's `public_id` and the secret key.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from flask_babel import gettext as _
from sqlalchemy import ColumnElement, CursorResult, func, select, update

from followup import settings
from followup.errors import FollowupError
from followup.extensions import db
from followup.outbox.messages import enqueue
from followup.people import sign_in_tokens
from followup.people.models import Coordinator, SignInCode
from followup.people.queries import find_coordinator

CODE = "code"
LINK = "link"
CODE_LIVES = timedelta(minutes=15)
LINK_LIVES = timedelta(hours=24)
MOST_GUESSES = 5
MOST_CODES_AN_HOUR = 5
MAIL_KIND = "sign_in_code"


class NoMailServer(FollowupError):
    """No code can be mailed here."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "No mail server is set here, so no code can be mailed. "
                "Ask whoever runs this installation for a sign-in link."
            )
        )


class WrongCode(FollowupError):
    """What was typed opens nothing: wrong, too old, used, guessed too often, or asked for in another browser."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That code does not work: it is mistyped, older than 15 minutes, used, or not the one this browser "
                "asked for. Check the latest mail, or ask for a new code."
            ),
            field="code",
        )


class DeadLink(FollowupError):
    """The sign-in link opens nothing: used, too old, cut short, or not ours."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This sign-in link does not work: it has been used, is more than a day old, or lost its end on the "
                "way. Ask whoever runs this installation for a new one, or sign in with a code by e-mail."
            )
        )


def can_mail_codes() -> bool:
    """True where a mail server is set. A code is never shown on the local mail page."""
    return settings.current().smtp is not None


def ask_for_code(*, email: str, language: str, real_now: datetime, now: datetime) -> str:
    """Mail a code to the coordinator at the normalised `email`; returns the `public_id` for the browser to keep.

    Somebody who may not sign in, or had five codes within the hour, gets an id that opens nothing, so that
    the answer is the same and tells nobody who is a coordinator here.
    """
    if not can_mail_codes():
        raise NoMailServer
    coordinator = find_coordinator(email)
    if coordinator is None or _count_recent_codes(coordinator, real_now) >= MOST_CODES_AN_HOUR:
        return sign_in_tokens.new_public_id()
    code = _make(coordinator, purpose=CODE, lives=CODE_LIVES, real_now=real_now)
    enqueue(
        kind=MAIL_KIND,
        person=coordinator.person,
        dedupe_key=f"{MAIL_KIND}:{code.id}",
        payload={"sign_in_code_id": code.id, "language": language},
        now=now,
    )
    return code.public_id


def count_guess(*, public_ids: Sequence[str], real_now: datetime) -> list[SignInCode]:
    """Count one guess at each code this browser asked for; returns those that may still be guessed at.

    Commit this before the guess is looked at: a refusal must not undo the count.
    """
    counted = [
        public_id
        for public_id in public_ids
        if _change(
            (SignInCode.public_id == public_id)
            & _is_live(CODE, real_now)
            & (SignInCode.attempts < MOST_GUESSES),
            attempts=SignInCode.attempts + 1,
        )
    ]
    return list(db.session.scalars(select(SignInCode).where(SignInCode.public_id.in_(counted))))


def use_code(codes: Sequence[SignInCode], *, typed: str, real_now: datetime) -> Coordinator:
    """The coordinator whose code was typed, which is used up by it; raises `WrongCode`."""
    key = settings.current().secret_key
    for code in codes:
        if sign_in_tokens.is_code_of(typed, code.public_id, secret_key=key) and _use(code, CODE, real_now):
            return _let_in(code, WrongCode())
    raise WrongCode


def make_link(coordinator: Coordinator, *, real_now: datetime) -> str:
    """The absolute address of a page that signs the coordinator in, once, within a day."""
    link = _make(coordinator, purpose=LINK, lives=LINK_LIVES, real_now=real_now)
    config = settings.current()
    token = sign_in_tokens.seal_link(link.public_id, secret_key=config.secret_key)
    return f"{config.base_url}/sign-in/link/{token}"


def find_link(token: str, *, real_now: datetime) -> SignInCode:
    """The link behind a token that could sign somebody in now; raises `DeadLink`."""
    public_id = sign_in_tokens.open_link(token, secret_key=settings.current().secret_key)
    link = db.session.scalar(
        select(SignInCode).where(SignInCode.public_id == (public_id or ""), _is_live(LINK, real_now))
    )
    if link is None or not link.coordinator.is_active:
        raise DeadLink
    return link


def use_link(token: str, *, real_now: datetime) -> Coordinator:
    """The coordinator the link was made for; the link is used up by it. Raises `DeadLink`."""
    link = find_link(token, real_now=real_now)
    if not _use(link, LINK, real_now):
        raise DeadLink
    return _let_in(link, DeadLink())


def code_in_words(code: SignInCode) -> str:
    """The code as it is read and typed most easily: `1234 5678`."""
    digits = sign_in_tokens.code_of(code.public_id, secret_key=settings.current().secret_key)
    return f"{digits[:4]} {digits[4:]}"


def is_good(code: SignInCode, *, real_now: datetime) -> bool:
    """True while the code could still sign somebody in."""
    is_open = code.used_at is None and code.expires_at > real_now and code.attempts < MOST_GUESSES
    return is_open and code.coordinator.is_active


def _make(coordinator: Coordinator, *, purpose: str, lives: timedelta, real_now: datetime) -> SignInCode:
    code = SignInCode(
        public_id=sign_in_tokens.new_public_id(),
        coordinator=coordinator,
        purpose=purpose,
        created_at=real_now,
        expires_at=real_now + lives,
    )
    db.session.add(code)
    db.session.flush()
    return code


def _count_recent_codes(coordinator: Coordinator, real_now: datetime) -> int:
    recent = select(func.count()).where(
        SignInCode.coordinator_id == coordinator.id,
        SignInCode.purpose == CODE,
        SignInCode.created_at > real_now - timedelta(hours=1),
    )
    return db.session.scalar(recent) or 0


def _use(code: SignInCode, purpose: str, real_now: datetime) -> bool:
    return _change((SignInCode.id == code.id) & _is_live(purpose, real_now), used_at=real_now)


def _let_in(code: SignInCode, refusal: FollowupError) -> Coordinator:
    if not code.coordinator.is_active:
        raise refusal
    return code.coordinator


def _is_live(purpose: str, real_now: datetime) -> ColumnElement[bool]:
    return (SignInCode.purpose == purpose) & SignInCode.used_at.is_(None) & (SignInCode.expires_at > real_now)


def _change(which: ColumnElement[bool], **values: object) -> bool:
    """True when a row was there to be changed: of two at once, one is told no."""
    result = db.session.execute(
        update(SignInCode).where(which).values(**values).execution_options(synchronize_session="fetch")
    )
    assert isinstance(result, CursorResult)
    return result.rowcount == 1
