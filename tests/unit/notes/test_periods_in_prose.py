"""Deadlines that sentences mention, said on Friday 4 December 2020."""

import json
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from followup.notes.parsing.periods.dues import find_dues

HELD_ON = date(2020, 12, 4)
SHARED = Path(__file__).parents[4] / "shared"


def found(sentence: str, held_on: date = HELD_ON) -> list[tuple[str, str | None, str]]:
    return [(due.due.text, due.due.kind, str(due.due.last)) for due in find_dues(sentence, held_on=held_on)]


DEADLINES = [
    ("Biblioteket kaller inn til frokostmøte (vår 21)", "vår 21", "during", "2021-05-31"),
    ("Leiaren lagar plan (tidleg vinter 21) Vi ser vidare", "tidleg vinter 21", "during", "2021-02-28"),
    ("Vi lager oversikt. (Kari vår 21) Hva ønsker vi", "vår 21", "during", "2021-05-31"),
    ("Lage opplegg for å starte øvinger med nytt kor (vinter 21)", "vinter 21", "during", "2021-02-28"),
    ("Vi starter i uke 3, med nytt kor", "uke 3", "start", "2021-01-24"),
    ("I uke 3 starter vi opp", "uke 3", "start", "2021-01-24"),
    ("Prosjektet starter opp igjen til høsten med nye lærere", "til høsten", "start", "2021-11-30"),
    ("Starte arbeidet og levere rapport i uke 10", "uke 10", "during", "2021-03-14"),
    ("Vi går i gang i skoleåret 21/22", "skoleåret 21/22", "start", "2022-07-31"),
    ("Vi starter i vår.", "i vår", "start", "2021-05-31"),
    ("Fra 1. november har vi ny rektor", "Fra 1. november", "start", "2021-11-01"),
    ("Rektor tar dette til våren.", "til våren", "during", "2021-05-31"),
    ("I løpet av høsten skal vi lage ein plan", "I løpet av høsten", "during", "2021-11-30"),
    ("Vi lager plan (høst)", "høst", "during", "2021-11-30"),
    ("Lage plan (rektor, vår)", "vår", "during", "2021-05-31"),
    ("Vi venter til neste vår med dette", "til neste vår", "during", "2021-05-31"),
    ("Kartlegging i vinter", "i vinter", "during", "2021-02-28"),
    ("Rektor - våren", "våren", "during", "2021-05-31"),
    ("Når: høsten", "høsten", "during", "2021-11-30"),
    ("Rektor lager plan. Frist: vår", "vår", "by", "2021-05-31"),
    ("Uke 3: befaring", "Uke 3", "during", "2021-01-24"),
    ("Plan klar innen utgangen av mars", "innen utgangen av mars", "by", "2021-03-31"),
    ("Kari kaller inn til møte 15. mars.", "15. mars", "by", "2021-03-15"),
    ("Møte med politikerne i mars, Dagny ordner", "mars", "during", "2021-03-31"),
    ("Evaluering juni", "juni", "during", "2021-06-30"),
    ("Gjennomføre kurs mars-april", "mars-april", "during", "2021-04-30"),
    ("Politisk sak (mai/juni)", "mai/juni", "during", "2021-06-30"),
    ("Politisk sak (jan-feb)", "jan-feb", "during", "2021-02-28"),
    ("Rapport leveres 01.05.2021", "01.05.2021", "by", "2021-05-01"),
    ("Rapport leveres innen 1/3 til rådet", "innen 1/3", "by", "2021-03-01"),
    ("Rapport fra 1.3.", "fra 1.3.", "start", "2021-03-01"),
    ("Rektor sender rapport (15.3)", "15.3", "by", "2021-03-15"),
    ("Rektor sender rapport den 1.3 til rådet", "1.3", "by", "2021-03-01"),
    ("Legges fram før sommeren", "før sommeren", "by", "2021-06-30"),
    ("Vi tar det opp etter påske.", "etter påske", "during", "2021-04-30"),
    ("Ny plan vedtas i løpet av 2021.", "i løpet av 2021", "during", "2021-12-31"),
    ("Vi tar i bruk nye lokaler i 2021", "2021", "during", "2021-12-31"),
    ("Vi møtes om to veker og snakker videre", "om to veker", "by", "2020-12-18"),
    ("Svar innen 14 dager", "innen 14 dager", "by", "2020-12-18"),
    ("Søke midler snarest", "snarest", None, "None"),
    ("Avklares på neste kommunestyremøte", "på neste kommunestyremøte", None, "None"),
    ("Rektor inviterer (Dagny, løpende)", "løpende", None, "None"),
]

MENTIONS = [
    "Den fineste salen vår i byen", "skolen vår", "vår kommune", "vår 3. plass", "i vår", "Vi er i vår 21 elever",
    "vår 21 elever store gruppe", "hva trengs i vår kommune?", "planen 2021-2025", "Handlingsplan 2021",
    "Kulturplan (2021)", "Budsjettet for 2022 er stramt", "en skole for 2030", "Oppvekstplan 2020-2032 skal følges",
    "Vi har barn 18-25 år", "3 år gammel", "0-6 år, 1-10 trinn", "rom 35", "Gruppe 34 sier at", "kommune 3.0",
    "Kapittel 2.3 handler om", "se punkt (1.2)", "halvparten 1/2 stilling og 3/4 dag", "fra 1/2 til 1/1 stilling",
    "Barn fra 3. klasse", "Vi hadde møte i oktober", "Planen ble vedtatt i mars", "I mars hadde vi kurs",
    "Det var en god start i høst", "Tidligere i år var det", "sist høst", "I 2019 startet vi", "1. mai 2019",
    "Møte hver mandag", "Vi får en dialog hvert år i mars", "Vi møtes to ganger i året", "om våren har vi konsert",
    "I dag har vi få lærere", "Pr i dag gir skolen ressurser", "Våren er en fin tid", "Mai er en fin måned",
    "Vi spiller i 17. mai-toget", "Korpset spiller 17. mai og ellers", "i jul- og påsketider", "jul er fin",
    "Vi jobber kontinuerlig med dette", "neste steg på veien", "Det er 14 dager siden", "Vi har tre uker ferie",
    "kl. 10.12 begynner vi", "rektor Jan kommer", "uka etter møtet", "Søndag er fridag", "For fem år siden",
    "i høst var det stille", "sommer-OL", "Vi har mange elever i 2020", "Ressursene i vår, og andres",
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "text", "kind", "last"), DEADLINES)
def test_a_deadline_in_prose_is_found_with_its_words(sentence: str, text: str, kind: str | None, last: str):
    assert found(sentence) == [(text, kind, last)]


@pytest.mark.parametrize("sentence", MENTIONS)
def test_what_is_merely_mentioned_is_no_deadline(sentence: str):
    assert found(sentence) == []


def test_several_deadlines_come_in_order():
    assert [text for text, _, _ in found("Svar snarest, møte i januar og ny plan før jul")] == [
        "snarest", "januar", "før jul"
    ]  # fmt: skip


def test_open_words_inside_a_dated_deadline_are_not_counted_twice():
    assert found("på neste møte i mars") == [
        ("på neste møte", None, "None"),
        ("mars", "during", "2021-03-31"),
    ]


def test_a_season_said_after_it_began_is_this_years():
    assert found("Vi skal lage plan i høst", date(2020, 9, 10)) == [("i høst", "during", "2020-11-30")]


def test_a_long_run_of_blanks_or_of_times_takes_no_time():
    started = process_time()
    for text in (
        "vår" + " " * 5_000,
        "1." + " " * 5_000 + "x",
        "uke 3 " * 500,
        "neste" + "\n" * 5_000,
        "mars-" * 500,
    ):
        find_dues(text, held_on=HELD_ON)
    assert process_time() - started < 5


wall = pytest.mark.skipif(
    not (SHARED / "notes/fremtidens-kulturskole.txt").exists(),
    reason="the real wall is not beside this checkout",
)


@wall
def test_the_real_wall_gives_its_labelled_deadlines_and_no_invented_one():
    gold = json.loads((SHARED / "extraction/gold-fremtidens-kulturskole.json").read_text("utf-8"))
    lines = (SHARED / "notes/fremtidens-kulturskole.txt").read_text("utf-8").splitlines()
    labelled = sorted(
        (item["due"]["text"], item["due"]["kind"], item["due"]["from"], item["due"]["to"])
        for item in gold["items"]
        if item["due"]
    )
    inside = [line for first, last in gold["scope"] for line in lines[first - 1 : last]]
    read = [due.due for line in inside for due in find_dues(line, held_on=HELD_ON)]
    assert sorted((due.text, due.kind or "", str(due.first), str(due.last)) for due in read) == labelled


@wall
def test_the_rest_of_the_real_wall_mentions_only_coming_seasons():
    lines = (SHARED / "notes/fremtidens-kulturskole.txt").read_text("utf-8").splitlines()
    read = [due.due.text for line in lines for due in find_dues(line, held_on=HELD_ON)]
    assert sorted(read) == [
        "tidleg vinter 21",
        "til høsten",
        "til høsten",
        "til våren",
        "uke 3",
        "vår 21",
        "vår 21",
    ]
