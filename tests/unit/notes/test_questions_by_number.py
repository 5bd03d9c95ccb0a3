"""Numbers and letters on cards, and the questions of the organiser or the goals of a plan that they stand for."""

import pytest

from followup.notes.parsing.text.questions import question_at_start
from tests.unit.notes.build_summaries import said

LETTERS = """Snørydding – gruppearbeid
Samling i Volda, 20. september 2022

Oppgåve A (gule lappar): Kva gjer de når de kjem heim? Kven og når?
Oppgåve B (rosa lappar): Kva treng de hjelp til?

BORD 1 – Volda og Ørsta

A
* lage felles brøyteplan
B
* sandsilo på kommunegrensa
* betre varsling frå Vegvesenet

BORD 2 – Sula og Giske

A
* øve på snøskred saman med Røde Kors
B
* ein kontaktperson i politiet

PLENUM (siste timen)
Alle kommunane sender inn tal før jul.
"""


def test_letters_on_the_cards_mean_what_the_organiser_asks_under_them() -> None:
    assert said(LETTERS) == [
        ("commitment", "lage felles brøyteplan", ("Volda", "Ørsta")),
        ("need", "sandsilo på kommunegrensa", ("Volda", "Ørsta")),
        ("need", "betre varsling frå Vegvesenet", ("Volda", "Ørsta")),
        ("commitment", "øve på snøskred saman med Røde Kors", ("Sula", "Giske")),
        ("need", "ein kontaktperson i politiet", ("Sula", "Giske")),
        ("commitment", "Alle kommunane sender inn tal før jul.", ()),
    ]


IN_ORDER = """Leirskule – oppsummering frå kommunane

Kvar kommune fekk tre spørsmål:
• Korleis er stoda?
• Kva gjer de no, og kven gjer det?
• Kva treng de?

## Sula
1. Leirskulen er full.
2. Rektor på Rørstad spør Stranda om plass.
3. pengar til buss

## Giske
1. Vi har ingen.
3. eit nettverk for leirskulelærarar
"""


ON_ONE_LINE = """# Leirskule på Sunnmøre
Spørsmål 1: Hva har vi fått til? Spørsmål 2: Hva gjør vi det neste året? Spørsmål 3: Hva må andre bidra med?

## Sula
Sp. 1 Leirskolen er full.
Sp. 2 Rektor på Rørstad spør Stranda om plass.
Sp. 3 penger til buss

## Giske
Sp. 3 et nettverk for leirskolelærere
"""


def test_questions_numbered_on_one_line_are_each_asked() -> None:
    assert said(ON_ONE_LINE) == [
        ("commitment", "Rektor på Rørstad spør Stranda om plass.", ("Sula",)),
        ("need", "penger til buss", ("Sula",)),
        ("need", "et nettverk for leirskolelærere", ("Giske",)),
    ]


def test_numbers_on_the_cards_mean_the_questions_of_a_list_in_their_order() -> None:
    assert said(IN_ORDER) == [
        ("commitment", "Rektor på Rørstad spør Stranda om plass.", ("Sula",)),
        ("need", "pengar til buss", ("Sula",)),
        ("need", "eit nettverk for leirskulelærarar", ("Giske",)),
    ]


PLAN = """Plan for medvirkning
Bakgrunn
Loven krever at alle kommuner har et råd. Mange har fått sakene sent.
Mål 1: Rådene blir hørt tidlig
1.1 Sula: Rådmannen tar inn et eget punkt i saksmalen før sommeren.
1.2 Giske: Ordføreren inviterer rådet til faste møter fra august.
Mål 2: Innbyggerne vet hva rådet gjør
2.1 Sula: Kommunikasjonsenheten lager en fast spalte i avisa i september.
Skal dette gå, trenger rådene:
- et eget budsjett
- opplæring i saksgang
"""


def test_what_is_numbered_under_the_goals_of_a_plan_are_measures_and_what_it_takes_are_needs() -> None:
    assert [(kind, text) for kind, text, _whose in said(PLAN)] == [
        ("commitment", "Sula: Rådmannen tar inn et eget punkt i saksmalen før sommeren."),
        ("commitment", "Giske: Ordføreren inviterer rådet til faste møter fra august."),
        ("commitment", "Sula: Kommunikasjonsenheten lager en fast spalte i avisa i september."),
        ("need", "et eget budsjett"),
        ("need", "opplæring i saksgang"),
    ]


LETTERS_ALONE = """# Tavla
A: Hvordan har vi det? B: Hvem gjør hva, og når, hos oss? C: Hva trenger vi?

## Gruppe 1: Sula og Giske
A: Mange ubesatte stillinger.
B:
Sula: Rektor lager rekrutteringsplan innen 15. april.
C:
penger til stipend
"""


def test_letters_alone_on_a_line_begin_the_answers_to_their_questions() -> None:
    assert [(kind, text) for kind, text, _whose in said(LETTERS_ALONE)] == [
        ("commitment", "Sula: Rektor lager rekrutteringsplan innen 15. april."),
        ("need", "penger til stipend"),
    ]


WRAPPED = """Sykkelnettverket
Spm. frå KS: A) Hva har dere i gang? B) Hva lover dere på vei hjem
(hvem/når)? C) Hva må noen andre hjelpe dere med?

Sula
A: rødt dekke i Strandgata
B:
- rektor lagar ein plan for sykling innan 1. mai
C: billigare teljeapparat

Hareid
B: ordføraren inviterer til sykkeltur
C: gode bilete, eit ope forum
"""


def test_questions_numbered_inside_a_text_that_goes_over_lines_are_answered_by_their_letters() -> None:
    found = [(kind, quote.split()[-1]) for kind, quote, _ in said(WRAPPED)]
    assert [kind for kind, _ in found] == ["commitment", "need", "commitment", "need"]
    assert [last for _, last in found] == ["mai", "teljeapparat", "sykkeltur", "forum"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Hva har dere i gang?", "relevance"),
        ("Kva har de på gang?", "relevance"),
        ("Hva har kommunen fra før?", "relevance"),
        ("Hva skal vi ha i gang?", "who"),
    ],
)
def test_what_is_under_way_is_asked_of_the_present(text: str, topic: str) -> None:
    question = question_at_start(text)
    assert question is not None
    assert question.topic == topic
