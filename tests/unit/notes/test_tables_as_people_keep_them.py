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
        ("Vi skal", Role.ACTION),
        ("Dette lover vi", Role.ACTION),
        ("Det vi trenger hjelp til", Role.NEED),
        ("Vi som deltok", None),
        ("Skal", None),
        ("Sa hva", Role.NOTE),
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


def test_when_posts_were_written_is_no_deadline() -> None:
    found = read_csv(
        ["Date", "Subject", "Body"],
        ["2021-03-10 10:00", "Sula", "Rektor lager en plan for skolene innen 1. mai"],
        ["2021-03-10 10:07", "Hole", "Kommunalsjefen ringer naboene i uke 12"],
    )
    assert [str(item.due and item.due.last) for item in found.items] == ["2021-05-01", "2021-03-28"]
    assert [item.municipalities for item in found.items] == [("Sula",), ("Hole",)]


def test_a_column_nobody_knows_is_asked_about_rather_than_the_remarks_taken_for_actions() -> None:
    found = read_csv(
        ["Kommune", "Innsats", "Ansvarlig", "Frist", "Kommentar"],
        ["Sula", "Lage plan for skolene", "Rektor", "1. mai", "budsjett i orden"],
        ["Hole", "Rydde i arkivet på rådhuset", "Arkivar", "juni", ""],
    )
    assert [item.quote for item in found.items] == ["Lage plan for skolene", "Rydde i arkivet på rådhuset"]
    assert found.tables[0].is_doubtful


def test_a_sheet_that_is_no_table_is_its_municipalitys_text_and_a_note_to_readers_is_none() -> None:
    found = read_sheets(
        Les=[["Bredbånd i regionen", "møte 20.10."], ["Ett ark per kommune, fyll ut selv!", ""]],
        Sula=[["Tiltak", "Ansvarlig"], ["Søke om midler", "Rådmann"]],
        Hole=[["Rektor lager en plan for skolene i mai"], ["Her er det 82 prosent dekning"]],
        Lier=[
            ["Hva gjør dere?", "• vi sender kart til naboene\n• se på avtalen på nytt"],
            ["Annet", "Takk for maten"],
        ],
    )
    assert [(item.municipalities, item.quote) for item in found.items] == [
        (("Sula",), "Søke om midler"),
        (("Hole",), "Rektor lager en plan for skolene i mai"),
        (("Lier",), "vi sender kart til naboene"),
        (("Lier",), "se på avtalen på nytt"),
    ]


@pytest.mark.parametrize(
    ("said", "is_kept"),
    [
        ("stengetid kl. 02 → nei, falt i kommunestyret", False),
        ("ny løype i skogen – gikk ut", False),
        ("skilt ved brua (ferdig)", False),
        ("Skal vi ha eget selskap? Formannskapet delte seg.", False),
        ("ny løype i skogen – ferdig innen juni", True),
        ("ferdigstille løypa - og skilte den", True),
    ],
)
def test_how_it_went_may_stand_after_a_dash_or_an_arrow(said: str, is_kept: bool) -> None:
    assert len(quotes(["Sula", said, "", "", ""])) == int(is_kept)


def test_a_wish_among_the_actions_is_a_need_unless_somebody_takes_it_on() -> None:
    wish = "Vi ønsker at fylket lyser ut tidligere på året"
    assert quotes(["Sula", wish, "", "", ""])[0][0] == "need"


def test_what_was_said_round_the_table_is_a_remark_beside_what_follows_of_it() -> None:
    found = read_csv(
        ["Hvem", "Sa hva", "Oppfølging"],
        [
            "Fredrikstad",
            "Har byttet ut halvparten. God effekt.",
            "sender avtalen til de andre innen 13. juni",
        ],
        ["Marker / Aremark", "For små til å gjøre noe alene", "ordførerne tar det opp i regionrådet"],
        ["Moss", "Spurte om erfaringer", "-"],
    )
    assert [told(item) for item in found.items] == [
        (2, "commitment", ("Fredrikstad",), "sender avtalen til de andre innen 13. juni"),
        (3, "commitment", ("Marker", "Aremark"), "ordførerne tar det opp i regionrådet"),
    ]


def test_a_sheet_of_needs_whose_headings_say_little_is_asked_about_beside_one_that_is_clear() -> None:
    found = read_sheets(
        Tiltak=[["Kommune", "Tiltak"], ["Sula", "Lage plan for skolene"]],
        Behov=[["Behov notert i møtet", "Fra", "Adressat"], ["Bedre tall for barnetrinnet", "Hole", "Udir"]],
    )
    assert [told(item) for item in found.items] == [
        (2, "commitment", ("Sula",), "Lage plan for skolene"),
        (4, "need", ("Hole",), "Bedre tall for barnetrinnet"),
    ]
    assert [table.is_doubtful for table in found.tables] == [False, True]


def test_how_things_are_is_no_action_where_nobody_is_to_do_it_by_any_day() -> None:
    assert quotes(["Sula", "Fraværet er gått ned til 7 prosent", "", "", ""]) == []
    assert len(quotes(["Sula", "Alle skolene har en plan", "Rektor", "1. mai", ""])) == 1


def test_both_and_all_three_are_those_the_table_is_headed_with() -> None:
    rows = [
        ["Kommune", "Tiltak", "Frist"],
        ["Volda", "Lage plan for skolene", "mai"],
        ["begge", "Halde kurs", "juni"],
    ]
    found = read_sheets(Tiltak=[["Oppfølging Volda kommune og Ørsta kommune", "", ""], *rows])
    assert [item.municipalities for item in found.items] == [("Volda",), ("Volda", "Ørsta")]
    assert read_sheets(Tiltak=[["Oppfølging", "", ""], *rows]).items[1].municipalities == ()
