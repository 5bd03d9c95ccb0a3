"""Whose deed a sentence tells of, what only says more about it, and what is nobody's: our own sentences."""

from datetime import date

import pytest

from followup.notes.parsing.doers.owners import doer_in_later_part, owner_of
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.subjects import doer_unknown, is_theirs, names_municipality
from followup.notes.parsing.proposals.particulars import is_particular
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said, Verdict

HELD_ON = date(2022, 2, 3)


def verdict(text: str, *, topic: str | None = "who", listed: bool = False) -> Verdict:
    return kind_of(Said(text, read_clause(text), topic, is_listed=listed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Bydrift setter opp nye benker", "Bydrift"),
        ("Kultur og fritid inviterer korpsene", "Kultur og fritid"),
        ("Eigedom byter dei gamle vindauga", "Eigedom"),
        ("Vi setter opp nye benker", None),
        ("Planen styrker samarbeidet", None),
        ("Arbeidet starter i mai", None),
        ("Det koster for mye", None),
        ("KS lager en mal", None),
        ("Hvis alle blir med, setter vi i gang", None),
    ],
)
def test_a_unit_no_list_knows_is_told_by_what_it_does(text: str, doer: str | None) -> None:
    assert doer_unknown(read_clause(text)) == doer


@pytest.mark.parametrize(
    ("subject", "named"),
    [
        ("Askim", False),
        ("Sula", True),
        ("Sula og Giske", True),
        ("Hole kommune", True),
        ("Rektor", False),
        ("", False),
    ],
)
def test_a_municipality_may_be_who_acts(subject: str, named: bool) -> None:
    assert names_municipality(subject) is named


@pytest.mark.parametrize(
    "text",
    ["Alle kommunene deler maler", "Begge kommunene lager en plan", "Vi lager en plan", "Lager en plan"],
)
def test_all_of_them_and_nobody_written_are_theirs(text: str) -> None:
    assert is_theirs(read_clause(text))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Felles øving på strømbrudd, beredskapskoordinatoren planlegger", "beredskapskoordinatoren"),
        ("Kommunen vil bruke huset, og Jon Arne sjekker brannkravene", "Jon Arne"),
        ("Vi går over til faste dager, kjøkkensjef Bente leder det", "kjøkkensjef Bente"),
        ("Vi lager en plan, det blir bra", None),
        ("Mye å gjøre, lite tid", None),
    ],
)
def test_who_does_it_may_stand_after_a_comma(text: str, doer: str | None) -> None:
    assert doer_in_later_part(text) == doer


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Teste varsling på SMS, servicekontoret, i løpet av sommeren", "servicekontoret"),
        ("I Fjordbygda lagar Solveig eit årshjul", "Solveig"),
        ("Avdelingsleder ved Solsida starter pårørendeskole", "Avdelingsleder ved Solsida"),
        ("Leiarane møtest i veke 41 og ser på planen", "Leiarane"),
        ("Vi lager en plan", None),
    ],
)
def test_an_owner_is_as_written_and_no_more(text: str, owner: str | None) -> None:
    assert owner_of(text, read_clause(text), label=None, says_who=False) == owner


@pytest.mark.parametrize(
    "text",
    [
        "Frist: 15/10",
        "Ansvarlig: rektor",
        "Innen 1. mai 2022",
        "Åpning høsten 2022",
        "Kurset blir 25. april",
    ],
)
def test_a_day_or_a_name_right_after_belongs_to_what_was_said_before(text: str) -> None:
    assert is_particular(text, held_on=HELD_ON)


@pytest.mark.parametrize(
    "text",
    [
        "Rektor lager en plan innen 1. mai",
        "Det er bra",
        "Møtes vi i mars?",
        "Vi holder kurs for de nye i april",
    ],
)
def test_what_is_a_deed_of_its_own_is_no_particular(text: str) -> None:
    assert not is_particular(text, held_on=HELD_ON)


@pytest.mark.parametrize(
    "text",
    [
        "Neste samling er 14. februar på Støren",
        "Neste møte: 5. mai i Florø",
        "Saken tas til orientering",
        "Siv sender ut referat",
        "Takk for i dag!",
        "Ellers er vi godt fornøyde",
        "Oddny fyller 50 på lørdag",
    ],
)
def test_practicalities_and_small_talk_are_nobodys_deed(text: str) -> None:
    assert verdict(text).kind is None


@pytest.mark.parametrize(
    ("text", "topic", "kind"),
    [
        ("Hole skal ha temakveld for foreldre", None, "commitment"),
        ("Innbyggerne skal få tilbud om rådgivning på biblioteket", "who", "commitment"),
        ("Eldrerådet skal spørres", "who", "commitment"),
        ("Prosjektgruppa blir satt ned i oktober", None, "commitment"),
        ("Tomta må avklares, eiendomssjefen tar den", "who", "commitment"),
        ("Vi har bestemt at alle skal ha en kontaktperson", None, "commitment"),
        ("Hjelp til å skrive søknader", None, "need"),
        ("Fagfolk på transport, i små kommuner har vi ingen", "needs", "need"),
        ("Gjerne en dagssamling her ute", "needs", "need"),
        ("Kan KS lage et kurs for de nye?", "needs", "need"),
        ("Sula ønsker at KS holder kurs", None, "need"),
        ("Vi trenger ikke flere systemer", "needs", None),
        ("Nei, vi rekker ikke noe før sommeren", "who", None),
        ("Saken legges bort", "who", None),
        ("Må også få på plass", "who", None),
    ],
)
def test_what_is_settled_asked_for_or_neither(text: str, topic: str | None, kind: str | None) -> None:
    assert verdict(text, topic=topic).kind == kind


def test_a_step_in_a_list_under_the_question_who_is_a_commitment() -> None:
    assert verdict("Felles kursdag for de nye", listed=True) == Verdict("commitment", "listed_step")
    assert verdict("Felles kursdag for de nye").kind is None


@pytest.mark.parametrize(
    "text",
    [
        "Sula kjøper vann av Giske",
        "Grue leier plasser på Hamar",
        "Gran reiser dit hvert år",
        "Sør-Odal merker det godt",
        "Lærlingene får fri den dagen",
    ],
)
def test_how_a_municipality_has_it_and_what_somebody_is_given_is_no_deed(text: str) -> None:
    assert verdict(text).kind is None


@pytest.mark.parametrize(
    "text", ["Sula kjøper inn sykler", "Grue merker opp stien", "Rektor inviterer foreldrene hvert år"]
)
def test_what_a_municipality_does_is_still_a_deed(text: str) -> None:
    assert verdict(text).kind == "commitment"


@pytest.mark.parametrize(
    "text",
    [
        "Etter barnevernsloven § 3 skal kommunen ha tiltak",
        "I henhold til forskriften skal kommunen føre tilsyn",
        "Trafikkplanen seier at fartsgrensa skal senkast",
        "Møtene i styringsgruppa fortsetter som før",
        "Vaktordninga held fram som vanleg.",
        "Revisor anbefaler at rutinen endres",
        "Verneombudet meiner at vaktene skal delast",
        "Når loven er vedtatt, tar vi stilling til saken",
    ],
)
def test_what_is_only_quoted_advised_or_goes_on_is_nobodys_deed(text: str) -> None:
    assert verdict(text).kind is None


@pytest.mark.parametrize(
    "text",
    [
        "Når budsjettet er vedtatt, lyser HR-sjefen ut stillingen",
        "Den som har vakt på fredag, skal sjekke pumpene",
        "Vi fortsetter som en felles gruppe og lager en plan",
        "Etter planen skal rektor lage en oversikt",
    ],
)
def test_what_comes_after_something_else_is_a_deed(text: str) -> None:
    assert verdict(text).kind == "commitment"


@pytest.mark.parametrize("text", ["Ikke noe nytt", "Sula: ikkje noko enno", "Lite nytt", "ikke noe spesielt"])
def test_nothing_new_is_nothing_even_in_a_list(text: str) -> None:
    assert verdict(text, listed=True).kind is None
