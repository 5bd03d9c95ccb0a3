"""The words of the municipality's page: choices, deadlines, problems, and what was saved."""

from flask_babel import gettext as _

from followup import clock
from followup.commitments.due_words import due_words_of, period_words
from followup.commitments.history import sentence_for
from followup.commitments.models import Commitment, CommitmentEvent, Share
from followup.commitments.statuses import DueKind, Status
from followup.commitments.wording import status_name
from followup.updates.answers import NOTE_LENGTH, REASON_LENGTH, UNCHANGED, Problem, Typed
from followup.updates.models import StatusUpdate
from followup.updates.page import Row
from followup.updates.written_dates import YEARS_AHEAD, same_day_ahead, written_day
from followup.web.filters import day, in_words


def choice_label(choice: str) -> str:
    """What stands beside a choice of the form."""
    return _("No change") if choice == UNCHANGED else status_name(choice)


def due_words(row: Row) -> str:
    """The deadline in words with its date; the words they wrote stand beside it, see `due_as_written`."""
    last = row.due_to
    if last is None:
        return _("None yet")
    if row.commitment.due_kind == DueKind.START:
        if row.is_open and not row.has_due:
            return _("It was to be started by %(day)s, and it is. There is no deadline now.", day=day(last))
        return _("To be started %(distance)s, by %(day)s", distance=in_words(last), day=day(last))
    if not row.is_open:
        return day(last)
    return _("%(distance)s, by %(day)s", distance=_capital(in_words(last)), day=day(last))


def due_as_written(commitment: Commitment) -> str:
    """What they wrote about when, and how it was read; empty when they wrote nothing."""
    written = commitment.due_written
    if not written:
        return ""
    if commitment.due_moved_at is not None:
        return _("You first wrote “%(written)s”; it was moved later.", written=written)
    if commitment.due_from is None or commitment.due_to is None:
        return _("You wrote “%(written)s”; we do not know which date that is.", written=written)
    period = period_words(commitment.due_from, commitment.due_to)
    return _("You wrote “%(written)s”, read as %(period)s.", written=written, period=period)


def owner_words(share: Share) -> str:
    """Who is responsible, as they wrote it and as we know them; nobody is assumed."""
    known = share.owner_contact.person.name or share.owner_contact.person.email if share.owner_contact else ""
    if share.owner_written and known:
        return _("%(known)s (you wrote “%(written)s”)", known=known, written=share.owner_written)
    return known or share.owner_written or _("Nobody named yet")


def change_words(event: CommitmentEvent) -> str:
    """What somebody did meanwhile. What concerns all who share a commitment is told without a name: another
    municipality's people are not this one's to know.
    """
    if event.share_id is not None:
        return _("%(sentence)s.", sentence=sentence_for(event))
    if event.kind != "due":
        return _("The text of the commitment was changed for all who share it.")
    return _(
        "The deadline was changed for all who share it. It is now %(due)s.",
        due=due_words_of(event.commitment),
    )


def saved_words(update: StatusUpdate) -> str:
    """One sentence of the confirmation: how a commitment stands now."""
    title = update.share.commitment.title
    return {
        Status.NOT_STARTED: _("“%(title)s” is not started yet.", title=title),
        Status.IN_PROGRESS: _("“%(title)s” is in progress.", title=title),
        Status.DONE: _("“%(title)s” is done.", title=title),
        Status.STUCK: _("“%(title)s” is stuck.", title=title),
        Status.DROPPED: _("“%(title)s” is dropped.", title=title),
    }[update.status]


def problem_words(problem: Problem, typed: Typed) -> str:
    """What is wrong with one control, and what to do."""
    if problem == Problem.DATE_PASSED:
        return _date_passed(typed.due)
    return {
        Problem.UNKNOWN_CHOICE: _("Choose one of the answers."),
        Problem.NOTE_TOO_LONG: _("The note is too long; %(most)d characters at most.", most=NOTE_LENGTH),
        Problem.REASON_TOO_LONG: _(
            "The reason is too long; %(most)d characters at most.", most=REASON_LENGTH
        ),
        Problem.NO_SUCH_DATE: _("There is no such date. Write it as 31.12.2021."),
        Problem.DATE_TOO_FAR: _(
            "The date is more than %(years)d years ahead. Check the year.", years=YEARS_AHEAD
        ),
        Problem.DATE_ON_CLOSED: _(
            "What is done or dropped has no deadline. Remove the date, or choose another answer."
        ),
        Problem.DATE_MISSING: _(
            "You gave a reason for a new deadline, but no date. Give the date, or remove the reason."
        ),
        Problem.REASON_MISSING: _("Say in a few words why the deadline moves."),
        Problem.UNDECIDED: _("Choose whose answer holds: yours, or the one that came first."),
    }[problem]


def _date_passed(written: str) -> str:
    today = clock.today()
    passed = written_day(written)
    meant = same_day_ahead(passed, today=today) if passed and passed.year == today.year - 1 else None
    if passed is None or meant is None:
        return _("The date has passed. Choose today or a later day.")
    return _("%(day)s has passed. Did you mean %(meant)s?", day=day(passed), meant=day(meant))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
