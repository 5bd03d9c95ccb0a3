"""Whose somebody is who acts, named by where they work. All texts are our own."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.places.of_doers import places_of_doers

GROUP = ("Sula", "Hareid", "Ulstein")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kommunalsjef oppvekst i Sula legger fram en sak", ("Sula",)),
        ("Kommunikasjonsrådgiver Mona Lian på Hareid lager en plakat", ("Hareid",)),
        ("Økonomisjefane i Sula og Hareid går gjennom rekneskapen", ("Sula", "Hareid")),
        ("Rektor i Ulstein og kommunalsjef i Sula reviderer avtalen", ("Ulstein", "Sula")),
        ("Kommunalsjef Hareid og rektor i Ulstein reviderer avtalen", ("Hareid", "Ulstein")),
        ("Tone i Hareid tar første utkast", ("Hareid",)),
        ("Inger Anne (rådgiver i Ulstein) skriver avtalen", ("Ulstein",)),
        ("Per Arne (Hareid) hentar inn pris", ("Hareid",)),
        ("Skulesjefane på Bømlo og Stord lagar ein skyssplan", ("Bømlo", "Stord")),
    ],
)
def test_who_acts_is_of_the_municipality_they_work_in(text: str, named: tuple[str, ...]) -> None:
    assert places_of_doers(text, among=GROUP) == named


@pytest.mark.parametrize(
    "text",
    [
        "Møtet i Sula blir i mai",
        "Ordføreren tar kontakt med Sula",
        "Vi i Sula lager en plan",
        "I Sula får alle rektorene kurs",
        "Rektor lager en plan for Hareid",
        "Rådgiver: Kari i Sula sender ut",
        "Rektorene møtes. Kari i Sula sender ut",
        "Skolene i Bergen har prøvd det samme",
    ],
)
def test_a_place_that_is_no_ones_who_acts_is_none(text: str) -> None:
    assert places_of_doers(text, among=GROUP) == ()


PARAGRAPHS = """Sula, Hareid, Ulstein
Kven tek ballen?
Sula: rektor lagar ein plan.
Hareid: kultursjefen inviterer til møte.
Ulstein: Det må vere ønskt av politikarane.
Vi vil invitere foreldra til møte i mai.
"""


def test_a_paragraph_after_labelled_ones_goes_on_with_the_last() -> None:
    items = extract(PARAGRAPHS.encode(), name="x.txt", held_on=date(2023, 1, 10)).items
    assert items[-1].municipalities in (("Ulstein",), GROUP)
