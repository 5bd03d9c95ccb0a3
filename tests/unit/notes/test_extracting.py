"""From a file's bytes to cards and proposed items, and the JSON that others hold on to. The wall is our own."""

import json
from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import Extraction

HELD_ON = date(2020, 12, 4)
WALL = """\
Dialog 1: Hva er viktig?
Hva er relevant for oss?

Dialog 2
Hvem tar ballen videre når hos oss?
Hva trenger vi?

Gruppedialog 2 Bykle kommune
Kven tek ballen: Parksjef sender brev om
vandring til naboane (haust 21) Driftsleiar for park og
ordførar set opp eit skilt (sein sommar 21) Vi drøftar
gangvegar Hentar tal for benkar. (Turid mai 21) Kva treng
vi? Vi ynskjer å prøve nye lys

Tinn og Hjartdal
Samtale 2

Hvem tar ballen videre, og når, hos oss?
- Hjartdal begynner i uke 3, bruker samme parkgruppe som
i fjor
- Rektor snakker med \ufffdere om dette snarest

Hva trenger vi i prosjektet?
- Gode kart
- KS må holde kurs
- Vi trenger at vi

Bord 9
Hvem tar ballen videre?
Vi lager en plan

Toten og Lom
Hva er relevant?
Alt
"""


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return extract(WALL.encode(), name="wall.txt", held_on=HELD_ON)


def item(extraction: Extraction, words: str) -> dict[str, object]:
    return next(one for one in extraction.as_json()["items"] if words in one["quote"])


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(WALL.split("\n"), 1) if words in line)


def test_a_commitment_has_title_quote_lines_owner_and_due(extraction: Extraction) -> None:
    found = item(extraction, "Parksjef")
    first = line_of("Parksjef")
    assert {**found, "confidence": None, "reasons": None} == {
        "kind": "commitment",
        "title": "Send brev om vandring til naboane",
        "quote": "Parksjef sender brev om vandring til naboane (haust 21)",
        "first_line": first,
        "last_line": first + 1,
        "municipalities": ["Bykle"],
        "owner": "Parksjef",
        "due": {"text": "haust 21", "kind": "during", "from": "2021-09-01", "to": "2021-11-30"},
        "status": None,
        "confidence": None,
        "reasons": None,
    }
    assert isinstance(found["confidence"], float) and found["confidence"] >= 0.9
    assert "An owner is written." in found["reasons"]  # type: ignore[operator]


def test_one_municipality_of_two_is_told_and_a_start_is_a_start(extraction: Extraction) -> None:
    found = item(extraction, "Hjartdal begynner")
    assert found["municipalities"] == ["Hjartdal"]
    assert found["due"] == {"text": "uke 3", "kind": "start", "from": "2021-01-18", "to": "2021-01-24"}
    assert found["owner"] == "samme parkgruppe som i fjor"


def test_open_words_are_a_due_without_days(extraction: Extraction) -> None:
    assert item(extraction, "Rektor")["due"] == {"text": "snarest", "kind": None, "from": None, "to": None}


def test_a_name_in_brackets_is_the_owner_and_no_owner_is_none(extraction: Extraction) -> None:
    assert item(extraction, "benkar")["owner"] == "Turid"
    assert item(extraction, "gangvegar")["owner"] is None


def test_needs_are_told_from_commitments(extraction: Extraction) -> None:
    kinds = {one.quote: one.kind for one in extraction.items}
    assert kinds["Vi ynskjer å prøve nye lys"] == "need"
    assert kinds["Gode kart"] == "need"
    assert kinds["KS må holde kurs"] == "need"


def test_repairs_are_reported_and_the_quote_is_readable(extraction: Extraction) -> None:
    (repair,) = extraction.as_json()["repairs"]
    assert (repair["line"], repair["broken"], repair["repaired"]) == (line_of("Rektor"), "\ufffdere", "flere")
    assert item(extraction, "Rektor")["quote"] == "Rektor snakker med flere om dette snarest"


def test_cards_have_the_shape_that_others_hold_on_to(extraction: Extraction) -> None:
    cards = {card["first_line"]: card for card in extraction.as_json()["cards"]}
    assert cards[line_of("Gruppedialog 2")] == {
        "first_line": line_of("Gruppedialog 2"),
        "last_line": line_of("nye lys"),
        "heading": "Gruppedialog 2 Bykle kommune",
        "dialog": "2",
        "municipalities": ["Bykle"],
        "joined_from": None,
    }


def test_what_a_coordinator_should_look_at_is_a_warning(extraction: Extraction) -> None:
    warnings = {(warning.line, warning.message) for warning in extraction.warnings}
    assert warnings == {
        (line_of("Vi trenger at vi"), "“Vi trenger at vi” is unfinished and was left out."),
        (line_of("Bord 9"), "Room 9 names no municipality, and no other card places it."),
        (line_of("Toten og Lom"), "“Toten” is a district, not a municipality."),
    }


def test_a_doubtful_or_shared_name_is_asked_about() -> None:
    found = extract("Rom 4 Herøy\nTiltak:\nVi lager en plan".encode(), name="w.txt", held_on=HELD_ON)
    messages = [warning.message for warning in found.warnings]
    assert (
        "A name in the heading may mean Herøy (Møre og Romsdal) or Herøy (Nordland); choose the municipality."
        in messages
    )
    assert found.items[0].municipalities == ()


@pytest.mark.parametrize(
    ("others", "name"),
    [
        (("Ulstein", "Sande"), "Herøy (Møre og Romsdal)"),
        (("Alstahaug", "Dønna"), "Herøy (Nordland)"),
        (("Ulstein", "Dønna"), None),
        (("Ulstein", "Sande", "Alstahaug", "Dønna"), None),
        (("Bergen", "Oslo"), None),
    ],
)
def test_of_two_that_share_a_name_the_one_near_the_other_cards_is_meant(
    others: tuple[str, ...], name: str | None
) -> None:
    wall = "\n\n".join(f"{place} kommune\nTiltak:\n- Rektor lager en plan" for place in (*others, "Herøy"))
    found = extract(wall.encode(), name="w.txt", held_on=HELD_ON)
    assert found.cards[-1].municipalities == ((name,) if name else ())


def test_the_json_holds_all_there_is(extraction: Extraction) -> None:
    data = json.loads(json.dumps(extraction.as_json()))
    assert list(data) == ["source", "repairs", "cards", "items", "warnings"]
    assert data["source"]["name"] == "wall.txt"
    assert data["source"]["held_on"] == "2020-12-04"
    assert len(data["source"]["sha256"]) == 64


def test_another_process_gets_all_of_it(extraction: Extraction) -> None:
    data = json.loads(json.dumps(extraction.as_transfer()))
    assert Extraction.from_transfer(data) == extraction
    assert data["lines"] == WALL.replace("\ufffd", "fl").split("\n")


def test_every_word_of_a_quote_stands_at_its_lines_and_the_lines_are_no_wider(extraction: Extraction) -> None:
    lines = WALL.replace("\ufffd", "fl").split("\n")
    for one in extraction.items:
        source = " ".join(lines[one.first_line - 1 : one.last_line])
        assert all(word in source for word in one.quote.split())
        assert any(word in lines[one.first_line - 1] for word in one.quote.split()[:1])
        assert any(word in lines[one.last_line - 1] for word in one.quote.split()[-1:])


def test_particulars_after_a_deed_belong_to_it() -> None:
    wall = "Osen og Åfjord\nVedtak: Det opprettes en gruppe. Ansvarlig: Fagleder barnehage. Frist 1. mars."
    (found,) = extract(wall.encode(), name="w.txt", held_on=HELD_ON).items
    assert found.owner == "Fagleder barnehage"
    assert found.due is not None and found.due.last == date(2021, 3, 1)


def test_particulars_on_lines_of_their_own_belong_to_the_deed_before_them() -> None:
    wall = "Osen\nTiltak\nSøke om midler til lys\nAnsvarlig: enhetsleder park\nFrist: 1. mars\nKjøpe benker"
    first, second = extract(wall.encode(), name="w.txt", held_on=HELD_ON).items
    assert (first.owner, first.due and first.due.last, first.last_line) == (
        "enhetsleder park",
        date(2021, 3, 1),
        5,
    )
    assert (second.owner, second.due) == (None, None)


def test_a_call_and_who_answers_it_are_one_commitment() -> None:
    wall = "Osen\nHvem tar ballen?\nViktig å ta det opp i rådet. Parksjefen bør ta initiativet."
    (found,) = extract(wall.encode(), name="w.txt", held_on=HELD_ON).items
    assert (found.kind, found.title, found.owner) == ("commitment", "Ta det opp i rådet", "Parksjefen")


def test_a_bare_who_and_what_it_does_are_one_commitment() -> None:
    wall = "Osen\nHvem tar ballen?\n- Det er bibliotekarene\n- Bibliotekaren blir en prosjekteier"
    (found,) = extract(wall.encode(), name="w.txt", held_on=HELD_ON).items
    assert (found.owner, found.first_line, found.last_line) == ("Bibliotekaren", 3, 4)


def test_a_lead_in_and_its_points_are_one_item() -> None:
    wall = "Osen\nHvem tar ballen?\nRektor kaller inn de ansatte til:\n- fagdag om lek\n- foreldremøte i mai"
    (found,) = extract(wall.encode(), name="w.txt", held_on=HELD_ON).items
    assert (found.kind, found.last_line) == ("commitment", 5)


def test_confidence_is_lower_where_the_text_answers_something_else(extraction: Extraction) -> None:
    wall = "Osen\nHvem tar ballen?\nRektor lager en plan\n\nHva trenger vi?\nVi må lage en plan"
    asked, not_asked = extract(wall.encode(), name="w.txt", held_on=HELD_ON).items
    assert asked.confidence > not_asked.confidence
