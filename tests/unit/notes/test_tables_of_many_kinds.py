"""Tables that are neither a plain list of actions nor a plain export of a wall. All texts are our own."""

import pytest

from tests.unit.notes.build_tables import read_csv, read_sheets, read_text, told

QUESTION = "Hvem gjør hva, og når?"


def test_answers_to_a_form_are_read_under_their_questions() -> None:
    found = read_csv(
        ["ID", "Starttidspunkt", "Fullføringstidspunkt", "Navn", "Hvilken kommune kommer du fra?",
         "Hva var nyttig i dag?", "Hva er neste steg hos dere?", "Hva trenger dere fra KS?"],
        [1, "10.03.2021", "10.03.2021", "Kari", "Sula", "Rektor lager god stemning",
         "Kommunalsjef tar saken til ledergruppa i april. Rektor lager plan.", "Mal for plan"],
        [2, "10.03.2021", "10.03.2021", "Ola", "giske", "", "Vi skal kartlegge behovene", "Nei"],
    )  # fmt: skip
    assert [told(item) for item in found.items] == [
        (2, "commitment", ("Sula",), "Kommunalsjef tar saken til ledergruppa i april."),
        (2, "commitment", ("Sula",), "Rektor lager plan."),
        (2, "need", ("Sula",), "Mal for plan"),
        (3, "commitment", ("Giske",), "Vi skal kartlegge behovene"),
    ]
    assert found.items[0].owner == "Kommunalsjef"
    assert not found.tables[0].is_doubtful


def test_rooms_side_by_side_are_read_down_each_column() -> None:
    found = read_sheets(
        Ark1=[
            ["", "Gruppe 1: Sula", "Gruppe 2: Hareid"],
            [QUESTION, "Rektor kaller inn til møte i uke 15", "Barnehagestyrer lager plan innen 1. juni"],
            ["Hva trenger vi?", "Maler", "Kurs i ledelse"],
        ]
    )
    assert [told(item)[:3] for item in found.items] == [
        (2, "commitment", ("Sula",)),
        (2, "commitment", ("Hareid",)),
        (3, "need", ("Sula",)),
        (3, "need", ("Hareid",)),
    ]


def test_a_card_over_two_columns_begins_on_its_upper_row() -> None:
    found = read_sheets(Ark1=[["Sula", "Gruppe 3"], ["Sula", ""]])
    assert all(card.first_line <= card.last_line for card in found.cards)


def test_a_question_beside_its_answer_is_read_row_by_row() -> None:
    found = read_text("Sula kommune\n\nTema: klima\n")
    assert found.items == ()
    found = read_sheets(
        Ark1=[
            ["Gruppe 4: Lom og Skjåk", ""],
            [QUESTION, "Rektor kaller inn til møte i uke 15"],
            ["Hva trenger vi?", "Maler"],
        ]
    )
    assert [told(item)[:3] for item in found.items] == [
        (2, "commitment", ("Lom", "Skjåk")),
        (3, "need", ("Lom", "Skjåk")),
    ]


def test_a_wall_pasted_into_one_column_is_read_as_running_text() -> None:
    found = read_sheets(
        Ark1=[
            ["Gruppe 4: Lom"],
            [QUESTION],
            ["Rektor kaller inn til møte"],
            [],
            ["Gruppe 5: Vågå"],
            [QUESTION],
            ["Rektor lager plan"],
        ]
    )
    assert [told(item)[:3] for item in found.items] == [
        (3, "commitment", ("Lom",)),
        (7, "commitment", ("Vågå",)),
    ]


def test_rows_of_one_column_of_text_beside_a_municipality_are_cards() -> None:
    found = read_csv(
        ["Kommune", "Innspill"], ["Sula", "Rektor kaller inn til møte i uke 15"], ["Hå", "Fin dag!"]
    )
    assert [(card.first_line, card.municipalities) for card in found.cards] == [(2, ("Sula",)), (3, ("Hå",))]
    assert [told(item)[:3] for item in found.items] == [(2, "commitment", ("Sula",))]


def test_a_row_that_names_only_its_room_is_joined_to_the_card_that_names_its_municipalities() -> None:
    found = read_sheets(
        Grupper=[["Gruppe", "Kommuner"], ["Gruppe 1", "Sula og Giske"], ["Gruppe 2", "Hareid, Ulstein"]],
        Tiltak=[
            ["Gruppe", "Tiltak", "Hvem", "Når"],
            ["Gruppe 1", "Lage plan", "Kari", "1. mai"],
            [2, "Dele buss", "", ""],
        ],
    )
    assert [item.municipalities for item in found.items] == [("Sula", "Giske"), ("Hareid", "Ulstein")]
    assert [(card.first_line, card.joined_from) for card in found.cards if card.first_line > 4] == [
        (5, 2),
        (6, 3),
    ]
    assert "Another card names the municipalities of this room." in found.items[1].reasons


def test_of_a_measure_with_activities_the_activities_are_followed() -> None:
    found = read_sheets(
        Sula=[
            ["Handlingsplan mot mobbing 2021-2023"],
            ["Mål", "Tiltak", "Aktivitet", "Ansvar", "Frist"],
            ["Trygge skoler", "Kompetanse", "Kurs for alle lærere", "Rektorene", "august 2021"],
            ["", "", "Felles plandag", "Oppvekstsjef", "uke 33"],
            ["Antall tiltak", "1", "", "", ""],
        ]
    )
    assert [told(item) for item in found.items] == [
        (3, "commitment", ("Sula",), "Kurs for alle lærere"),
        (4, "commitment", ("Sula",), "Felles plandag"),
    ]


def test_an_exported_task_list_is_read_by_its_buckets() -> None:
    found = read_csv(
        ["Plannavn", "Ungdom"],
        [],
        [
            "Oppgave-ID",
            "Oppgavenavn",
            "Samlingsnavn",
            "Fremdrift",
            "Tilordnet",
            "Opprettet dato",
            "Forfallsdato",
            "Fullført dato",
        ],
        ["a1", "Lage ungdomsråd", "Sula", "Ikke startet", "Kari", "01.03.2021", "01.05.2021", ""],
        ["a2", "Male rampe", "Sula", "Fullført", "", "01.03.2021", "01.04.2021", "05.03.2021"],
    )
    (item,) = found.items
    assert told(item)[2:] == (("Sula",), "Lage ungdomsråd")
    assert (item.owner, item.due and item.due.text) == ("Kari", "01.05.2021")


def test_a_cell_that_lists_actions_gives_one_each_with_its_own_owner() -> None:
    found = read_csv(
        ["Kommune", "Tiltak", "Ansvarlig", "Frist"],
        ["Sula", "- Lage plan\n- Ringe rektorene\nog styrerne", "Kari\nOla", "1. mai"],
        ["Hå", "1. Male\n2. Vaske", "Kari og Ola", ""],
        ["Hole", "Lage plan\nfor alle skoler", "Kommunalsjef\nfor oppvekst", ""],
    )
    assert [(item.quote, item.owner) for item in found.items] == [
        ("Lage plan", "Kari"),
        ("Ringe rektorene og styrerne", "Ola"),
        ("Male", "Kari og Ola"),
        ("Vaske", "Kari og Ola"),
        ("Lage plan for alle skoler", "Kommunalsjef for oppvekst"),
    ]


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ([["Sula", "Ingen tiltak i år", ""], ["Hå", "Avventer", ""], ["Hole", "-", ""]], []),
        ([["Tema: Kompetanse", "", ""], ["Sula", "Kurse ledere", ""]], [3]),
        ([["Eksempel: Oslo", "Eksempel: lage plan", "1. mai"], ["[kommune]", "[skriv her]", ""]], []),
        ([["Sum", "14", ""], ["Totalt", "3 tiltak", ""]], []),
        ([["Sula", "Lage plan", ""], ["Sula", "Lage plan", ""]], [2]),
        ([["Sula", "Eksempelsamling for skoler", ""]], [2]),
        ([["Sula", "Summere opp arbeidet", ""]], [2]),
    ],
)
def test_rows_that_ask_nothing_of_anybody_are_none(rows: list[list[str]], kept: list[int]) -> None:
    found = read_csv(["Kommune", "Tiltak", "Frist"], *rows)
    assert [item.first_line for item in found.items] == kept


@pytest.mark.parametrize(
    ("cell", "needed"),
    [
        ("Ja, mal for plan", ["mal for plan"]),
        ("Mal", ["Mal"]),
        ("Nei", []),
        ("Nei, ikke nå", []),
        ("Ikke behov", []),
        ("Trenger ikke hjelp", []),
        ("-", []),
    ],
)
def test_a_column_of_needs_says_what_is_needed_if_anything(cell: str, needed: list[str]) -> None:
    found = read_csv(["Kommune", "Tiltak", "Hva trenger dere hjelp til?"], ["Sula", "Lage plan", cell])
    assert [item.quote for item in found.items if item.kind == "need"] == needed


def test_what_is_asked_for_in_the_column_of_actions_is_a_need_unless_somebody_takes_it_on() -> None:
    found = read_csv(
        ["Kommune", "Tiltak", "Ansvarlig"],
        ["Sula", "Trenger hjelp fra KS til klimabudsjett", ""],
        ["Sula", "Behov for ny bil kartlegges", "Driftssjef"],
        ["Sula", "Lage mal", "KS"],
        ["Sula", "Lage mal sammen", "KS og Sula kommune"],
    )
    assert [item.kind for item in found.items] == ["need", "commitment", "need", "commitment"]


@pytest.mark.parametrize(
    ("remark", "is_kept"),
    [("Utført 3. mars", False), ("Utgår", False), ("Ferdig plan ligger ved", True), ("Viktig", True)],
)
def test_a_remark_that_only_says_finished_finishes_a_row_without_status(remark: str, is_kept: bool) -> None:
    found = read_csv(["Kommune", "Tiltak", "Merknad"], ["Sula", "Lage plan", remark])
    assert bool(found.items) is is_kept
    assert bool(found.warnings) is not is_kept


def test_a_day_in_a_column_of_finished_things_is_a_deadline_while_it_is_to_come() -> None:
    found = read_csv(
        ["Kommune", "Tiltak", "Ferdig"], ["Sula", "Lage plan", "1.6.2021"], ["Hå", "Male", "1.5.2021"]
    )
    assert [item.due and item.due.text for item in found.items] == ["1.6.2021", "1.5.2021"]
    found = read_csv(
        ["Kommune", "Tiltak", "Frist", "Utført"],
        ["Sula", "Lage", "1.6.", "1.2.2021"],
        ["Hå", "Male", "1.6.", ""],
    )
    assert [item.municipalities for item in found.items] == [("Hå",)]


@pytest.mark.parametrize(
    ("subject", "municipalities"),
    [
        ("Gjerstad igjen", ("Gjerstad",)),
        ("Innspill fra Sula", ("Sula",)),
        ("Birkenes, gruppe med Iveland", ("Birkenes", "Iveland")),
        ("Time til lærerne", ()),
        ("Strand og fjell", ()),
        ("Vi i Sula lager plan", ()),
        ("Hva med Sula?", ()),
    ],
)
def test_a_posts_subject_may_name_its_municipality_in_a_few_words(
    subject: str, municipalities: tuple[str, ...]
) -> None:
    found = read_csv(["Subject", "Body"], [subject, "Rektor kaller inn til møte"], ["", "Hei"])
    assert found.cards[0].municipalities == municipalities


@pytest.mark.parametrize(
    ("section", "kinds"),
    [
        ("Hvem gjør hva, og når?", ["commitment"]),
        ("Neste skritt", ["commitment"]),
        ("Tiltak hos oss", ["commitment"]),
        ("Kva skal vi gjere vidare?", ["commitment"]),
        ("Vi ber om", ["need"]),
        ("Behov", ["need"]),
        ("Kva manglar vi?", ["need"]),
        ("Ønsker til KS", ["need"]),
        ("Bra i dag!", []),
        ("Info", []),
        ("Hva er viktig for oss?", []),
    ],
)
def test_a_section_says_what_its_posts_answer(section: str, kinds: list[str]) -> None:
    post = "Felles opplegg for øvelser" if kinds == ["need"] else "Lage plan for øvelser"
    found = read_csv(["Section", "Subject", "Body"], [section, "Sula", post])
    assert [item.kind for item in found.items] == kinds


@pytest.mark.parametrize("heading", ["Kolonne2", "Satsing 2021", "Innsats", ""])
def test_a_text_under_an_unknown_heading_between_known_ones_is_asked_about(heading: str) -> None:
    found = read_sheets(
        Ark1=[
            ["Kommune", heading, "Frist"],
            ["Sula", "Lage plan for leseopplæring i skolen", "1. mai 2022"],
            ["Hå", "Invitere til møte om kino i bygda", "vår 22"],
            ["Bergen", "Kartlegge frivillige i bydelene våre", "uke 12"],
        ]
    )
    assert [table.is_doubtful for table in found.tables] == [True]
    assert [item.municipalities for item in found.items] == [("Sula",), ("Hå",), ("Bergen",)]


def test_a_list_of_people_under_known_headings_is_not_asked_about() -> None:
    people = ["Kari Nordmann", "Sula", "12345678", "rektor"], ["Ola Nordmann", "Hå", "12345679", "rådgiver"]
    assert read_sheets(Ark1=[["Deltaker", "Kommune", "Mobil", "Rolle"], *people]).tables == ()
