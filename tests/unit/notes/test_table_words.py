"""Headings, statuses and marks of tables, as people write them."""

import pytest

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.tables.headings import is_ignored, role_of
from followup.notes.parsing.tables.statuses import is_ticked, status_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Kommune", Role.MUNICIPALITY),
        ("KOMMUNE:", Role.MUNICIPALITY),
        ("Kommunenr.", Role.NUMBER),
        ("Fylke", Role.COUNTY),
        ("Tiltak", Role.ACTION),
        ("Tiltak 2021", Role.ACTION),
        ("Konkrete tiltak", Role.ACTION),
        ("Hva skal gjøres?", Role.ACTION),
        ("Kva", Role.ACTION),
        ("Hva gjøres", Role.ACTION),
        ("Hva skal skje", Role.ACTION),
        ("Hvem/når", Role.OWNER),
        ("Action item", Role.ACTION),
        ("Ansvarlig", Role.OWNER),
        ("Ansv.", Role.OWNER),
        ("Ansvarleg eining", Role.OWNER),
        ("Hvem har ansvar?", Role.OWNER),
        ("Responsible", Role.OWNER),
        ("Frist", Role.DUE),
        ("Frist (dato)", Role.DUE),
        ("Frist for\ngjennomføring", Role.DUE),
        ("Når?", Role.DUE),
        ("Deadline", Role.DUE),
        ("Due date", Role.DUE),
        ("Oppstart", Role.START),
        ("Status", Role.STATUS),
        ("Hva er status?", Role.STATUS),
        ("Framdrift", Role.STATUS),
        ("Utført", Role.DONE),
        ("Merknad", Role.NOTE),
        ("Kommentarer", Role.NOTE),
        ("Behov for støtte", Role.NEED),
        ("Hva trenger vi hjelp til?", Role.NEED),
        ("Mål", Role.TOPIC),
        ("Body", Role.BODY),
        ("Emne", Role.SUBJECT),
        ("Section", Role.SECTION),
    ],
)
def test_a_heading_says_what_its_column_holds(heading: str, role: Role) -> None:
    assert role_of(heading) is role


@pytest.mark.parametrize(
    "heading", ["", "Sula", "Rom 3", "Rektor lager en plan", "Vår kommune har begynt å se på dette"]
)
def test_other_words_are_no_heading(heading: str) -> None:
    assert role_of(heading) is None


@pytest.mark.parametrize(
    "heading", ["Nr", "Navn", "E-post", "Author", "Created At", "Til stede", "Prioritet"]
)
def test_some_columns_are_known_and_hold_nothing_to_follow_up(heading: str) -> None:
    assert role_of(heading) is None
    assert is_ignored(heading)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Ikke startet", "not_started"),
        ("ikkje starta", "not_started"),
        ("Planlagt", "not_started"),
        ("Ikke ferdig", "not_started"),
        ("Påbegynt", "in_progress"),
        ("I gang", "in_progress"),
        ("nesten ferdig", "in_progress"),
        ("blir ferdig til jul", "in_progress"),
        ("50 %", "in_progress"),
        ("Forsinket", "in_progress"),
        ("Ferdig", "done"),
        ("Gjennomført 3. mars", "done"),
        ("OK", "done"),
        ("✅", "done"),
        ("100 %", "done"),
        ("Står fast – treng hjelp", "stuck"),
        ("Utgår", "dropped"),
        ("ikke lenger aktuelt", "dropped"),
        ("se vedlegg", None),
        ("okse", None),
    ],
)
def test_a_written_status_is_one_of_the_five(words: str, status: str | None) -> None:
    assert status_of(words) == status


@pytest.mark.parametrize(
    ("words", "ticked"), [("x", True), ("Ja", True), ("12.3.", True), ("nei", False), ("snart", False)]
)
def test_a_column_called_done_is_ticked(words: str, ticked: bool) -> None:
    assert is_ticked(words) is ticked
