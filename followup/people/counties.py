"""The counties of today, as the register has them."""

from functools import cache

from followup.people import register


@cache
def counties() -> tuple[tuple[str, str], ...]:
    """Number and name of each county, in order of name."""
    found = {entry.numbers[-1].county_number: entry.county for entry in register.municipalities()}
    return tuple(sorted(found.items(), key=lambda county: register.sort_key(county[1])))
