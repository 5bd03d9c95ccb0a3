"""Whom a sentence speaks of among the municipalities of its card: one, some, or all together.

All texts are our own.
"""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.statements.mentions import mentioned, role_at_start, speaks_for_all

AMONG = ("Rauma", "Vestnes", "Nord-Fron")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rauma starter i mai", ("Rauma",)),
        ("Rauma og Vestnes lager en plan", ("Rauma", "Vestnes")),
        ("Rauma, Vestnes og Nord-Fron lager en plan", AMONG),
        ("Rauma (uten vertskap) lager en plan", ("Rauma",)),
        ("I Vestnes skal frivillige kjøre bøker", ("Vestnes",)),
        ("Vi i Nord-Fron tar kontakt", ("Nord-Fron",)),
        ("Videre vil Rauma prøve lekegrupper", ("Rauma",)),
        ("Det er trangt, så Vestnes skal bygge ut", ("Vestnes",)),
        ("Viktig for Vestnes kommune", ("Vestnes",)),
        ("Vi starter i mai", ()),
        ("Rektor lager plan sammen med Rauma", ()),
        ("Vi har lært av Vestnes", ()),
        ("Molde starter i mai", ()),
    ],
)
def test_a_sentence_speaks_of_those_it_begins_with(text: str, names: tuple[str, ...]) -> None:
    assert mentioned(text, among=AMONG) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rektor i Rauma lager en plan", ("Rauma",)),
        ("IKT-avdelinga i Vestnes retter feilen", ("Vestnes",)),
        ("Virksomhetsleder i Nord-Fron starter arbeidet", ("Nord-Fron",)),
        ("Rektor i Molde lager en plan", ()),
        ("Malen sendes til rektor i Rauma", ()),
        ("Hytta i Rauma er solgt", ()),
        ("Rektor i Rauma og Vestnes lager en plan", ()),
    ],
)
def test_a_role_at_one_of_them_speaks_for_that_one(text: str, names: tuple[str, ...]) -> None:
    assert role_at_start(text, among=AMONG) == names


@pytest.mark.parametrize(
    ("text", "all_of_them"),
    [
        ("Alle kommunene sender inn tall", True),
        ("Alle tre kommunane møtest i mai", True),
        ("Alle tre: gå gjennom egne bygg", True),
        ("Vi tre møtes etter påske", True),
        ("Dei tre kommunane går saman om ei utstilling", True),
        ("Hver kommune sender inn tall", True),
        ("Kommunene gjennomfører felles tilsyn", True),
        ("Alle skal svare på undersøkelsen", True),
        ("Felles forfatterturné i uke 46", True),
        ("Vi lager felles ruteplan", True),
        ("Vi skal besøke hverandre", True),
        ("Møtes igjen i mai", True),
        ("Alle skolene får besøk", False),
        ("Alle fire kommunene sender tall", False),
        ("Begge skal svare", False),
        ("Vi to møtes", False),
        ("Kommunen sender inn tall", False),
        ("Vi møtes i mai", False),
        ("Fellesskapet er viktig", False),
    ],
)
def test_a_sentence_speaks_for_all_or_not(text: str, all_of_them: bool) -> None:
    assert speaks_for_all(text, among=AMONG) is all_of_them


def test_both_are_two() -> None:
    assert speaks_for_all("Begge skal svare", among=AMONG[:2])
    assert not speaks_for_all("Begge skal svare", among=AMONG[:1])


def municipalities(*said: str) -> list[tuple[str, ...]]:
    text = "\n".join(("Gruppe 1: Rauma, Vestnes og Molde", "Hva gjør vi videre?", *said))
    return [
        item.municipalities for item in extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    ]


def test_a_label_among_lines_with_labels_is_for_its_own_line() -> None:
    said = ("Rauma: rektor lager en plan", "Vestnes: vi søker om midler", "Rektorene lager en mal")
    assert municipalities(*said) == [("Rauma",), ("Vestnes",), ("Rauma", "Vestnes", "Molde")]


def test_a_label_over_lines_without_labels_holds_for_them_too() -> None:
    said = ("Rauma:", "- Rektor lager en plan", "- Vi søker om midler", "Vestnes:", "- Rektor kjøper en buss")
    assert municipalities(*said) == [("Rauma",), ("Rauma",), ("Vestnes",)]


def test_what_is_done_together_is_not_the_last_label_s() -> None:
    said = (
        "Rauma: rektor lager en plan",
        "- Rektor ringer NAV",
        "- Vi lager felles kurs",
        "- Rektor ringer KS",
    )
    assert municipalities(*said) == [("Rauma",), ("Rauma",), ("Rauma", "Vestnes", "Molde"), ("Rauma",)]


def test_a_role_at_one_of_them_does_what_all_have_together() -> None:
    assert municipalities("- Felles kurs for trenere. Rektor i Rauma leier inn kursholder.") == [
        ("Rauma", "Vestnes", "Molde")
    ]
    assert municipalities("- Rektor i Rauma leier inn kursholder.") == [("Rauma",)]


def test_the_next_sentence_goes_on_about_whom_the_last_spoke_of() -> None:
    assert municipalities("- Vestnes bygger ut. De skal kjøpe en buss.")[-1] == ("Vestnes",)


def test_one_point_of_a_list_may_be_somebody_s_and_the_rest_everybody_s() -> None:
    said = ("- Rektorene lager en mal", "- Vestnes: rektor ringer NAV", "- Rektorene lager en plan")
    everybody = ("Rauma", "Vestnes", "Molde")
    assert municipalities(*said) == [everybody, ("Vestnes",), everybody]
