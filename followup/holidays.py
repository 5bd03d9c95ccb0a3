"""Norwegian public holidays, the bottom layer that deadlines and the mail calendar share."""

from datetime import date, timedelta

from dateutil.easter import easter

_MOVABLE = {
    "maundy_thursday": -3,
    "good_friday": -2,
    "easter_sunday": 0,
    "easter_monday": 1,
    "ascension_day": 39,
    "whit_sunday": 49,
    "whit_monday": 50,
}
"""Days from Easter Sunday."""

_FIXED = {
    "new_years_day": (1, 1),
    "labour_day": (5, 1),
    "constitution_day": (5, 17),
    "first_day_of_christmas": (12, 25),
    "second_day_of_christmas": (12, 26),
}
"""Month and day."""


def easter_sunday(year: int) -> date:
    """Easter Sunday of the western churches."""
    return easter(year)


def public_holidays(year: int) -> dict[date, str]:
    """Every public holiday of a year with its key name, in calendar order.

    Where two meet (Ascension Day on 17 May 2012) the day stands once, under the fixed one's name.
    """
    sunday = easter_sunday(year)
    days = {sunday + timedelta(days=offset): name for name, offset in _MOVABLE.items()}
    days |= {date(year, month, day): name for name, (month, day) in _FIXED.items()}
    return dict(sorted(days.items()))
