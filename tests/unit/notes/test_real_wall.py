"""The real wall of 4 December 2020 against hand-made labels, where they are at hand beside the project."""

import importlib.util
import json
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.repairs.repair import repair_document
from followup.notes.parsing.walls.cards import Card, read_cards
from followup.notes.parsing.walls.splitting import split_cards
from followup.notes.reading.document import Document
from followup.notes.reading.formats import read_document

SHARED = Path(__file__).resolve().parents[4] / "shared"
WALL = SHARED / "notes" / "fremtidens-kulturskole.txt"
LABELS = SHARED / "extraction"
HELD_ON = date(2020, 12, 4)

pytestmark = pytest.mark.skipif(
    not (WALL.exists() and LABELS.exists()),
    reason="the real wall and its labels are not beside this checkout",
)


@cache
def extracted() -> dict[str, Any]:
    return extract(WALL.read_bytes(), name=WALL.name, held_on=HELD_ON).as_json()


@cache
def cards() -> dict[int, Card]:
    return {card.first_line: card for card in read_cards(split_cards(repaired().parts[0].lines))[0]}


def repaired() -> Document:
    return repair_document(read_document(WALL.read_bytes(), name=WALL.name))[0]


@cache
def labels(what: str) -> Any:
    return json.loads((LABELS / f"{what}-fremtidens-kulturskole.json").read_text(encoding="utf-8"))


@cache
def scoring() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", LABELS / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score() -> dict[str, Any]:
    return scoring().score(extracted(), labels("gold"))


def test_every_lost_ligature_is_put_back_and_reported() -> None:
    lost = [repair for repair in extracted()["repairs"] if "\ufffd" in repair["broken"]]
    made = [(repair["line"], repair["broken"], repair["repaired"]) for repair in lost]
    assert made == [(label["line"], label["broken"], label["right"]) for label in labels("ligatures")]


def test_nothing_else_is_repaired_but_words_parted_at_the_end_of_a_line() -> None:
    others = [repair["broken"] for repair in extracted()["repairs"] if "\ufffd" not in repair["broken"]]
    assert all("-\n" in broken for broken in others) and len(others) <= 2


def test_every_labelled_card_is_found_with_its_lines_role_and_dialogue() -> None:
    for label in labels("cards"):
        card = cards()[label["first_line"]]
        assert (card.last_line, card.role, card.dialogue) == (
            label["last_line"],
            label["role"],
            label["dialog"],
        )


def test_cards_speak_for_whom_they_are_labelled_to_speak_for() -> None:
    right = [
        set(cards()[label["first_line"]].municipalities) == set(label["joined"] or label["municipalities"])
        for label in labels("cards")
    ]
    assert sum(right) >= len(right) - 1


def test_commitments_are_found_as_a_person_finds_them() -> None:
    found = score()["commitment"]
    assert found["recall"] >= 0.93
    assert found["precision"] >= 0.88


def test_needs_are_found_as_a_person_finds_them() -> None:
    found = score()["need"]
    assert found["recall"] >= 0.88
    assert found["precision"] >= 0.85


@pytest.mark.parametrize(("what", "least"), [("municipality", 0.97), ("owner", 0.90), ("due", 1.0)])
def test_what_is_said_of_a_commitment_is_right(what: str, least: float) -> None:
    right, of = score()["attributes"][what]
    assert right / of >= least


def test_no_owner_and_no_deadline_is_invented() -> None:
    attributes = score()["attributes"]
    assert attributes["owner_invented"][0] == 0
    assert attributes["due_invented"][0] == 0


def test_the_first_touchstone_is_read_exactly() -> None:
    first = next(item for item in extracted()["items"] if item["municipalities"] == ["Sula"])
    assert (first["first_line"], first["last_line"], first["owner"]) == (209, 210, "Kommunalsjef")
    assert first["title"] == "Lag invitasjon til styringsdialog med kulturskulen"
    assert first["due"] == {"text": "vår 21", "kind": "during", "from": "2021-03-01", "to": "2021-05-31"}


def test_the_second_touchstone_is_read_exactly() -> None:
    first = next(item for item in extracted()["items"] if item["municipalities"] == ["Porsgrunn"])
    assert first["owner"] is None or first["owner"].startswith("samme styringsgruppe")
    assert first["due"] == {"text": "uke 3", "kind": "start", "from": "2021-01-18", "to": "2021-01-24"}


def test_every_quote_stands_at_its_lines_and_the_lines_are_no_wider() -> None:
    text = dict(enumerate(repaired().texts(), start=1))
    words = scoring().words
    for item in extracted()["items"]:
        span = range(item["first_line"], item["last_line"] + 1)
        source = words(" ".join(text[number] for number in span))
        quoted = words(item["quote"])
        assert not set(quoted) - set(source)
        assert set(words(text[span[0]])) & set(quoted[:3])
        assert set(words(text[span[-1]])) & set(quoted[-3:])


def test_most_items_said_to_be_sure_are_kept_as_they_are() -> None:
    sure = {"items": [item for item in extracted()["items"] if item["confidence"] >= 0.9]}
    for kind in ("commitment", "need"):
        found = scoring().score(sure, labels("gold"))[kind]
        assert found["precision"] >= 0.9
