"""What holds of any table at all: it is read or refused, its quotes stand on their rows, and it costs its length."""

import re
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup.notes.column_roles import ColumnRole
from followup.notes.extracting import extract
from followup.notes.extraction import Extraction
from followup.notes.reading.problems import UnreadableFile
from tests.bench.thousand_cards import Card, as_csv, as_text, cards
from tests.unit.notes.build_tables import HELD_ON, csv_of, workbook_of

SECONDS = 10
SECONDS_OF_A_WALL = 8
"""Of a machine busy with other tests; `make bench-reading` shows it beside the five promised on a quiet one."""
HEADINGS = [
    "Kommune", "Tiltak", "Ansvarlig", "Frist", "Status", "Merknad", "Hva trenger dere?", "Section", "Subject", "Body",
    "Gruppe", "Oppstart", "Utført", "Mål", "Nr", "Hva gjør vi?", "Navn", "",
]  # fmt: skip
WORDS = [
    "Sula", "Giske og Hareid", "Gruppe 3", "Rom 3: Sel", "Lage plan", "Vi skal ringe rektor.", '"', "-", "?", "do.",
    "1. mai", "vår 21", "I gang", "Ferdig", "x", "Hvem gjør hva?", "- en\n- to", "1. Male\n2. Vaske", "Sum", "Tema: A",
    "Trenger hjelp fra KS", "Herøy", "alle", "Ja, mal", "Nei", "", "", "",
]  # fmt: skip
cells = st.one_of(
    st.sampled_from(WORDS),
    st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="<>&\u00ad"), max_size=20),
)
grids = st.lists(st.lists(cells, max_size=6), max_size=7)
headers = st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=6)
roles = st.lists(st.one_of(st.none(), st.sampled_from([role.value for role in ColumnRole])), max_size=7)
patient = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def check(found: Extraction) -> None:
    for item in found.items:
        said = words("\n".join(found.lines[item.first_line - 1 : item.last_line]))
        assert set(words(item.quote)) <= set(said)
        assert item.title.strip()
        assert 0.3 <= item.confidence <= 0.97
        assert not (item.due and item.due.first and item.due.last and item.due.first > item.due.last)
    for card in found.cards:
        assert 1 <= card.first_line <= card.last_line <= len(found.lines)
    for table in found.tables:
        assert len(table.roles) >= len(table.headings) or len(table.roles) <= len(table.headings)


@patient
@given(headers, grids)
def test_any_table_in_text_is_read_or_refused(header: list[str], rows: list[list[str]]) -> None:
    try:
        check(extract(csv_of(header, *rows), name="x.csv", held_on=HELD_ON))
    except UnreadableFile:
        return


@patient
@given(grids)
def test_any_workbook_is_read_or_refused(rows: list[list[str]]) -> None:
    try:
        check(extract(workbook_of(Ark1=rows, Ark2=rows[::-1]), name="x.xlsx", held_on=HELD_ON))
    except UnreadableFile:
        return


@patient
@given(headers, grids, st.integers(1, 3), roles)
def test_any_roles_a_person_gives_are_taken(
    header: list[str], rows: list[list[str]], line: int, given_roles: list[str | None]
) -> None:
    try:
        found = extract(csv_of(header, *rows), name="x.csv", held_on=HELD_ON, columns={line: given_roles})
    except UnreadableFile:
        return
    check(found)
    assert not any(table.is_doubtful for table in found.tables if table.first_line == line)


@patient
@given(st.lists(st.sampled_from(["\t", "|", ";", "\n", *HEADINGS, *WORDS]), max_size=40))
def test_any_text_with_signs_between_its_words_is_read(pieces: list[str]) -> None:
    try:
        check(extract("".join(pieces).encode(), name="x.txt", held_on=HELD_ON))
    except UnreadableFile:
        return


@pytest.mark.parametrize(
    "cell",
    ["a" * 300_000, "A" * 300_000, "1." * 150_000, "a " * 150_000, "- \n" * 30_000, "og, " * 70_000,
     '" ' * 150_000,
     "Sula og " * 30_000, "(" * 200_000, "1. mai, " * 30_000],
)  # fmt: skip
def test_a_hostile_cell_in_any_column_costs_no_more_than_its_length(cell: str) -> None:
    began = time.process_time()
    for at in range(3):
        row = ["Sula", "Lage plan", "1. mai"]
        row[at] = cell
        with suppress(UnreadableFile):
            extract(csv_of(["Kommune", "Tiltak", "Frist"], row), name="x.csv", held_on=HELD_ON)
    with suppress(UnreadableFile):
        extract(csv_of(["Hva", "Hvem", cell[:100_000]], ["a", "b", "c"]), name="x.csv", held_on=HELD_ON)
    assert time.process_time() - began < SECONDS


def test_thousands_of_rows_cost_a_thousand_times_one() -> None:
    rows = [["Sula", f"Lage plan {number}", "Rektor", "1. mai", "I gang"] for number in range(4_000)]
    data = csv_of(["Kommune", "Tiltak", "Ansvarlig", "Frist", "Status"], *rows)
    began = time.process_time()
    assert len(extract(data, name="x.csv", held_on=HELD_ON).items) == 4_000
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize(
    ("name", "write"), [("kort.txt", as_text), ("kort.csv", as_csv)], ids=["text", "csv"]
)
def test_a_thousand_cards_that_people_wrote_are_read_in_a_few_seconds(
    name: str, write: Callable[[list[Card]], bytes]
) -> None:
    data = write(list(cards()))
    began = time.process_time()
    assert len(extract(data, name=name, held_on=HELD_ON).cards) >= 1_000
    assert time.process_time() - began < SECONDS_OF_A_WALL
