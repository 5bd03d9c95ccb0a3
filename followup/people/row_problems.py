"""What can be wrong with one row of an imported table (pure)."""

from dataclasses import dataclass
from enum import StrEnum


class RowFault(StrEnum):
    NO_MUNICIPALITY = "no_municipality"
    UNKNOWN_MUNICIPALITY = "unknown_municipality"
    SHARED_NAME = "shared_name"
    NAME_AND_NUMBER_DIFFER = "name_and_number_differ"
    NO_EMAIL = "no_email"
    NOT_AN_ADDRESS = "not_an_address"
    UNKNOWN_LANGUAGE = "unknown_language"
    NO_LANGUAGE_FORM = "no_language_form"
    UNKNOWN_LANGUAGE_FORM = "unknown_language_form"
    TOO_LONG = "too_long"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True)
class Problem:
    """A fault, the words it is about, what may have been meant, and the other row it is about."""

    fault: RowFault
    words: str = ""
    choices: tuple[str, ...] = ()
    row: int | None = None
