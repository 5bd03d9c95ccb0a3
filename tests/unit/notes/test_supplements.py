"""What a sentence adds to the deed before it belongs to that item: who, when, where and how."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.proposals.supplements import takes_up

HELD_ON = date(2024, 10, 16)


def items(text: str, *, question: str = "Hvem gjør hva?") -> list[tuple[str, str | None, str | None]]:
    """Each item's first word, owner and last day."""
    found = extract(f"Lesja\n{question}\n{text}".encode(), name="kort.txt", held_on=HELD_ON).items
    return [
        (item.quote.split()[0], item.owner, str(item.due.last) if item.due and item.due.last else None)
        for item in found
    ]


@pytest.mark.parametrize(
    ("text", "owner", "due"),
    [
        ("Vi lager turkart for bygda. Rektor tar det videre.", "Rektor", None),
        ("Befaring på den gamle mølla. Kultursjefen inviterer.", "Kultursjefen", None),
        ("Vi kjøper inn nye benker. Gartneren har ansvaret.", "Gartneren", None),
        ("Vi set opp ei varslingsliste. Beredskapskoordinatoren ringer i november.",
         "Beredskapskoordinatoren", "2024-11-30"),
        ("Rektor skriver en plan for uteområdet. Planen skal være ferdig innen 1. mars.", "Rektor", "2025-03-01"),
        ("Rektor skriv ein plan for uteområdet. Den blir lagt fram i mai.", "Rektor", "2025-05-31"),
        ("Biblioteksjefen lager utstillingen. Åpnes 3. februar.", "Biblioteksjefen", "2025-02-03"),
        ("Biblioteksjefen lager utstillingen. Sammen med historielaget.", "Biblioteksjefen", None),
        ("Plansjefen tegner nytt torg. Særlig lekeplassen.", "Plansjefen", None),
        ("Kulturskolerektor spiller på eldresenteret. Vi lover!", "Kulturskolerektor", None),
    ],
)  # fmt: skip
def test_a_sentence_that_only_adds_to_a_deed_is_part_of_it(
    text: str, owner: str | None, due: str | None
) -> None:
    assert [(who, when) for _, who, when in items(text)] == [(owner, due)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rektor lager plan for uteområdet. Kultursjefen inviterer naboene til dugnad.", 2),
        ("Rektor lager plan i november. Den legges fram for kommunestyret i mai.", 2),
        ("Rektor lager plan for uteområdet. Det skal kjøpes inn nye benker i mai.", 2),
        ("Rektor lager plan for uteområdet. Bussruten legges om i mai.", 2),
    ],
)
def test_another_deed_another_doer_or_another_day_is_an_item_of_its_own(text: str, count: int) -> None:
    assert len(items(text)) == count


def test_who_and_when_above_a_deed_belong_to_it_and_not_to_the_one_before() -> None:
    text = "Ansvarlig: rektor\nFrukt på skolekjøkkenet\nFrist: 1. mars\nAnsvarlig: gartner\nPlante trær\nFrist: 1. mai"
    assert [(who, when) for _, who, when in items(text)] == [
        ("rektor", "2025-03-01"),
        ("gartner", "2025-05-01"),
    ]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Kultursjefen lager byvandring (ferdig V25)", "2025-05-31"),
        ("Kultursjefen lager byvandring, klar H25.", "2025-11-30"),
        ("Kultursjefen lager scene i parken. Åpning 17. mai (håper vi)", "2025-05-17"),
        ("Kultursjefen lager scene i parken. Åpner 17. mai.", "2025-05-17"),
        ("Kultursjefen rydder i rom H25 på skolen", None),
        ("Kultursjefen lager plan for 17. mai", None),
        ("Kultursjefen lager plan mot H29.", None),
    ],
)
def test_a_season_by_its_letter_and_the_national_day(text: str, due: str | None) -> None:
    assert [when for _, _, when in items(text)] == [due]


def test_the_limit_in_a_question_holds_for_what_has_no_day_of_its_own() -> None:
    text = "- Rektor maler gangen\n- Gartneren planter trær innen 1. desember"
    found = [when for _, _, when in items(text, question="Hva gjør vi før påske?")]
    assert found == ["2025-04-16", "2024-12-01"]
    assert [when for _, _, when in items("- Rektor maler gangen", question="Hva gjør dere på mandag?")] == [
        None
    ]


def test_work_that_goes_on_is_the_work_just_told_of() -> None:
    text = "Arbeidet pågår og skal være ferdig før sommeren."
    assert takes_up(text, read_clause(text), "Sula kartlegger lekkasjene")
