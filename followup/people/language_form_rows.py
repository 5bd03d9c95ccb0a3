"""A table of municipalities' language forms as checked rows (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from followup.people.columns import PLACE_HEADINGS, Headings, find_columns, names_place_and, words
from followup.people.languages import LanguageForm
from followup.people.municipality_names import find_municipality
from followup.people.row_problems import Problem, RowFault
from followup.people.tables import Grid, read_table

HEADINGS: Headings = {
    **PLACE_HEADINGS,
    "form": words(
        "målform maalform målforma målvedtak språkform skriftspråk språk languageform language form"
    ),
}

FORM_WORDS: Mapping[str, LanguageForm] = {
    **dict.fromkeys(("bokmål", "bokmaal", "bokmal", "bm", "nb", "b"), LanguageForm.BOKMAL),
    **dict.fromkeys(("nynorsk", "nn", "n"), LanguageForm.NYNORSK),
    **dict.fromkeys(("nøytral", "nøytralt", "noytral", "neutral", "språknøytral"), LanguageForm.NEUTRAL),
}


@dataclass(frozen=True)
class LanguageFormRow:
    """One row. `slug` is empty and `form` None where the row does not tell."""

    number: int
    municipality: str
    slug: str
    form: LanguageForm | None
    problems: tuple[Problem, ...] = ()


def read_language_forms(data: bytes, *, name: str) -> Grid:
    """The rows of a file of language forms, with the columns we keep alone. Raises UnreadableTable."""
    grid = read_table(data, name=name, is_header=_is_header)
    return find_columns(grid, HEADINGS, needed="form").only(grid)


def check_language_forms(grid: Grid) -> list[LanguageFormRow]:
    """Each row below the headings, checked by itself and against the rows above. Raises UnreadableTable."""
    columns = find_columns(grid, HEADINGS, needed="form")
    said: dict[str, LanguageFormRow] = {}
    rows: list[LanguageFormRow] = []
    for number, cells in columns.below(grid):
        row = _checked(number, cells)
        before = said.setdefault(row.slug, row) if row.slug else row
        if before.form != row.form and not row.problems:
            contradiction = Problem(RowFault.CONTRADICTS, before.form or "", row=before.number)
            row = replace(row, problems=(contradiction,))
        rows.append(row)
    return rows


def _is_header(row: Sequence[str]) -> bool:
    return names_place_and("form", row, HEADINGS)


def _checked(number: int, cells: Mapping[str, str]) -> LanguageFormRow:
    written = cells.get("municipality", "")
    place = find_municipality(written, number=cells.get("number", ""), county=cells.get("county", ""))
    form = FORM_WORDS.get(cells["form"].casefold())
    problems = [
        *([place] if isinstance(place, Problem) else []),
        *([] if form else [_no_form(cells["form"])]),
    ]
    return LanguageFormRow(
        number=number,
        municipality=(written or cells.get("number", ""))
        if isinstance(place, Problem)
        else place.display_name,
        slug="" if isinstance(place, Problem) else place.slug,
        form=form,
        problems=tuple(problems),
    )


def _no_form(written: str) -> Problem:
    if not written:
        return Problem(RowFault.NO_LANGUAGE_FORM)
    return Problem(RowFault.UNKNOWN_LANGUAGE_FORM, written[:40])
