"""Tables as coordinators and municipalities fill them in: headings of their own making, cells that hold much."""

from collections.abc import Sequence

import pytest

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.tables.headings import role_of
from followup.notes.parsing.tables.parts_of_cells import deeds_of, needs_of
from tests.unit.notes.build_tables import read_csv, read_sheets, told

HEADINGS = ["Kommune", "Tiltak", "Ansvarlig", "Frist", "Merknad"]


def quotes(*rows: Sequence[str], headings: Sequence[str] = HEADINGS) -> list[tuple[str, str]]:
    return [(item.kind, item.quote) for item in read_csv(headings, *rows).items]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Tiltaksansvarleg", Role.OWNER),
        ("Oppfølgingsansvar", Role.OWNER),
        ("Gjennomføringsfrist", Role.DUE),
        ("Klimatiltak", Role.ACTION),
        ("Hovedoppgaver", Role.ACTION),
        ("Kompetansebehov", Role.NEED),
        ("Tiltaksstatus", Role.STATUS),
        ("Vår kommentar", Role.NOTE),
        ("Antall tiltak", None),
        ("Sivilstand", None),
        ("Ansvarsgruppe", None),
    ],
)
def test_a_heading_no_list_has_is_known_by_how_its_word_ends(heading: str, role: Role | None) -> None:
    assert role_of(heading) is role


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        (
            "Fraværet har økt. Vi har 11 prosent. Det er verst i barnehagene. Rektor kaller inn til møte i mai.",
            ["Rektor kaller inn til møte i mai."],
        ),
        (
            "lage plan for vinteren\nta det opp i ledermøtet",
            ["lage plan for vinteren", "ta det opp i ledermøtet"],
        ),
        ("Lage plan for\nvinteren", ["Lage plan for\nvinteren"]),
        ("Lage plan\nog følge den opp", ["Lage plan\nog følge den opp"]),
        ("- lage plan\n- ringe Ola", ["lage plan", "ringe Ola"]),
        ("Teste ny rutine. Starter 1. mai.", ["Teste ny rutine. Starter 1. mai."]),
        (
            "Lage plan. Rektor ringer Ola. Kari skriver brev.",
            ["Lage plan. Rektor ringer Ola. Kari skriver brev."],
        ),
    ],
)
def test_a_cell_is_taken_apart_only_where_each_part_stands_by_itself(cell: str, parts: list[str]) -> None:
    assert deeds_of(cell) == parts


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        (
            "Penger til to stillinger\net system for vaktbytte",
            ["Penger til to stillinger", "et system for vaktbytte"],
        ),
        ("Penger til\nto stillinger", ["Penger til\nto stillinger"]),
        ("1. penger\n2. folk", ["penger", "folk"]),
        ("", []),
    ],
)
def test_needs_on_lines_of_their_own_are_several(cell: str, parts: list[str]) -> None:
    assert needs_of(cell) == parts


def test_the_heading_of_the_deadline_says_whether_a_period_is_meant_by_its_end() -> None:
    def due(heading: str, cell: str) -> tuple[str | None, str, str]:
        (item,) = read_csv(["Kommune", "Tiltak", heading], ["Sula", "Lage plan for skolene", cell]).items
        assert item.due is not None
        return item.due.kind, str(item.due.first), str(item.due.last)

    assert due("Ferdig innen", "våren 2022") == ("by", "2022-05-31", "2022-05-31")
    assert due("Ferdig innen", "i løpet av våren 2022") == ("during", "2022-03-01", "2022-05-31")
    assert due("Ferdig innen", "fra 1. mai") == ("start", "2021-05-01", "2021-05-01")
    assert due("Frist", "våren 2022") == ("during", "2022-03-01", "2022-05-31")


def test_an_action_that_says_it_starts_on_the_day_of_its_column_has_a_start() -> None:
    (item,) = read_csv(
        HEADINGS, ["Sula", "Teste ny rutine. Starter 1. mai på sjukeheimen", "", "1.5", ""]
    ).items
    assert item.due is not None and (item.due.kind, item.due.text) == ("start", "1.5")


def test_a_cell_that_points_to_another_says_nothing_itself() -> None:
    (item,) = read_csv(
        HEADINGS, ["Sula", "Rektor kaller inn til møte innen 1. mai", "se forrige rute", "sjå tiltak", ""]
    ).items
    assert item.owner == "Rektor" and item.due is not None and str(item.due.last) == "2021-05-01"


@pytest.mark.parametrize(
    "said",
    [
        "Nettsiden ble lansert i august",
        "har alt hatt fagdag",
        "Spørsmål fra salen: Hva skjer med bussen?",
        "Hole ser seg ikke i stand til å ta på seg mer",
    ],
)
def test_what_is_done_asked_or_refused_is_no_action_though_it_stands_in_the_table(said: str) -> None:
    found = read_csv(HEADINGS, ["Sula", "Lage plan for skolene", "", "", ""], ["Sula", said, "", "", ""])
    assert [item.quote for item in found.items] == ["Lage plan for skolene"]
    assert said[:20] in found.warnings[0].message


def test_what_began_or_is_still_due_is_an_action_though_it_is_told_in_the_past() -> None:
    assert len(quotes(["Sula", "Vi har startet et prosjekt om mat", "", "", ""])) == 1
    assert len(quotes(["Sula", "Planen ble lagt fram", "", "1. juni", ""])) == 1


def test_a_remark_may_say_that_the_row_is_a_need_or_ask_for_help_beside_it() -> None:
    assert quotes(["Sula", "Felles mal for klimaregnskap", "", "", "Behov meldt til KS"]) == [
        ("need", "Felles mal for klimaregnskap")
    ]
    assert quotes(["Sula", "Lage plan for skolene", "", "", "Trenger avklaring fra direktoratet"]) == [
        ("commitment", "Lage plan for skolene"),
        ("need", "Trenger avklaring fra direktoratet"),
    ]
    assert quotes(["Sula", "Lage plan for skolene", "", "", "Trenger ikke hjelp"]) == [
        ("commitment", "Lage plan for skolene")
    ]


def test_what_ks_or_the_state_is_to_do_is_left_out_and_told_once() -> None:
    found = read_csv(
        HEADINGS, ["Sula", "Lage plan for skolene", "", "", ""], ["KS", "Sende ut referatet", "", "", ""]
    )
    assert [item.quote for item in found.items] == ["Lage plan for skolene"]
    assert [warning.message for warning in found.warnings] == [
        "“Sende ut referatet” is not for a municipality to do and was left out."
    ]


def test_a_programme_on_a_sheet_of_its_own_is_not_the_rest_of_the_table_before() -> None:
    found = read_sheets(
        Behov=[["Kommune", "Behov", "Til"], ["Sula", "Bedre tall", "KS"]],
        Program=[
            ["Tid", "Innhold", "Ansvarlig"],
            ["09.30", "Kaffe og påmelding", ""],
            ["12.00", "Lunsj", "Sula"],
        ],
    )
    assert [told(item) for item in found.items] == [(2, "need", ("Sula",), "Bedre tall")]
