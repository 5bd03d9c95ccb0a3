"""How well the labelled documents of this folder are read, all together: floors that only rise.

`make bench-reading SHOW=1` tells what is behind the figures.
"""

from functools import cache, reduce
from operator import add

import pytest

from followup.people.register import municipalities
from tests.reading.cards import cards_unlearnt
from tests.reading.documents import FOLDER, all_documents, documents_learnt, documents_unlearnt
from tests.reading.scoring import Score, score

FLOORS = {
    "commitments_found": 0.95,
    "commitments_right": 0.91,
    "needs_found": 0.92,
    "needs_right": 0.89,
    "municipality": 0.96,
    "owner": 0.93,
    "due": 0.92,
    "sure": 0.90,
}
MOST_INVENTED = {"owner_invented": 0.06, "due_invented": 0.03}
FLOORS_OF_CARDS = {
    "commitments_found": 0.81,
    "commitments_right": 0.73,
    "needs_found": 0.81,
    "needs_right": 0.73,
    "owner": 0.65,
    "due": 0.72,
}
"""Cards full of snares, of which nothing was learnt: background, doubts and jokes beside what is promised."""

FORMATS = ("csv", "docx", "pdf", "txt", "xlsx")


@cache
def total() -> Score:
    return reduce(add, (score(document.read(), document.labels) for document in documents_learnt()), Score())


@cache
def total_of_unlearnt() -> Score:
    return reduce(
        add, (score(document.read(), document.labels) for document in documents_unlearnt()), Score()
    )


@cache
def total_of_cards() -> Score:
    return reduce(add, (score(card.read(), card.labels) for card in cards_unlearnt()), Score())


@pytest.mark.parametrize(("figure", "floor"), FLOORS_OF_CARDS.items(), ids=FLOORS_OF_CARDS)
def test_single_cards_stay_read_as_well_as_they_were(figure: str, floor: float) -> None:
    assert getattr(total_of_cards(), figure).share >= floor


@pytest.mark.parametrize(("figure", "floor"), FLOORS.items(), ids=FLOORS)
def test_reading_stays_as_good_as_it_was(figure: str, floor: float) -> None:
    assert getattr(total(), figure).share >= floor


@pytest.mark.parametrize(("figure", "most"), MOST_INVENTED.items(), ids=MOST_INVENTED)
def test_reading_invents_no_more_than_it_did(figure: str, most: float) -> None:
    assert getattr(total(), figure).share <= most


def test_every_format_has_three_documents() -> None:
    read = [document.format.replace("zip", "csv") for document in all_documents()]
    assert {name: read.count(name) >= 3 for name in FORMATS} == dict.fromkeys(FORMATS, True)


def test_every_document_has_labels() -> None:
    files = {path.stem for path in FOLDER.iterdir() if path.suffix.removeprefix(".") in (*FORMATS, "zip")}
    assert files == {document.name for document in all_documents()}


def test_every_label_names_municipalities_that_exist() -> None:
    known = {municipality.display_name for municipality in municipalities()}
    named = {
        name
        for document in all_documents()
        for item in document.labels["items"]
        for name in item["municipalities"]
    }
    assert named - known == set()
