"""Names as people write them: oddly spaced, misspelt, in other languages, as they were before, or shared by two."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.notes.parsing.places.naming import find_named
from followup.people.register import further_names, municipalities


def sure(text: str) -> list[str]:
    return list(dict.fromkeys(one.name for one in find_named(text)[0] if one.is_sure))


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("SULA", ["Sula"]),
        ("Sulas svar", ["Sula"]),
        ("sula kommune", ["Sula"]),
        ("Volda komune", ["Volda"]),
        ("Krisitansand", ["Kristiansand"]),
        ("Tromso", ["Tromsø"]),
        ("Aalesund/Alesund", ["Ålesund"]),
        ("NordreFollo", ["Nordre Follo"]),
        ("Indre-Østfold", ["Indre Østfold"]),
        ("Øvre eiker og Midtre gauldal", ["Øvre Eiker", "Midtre Gauldal"]),
        ("indre fosen kommune", ["Indre Fosen"]),
        ("Sør Varanger", ["Sør-Varanger"]),
        ("Evje Hornnes", ["Evje og Hornnes"]),
        ("Nore & Uvdal", ["Nore og Uvdal"]),
        ("Karasjok/Kárášjohka", ["Karasjok"]),
        ("Kautokeino - Guovdageaidnu", ["Kautokeino"]),
        ("Gáivuotna – Kåfjord – Kaivuono", ["Kåfjord"]),
        ("Porsanger/Porsáŋgu/Porsanki", ["Porsanger"]),
        ("Raarvihke og Snåase", ["Røyrvik", "Snåsa"]),
        ("Bådåddjo", ["Bodø"]),
        ("Vesisaari", ["Vadsø"]),
    ],
)
def test_a_name_is_known_however_it_is_written(heading: str, names: list[str]) -> None:
    assert sure(heading) == names


@pytest.mark.parametrize("entry", municipalities(), ids=lambda entry: entry.slug)
def test_every_municipality_is_known_by_all_its_names(entry) -> None:  # type: ignore[no-untyped-def]
    for name in entry.all_names:
        for written in (name, name.upper(), f"{name} kommune"):
            found = [one for one in find_named(written)[0] if entry in one.entries and one.likeness == 100]
            assert found, written


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Mandal", ["Lindesnes"]),
        ("Lindås og Meland", ["Alver"]),
        ("Eide kommune", ["Hustadvika"]),
        ("Eide og Averøy", ["Hustadvika", "Averøy"]),
        ("Bø i Telemark", ["Midt-Telemark"]),
        ("Nes i Buskerud", ["Nesbyen"]),
        ("Eide", []),
        ("Fjell", []),
    ],
)
def test_a_former_municipality_is_read_as_what_it_belongs_to_today(heading: str, names: list[str]) -> None:
    assert sure(heading) == names


def test_a_former_municipality_that_was_divided_is_left_to_the_coordinator() -> None:
    (named,), _ = find_named("Tysfjord")
    assert not named.is_sure
    assert {entry.name for entry in named.entries} == {"Narvik", "Hamarøy"}


def test_no_former_name_is_a_municipalitys_name_today() -> None:
    today = {name.casefold() for entry in municipalities() for name in entry.all_names}
    assert not today & {name.casefold() for name in further_names()}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Herøy (M&R)", "Herøy (Møre og Romsdal)"),
        ("Herøy i Nordland", "Herøy (Nordland)"),
        ("Herøy på Helgeland", "Herøy (Nordland)"),
        ("Herøy kommune, Sunnmøre", "Herøy (Møre og Romsdal)"),
        ("1818 Herøy", "Herøy (Nordland)"),
        ("Våler i Østfold", "Våler (Østfold)"),
        ("Våler i Solør", "Våler (Innlandet)"),
        ("VÅLER (INNLANDET)", "Våler (Innlandet)"),
        ("3018 Våler", "Våler (Østfold)"),
        ("Våler og Moss", "Våler (Østfold)"),
    ],
)
def test_those_that_share_a_name_are_told_apart(heading: str, name: str) -> None:
    named, districts = find_named(heading)
    assert (named[0].name, named[0].is_sure, districts) == (name, True, [])


@pytest.mark.parametrize(
    "heading", ["Hadeland", "Ytre Namdal", "Vesterålen", "Lister", "Romerike", "HALLINGDAL"]
)
def test_a_district_is_no_municipality(heading: str) -> None:
    named, districts = find_named(heading)
    assert (named, [one.name for one in districts]) == ([], [heading])


@pytest.mark.parametrize(
    "text",
    [
        "Troms", "Viken", "Innlandet", "Møre og Romsdal fylkeskommune", "Agder fylkeskommune",
        "Kari Moss", "Stein Lier", "Marte Sandnes og Tone Nes", "vi må ta oss tid til strand og sel",
    ],
)  # fmt: skip
def test_counties_surnames_and_words_are_no_municipalities(text: str) -> None:
    assert find_named(text) == ([], [])


def test_a_person_may_stand_beside_a_municipality() -> None:
    assert sure("Kari Moss (Sula) og Stein Lier, Giske") == ["Sula", "Giske"]


WORDS = st.sampled_from(
    ["Herøy", "Våler", "og", "(", ")", "i", "Nordland", "1818", ",", "-", "kommune", "Bø", "Ås"]
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join)))
def test_any_text_can_be_searched_and_what_is_found_stands_in_it_in_order(text: str) -> None:
    named, districts = find_named(text)
    spans = sorted((one.start, one.end) for one in [*named, *districts])
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Ø. Eiker", ["Øvre Eiker"]),
        ("S.Land og N.Land", ["Søndre Land", "Nordre Land"]),
        ("N-Fron", ["Nord-Fron"]),
        ("V Slidre", ["Vestre Slidre"]),
        ("Ø.Toten", ["Østre Toten"]),
        ("A. Hansen", []),
        ("N. Eiker", []),
    ],
)
def test_a_direction_may_be_written_with_its_first_letter(written: str, names: list[str]) -> None:
    assert [one.name for one in find_named(written)[0]] == names
