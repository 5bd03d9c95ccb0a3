"""A due said in words: how it was read, beside how it was written."""

from datetime import date, timedelta

from flask_babel import format_date, get_locale
from flask_babel import gettext as _

from followup.commitments.models import Commitment
from followup.commitments.statuses import DueKind


def due_words_of(commitment: Commitment) -> str:
    """A commitment's due, `during March–May 2021 (“vår 21”)`."""
    return due_words(
        kind=commitment.due_kind,
        first=commitment.due_from,
        last=commitment.due_to,
        written=commitment.due_written,
        is_moved=commitment.due_moved_at is not None,
    )


def due_words(
    *, kind: DueKind | None, first: date | None, last: date | None, written: str = "", is_moved: bool = False
) -> str:
    """A due in words. What was written stands beside it; after a move it is what was said at first."""
    if kind is None or first is None or last is None:
        return _("“%(words)s”, no date", words=written) if written else _("no deadline")
    read = _read_as(kind, period_words(first, last))
    if not written or written.casefold() in (read.casefold(), period_words(first, last).casefold()):
        return read
    if is_moved:
        return _("%(due)s (at first “%(words)s”)", due=read, words=written)
    return _("%(due)s (“%(words)s”)", due=read, words=written)


def period_words(first: date, last: date) -> str:
    """A stretch of days as short as it can be said: `2021`, `March–May 2021`, `18–24 January 2021`."""
    if first == last:
        return _full(first)
    if _is_whole_months(first, last):
        return _months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{_day(first)}–{_full(last)}"
    if first.year == last.year:
        return f"{_day_and_month(first)}–{_full(last)}"
    return f"{_full(first)}–{_full(last)}"


def _read_as(kind: DueKind, period: str) -> str:
    if kind == DueKind.START:
        return _("starts %(period)s", period=period)
    if kind == DueKind.DURING:
        return _("during %(period)s", period=period)
    return _("by %(period)s", period=period)


def _is_whole_months(first: date, last: date) -> bool:
    return first.day == 1 and (last + timedelta(days=1)).day == 1


def _months(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{format_date(first, 'MMMM yyyy')}–{format_date(last, 'MMMM yyyy')}"
    if (first.month, last.month) == (1, 12):
        return str(first.year)
    if first.month == last.month:
        return format_date(last, "MMMM yyyy")
    return f"{format_date(first, 'MMMM')}–{format_date(last, 'MMMM yyyy')}"


def _full(day: date) -> str:
    return f"{_day(day)} {format_date(day, 'MMMM yyyy')}"


def _day_and_month(day: date) -> str:
    return f"{_day(day)} {format_date(day, 'MMMM')}"


def _day(day: date) -> str:
    locale = get_locale()
    return str(day.day) if locale and locale.language == "en" else f"{day.day}."
