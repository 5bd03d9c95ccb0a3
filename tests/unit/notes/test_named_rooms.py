"""Rooms called by a name and the list of who sat in each; municipalities by a name they had. All texts are our own."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.signs.rooms import room_in
from followup.notes.parsing.statements.mentions import mentioned
from followup.notes.parsing.text.named_rooms import with_rooms_called
from followup.notes.reading.lines import numbered

QUOTED = """Kva gjer de, kven og når?

Plakat 1 – Rom «Havet»
- rektorane lagar ein plan innan 1. mai

Plakat 2 – Rom «Fjellet»
- kultursjefen inviterer til møte i juni

Kven sat kvar
Havet: Sula, Hareid og Ulstein
Fjellet: Volda
"""
BARE = QUOTED.replace("Plakat 1 – ", "").replace("Plakat 2 – ", "").replace("«", "").replace("»", "")


@pytest.mark.parametrize("text", [QUOTED, BARE, QUOTED.replace("Havet:", "Rom «Havet» –")])
def test_a_list_tells_who_sat_in_a_room_called_by_a_name(text: str) -> None:
    items = extract(text.encode(), name="plakatar.txt", held_on=date(2023, 1, 10)).items
    assert [item.municipalities for item in items] == [("Sula", "Hareid", "Ulstein"), ("Volda",)]


@pytest.mark.parametrize(
    "text",
    [
        "Rom Havet\nHavet: rektor lagar ein plan",
        "Rom 3\nSula: Hareid og Ulstein blir med",
        "Gruppe Hareid\nHareid: Sula og Volda",
        "Vi treng eit rom «for alle»\nAlle: Sula",
    ],
)
def test_without_a_list_of_who_sat_there_nothing_is_written_out(text: str) -> None:
    lines = numbered(text)
    assert with_rooms_called(lines) == list(lines)


@pytest.mark.parametrize(
    ("text", "room"), [("Rom «Havet»", "havet"), ('Table "Fjord"', "fjord"), ("Rommet heter «Havet»", None)]
)
def test_a_room_may_be_called_by_a_name(text: str, room: str | None) -> None:
    assert room_in(text) == room


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Flora skal dessutan teste ut ein kafé", ("Kinn",)),
        ("I Vågsøy får alle brev", ("Kinn",)),
        ("Flora og Vågsøy skal teste ut ein kafé", ()),
        ("Møtet i Eid vart langt", ()),
    ],
)
def test_a_name_that_a_municipality_had_is_its_own(text: str, named: tuple[str, ...]) -> None:
    assert mentioned(text, among=("Kinn", "Stad")) == named
