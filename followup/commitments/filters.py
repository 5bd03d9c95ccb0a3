"""What a list of commitments is narrowed to and sorted by, as its address says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from followup.commitments.statuses import Status
from followup.commitments.timeliness import Timeliness

_LARGEST = 2**31 - 1

Kind = TypeVar("Kind", bound=StrEnum)


class Sort(StrEnum):
    """Columns a list can be sorted by; a minus before one turns it round."""

    DUE = "due"
    MUNICIPALITY = "municipality"
    ANSWERED = "answered"
    STATUS = "status"
    TITLE = "title"


@dataclass(frozen=True)
class Filters:
    """Empty ones narrow nothing. `county` is a county's number, `meeting` a row's id, `owner` as `is_owned_by`.

    `not_understood` names the parameters that held something unknown and therefore narrow nothing.
    """

    status: Status | None = None
    timeliness: Timeliness | None = None
    municipality: str = ""
    county: str = ""
    meeting: int | None = None
    owner: str = ""
    q: str = ""
    sort: Sort = Sort.DUE
    is_descending: bool = False
    not_understood: tuple[str, ...] = ()

    @property
    def is_narrowing(self) -> bool:
        """True when some are set, so that an empty list may be due to them."""
        return bool(set(self.parameters()) - {"sort"})

    def parameters(self, **changes: str | None) -> dict[str, str]:
        """The address's parameters, without empty ones; `changes` set or, as None, remove some."""
        said: dict[str, str | None] = {
            "status": self.status,
            "timeliness": self.timeliness,
            "municipality": self.municipality,
            "county": self.county,
            "meeting": str(self.meeting) if self.meeting else None,
            "owner": self.owner,
            "q": self.q,
            "sort": None if self.sort_words == Sort.DUE else self.sort_words,
        }
        return {name: str(value) for name, value in {**said, **changes}.items() if value}

    def query_string(self, **changes: str | None) -> str:
        """The same as part of an address, `?status=stuck&page=2`, or nothing."""
        parameters = self.parameters(**changes)
        return f"?{urlencode(parameters)}" if parameters else ""

    @property
    def sort_words(self) -> str:
        """`due`, or `-due` when turned round."""
        return f"{'-' if self.is_descending else ''}{self.sort.value}"

    def sorted_by(self, sort: Sort) -> str:
        """The parameter a column's heading links to: that column, or turned round when it is the current one."""
        turns = sort == self.sort and not self.is_descending
        return f"{'-' if turns else ''}{sort.value}"


def read_filters(parameters: Mapping[str, str]) -> Filters:
    """Filters from an address; what it says that nobody knows narrows nothing and is named."""
    given = {name: value.strip() for name, value in parameters.items() if value.strip()}
    wrong: list[str] = []
    sort_words = given.get("sort", Sort.DUE.value)
    return Filters(
        status=_one_of(Status, given, "status", wrong),
        timeliness=_one_of(Timeliness, given, "timeliness", wrong),
        municipality=given.get("municipality", "")[:80],
        county=given.get("county", "")[:2],
        meeting=_number(given, "meeting", wrong),
        owner=given.get("owner", "")[:200],
        q=given.get("q", "")[:200],
        sort=_one_of(Sort, {"sort": sort_words.removeprefix("-")}, "sort", wrong) or Sort.DUE,
        is_descending=sort_words.startswith("-"),
        not_understood=tuple(wrong),
    )


def read_page(parameters: Mapping[str, str]) -> int:
    """The page asked for; the first where that is no page."""
    text = parameters.get("page", "")
    return min(max(int(text), 1), _LARGEST) if text.isascii() and text.isdecimal() else 1


def _one_of(kind: type[Kind], given: Mapping[str, str], name: str, wrong: list[str]) -> Kind | None:
    if name not in given:
        return None
    try:
        return kind(given[name])
    except ValueError:
        wrong.append(name)
        return None


def _number(given: Mapping[str, str], name: str, wrong: list[str]) -> int | None:
    text = given.get(name)
    if text is None:
        return None
    if text.isascii() and text.isdecimal() and int(text) <= _LARGEST:
        return int(text)
    wrong.append(name)
    return None
