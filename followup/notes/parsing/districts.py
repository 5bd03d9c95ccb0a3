"""Districts: names people give for where they are that are no municipality and have no number.

Source: common Norwegian geography; names that are also a municipality (Ringerike, Sunnfjord, Voss) are not here.
"""

DISTRICTS = frozenset(
    name.casefold()
    for name in (
        "Dalane", "Fosen", "Glåmdalen", "Grenland", "Gudbrandsdalen", "Hadeland", "Hallingdal", "Hardanger",
        "Haugalandet", "Hedmarken", "Helgeland", "Innherred", "Jæren", "Lofoten", "Midthordland", "Namdalen",
        "Nord-Gudbrandsdal", "Nordfjord", "Nordhordland", "Nordmøre", "Nord-Troms", "Numedal", "Ofoten", "Orkdalen",
        "Romerike", "Nedre Romerike", "Øvre Romerike", "Romsdal", "Ryfylke", "Salten", "Setesdal", "Sogn",
        "Solør", "Sunnhordland", "Sunnmøre", "Sør-Troms", "Midt-Troms", "Toten", "Valdres", "Vesterålen",
        "Østerdalen", "Follo", "Øst-Finnmark", "Vest-Finnmark", "Indre Agder", "Lister",
    )
)  # fmt: skip


def is_district(name: str) -> bool:
    return " ".join(name.casefold().split()) in DISTRICTS
