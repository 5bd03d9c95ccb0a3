from followup.notes.sources import Source


def test_a_source_names_everybody_its_cards_and_items_speak_for() -> None:
    source = Source(
        name="wall.txt",
        data=b"wall",
        lines=["wall"],
        cards=[{"municipalities": ["Sula"]}],
        items=[{"municipalities": ["Sula", "Hole"]}],
    )
    assert source.municipality_names == {"Sula", "Hole"}
    assert len(source.sha256) == 64
