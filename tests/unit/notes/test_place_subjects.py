"""A municipality that is the subject of its own sentence has what the sentence says, where no card says whose it is."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import Extraction
from followup.notes.parsing.places.subjects import subject_of

POINTS = "- Sula kommune lager en plan innen 1. mai 2027\n- Hå kommune inviterer til møte våren 2027\n"


def _read(text: str, name: str = "notat.txt") -> Extraction:
    return extract(text.encode(), name=name, held_on=date(2026, 11, 3))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sula kommune lager en plan", ("Sula",)),
        ("- Hå kommune inviterer til møte", ("Hå",)),
        ("Bergen skal lage en plan", ("Bergen",)),
        ("Kommunestyret i Hå vedtar planen", ("Hå",)),
        ("Rådmannen i Sula kommune lager en plan", ("Sula",)),
        ("Time kommune lager en plan", ("Time",)),
        ("Rådmannen i Time lager en plan", ("Time",)),
        ("Bergen kommune v/ Kari Moe inviterer", ("Bergen",)),
        ("Bergen kommune (vertskap) inviterer", ("Bergen",)),
        ("Sula og Hå lager en plan", ("Sula", "Hå")),
        ("Nore og Uvdal skal lage plan", ("Nore og Uvdal",)),
        ("Nord-Aurdal kommune startar i haust", ("Nord-Aurdal",)),
    ],
)
def test_an_official_name_before_a_verb_is_the_subject(text: str, names: tuple[str, ...]) -> None:
    assert subject_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Time for time lager vi en plan",
        "Time skal avtales",
        "Marker skal ryddes",
        "Strand og fjell skal ryddes",
        "Hole i veien tettes",
        "Stad lager plan",
        "Sel skal telles",
        "Leka skal vaskes",
        "Bergen, Oslo og andre lager en plan",
        "Innbyggerne i Sula lager en plan",
        "Kari i Sula lager plan",
        "Bussen fra Sula går hver time",
        "Sulla lager plan",
        "Bergen kommunes plan skal lages",
        "Bergen sin plan skal lages",
        "Vestland lager en plan",
        "Herøy kommune lager en plan",
        "Kari Moss lager en plan",
        "Kommunen lager en plan",
        "Sula",
    ],
)
def test_words_people_and_what_is_only_near_a_name_are_no_subject(text: str) -> None:
    assert subject_of(text) == ()


@pytest.mark.parametrize("heading", ["Tiltak\n", "Hvem gjør hva, og når?\n", "Referat\n", ""])
def test_each_point_is_that_of_its_subject(heading: str) -> None:
    read = _read(heading + POINTS)
    assert [item.municipalities for item in read.items] == [("Sula",), ("Hå",)]
    assert not read.warnings


def test_a_table_of_one_column_is_read_so_too() -> None:
    read = _read("Tiltak\n" + POINTS.replace("- ", ""), "tiltak.csv")
    assert [item.municipalities for item in read.items] == [("Sula",), ("Hå",)]


def test_what_names_nobody_beside_them_is_still_nobodys() -> None:
    read = _read("Tiltak\n" + POINTS + "- Vi lager en oversikt innen juni 2027\n")
    assert [item.municipalities for item in read.items] == [("Sula",), ("Hå",), ()]
    assert len(read.warnings) == 1


def test_a_sentence_that_goes_on_is_about_the_same_municipality() -> None:
    read = _read("Tiltak\n- Hå kommune lager en plan. De inviterer til møte i mai 2027.\n")
    assert {item.municipalities for item in read.items} == {("Hå",)}


def test_on_a_card_the_cards_own_municipality_stays() -> None:
    read = _read("Sula\nHvem tar ballen videre?\n- Bergen kommune lager en plan innen mai 2027\n")
    assert {item.municipalities for item in read.items} == {("Sula",)}


def test_what_an_organiser_writes_before_the_cards_is_nobodys_commitment() -> None:
    wall = "Bergen kommune inviterer til samling i mai 2027\n\nSula\nVi lager en plan innen juni 2027\n"
    assert {item.municipalities for item in _read(wall).items} <= {("Sula",)}
