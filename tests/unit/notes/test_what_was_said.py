"""Minutes tell what was said: a deed that was reported counts, what others do and what was only talked of does not.

All examples are our own.
"""

from datetime import date

import pytest

from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.periods.dues import find_dues
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.text.questions import Topic


def kind(text: str, topic: Topic | None = None) -> str | None:
    has_due = bool(find_dues(text, held_on=date(2022, 9, 20)))
    return kind_of(
        Said(text, read_clause(text), topic, has_due, municipalities=("Sula",), is_listed=True)
    ).kind


@pytest.mark.parametrize(
    "text",
    [
        "Rådmannen har lovet at plankontoret lager en oversikt.",
        "Vegårshei har meldt skriftlig at kommuneoverlegen tar en runde med fastlegene før jul.",
        "Ordføraren sa at kommunen skal kjøpe tomta.",
        "Helsesjefen opplyste i møtet at stillingen skal lyses ut.",
        "Oppvekstsjefen har bestemt at kvar skule skal ha ein kontaktperson innan 1. oktober.",
    ],
)
def test_a_deed_that_was_reported_is_a_commitment(text: str) -> None:
    assert kind(text) == "commitment"


@pytest.mark.parametrize(
    "text",
    [
        "Rektor sa at elevene trives.",
        "Rådmannen opplyste at planen er vedtatt.",
        "Ordføraren i Ulstein minte om at ein må hugse å skryte.",
        "Flere mente at loven er god nok.",
        "Nokon spurde om det kjem fleire samlingar.",
        "Varaordføreren takket for invitasjonen.",
        "Kanskje me burde hatt eit eige møte om dette.",
        "Sekretær måtte gå tidlig.",
    ],
)
def test_what_was_only_talked_of_is_nothing(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Husbanken holder kurs om startlån 11. mai.",
        "Statsforvaltaren inviterer til fagdag i november.",
        "Regjeringen har varslet en stortingsmelding.",
        "Fylkesmannen sa han skulle tenke på det.",
        "Regionrådets sekretariat kaller inn til nytt møte i uke 38.",
        "Sekretariatet sender ut skjema innen fredag.",
    ],
)
def test_what_others_do_is_neither_asked_for_nor_theirs(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "KS bør lage en veileder.",
        "Husbanken må svare raskere.",
        "KS oppfordres til å samle gode eksempler.",
        "Kan KS lage en mal?",
    ],
)
def test_what_others_should_do_is_still_a_need(text: str) -> None:
    assert kind(text, "needs") == "need"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I Sande vil ein spørje dei private om hjelp", "commitment"),
        ("Man vil gjennomgå avtalene innen 1. mai", "commitment"),
        ("Da vil man oppnå bedre kvalitet", None),
        ("Man vil ikke endre tilbudet før jul", None),
    ],
)
def test_what_one_will_do_is_a_commitment_where_it_says_where_or_when(
    text: str, expected: str | None
) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen har ikkje råd til eigen lærar og ber om hjelp frå nabokommunane.", "need"),
        ("Vi ber om bistand til byggesak", "need"),
        ("Rektor ber PPT om hjelp innen 1. mai", "commitment"),
        ("Rektor ber kommunestyret om en ny stilling", "commitment"),
    ],
)
def test_who_asks_for_help_needs_it(text: str, expected: str) -> None:
    assert kind(text) == expected


def test_how_something_is_done_is_not_who_does_it() -> None:
    assert kind("Rettleiing om korleis ein skriv gode avtalar", "needs") == "need"


@pytest.mark.parametrize(
    "text",
    [
        "Går mykje tid i buss",
        "Tar lang tid",
        "Går bra hos oss",
        "Tek for mykje plass",
        "Kommer an på økonomien",
    ],
)
def test_how_it_goes_is_no_deed(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    "text", ["Går gjennom alle avtaler", "Tar kontakt med NAV", "Bruker skolens kjøkken"]
)
def test_a_deed_without_its_doer_is_one(text: str) -> None:
    assert kind(text) == "commitment"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunestyret ba om en sak om tilskudd, saken skal opp i juni.", "commitment"),
        ("Vi søkte om midlar i vår; søknaden vert behandla i oktober.", None),
        ("Formannskapet drøfta planen, den kjem til kommunestyret i november.", "commitment"),
        ("Kommunestyret behandlet saken, den ble vedtatt i juni.", None),
        ("Inn med et punkt om beredskap i avtalen", "commitment"),
        ("ut med alle gamle lister", "commitment"),
        ("Ned med armene", None),
    ],
)
def test_what_follows_from_what_was_done_is_to_come(text: str, expected: str | None) -> None:
    assert kind(text) == expected
