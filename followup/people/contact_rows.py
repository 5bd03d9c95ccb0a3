"""A table of contacts as checked rows: whose, which address, and all that is wrong with each (pure)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from followup.people.addresses import normalised
from followup.people.columns import PLACE_HEADINGS, Headings, find_columns, names_place_and, words
from followup.people.languages import Language
from followup.people.municipality_names import find_municipality
from followup.people.row_problems import Problem, RowFault
from followup.people.tables import Grid, read_table

LONGEST = 200

HEADINGS: Headings = {
    **PLACE_HEADINGS,
    "email": words("epost epostadresse eadresse mail mailadresse email emailaddress emailadresse"),
    "name": words(
        "navn namn fulltnavn fulltnamn kontakt kontaktperson kontaktnavn person name fullname contact"
    ),
    "role": words("rolle stilling stillingstittel tittel funksjon role title position"),
    "language": words("målform maalform språk språkform skriftspråk language"),
}

LANGUAGE_WORDS: Mapping[str, Language | None] = {
    **dict.fromkeys(("bokmål", "bokmaal", "bm", "nb", "nb-no", "norsk bokmål"), Language.BOKMAL),
    **dict.fromkeys(("nynorsk", "nn", "nn-no", "norsk nynorsk"), Language.NYNORSK),
    **dict.fromkeys(("english", "engelsk", "en"), Language.ENGLISH),
    **dict.fromkeys(("", "-", "–", "nøytral", "neutral"), None),
}
"""None: no choice of their own."""


@dataclass(frozen=True)
class ContactRow:
    """One row. `slug` is empty where the municipality is not told; `email` is as written where it is no address."""

    number: int
    municipality: str
    slug: str
    email: str
    name: str
    role: str
    language: Language | None
    problems: tuple[Problem, ...] = ()


def read_contacts(data: bytes, *, name: str) -> Grid:
    """The rows of a file of contacts, with the columns we keep alone. Raises UnreadableTable."""
    grid = read_table(data, name=name, is_header=_is_header)
    return find_columns(grid, HEADINGS, needed="email").only(grid)


def check_contacts(grid: Grid) -> list[ContactRow]:
    """Each row below the headings, checked by itself and against the rows above. Raises UnreadableTable."""
    columns = find_columns(grid, HEADINGS, needed="email")
    return _compared([_checked(number, cells) for number, cells in columns.below(grid)])


def _is_header(row: Sequence[str]) -> bool:
    return names_place_and("email", row, HEADINGS)


def _checked(number: int, cells: Mapping[str, str]) -> ContactRow:
    written = cells.get("municipality", "")
    place = find_municipality(written, number=cells.get("number", ""), county=cells.get("county", ""))
    email = normalised(cells["email"])
    problems = [
        *([place] if isinstance(place, Problem) else []),
        *([] if email else [_no_address(cells["email"])]),
        *_language_problems(cells.get("language", "")),
        *(Problem(RowFault.TOO_LONG, cell[:40]) for cell in cells.values() if len(cell) > LONGEST),
    ]
    return ContactRow(
        number=number,
        municipality=(written or cells.get("number", ""))
        if isinstance(place, Problem)
        else place.display_name,
        slug="" if isinstance(place, Problem) else place.slug,
        email=email or cells["email"],
        name=cells.get("name", ""),
        role=cells.get("role", ""),
        language=LANGUAGE_WORDS.get(cells.get("language", "").casefold()),
        problems=tuple(problems),
    )


def _no_address(written: str) -> Problem:
    return Problem(RowFault.NOT_AN_ADDRESS, written[:100]) if written else Problem(RowFault.NO_EMAIL)


def _language_problems(written: str) -> list[Problem]:
    return [] if written.casefold() in LANGUAGE_WORDS else [Problem(RowFault.UNKNOWN_LANGUAGE, written[:40])]


def _compared(rows: Iterable[ContactRow]) -> list[ContactRow]:
    """Refuse what says otherwise about somebody than a row above.

    One person has one name and one language, and one role at a municipality. Were two rows allowed to differ,
    the last would win, and the same file would change things every time.
    """
    said: dict[tuple[str, ...], tuple[object, int]] = {}
    return [row if row.problems else replace(row, problems=tuple(_contradictions(row, said))) for row in rows]


def _contradictions(row: ContactRow, said: dict[tuple[str, ...], tuple[object, int]]) -> list[Problem]:
    problems: list[Problem] = []
    for key, value in (
        (("name", row.email), row.name),
        (("language", row.email), row.language),
        (("role", row.email, row.slug), row.role),
    ):
        if not value:
            continue
        before, where = said.setdefault(key, (value, row.number))
        if before != value:
            problems.append(Problem(RowFault.CONTRADICTS, str(before), row=where))
    return problems
