"""Commitment, need, or neither, and who is responsible: examples and counter-examples of each rule."""

import pytest

from followup.notes.parsing.doers.owners import owner_of
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.text.questions import Topic


def verdict(text: str, topic: Topic | None = "who", *, has_due: bool = False) -> tuple[str | None, str]:
    found = kind_of(Said(text, read_clause(text), topic, has_due))
    return found.kind, found.rule


def owner(text: str, *, label: str | None = None, topic: Topic | None = "who") -> str | None:
    rule = verdict(text, topic)[1]
    return owner_of(text, read_clause(text), label=label, says_who=rule == "names_who")


@pytest.mark.parametrize(
    "text",
    [
        "Parksjefen lager en plan for benkene",
        "Parksjefen lagar ein plan for benkene",
        "Vi ser på budsjettet",
        "Me følgjer opp møtet",
        "Tar opp saken i nettverket",
        "Leder følger opp",
        "Styrar tek kontakt med foreldra",
    ],
)
def test_what_somebody_does_is_a_commitment(text: str) -> None:
    assert verdict(text) == ("commitment", "says_who_acts")


@pytest.mark.parametrize(
    "text",
    [
        "Rektor må lage en plan",
        "Samtidig må vi bygge flere benker",
        "Ordføreren skal invitere naboene",
        "Må få til et møte",
        "Vi må få samlet alle sjefene",
        "I tillegg må vi snakke med skolene",
        "Vi kan starte med en benk",
        "Lange prosesser, men først må vi rydde",
        "Vi er nokså nye, men vi må lage en plan",
        "I tillegg planlegger alle barnehagene å dele lokaler",
        "Ordføreren må på banen",
        "Vi må huske å ringe naboene",
    ],
)
def test_what_they_must_or_will_do_is_a_commitment(text: str) -> None:
    assert verdict(text) == ("commitment", "must_or_will_act")


@pytest.mark.parametrize(
    "text",
    ["Opprette en bank", "Invitera til dialog", "Å styrke laget", "Ta opp saken", "Synes og bygge tillit"],
)
def test_a_list_of_things_to_do_is_commitments(text: str) -> None:
    assert verdict(text) == ("commitment", "to_do_list")
    assert verdict(text, None)[0] == "commitment"
    assert verdict(text, "needs")[0] == "need"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Parksjef", "Parksjef"),
        ("Kommunalsjef, men alle må være med", "Kommunalsjef"),
        ("Det er biblioteket", "biblioteket"),
        ("Det er ordføreren som tar det videre", "ordføreren"),
        ("Det er vi som bibliotek som følger opp", "vi som bibliotek"),
        ("Koordinatoren som leverer planen", "Koordinatoren"),
        ("Likevel er det biblioteket som følger opp", "biblioteket"),
        ("Rektors ansvar å starte", "Rektor"),
        ("Ansvaret bør ligge hos byggesjefen", "byggesjefen"),
    ],
)
def test_who_takes_it_forward_is_a_commitment_with_an_owner(text: str, who: str) -> None:
    assert verdict(text) == ("commitment", "names_who")
    assert owner(text) == who


def test_a_name_is_only_an_answer_where_who_was_asked() -> None:
    assert verdict("Parksjef", "needs") == ("need", "answers_needs")
    assert verdict("Parksjef", None) == (None, "nothing_to_do")


@pytest.mark.parametrize(
    "text",
    [
        "Vi trenger flere folk",
        "Treng hjelp til søknaden",
        "Mangler oversikt",
        "Behov for kurs",
        "Ønsker oss en strengere lov",
        "Trengs klare mål",
        "Flere kurs trenger vi",
        "Vi skulle hatt en koordinator",
    ],
)
@pytest.mark.parametrize("topic", ["who", "needs", None])
def test_what_they_lack_is_a_need_whatever_was_asked(text: str, topic: Topic | None) -> None:
    assert verdict(text, topic) == ("need", "says_it_lacks")


@pytest.mark.parametrize(
    "text",
    [
        "KS må invitere til flere møter",
        "At KS snakker med rådmannen",
        "Vi trenger at departementet rydder opp",
        "Statsforvalteren bør svare raskere",
        "Viktig at KS er med",
    ],
)
def test_a_wish_to_ks_or_the_state_is_a_need(text: str) -> None:
    assert verdict(text) == ("need", "wish_to_organiser")
    assert owner(text) is None


@pytest.mark.parametrize(
    "text",
    ["Gode verktøy", "lys, benker og folk", "Maler vi kan bruke", "Satt i system", "Ha møteplasser"],
)
def test_anything_named_in_answer_to_what_is_needed_is_a_need(text: str) -> None:
    assert verdict(text, "needs") == ("need", "answers_needs")


def test_a_wish_to_act_is_a_commitment_only_where_who_was_asked() -> None:
    assert verdict("Vi ønsker å opprette et råd") == ("commitment", "wishes_to_act")
    assert verdict("Vi er klare for å dele") == ("commitment", "wishes_to_act")
    assert verdict("Vi ønsker å opprette et råd", "needs") == ("need", "wishes")
    assert verdict("Ny leder som ønsker å løfte oss", None)[0] is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Planen må vedtas", "must_be_done"),
        ("Tid må settes av", "must_be_done"),
        ("Et slikt arbeid må ha felles mål", "calls_it_important"),
        ("Viktig å få med alle", "calls_it_important"),
    ],
)
def test_what_must_be_done_by_nobody_in_particular_is_a_need(text: str, rule: str) -> None:
    assert verdict(text, None) == ("need", rule)


def test_a_planned_event_is_a_commitment() -> None:
    assert verdict("Dialogmøte i uke 12", has_due=True) == ("commitment", "planned_event")
    assert verdict("ny runde for å finne midler", None) == ("commitment", "planned_event")
    assert verdict("En gruppe som skal videreføres", None) == ("commitment", "planned_event")
    assert verdict("Ungdomsrådet inviteres til høring") == ("commitment", "planned_event")
    assert verdict("Dialogmøte", None)[0] is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hvem er vi?", "question"),
        ("Hvordan snakker vi sammen.", "question"),
        ("Ett rom - hvordan deler vi det", "question"),
        ("Vi trenger at vi", "unfinished"),
        ("Vi må", "unfinished"),
        (":-)", "unfinished"),
        ("Vi trenger ikke hjelp", "refused_or_open"),
        ("Ikke bestemt ennå", "refused_or_open"),
        ("Vanskelig å si i dag", "refused_or_open"),
        ("Hvis vi skal videre må vi lage en plan", "only_if"),
        ("Dette er viktig og bra", "remark"),
        ("Blir spennende", "remark"),
        ("Vi skal ikke lage en plan", "negated"),
        ("Vi er små", "nothing_to_do"),
        ("Hadde et samarbeid med skolen", "nothing_to_do"),
        ("Har vært med på et kurs", "nothing_to_do"),
        ("Undersøkelsen viser at få kommer", "nothing_to_do"),
        ("Mye å gjøre", "nothing_to_do"),
    ],
)
def test_questions_remarks_refusals_and_tales_are_neither(text: str, rule: str) -> None:
    assert verdict(text) == (None, rule)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Parksjefen lager en plan", "Parksjefen"),
        ("Einingsleiar for park og ordførar lagar ein plan", "Einingsleiar for park og ordførar"),
        ("Kari (bibliotek) lager oversikt", "Kari (bibliotek)"),
        ("Planleggar Marit ser på rutene", "Planleggar Marit"),
        ("Skisse - parksjefen lager en plan", "parksjefen"),
        ("Vi lager en plan (Turid mai 24)", "Turid"),
        ("Vi lager en plan (parksjefen)", "parksjefen"),
        ("Rom 4 bruker samme parkgruppe som i fjor", "samme parkgruppe som i fjor"),
        ("Vi lager en plan. Ansvarlig: Turid", "Turid"),
        ("Vi lager en plan", None),
        ("Vi lager en plan (våren 24)", None),
        ("Kommunen lager en plan", None),
        ("KS lager en plan", None),
        ("Vi trenger å forankre det hos Turid", None),
        ("Man må lage en plan", None),
        ("Invitere rektorene og lærerne", None),
        ("Ungdomsrådet inviteres til møte", None),
    ],
)
def test_owners_are_taken_as_written_and_never_guessed(text: str, who: str | None) -> None:
    assert owner(text) == who


def test_a_label_names_the_owner() -> None:
    assert owner("Lager en plan", label="Turid") == "Turid"
