"""Minutes: formalities are nobody's commitments, cases end questions, one municipality's are all its own.

All texts are our own.
"""

import time
from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import Extraction
from followup.notes.parsing.minutes.reading import read_minutes
from followup.notes.parsing.text.minutes_words import (
    case_at_start,
    formality_of,
    is_greeting,
    matter_at_start,
)
from followup.notes.reading.document import Cell, Document, Prose, Row, Table
from followup.notes.reading.lines import numbered

HELD_ON = date(2021, 2, 10)


def read(text: str) -> Extraction:
    return extract(text.encode(), name="referat.txt", held_on=HELD_ON)


def kept(text: str) -> list[str]:
    """The lines that minutes are left with."""
    (prose,) = read_minutes(Document((Prose(numbered(text)),))).document.parts
    assert isinstance(prose, Prose)
    return [line.text for line in prose.lines if not line.is_blank]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Dato: 14.04.2021", "about"),
        ("Stad: Rådhuset", "about"),
        ("Tid og sted: onsdag kl. 9, Teams", "about"),
        ("Møtested – kommunestyresalen", "about"),
        ("Til stede: Anne Berg (leder), Jon Lien", "people"),
        ("Ikkje til stades: Per Moe", "people"),
        ("TIL STEDE", "people"),
        ("Deltakere (fra kommunene): Sula, Hå", "people"),
        ("Referent: Siri Dahl", "people"),
        ("Apologies: Nils Moe", "people"),
        ("• Forfall: Geir", "people"),
        ("Dagsorden:", "agenda"),
        ("Saksliste", "agenda"),
        ("Neste møte: 12. mai kl. 9", "closing"),
        ("Next meeting: 9 June", "closing"),
        ("Møtet ble hevet kl. 14.30", "closing"),
        ("Vedlegg: presentasjoner", "closing"),
        ("Enstemmig vedtatt.", "closing"),
        ("Neste steg: rektor lager plan", None),
        ("Til stede på møtet var rektor, som lager en plan.", None),
        ("Deltakerne lager en plan.", None),
        ("Referat sendes ut av rektor.", None),
        ("Sted for samlingen avklares av rektor.", None),
        ("Frist: 1. mai", None),
        ("Ansvarlig: Kari", None),
        ("Oppfølging:", None),
        ("Vedtak: Rådmannen legger fram sak.", None),
        ("Programleder lager plan", None),
        ("Rom 35", None),
    ],
)
def test_a_formality_is_known_by_its_label(text: str, sort: str | None) -> None:
    assert formality_of(text) == sort


@pytest.mark.parametrize(
    ("text", "is_case"),
    [
        ("Sak 12/21 Plan", True),
        ("SAK 3: Status", True),
        ("PS 4/21", True),
        ("14/21 Bibliotek", True),
        ("3/5 blir det møte", False),
        ("Saken tas opp", False),
        ("Sakliste", False),
        ("12 nye plasser", False),
    ],
)
def test_a_case_is_known_by_its_number(text: str, is_case: bool) -> None:
    assert bool(case_at_start(text)) == is_case


def test_a_point_is_a_matter_and_no_case() -> None:
    assert matter_at_start("Punkt 3: Økonomi") and not case_at_start("Punkt 3: Økonomi")


@pytest.mark.parametrize(
    ("text", "greets"),
    [
        ("Med vennlig hilsen", True),
        ("Mvh Kari", True),
        ("Hilsen Tone", True),
        ("Venleg helsing", True),
        ("Kind regards,", True),
        ("Hilsen fra KS må formidles. Rektor gjør det.", False),
        ("Rektor hilser på de nye", False),
    ],
)
def test_a_greeting_is_known(text: str, greets: bool) -> None:
    assert is_greeting(text) == greets


def test_formalities_are_left_out_of_minutes_with_what_is_listed_under_them() -> None:
    text = (
        "Møtereferat\nDato: 3. mars 2021\nTil stede:\nAnne Berg, rektor\nJon Lien, rådgiver\n\nAgenda\n"
        "1. Status\n2. Veien videre\n\n1. Status\nDet går bra.\nNeste møte: 1. juni\nSiri Dahl\nreferent"
    )
    assert kept(text) == ["Møtereferat", "1. Status", "Det går bra."]


def test_a_list_of_people_may_run_on_to_the_next_line() -> None:
    assert kept("Referat\nTil stede: Anne Berg,\nJon Lien og\nPer Moe\nRektor lager plan.") == [
        "Referat",
        "Rektor lager plan.",
    ]


def test_what_is_done_is_never_a_name_in_a_list() -> None:
    text = "Referat\nDato: 3. mars\nTil stede:\nAnne Berg\nKari Lund lager en plan for økonomien"
    assert kept(text) == ["Referat", "Kari Lund lager en plan for økonomien"]


def test_a_document_that_is_no_minutes_keeps_its_lines() -> None:
    text = "Gruppe 3\nTid: våren 2021\nRektor lager plan.\nSula: Deltakere: alle"
    assert kept(text) == text.split("\n")


def test_dates_and_places_below_the_head_stay() -> None:
    text = "Referat\nDato: 1. mai\nSak 1 Plan\nRektor lager plan.\nTid: uke 20"
    assert kept(text)[-1] == "Tid: uke 20"


def test_a_greeting_at_the_end_takes_the_signature_with_it() -> None:
    assert kept("Rektor lager plan.\n\nMed vennlig hilsen\nMari Holt\nKS Agder") == ["Rektor lager plan."]


def test_a_table_of_formalities_is_left_out_row_by_row() -> None:
    rows = (Row(1, (Cell("Møtedato"), Cell("3. mars"))), Row(2, (Cell("Møteleder"), Cell("Tone Vik"))))
    document = Document((Table(rows), Prose(numbered("Referat"))))
    assert [type(part) for part in read_minutes(document).document.parts] == [Prose]


ONE = """Referat frå styringsdialog i Stord kommune
Dato: 10. februar 2021
Stad: Rådhuset
Til stades: rektor Inger Vik, kommunalsjef Olav Eide
Referent: Kjersti Nes

Sak 1/21 Status
Elevtalet har gått ned.

Sak 2/21 Satsingar
Oppfølging:
• Rektor lagar framlegg til samarbeidsavtale innan 1. mai.

Sak 3/21 Økonomi
Kommunalsjefen lagar eit framlegg til budsjett.
Ansvar: Olav Eide
Frist: 15. mars

Neste møte: 9. juni kl. 12.00
"""


def test_all_of_one_municipalitys_minutes_is_that_municipalitys() -> None:
    found = read(ONE)
    assert {item.municipalities for item in found.items} == {("Stord",)}
    assert [item.first_line for item in found.items if item.kind == "commitment"] == [12, 15]
    assert not any("9. juni" in item.quote or "Nes" in item.quote for item in found.items)


def test_responsible_and_deadline_on_lines_of_their_own_belong_to_the_point_before() -> None:
    (item,) = [item for item in read(ONE).items if item.first_line == 15]
    assert item.last_line == 17
    assert item.due is not None and item.due.last == date(2021, 3, 15)


def test_a_table_in_one_municipalitys_minutes_is_that_municipalitys_too() -> None:
    prose = Prose(
        numbered("Møtereferat\nOmsorgsutvalget i Ringerike kommune\nDato: 3. mars 2021\nReferent: Tone Vik")
    )
    assert read_minutes(Document((prose,))).whole == ("Ringerike",)


@pytest.mark.parametrize(
    "text",
    [
        "Referat fra nettverksmøte\nDato: 3. mars\nForfall: Sula, Hå\n\nSula\nLager plan.\n\nHå\nLager plan.",
        "Referat Stord kommune\nDato: 3. mars\n\nBømlo: Rektor lager plan.",
        "Referat fra møte i Bodø og Fauske kommuner\nDato: 3. mars\nRektor lager plan.",
        "Referat\nDato: 3. mars\nSted: Molde rådhus\nRektor lager plan.",
        "Tiltak i Stord kommune\nRektor lager plan.",
    ],
)
def test_minutes_that_name_nobody_or_several_are_not_one_municipalitys(text: str) -> None:
    assert read_minutes(Document((Prose(numbered(text)),))).whole == ()


def test_a_new_case_ends_the_question_of_the_one_before() -> None:
    text = ONE.replace("Oppfølging:\n", "Vi trenger fra KS:\n").replace(
        "Kommunalsjefen lagar", "Økonomisjefen lagar"
    )
    (item,) = [item for item in read(text).items if item.first_line == 15]
    assert item.kind == "commitment"


def test_a_points_own_words_after_the_number_of_its_case_are_read() -> None:
    found = read("Referat Stord kommune\nDato: 1. mars\nSak 4/21: Rektor lager en plan innen 1. mai.")
    assert [item.quote for item in found.items] == ["Rektor lager en plan innen 1. mai."]


@pytest.mark.parametrize(
    "people",
    [
        "Til stede: Sula v/ Kari, Hareid v/ Ola og Ulstein",
        "Deltakere: Sula, Hareid og Ulstein kommuner",
        "Til stades: Kari Nes (Sula), Ola Li (Hareid), Per Vik (Ulstein)",
        "Present: Sula, Hareid and Ulstein",
        "Til stede:\n• Sula\n• Hareid – Ola Li\n• Ulstein",
    ],
)
def test_minutes_of_several_municipalities_are_all_theirs(people: str) -> None:
    text = (
        f"Referat\nDato: 3. mars\n{people}\nForfall: Ålesund\n\nSak 1 Plan\nVedtak: Det lages en felles plan."
    )
    assert read_minutes(Document((Prose(numbered(text)),))).whole == ("Sula", "Hareid", "Ulstein")


def test_surnames_of_those_present_are_no_municipalities() -> None:
    text = "Referat\nDato: 3. mars\nTil stede: Kari Moss, Ola Strand, Per Lier (leder)\nRektor lager plan."
    assert read_minutes(Document((Prose(numbered(text)),))).whole == ()


def test_a_label_narrows_what_was_decided_together() -> None:
    found = read(
        "Referat\nDato: 3. mars\nTil stede: Sula, Hareid, Ulstein\n\nSak 1 Plan\nVedtak:\n"
        "• Kommunene utarbeider en felles plan innen 1. mai.\n• Sula: Økonomisjef lager budsjett."
    )
    assert [item.municipalities for item in found.items] == [("Sula", "Hareid", "Ulstein"), ("Sula",)]


@pytest.mark.parametrize(
    "last", ["Eventuelt", "5. Eventuelt", "Etterpå", "Any other business", "Orienteringar:"]
)
def test_what_minutes_end_with_is_no_answer_to_what_was_asked_last(last: str) -> None:
    found = read(
        f"Referat Stord kommune\nDato: 1. mars\n\nKva treng vi?\n• Kurs i lesing\n\n{last}\nKaffien var god."
    )
    assert [item.quote for item in found.items] == ["Kurs i lesing"]


@pytest.mark.parametrize(
    ("particulars", "owner"),
    [
        ("Ansvarlig: Arne Hansen\nFrist: 1. april", "Arne Hansen"),
        ("Ansvar: økonomisjef\nFrist: 1. april", "økonomisjef"),
        ("Frist: 1. april", "Teamet"),
    ],
)
def test_who_is_written_as_responsible_is_the_owner_whoever_acts(particulars: str, owner: str) -> None:
    (item,) = read(
        f"Referat Stord kommune\nDato: 1. mars\nSak 1/21\nTeamet lager en plan.\n{particulars}"
    ).items
    assert item.owner == owner
    assert item.due is not None and item.due.last == date(2021, 4, 1)


@pytest.mark.parametrize(
    "long", ["a" * 60_000, "Kari Nes, " * 6_000, "(" * 60_000, "ﬁ" * 60_000, "kultur-\n" * 6_000]
)
def test_a_hostile_list_of_people_costs_no_more_than_its_length(long: str) -> None:
    began = time.process_time()
    read(f"Referat\nDato: 1. mars\nTil stede: {long}\nRektor lager plan.")
    assert time.process_time() - began < 5
