"""The words of a digest in its reader's language: subject, headings, deadlines. Numbers come from the content."""

from flask_babel import gettext as _
from flask_babel import ngettext

from followup.commitments.awaiting import Reason
from followup.commitments.statuses import DueKind
from followup.digests.content import DigestContent, Row
from followup.web.filters import day

_TWO_WEEKS = 14


def subject_of(content: DigestContent) -> str:
    """Whose, how many and how pressing, so that no two weeks' subjects look alike."""
    count = ngettext(
        "%(num)d commitment awaits an answer", "%(num)d commitments await an answer", content.total
    )
    who = municipalities_in_words(content.municipalities)
    return _("%(who)s: %(count)s, %(pressing)s", who=who, count=count, pressing=_pressing(content))


def municipalities_in_words(names: tuple[str, ...]) -> str:
    """`Sula`, `Sula and Stranda`, `Sula and 2 more municipalities`."""
    if len(names) <= 2:
        return _(" and ").join(names)
    return _("%(name)s and %(num)d more municipalities", name=names[0], num=len(names) - 1)


def heading_of(reason: Reason) -> str:
    """The heading of the rows that await an answer for `reason`."""
    return {
        Reason.OVERDUE: _("Past the deadline"),
        Reason.DUE_SOON: _("Due within four weeks"),
        Reason.STUCK: _("Stuck, and in need of help"),
        Reason.NO_DUE_DATE: _("Without a deadline: when will it be done?"),
        Reason.NEVER_ANSWERED: _("Not answered yet: how is it going?"),
        Reason.NO_NEWS: _("No news for six weeks: how is it going?"),
    }[reason]


def deadline_of(row: Row, content: DigestContent) -> str:
    """The deadline as they said it, the last day it was read as, and how far off that is."""
    if row.due_to is None:
        if row.due_written:
            return _("Deadline: “%(written)s”; we do not know which date that is.", written=row.due_written)
        return _("Deadline: none yet.")
    words = {
        "written": row.due_written,
        "day": day(row.due_to),
        "distance": how_far((row.due_to - content.today).days),
    }
    if row.due_kind == DueKind.START and row.due_written and not row.is_due_moved:
        return _("To be started: “%(written)s”, that is by %(day)s (%(distance)s).", **words)
    if row.due_kind == DueKind.START:
        return _("To be started by %(day)s (%(distance)s).", **words)
    if row.due_written and row.is_due_moved:
        return _("Deadline: %(day)s (%(distance)s), moved from “%(written)s”.", **words)
    if row.due_written:
        return _("Deadline: “%(written)s”, that is by %(day)s (%(distance)s).", **words)
    return _("Deadline: %(day)s (%(distance)s).", **words)


def how_far(days: int) -> str:
    """`in 3 days`, `2 weeks ago`, `today`; weeks from a fortnight on."""
    if days in (-1, 0, 1):
        return {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}[days]
    weeks = abs(days) // 7
    if days > 0 and days >= _TWO_WEEKS:
        return ngettext("in %(num)d week", "in %(num)d weeks", weeks)
    if days > 0:
        return ngettext("in %(num)d day", "in %(num)d days", days)
    if days <= -_TWO_WEEKS:
        return ngettext("%(num)d week ago", "%(num)d weeks ago", weeks)
    return ngettext("%(num)d day ago", "%(num)d days ago", -days)


def _pressing(content: DigestContent) -> str:
    if content.longest_overdue is not None:
        return _oldest(content.longest_overdue)
    if content.soonest is not None:
        return _("the nearest deadline is %(distance)s", distance=how_far(content.soonest))
    if content.is_first and len(content.meetings) == 1:
        return _("from %(meeting)s", meeting=content.meetings[0][0])
    return _("week %(num)d", num=content.today.isocalendar().week)


def _oldest(days: int) -> str:
    if days >= _TWO_WEEKS:
        return ngettext("the oldest is %(num)d week late", "the oldest is %(num)d weeks late", days // 7)
    return ngettext("the oldest is %(num)d day late", "the oldest is %(num)d days late", days)
