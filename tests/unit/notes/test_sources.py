from followup.notes.sources import Source, with_repairs


def test_repairs_are_made_in_order_and_on_their_line_alone() -> None:
    repairs = [
        {"line": 1, "broken": "�ere", "repaired": "flere"},
        {"line": 1, "broken": "�ere", "repaired": "færre"},
    ]
    assert with_repairs(["�ere og �ere", "�ere"], repairs) == ["flere og færre", "�ere"]


def test_no_line_keeps_a_nul() -> None:
    assert with_repairs(["a\x00b"], []) == ["a b"]


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
