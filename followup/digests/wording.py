"""The words of a digest in its reader's language: subject, headings, deadlines. Numbers come from the content."""

from collections.abc import Sequence
from datetime import timedelta
from textwrap import shorten

from flask_babel import gettext as _
from flask_babel import ngettext

from followup.commitments.awaiting import Reason
from followup.commitments.due_words import due_words
from followup.digests.content import DigestContent, Row
from followup.web.filters import WEEKS_FROM, day, in_words

QUOTE_AT_MOST = 300


def subject_of(content: DigestContent) -> str:
    """Whose, how many and how pressing, so that no two weeks' subjects look alike."""
    return _(
        "%(who)s: %(count)s, %(pressing)s",
        who=municipalities_in_words(content.municipalities),
        count=count_in_words(content.total),
        pressing=_pressing(content),
    )


def count_in_words(total: int) -> str:
    """`3 commitments await an answer`."""
    return ngettext("%(num)d commitment awaits an answer", "%(num)d commitments await an answer", total)


def municipalities_in_words(names: Sequence[str]) -> str:
    """`Sula`, `Sula and Stranda`, `Sula and 2 more municipalities`."""
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return _("%(first)s and %(second)s", first=names[0], second=names[1])
    return _("%(first)s and %(num)d more municipalities", first=names[0], num=len(names) - 1)


def heading_of(reason: Reason) -> str:
    """The heading of the rows that await an answer for `reason`."""
    return {
        Reason.OVERDUE: _("The deadline has passed"),
        Reason.DUE_SOON: _("The deadline is within four weeks"),
        Reason.STUCK: _("Stuck: has anything come loose?"),
        Reason.NO_DUE_DATE: _("No date yet: when will it be done?"),
        Reason.NEVER_ANSWERED: _("We have not heard how it goes"),
        Reason.NO_NEWS: _("No news for six weeks: how does it go?"),
    }[reason]


def why_now(content: DigestContent) -> str:
    """Why the mail comes this week: the first one tells what this is, later ones what is most pressing."""
    if content.is_first:
        return _introduction(content)
    section = content.sections[0]
    return {
        Reason.OVERDUE: ngettext(
            "This comes now because one deadline has passed.",
            "This comes now because %(num)d deadlines have passed.",
            content.overdue,
        ),
        Reason.DUE_SOON: _("This comes now because a deadline is near."),
        Reason.STUCK: _("This comes now because something is stuck."),
        Reason.NO_DUE_DATE: _("This comes now because something has no date yet."),
        Reason.NEVER_ANSWERED: _("This comes now because we have not heard how it goes."),
        Reason.NO_NEWS: _("This comes now because six weeks have passed since we heard how it goes."),
    }[section.reason]


def deadline_of(row: Row, content: DigestContent) -> str:
    """The deadline as they said it and as it was read, and how far off its last day is."""
    due = due_words(
        kind=row.due_kind,
        first=row.due_from,
        last=row.due_to,
        written=row.due_written,
        is_moved=row.is_due_moved,
    )
    if row.due_to is None:
        return _("Deadline: %(due)s", due=due) if row.due_written else _("There is no deadline yet")
    return _("Deadline: %(due)s, %(distance)s", due=due, distance=in_words(row.due_to, content.today))


def why_you(content: DigestContent) -> str:
    """Why the mail comes to this person."""
    return _("You get this as a contact for %(who)s.", who=_all_of(content.municipalities))


def quoted(row: Row) -> str:
    """Their own words on one line, cut where nobody reads on."""
    return shorten(row.quote, QUOTE_AT_MOST, placeholder=" …")


def _all_of(names: Sequence[str]) -> str:
    *others, last = names
    return _("%(first)s and %(second)s", first=", ".join(others), second=last) if others else last


def _introduction(content: DigestContent) -> str:
    meeting, held_on = content.meetings[0]
    return _(
        "At “%(meeting)s” on %(day)s, %(who)s told what should happen next. We keep what was said, and ask how it "
        "goes. This is the first time we write. It takes a minute to answer, and you need no password.",
        day=day(held_on),
        meeting=meeting,
        who=municipalities_in_words(content.municipalities),
    )


def _pressing(content: DigestContent) -> str:
    if content.longest_overdue is not None:
        return _oldest(content.longest_overdue)
    if content.soonest is not None:
        nearest = in_words(content.today + timedelta(days=content.soonest), content.today)
        return _("the nearest deadline %(distance)s", distance=nearest)
    if content.is_first and len(content.meetings) == 1:
        return _("from %(meeting)s", meeting=content.meetings[0][0])
    return _("week %(num)d", num=content.today.isocalendar().week)


def _oldest(days: int) -> str:
    if days < WEEKS_FROM:
        return ngettext("the oldest %(num)d day late", "the oldest %(num)d days late", days)
    return ngettext("the oldest %(num)d week late", "the oldest %(num)d weeks late", days // 7)
