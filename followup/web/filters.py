"""How dates and counts are put into words in templates."""

from datetime import date, datetime

from flask import Flask
from flask_babel import format_date, ngettext
from flask_babel import gettext as _

from followup import clock


def init_app(app: Flask) -> None:
    """Offer the filters and `today` to templates."""
    app.jinja_env.filters.update(day=day, moment=moment, in_words=in_words)
    app.jinja_env.add_extension("jinja2.ext.do")
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["today"] = clock.today


def day(value: date | datetime | None) -> str:
    """`2. mars 2021` in the page's language; nothing for None. An instant is its day in Oslo."""
    if value is None:
        return ""
    return format_date(_local(value), format="d. MMMM yyyy")


def moment(value: datetime | None) -> str:
    """`2. mars 2021 kl. 08:00`, in Oslo's time; nothing for None."""
    if value is None:
        return ""
    local = value.astimezone(clock.OSLO)
    return _("%(day)s at %(time)s", day=day(local), time=f"{local:%H:%M}")


def in_words(value: date | datetime | None) -> str:
    """How far off a day is: `in 3 days`, `2 weeks ago`, `today`."""
    if value is None:
        return ""
    distance = (_local(value) - clock.today()).days
    if distance in (-1, 0, 1):
        return {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}[distance]
    count, is_weeks = (abs(distance) // 7, True) if abs(distance) >= 14 else (abs(distance), False)
    if distance > 0:
        return (
            ngettext("in %(num)d week", "in %(num)d weeks", count)
            if is_weeks
            else ngettext("in %(num)d day", "in %(num)d days", count)
        )
    return (
        ngettext("%(num)d week ago", "%(num)d weeks ago", count)
        if is_weeks
        else ngettext("%(num)d day ago", "%(num)d days ago", count)
    )


def _local(value: date | datetime) -> date:
    return value.astimezone(clock.OSLO).date() if isinstance(value, datetime) else value
