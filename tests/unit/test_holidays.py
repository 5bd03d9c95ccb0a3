"""The public holidays, against years a calendar can be looked up for."""

from datetime import date

import pytest

from followup.holidays import easter_sunday, public_holidays


@pytest.mark.parametrize(
    "sunday", [date(2020, 4, 12), date(2021, 4, 4), date(2024, 3, 31), date(2025, 4, 20), date(2038, 4, 25)]
)
def test_easter_sunday_moves_with_the_moon(sunday: date):
    assert easter_sunday(sunday.year) == sunday


def test_a_year_has_its_twelve_public_holidays_in_order():
    assert public_holidays(2021) == {
        date(2021, 1, 1): "new_years_day",
        date(2021, 4, 1): "maundy_thursday",
        date(2021, 4, 2): "good_friday",
        date(2021, 4, 4): "easter_sunday",
        date(2021, 4, 5): "easter_monday",
        date(2021, 5, 1): "labour_day",
        date(2021, 5, 13): "ascension_day",
        date(2021, 5, 17): "constitution_day",
        date(2021, 5, 23): "whit_sunday",
        date(2021, 5, 24): "whit_monday",
        date(2021, 12, 25): "first_day_of_christmas",
        date(2021, 12, 26): "second_day_of_christmas",
    }
    assert list(public_holidays(2021)) == sorted(public_holidays(2021))


def test_two_holidays_on_one_day_stand_once_under_the_fixed_name():
    assert public_holidays(2012)[date(2012, 5, 17)] == "constitution_day"
    assert len(public_holidays(2012)) == 11
