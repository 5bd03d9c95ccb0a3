"""Cases of minutes: what is asked in one does not go on in the next. All texts are our own."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.minutes.cases import with_cases
from followup.notes.parsing.text.questions import question_over
from followup.notes.reading.document import Document, Prose
from followup.notes.reading.lines import numbered


def cased(text: str) -> list[str]:
    (prose,) = with_cases(Document((Prose(numbered(text)),))).parts
    assert isinstance(prose, Prose)
    return [line.text for line in prose.lines if line.text.startswith("Sak ")]


TITLES = "1. Velkommen\nVi var ti.\n\n2. Runde\nSula har en plan.\n\n3) Hva trenger vi?\n- Kurs"


def test_numbered_titles_are_cases() -> None:
    assert cased(TITLES) == ["Sak 1: Velkommen", "Sak 2: Runde", "Sak 3: Hva trenger vi?"]


@pytest.mark.parametrize(
    "text",
    [
        "1. Velkommen\nVi var ti.\n\n2. Runde\nSula har en plan.",
        TITLES.replace("3)", "5."),
        "1. Lage plan\n2. Kjøpe buss\n3. Søke om midler",
        "1. Lage plan.\nSagt av alle.\n\n2. Kjøpe buss.\nOgså.\n\n3. Søke.\nJa.",
        "1. Lage plan\nFrist: mai\n\n2. Kjøpe buss\nFrist: juni\n\n3. Søke om midler\nFrist: juli",
        f"Sak 1/24 Plan\n{TITLES}",
        "1. mai holder vi fri\nJa.\n\n2. juni er det møte\nJa.\n\n3. juli er det sommer\nJa.",
    ],
)
def test_numbered_answers_and_decisions_are_none(text: str) -> None:
    assert [line for line in cased(text) if ": " in line] == []


def test_any_document_keeps_its_lines_numbers() -> None:
    document = Document((Prose(numbered(TITLES)),))
    assert [line.number for line in _lines(with_cases(document))] == [
        line.number for line in _lines(document)
    ]


def _lines(document: Document) -> list[object]:
    return [line for part in document.parts if isinstance(part, Prose) for line in part.lines]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Sak 4/22 Kva treng vi?", "needs"),
        ("Sak 5: Runde rundt bordet – hva trenger vi?", "needs"),
        ("Sak 3/22 Bibliotek. Vedtak:", "who"),
        ("Sak 2/22 Kurs for ansatte", None),
        ("Runde rundt bordet – hva trenger vi?", None),
        ("Hva trenger vi?", "needs"),
    ],
)
def test_a_case_may_ask_in_its_title(text: str, topic: str | None) -> None:
    question = question_over(text)
    assert (question.topic if question else None) == topic


def test_what_one_case_asks_ends_with_it() -> None:
    text = (
        f"Referat\nDato: 6. mars 2024\nTil stede: Sula, Hå\n\n{TITLES}\n\n4. Lokaler\nVi møtes i kjelleren."
    )
    items = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [item.quote for item in items if item.kind == "need"] == ["Kurs"]
