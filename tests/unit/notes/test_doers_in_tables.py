"""Where a table's column of who does it holds municipalities, it says whose each row is, and perhaps who there."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.tables.doers import municipality_and_owner


def _read(text: str) -> list[tuple[tuple[str, ...], str | None]]:
    items = extract(text.encode(), name="tabell.csv", held_on=date(2026, 11, 3)).items
    return [(item.municipalities, item.owner) for item in items]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sula kommune", ("Sula kommune", "")),
        ("Hå", ("Hå", "")),
        ("Sula, Hå", ("Sula, Hå", "")),
        ("Bergen kommune v/ Kari Moe", ("Bergen kommune", "Kari Moe")),
        ("Bergen v/rektor", ("Bergen", "rektor")),
        ("Bergen kommune ved Kari Moe", ("Bergen kommune", "Kari Moe")),
        ("Bergen kommune (Kari Moe)", ("Bergen kommune", "Kari Moe")),
        ("Bergen (to skoler)", ("Bergen (to skoler)", "")),
        ("Herøy (Nordland)", ("Herøy (Nordland)", "")),
        ("Bergen kommune, rådmannen", ("Bergen kommune", "rådmannen")),
    ],
)
def test_a_cell_names_a_municipality_and_perhaps_who_there(text: str, told: tuple[str, str]) -> None:
    assert municipality_and_owner(text) == told


@pytest.mark.parametrize("text", ["", "Kari Moe", "Rektor", "Kommunalsjef v/ Kari Moe", "Kari Moss", "Alle"])
def test_a_cell_of_people_roles_or_anything_else_names_none(text: str) -> None:
    assert municipality_and_owner(text) is None


DOERS = ("Sula kommune", "Hå", "Bergen kommune v/ Kari Moe")
PLACED = [(("Sula",), None), (("Hå",), None), (("Bergen",), "Kari Moe")]


@pytest.mark.parametrize("order", ["Tiltak;Ansvarlig;Frist", "Hvem;Hva;Dato"])
def test_a_column_of_who_that_holds_municipalities_places_its_rows(order: str) -> None:
    who_first = order.startswith("Hvem")
    rows = [
        f"{who};Lage en plan;1. mai 2027" if who_first else f"Lage en plan;{who};1. mai 2027" for who in DOERS
    ]
    assert _read("\n".join([order, *rows])) == PLACED


def test_a_role_among_them_is_still_who_does_it() -> None:
    rows = [
        f"Lage plan {at};{who};1. mai 2027" for at, who in enumerate((*DOERS, "Hå", "Sula", "Kommunalsjef"))
    ]
    assert _read("\n".join(["Tiltak;Ansvarlig;Frist", *rows]))[-1] == ((), "Kommunalsjef")


def test_a_column_of_people_and_a_few_municipalities_stays_that_of_who() -> None:
    rows = [
        f"Lage plan {at};{who};1. mai 2027" for at, who in enumerate(("Kari Moe", "Rektor", "Sula kommune"))
    ]
    assert [owner for _, owner in _read("\n".join(["Tiltak;Ansvarlig;Frist", *rows]))] == [
        "Kari Moe",
        "Rektor",
        "Sula kommune",
    ]


def test_surnames_that_are_names_of_municipalities_too_are_people() -> None:
    rows = [f"Lage plan {at};{who};1. mai 2027" for at, who in enumerate(("Lund", "Vik", "Strand", "Moss"))]
    assert [place for place, _ in _read("\n".join(["Tiltak;Ansvarlig;Frist", *rows]))] == [()] * 4


def test_a_column_of_municipalities_goes_before_that_of_who() -> None:
    rows = [f"{place};Lage en plan;{who}" for place, who in (("Sula", "Hå kommune"), ("Hå", "Sula kommune"))]
    assert _read("\n".join(["Kommune;Tiltak;Ansvarlig", *rows])) == [
        (("Sula",), "Hå kommune"),
        (("Hå",), "Sula kommune"),
    ]
