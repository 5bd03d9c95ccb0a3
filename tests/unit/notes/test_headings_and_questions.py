"""Headings and questions in many layouts: a table of what walls and minutes write, and of what only looks like it."""

import pytest

from followup.notes.parsing.signs.rooms import room_in, without_room
from followup.notes.parsing.text.headings import label_alone, read_heading
from followup.notes.parsing.text.questions import question_at_start


@pytest.mark.parametrize(
    ("text", "room", "names"),
    [
        ("Gruppe 12 - Sula, Giske og Ålesund", "12", ["Sula", "Giske", "Ålesund"]),
        ("Sula kommune", None, ["Sula"]),
        ("SULA", None, ["Sula"]),
        ("## Sula", None, ["Sula"]),
        ("**Sula kommune**", None, ["Sula"]),
        ("Kommune: Sula", None, ["Sula"]),
        ("Deltakere: Sula, Giske", None, ["Sula", "Giske"]),
        ("Deltakere: Kari Moss (Sula), Stein Lier (Giske)", None, ["Sula", "Giske"]),
        ("Oppsummering gruppe 5 (Hareid, Ulstein)", "5", ["Hareid", "Ulstein"]),
        ("Gruppedialog 2 Sula kommune", None, ["Sula"]),
        ("1. Sula", None, ["Sula"]),
        ("12) Sula kommune", None, ["Sula"]),
        ("• Sula", None, ["Sula"]),
        ("📍 Sula kommune", None, ["Sula"]),
        ("🎵 Gruppe 4: Sula 🎵", "4", ["Sula"]),
        ("Gruppe A", "A", []),
        ("Gruppe A: Sula, Giske", "A", ["Sula", "Giske"]),
        ("Gruppe blå (Sula, Giske)", "blå", ["Sula", "Giske"]),
        ("Blå gruppe: Sula", "blå", ["Sula"]),
        ("Breakout 3", "3", []),
        ("Breakout room 3 - Sula", "3", ["Sula"]),
        ("Gr. 7", "7", []),
        ("Gr. 7: Alver", "7", ["Alver"]),
        ("Bord 4", "4", []),
        ("Room 20", "20", []),
        ("GRUPPE TO", "2", []),
        ("Bord nr. 3 – Sula/Giske/Hareid", "3", ["Sula", "Giske", "Hareid"]),
        ("sula kommune", None, ["Sula"]),
        ("Sula kommune, rektor", None, ["Sula"]),
        ("Sula barneverntjeneste", None, ["Sula"]),
        ("Svar fra Sula", None, ["Sula"]),
        ("Innspill frå Giske kommune:", None, ["Giske"]),
        ("Group 3: Sula and Giske", "3", ["Sula", "Giske"]),
        ("Sula kommune (Møre og Romsdal)", None, ["Sula"]),
        ("Hadeland", None, []),
        ("Ulvik, Eidfjord (og Ullensvang kom seint)", None, ["Ulvik", "Eidfjord", "Ullensvang"]),
        ("Herøy kommune", None, []),
        ("Gruppe 2 – Sula/Giske. To personer, én PC", "2", ["Sula", "Giske"]),
        ("-- Sula --", None, ["Sula"]),
        (">> Sula", None, ["Sula"]),
        ("Sula, Giske og Hareid:", None, ["Sula", "Giske", "Hareid"]),
        ("Kommune: Herøy (Nordland)", None, ["Herøy (Nordland)"]),
        ("Luster - Årdal - Lærdal", None, ["Luster", "Årdal", "Lærdal"]),
        ("Hol kommune v/ Kari Nordmann", None, ["Hol"]),
        ("Kommuner til stede: Hol, Ål, Gol", None, ["Hol", "Ål", "Gol"]),
        ("Hol, Ål og Gol var her", None, ["Hol", "Ål", "Gol"]),
        ("Hol og Ål er til stades.", None, ["Hol", "Ål"]),
    ],
)
def test_headings_are_known_in_whatever_layout(text: str, room: str | None, names: list[str]) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert (heading.room, [one.name for one in heading.named if one.is_sure]) == (room, names)


@pytest.mark.parametrize(
    "text",
    [
        "Time er med",
        "Hol var her",
        "Hol og Ål var først ute",
        "Sula lager plan",
        "Gruppe vil ha mer tid",
        "Gruppa tar ansvar",
        "Rom for alle",
        "Sel: plan",
        "Tid og sted",
        "Strand og sol er bra.",
        "- Sula lager en plan",
        "Rom 3 må pusses opp til våren av vaktmester",
        "Kari Moss",
        "Stein Lier, Kari Moss",
        "Bergen kommune må bidra",
        "I Stranda har vi god tid",
        "Møte med Asker",
        "Besøke Bærum",
        "Samarbeid med Asker og Bærum",
    ],
)
def test_what_only_looks_like_a_heading_is_none(text: str) -> None:
    assert read_heading(text) is None


@pytest.mark.parametrize("text", ["Sula:", "**Sula:**", "- Sula:", "Herøy (Nordland):", "Sula og Giske:"])
def test_municipalities_and_a_colon_can_stand_alone(text: str) -> None:
    assert label_alone(text) is not None


@pytest.mark.parametrize("text", ["Rektor:", "Mål:", "Sula: plan", "Møte med Sula:", "Tiltak:"])
def test_other_words_and_a_colon_are_no_label_of_a_municipality(text: str) -> None:
    assert label_alone(text) is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Hvem tar ballen videre", "who"),
        ("Hvem gjør hva, og når?", "who"),
        ("Hva gjør vi nå?", "who"),
        ("Neste steg hos oss", "who"),
        ("Kven har ansvar?", "who"),
        ("Kva skal de gjere framover?", "who"),
        ("Tiltak", "who"),
        ("TILTAK:", "who"),
        ("Vedtak", "who"),
        ("Oppfølging", "who"),
        ("Vi forplikter oss til", "who"),
        ("Vi forplikter oss til:", "who"),
        ("Hva tar dere med hjem?", "who"),
        ("Hvordan følge opp?", "who"),
        ("Hvordan følger dere dette opp i egen kommune?", "who"),
        ("Hva trenger vi hjelp til?", "needs"),
        ("Kva treng de frå KS?", "needs"),
        ("Ønsker til KS/staten/fylket", "needs"),
        ("Ønsker til KS, staten og fylket:", "needs"),
        ("Behov", "needs"),
        ("Støtte", "needs"),
        ("Støttebehov:", "needs"),
        ("Hva er utfordringene?", "relevance"),
        ("Hva fungerer bra?", "relevance"),
        ("Status i dag", "relevance"),
        ("Erfaringer", "relevance"),
        ("Kva har reforma endra hos dykk?", "relevance"),
        ("Kva set vi i gang no, kven gjer det, og når?", "who"),
        ("Kva treng vi frå andre for å få det til?", "needs"),
        ("Hva kan KS bidra med?", "needs"),
        ("Hvilken støtte trenger dere?", "needs"),
        ("What do we need?", "needs"),
        ("Who does what, and when?", "who"),
        ("Next steps", "who"),
        ("What will you do next?", "who"),
        ("Tiltak og ansvar:", "who"),
        ("Tiltak, ansvar og frist", "who"),
        ("Videre arbeid", "who"),
        ("Hva vil din kommune gjøre?", "who"),
        ("Hvilke tiltak setter vi i gang?", "who"),
        ("Hva blir de neste skrittene?", "who"),
        ("Korleis tek vi dette vidare?", "who"),
        ("Oppgave 2: Hvem gjør hva?", "who"),
        ("Spørsmål 3 - Hva gjør vi videre?", "who"),
        ("## Tiltak", "who"),
        ("**Hva gjør vi nå?**", "who"),
        ("Veien videre", "who"),
        ("Dette gjør vi:", "who"),
        ("Hva kan vi få til før sommeren?", "who"),
        ("Dette treng vi:", "needs"),
        ("Treng:", "needs"),
        ("Hva må til for at vi skal lykkes?", "needs"),
        ("Innspill til KS", "needs"),
        ("Hvordan kan KS hjelpe?", "needs"),
        ("Hvordan er situasjonen hos dere?", "relevance"),
        ("Hva lykkes vi med?", "relevance"),
        ("Utfordringer", "relevance"),
        ("Korleis går det hos dykk?", "relevance"),
        ("Hvilke erfaringer har dere?", "relevance"),
        ("Hva gjør vi bra i dag?", "relevance"),
        ("Kva er viktigast for dykk?", "relevance"),
        ("Hva er de største utfordringene hos dere?", "relevance"),
        ("Vi trenger flere folk", None),
        ("Vi skal lage en plan", None),
        ("Vi skal", None),
        ("Hvem er vi?", None),
        ("Hva ønsker ungdommene?", None),
        ("Tiltak mot ensomhet er viktig for oss", None),
        ("Behov for flere folk", None),
        ("Støtte fra ledelsen", None),
        ("Ansvar: rektor", None),
        ("Frist: 1. mai", None),
        ("Hvem: rektor", None),
        ("Når: uke 3", None),
        ("Oppfølging av elever", None),
        ("Erfaringer fra andre kommuner er nyttige", None),
        ("Status rapporteres i mai", None),
        ("Vi lover å ta opp saken", None),
        ("Hvordan vi jobber er avgjørende", None),
        ("Kommunene følger opp", None),
        ("Ansvarlig: Rektor", None),
        ("Ansvar", None),
        ("Frist", None),
        ("Når", None),
        ("Hjelp fra KS til å lage mal", None),
        ("Hva skal skje hos dere innen ett år, og hvem holder i det?", "who"),
        ("Kva skal skje:", "who"),
        ("Hva skjer: ", "who"),
        ("Aksjonsliste", "who"),
        ("Oppgåver fram til neste møte", "who"),
        ("Punkter til neste gang:", "who"),
        ("Action list", "who"),
        ("Kva treng styrarane frå kommunen?", "needs"),
        ("Hva trenger skolene fra staten?", "needs"),
        ("Dette skulle vi hatt", "needs"),
        ("Det vi trenger for å komme i mål", "needs"),
        ("Det vi savner:", "needs"),
        ("Hva står i veien: lite penger", "needs"),
        ("Det som står i veien:", "needs"),
        ("Mangel:", "needs"),
        ("Det vi trenger er flere folk", None),
        ("Det vi trenger mest, er faglig støtte", None),
        ("Dette skulle vi hatt gjort i fjor", None),
        ("Hva skjer hos dere?", None),
        ("Oppgaver fordeles av rektor", None),
        ("Lista over oppgaver er lang", None),
        ("Mangelen på folk er stor", None),
    ],
)
def test_questions_are_known_by_how_they_are_asked(text: str, topic: str | None) -> None:
    question = question_at_start(text)
    assert (question.topic if question else None) == topic


def test_a_question_in_passing_is_told_from_the_organisers() -> None:
    asked, in_passing = question_at_start("Hva trenger vi?"), question_at_start("Hva kan vi selge?")
    assert asked is not None and asked.is_anywhere
    assert in_passing is not None and not in_passing.is_anywhere
    assert question_at_start("hvilke muligheter som ligger i kommunen") is None


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("Gruppe B:", "B"),
        ("Gruppe rød", "rød"),
        ("Raud gruppe", "rød"),
        ("Gruppe tre", "3"),
        ("Gruppe #5", "5"),
        ("Gruppe nr. 05", "5"),
        ("Bord 4B", "4B"),
        ("Zoom-rom 12", "12"),
        ("Breakoutrom 3", "3"),
        ("Gruppe II", "II"),
        ("Gruppe 3.5", None),
        ("Gruppe IKT", None),
        ("Grupper på 4", None),
        ("Gruppen er stor", None),
        ("Gr. 1/3", None),
    ],
)
def test_rooms_have_numbers_letters_and_colours(text: str, room: str | None) -> None:
    assert room_in(text) == room
    assert room is None or not room_in(without_room(text))
