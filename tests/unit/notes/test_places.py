"""Municipalities in headings and labels."""

import pytest

from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.statements.mentions import mentioned
from followup.notes.parsing.text.labels import label_at_end, label_at_start


def sure(text: str) -> list[str]:
    return [one.name for one in find_named(text)[0] if one.is_sure]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Sel, Hole og Time", ["Sel", "Hole", "Time"]),
        ("Nore og Uvdal, Ål", ["Nore og Uvdal", "Ål"]),
        ("Nore Uvdal kommune", ["Nore og Uvdal"]),
        ("Nord - Fron og Sør Fron", ["Nord-Fron", "Sør-Fron"]),
        ("Kragerø 0g Drangedal", ["Kragerø", "Drangedal"]),
        ("Lilehammer/Gjøvik", ["Lillehammer", "Gjøvik"]),
        ("Guovdageaidnu og Porsanki", ["Kautokeino", "Porsanger"]),
        ("Alta-Loppa", ["Alta", "Loppa"]),
        ("Gruppen vår", []),
    ],
)
def test_municipalities_are_found_in_headings(heading: str, names: list[str]) -> None:
    assert sure(heading) == names


def test_a_name_in_small_letters_is_a_word() -> None:
    assert sure("sel og strand") == []


def test_two_that_share_a_name_are_told_apart_by_the_county_or_the_neighbours() -> None:
    assert sure("Herøy (Nordland) og Asker") == ["Herøy (Nordland)", "Asker"]
    assert sure("Herøy og Ulstein") == ["Herøy (Møre og Romsdal)", "Ulstein"]
    assert sure("Våler og Elverum") == ["Våler (Innlandet)", "Elverum"]


def test_two_that_cannot_be_told_apart_are_left_to_the_coordinator() -> None:
    (named,), _ = find_named("Herøy")
    assert not named.is_sure
    assert [entry.county for entry in named.entries] == ["Møre og Romsdal", "Nordland"]


def test_a_slip_of_the_pen_is_taken_and_a_doubtful_one_asked_about() -> None:
    (near,), _ = find_named("Lilehammer")
    (doubtful,), _ = find_named("Sandfjor")
    assert near.is_sure and near.name == "Lillehammer"
    assert not doubtful.is_sure and doubtful.name == "Sandefjord"


def test_a_district_is_said_to_be_a_district() -> None:
    named, districts = find_named("Valdres og Lom")
    assert [one.name for one in named] == ["Lom"]
    assert [one.name for one in districts] == ["Valdres"]


@pytest.mark.parametrize(
    ("text", "among", "names", "owner"),
    [
        ("Rauma: Vi lager en plan", ("Rauma", "Vestnes"), ("Rauma",), None),
        ("Nore Uvdal - lager en plan", ("Nore og Uvdal",), ("Nore og Uvdal",), None),
        ("Indre: ny plan", ("Indre Fosen", "Åfjord"), ("Indre Fosen",), None),
        ("S.F- lager en plan", ("Sør-Fron", "Lom"), ("Sør-Fron",), None),
        ("Rauma og Vestnes: felles plan", ("Rauma", "Vestnes", "Molde"), ("Rauma", "Vestnes"), None),
        ("Rauma kommune – plan", ("Rauma", "Vestnes"), ("Rauma",), None),
        ("Rana: plan", (), ("Rana",), None),
        ("Rektor: følger opp", (), (), "Rektor"),
        ("Turid: nettside", (), (), "Turid"),
        ("Turid (bibliotek): nettside", (), (), "Turid (bibliotek)"),
    ],
)
def test_a_label_says_whom_what_follows_is_about(
    text: str, among: tuple[str, ...], names: tuple[str, ...], owner: str | None
) -> None:
    label = label_at_start(text, among=among)
    assert label is not None
    assert (label.municipalities, label.owner) == (names, owner)


@pytest.mark.parametrize(
    "text", ["Rammer: tid og penger", "Vi lager en plan: først dette", "Viktig - og bra", "Mål: flere"]
)
def test_an_ordinary_word_with_a_colon_is_no_label(text: str) -> None:
    assert label_at_start(text, among=("Rauma",)) is None


def test_brackets_at_the_end_name_whom_a_sentence_is_about() -> None:
    label = label_at_end("Lager felles plan (Rauma og Vestnes) :-)", among=("Rauma", "Vestnes", "Molde"))
    assert label is not None and label.municipalities == ("Rauma", "Vestnes")
    assert label_at_end("Lager en plan (Skien)", among=()) is not None
    assert label_at_end("Lager en plan (våren)", among=("Rauma",)) is None
    assert label_at_end("Lager en plan", among=("Rauma",)) is None


def test_a_sentence_that_begins_with_one_of_the_cards_names_is_about_it() -> None:
    assert mentioned("Rauma starter i mai", among=("Rauma", "Vestnes")) == ("Rauma",)
    assert mentioned("Viktig for Vestnes kommune", among=("Rauma", "Vestnes")) == ("Vestnes",)
    assert mentioned("Vi starter i mai", among=("Rauma", "Vestnes")) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ny mal for planer innen nyttår - Molde", ("Molde",)),
        ("Vi tar opp saken i mai – Rauma kommune.", ("Rauma",)),
        ("Felles kurs til høsten - Rauma og Vestnes", ("Rauma", "Vestnes")),
        ("Rauma - Molde", ()),
        ("Vi kjøper buss på strekningen Rauma-Molde", ()),
        ("Ny mal for planer - innen nyttår", ()),
        ("Ny mal for planer - Kari", ()),
        ("Vi besøkte flere kommuner - Molde var best", ()),
    ],
)
def test_municipalities_after_the_last_dash_sign_a_sentence(text: str, names: tuple[str, ...]) -> None:
    label = label_at_end(text, among=())
    assert (label.municipalities if label else ()) == names


def test_a_semicolon_ends_a_label_of_the_card_s_own_municipalities_only() -> None:
    among = ("Rauma", "Vestnes")
    label = label_at_start("Rauma; kutter åpningstida", among=among)
    assert label is not None and label.municipalities == ("Rauma",)
    assert label_at_start("Molde; kutter åpningstida", among=among) is None
    assert label_at_start("Rektor; kutter åpningstida", among=among) is None
