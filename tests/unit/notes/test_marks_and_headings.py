"""Rooms, dialogues, points, bullets and headings: the signs that give a wall its order."""

import pytest

from followup.notes.parsing.signs.marks import (
    bullet_at_start,
    dialogue_at_start,
    dialogue_in,
    is_rule,
    letter_at_start,
    point_at_start,
    point_of_dialogue,
)
from followup.notes.parsing.signs.rooms import room_in
from followup.notes.parsing.text.headings import goes_on, is_participants, read_heading
from followup.notes.parsing.text.questions import is_procedure, question_at_start


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("Rom 7", "7"),
        ("ROOM 07:", "7"),
        ("Referat gruppe 12", "12"),
        ("Bord nr. 4", "4"),
        ("Grupperom 3 Skien", "3"),
        ("Table 2", "2"),
        ("Romerike 7", None),
        ("Vi har 4 rom", None),
    ],
)
def test_rooms_groups_and_tables_are_one_numbering(text: str, room: str | None) -> None:
    assert room_in(text) == room


@pytest.mark.parametrize(
    ("text", "dialogue"),
    [
        ("Dialog 2", "2"),
        ("Dialog1: Det vi har hørt", "1"),
        ("Dialogoppgåve 2", "2"),
        ("BOLK TO", "2"),
        ("OPPGAVE 1", "1"),
        ("Del 2 :", "2"),
        ("Samtale ein", "1"),
        ("Del 2 av planen er ferdig", None),
        ("Oppgave 2 er vanskelig", None),
        ("Dialog - punkt 2", None),
        ("Vi hadde dialog 2 ganger", None),
    ],
)
def test_a_line_can_say_which_dialogue_begins(text: str, dialogue: str | None) -> None:
    mark = dialogue_at_start(text)
    assert (mark.value if mark else None) == dialogue


def test_a_heading_can_name_its_dialogue_anywhere() -> None:
    assert dialogue_in("Skien og Siljan økt to") == "2"
    assert dialogue_in("Skien og Siljan") is None


def test_a_title_can_be_a_point_of_the_first_dialogue() -> None:
    assert point_of_dialogue("Dialog – punkt 3:") == "3"
    assert point_of_dialogue("Punkt 3") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.", "1"),
        ("2) Vi lager", "2"),
        ("3", "3"),
        ("Punkt 2:", "2"),
        ("Spm 1:Helhet", "1"),
        ("1 - Arbeider", "1"),
        ("2Hva gjør vi", "2"),
        ("1. mai", None),
        ("3 nye stillinger", None),
        ("2.5 årsverk", None),
        ("Vi lager 2", None),
    ],
)
def test_numbered_answers_are_told_from_numbers(text: str, value: str | None) -> None:
    point = point_at_start(text)
    assert (point.value if point else None) == value


@pytest.mark.parametrize("text", ["- plan", "• plan", "– plan", "* plan", "  - plan", "·plan"])
def test_bullets_are_known(text: str) -> None:
    assert text[bullet_at_start(text) :] == "plan"


def test_a_word_is_no_bullet() -> None:
    assert bullet_at_start("plan - og mer") == 0


def test_a_line_of_signs_is_a_rule() -> None:
    assert is_rule("-------")
    assert not is_rule("- - plan")


@pytest.mark.parametrize(
    ("text", "room", "names", "strong"),
    [
        ("Rom 7 Skien", "7", ["Skien"], True),
        ("Gruppe 12.", "12", [], True),
        ("Skien, Siljan og Porsgrunn", None, ["Skien", "Siljan", "Porsgrunn"], False),
        ("Tinn kulturskole", None, ["Tinn"], False),
        ("Tinn kommune/Tinn bibliotek, KD", None, ["Tinn", "Tinn"], False),
        ("Referat fra Hol og Ål", None, ["Hol", "Ål"], True),
        ("Oppsummering av gruppesamtale –", None, [], True),
        ("Toten, Gjøvik og Lom", None, ["Gjøvik", "Lom"], False),
    ],
)
def test_headings_name_rooms_and_municipalities(
    text: str, room: str | None, names: list[str], strong: bool
) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert (heading.room, [one.name for one in heading.named], heading.is_strong) == (room, names, strong)


@pytest.mark.parametrize(
    "text",
    [
        "Skien: Vi lager en plan",
        "Skien:",
        "Skien er også med på ordningen",
        "Gruppe 3 tar ansvar for å invitere alle andre grupper",
        "Hvem tar ballen videre?",
        "Samtale 2",
        "vi i Skien",
        "Kompetanse",
        "",
    ],
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert read_heading(text) is None


def test_a_heading_goes_on_where_it_ends_in_the_middle() -> None:
    assert goes_on("Rom 7 – Skien, Siljan og", "Porsgrunn.")
    assert goes_on("Tinn kommune og Tinn", "kulturskole.")
    assert not goes_on("Rom 7 Skien", "Vi lager en plan")
    assert not goes_on("Rom 7 Skien", "")


def test_two_heading_lines_can_complete_each_other() -> None:
    room, names, both = read_heading("Rom 7"), read_heading("Skien og Siljan"), read_heading("Rom 8 Tinn")
    assert room and names and both
    assert room.completes(names) and names.completes(room)
    assert not room.completes(both) and not both.completes(names)


def test_a_line_of_names_only_is_participants() -> None:
    assert is_participants("Kari, Ola Nordmann og Turid")
    assert not is_participants("Kari lager en plan")
    assert not is_participants("Kari")
    assert not is_participants("Kari: Synlighet")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Hvem tar ballen videre, og når?", "who"),
        ("KVEN TEK BALLEN VIDARE?", "who"),
        ("Hvem gjør hva, og når?", "who"),
        ("Kven har ansvar?", "who"),
        ("1. Hvem har ansvar for oppfølging:", "who"),
        ("Neste steg hos oss", "who"),
        ("Tiltak:", "who"),
        ("Vedtak", "who"),
        ("Hva trenger vi hjelp til?", "needs"),
        ("Kva ynskjer vi oss?", "needs"),
        ("Behov:", "needs"),
        ("Hva er relevant for oss?", "relevance"),
        ("Rammer og verdier:", "values"),
        ("Hva griper vi fatt i først?", "first"),
        ("Tiltak mot ensomhet er viktig for oss", None),
        ("Behov for flere folk", None),
        ("Hvem er vi?", None),
        ("Hva ønsker ungdommene?", None),
        ("Vi trenger flere folk", None),
    ],
)
def test_questions_are_known_in_whatever_words(text: str, topic: str | None) -> None:
    question = question_at_start(text)
    assert (question.topic if question else None) == topic


def test_a_question_ends_where_the_answer_begins() -> None:
    text = "Kven gjer kva og når: Rektor lagar ein plan"
    question = question_at_start(text)
    assert question is not None
    assert text[question.end :] == " Rektor lagar ein plan"
    assert question.dialogue == "2"


def test_the_organisers_instructions_are_known() -> None:
    assert is_procedure("Velg en som noterer i Padlet")
    assert not is_procedure("Vi velger en leder")


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("a) Rektor lager plan", "A"),
        ("(b) Rektor lager plan", "B"),
        ("B: Rektor lager plan", "B"),
        ("A. Hva gjør dere?", "A"),
        ("C", "C"),
        ("a: rektor", None),
        ("Alle", None),
        ("A4-ark", None),
        ("B-laget vant", None),
        ("a", None),
        ("i) plan", None),
    ],
)
def test_letters_number_points(text: str, letter: str | None) -> None:
    mark = letter_at_start(text)
    assert (mark.value if mark else None) == letter


@pytest.mark.parametrize("arrow", ["->", "=>", "-->", "→", "➤", "➔", "◆", "★", "\uf0a7", "✔️", "✅"])
def test_arrows_and_ticks_are_bullets(arrow: str) -> None:
    text = f"{arrow} Rektor lager plan"
    assert text[bullet_at_start(text) :] == "Rektor lager plan"
