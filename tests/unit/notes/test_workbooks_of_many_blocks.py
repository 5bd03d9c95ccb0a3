"""Sheets with several tables under one another, questions among them, and columns that tell needs from actions.

All examples our own.
"""

import pytest

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.tables.parts_of_cells import deeds_of
from followup.notes.parsing.tables.settling import is_kind_of_need
from tests.unit.notes.build_tables import read_csv, read_sheets, told

Said = list[tuple[int, str, tuple[str, ...], str]]


def said(*rows: list[str]) -> Said:
    return [told(item) for item in read_sheets(Oppfølging=list(rows)).items]


def test_each_table_below_another_is_of_the_municipality_right_above_it() -> None:
    assert said(
        ["SULA"],
        ["Hva", "Hvem", "Når"],
        ["Lage skoleveiplan", "Rektor", "1. mai"],
        [],
        ["GISKE"],
        ["Kva", "Kven", "Når"],
        ["Kjøpe inn båt", "Hamnesjef", "august"],
    ) == [
        (3, "commitment", ("Sula",), "Lage skoleveiplan"),
        (7, "commitment", ("Giske",), "Kjøpe inn båt"),
    ]


def test_a_table_under_a_title_of_needs_holds_needs() -> None:
    assert said(
        ["Kommune", "Tiltak", "Frist"],
        ["Sula", "Lage skoleveiplan", "1. mai"],
        [],
        ["Behov meldt inn på møtet"],
        ["Kommune", "Hva", "Rettes til", "Sendt videre?"],
        ["Giske", "Flere tolker på skjerm", "IMDi", "ja"],
    )[1:] == [(6, "need", ("Giske",), "Flere tolker på skjerm")]


def test_a_question_among_actions_is_answered_by_the_cell_beside_it() -> None:
    assert said(
        ["SULA KOMMUNE"],
        ["Hva vil dere gjøre?", "Hvem", "Ferdig innen"],
        ["Prøve ut langvakter", "Avdelingsleder", "1. mai"],
        ["Hva trenger dere fra andre?", "Et felles språkkurs", ""],
        ["Hva var nytt for dere?", "Lite", ""],
    ) == [
        (3, "commitment", ("Sula",), "Prøve ut langvakter"),
        (4, "need", ("Sula",), "Et felles språkkurs"),
    ]


def test_a_column_of_letters_tells_needs_from_actions() -> None:
    assert said(
        ["Kommune", "Hva", "Frist", "T/B"],
        ["Sula", "Øve på brann i ferja", "1. mai", "T"],
        ["Giske", "Reservebåt når ruta er innstilt", "", "B"],
    ) == [
        (2, "commitment", ("Sula",), "Øve på brann i ferja"),
        (3, "need", ("Giske",), "Reservebåt når ruta er innstilt"),
    ]


@pytest.mark.parametrize(
    ("cell", "is_need"),
    [
        ("B", True),
        ("behov", True),
        ("Ønske", True),
        ("T", False),
        ("tiltak", False),
        ("ja", None),
        ("", None),
    ],
)
def test_what_a_cell_calls_its_row(cell: str, is_need: bool | None) -> None:
    assert is_kind_of_need(cell) is is_need


def test_a_wish_among_actions_is_a_need() -> None:
    rows = ["Sula", "Ønske: at KS samler tallene", ""], ["Sula", "Ringe FAU", "Rektor"]
    found = read_csv(["Kommune", "Hva", "Hvem"], *rows)
    assert [item.kind for item in found.items] == ["need", "commitment"]


def test_what_was_answered_to_a_need_is_a_remark() -> None:
    found = read_csv(["Kommune", "Behov", "Svar"], ["Sula", "Et felles kurs", "Tas med videre"])
    assert [told(item) for item in found.items] == [(2, "need", ("Sula",), "Et felles kurs")]
    assert found.tables[0].roles == ("municipality", "need", "note")


def test_a_column_of_who_does_it_that_names_municipalities_says_whose_it_is() -> None:
    found = read_csv(
        ["Nr", "Hva", "Ansvarlig", "Frist"],
        ["1", "Melde inn kontakt", "Alle kommunene", "19.11.2021"],
        ["2", "Ajourføre tiltakslista", "Giske v/miljørådgiver", "15. desember"],
        ["3", "Avklare drift av målestasjonen", "Sula og Hareid (teknisk sjef)", "januar 2022"],
    )
    assert [(item.municipalities, item.owner) for item in found.items] == [
        ((), None),
        (("Giske",), "miljørådgiver"),
        (("Sula", "Hareid"), "teknisk sjef"),
    ]


@pytest.mark.parametrize("heading", ["Fullført", "Ferdig", "Start"])
def test_when_an_answer_was_written_is_no_deadline(heading: str) -> None:
    found = read_csv(
        [heading, "Kommune", "Hva skal dere gjøre?"],
        ["11.09.2030 09:41", "Sula", "Lage vaktliste for skolene"],
        ["11.09.2030 09:43", "Giske", "Bestille nye båter"],
    )
    assert [item.due for item in found.items] == [None, None]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        (
            "Innkjøpsleder justerer bestillingen. Kommuneoverlegen kjører kampanje fra 1. oktober",
            2,
        ),
        ("Vaksinebuss til Valderøya\nBeredskapsleder oppdaterer planen, ferdig 1. desember", 2),
        ("Rektor lager en plan. Den sendes ut i mai.", 1),
        ("Rektor lager en plan", 1),
    ],
)
def test_a_cell_of_two_who_each_do_something_holds_two_things(cell: str, parts: int) -> None:
    assert len(deeds_of(cell)) == parts


def test_what_stands_on_a_sheet_of_its_own_beside_tables_is_the_organiser_s() -> None:
    found = read_sheets(
        Forside=[
            ["Kvalitet i hjemmetjenesten"],
            ["Fyll ut de hvite feltene"],
            ["Jeg setter det sammen etterpå"],
        ],
        Sula=[["Hva", "Hvem", "Frist"], ["Lage vaktplan", "Avdelingsleder", "1. mai"]],
    )
    assert [item.quote for item in found.items] == ["Lage vaktplan"]


def test_the_role_of_such_a_column_is_one_a_person_may_choose() -> None:
    assert Role("kind") is Role.KIND


def test_in_a_form_of_questions_each_answer_is_what_its_question_asks_for() -> None:
    assert said(
        ["Sula kommune"],
        ["Spørsmål", "Svar", "Hvem", "Når"],
        ["Hvordan er renholdet organisert i dag?", "Privat i to bygg", "", ""],
        ["Hva tar dere tak i?", "Måle matsvinn på alle sykehjem", "Kjøkkenleder", "uke 10"],
        ["Hva trenger dere fra andre (KS, fylket)?", "Juridisk hjelp til anbud", "", ""],
        ["Annet", "Skjemaet virket ikke på telefon", "", ""],
    ) == [
        (4, "commitment", ("Sula",), "Måle matsvinn på alle sykehjem"),
        (5, "need", ("Sula",), "Juridisk hjelp til anbud"),
    ]
