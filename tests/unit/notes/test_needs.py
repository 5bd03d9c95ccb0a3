"""What is a need, in whatever words it is asked for and said, and what only looks like one."""

import pytest

from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.statements.apart import said_apart
from followup.notes.parsing.text.questions import Topic, question_at_start
from followup.notes.parsing.text.sentences import units_of
from followup.notes.reading.lines import Line


def kind(
    text: str, topic: Topic | None = "needs", *, has_due: bool = False, is_listed: bool = False
) -> str | None:
    return kind_of(Said(text, read_clause(text), topic, has_due=has_due, is_listed=is_listed)).kind


@pytest.mark.parametrize(
    "question",
    [
        "Kva lyt til for å lukkast?",
        "Hva har skolene bruk for?",
        "Hva har dere behov for nå?",
        "Kva manglar?",
        "Hva kreves?",
        "Hva er det som mangler hos dere?",
        "Kva ville hjelpt dykk?",
        "Hva kunne gjort jobben lettere?",
        "Hva er deres behov?",
        "Hva har vi for lite av?",
        "Kva bed vi staten om?",
        "Hva står øverst på ønskelista?",
        "Hvor trenger vi hjelp?",
        "Er det noe dere savner?",
        "Hva trenger tjenestene våre?",
        "Ønskeliste:",
        "Hva må være på plass?",
        "Tilbakemelding til KS:",
    ],
)
def test_what_is_needed_is_asked_in_many_words(question: str) -> None:
    found = question_at_start(question)
    assert found is not None
    assert (found.topic, found.end) == ("needs", len(question))


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Hva må på plass først?", "first"),
        ("Hva har dere gjort?", "relevance"),
        ("Hva ønsker innbyggerne?", None),
        ("Hva ville kommunen gjort annerledes?", None),
        ("Hva mangler det på?", None),
        ("Status for arbeidet siden sist", "relevance"),
        ("Tre ting vi gjør før påske", "who"),
        ("Avtalar vi inngår i dag:", "who"),
        ("Dette går vi i gang med", None),
        ("Tiltak vi gjør sammen, er bedre", None),
        ("Status for brua er uklar.", None),
    ],
)
def test_other_questions_are_not_taken_for_what_is_needed(question: str, topic: Topic | None) -> None:
    found = question_at_start(question)
    assert (found.topic if found else None) == topic


@pytest.mark.parametrize(
    "text",
    [
        "Ein psykolog som har tid til ungdomane",
        "Nokon å spørje når systemet stoppar",
        "Noen som rydder i regelverket for oss",
        "lærarar som kan teiknspråk",
        "at nokon bestemmer kven som betaler",
        "Gode døme på planar",
        "Fast vikar, det er ingen å få i dag",
        "Tilskudd til gjerder, skjemaene er for lange for oss",
        "Et forum der vi kan spørre om alt",
        "Hvem som helst som kan anbud",
        "Noen må si tydelig hva som gjelder",
        "Det er ønskelig med felles kurs for støttekontakter",
        "Kunne tenke oss et besøk fra nabokommunen",
        "Hadde vi bare hatt en felles jurist!",
        "Et felles vikarbyrå ville reddet helgene",
        "Statsforvalteren skal svare raskere",
    ],
)
def test_a_thing_named_in_answer_to_what_is_needed_is_a_need(text: str) -> None:
    assert kind(text) == "need"


@pytest.mark.parametrize(
    "text",
    [
        "Økonomi er et evig tema.",
        "Selv er vi to på kontoret.",
        "I fjor hadde vi fire ledige stillinger.",
        "Budsjettet er stramt og opner ikkje for meir.",
        "Brannvesenet er på god vei med ny stasjon.",
        "Ingen vil ha fleire skjema.",
        "Ikke enda en plan!",
        "Det hadde spart oss for mye arbeid.",
        "En slik ordning ga oss to nye vikarer.",
    ],
)
def test_a_tale_of_how_things_are_is_no_need_though_needs_are_asked_for(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Årsmøtet ber KS arbeide for felles pensjonsregler.",
        "Ber departementet avklare ansvaret for kaiene",
        "Flere etterlyste en felles mal.",
        "Mange sakna eit nettverk for dei små.",
        "Bygland har behov for råd om støy",
        "En felles oversikt hadde vært kjekt.",
        "Ein slik mal ville spart oss for mykje",
        "Et enklere skjema står øverst på ønskelista",
        "Er det ikke på tide at KS lager en veileder?",
    ],
)
def test_a_need_is_known_without_the_question(text: str) -> None:
    assert kind(text, None) == "need"


@pytest.mark.parametrize(
    "text",
    [
        "Fylkeskommunen skal bygge ny gangvei i 2027.",
        "Statsforvaltaren skal kome med ny rettleiar.",
        "Fylkeskommunen har samling i september.",
        "Noen er bedre enn ingenting.",
        "Det hadde hjulpet.",
    ],
)
@pytest.mark.parametrize("topic", ["who", None])
def test_what_others_will_do_is_nothing(text: str, topic: Topic | None) -> None:
    assert kind(text, topic) is None


def test_what_must_be_made_is_theirs_to_make_and_what_must_be_solved_is_called_for() -> None:
    assert kind("Det må lages en oversikt over nøklene.", "who") == "commitment"
    assert kind("Det må lages en oversikt over nøklene.") == "need"
    assert kind("Finansieringen må løses.", None) == "need"


def test_a_point_that_wishes_to_act_is_a_deed_of_its_own() -> None:
    assert kind("ønsker å låne planen og tilpasse den", None, is_listed=True) == "commitment"
    assert kind("ønsker å låne planen i mai", None, has_due=True) == "commitment"
    assert kind("Ønsker å hospitere i barnevernet") == "need"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Flere lærlinger", "mer tid til opplæring", "noen å spørre"], 3),
        (["Bedre veier og", "flere gang- og sykkelveier"], 1),
        (["Vi lager en plan som gir", "mer tid til opplæring"], 1),
        (["Flere lærlinger i", "bedre lokaler"], 1),
    ],
)
def test_lines_that_each_begin_a_wish_are_points_of_their_own(lines: list[str], expected: int) -> None:
    assert len(units_of([Line(at, line) for at, line in enumerate(lines, 1)], width=30)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Svar om reglene / noen som kan ta nattevakt", 2),
        ("Møte med skole / barnehage", 1),
        ("Hjelp til plan/budsjett", 1),
    ],
)
def test_things_parted_by_a_stroke_are_two_where_each_stands_alone(text: str, expected: int) -> None:
    passage = Passage.of([Line(1, text)])
    assert len(list(said_apart(passage, topic="needs", is_listed_after=False))) == expected
