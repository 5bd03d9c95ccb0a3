"""A sentence that says two things is two: two deeds by two people, two things that are needed. All examples our own."""

import pytest

from followup.notes.parsing.signs.layout import runs_on
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.statements.apart import said_apart
from followup.notes.parsing.text.questions import Topic


def parts(text: str, topic: Topic | None = None, *, after_question: bool = False) -> list[str]:
    passage = Passage(text, tuple(1 for _ in text))
    return [part.text for part in said_apart(passage, topic=topic, is_listed_after=after_question)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Rektor tar opp saken med FAU, og økonomisjefen regner på hva det koster, innen 1. mai.",
            "Rektor tar opp saken med FAU",
            "økonomisjefen regner på hva det koster, innen 1. mai.",
        ),
        (
            "Helsesykepleier kaller inn mens kommuneoverlegen skriver brev til heimen",
            "Helsesykepleier kaller inn",
            "kommuneoverlegen skriver brev til heimen",
        ),
        (
            "Plansjefen skal lage utkast og kommunedirektøren vil ta det videre",
            "Plansjefen skal lage utkast",
            "kommunedirektøren vil ta det videre",
        ),
    ],
)
def test_two_deeds_by_two_who_do_them_are_two(text: str, first: str, second: str) -> None:
    assert parts(text) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Rektor lager plan og inviterer lærere og foreldre til møte",
        "Kommunalsjef og rektor lager plan",
        "Vi lager plan, og rektor følger den opp",
        "Kommunen kjøper inn hjertestartere, og brannsjefen tar ansvar",
        "Hå og Time lager felles plan",
        "Rektor er positiv, og inspektøren lager plan",
    ],
)
def test_one_deed_is_one_whoever_is_named(text: str) -> None:
    assert parts(text) == [text]


def test_things_that_are_needed_stand_apart_where_a_sign_or_an_article_parts_them() -> None:
    assert parts("mal for avtale + noen å spørre", "needs") == ["mal for avtale", "noen å spørre"]
    assert parts("penger til buss, en felles plan.", "needs", after_question=True) == [
        "penger til buss",
        "en felles plan.",
    ]


@pytest.mark.parametrize(
    "text",
    ["penger til buss, helst fast", "bedre varsling, på engelsk også", "kurs, og noen som kan holde det"],
)
def test_what_only_says_more_of_what_is_needed_stays_with_it(text: str) -> None:
    assert parts(text, "needs", after_question=True) == [text]


def test_commas_part_nothing_in_a_sentence_of_its_own() -> None:
    assert parts("penger til buss, en felles plan.", "needs") == ["penger til buss, en felles plan."]


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("Fleire tilsette!!", "nettverk for koordinatorar", False),
        ("  skaffe ein buss", "  lage plan for kosten", False),
        ("  skaffe ein buss og", "  lage plan for kosten", True),
        ("  " + "skaffe ein stor buss til dei som bur langt frå sku", "  len og ikkje kan gå", True),
        ("skaffe ein buss", "til elevane", True),
    ],
)
def test_lines_that_a_writer_ended_do_not_run_on(line: str, following: str, joined: bool) -> None:
    assert runs_on(line, following, width=60) is joined


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Byggdrift pusser opp garderobene i høstferien, elevrådet velger farge på veggene",
            "Byggdrift pusser opp garderobene i høstferien",
            "elevrådet velger farge på veggene",
        ),
        (
            "Boligkontoret leier inn ti moduler, IMDi må gi svar tidligere",
            "Boligkontoret leier inn ti moduler",
            "IMDi må gi svar tidligere",
        ),
        (
            "Rektor lager en plan, men vi trenger hjelp til lovverket",
            "Rektor lager en plan",
            "vi trenger hjelp til lovverket",
        ),
        (
            "Vi setter av to dager i måneden, og kommunedirektøren deltar på samlingen 3. mai",
            "Vi setter av to dager i måneden",
            "kommunedirektøren deltar på samlingen 3. mai",
        ),
    ],
)
def test_a_second_doer_or_a_lack_stands_apart(text: str, first: str, second: str) -> None:
    assert parts(text) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Kommuneoverlegen møter lensmannen, kommunalsjefen kaller inn",
        "Vi sørger for at rektor lager en plan og kommunalsjefen ringer NAV",
        "Rektor lager en plan (kontoret betaler, kommunen kjører)",
        "Sula lager en film, kommunen bruker den",
    ],
)
def test_a_step_of_the_same_thing_stays_with_it(text: str) -> None:
    assert parts(text) == [text]
