"""The measure itself: its rules, and that it gives the figures of the measure it repeats, where that is at hand."""

import importlib.util
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from followup.notes.extracting import extract
from tests.reading.documents import LabelledDocument, all_documents
from tests.reading.scoring import Part, Score, match, score

SHARED = Path(__file__).resolve().parents[3] / "shared"
GIVEN = SHARED / "extraction" / "score.py"
WALL = SHARED / "notes" / "fremtidens-kulturskole.txt"
WALL_LABELS = SHARED / "extraction" / "gold-fremtidens-kulturskole.json"

beside = pytest.mark.skipif(not GIVEN.exists(), reason="the measure it repeats is not beside this checkout")


def item(quote: str, **other: Any) -> dict[str, Any]:
    return {"kind": "commitment", "quote": quote, "municipalities": [], "confidence": 0.95} | other


def scored(items: list[dict[str, Any]], labels: list[dict[str, Any]]) -> Score:
    labels = [
        label | {"confidence": 3 if label["confidence"] == 0.95 else label["confidence"]} for label in labels
    ]
    return score({"items": items}, {"items": labels})


def test_a_quote_half_alike_finds_its_label_and_a_shorter_one_does_not() -> None:
    label = item("rektor lager plan for svømming")
    assert scored([item("rektor lager mat")], [label]).commitments_found == Part(1, 1)
    assert scored([item("rektor ler")], [label]).commitments_found == Part(0, 1)


def test_what_swallows_a_whole_card_finds_nothing() -> None:
    card = "her var vi fire som snakket lenge om alt mulig og rektor lager plan for svømming til slutt"
    assert scored([item(card)], [item("rektor lager plan")]).commitments_right == Part(0, 1)


def test_two_items_cannot_both_find_one_label() -> None:
    said = item("rektor lager plan")
    made = scored([said, said], [said])
    assert (made.commitments_found, made.commitments_right) == (Part(1, 1), Part(1, 2))


def test_lines_that_do_not_meet_are_not_the_same_words() -> None:
    here, there = ({"first_line": n, "last_line": n} for n in (1, 9))
    assert scored([item("ny plan", **here)], [item("ny plan", **there)]).commitments_found == Part(0, 1)


def test_a_label_people_disagree_on_costs_nothing_and_counts_as_right() -> None:
    label = item("ny plan", confidence=1)
    assert scored([], [label]).commitments_found == Part(0, 0)
    assert scored([item("ny plan")], [label]).commitments_right == Part(1, 1)


def test_a_county_does_not_tell_municipalities_apart_and_a_missing_one_does() -> None:
    label = item("ny plan", municipalities=["Herøy (Nordland)", "Dønna"])
    right = item("ny plan", municipalities=["Dønna", "Herøy"])
    assert scored([right], [label]).municipality == Part(1, 1)
    assert scored([item("ny plan", municipalities=["Dønna"])], [label]).municipality == Part(0, 1)


def test_an_owner_and_a_day_nobody_wrote_are_invented() -> None:
    made = item("ny plan", owner="Rektor", due={"to": "2024-01-01", "kind": "by"})
    found = scored([made], [item("ny plan")])
    assert (found.owner_invented, found.due_invented, found.sure) == (Part(1, 1), Part(1, 1), Part(0, 1))


def test_a_missed_deadline_is_wrong_even_where_the_item_is_missed() -> None:
    assert scored([], [item("ny plan", due={"to": "2024-01-01", "kind": "by"})]).due == Part(0, 1)


def test_a_deadline_has_its_kind_where_the_label_says_which() -> None:
    made = item("ny plan", due={"to": "2024-01-31", "kind": "during"})
    for due, right in (({"kind": "start"}, 0), ({"kind": "during"}, 1), ({}, 1)):
        assert scored([made], [item("ny plan", due={"to": "2024-01-31"} | due)]).due == Part(right, 1)


def given() -> Callable[..., dict[str, Any]]:
    spec = importlib.util.spec_from_file_location("given_score", GIVEN)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def assert_same_figures(extracted: dict[str, Any], labels: dict[str, Any]) -> None:
    theirs, ours = given()(extracted, labels), score(extracted, labels)
    for kind, found, right in (
        ("commitment", ours.commitments_found, ours.commitments_right),
        ("need", ours.needs_found, ours.needs_right),
    ):
        matched = match(extracted, labels, kind)
        assert [round(found.share, 3), round(right.share, 3)] == [
            theirs[kind]["recall"],
            theirs[kind]["precision"],
        ]
        assert [label["quote"] for label in matched.missed] == theirs[kind]["missed"]
        assert [wrong["quote"] for wrong in matched.wrong] == theirs[kind]["wrong"]
    for name, (right, of) in theirs["attributes"].items():
        assert getattr(ours, name) == Part(right, of), name


@beside
@pytest.mark.parametrize("document", all_documents(), ids=lambda document: document.name)
def test_the_corpus_gets_the_figures_of_the_measure_it_repeats(document: LabelledDocument) -> None:
    assert_same_figures(document.read(), document.labels)


@beside
def test_the_real_wall_gets_the_figures_of_the_measure_it_repeats() -> None:
    extracted = extract(WALL.read_bytes(), name=WALL.name, held_on=date(2020, 12, 4)).as_json()
    assert_same_figures(extracted, json.loads(WALL_LABELS.read_text(encoding="utf-8")))
