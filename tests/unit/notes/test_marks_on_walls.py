"""Numbers, letters, labels and authors on walls: what they ask, and whose what follows is."""

from datetime import date

from followup.notes.extracting import extract
from tests.unit.notes.build_walls import (
    said,
)


def test_a_task_by_its_number_means_what_the_organiser_asks_under_it() -> None:
    wall = (
        "Oppgave 1: Hvem gjør hva, og når?\nOppgave 2: Hva trenger dere fra KS?\nSkriv inn svarene i Padlet.\n\n"
        "Bord 1: Sula og Giske\nOppgave 1\nLage plan i mai\nOppgave 2\nKurs\n\n"
        "Bord 2: Hareid\n1: Kjøpe system\n2: Penger"
    )
    both = ("Sula", "Giske")
    assert said(wall) == [
        ("Lage plan i mai", both, "who"),
        ("Kurs", both, "needs"),
        ("Kjøpe system", ("Hareid",), "who"),
        ("Penger", ("Hareid",), "needs"),
    ]


def test_numbers_alone_mean_the_organisers_numbered_questions() -> None:
    wall = (
        "1. Hva er status i dag?\n2. Hvem gjør hva?\n3. Hva trenger dere?\n\n"
        "Sula\n1. Det går bra\n2. Rektor lager plan\n3. Kurs\n\nGiske\nHvem gjør hva?\n1. Lage plan\n2. Kjøpe bil"
    )
    assert [topic for _, _, topic in said(wall)] == ["relevance", "who", "needs", "who", "who"]


def test_the_two_of_one_name_are_told_apart_by_the_rest_of_the_card_or_left_open() -> None:
    wall = (
        "Gruppe 3\nDeltakere: Herøy, Ulstein\nTiltak\nHerøy: lager plan\n\nVåler kommune\nTiltak\n- lage plan"
    )
    assert [one[1] for one in said(wall)] == [("Herøy (Møre og Romsdal)",), ()]


def test_a_label_of_somebody_the_card_does_not_speak_for_begins_a_card() -> None:
    wall = "Sula og Giske\nTiltak\n- Lage plan\n\nHareid – var aleine\nVi kjøper bil\n\nVolda: Vi lager mal"
    assert [one[:2] for one in said(wall)] == [
        ("Lage plan", ("Sula", "Giske")),
        ("var aleine", ("Hareid",)),
        ("Vi kjøper bil", ("Hareid",)),
        ("Vi lager mal", ("Volda",)),
    ]


def test_labels_are_written_in_many_ways() -> None:
    wall = (
        "Gruppe 1: Os, Tolga og Våler\nTiltak\nOs - rektor lager plan\nTolga, eldrerådet skal spørres\nVåler.\n"
        "Ordfører ringer fylket\n@Os kjøper bil\nFelles: Vi møtes i mai"
    )
    assert [one[:2] for one in said(wall)] == [
        ("rektor lager plan", ("Os",)),
        ("eldrerådet skal spørres", ("Tolga",)),
        ("Ordfører ringer fylket", ("Våler (Innlandet)",)),
        ("kjøper bil", ("Os",)),
        ("Vi møtes i mai", ("Os", "Tolga", "Våler (Innlandet)")),
    ]


def test_numbered_answers_are_no_questions_where_the_organiser_asks_one_thing() -> None:
    wall = (
        "Oppgave 1: Hva har endret seg?\nOppgave 2: Hvem gjør hva?\n\n"
        "Gruppe 2: Sula\n1. Vi lager plan\n2. Vi kjøper bil"
    )
    assert [topic for _, _, topic in said(wall)] == [None, None]


def test_a_paragraph_that_begins_with_a_municipality_is_about_it_to_its_end_and_no_further() -> None:
    wall = (
        "Runde rundt bordet\n\nSunnfjord: Teamet er utvida. Leiaren startar kurs.\n\n"
        "Solund tek kontakt med KS. Rektor lagar plan.\n\nAskvoll og Fjaler skal lage plan. Vi møtest i mai."
    )
    assert [one[1] for one in said(wall)][-6:] == [
        ("Sunnfjord",),
        ("Sunnfjord",),
        ("Solund",),
        ("Solund",),
        ("Askvoll", "Fjaler"),
        ("Askvoll", "Fjaler"),
    ]


def test_letters_stand_for_the_questions_the_organiser_lists_under_them() -> None:
    text = """Samling om plan
A) Hva skal skje hos dere, og hvem gjør det?
B) Hva trenger dere?

Sula kommune
A) Rektor lager en plan
B) - Kurs for ansatte
- Mer tid

Hå kommune
A
Rektor kjøper ein buss
B
Pengar til drift
"""
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [(item.kind, item.quote) for item in found] == [
        ("commitment", "Rektor lager en plan"),
        ("need", "Kurs for ansatte"),
        ("need", "Mer tid"),
        ("commitment", "Rektor kjøper ein buss"),
        ("need", "Pengar til drift"),
    ]


def test_lettered_points_are_read_one_by_one() -> None:
    text = "Sula kommune\nHva gjør vi?\na) Rektor lager en plan\nFrist: mai\nb) NAV kjøper en buss"
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [item.quote.split("\n")[0] for item in found] == [
        "Rektor lager en plan Frist: mai",
        "NAV kjøper en buss",
    ]


WALL_WITH_AUTHORS = """Samling om plan

Hva skal vi gjøre?

Anonym
Sula
Rektor lager en plan

Kari
Hå
NAV kjøper en buss

Det vi trenger for å komme i mål

Anonym
Sula
Penger til drift

Per Olav
Hå
Tid til møter

Parkeringsplass

Anonym
Kaffen var kald
"""


def test_authors_stand_over_posts_and_parts_that_ask_nothing_end_the_question() -> None:
    found = extract(WALL_WITH_AUTHORS.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [(item.kind, item.quote, item.municipalities) for item in found] == [
        ("commitment", "Rektor lager en plan", ("Sula",)),
        ("commitment", "NAV kjøper en buss", ("Hå",)),
        ("need", "Penger til drift", ("Sula",)),
        ("need", "Tid til møter", ("Hå",)),
    ]


def test_a_room_s_card_that_labels_others_of_the_room_is_all_the_room_s() -> None:
    text = """Bord 4 Rauma, Vestnes og Molde

Bord 4 (dette gjelder Rauma)
Hva gjør vi?
Rauma: rektor lager en plan
Vestnes - rektor kjøper en buss
Rauma og Molde lager felles kurs
"""
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [item.municipalities for item in found] == [("Rauma",), ("Vestnes",), ("Rauma", "Molde")]


def test_a_part_of_a_room_that_labels_nobody_else_stays_that_part_s() -> None:
    text = "Bord 4 Rauma, Vestnes og Molde\n\nBord 4 Rauma\nHva gjør vi?\nRektor lager en plan\n"
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [item.municipalities for item in found] == [("Rauma",)]
