"""Districts and counties: names people give for where they are that are no municipality.

Source: common Norwegian geography, regional councils and the divisions into counties of 2017, 2020 and 2024. Names
that are also a municipality (Ringerike, Sunnfjord, Voss, Kvam, Senja, Oslo) are not here.
"""

import re

DISTRICTS = frozenset(
    name.casefold()
    for name in (
        "Dalane", "Fosen", "Glåmdalen", "Glåmdal", "Grenland", "Gudbrandsdalen", "Hadeland", "Hallingdal",
        "Hardanger", "Haugalandet", "Hedmarken", "Hedemarken", "Helgeland", "Sør-Helgeland", "Nord-Helgeland",
        "Innherred", "Jæren", "Nord-Jæren", "Sør-Jæren", "Ytre Helgeland", "Indre Helgeland", "Lofoten",
        "Midthordland", "Namdalen", "Namdal", "Indre Namdal", "Midtre Namdal", "Ytre Namdal", "Nord-Gudbrandsdal",
        "Nord-Gudbrandsdalen", "Midt-Gudbrandsdal", "Sør-Gudbrandsdal", "Nordfjord", "Nordhordland", "Nordmøre",
        "Nord-Troms", "Numedal", "Ofoten", "Orkdalen", "Orkdalsregionen", "Trondheimsregionen", "Værnesregionen",
        "Fjellregionen", "Kongsbergregionen", "Knutepunkt Sørlandet", "Østre Agder", "Setesdalsregionen",
        "Bergensregionen", "Stavangerregionen", "Ålesundregionen", "Molderegionen", "Haugesundregionen",
        "Gjøvikregionen", "Hamarregionen", "Lillehammerregionen", "Kongsvingerregionen", "Drammensregionen",
        "Osloregionen", "Mosseregionen", "Haldenregionen", "Nedre Glomma", "Indre Østfold regionråd",
        "Romerike", "Nedre Romerike", "Øvre Romerike", "Romsdal", "Ryfylke", "Salten", "Setesdal", "Sogn",
        "Indre Sogn", "Ytre Sogn", "Midtre Sogn", "HAFS", "Sunndalsregionen", "Gauldalen", "Nea", "Neadalen",
        "Solør", "Sunnhordland", "Sunnmøre", "Søre Sunnmøre", "Nordre Sunnmøre", "Indre Sunnmøre", "Ytre Sunnmøre",
        "Sør-Troms", "Midt-Troms", "Nord-Østerdal", "Nord-Østerdalen", "Sør-Østerdal", "Sør-Østerdalen", "Odalen",
        "Toten", "Valdres", "Vesterålen", "Østerdalen", "Follo", "Øst-Finnmark", "Vest-Finnmark", "Indre Finnmark",
        "Midt-Finnmark", "Indre Agder", "Indre Agder regionråd", "Lister", "Lindesnesregionen", "Sørlandet",
        "Vestlandet", "Østlandet", "Nord-Norge", "Midt-Norge", "Trøndelagskysten", "Vest-Telemark", "Øst-Telemark",
        "Aust-Telemark", "Øvre Telemark", "Søndre Vestfold", "Nordre Vestfold", "Ytre Oslofjord", "Vestregionen",
        "Ringeriksregionen", "Midtfylket", "Landsdel Vest", "Sørfylket", "Nordfylket", "Voss-regionen", "Varanger",
        "Region Vest", "Vestoppland", "Kystregionen", "Dovreregionen",
    )
)  # fmt: skip

COUNTIES = frozenset(
    name.casefold()
    for name in (
        "Agder", "Akershus", "Aust-Agder", "Buskerud", "Finnmark", "Hedmark", "Hordaland", "Innlandet",
        "Møre og Romsdal", "Møre & Romsdal", "Nord-Trøndelag", "Nordland", "Oppland", "Rogaland",
        "Sogn og Fjordane", "Sogn & Fjordane", "Sør-Trøndelag", "Telemark", "Troms", "Troms og Finnmark",
        "Trøndelag", "Vest-Agder", "Vestfold", "Vestfold og Telemark", "Vestland", "Viken", "Østfold", "Troms fylke",
        "Trööndelage", "Nordlánda", "Romsa ja Finnmárku", "Finnmárku", "Tromssa ja Finmarkku", "Finmarkku",
    )
)  # fmt: skip

_ALSO_WRITTEN = {
    "Møre og Romsdal": ("m&r", "m & r", "mr", "møre", "sunnmøre", "nordmøre", "romsdal", "søre sunnmøre"),
    "Nordland": ("helgeland", "sør-helgeland", "vesterålen", "lofoten", "salten", "nord-norge"),
    "Østfold": ("viken", "mosseregionen"),
    "Akershus": ("viken", "romerike", "øvre romerike", "follo"),
    "Buskerud": ("viken", "hallingdal", "numedal"),
    "Innlandet": ("hedmark", "oppland", "solør", "østerdalen", "nord-østerdal", "valdres", "gudbrandsdalen"),
    "Telemark": ("vestfold og telemark", "vest-telemark"),
    "Vestfold": ("vestfold og telemark",),
    "Agder": ("aust-agder", "vest-agder", "setesdal"),
    "Vestland": ("hordaland", "sogn og fjordane", "sogn", "nordfjord"),
    "Troms": ("troms og finnmark", "nord-troms", "nord-norge"),
    "Finnmark": ("troms og finnmark", "nord-norge"),
    "Trøndelag": ("nord-trøndelag", "sør-trøndelag", "namdalen", "fosen"),
}


def is_district(name: str) -> bool:
    return _plain(name) in DISTRICTS


def is_county(name: str) -> bool:
    return _plain(name) in COUNTIES


def lies_in(county: str, written: str) -> bool:
    """Is what is written the county, or a district or a former county that only it holds of those in question?"""
    plain = _plain(written)
    return plain == county.casefold() or plain in _ALSO_WRITTEN.get(county, ())


def _plain(name: str) -> str:
    return re.sub(r"\s*[-–]\s*", "-", " ".join(name.casefold().split()))
