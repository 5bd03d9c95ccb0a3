"""How dates and counts are put into words in templates."""

from datetime import date, datetime

from flask import Flask
from flask_babel import format_date, get_locale, ngettext
from flask_babel import gettext as _

from followup import clock

WEEKS_FROM = 14
"""Days from which a distance is told in weeks; from `MONTHS_FROM` it is told in months."""
MONTHS_FROM = 84


def init_app(app: Flask) -> None:
    """Offer the filters and `today` to templates."""
    app.jinja_env.filters.update(day=day, moment=moment, weekday_moment=weekday_moment, in_words=in_words)
    app.jinja_env.add_extension("jinja2.ext.do")
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["today"] = clock.today


def day(value: date | datetime | None) -> str:
    """`2. mars 2021` in the page's language; nothing for None. An instant is its day in Oslo."""
    if value is None:
        return ""
    return format_date(_local(value), format="d MMMM yyyy" if _is_english() else "d. MMMM yyyy")


def moment(value: datetime | None) -> str:
    """`2. mars 2021 kl. 08.00`, in Oslo's time; nothing for None."""
    if value is None:
        return ""
    time = value.astimezone(clock.OSLO).strftime("%H:%M" if _is_english() else "%H.%M")
    return _("%(day)s at %(time)s", day=day(value), time=time)


def weekday_moment(value: datetime | None) -> str:
    """`mandag 11. januar 2021 kl. 08.30`, in Oslo's time; nothing for None."""
    if value is None:
        return ""
    return f"{format_date(_local(value), format='EEEE')} {moment(value)}"


def in_words(value: date | datetime | None, today: date | None = None) -> str:
    """How far off a day is: `in 3 days`, `2 weeks ago`, `today`; whole weeks and months only, rounded towards now.

    Counted from `today`, else from the clock's.
    """
    if value is None:
        return ""
    distance = (_local(value) - (today or clock.today())).days
    if distance in (-1, 0, 1):
        return {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}[distance]
    days = abs(distance)
    if days < WEEKS_FROM:
        return _days(days, ahead=distance > 0)
    if days < MONTHS_FROM:
        return _weeks(days // 7, ahead=distance > 0)
    return _months(int(days / 30.44), ahead=distance > 0)


def _days(count: int, *, ahead: bool) -> str:
    if ahead:
        return ngettext("in %(num)d day", "in %(num)d days", count)
    return ngettext("%(num)d day ago", "%(num)d days ago", count)


def _weeks(count: int, *, ahead: bool) -> str:
    if ahead:
        return ngettext("in %(num)d week", "in %(num)d weeks", count)
    return ngettext("%(num)d week ago", "%(num)d weeks ago", count)


def _months(count: int, *, ahead: bool) -> str:
    if ahead:
        return ngettext("in %(num)d month", "in %(num)d months", count)
    return ngettext("%(num)d month ago", "%(num)d months ago", count)


def _is_english() -> bool:
    locale = get_locale()
    return locale is not None and locale.language == "en"


def _local(value: date | datetime) -> date:
    return value.astimezone(clock.OSLO).date() if isinstance(value, datetime) else value
