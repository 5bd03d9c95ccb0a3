"""The register of municipalities."""

from collections import Counter
from datetime import date

from followup.people import register
from followup.people.register import find, find_number, municipalities, sort_key


def test_the_register_holds_the_division_of_2024() -> None:
    assert len(municipalities()) == 357


def test_the_register_holds_the_numbers_of_2020_too() -> None:
    with_2020 = [entry for entry in municipalities() if entry.number_on(date(2020, 12, 4))]
    assert len(with_2020) == 356


def test_114_municipalities_were_renumbered_in_2024() -> None:
    renumbered = [entry for entry in municipalities() if len(entry.numbers) == 2]
    assert len(renumbered) == 114


def test_a_renumbered_municipality_keeps_both_numbers_with_their_days_and_counties() -> None:
    (porsgrunn,) = find("Porsgrunn")
    old, new = porsgrunn.numbers
    assert (old.number, old.county, old.valid_from, old.valid_to) == (
        "3806",
        "Vestfold og Telemark",
        date(2020, 1, 1),
        date(2023, 12, 31),
    )
    assert (new.number, new.county, new.valid_from, new.valid_to) == (
        "4001",
        "Telemark",
        date(2024, 1, 1),
        None,
    )
    assert porsgrunn.number == "4001"


def test_haram_alone_is_new_in_2024() -> None:
    new = [entry.name for entry in municipalities() if entry.number_on(date(2023, 12, 31)) is None]
    assert new == ["Haram"]


def test_aalesund_got_a_new_number_when_haram_left() -> None:
    (entry,) = find("Ålesund")
    assert [period.number for period in entry.numbers] == ["1507", "1508"]


def test_only_heroy_and_vaaler_share_their_names_and_show_their_counties() -> None:
    counted = Counter(entry.name for entry in municipalities())
    assert {name for name, times in counted.items() if times > 1} == {"Herøy", "Våler"}
    assert [entry.display_name for entry in find("Herøy")] == ["Herøy (Møre og Romsdal)", "Herøy (Nordland)"]
    assert {entry.slug for entry in find("våler")} == {"valer-ostfold", "valer-innlandet"}
    assert [entry.slug for entry in find("Herøy (Nordland)")] == ["heroy-nordland"]


def test_slugs_are_ascii_and_unique() -> None:
    slugs = [entry.slug for entry in municipalities()]
    assert len(set(slugs)) == len(slugs)
    assert all(slug.isascii() and slug.replace("-", "").isalnum() for slug in slugs)
    assert find("Sør-Varanger")[0].slug == "sor-varanger"


def test_a_municipality_is_found_by_its_sami_kven_and_full_official_names() -> None:
    for name in ("Porsanger", "porsáŋgu", "Porsanki", "Porsanger - Porsáŋgu - Porsanki"):
        assert [entry.slug for entry in find(name)] == ["porsanger"]


def test_the_norwegian_name_is_the_name_where_the_official_one_is_sami_first() -> None:
    (tana,) = find("Deatnu")
    assert (tana.name, tana.official_name) == ("Tana", "Deatnu - Tana")
    assert [(other.name, other.language) for other in tana.other_names] == [("Deatnu", "northern_sami")]


def test_an_unknown_name_finds_nobody() -> None:
    assert find("Hadeland") == []


def test_a_number_is_found_on_the_days_it_held() -> None:
    found = find_number("3806", on=date(2020, 12, 4))
    assert found is not None and found.name == "Porsgrunn"
    assert find_number("3806", on=date(2024, 1, 1)) is None
    assert find_number("3806") == found
    assert find_number("9999") is None


def test_every_centre_point_lies_in_norway() -> None:
    assert all(57.9 < entry.latitude < 71.3 and 4.3 < entry.longitude < 31.2 for entry in municipalities())


def test_numbers_carry_the_county_they_begin_with() -> None:
    for entry in municipalities():
        assert all(period.number.startswith(period.county_number) for period in entry.numbers)
        assert entry.numbers[-1].county == entry.county


def test_norwegian_letters_sort_last_and_aa_as_written() -> None:
    names = ["Ås", "Ørsta", "Aarborte", "Ærlig", "Våler (Østfold)", "Våler (Innlandet)", "Asker"]
    assert sorted(names, key=sort_key) == [
        "Aarborte",
        "Asker",
        "Våler (Innlandet)",
        "Våler (Østfold)",
        "Ærlig",
        "Ørsta",
        "Ås",
    ]


def test_foreign_accents_sort_as_their_base_letter() -> None:
    assert sorted(["Dz", "Deatnu", "Dá", "Đa"], key=sort_key)[-1] == "Dz"
    assert sort_key("Ö")[0] == sort_key("Ø")[0]


def test_the_register_is_listed_in_norwegian_alphabetical_order() -> None:
    names = [entry.display_name for entry in register.municipalities()]
    assert names.index("Asker") < names.index("Oslo") < names.index("Ørsta") < names.index("Ås")
