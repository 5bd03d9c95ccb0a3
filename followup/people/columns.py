"""Which column holds what: headings in Norwegian and English, in any order, somewhere near the top (pure)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from followup.people.tables import NEAR_THE_TOP, Fault, Grid, UnreadableTable

Headings = Mapping[str, frozenset[str]]
"""What each column may be called, as `heading_key` has it."""


def words(text: str) -> frozenset[str]:
    """A set of words written in a row."""
    return frozenset(text.split())


PLACE_HEADINGS: Headings = {
    "municipality": words("kommune kommunenavn kommunenamn kommunar kommuner municipality municipalityname"),
    "number": words("kommunenr kommunenummer knr municipalitynumber municipalityno"),
    "county": words("fylke fylkesnavn fylkesnamn county"),
}


@dataclass(frozen=True)
class Columns:
    """Where the headings stand (item of the grid), and the place of each column."""

    header: int
    places: Mapping[str, int]

    def below(self, grid: Grid) -> Iterator[tuple[int, dict[str, str]]]:
        """The rows below the headings that say anything: row number in the file, and what each column says."""
        for number, row in enumerate(grid[self.header + 1 :], start=self.header + 2):
            cells = {name: row[place] if place < len(row) else "" for name, place in self.places.items()}
            if any(cells.values()):
                yield number, cells

    def only(self, grid: Grid) -> Grid:
        """The same rows at the same numbers with these columns alone; what stands above the headings is left out."""
        rows = grid[self.header :]
        kept = [[row[at] if at < len(row) else "" for at in self.places.values()] for row in rows]
        return [[] for _above in range(self.header)] + kept


def heading_key(text: str) -> str:
    """A heading without case, signs and what stands in parentheses: `E-post (jobb)` is `epost`."""
    return re.sub(r"[\W_]+", "", re.sub(r"\(.*?\)", "", text).casefold())


def columns_of(row: Sequence[str], headings: Headings) -> dict[str, int]:
    """Which of the columns this row names, and where; the first of two of the same kind."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        key = heading_key(cell)
        for name, called in headings.items():
            if key in called:
                found.setdefault(name, place)
    return found


def names_place_and(needed: str, row: Sequence[str], headings: Headings) -> bool:
    """True for a row of headings that says whose and what: a municipality (or its number) and `needed`."""
    found = columns_of(row, headings)
    return needed in found and ("municipality" in found or "number" in found)


def find_columns(grid: Grid, headings: Headings, *, needed: str) -> Columns:
    """The headings of the table. Raises UnreadableTable without any, or without rows below."""
    for place, row in enumerate(grid[:NEAR_THE_TOP]):
        if names_place_and(needed, row, headings):
            columns = Columns(place, columns_of(row, headings))
            if next(columns.below(grid), None) is None:
                raise UnreadableTable(Fault.NO_ROWS)
            return columns
    raise UnreadableTable(Fault.NO_HEADINGS)
