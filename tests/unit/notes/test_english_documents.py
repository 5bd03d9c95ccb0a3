"""Whole documents in English, and what they share with Norwegian ones: headings over lists, labels, whose it is."""

from datetime import date
from textwrap import dedent

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import ExtractedItem

HELD_ON = date(2025, 9, 18)


def read(text: str) -> tuple[ExtractedItem, ...]:
    return extract(dedent(text).encode(), name="notes.txt", held_on=HELD_ON).items


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(item.kind, item.municipalities, item.owner) for item in read(text)]


def test_a_numbered_list_answers_the_heading_right_above_it() -> None:
    items = read("""
        Exercise on power cuts

        Background
        The lights were out for two hours.

        Actions agreed

        1. Buy lamps for the town hall (Narvik). Responsible: IT manager. Deadline: 1 February.
        2. Evenes - print the phone lists, owner: the council secretary

        Help wanted from KS
        - Training material
        """)
    assert [(item.kind, item.municipalities, item.owner) for item in items] == [
        ("commitment", ("Narvik",), "IT manager"),
        ("commitment", ("Evenes",), "the council secretary"),
        ("need", ("Narvik", "Evenes"), None),
    ]
    assert items[0].due is not None and items[0].due.kind == "by"


def test_a_numbered_list_answers_the_norwegian_heading_right_above_it() -> None:
    items = told("""
        Øving på straumbrot

        Bakgrunn
        Lyset var borte i to timar.

        Tiltak

        1. Kjøpe lamper til rådhuset (Narvik)
        2. Skrive ut telefonlistene (Evenes)
        """)
    assert [kind for kind, _, _ in items] == ["commitment", "commitment"]


@pytest.mark.parametrize("sign", ["1)", "*"])
def test_what_stands_over_a_table_holds_until_the_table_asks_anew(sign: str) -> None:
    items = told(f"""
        WHAT WE WILL DO NEXT

        Table 1 - Bodø
        {sign} Bodø shares its forms with everyone

        Table 2 - Rana, Alta
        {sign} Hold a course for the drivers (Alta)

        WHAT WE NEED FROM KS
        - Legal help when rules pull apart
        """)
    assert [(kind, places) for kind, places, _ in items] == [
        ("commitment", ("Bodø",)),
        ("commitment", ("Alta",)),
        ("need", ("Rana", "Alta")),
    ]


def test_all_of_them_in_english_are_all_of_the_card() -> None:
    items = told("""
        Next steps

        Table 1 (Sel, Vågå, Lom)
        * Sel: the librarian opens on Sundays
        * All three of us share our lists
        * Both Sel and Lom visit the schools
        """)
    assert [places for _, places, _ in items][:2] == [("Sel",), ("Sel", "Vågå", "Lom")]


def test_practicalities_in_english_are_left_out() -> None:
    assert (
        read("""
        Dear all,

        Thanks for two good days. Tell us if something is missing.

        Practical
        KS sends out an evaluation form next week. Travel claims go to the secretariat before 10 October.
        The next meeting will be held in Alta in 2026, date to be set.

        Best regards
        Maren
        """)
        == ()
    )


def test_who_and_when_in_a_sentence_of_its_own_belong_to_the_deed_before() -> None:
    (item,) = read("""
        What will we do, and who takes the lead?

        Hammerfest
        We will write a welcome pack. The head of HR is responsible.
        """)
    assert item.owner == "The head of HR"
    assert item.title == "Write a welcome pack"


def test_a_subject_beside_labels_speaks_for_itself() -> None:
    items = told("""
        What was agreed:
        1. The harbour master in Aukra gets three offers for charging.
        2. Molde puts aside money for a study of the quay.
        3. Smøla - count the passengers in weeks 27-30

        Cheers
        Gunn
        """)
    assert [places for _, places, _ in items] == [("Aukra",), ("Molde",), ("Smøla",)]
