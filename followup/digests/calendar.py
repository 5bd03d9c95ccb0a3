"""When digests go out: Monday 08:00 in Oslo, and what happens to the Mondays when nobody would read them.

Every ISO week has one slot, an instant:

* Its Monday at 08:00 by the clock on the wall in Oslo, summer time or not.
* A Monday in a quiet time joins the next Monday outside quiet times. Quiet are Easter (from the Monday before
  Maundy Thursday to Easter Monday, both included), July, and 23 December to 2 January.
* A Monday that is only a public holiday (1 May, 17 May, Whit Monday) moves to the next ordinary weekday.

Easter Monday lies in Easter, so it does not move to the Tuesday: whoever comes back from Easter has the
rest of that short week in peace. Slots of several weeks may so be the same instant; they become one digest,
under the period of the week it goes out in.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup.holidays import easter_sunday, public_holidays

OSLO = ZoneInfo("Europe/Oslo")
MORNING = time(8, 0)
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_SATURDAY = 6


class IsoWeek(NamedTuple):
    """A week as people number it in Norway; week 53 exists in some years."""

    year: int
    week: int

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.week, 1)

    @property
    def period(self) -> str:
        """`2021-W03`, the name a digest of this week goes by."""
        return f"{self.year}-W{self.week:02d}"


def week_of(instant: datetime) -> IsoWeek:
    """The ISO week an instant falls in, in Oslo."""
    year, week, _weekday = instant.astimezone(OSLO).date().isocalendar()
    return IsoWeek(year, week)


def period_of(instant: datetime) -> str:
    """The ISO week an instant falls in, in Oslo, as `2021-W03`."""
    return week_of(instant).period


def slot_of_week(week: IsoWeek) -> datetime:
    """The instant (aware, UTC) at which the digest of `week` goes out, in that week or a later one."""
    day = week.monday
    while is_quiet(day):
        day += _WEEK
    while not is_ordinary_weekday(day):
        day += _DAY
    return _morning_of(day)


def next_slot(after: datetime) -> datetime:
    """The first slot that lies after `after`, never `after` itself."""
    return next(slot for slot in _slots_from(week_of(after).monday) if slot > after)


def latest_slot(at: datetime) -> datetime:
    """The last slot at or before `at`: the one that a run at `at` works for, or makes up for."""
    week = week_of(at).monday
    while (slot := slot_of_week(_week_from(week))) > at:
        week -= _WEEK
    return slot


def slot_before(slot: datetime) -> datetime:
    """The slot before `slot`."""
    return latest_slot(slot - timedelta(microseconds=1))


def periods_merged_into(slot: datetime, *, since: datetime) -> list[str]:
    """Weeks whose Monday morning came after `since` and whose digest goes out in `slot`, a later week's.

    `since` is the slot before, or when following began. With it further back, the weeks of slots slept over
    are among them: one digest makes up for all.
    """
    found: list[str] = []
    monday = week_of(since).monday
    while monday < week_of(slot).monday:
        if _morning_of(monday) > since:
            found.append(_week_from(monday).period)
        monday += _WEEK
    return found


def may_make_up(now: datetime) -> bool:
    """True when a slot slept over may be made up for at `now`: no quiet time has begun since.

    Otherwise what was slept over joins the next slot, as if its own Monday had been quiet.
    """
    day, today = latest_slot(now).astimezone(OSLO).date(), now.astimezone(OSLO).date()
    while day <= today:
        if is_quiet(day):
            return False
        day += _DAY
    return True


def is_quiet(day: date) -> bool:
    """True in Easter, July and from 23 December to 2 January, when municipalities are away."""
    easter = easter_sunday(day.year)
    in_easter = easter - timedelta(days=6) <= day <= easter + _DAY
    in_christmas = (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2)
    return in_easter or day.month == 7 or in_christmas


def is_ordinary_weekday(day: date) -> bool:
    """True from Monday to Friday, outside public holidays and quiet times."""
    return day.isoweekday() < _SATURDAY and day not in public_holidays(day.year) and not is_quiet(day)


def _slots_from(monday: date) -> Iterator[datetime]:
    while True:
        yield slot_of_week(_week_from(monday))
        monday += _WEEK


def _week_from(monday: date) -> IsoWeek:
    year, week, _weekday = monday.isocalendar()
    return IsoWeek(year, week)


def _morning_of(day: date) -> datetime:
    return datetime.combine(day, MORNING, tzinfo=OSLO).astimezone(UTC)
